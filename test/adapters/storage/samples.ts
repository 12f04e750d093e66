import type { Inbound, Message } from '../../../src/app/messages.ts';
import type { AnyEvent, Commit, NewMessage, SlotClaim, Store } from '../../../src/app/ports.ts';

/** Fri 2026-05-01, `minutes` after ten in the morning in Amsterdam. */
export function at(minutes: number): string {
  return Temporal.Instant.from('2026-05-01T08:00:00Z').add({ minutes }).toString();
}

export function text(words: string): Message {
  return { text: words, blocks: [{ kind: 'paragraph', text: words }], choices: [], sector: null, question: null, awaits: null, picture: null, language: 'nl' };
}

export function wrote(delivery: string, words: string, platform: Inbound['from']['platform'] = 'web'): Inbound {
  return { delivery, from: { platform, id: `${platform}-1` }, what: { kind: 'text', text: words } };
}

export function asked(question: string): AnyEvent {
  return { type: 'question-asked', person: 'anna', question, part: null, why: 'next' };
}

export function to(person: string, words: string, due = at(0)): NewMessage {
  return { person, message: text(words), due };
}

export function claim(slot: string, person = 'anna'): SlotClaim {
  return { slot, person, sectors: ['gemeenten', 'provincies'], purpose: 'reminder', planned: at(0), claimedAt: at(1), sent: null, reason: 'absent' };
}

/** A commit of nothing but what is given. */
export function turn(some: Partial<Commit>): Commit {
  return { at: at(0), appends: [], messages: [], claims: [], done: null, masks: [], ...some };
}

/** Puts messages into the outbox and gives their ids, in order. */
export async function posted(store: Store, ...messages: readonly NewMessage[]): Promise<string[]> {
  const committed = await store.commit(turn({ messages }));
  if (committed.outcome !== 'kept') throw new Error(`The messages were not kept: ${committed.outcome}`);
  return committed.rows.map(({ id }) => id);
}
