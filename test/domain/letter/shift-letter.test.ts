import { expect, test } from 'vitest';
import type { Letter } from '../../../src/domain/letter/letter-file.ts';
import { shiftLetter } from '../../../src/domain/letter/shift-letter.ts';
import type { Round } from '../../../src/domain/round.ts';

const opening = (opens: string): Round => ({ calendar: { opens, freeDays: [] } } as unknown as Round);
const letter = { frame: { title: 'Brief', document: { date: '2026-10-06' } }, papers: [{ name: 'beslisnota', file: { date: '2026-09-29' } }] } as unknown as Letter;

// the round opens on Friday 1 May 2026; the nota is dated Tuesday 29 September, the letter Tuesday 6 October
test.each([
  ['the day itself', '2026-05-01', '2026-09-29', '2026-10-06'],
  ['205 days later, when Friday 23 April 2027 is a day to work', '2026-11-22', '2027-04-22', '2027-04-29'],
  ['a Saturday moves to the Monday after it', '2026-05-05', '2026-10-05', '2026-10-12'],
])('%s', (_, opens, nota, brief) => {
  const moved = shiftLetter(letter, opening('2026-05-01T09:00'), opening(`${opens}T00:00`));
  expect([moved.papers[0]!.file.date, moved.frame.document!.date]).toEqual([nota, brief]);
  expect(moved.frame.title).toBe('Brief');
});

test('a letter that is no paper has no date to move', () => {
  expect(shiftLetter({ frame: { title: 'Brief' }, papers: [] } as unknown as Letter, opening('2026-05-01T09:00'), opening('2026-06-01T00:00'))).toEqual({ frame: { title: 'Brief' }, papers: [] });
});
