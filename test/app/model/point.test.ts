import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolve } from 'node:path';
import { openaiModel } from '../../../adapters/model/openai.ts';
import { loadReadPrompt } from '../../../src/app/model/load-prompt.ts';
import type { ReadPrompt } from '../../../src/app/model/load-prompt.ts';
import { point } from '../../../src/app/model/point.ts';
import type { PointedAt, ToPoint } from '../../../src/app/model/point.ts';
import type { Model } from '../../../src/app/ports.ts';
import { POINTED_DOUBTS, POINTED_INTENTS } from '../../../src/domain/reading/pointed.ts';
import { scriptedEndpoint } from '../../adapters/model/scripted-endpoint.ts';
import type { Act, Heard, ScriptedEndpoint } from '../../adapters/model/scripted-endpoint.ts';
import { hostileOutputs, hostileReplies } from './hostile.ts';

const catalogue = [
  { id: 'banen', kind: 'number, banen', about: 'Aantal banen' },
  { id: 'fase', kind: 'choice', about: 'Fase van het plan', options: ['In de maak', 'Vastgesteld'] },
  { id: 'toelichting', kind: 'text', about: 'Toelichting' },
];
const toPoint: ToPoint = { reply: 'ruim 300 banen, plan is vastgesteld', question: { id: 'banen', words: 'Hoeveel banen waren er?' }, openQuestions: ['banen', 'fase'], names: ['Fatima Achterberg'] };

