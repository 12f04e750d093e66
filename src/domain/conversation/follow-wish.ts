import { changeByOldValue } from './change-by-old-value.ts';
import { amend, changeNumbered } from './change-in-words.ts';
import { cleanWords } from './clean-words.ts';
import { release } from './go-on.ts';
import { questionOfHeld } from './held-about.ts';
import { waitingQuestion } from './open-question.ts';
import { hasNoEnd, readWish } from './read-wish.ts';
import { handOver } from './refer.ts';
import { askAgain } from './restate.ts';
import { askUntilWhen, leaveInPeace, momentIn } from './snooze.ts';
import { takeReply } from './take-reply.ts';
import { coordinatorsOf } from '../roles.ts';
import { questionOf } from '../round.ts';
import { changeOnly } from './understood.ts';
import { deadlineOf } from './turn.ts';
import type { Turn } from './turn.ts';

/** Follows what is said about the conversation itself, whatever the question is. False when the words are something else. */
export function followWish(turn: Turn, text: string): boolean {
  const wish = readWish(text);
  if (!wish) return turn.held() === null && !isFreeText(turn) && changeByOldValue(turn, text);
  switch (wish.wish) {
    case 'change':
      if (wish.then !== undefined) turn.line('change-then', { number: wish.number, then: wish.then });
      changeNumbered(turn, wish.number, wish.rest);
      return true;
    case 'amend': return amendHeld(turn, wish) || amend(turn, text, wish.rest, wish.sure);
    case 'repeat':
      askAgain(turn);
      return true;
    case 'more-time':
      for (const coordinator of coordinatorsOf(turn.talk.round)) turn.tell(coordinator.id, 'more-time-tell', { who: { person: turn.talk.person.id }, sector: { words: turn.talk.sector.label }, words: cleanWords(turn, text) });
      turn.line('more-time', { deadline: { moment: deadlineOf(turn).toString() } });
      askAgain(turn);
      return true;
    case 'stop': case 'away': {
      if (wish.wish === 'away' && (isByRecess(turn, wish.until) || (isFreeText(turn) && !momentIn(turn, wish.until)))) return false;
      const peace = wish.wish === 'stop' ? 'stop' : 'snooze';
      const moment = hasNoEnd(wish.until) ? null : momentIn(turn, wish.until);
      if (wish.wish === 'away' && wish.instead !== undefined) handOver(turn, wish.instead);
      if (moment) leaveInPeace(turn, moment, peace);
      else {
        if (wish.wish === 'away') turn.line('away-until');
        askUntilWhen(turn, peace);
      }
      return true;
    }
  }
}

/** "Nee wacht, 270" while a reading waits for a word is about that reading. */
function amendHeld(turn: Turn, { rest, sure }: { readonly rest: string; readonly sure: boolean }): boolean {
  const held = turn.held();
  if (held?.kind === 'understood' && changeOnly(turn, held, rest)) return true;
  // "nee, 270" settles what is held as any no with a new value does
  if (held && !sure) return false;
  const about = held && held.kind !== 'parts' && held.kind !== 'follow-up' ? questionOfHeld(held) : null;
  if (about === null) return false;
  release(turn);
  takeReply(turn, questionOf(turn.talk.round, about), rest);
  return true;
}

/** "Na het zomerreces", said to a question for words or for a date, is the answer. */
function isByRecess(turn: Turn, words: string): boolean {
  return /^\s*(?:pas )?(?:na|after) .*reces/i.test(words) && (isFreeText(turn) || waitingQuestion(turn)?.type === 'date');
}

function isFreeText(turn: Turn): boolean {
  const type = waitingQuestion(turn)?.type;
  return type === 'text' || type === 'list' || type === 'dated-list';
}
