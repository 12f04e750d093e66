import type { CrossCheck } from '../check.ts';
import type { Finding, Held } from '../dossier/dossier.ts';
import { readReply } from '../reading/read-reply.ts';
import { roundSlots } from './ask.ts';
import { settleChoices } from './choices.ts';
import { cleanWords } from './clean-words.ts';
import { shownSlots } from './findings.ts';
import { goOn } from './go-on.ts';
import type { Turn } from './turn.ts';

/** Puts a cross-check to the person; the reply is kept as its reason. */
export function askCrossCheck(turn: Turn, finding: Finding): void {
  turn.hold({ kind: 'cross-check', finding });
  sayCrossCheck(turn, finding);
}

/** The sentence of a cross-check, which waits for a word about it. */
export function sayCrossCheck(turn: Turn, finding: Finding): void {
  const check = checkOf(turn, finding);
  if (check) turn.words(check.say, { ...roundSlots(turn.situation()), ...shownSlots(finding.slots, null) }, 'question');
  turn.wait({
    question: questionOfCheck(check),
    awaits: { kind: 'confirmation' },
    choices: check?.kind === 'earlier-figure-revised' ? settleChoices(turn, ['choice-correct', 'yes'], ['no', 'no']) : [],
  });
}

/** Keeps the reply to a cross-check; another figure for an earlier year becomes a revision beside the published one. */
export function settleCrossCheck(turn: Turn, held: Extract<Held, { kind: 'cross-check' }>, by: 'yes' | 'no', text: string): void {
  const { finding } = held;
  const person = turn.talk.person.id;
  const words = cleanWords(turn, text);
  turn.record({ type: 'cross-check-answered', by: person, warning: { check: finding.check, reason: words } });
  const check = checkOf(turn, finding);
  if (check?.kind === 'earlier-figure-revised' && by === 'yes') {
    const { previousYear, previous, found } = finding.slots;
    turn.record({ type: 'revision-noted', by: person, revision: { question: check.of.split('.')[0] ?? check.of, year: Number(previousYear), published: Number(previous), revised: Number(found), words } });
    turn.line('revision-kept', { year: Number(previousYear), revised: { number: Number(found) }, published: { number: Number(previous) } });
  } else turn.line(isNotKnown(text) ? 'check-stays-open' : 'reason-kept');
  goOn(turn, null);
}

/** "Weet ik nog niet" is kept as what was said, and explains nothing. */
function isNotKnown(text: string): boolean {
  return readReply(text, { type: 'yes-no', question: '', today: '2000-01-01', year: 2000 }).turn === 'unknown';
}

function checkOf(turn: Turn, finding: Finding): CrossCheck | undefined {
  return turn.talk.round.crossChecks.find((one) => one.id === finding.check);
}

/** The question a cross-check is about. */
export function questionOfCheck(check: CrossCheck | undefined): string | null {
  if (!check) return null;
  const ref = 'jobs' in check ? check.jobs : 'of' in check ? check.of : 'done' in check ? check.done : null;
  return ref?.split('.')[0] ?? null;
}
