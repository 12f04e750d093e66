import type { Round } from '../round.ts';
import type { PlannedSlot, SlotPart, SlotPurpose } from './slot.ts';
import { urgencyOf } from './slot.ts';

/** Sectors that can be spoken of in one breath: one purpose, one deadline. */
export type Told = { readonly purpose: SlotPurpose; /** ISO 8601 with the offset of the round's zone */ readonly deadline: string; readonly sectors: readonly string[] };

/** A moment that may be sent, with the parts of it that still matter. */
export type Live = { readonly slot: PlannedSlot; readonly parts: readonly SlotPart[] };

/** The moment that goes out for all: the most urgent, and of those the latest. Who is a stranger is invited before anything else. */
export function leadOf(live: readonly Live[], toInvite: boolean): PlannedSlot {
  const weight = ({ parts }: Live) => Math.max(...parts.map((part) => weightOf(part.purpose, toInvite)));
  const [lead] = live.toSorted((a, b) => weight(b) - weight(a) || Temporal.Instant.compare(b.slot.planned, a.slot.planned));
  if (!lead) throw new Error('Cannot choose a moment to send: expected at least one, found none');
  return lead.slot;
}

/** Everything there is to say, each sector once and for its most urgent purpose; the most urgent group first. */
export function gather(round: Pick<Round, 'sectors'>, parts: readonly SlotPart[], toInvite: boolean): readonly Told[] {
  const heaviest = (sector: string) => parts.filter((part) => part.sector === sector).toSorted((a, b) => weightOf(b.purpose, toInvite) - weightOf(a.purpose, toInvite))[0];
  const chosen = round.sectors.flatMap((sector) => heaviest(sector.id) ?? []);
  const groups = Map.groupBy(chosen, (part) => `${part.purpose} ${part.deadline}`);
  return [...groups.values()]
    .flatMap((group) => (group[0] ? [{ purpose: group[0].purpose, deadline: group[0].deadline, sectors: group.map((part) => part.sector) }] : []))
    .toSorted((a, b) => weightOf(b.purpose, toInvite) - weightOf(a.purpose, toInvite) || Temporal.Instant.compare(a.deadline, b.deadline));
}

function weightOf(purpose: SlotPurpose, toInvite: boolean): number {
  return toInvite && purpose === 'invitation' ? Infinity : urgencyOf(purpose);
}
