import { describe, expect, test } from 'vitest';
import { readRecess } from '../../../src/domain/reading/read-recess.ts';
import { readReply } from '../../../src/domain/reading/read-reply.ts';
import type { Ask } from '../../../src/domain/reading/reading.ts';

/** First and last day. */
const recesses = [
  { names: ['zomerreces', 'summer recess'], from: '2025-07-04', until: '2025-09-01' },
  { names: ['meireces', 'May recess'], from: '2026-04-24', until: '2026-05-11' },
  { names: ['zomerreces', 'summer recess'], from: '2026-07-03', until: '2026-08-31' },
];
const planned: Ask = { type: 'date', question: 'Wanneer verwacht u het plan vast te stellen?', today: '2026-05-20', year: 2025, recesses };
const past: Ask = { ...planned, question: 'Wanneer is het plan vastgesteld?' };

describe('a moment told by a recess', () => {
  // read on Wed 20 May 2026
  test.each([
    ['na het zomerreces', 'after', '2026-09-01'], ['na het reces', 'after', '2026-09-01'], ['pas na de zomer', null, null],
    ['voor het zomerreces', 'before', '2026-07-02'], ['uiterlijk voor het reces', 'before', '2026-07-02'], ['after the summer recess', 'after', '2026-09-01'],
    ['after the recess', 'after', '2026-09-01'], ['na het kerstreces', null, null], ['tijdens het zomerreces', null, null],
    // the recess of May has ended, and no later one is known
    ['na het meireces', null, null],
  ])('%s', (text, side, day) => expect(readRecess(text, recesses, '2026-05-20')).toEqual(side === null ? null : expect.objectContaining({ side, day })));

  test('asked about the past, the last that ended is meant', () => {
    expect(readRecess('na het zomerreces', recesses, '2026-05-20', true)).toMatchObject({ day: '2025-09-02' });
    expect(readRecess('na het reces', recesses, '2026-05-20', true)).toMatchObject({ day: '2026-05-12' });
  });

  test('without recesses nothing is known', () => expect(readRecess('na het reces', [], '2026-05-20')).toBeNull());
});

describe('a recess as the answer to a question for a date', () => {
  test.each([
    ['na het zomerreces', planned, ['2026-09']], ['voor het zomerreces', planned, ['2026-07-02']], ['na het zomerreces', past, ['2025-09']],
    ['na het kerstreces', planned, []], ['na het reces', { ...planned, recesses: [] }, []],
  ] as const)('%s is put before the person and never kept as it is', (text, ask, suggest) => {
    expect(readReply(text, ask)).toMatchObject({ turn: 'clarify', suggest });
  });

  test('a date beside it is the date', () => {
    expect(readReply('na het reces, op 15 september 2026', planned)).toMatchObject({ turn: 'answer', value: '2026-09-15' });
  });
});
