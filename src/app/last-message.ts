import type { Message } from './messages.ts';
import type { NewMessage, Store } from './ports.ts';

/** Remembers what each person was told last, so that a typed label is the button of that message. */
export type LastMessages = {
  of(person: string): Promise<Message | null>;
  note(messages: readonly NewMessage[]): void;
};

/** Opens the memory over a store: what is not remembered is looked up there once. */
export function openLastMessages(store: Store): LastMessages {
  const known = new Map<string, Message | null>();
  return {
    note: (messages) => messages.forEach(({ person, message }) => known.set(person, message)),
    of: async (person) => {
      const message = known.get(person);
      if (message !== undefined) return message;
      const lines = (await store.conversation(person)).filter((line) => line.by === 'navraag');
      const last = lines.at(-1);
      const found = last?.by === 'navraag' ? last.message : null;
      if (!known.has(person)) known.set(person, found);
      return known.get(person) ?? found;
    },
  };
}
