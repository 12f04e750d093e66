import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { memoryStore } from '../../adapters/storage/memory.ts';
import { catalogueOf } from '../app/model/catalogue.ts';
import { openPointer } from '../app/model/open-pointer.ts';
import type { Pointer } from '../app/model/open-pointer.ts';
import { metered, modelCost } from '../app/rehearsal/model-cost.ts';
import type { Call, ModelCost } from '../app/rehearsal/model-cost.ts';
import { misfits } from '../app/rehearsal/misfits.ts';
import { NoSuchButton } from '../app/rehearsal/no-such-button.ts';
import { rehearse as play } from '../app/rehearsal/rehearse.ts';
import { resultsOf } from '../app/rehearsal/results.ts';
import { Script } from '../app/rehearsal/script.ts';
import { ownerOf } from '../domain/roles.ts';
import { latestOf } from '../domain/letter/versions.ts';
import type { Round } from '../domain/round.ts';
import { readModel } from '../model-settings.ts';
import { HOME, loadAll } from './load.ts';
import { openModel } from './open-model.ts';
import { outFault } from './out-folder.ts';
import { settingLine } from './read-settings.ts';
import { templateOf } from './template-of.ts';
import { withClearance } from '../app/documents/making.ts';
import { writeLetter } from './write-letter.ts';
import { CLEAN_ONLY, withArgument } from './write-papers.ts';
import type { Wanted } from './write-papers.ts';

const SHIPPED_SCRIPT = 'prompts/rounds/banenafspraak-2025/rehearsal.yaml';
const USAGE = 'Usage: npm run rehearse -- [SCRIPT.yaml] [--out DIR] [--versions] [--pdf] [--odt] [--model]';

/**
 * `npm run rehearse`: plays a round in seconds and writes what was said, answered, sent and drafted into a folder. Gives the
 * exit code: 1 for a script, a round or a folder that is not right, 2 for arguments that are not.
 */
export async function rehearse(args: readonly string[], complain: (line: string) => void = console.error): Promise<number> {
  const asked = readArguments(args);
  if (!asked) {
    complain(USAGE);
    return 2;
  }
  const script = await readScript(asked.script, complain);
  if (!script) return 1;
  const loaded = await loadAll(script.round, null, complain);
  if (!loaded) return 1;
  const { round, replies, letter } = loaded;
  const strangers = misfits(script, round);
  for (const stranger of strangers) complain(`${asked.script}: ${stranger}`);
  if (strangers.length > 0) return 1;
  const template = letter && await templateOf(script.round, letter, complain);
  if (letter && !template) return 1;
  const refused = await outFault(asked.out);
  if (refused !== null) {
    complain(refused);
    return 1;
  }
  const silent = { info: () => undefined, warn: () => undefined, error: (what: string) => complain(what) };
  const meter = asked.model ? await openMeter(round, complain) : null;
  if (asked.model && !meter) return 1;
  const rehearsed = await play(script, round, replies, memoryStore(), silent, letter, meter?.pointer ?? null).catch((error: unknown) => {
    if (!(error instanceof NoSuchButton)) throw error;
    complain(`${asked.script}: ${error.message}`);
    return null;
  });
  if (!rehearsed) return 1;
  const { answers, draft, summary: counts, reminders, dossiers } = await resultsOf(rehearsed, Temporal.ZonedDateTime.from(script.until).toInstant().toString());
  const completed = Object.entries(dossiers).filter(([, dossier]) => dossier.submission !== null).map(([sector]) => ownerOf(round, sector).id);
  const summary = meter ? { ...counts, model: modelCost(meter.calls, rehearsed.transcript, completed) } : counts;
  const write = (name: string, text: string): Promise<void> => writeFile(join(asked.out, name), text);
  const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  await Promise.all([
    write('transcript.jsonl', lines(rehearsed.transcript)),
    write('answers.json', pretty(answers)),
    write('reminders.jsonl', lines(reminders)),
    write('summary.json', pretty(summary)),
  ]);
  if (draft && letter && template) {
    const { versions, clearing } = await rehearsed.handler.streams.letter();
    const written = await writeLetter(asked.out, asked.wanted, { draft, before: latestOf(versions)?.draft ?? null, dossiers: Object.values(dossiers), answers }, withClearance({ round, letter, replies }, draft, dossiers, clearing), template.styles);
    for (const line of written.ok ? written.told : written.faults) complain(line);
    if (!written.ok) {
      complain(`No letter was written into ${asked.out}: it cannot be proved from the answers.`);
      return 1;
    }
  }
  if (meter && 'model' in summary) complain(costLine(summary.model, meter.calls));
  console.log(JSON.stringify({ ...summary, out: asked.out }));
  return 0;
}

