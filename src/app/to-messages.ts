import type { Utterance } from '../domain/utterance.ts';
import type { House } from './house.ts';
import type { Picture } from './messages.ts';
import type { NewMessage } from './ports.ts';
import { namedFile } from './words/name-file.ts';
import { renderMessage } from './words/render.ts';

/** The pictures that utterances may bring, as they are at this moment. */
export type Pictures = { readonly [kind in Picture['kind']]?: Picture | null };

/** Utterances in the words of whom they are for, due at once. */
export function toMessages(house: Pick<House, 'round' | 'replies'>, utterances: readonly Utterance[], at: string, pictures: Pictures = {}): readonly NewMessage[] {
  return utterances.map((utterance) => {
    const language = house.round.people.find((person) => person.id === utterance.to)?.language ?? 'nl';
    const wording = { round: house.round, replies: house.replies, language };
    const message = renderMessage(utterance, wording, utterance.picture ? pictures[utterance.picture] ?? null : null);
    return { person: utterance.to, due: at, message: utterance.files ? { ...message, files: utterance.files.map((file) => namedFile(file, wording)) } : message };
  });
}
