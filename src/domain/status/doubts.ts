import type { Situation } from '../checks/situation.ts';
import type { Held, Instant, Referral, Revision } from '../dossier/dossier.ts';

/**
 * Something a coordinator has to know before using a sector's answers.
 * `held`: a reply that waits for one more word, so it is not stored. `warning`: stored, with the reason that was given.
 */
export type OpenDoubt =
  | { readonly kind: 'held'; readonly question: string | null; readonly person: string; readonly why: Held['kind'] }
  | { readonly kind: 'warning'; readonly question: string; readonly check: string; readonly reason: string; readonly by: string; readonly at: Instant }
  | { readonly kind: 'cross-check'; readonly check: string; readonly reason: string; readonly by: string; readonly at: Instant }
  | { readonly kind: 'revision'; readonly revision: Revision }
  | { readonly kind: 'referral'; readonly referral: Referral };

/** What is merely being filled in or arranged is no doubt about an answer. */
const NO_DOUBT: readonly Held['kind'][] = ['parts', 'proposals', 'submit-with-open', 'snooze', 'stop', 'referral', 'delegation', 'withdrawal', 'reopening'];

/** All doubts of a sector, in the order of its questions. A referral ends when the question has an answer. */
export function doubtsOf({ round, dossier }: Situation): readonly OpenDoubt[] {
  const order = new Map(round.questionnaire.questions.map((question, place) => [question.id, place]));
  const doubts: readonly OpenDoubt[] = [
    ...Object.entries(dossier.held).filter(([, held]) => !NO_DOUBT.includes(held.kind)).map(([person, held]): OpenDoubt => ({ kind: 'held', question: heldQuestion(held), person, why: held.kind })),
    ...Object.entries(dossier.answers).flatMap(([question, answer]) =>
      answer.warnings.map((warning): OpenDoubt => ({ kind: 'warning', question, check: warning.check, reason: warning.reason, by: warning.by ?? answer.by, at: warning.at ?? answer.at }))),
    ...dossier.referrals.filter((referral) => dossier.answers[referral.question] === undefined).map((referral): OpenDoubt => ({ kind: 'referral', referral })),
    ...dossier.revisions.map((revision): OpenDoubt => ({ kind: 'revision', revision })),
    ...Object.values(dossier.crossChecks).map(({ check, reason, by, at }): OpenDoubt => ({ kind: 'cross-check', check, reason, by, at })),
  ];
  const place = (doubt: OpenDoubt) => order.get(questionOfDoubt(doubt) ?? '') ?? order.size;
  return doubts.toSorted((a, b) => place(a) - place(b));
}

/** The question a doubt is about; null where it is about several, or about the dossier as a whole. */
export function questionOfDoubt(doubt: OpenDoubt): string | null {
  switch (doubt.kind) {
    case 'held': case 'warning': return doubt.question;
    case 'revision': return doubt.revision.question;
    case 'referral': return doubt.referral.question;
    case 'cross-check': return null;
  }
}

function heldQuestion(held: Held): string | null {
  if ('question' in held) return held.question;
  if (held.kind === 'personal-data') return held.masked.question;
  return 'candidate' in held && held.candidate !== null ? held.candidate.question : null;
}