function readArguments(args: readonly string[]): { readonly script: string; readonly out: string; readonly wanted: Wanted; readonly model: boolean } | null {
  let script: string | null = null;
  let out = 'rehearsal';
  let model = false;
  let wanted = CLEAN_ONLY;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const more = withArgument(wanted, arg);
    if (more) wanted = more;
    else if (arg === '--out') {
      const next = args[index += 1];
      if (next === undefined || next.startsWith('--')) return null;
      out = next;
    } else if (arg === '--model') model = true;
    else if (arg.startsWith('--') || script !== null) return null;
    else script = arg;
  }
  return { script: script === null ? join(HOME, SHIPPED_SCRIPT) : resolve(script), out: resolve(out), wanted, model };
}

/** The model of the settings, with a count of what it is asked. Null after it was printed why there is none. */
async function openMeter(round: Round, complain: (line: string) => void): Promise<{ readonly pointer: Pointer; readonly calls: readonly Call[] } | null> {
  const read = readModel(process.env);
  if (!read.ok) {
    for (const problem of read.problems) complain(settingLine(problem));
    return null;
  }
  if (read.model.kind === 'none') {
    complain('--model: no model is set up; set NAVRAAG_MODEL_URL and NAVRAAG_MODEL_NAME, or leave out --model to rehearse without one');
    return null;
  }
  const parts = await openModel(read.model, catalogueOf(round), { now: () => Temporal.Now.instant() }, complain);
  if (!parts) return null;
  const { model, calls } = metered(parts.model);
  return { pointer: openPointer({ ...parts, model }), calls };
}

/** The cost for people to read: a model that answered nothing was cheap for another reason. */
function costLine({ calls: asked, messages, share, tokensPerInterview, tokensWholeTranscript, ratio, tokensFrom, passages }: ModelCost, calls: readonly Call[]): string {
  const counted = tokensFrom === 'endpoint' ? 'counted by the endpoint' : 'estimated as characters ÷ 4';
  const beside = ratio === null ? 'no interview was completed' : `${tokensPerInterview} tokens per completed interview, ${counted}, beside ${tokensWholeTranscript} for the whole conversation at every message (${(100 * ratio).toFixed(1)}%)`;
  return `Model: asked at ${asked} of ${messages} messages (${(100 * share).toFixed(1)}%), ${calls.filter((call) => call.answered && !call.passage).length} answers of use; ${beside}.${passages === undefined ? '' : ` Passages reworded: ${passages.asked}, ${passages.tokensEach} tokens each.`}`;
}

async function readScript(file: string, complain: (line: string) => void): Promise<Script | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    complain(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). ${USAGE}`);
    return null;
  }
  try {
    const read = Script.safeParse(parse(text));
    if (read.success) return read.data;
    for (const issue of read.error.issues) complain(`${file}: ${issue.path.join('.') || 'the script'}: ${issue.message}`);
  } catch (error) {
    complain(`${file}: ${error instanceof Error ? error.message.split('\n')[0] : 'is no YAML'}`);
  }
  return null;
}
