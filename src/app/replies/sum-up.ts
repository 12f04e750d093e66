import type { Prediction } from './reply-item.ts';
import type { Marked, Score } from './score.ts';

export type Row = { readonly item: Marked; readonly prediction: Prediction; readonly score: Score };

/** Shares are percentages with one decimal; null where there is nothing to take a share of. */
export type Summary = {
  readonly replies: number;
  readonly correct: number | null;
  /** Of the replies the rules have to get. */
  readonly core: number | null;
  readonly unsafe: number | null;
  /** Replies that have to be asked back about and were. */
  readonly mustClarify: number | null;
  /** Core replies with an answer that were asked back about all the same. */
  readonly needless: number | null;
  readonly outcomes: { readonly [outcome in Score['outcome']]: number };
};

/** The figures by which a way of reading is accepted or not. */
export function sumUp(rows: readonly Row[]): Summary {
  const core = rows.filter(({ item }) => item.tier === 'core');
  const doubtful = rows.filter(({ item }) => item.expected.intent === 'clarify');
  const answers = core.filter(({ item }) => item.expected.intent === undefined);
  const isRight = ({ score }: Row): boolean => score.outcome === 'correct';
  const count = (outcome: Score['outcome']): number => rows.filter(({ score }) => score.outcome === outcome).length;
  return {
    replies: rows.length,
    correct: share(rows, isRight),
    core: share(core, isRight),
    unsafe: share(rows, ({ score }) => score.unsafe),
    mustClarify: share(doubtful, isRight),
    needless: share(answers, ({ prediction }) => prediction.intent === 'clarify'),
    outcomes: { correct: count('correct'), 'safe-miss': count('safe-miss'), 'wrong-intent': count('wrong-intent'), 'wrong-value': count('wrong-value') },
  };
}

function share(rows: readonly Row[], holds: (row: Row) => boolean): number | null {
  return rows.length === 0 ? null : Math.round((1000 * rows.filter(holds).length) / rows.length) / 10;
}
