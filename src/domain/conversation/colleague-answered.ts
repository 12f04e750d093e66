import type { Candidate, Held, Warning } from '../dossier/dossier.ts';
import { settleChoices } from './choices.ts';
import { goOn } from './go-on.ts';
import { shownAnswer } from './overview.ts';
import { questionOf } from '../round.ts';
import type { Turn } from './turn.ts';

/** Somebody else of the sector answered this after it was put to this person: they decide together, not the last to type. */
export function holdForColleague(turn: Turn, candidate: Candidate): boolean {
  const asked = turn.dossier().asked[turn.talk.person.id];
  const answer = turn.dossier().answers[candidate.question];
  if (!answer || answer.by === turn.talk.person.id || asked?.question !== candidate.question) return false;
  if (Temporal.Instant.compare(Temporal.Instant.from(answer.at), Temporal.Instant.from(asked.at)) <= 0) return false;
  // a value is more than "weet ik nog niet"
  if (answer.given.status === 'unknown' || answer.given.status === 'skipped') return false;
  if (answer.given.status === 'answered' && JSON.stringify(answer.given.value) === JSON.stringify(candidate.given.value)) {
    turn.line('colleague-same', { who: { person: answer.by } });
    goOn(turn, null);
    return true;
  }
  turn.hold({ kind: 'colleague-answered', candidate, version: answer.version });
  askWhichStays(turn, candidate);
  return true;
}

/** The same where a colleague answered while a check of this answer waited for its word; what was said to the check goes along. */
export function holdForMeanwhile(turn: Turn, { candidate, over = 0 }: Extract<Held, { kind: 'checks' }>, warnings: readonly Warning[]): boolean {
  const answer = turn.dossier().answers[candidate.question];
  if (!answer || answer.version <= over || answer.by === turn.talk.person.id || answer.given.status !== 'answered') return false;
  if (JSON.stringify(answer.given.value) === JSON.stringify(candidate.given.value)) return false;
  turn.hold({ kind: 'colleague-answered', candidate, version: answer.version, warnings });
  askWhichStays(turn, candidate);
  return true;
}

/** Shows both answers and asks which one stays. */
export function askWhichStays(turn: Turn, candidate: Candidate): void {
  const answer = turn.dossier().answers[candidate.question];
  if (!answer) return goOn(turn, null);
  turn.line('colleague-answered', {
    who: { person: answer.by },
    theirs: shownAnswer(turn, questionOf(turn.talk.round, candidate.question)),
    yours: { value: candidate.given.value, question: candidate.question, approx: candidate.given.approx },
  }, 'question');
  turn.wait({ question: candidate.question, awaits: { kind: 'confirmation' }, choices: settleChoices(turn, ['choice-mine', 'yes'], ['choice-theirs', 'no']) });
}
