import { crossFindings } from '../checks/cross-checks.ts';
import { runChecks } from '../checks/run-checks.ts';
import type { Finding } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { maySubmit, ownerOf, peopleOf, sectorsOf } from '../roles.ts';
import { isParts } from '../value.ts';
import { askQuestion, roundSlots } from './ask.ts';
import { nextQuestion, openQuestions } from './next-question.ts';
import { sayOverview } from './overview.ts';
import { sayFinding, shownSlots } from './take-value.ts';
import type { Turn } from './turn.ts';

/** What comes after an answer was kept: its follow-up, the next question, the cross-checks, the submission. */
export function goOn(turn: Turn, answeredJustNow: Question | null): void {
  release(turn);
  if (answeredJustNow && holdFollowUp(turn, answeredJustNow)) return;
  if (answeredJustNow?.submits && agrees(turn, answeredJustNow)) return submit(turn);
  if (turn.dossier().submission) return sayDone(turn);
  const next = nextQuestion(turn.situation(), turn.talk.person.id);
  if (next && !next.submits) return askQuestion(turn, next, 'next');
  const [finding] = crossFindings(turn.situation());
  if (finding) return askCrossCheck(turn, finding);
  if (next) return askToSubmit(turn, next);
  const last = turn.talk.round.questionnaire.questions.find((question) => question.submits);
  if (last) askToSubmit(turn, last);
}

/** Submits, after one warning that lists what is still open. */
export function submit(turn: Turn): void {
  const person = turn.talk.person;
  if (!maySubmit(person, turn.talk.sector.id)) return leaveToOwner(turn);
  const open = openQuestions(turn.situation());
  if (open.length === 0) return submitNow(turn, []);
  turn.hold({ kind: 'submit-with-open', open: open.map((question) => question.id), candidate: null });
  const since = turn.dossier().version;
  turn.line('submit-open', { count: open.length });
  for (const question of open) turn.line('open-point', { label: { words: question.label } }, 'point');
  turn.line('submit-anyway');
  turn.wait({
    question: null,
    awaits: { kind: 'confirmation' },
    choices: [{ label: { say: 'choice-submit' }, action: { do: 'settle', with: 'yes', since } }, { label: { say: 'choice-fill-in' }, action: { do: 'settle', with: 'no', since } }],
  });
}

/** The dossier goes to the coordinators as it stands. Colleagues hear it once. */
export function submitNow(turn: Turn, open: readonly string[]): void {
  const { person, sector, round, now } = turn.talk;
  const late = Temporal.Instant.compare(Temporal.Instant.from(now), deadlineOf(turn)) > 0;
  turn.record({ type: 'submitted', by: person.id, late, open });
  turn.line(late ? 'submitted-late' : 'submitted', { sector: { words: sector.label }, asker: { words: round.asks.name } });
  for (const colleague of peopleOf(round, sector.id, ['owner', 'contributor', 'deputy', 'signer'])) {
    if (colleague.id !== person.id && turn.dossier().asked[colleague.id]) turn.tell(colleague.id, 'colleague-submitted', { who: { person: person.id }, sector: { words: sector.label } });
  }
  const others = sectorsOf(person, round).filter((id) => id !== sector.id);
  if (others.length > 0) turn.line('other-sectors', { sectors: { list: others.map((id) => ({ words: round.sectors.find((one) => one.id === id)?.label ?? sector.label })) } });
}

/** Puts a cross-check to the person; the reply is kept as its reason. */
export function askCrossCheck(turn: Turn, finding: Finding): void {
  turn.hold({ kind: 'cross-check', finding });
  const check = turn.talk.round.crossChecks.find((one) => one.id === finding.check);
  if (check) turn.words(check.say, { ...roundSlots(turn.situation()), ...shownSlots(finding.slots, null) }, 'question');
  const since = turn.dossier().version;
  turn.wait({
    question: questionOfCheck(check),
    awaits: { kind: 'confirmation' },
    choices: check?.kind === 'earlier-figure-revised' ? [{ label: { say: 'choice-correct' }, action: { do: 'settle', with: 'yes', since } }, { label: { say: 'no' }, action: { do: 'settle', with: 'no', since } }] : [],
  });
}

export function sayDone(turn: Turn): void {
  turn.line('all-submitted', { sector: { words: turn.talk.sector.label } });
}

/** Lets go of what was held for this person. */
export function release(turn: Turn): void {
  if (turn.dossier().held[turn.talk.person.id]) turn.record({ type: 'settled', person: turn.talk.person.id });
}

/** A follow-up that has not been asked of this version of the answer. */
function holdFollowUp(turn: Turn, question: Question): boolean {
  const answer = turn.dossier().answers[question.id];
  if (answer?.given.status !== 'answered') return false;
  const asked = new Set(answer.warnings.map((warning) => warning.check));
  const [finding] = runChecks(question, turn.situation()).followUps.filter((one) => !asked.has(one.check));
  if (!finding) return false;
  turn.hold({ kind: 'follow-up', question: question.id, check: finding.check });
  askFollowUp(turn, question, finding.check);
  return true;
}

/** Puts a follow-up in its own words. */
export function askFollowUp(turn: Turn, question: Question, check: string): void {
  const finding = runChecks(question, turn.situation()).followUps.find((one) => one.check === check);
  if (finding) sayFinding(turn, question, finding);
  turn.wait({ question: question.id, awaits: { kind: 'reason' }, choices: [{ label: { say: 'choice-skip' }, action: { do: 'say', turn: 'skip', question: question.id, sector: null } }] });
}

function askToSubmit(turn: Turn, question: Question): void {
  if (!maySubmit(turn.talk.person, turn.talk.sector.id)) return leaveToOwner(turn);
  turn.line('all-answered', { sector: { words: turn.talk.sector.label } });
  sayOverview(turn);
  askQuestion(turn, question, 'next');
}

function leaveToOwner(turn: Turn): void {
  const owner = ownerOf(turn.talk.round, turn.talk.sector.id);
  turn.line('owner-submits', { owner: { person: owner.id } });
  if (owner.id !== turn.talk.person.id) turn.tell(owner.id, 'ready-to-submit', { sector: { words: turn.talk.sector.label }, who: { person: turn.talk.person.id } });
}

function agrees(turn: Turn, question: Question): boolean {
  const given = turn.dossier().answers[question.id]?.given;
  if (given?.status !== 'answered') return false;
  return isParts(given.value) ? Object.values(given.value)[0] === true : given.value === true;
}

function deadlineOf(turn: Turn): Temporal.Instant {
  const { round } = turn.talk;
  return Temporal.PlainDateTime.from(turn.dossier().deadline ?? round.calendar.deadline).toZonedDateTime(round.zone).toInstant();
}

function questionOfCheck(check: Turn['talk']['round']['crossChecks'][number] | undefined): string | null {
  if (!check) return null;
  const ref = 'jobs' in check ? check.jobs : 'of' in check ? check.of : 'done' in check ? check.done : null;
  return ref === null ? null : ref.split('.')[0] ?? null;
}
