import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { point } from '../app/model/point.ts';
import type { PointedAt } from '../app/model/point.ts';
import type { Clock } from '../app/ports.ts';
import { needsModel, pointAtItem, predictPointed } from '../app/replies/predict-pointed.ts';
import { predict } from '../app/replies/predict.ts';
import type { Prediction } from '../app/replies/reply-item.ts';
import type { Marked } from '../app/replies/score.ts';
import { readModel } from '../model-settings.ts';
import { evalLine, evalReport } from './eval-report.ts';
import { openModel } from './open-model.ts';

const USAGE = `Usage: npm run eval -- --endpoint URL --model NAME FILE.jsonl
Reads replies with what is expected of each, one JSON object a line, and tells how well they are understood without the
model and with it. The key, where one is needed, stands in NAVRAAG_MODEL_KEY, the time per reply in NAVRAAG_MODEL_BUDGET_MS.`;

/** One reply of the set, read by the rules alone and with what the model proposed, taken for granted. */
export type Evaluated = { readonly item: Marked; readonly rules: Prediction; readonly withModel: Prediction; readonly asked: PointedAt['asked'] | null };

/** `npm run eval`: scores an endpoint on a set of replies before it is switched on. Gives 0, also for a bad score; 2 for a mistake in the arguments. */
export async function evaluate(args: string[]): Promise<number> {
  const read = argumentsOf(args);
  const items = read && await itemsOf(read.file);
  if (!read || !items) return 2;
  const settings = readModel({ ...fromEnvironment(), NAVRAAG_MODEL_URL: read.endpoint, NAVRAAG_MODEL_NAME: read.model });
  if (!settings.ok) {
    for (const { setting, found, remedy } of settings.problems) console.error(`${ARGUMENT[setting] ?? setting}: ${found}; ${remedy}`);
    return 2;
  }
  if (settings.model.kind === 'none') return 2;
  const clock: Clock = { now: () => Temporal.Now.instant() };
  const parts = await openModel(settings.model, [], clock, console.error);
  if (!parts) return 2;
  const evaluated: Evaluated[] = [];
  for (const item of items) {
    const one = await evaluateItem(item, (catalogue, toPoint) => point({ ...parts, catalogue }, toPoint));
    evaluated.push(one);
    console.log(evalLine(one));
  }
  for (const line of evalReport(evaluated, parts.model)) console.log(line);
  return 0;
}

type Ask = (...at: [ReturnType<typeof pointAtItem>['catalogue'], ReturnType<typeof pointAtItem>['toPoint']]) => Promise<PointedAt>;

/** Reads one reply as the conversation does: the model only where the rules ask back. */
export async function evaluateItem(item: Marked, ask: Ask): Promise<Evaluated> {
  const rules = predict(item);
  if (!needsModel(rules)) return { item, rules, withModel: rules, asked: null };
  const { catalogue, toPoint } = pointAtItem(item);
  const { pointed, asked } = await ask(catalogue, toPoint);
  return { item, rules, withModel: pointed === null ? rules : predictPointed(item, rules, pointed), asked };
}

const ARGUMENT: Readonly<Record<string, string>> = { NAVRAAG_MODEL_URL: '--endpoint', NAVRAAG_MODEL_NAME: '--model' };

function fromEnvironment(): Readonly<Record<string, string>> {
  const kept = ['NAVRAAG_MODEL_KEY', 'NAVRAAG_MODEL_AUTH', 'NAVRAAG_MODEL_BUDGET_MS'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

function argumentsOf(args: string[]): { readonly endpoint: string; readonly model: string; readonly file: string } | null {
  try {
    const { values: { endpoint, model }, positionals: [file, ...more] } = parseArgs({ args, allowPositionals: true, options: { endpoint: { type: 'string' }, model: { type: 'string' } } });
    if (endpoint !== undefined && model !== undefined && file !== undefined && more.length === 0) return { endpoint, model, file };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  console.error(USAGE);
  return null;
}

async function itemsOf(file: string): Promise<readonly Marked[] | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) {
    console.error(`There is no file ${file}, or it cannot be read.\n${USAGE}`);
    return null;
  }
  const items: Marked[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const item = parsed(line);
    if (!item) {
      console.error(`${file}:${index + 1}: no reply with 'id', 'question_type', 'question', 'reply' and 'expected'.`);
      return null;
    }
    items.push(item);
  }
  return items;
}

function parsed(line: string): Marked | null {
  try {
    const item = JSON.parse(line) as Partial<Marked> | null;
    const texts = [item?.id, item?.question_type, item?.question, item?.reply];
    return texts.every((one) => typeof one === 'string') && typeof item?.expected === 'object' ? item as Marked : null;
  } catch {
    return null;
  }
}
