import type { Instant } from '../../src/domain/dossier/dossier.ts';
import type { Commit, Delivery, NewMessage, OutboxRow, Stream } from '../../src/app/ports.ts';

/** What is known at the moment a commit is judged: versions of streams (0 for a new one), slots taken, deliveries kept. */
export type Picture = {
  version(stream: Stream): number;
  isTaken(slot: string): boolean;
  delivery(id: string): Delivery['state'] | undefined;
};

/**
 * Says whether a commit may be kept. `claimed` goes before `stale`: who comes second for a slot or a delivery
 * has nothing to decide again. Throws on a delivery that was never received: that is our own mistake.
 */
export function judge({ appends, claims, done, masks }: Commit, picture: Picture): 'kept' | 'stale' | 'claimed' {
  for (const { delivery } of done === null ? masks : [done, ...masks]) {
    if (picture.delivery(delivery) === undefined) throw new Error(`Cannot finish or mask the delivery '${delivery}' as it was never received`);
  }
  if (done !== null && picture.delivery(done.delivery) === 'done') return 'claimed';
  const slots = new Set<string>();
  for (const { slot } of claims) {
    if (slots.has(slot) || picture.isTaken(slot)) return 'claimed';
    slots.add(slot);
  }
  const versions = new Map<Stream, number>();
  for (const { stream, expected, events } of appends) {
    if ((versions.get(stream) ?? picture.version(stream)) !== expected) return 'stale';
    versions.set(stream, expected + events.length);
  }
  return 'kept';
}

/** A new message as the row it becomes, waiting to be sent. */
export function newRow(id: string, at: string, { person, message, due, slot }: NewMessage): OutboxRow {
  return { id, person, message, state: 'due', due, attempts: 0, createdAt: at, sentAt: null, platform: null, external: null, slot: slot ?? null };
}

/** A moment as epoch milliseconds: texts of moments do not sort, as their fractions differ in length. */
export function milliseconds(moment: Instant): number {
  return Temporal.Instant.from(moment).epochMilliseconds;
}
