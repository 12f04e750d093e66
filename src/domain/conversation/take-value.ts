import { runChecks } from '../checks/run-checks.ts';
import { withCandidate } from '../checks/situation.ts';
import type { Candidate, Finding, Warning } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { questionOf } from '../round.ts';
import { isParts } from '../value.ts';
import { askQuestion } from './ask.ts';
import { holdForColleague } from './colleague-answered.ts';
import { markDependants } from './dependants.ts';
import { askFindings, sayFinding } from './findings.ts';
import { goOn, release } from './go-on.ts';
import { holdPersonalData } from './hold-personal-data.ts';
import { holdUnit } from './other-unit.ts';
import { shownAnswer } from './overview.ts';
import { askWhoKnows } from './refer.ts';
import { askAnew } from './take-parts.ts';
import type { Turn } from './turn.ts';

/** Kinds of checks the person has answered already, with the words; `noted` stands beside the answer whatever the checks say. */
export type Confirmed = { readonly kinds: readonly string[]; readonly words: string; readonly noted?: string };
const NOTHING_CONFIRMED: Confirmed = { kinds: [], words: '' };

/** A value that was read: another unit, personal data, a colleague's answer or a check may come between it and the journal. */
export function takeValue(turn: Turn, candidate: Candidate, otherUnit: string | null, confirmed: Confirmed = NOTHING_CONFIRMED): void {
  const question = questionOf(turn.talk.round, candidate.question);
  if (otherUnit !== null && typeof candidate.given.value === 'number') return holdUnit(turn, question, candidate, otherUnit);
  if (holdPersonalData(turn, question, candidate)) return;
  if (holdForColleague(turn, candidate)) return;
  takeChecked(turn, candidate, confirmed);
}

/**
 * The checks, and then the journal. A value that cannot be stored leaves the earlier answer as it was. `confirmed` are
 * kinds of checks the person has answered already, with the words.
 */
export function takeChecked(turn: Turn, candidate: Candidate, confirmed: Confirmed = NOTHING_CONFIRMED, then: readonly Candidate[] = []): void {
  const question = questionOf(turn.talk.round, candidate.question);
  const { hard, soft } = runChecks(question, withCandidate(turn.situation(), question, candidate.given, candidate.words));
  if (hard.length > 0) return refuse(turn, question, candidate, hard);
  const kindOf = (finding: Finding): string => question.checks.find((check) => check.id === finding.check)?.kind ?? '';
  const toAsk = soft.filter((finding) => kindOf(finding) !== 'personal-data' && !confirmed.kinds.includes(kindOf(finding)));
  const settled = soft.filter((finding) => confirmed.kinds.includes(kindOf(finding))).map((finding) => ({ check: finding.check, reason: confirmed.words }));
  const said = confirmed.noted === undefined ? settled : [...settled, { check: confirmed.noted, reason: confirmed.words }];
  if (toAsk.length === 0) return keep(turn, candidate, said);
  const over = turn.dossier().answers[question.id]?.version;
  turn.hold({ kind: 'checks', candidate, findings: toAsk, ...(said.length === 0 ? {} : { said }), ...(over === undefined ? {} : { over }), then });
  askFindings(turn, question, toAsk);
}

/** Keeps the answer, says so, and goes on with what it calls for. */
export function keep(turn: Turn, candidate: Candidate, warnings: readonly Warning[]): void {
  const question = questionOf(turn.talk.round, candidate.question);
  const before = turn.dossier().answers[question.id] ? shownAnswer(turn, question) : null;
  store(turn, candidate, warnings);
  turn.line(before ? 'kept-instead' : 'kept', { label: { words: question.label }, value: shownAnswer(turn, question), ...(before ? { before } : {}) });
  sayDependants(turn);
  goOn(turn, question);
}

/** Writes the answer into the journal, and which others lean on it. */
export function store(turn: Turn, candidate: Candidate, warnings: readonly Warning[]): void {
  const question = questionOf(turn.talk.round, candidate.question);
  const before = turn.situation();
  turn.record({ type: 'answer-given', question: question.id, by: turn.talk.person.id, given: candidate.given, words: candidate.words, warnings, delivery: candidate.delivery, ...(candidate.partsFrom === undefined ? {} : { partsFrom: candidate.partsFrom }) });
  markDependants(turn, before, question);
}

/** Says which answers will be asked for again. */
export function sayDependants(turn: Turn): void {
  const marked = turn.outcome().dossierEvents.flatMap((event) => (event.type === 'reconfirm-needed' ? [questionOf(turn.talk.round, event.question)] : []));
  if (marked.length > 0) turn.line('reconfirm-soon', { questions: { list: marked.map((question) => ({ words: question.label })) } });
}

function refuse(turn: Turn, question: Question, candidate: Candidate, findings: readonly Finding[]): void {
  for (const finding of findings) sayFinding(turn, question, finding);
  const held = turn.held();
  const { value } = candidate.given;
  release(turn);
  // parts that came one by one stay, but for the one that cannot be
  if (held?.kind === 'parts' && isParts(value)) {
    const wrong = question.checks.filter((check) => check.part !== undefined && findings.some((finding) => finding.check === check.id)).map((check) => check.part ?? '');
    if (wrong.length > 0) return askAnew(turn, question, wrong, { parts: value, passed: held.passed, words: '', approx: null });
  }
  if (question.declaration && !isParts(candidate.given.value) && !question.submits) {
    turn.hold({ kind: 'referral', question: question.id });
    return askWhoKnows(turn, question.id, false);
  }
  const current = turn.dossier().answers[question.id];
  if (current?.given.status === 'answered') turn.line('earlier-stays', { value: shownAnswer(turn, question) });
  askQuestion(turn, question, 'repeat');
}
