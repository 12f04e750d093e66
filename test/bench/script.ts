import type { Value } from '../../src/domain/value.ts';

/** How many people talk at the same time. */
export const PEOPLE = 50;

/** What each person says, one message a turn after opening the conversation: ten answers, and two that cannot be kept. */
export const SAID = [
  'ja', 'zand', 'best veel', '64', '1.204,5', '62,5%', '€ 3.150', '12 september 2025', 'De kas is af en de school kwam elke week langs.', '2000', '38', 'ja',
] as const;

/** Turns of one conversation, the opening included. */
export const TURNS = SAID.length + 1;

/** What must be kept at the end, by question. */
export const KEPT: Readonly<Record<string, Value>> = {
  t01_open: true, t02_grond: 'zand', t03_leden: 64, t04_uren: 1204.5, t05_deel: 62.5, t06_kosten: 3150, t07_oogst: '2025-09-12',
  t08_trots: 'De kas is af en de school kwam elke week langs.', t09_bedden: 38, t10_akkoord: true,
};
