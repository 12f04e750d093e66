import type { Situation } from '../checks/situation.ts';
import type { Question } from '../question.ts';
import { readReply } from '../reading/read-reply.ts';
import { askFor } from './ask-for.ts';
import { sectorOfTalk } from './choose-sector.ts';
import type { Encounter } from './converse.ts';
import { openQuestion } from './open-question.ts';
import { readWish } from './read-wish.ts';
import { openTurn } from './turn.ts';

/** People type one answer in several messages: about this long after the last of them they have finished, in milliseconds. */
export const COLLECTING_PAUSE = 2_000;

/**
 * How long to wait for more of the same reply before it is read. Nothing after what cannot go on: a wish about the
 * conversation, a control word, a sure answer to a question that is not free text. Pressed buttons never wait.
 */
export function collectingPause(situation: Situation, question: Question | null, text: string): number {
  if (question === null || readWish(text) !== null) return 0;
  const goesOn = /(?:[,:;–-]|\.\.\.|…|(?<!\p{L})(?:en|of|maar|want|omdat|namelijk|and|or|but|because))\s*$/iu.test(text);
  const reading = readReply(text, askFor(question, question, situation));
  if (reading.turn === 'clarify' || goesOn) return COLLECTING_PAUSE;
  return reading.turn === 'answer' && ['text', 'list', 'dated-list', 'parts'].includes(question.type) ? COLLECTING_PAUSE : 0;
}

/** The same for somebody who is in conversation: nothing while a question back waits for its word. */
export function pauseAfter(met: Encounter, text: string): number {
  const sector = sectorOfTalk(met.round, met.person, met.contact, met.dossiers);
  const dossier = sector ? met.dossiers[sector.id] : undefined;
  if (!sector || !dossier || dossier.held[met.person.id] || dossier.submission) return 0;
  const turn = openTurn({ round: met.round, person: met.person, sector, dossier, contact: met.contact, now: met.now }, '');
  return collectingPause(turn.situation(), openQuestion(turn), text);
}

/** Messages that came within the pause, as the one reply they are. */
export function asOneReply(fragments: readonly string[]): string {
  return fragments.map((fragment) => fragment.trim()).filter((fragment) => fragment !== '').join('\n');
}
