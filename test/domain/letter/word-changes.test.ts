import { expect, test } from 'vitest';
import { wordChanges } from '../../../src/domain/letter/word-changes.ts';

/** Short for a row: `-went-`, `+came+`, and the rest as it is. */
function shown(before: string, after: string): string {
  return wordChanges(before, after).map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`)).join('');
}

test.each([
  ['Tien sectoren doen mee.', 'Elf sectoren doen mee.', '-Tien -+Elf +sectoren doen mee.'],
  ['In totaal zijn er 300 banen geteld.', 'In totaal zijn er 350 banen geteld.', 'In totaal zijn er -300 -+350 +banen geteld.'],
  ['Er zijn 300 banen.', 'Er zijn nu ruim 300 banen.', 'Er zijn +nu ruim +300 banen.'],
  ['Er zijn nu ruim 300 banen.', 'Er zijn 300 banen.', 'Er zijn -nu ruim -300 banen.'],
  ['De Werkagenda is gereed.', 'De Werkagenda is gereed.', 'De Werkagenda is gereed.'],
  ['', 'Nieuw.', '+Nieuw.+'],
  ['Oud.', '', '-Oud.-'],
  ['Dit gaat over het weer in mei.', 'Wij tellen alle banen.', '-Dit gaat over het weer in mei.-+Wij tellen alle banen.+'],
])('%s → %s', (before, after, changes) => expect(shown(before, after)).toBe(changes));

test('what stayed and came is the text of now, what stayed and went the text of before', () => {
  const [before, after] = ['Op 31 december waren er 300 banen bij de politie.', 'Op 31 december waren er ruim 350 banen, meer dan eerst.'];
  const changes = wordChanges(before, after);
  expect(changes.filter((one) => one.kind !== 'added').map((one) => one.text.trim()).join(' ')).toBe(before);
  expect(changes.filter((one) => one.kind !== 'removed').map((one) => one.text.trim()).join(' ')).toBe(after);
});
