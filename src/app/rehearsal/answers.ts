import type { Given } from '../../domain/dossier/dossier.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Round } from '../../domain/round.ts';
import type { Value } from '../../domain/value.ts';

/** One answer in `answers.json`. `value` is null unless answered; `text` are the kept words. */
export type AnswerLine = {
  readonly status: Given['status'] | 'open';
  readonly value: Value | null;
  readonly text: string | null;
  readonly approx: boolean;
  readonly versions: number;
  readonly warnings: readonly { readonly check: string; readonly reason: string }[];
};

/** Every question of every sector, also those nobody was asked. */
export function answersOf(round: Round, dossiers: { readonly [sector: string]: Dossier }): Record<string, Record<string, AnswerLine>> {
  return Object.fromEntries(round.sectors.map((sector) => [sector.id, Object.fromEntries(round.questionnaire.questions.map((question) => [question.id, lineOf(dossiers[sector.id], question.id)]))]));
}

function lineOf(dossier: Dossier | undefined, question: string): AnswerLine {
  const answer = dossier?.answers[question];
  if (!answer) return { status: 'open', value: null, text: null, approx: false, versions: 0, warnings: [] };
  const { given } = answer;
  return {
    status: given.status,
    value: given.status === 'answered' ? given.value : null,
    text: answer.words,
    approx: given.status === 'answered' && given.approx !== null,
    versions: answer.versions.length,
    warnings: answer.warnings.map(({ check, reason }) => ({ check, reason })),
  };
}
