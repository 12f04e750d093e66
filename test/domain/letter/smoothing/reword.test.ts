import { describe, expect, test } from 'vitest';
import { reword } from '../../../../src/domain/letter/smoothing/reword.ts';
import { slottedOf } from '../../../../src/domain/letter/smoothing/slots.ts';
import { GOOD } from './good-wordings.ts';
import { MAKING, SENTENCES, sentenceFor } from './template-sentences.ts';

describe('a good wording is taken', () => {
  test.each(GOOD)('%s → %s', (template, wording) => {
    expect(reword(sentenceFor(template), wording, MAKING)).toMatchObject({ is: 'reworded' });
  });
});

test('every sentence of the templates is its own wording', () => {
  for (const [slotted, sentence] of SENTENCES) expect(reword(sentence, slotted, MAKING), slotted).toEqual({ is: 'same' });
  expect(SENTENCES.size).toBeGreaterThan(40);
});

test('a slot holds everything that came from a source: no figure, date or quotation is left in the words', () => {
  for (const [slotted, sentence] of SENTENCES) {
    const bound = sentence.parts.filter((part) => 'source' in part || 'computed' in part);
    expect(slottedOf(sentence, MAKING)!.slots.flatMap((slot) => slot.pieces).filter((piece) => 'source' in piece || 'computed' in piece), slotted).toEqual(bound);
    expect(slotted.replaceAll(/\{\{[a-z-]+\}\}/g, '')).not.toMatch(/[\d«»€%]/);
  }
});
