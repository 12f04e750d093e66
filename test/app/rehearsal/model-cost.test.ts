import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { metered, modelCost } from '../../../src/app/rehearsal/model-cost.ts';
import type { Call } from '../../../src/app/rehearsal/model-cost.ts';
import type { Spoken } from '../../../src/app/rehearsal/rehearse.ts';
import type { ModelAnswer } from '../../../src/app/ports.ts';

const said = (from: string, to: string, characters: number): Spoken => ({ at: '2026-05-04T09:00:00+02:00', from, to, text: 'x'.repeat(characters) });
/** At Ans's messages the conversation has 140 and then 360 characters, together 125 tokens. Bo never finished. */
const TRANSCRIPT: readonly Spoken[] = [
  said('navraag', 'ans', 100), said('ans', 'navraag', 40), said('navraag', 'bo', 30), said('bo', 'navraag', 20),
  said('navraag', 'ans', 200), said('ans', 'navraag', 20), said('navraag', 'ans', 900),
];
const counted: Call = { characters: 4000, tokens: { in: 20, out: 5 }, answered: true };
const uncounted: Call = { characters: 40, tokens: null, answered: true };

describe('the cost of a model', () => {
  test.each<[string, readonly Call[], readonly string[], object]>([
    ['is what the endpoint counted', [counted], ['ans'], { calls: 1, messages: 3, share: 0.3333, tokensPerInterview: 25, tokensWholeTranscript: 125, ratio: 0.2, tokensFrom: 'endpoint' }],
    ['is estimated for every call where it left one uncounted', [counted, uncounted], ['ans'], { calls: 2, tokensPerInterview: 1010, ratio: 8.08, tokensFrom: 'estimate' }],
    ['is shared by the interviews, of which one person may have two', [counted, counted], ['ans', 'ans'], { tokensPerInterview: 25, tokensWholeTranscript: 63, ratio: 0.4 }],
    ['is nothing where it was never asked', [], ['ans'], { calls: 0, share: 0, tokensPerInterview: 0, ratio: 0, tokensFrom: 'estimate' }],
    ['of a passage that was reworded stands apart', [counted, { ...counted, tokens: { in: 900, out: 200 }, passage: true }, { ...counted, tokens: { in: 1000, out: 200 }, passage: true }], ['ans'], { calls: 1, tokensPerInterview: 25, tokensFrom: 'endpoint', passages: { asked: 2, tokensEach: 1150 } }],
    ['has no mean where nobody finished', [counted], [], { share: 0.3333, tokensPerInterview: null, tokensWholeTranscript: null, ratio: null }],
  ])('%s', (_, calls, completed, expected) => {
    expect(modelCost(calls, TRANSCRIPT, completed)).toMatchObject(expected);
  });

  test('of a round in which nothing was said is no share', () => {
    expect(modelCost([], [], [])).toMatchObject({ messages: 0, share: 0, ratio: null });
  });
});

test('every call is noted with its characters, failed ones too; a model that rests was not called', async () => {
  const answers: ModelAnswer<unknown>[] = [{ ok: true, value: { found: [] }, tokens: { in: 7, out: 2 } }, { ok: false, why: 'too-slow', tokens: null }, { ok: false, why: 'resting', tokens: null }];
  const { model, calls } = metered({ name: 'm', endpoint: 'e', form: () => 'plain', ask: async () => answers.shift() as ModelAnswer<never> });
  for (let time = 0; time < 3; time += 1) await model.ask({ system: 'abcd', user: 'efg', shape: z.unknown() });
  expect(calls).toEqual([
    { characters: 7 + '{"found":[]}'.length, tokens: { in: 7, out: 2 }, answered: true },
    { characters: 7, tokens: null, answered: false },
  ]);
});
