import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Summary } from '../../src/app/rehearsal/results.ts';
import type { ModelCost } from '../../src/app/rehearsal/model-cost.ts';
import { scriptedEndpoint } from '../adapters/model/scripted-endpoint.ts';
import type { Act, Heard } from '../adapters/model/scripted-endpoint.ts';
import { newPlace, run } from './program.ts';

const LONG = 60_000;
const NOTHING = JSON.stringify({ intent: null, found: [], doubt: null });
/** A token for every four characters of the whole request, its schema included. */
const counts = ({ body }: Heard): Act => ({ say: NOTHING, usage: { prompt_tokens: Math.ceil(JSON.stringify(body).length / 4), completion_tokens: 20 } });
/** Takes the whole reply for the answer to what was asked: every call costs the person a confirmation. */
const pointsAtAll = ({ body }: Heard): Act => {
  const [, question = '', reply = '""'] = /^Question put: (\w+):[\s\S]*^Reply: (".*")$/m.exec(body.messages[1]?.content ?? '') ?? [];
  return { say: JSON.stringify({ intent: 'answer', found: [{ question, quote: JSON.parse(reply) as string }], doubt: null }), usage: null };
};

test.each<[string, Act, ModelCost['tokensFrom']]>([
  ['that points at nothing and counts its tokens', { answer: counts }, 'endpoint'],
  ['that points at everything and counts nothing', { answer: pointsAtAll }, 'estimate'],
  ['that is out of order', { status: 500, body: {} }, 'estimate'],
])('the shipped rehearsal seldom asks a model %s, and far from everything is sent', async (_, act, tokensFrom) => {
  await using endpoint = await scriptedEndpoint(act);
  using place = await newPlace();
  const { code, output } = await run('rehearse', ['--model', '--out', place.folder], { NAVRAAG_MODEL_URL: endpoint.url, NAVRAAG_MODEL_NAME: 'scripted' });
  expect(code, output).toBe(0);
  const { model, ...summary } = summaryIn(place.folder);
  expect(summary).toMatchObject({ submitted: 11 });
  expect(model).toMatchObject({ calls: endpoint.heard.length, messages: summary.messagesIn, tokensFrom });
  expect(model?.calls).toBeGreaterThan(0);
  expect(model?.share).toBeLessThanOrEqual(0.3);
  expect(model?.tokensPerInterview).toBeGreaterThan(0);
  expect(model?.ratio).toBeLessThanOrEqual(1 / 20);
  expect(output).toContain(`${model?.tokensPerInterview} tokens per completed interview`);
}, LONG);

test('without --model nothing is asked, also where a model is set up', async () => {
  await using endpoint = await scriptedEndpoint({ say: NOTHING });
  using place = await newPlace();
  expect((await run('rehearse', ['--out', place.folder], { NAVRAAG_MODEL_URL: endpoint.url, NAVRAAG_MODEL_NAME: 'scripted' })).code).toBe(0);
  expect(endpoint.heard).toEqual([]);
  expect(summaryIn(place.folder)).not.toHaveProperty('model');
}, LONG);

test('--model without a model, or with half of one, says what to set', async () => {
  expect(await run('rehearse', ['--model'], {})).toMatchObject({ code: 1, output: expect.stringContaining('set NAVRAAG_MODEL_URL and NAVRAAG_MODEL_NAME') });
  expect(await run('rehearse', ['--model'], { NAVRAAG_MODEL_NAME: 'scripted' })).toMatchObject({ code: 1, output: expect.stringContaining('NAVRAAG_MODEL_URL: not set') });
}, LONG);

const summaryIn = (folder: string): Summary & { readonly model?: ModelCost } => JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'));
