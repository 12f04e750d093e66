import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { evaluateItem } from '../../../src/commands/eval.ts';
import type { Evaluated } from '../../../src/commands/eval.ts';
import { evalLine, evalReport } from '../../../src/commands/eval-report.ts';
import { loadReadPrompt } from '../../../src/app/model/load-prompt.ts';
import { point } from '../../../src/app/model/point.ts';
import { score } from '../../../src/app/replies/score.ts';
import type { Marked } from '../../../src/app/replies/score.ts';
import { recordedModel } from '../../adapters/model/recorded-model.ts';

const items = readFileSync(new URL('./hard-replies.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Marked);
const model = recordedModel(new URL('../../adapters/model/recorded/hard-replies.json', import.meta.url));
const clock = { now: () => Temporal.Instant.from('2026-02-12T10:00:00Z') };
const evaluated: Evaluated[] = [];

beforeAll(async () => {
  const read = await loadReadPrompt(resolve(import.meta.dirname, '../../../prompts/model/read-reply.md'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  for (const item of items) evaluated.push(await evaluateItem(item, (catalogue, toPoint) => point({ model, prompt: read.prompt, catalogue, clock }, toPoint)));
});

test('every prompt has an answer that was written to it; after a change of the prompt, give the answers their new hashes', () => {
  expect(model.missing).toEqual([]);
});

test.each(['hard-05', 'hard-12'])('%s, which the rules ask back about, is understood with the model', (id) => {
  const one = evaluated.find(({ item }) => item.id === id);
  expect(one && score(one.item, one.withModel)).toEqual({ outcome: 'correct', unsafe: false });
});

test('a model that is agreed to in everything adds nothing unsafe', () => {
  const made = evaluated.filter(({ item, rules, withModel }) => score(item, withModel).unsafe && !score(item, rules).unsafe);
  expect(made.map(({ item }) => item.id)).toEqual([]);
});

test('the report says how often the model was asked, and each line how it went', () => {
  const report = evalReport(evaluated, model).join('\n');
  expect(report).toContain(`asked about ${evaluated.filter(({ asked }) => asked !== null).length} of ${items.length} replies`);
  const [item] = items;
  const asked = { model: 'm', endpoint: 'e', prompt: '0', outcome: 'pointed', ms: 812, tokens: { in: 900, out: 30 } } as const;
  expect(item && evalLine({ item, rules: { intent: 'clarify' }, withModel: { intent: 'answer', value: 418 }, asked })).toBe('hard-01  safe-miss -> correct  (pointed, 812 ms, 900+30 tokens)');
  expect(item && evalLine({ item, rules: { value: 418 }, withModel: { value: 418 }, asked: null })).toBe('hard-01  correct  (not asked)');
  expect(item && evalLine({ item, rules: { value: 419 }, withModel: { value: 419 }, asked: null })).toBe('hard-01  wrong-value UNSAFE  (not asked)');
});