let prompt: ReadPrompt;
beforeAll(async () => {
  const read = await loadReadPrompt(resolve(import.meta.dirname, '../../../prompts/model/read-reply.md'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  prompt = read.prompt;
});

/** Points once at an endpoint that does this; the clock moves on so that no circuit stays open. */
async function pointWith(act: Act, more: Partial<ToPoint> = {}): Promise<PointedAt & { readonly heard: readonly Heard[] }> {
  await using endpoint = await scriptedEndpoint(act);
  const clock = { now: () => Temporal.Instant.from('2026-02-12T10:00:00Z') };
  const model = openaiModel({ url: endpoint.url, name: 'small-7b', key: null, auth: 'bearer', budgetMs: 5_000 }, clock);
  return { ...await point({ model, prompt, catalogue, clock }, { ...toPoint, ...more }), heard: endpoint.heard };
}

const say = (answer: unknown): Act => ({ say: JSON.stringify(answer) });

describe('what a model points at', () => {
  test('comes back in the words of the reply', async () => {
    const { pointed, asked } = await pointWith(say({ intent: 'answer', found: [{ question: 'banen', quote: '300' }, { question: 'fase', quote: 'vastgesteld' }], doubt: null }));
    expect(pointed).toEqual({ intent: 'answer', found: [{ question: 'banen', quote: 'ruim 300' }, { question: 'fase', quote: 'vastgesteld' }], doubt: null });
    expect(asked).toEqual({ model: 'small-7b', endpoint: expect.stringMatching(/^127\.0\.0\.1:\d+$/), prompt: expect.stringMatching(/^[0-9a-f]{64}$/), outcome: 'pointed', ms: 0, tokens: { in: 900, out: 30 } });
  });

  test('is nothing when nothing of it may count', async () => {
    const { pointed, asked } = await pointWith(say({ intent: 'submit', found: [{ question: 'toelichting', quote: 'ruim 300' }, { question: 'banen', quote: '999' }], doubt: null }));
    expect(pointed).toBeNull();
    expect(asked.outcome).toBe('nothing');
  });

  test.each<[string, Act, string]>([
    ['a refusal', { refuse: 'no' }, 'declined'], ['a server in trouble', { status: 500, body: {} }, 'out-of-order'], ['prose', { say: 'Driehonderd.' }, 'no-json'],
    ['another shape', say({ banen: 300 }), 'wrong-shape'],
  ])('is nothing after %s, and the journal says why', async (_, act, why) => {
    const { pointed, asked } = await pointWith(act);
    expect(pointed).toBeNull();
    expect(asked.outcome).toBe(why);
  });
});

describe('what leaves', () => {
  const names = ['Fatima Achterberg', 'Joost de Wit'];
  const reply = 'Vraag Fatima Achterberg (fatima@voorbeeld.nl, 06-12345678) of mijn collega met BSN 111222333. Het zijn er 300, zegt Joost de Wit.';

  test('has nobody in it who is known, and no address or number of a person', async () => {
    const { heard } = await pointWith(say({ intent: 'forward', found: [], doubt: null }), { reply, names });
    const left = JSON.stringify(heard[0]?.body);
    for (const person of ['Fatima', 'Achterberg', 'voorbeeld.nl', '12345678', '111222333', 'Joost', 'de Wit']) expect(left).not.toContain(person);
    expect(heard[0]?.body.messages[1]?.content).toContain('[[NAME-1]]');
  });

  test('what stood there can be quoted all the same', async () => {
    const act: Act = { answer: ({ body }) => say({ intent: 'answer', found: [{ question: 'banen', quote: /\[\[EMAIL-\d\]\]/.exec(body.messages[1]?.content ?? '')?.[0] }], doubt: null }) };
    const { pointed } = await pointWith(act, { reply, names });
    expect(pointed?.found).toEqual([{ question: 'banen', quote: 'fatima@voorbeeld.nl' }]);
  });

  test('a token that the person typed is the person\'s own', async () => {
    const { pointed, heard } = await pointWith(say({ intent: null, found: [{ question: 'banen', quote: '[[NAME-1]]' }], doubt: null }), { reply: 'zie [[NAME-1]] en Fatima Achterberg', names });
    expect(heard[0]?.body.messages[1]?.content).toContain('[[NAME-2]]');
    expect(pointed?.found[0]?.quote).toBe('[[NAME-1]]');
  });

  test('begins the same for every reply', async () => {
    const [one, other] = [await pointWith(say({}), { reply: 'een' }), await pointWith(say({}), { reply: 'twee', openQuestions: ['toelichting'] })];
    expect(one.heard[0]?.body.messages[0]).toEqual(other.heard[0]?.body.messages[0]);
    expect(one.heard[0]?.body['response_format']).toEqual(other.heard[0]?.body['response_format']);
  });

  test('names only questions that are open', async () => {
    const { heard } = await pointWith(say({}), { openQuestions: ['fase', 'elsewhere'] });
    expect(heard[0]?.body.messages[1]?.content).toContain('Open questions: fase\n');
  });

  test('is no more than the beginning of a very long reply', async () => {
    const { heard } = await pointWith(say({}), { reply: 'banen '.repeat(9_000) });
    expect(heard[0]?.body.messages[1]?.content.length).toBeLessThan(4_500);
  });
});

describe('a hostile model', () => {
  let endpoint: ScriptedEndpoint;
  const outputs = hostileOutputs(1_000, toPoint.reply);
  beforeAll(async () => { endpoint = await scriptedEndpoint(...outputs.map((text): Act => ({ say: text }))); });
  afterAll(async () => endpoint[Symbol.asyncDispose]());

  test('can propose, out of a thousand tries, nothing but words of the reply for open questions', async () => {
    let now = Temporal.Instant.from('2026-02-12T10:00:00Z');
    const clock = { now: () => { now = now.add({ minutes: 2 }); return now; } };
    const model: Model = openaiModel({ url: endpoint.url, name: 'hostile', key: null, auth: 'bearer', budgetMs: 20_000 }, clock);
    const tally = { pointed: 0, quotes: 0, dropped: 0 };
    for (const output of outputs) {
      const { pointed, asked } = await point({ model, prompt, catalogue, clock }, toPoint);
      expect(['pointed', 'nothing', 'no-json', 'wrong-shape', 'empty', 'too-long'], output.slice(0, 200)).toContain(asked.outcome);
      if (pointed === null) { tally.dropped += 1; continue; }
      tally.pointed += 1;
      expect(Object.keys(pointed).toSorted()).toEqual(['doubt', 'found', 'intent']);
      expect([null, ...POINTED_INTENTS]).toContain(pointed.intent);
      expect([null, ...POINTED_DOUBTS]).toContain(pointed.doubt);
      for (const one of pointed.found) {
        tally.quotes += 1;
        expect(Object.keys(one).toSorted()).toEqual(['question', 'quote']);
        expect(toPoint.openQuestions).toContain(one.question);
        expect(toPoint.reply).toContain(one.quote);
        expect(one.quote.trim()).not.toBe('');
      }
      expect(new Set(pointed.found.map(({ question }) => question)).size).toBe(pointed.found.length);
    }
    // the outputs are of every kind: some are dropped whole, some in part, and from some a quote is left
    expect(tally.pointed).toBeGreaterThan(100);
    expect(tally.quotes).toBeGreaterThan(100);
    expect(tally.dropped).toBeGreaterThan(200);
  }, 60_000);
});

test('three hundred replies with orders in them leave as data, in one JSON string', async () => {
  const sent: { readonly system: string; readonly user: string }[] = [];
  const model: Model = { name: 'listening', endpoint: 'nowhere', form: () => 'plain', ask: async ({ system, user }) => { sent.push({ system, user }); return { ok: false, why: 'empty', tokens: null }; } };
  const clock = { now: () => Temporal.Instant.from('2026-02-12T10:00:00Z') };
  const replies = hostileReplies(300);
  for (const reply of replies) await point({ model, prompt, catalogue, clock }, { ...toPoint, reply });
  expect(new Set(sent.map(({ system }) => system)).size).toBe(1);
  for (const [index, { user }] of sent.entries()) {
    const lines = user.split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[2]?.replace(/^Reply: /, '') ?? '')).toBe(replies[index]);
  }
});
