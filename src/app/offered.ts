import type { Action } from '../domain/utterance.ts';
import type { House } from './house.ts';
import type { Address, Inbound, Message } from './messages.ts';
import { strangerKey } from './strangers.ts';
import type { Store } from './ports.ts';
import { capital } from './words/format.ts';

/** What a message with buttons and fields sent back: which of its choices, several of them, or words typed in its field. */
export type Taken = { readonly kind: 'choice'; readonly at: number } | { readonly kind: 'ticked'; readonly at: readonly number[] } | { readonly kind: 'typed'; readonly text: string }
  /** The question of a line that may be changed. */
  | { readonly kind: 'change'; readonly question: string };

/** A message as it was shown to this person. `current` is false once another question of its sector was put, or its sentences were put anew. */
export type Shown = { readonly row: string; readonly message: Message; readonly current: boolean };

/** An earlier message, with the id the platform knows it by. */
export type Overtaken = { readonly row: string; readonly message: Message; readonly external: string | null };

/** Finds the message a button belongs to, among those this person was shown: nobody can press what was never offered to them. */
export async function shownTo(house: Pick<House, 'recognise'> & { readonly store: Pick<Store, 'conversation'> }, from: Address, row: string): Promise<Shown | null> {
  const lines = await house.store.conversation(house.recognise(from)?.id ?? strangerKey({ from }));
  const told = lines.flatMap((line) => (line.by === 'navraag' ? [line] : []));
  const shown = told.find((line) => line.id === row);
  if (!shown) return null;
  if (signed(shown.message) !== null) return { row, message: shown.message, current: told.every(({ message }) => signed(message) !== signed(shown.message) || offerOf(message) <= offerOf(shown.message)) };
  const last = told.findLast(({ message }) => message.awaits !== null && message.sector === shown.message.sector);
  return { row, message: shown.message, current: shown.message.awaits === null || last?.id === row };
}

/**
 * The earlier messages with sentences that this one takes over, as it asks for agreement to the same part anew: their buttons
 * would say what is no longer so. Newest first; empty for a message that asks for no agreement.
 */
export async function overtakenBy(house: Pick<House, 'recognise'> & { readonly store: Pick<Store, 'conversation'> }, to: Address, row: string, message: Message): Promise<readonly Overtaken[]> {
  const person = house.recognise(to);
  if (!person || !asksAgreement(message)) return [];
  const told = (await house.store.conversation(person.id)).flatMap((line) => (line.by === 'navraag' ? [line] : []));
  const before = told.slice(0, Math.max(told.findIndex((line) => line.id === row), 0)).filter((line) => signed(line.message) === signed(message));
  // the one that asked last took over all before it
  const from = before.findLastIndex((line) => asksAgreement(line.message));
  return from < 0 ? [] : before.slice(from).toReversed().map(({ id, message: older, external }) => ({ row: id, message: older, external: external ?? null }));
}

/**
 * Whether a card stays as it is when this button was used: what a coordinator asks, an answer to change, a remark, one of
 * several sentences to agree to. After an agreement to all that it asks about there is nothing left on it.
 */
export function staysOpen(action: Action, { choices }: Pick<Message, 'choices'>): boolean {
  if (action.do === 'desk' || action.do === 'change') return true;
  if (action.do !== 'sign') return false;
  const asked = choices.flatMap(({ action: one }) => (one.do === 'sign' && one.act === 'agree' ? one.places : []));
  return action.act === 'agree' ? asked.some((place) => !action.places.includes(place)) : action.act !== 'keep' && action.act !== 'rephrase';
}

/** The part of the letter a message has buttons for: of a sector, or of a step of reviewers; null where it has none. */
function signed({ choices }: Message): string | null {
  const action = choices.map((choice) => choice.action).find((one) => one.do === 'sign');
  return action?.do === 'sign' ? `${action.sector ?? ''}/${action.step ?? ''}` : null;
}

function offerOf({ choices }: Message): number {
  return Math.max(0, ...choices.flatMap(({ action }) => (action.do === 'sign' ? [action.offer] : [])));
}

function asksAgreement({ choices }: Message): boolean {
  return choices.some(({ action }) => action.do === 'sign' && action.act === 'agree');
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
