import type { Utterance } from '../domain/utterance.ts';
import type { House } from './house.ts';
import type { Picture } from './messages.ts';
import type { NewMessage } from './ports.ts';
import { renderMessage } from './words/render.ts';

/** Utterances in the words of whom they are for, due at once. */
export function toMessages(house: Pick<House, 'round' | 'replies'>, utterances: readonly Utterance[], at: string, picture: Picture | null = null): readonly NewMessage[] {
  return utterances.map((utterance) => {
    const language = house.round.people.find((person) => person.id === utterance.to)?.language ?? 'nl';
    return { person: utterance.to, due: at, message: renderMessage(utterance, { round: house.round, replies: house.replies, language }, utterance.picture ? picture : null) };
  });
}
