import type { Check } from '../check.ts';
import type { Finding } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { isParts } from '../value.ts';
import { choiceFinding } from './choice-checks.ts';
import { claimFinding } from './claim-checks.ts';
import { dateFinding } from './date-checks.ts';
import { holds, inForce } from './holds.ts';
import { type Looked, type Slots, commonSlots } from './looked.ts';
import { numberFinding } from './number-checks.ts';
import type { Situation } from './situation.ts';
import { answerValue } from './situation.ts';
import { textFinding } from './text-checks.ts';
import { TOO_MANY_DECIMALS, decimalsFinding } from './too-many-decimals.ts';

/** What the checks of a question found, in the order of the round's data. */
export type Findings = { readonly hard: readonly Finding[]; readonly soft: readonly Finding[]; readonly followUps: readonly Finding[] };

/**
 * Runs all checks of a question on its answer, which stands in the situation already (`withCandidate`). `hard` ones
 * cannot be stored, `soft` ones are asked back once, `followUps` are asked after storing. An answer without a value
 * ("weet ik nog niet") has no findings. Slots stand in
 * `check-slots.ts`: raw figures, days and option keys, with 'up' or 'down' for {direction}.
 */
export function runChecks(question: Question, situationWithCandidate: Situation): Findings {
  const situation = inForce(situationWithCandidate);
  const answer = situation.dossier.answers[question.id];
  if (answer?.given.status !== 'answered') return { hard: [], soft: [], followUps: [] };
  const { given, words } = answer;
  const whole: Looked = { question, ref: question.id, value: given.value, given, words, situation };
  const found = question.checks.flatMap((check) => {
    const slots = slotsOf(check, whole);
    return slots === null ? [] : [{ level: check.level, finding: { check: check.id, slots } }];
  });
  const decimals = decimalsFinding(whole);
  const builtIn = decimals === null ? [] : [{ check: TOO_MANY_DECIMALS, slots: { ...commonSlots(whole), ...decimals } }];
  const of = (level: Check['level']) => found.filter((one) => one.level === level).map((one) => one.finding);
  return { hard: [...builtIn, ...of('hard')], soft: of('soft'), followUps: of('follow-up') };
}

function slotsOf(check: Check, whole: Looked): Slots | null {
  const { situation, question } = whole;
  if (check.when !== undefined && !holds(check.when, situation, isParts(whole.value) ? whole.value : null)) return null;
  const ref = check.part === undefined ? question.id : `${question.id}.${check.part}`;
  // a part that is missing is itself looked for in the whole answer
  const value = check.kind === 'part-missing' ? whole.value : answerValue(situation, ref);
  if (value === null) return null;
  const looked = { ...whole, ref, value };
  const slots = judged(check, looked);
  return slots === null ? null : { ...commonSlots(looked), ...slots };
}

function judged(check: Check, looked: Looked): Slots | null {
  switch (check.kind) {
    case 'below': case 'above': case 'not-above': case 'changed-by': case 'differs-by': case 'implausible': case 'round-number':
    case 'looks-like-year': case 'equals': case 'ratio': case 'magnitude-unclear': case 'computed-outside':
      return numberFinding(check, looked);
    case 'before-date': case 'in-future': case 'in-past': case 'older-than-years': case 'further-than-years': case 'outside-period':
    case 'other-day-than-previous': case 'in-months': case 'after-deadline':
      return dateFinding(check, looked);
    case 'is-not': case 'is-one-of': case 'goes-backwards': case 'differs-from-previous': case 'same-as-previous': case 'only-option':
    case 'includes-option': case 'more-options-than': case 'names-other-choice':
      return choiceFinding(check, looked);
    case 'longer-than': case 'fewer-items-than': case 'more-items-than': case 'item-without-date': case 'names-person':
    case 'personal-data': case 'internal-link': case 'not-https': case 'names-no-result': case 'copied-from-previous':
      return textFinding(check, looked);
    case 'part-missing': case 'claim-does-not-fit': case 'stated-share-differs': case 'stated-change-differs':
      return claimFinding(check, looked);
  }
}
