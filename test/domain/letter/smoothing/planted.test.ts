import { expect, test } from 'vitest';
import type { Sentence } from '../../../../src/domain/letter/sentence.ts';
import { reword } from '../../../../src/domain/letter/smoothing/reword.ts';
import type { RefusalKind } from '../../../../src/domain/letter/smoothing/refusal.ts';
import { GOOD } from './good-wordings.ts';
import { plantedIn } from './planted-wordings.ts';
import { MAKING, SENTENCES, sentenceFor } from './template-sentences.ts';

const BASES: readonly (readonly [sentence: Sentence, wording: string])[] = [
  ...[...SENTENCES].map(([text, sentence]) => [sentence, text] as const), ...GOOD.map(([template, wording]) => [sentenceFor(template), wording] as const),
];

test('whatever is planted in a good wording, it is refused, and for the reason it is', () => {
  const missed: string[] = [];
  const otherwise: string[] = [];
  const reasons = new Map<RefusalKind, number>();
  let count = 0;
  for (const [sentence, wording] of BASES) {
    for (const planted of plantedIn(wording)) {
      count += 1;
      const outcome = reword(sentence, planted.wording, MAKING);
      if (outcome.is !== 'refused') missed.push(`${planted.what} | ${planted.wording}`);
      else {
        reasons.set(outcome.refusal.why, (reasons.get(outcome.refusal.why) ?? 0) + 1);
        if (!planted.why.includes(outcome.refusal.why)) otherwise.push(`${planted.what} | ${planted.wording} | ${outcome.refusal.why}: ${outcome.refusal.found}`);
      }
    }
  }
  expect({ missed, otherwise }).toEqual({ missed: [], otherwise: [] });
  expect(count).toBeGreaterThan(27_000);
  expect(reasons.size).toBeGreaterThanOrEqual(26);
}, 60_000);
