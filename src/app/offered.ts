import type { Action } from '../domain/utterance.ts';
import type { House } from './house.ts';
import type { Address, Inbound, Message } from './messages.ts';
import { strangerKey } from './outside-round.ts';
import type { Store } from './ports.ts';
import { capital } from './words/format.ts';

/** What a message with buttons and fields sent back: which of its choices, several of them, or words typed in its field. */
export type Taken = { readonly kind: 'choice'; readonly at: number } | { readonly kind: 'ticked'; readonly at: readonly number[] } | { readonly kind: 'typed'; readonly text: string }
  /** The question of a line that may be changed. */
  | { readonly kind: 'change'; readonly question: string };

/** A message as it was shown to this person. `current` is false once another question of its sector was put. */
export type Shown = { readonly row: string; readonly message: Message; readonly current: boolean };

/** Finds the message a button belongs to, among those this person was shown: nobody can press what was never offered to them. */
export async function shownTo(house: Pick<House, 'recognise'> & { readonly store: Pick<Store, 'conversation'> }, from: Address, row: string): Promise<Shown | null> {
  const lines = await house.store.conversation(house.recognise(from)?.id ?? strangerKey({ from }));
  const told = lines.flatMap((line) => (line.by === 'navraag' ? [line] : []));
  const shown = told.find((line) => line.id === row);
  if (!shown) return null;
  const last = told.findLast(({ message }) => message.awaits !== null && message.sector === shown.message.sector);
  return { row, message: shown.message, current: shown.message.awaits === null || last?.id === row };
}

/** The question of the message that a platform knows by this id, when it is one of ours to this person: words under it are meant for it. */
export async function questionAt(house: Pick<House, 'recognise'> & { readonly store: Pick<Store, 'conversation'> }, from: Address, external: string): Promise<{ readonly question: string; readonly sector: string } | null> {
  const person = house.recognise(from);
  if (!person) return null;
  const line = (await house.store.conversation(person.id)).find((one) => one.by === 'navraag' && one.external === external);
  return line?.by === 'navraag' && line.message.question !== null && line.message.sector !== null ? { question: line.message.question, sector: line.message.sector } : null;
}

/** What was taken of a message, as an incoming event in the words of the button, which begin with a capital; null for a choice it does not have. */
export function eventOf({ message, current }: Shown, taken: Taken): Extract<Inbound['what'], { kind: 'press' | 'text' }> | null {
  switch (taken.kind) {
    case 'choice': {
      const choice = message.choices[taken.at];
      return choice ? { kind: 'press', ...choice, label: capital(choice.label) } : null;
    }
    case 'ticked': return tickedOf(message, taken.at);
    case 'change': {
      const line = message.blocks.find(({ about }) => about === taken.question);
      return line ? { kind: 'press', label: line.text, action: { do: 'change', question: taken.question, ...(message.sector === null ? {} : { sector: message.sector }) } } : null;
    }
    case 'typed': {
      if (current) return { kind: 'text', text: taken.text };
      // a field of an earlier message answers no later question: an old button shows how things stand
      const { question, sector } = message;
      const action: Action = { do: 'answer', question: question ?? '', part: null, value: '', since: -1, ...(sector === null ? {} : { sector }) };
      return { kind: 'press', action, label: taken.text };
    }
  }
}

/** The ticked options as one press with the keys of all. */
function tickedOf({ choices }: Message, at: readonly number[]): Extract<Inbound['what'], { kind: 'press' }> | null {
  const ticked = at.flatMap((one) => choices[one] ?? []);
  const action = ticked[0]?.action;
  if (action?.do !== 'answer' || ticked.length !== at.length) return null;
  const keys = ticked.flatMap(({ action: one }) => (one.do === 'answer' ? keysIn(one.value) : []));
  return { kind: 'press', action: { ...action, value: keys }, label: ticked.map(({ label }) => capital(label)).join(', ') };
}

function keysIn(value: unknown): readonly string[] {
  return Array.isArray(value) && value.every((one): one is string => typeof one === 'string') ? value : [];
}
