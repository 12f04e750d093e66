import { signersOf } from '../clearance/signers.ts';
import type { Question } from '../question.ts';
import { maySubmit, ownerOf, peopleOf, sectorsOf } from '../roles.ts';
import { standingOf } from '../status/standing.ts';
import { isParts } from '../value.ts';
import { askQuestion } from './ask.ts';
import { settleChoices } from './choices.ts';
import { release } from './go-on.ts';
import { unfinishedQuestions } from './next-question.ts';
import { sayOverview } from './overview.ts';
import { deadlineOf } from './turn.ts';
import type { Turn } from './turn.ts';

/** Submits, after one warning that lists what is still open. */
export function submit(turn: Turn): void {
  if (!maySubmit(turn.talk.person, turn.talk.sector.id)) return leaveToOwner(turn);
  const open = unfinishedQuestions(turn.situation());
  if (open.length === 0) return submitNow(turn, []);
  turn.hold({ kind: 'submit-with-open', open: open.map((question) => question.id), candidate: null });
  askToSubmitOpen(turn);
}

/** The one warning before submission. */
export function askToSubmitOpen(turn: Turn): void {
  const { missing, unknown, reconfirm } = standingOf(turn.situation());
  list('submit-open', missing);
  list('submit-unknown', unknown);
  list('submit-reconfirm', reconfirm);
  turn.line('submit-anyway', {}, 'question');
  turn.wait({ question: null, awaits: { kind: 'confirmation' }, choices: settleChoices(turn, ['choice-submit', 'yes'], ['choice-fill-in', 'no']) });

  function list(say: string, questions: readonly Question[]): void {
    const points = questions.filter((question) => !question.submits);
    if (points.length === 0) return;
    turn.line(say, { count: points.length });
    for (const question of points) turn.line('open-point', { label: { words: question.label } }, 'point');
  }
}

/** The dossier goes to the coordinators as it stands. Colleagues hear it once. */
export function submitNow(turn: Turn, open: readonly string[]): void {
  const { person, sector, round, now } = turn.talk;
  const late = Temporal.Instant.compare(Temporal.Instant.from(now), deadlineOf(turn)) > 0;
  turn.record({ type: 'submitted', by: person.id, late, open });
  const signers = signersOf(round, { sector: sector.id });
  const slots = { sector: { words: sector.label }, asker: { words: round.asks.name } };
  if (late) turn.line('submitted-late', slots);
  else if (signers.some((one) => one.id === person.id)) turn.line('submitted', slots);
  // the text is put before who signs, which is not always who submits
  else turn.line('submitted-for-signers', { ...slots, signers: { list: signers.map((one) => ({ person: one.id })) } });
  for (const colleague of peopleOf(round, sector.id, ['owner', 'contributor', 'deputy', 'signer'])) {
    if (colleague.id !== person.id && turn.dossier().asked[colleague.id]) turn.tell(colleague.id, signers.some((one) => one.id === colleague.id) ? 'colleague-submitted-signer' : 'colleague-submitted', { who: { person: person.id }, sector: { words: sector.label } });
  }
  const others = sectorsOf(person, round).filter((id) => id !== sector.id);
  if (others.length > 0) turn.line('other-sectors', { sectors: { list: others.map((id) => ({ words: round.sectors.find((one) => one.id === id)?.label ?? sector.label })) } });
}

/** Everything was asked: who may submit reads it all and is asked to; who may not hears who does. */
export function askToSubmit(turn: Turn, question: Question): void {
  if (!maySubmit(turn.talk.person, turn.talk.sector.id)) return leaveToOwner(turn);
  // who read it all and changed something sees what changed, and not all of it once more
  if (turn.talk.dossier.asked[turn.talk.person.id]?.question === question.id && turn.kept()) {
    turn.line('all-answered-again');
    return askQuestion(turn, question, 'repeat');
  }
  turn.line('all-answered', { sector: { words: turn.talk.sector.label } });
  const shown = turn.outcome().utterances.some((one) => one.lines.some((line) => 'say' in line && line.say === 'overview'));
  if (!shown) sayOverview(turn);
  askQuestion(turn, question, 'next');
}

/** "Indienen", said at any moment: without the indispensable answers there is nothing to submit. */
export function tryToSubmit(turn: Turn): void {
  release(turn);
  if (!maySubmit(turn.talk.person, turn.talk.sector.id)) return leaveToOwner(turn, true);
  const { questions } = turn.talk.round.questionnaire;
  const needed = unfinishedQuestions(turn.situation()).find((question) => question.indispensable);
  if (needed) return askQuestion(turn, needed, 'next');
  const submits = questions.find((question) => question.submits);
  if (submits) askQuestion(turn, submits, 'change');
  else submit(turn);
}

/** True when the answer to the question that submits is yes. */
export function agrees(turn: Turn, question: Question): boolean {
  const given = turn.dossier().answers[question.id]?.given;
  if (given?.status !== 'answered') return false;
  return isParts(given.value) ? given.value[question.parts?.[0]?.id ?? ''] === true : given.value === true;
}

/** The owner hears it when the last answer came in, or when a colleague wants to submit; not at every word after. */
function leaveToOwner(turn: Turn, wished = false): void {
  const { person, sector, round } = turn.talk;
  const owner = ownerOf(round, sector.id);
  const done = unfinishedQuestions(turn.situation()).every((question) => turn.dossier().answers[question.id]);
  turn.line(done ? 'owner-submits' : 'owner-submits-later', { owner: { person: owner.id } });
  if (turn.kept() || wished) turn.tell(owner.id, done ? 'ready-to-submit' : 'wants-to-submit', { sector: { words: sector.label }, who: { person: person.id } }, OVERVIEW_AND_SUBMIT);
  turn.wait({ question: null, awaits: null, choices: [{ label: { say: 'choice-overview' }, action: { do: 'say', turn: 'overview', question: null, sector: null } }] });
}

const OVERVIEW_AND_SUBMIT = (['overview', 'submit-now'] as const).map((what) => ({
  label: { say: `choice-${what}` }, action: { do: 'say' as const, turn: what === 'overview' ? 'overview' : 'submit', question: null, sector: null },
}));
