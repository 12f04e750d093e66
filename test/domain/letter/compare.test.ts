import { describe, expect, test } from 'vitest';
import { compareDrafts } from '../../../src/domain/letter/compare.ts';
import { compareWords } from '../../../src/domain/letter/word-changes.ts';
import type { Draft } from '../../../src/domain/letter/draft.ts';
import type { Sentence } from '../../../src/domain/letter/sentence.ts';

/** `=` stayed, `-` went, `+` came. */
const SIGN = { same: '=', removed: '-', added: '+' } as const;
const shown = (before: string, after: string): string => compareWords(before, after).map((one) => `${SIGN[one.kind]}[${one.text.trimEnd()}]`).join(' ');

describe('word by word', () => {
  test.each([
    ['niets veranderd', 'Er waren 300 banen.', 'Er waren 300 banen.', '=[Er waren 300 banen.]'],
    ['een cijfer', 'Er waren 300 banen.', 'Er waren 310 banen.', '=[Er waren] -[300] +[310] =[banen.]'],
    ['een woord erbij', 'Er waren 300 banen.', 'Er waren ruim 300 banen.', '=[Er waren] +[ruim] =[300 banen.]'],
    ['een woord eraf', 'Er waren ruim 300 banen.', 'Er waren 300 banen.', '=[Er waren] -[ruim] =[300 banen.]'],
    ['aan het begin', 'Toen waren er 300.', 'Nu waren er 300.', '-[Toen] +[Nu] =[waren er 300.]'],
    ['aan het eind', 'Dat is meer.', 'Dat is minder.', '=[Dat is] -[meer.] +[minder.]'],
    ['op twee plaatsen', 'In 2024 telde zij 300 banen.', 'In 2025 telde zij 310 banen.', '=[In] -[2024] +[2025] =[telde zij] -[300] +[310] =[banen.]'],
    ['omgedraaid', 'a b', 'b a', '-[a] =[b] +[a]'],
    ['heel anders', 'Een zin.', 'Iets nieuws!', '-[Een zin.] +[Iets nieuws!]'],
    ['nieuw', '', 'Iets.', '+[Iets.]'],
    ['weg', 'Iets.', '', '-[Iets.]'],
    ['alleen wit', 'a  b', 'a b', '=[a b]'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  test('what stayed and came gives the new text, what stayed and went the old words', () => {
    const [before, after] = ['De twaalf sectoren telden samen 9.000 banen, dat is meer dan in 2024.', 'Samen telden de twaalf sectoren ruim 9.100 banen. Dat is meer dan in 2024.'];
    const pieces = compareWords(before, after);
    expect(pieces.filter((one) => one.kind !== 'removed').map((one) => one.text).join('')).toBe(after);
    expect(pieces.filter((one) => one.kind !== 'added').map((one) => one.text).join('').split(/\s+/)).toEqual(before.split(/\s+/));
  });
});

const sentence = (id: string, text: string, version = 1): Sentence => ({ id, text, author: 'template', parts: [{ text }], sources: [{ question: 'q08_banen', version, quote: text }], computed: [] });
const draft = (introduction: readonly Sentence[], politie: readonly Sentence[], hbo: readonly Sentence[] = []): Draft => ({
  round: 'r', compiledAt: '2026-07-06T08:00:00Z', introduction, closing: [], missing: [], absences: [], table: [], papers: [], withheld: [],
  passages: [{ sector: 'politie', sentences: politie }, ...(hbo.length > 0 ? [{ sector: 'hbo', sentences: hbo }] : [])],
});

describe('sentence by sentence', () => {
  test('kept, changed, another source, new and removed, each in its place', () => {
    const before = draft([sentence('introduction-a', 'Inleiding.')], [sentence('politie-1', 'Een.'), sentence('politie-2', 'Twee.'), sentence('politie-3', 'Drie.'), sentence('politie-4', 'Vier.')]);
    const after = draft([sentence('introduction-a', 'Inleiding.')], [sentence('politie-1', 'Een.', 2), sentence('politie-3', 'Drie keer.'), sentence('politie-5', 'Vijf.')], [sentence('hbo-1', 'Nieuw.')]);
    expect(compareDrafts(before, after).map((one) => `${one.kind} ${one.id} ${one.place}`)).toEqual([
      'kept introduction-a 1', 'source politie-1 1', 'removed politie-2 2', 'changed politie-3 2', 'removed politie-4 4', 'new politie-5 3', 'new hbo-1 1',
    ]);
  });

  test('a draft and itself: everything kept', () => {
    const one = draft([], [sentence('politie-1', 'Een.')]);
    expect(compareDrafts(one, one).map((compared) => compared.kind)).toEqual(['kept']);
  });
});
