import type { Instant } from '../../domain/dossier/dossier.ts';
import type { Recorded } from '../../domain/dossier/events.ts';
import type { Round } from '../../domain/round.ts';
import type { House } from '../house.ts';
import type { Platform } from '../messages.ts';
import type { Stream } from '../ports.ts';
import type { Reach } from './reachability.ts';

/** What happened to the ways by which people of a round are reached. Kept in a journal of its own, `reach/<round>`. */
export type ReachEvent =
  /** A platform said for good that it cannot reach this person; `why` is a code of `Reachability`, or the platform's. */
  | { readonly type: 'cut-off'; readonly person: string; readonly platform: Platform; readonly why: string }
  /** The person wrote from there, or the platform said that it can be reached again. */
  | { readonly type: 'back'; readonly person: string; readonly platform: Platform; readonly how: 'wrote' | 'found' }
  /** The coordinators heard that these people cannot be reached by chat. */
  | { readonly type: 'cut-off-told'; readonly people: readonly string[] }
  /** The platforms were asked about everybody; by null where the calendar did. */
  | { readonly type: 'looked'; readonly by: string | null; readonly found: readonly Reach[] }
  /** A coordinator asked for a link with which this person can sign in. The link itself is kept nowhere. */
  | { readonly type: 'link-asked'; readonly by: string; readonly person: string };

/** How everybody of the round can be reached, as far as is known. */
export type ReachState = {
  readonly version: number;
  /** Per person the ways that are cut off. */
  readonly cut: { readonly [person: string]: { readonly [platform in Platform]?: { readonly why: string; readonly since: Instant } } };
  /** When the coordinators heard of somebody, and whether that person was back since. */
  readonly told: { readonly [person: string]: { readonly at: Instant; readonly backSince: boolean } };
  /** What the platforms said last, and when. */
  readonly looked: { readonly at: Instant; readonly found: readonly Reach[] } | null;
};

export const NOBODY_CUT_OFF: ReachState = { version: 0, cut: {}, told: {}, looked: null };

export function reachStream(round: Pick<Round, 'id'>): Stream {
  return `reach/${round.id}`;
}

/** Folds one event. */
export function evolveReach(state: ReachState, { n, at, event }: Recorded<ReachEvent>): ReachState {
  const next = { ...state, version: n };
  switch (event.type) {
    case 'cut-off': return { ...next, cut: { ...state.cut, [event.person]: { ...state.cut[event.person], [event.platform]: { why: event.why, since: at } } } };
    case 'back': {
      const { [event.platform]: _, ...still } = state.cut[event.person] ?? {};
      const { [event.person]: __, ...others } = state.cut;
      const told = state.told[event.person];
      return { ...next, cut: Object.keys(still).length > 0 ? { ...others, [event.person]: still } : others, told: told ? { ...state.told, [event.person]: { ...told, backSince: true } } : state.told };
    }
    case 'cut-off-told': return { ...next, told: { ...state.told, ...Object.fromEntries(event.people.map((person) => [person, { at, backSince: false }])) } };
    case 'looked': return { ...next, looked: { at, found: event.found } };
    case 'link-asked': return next;
  }
}

/** Some reasons show only in sending, as whether messages are switched on again: after this the next message tries once more. */
const TRIED_AGAIN_AFTER_HOURS = 24;

/** Whether nothing goes this way to somebody now. A way that was cut off a day ago is tried again by the next message, once a day. */
export function isCutOff({ cut }: Pick<ReachState, 'cut'>, person: string, platform: Platform, now: Temporal.Instant): boolean {
  const off = cut[person]?.[platform];
  return off !== undefined && now.since(Temporal.Instant.from(off.since)).total('hour') < TRIED_AGAIN_AFTER_HOURS;
}

/** What was folded before, per store and round: only new events are read. */
const known = new WeakMap<object, Map<string, ReachState>>();

/** How things stood when this program last read or noted something of it. One bot has the store, so no message has to read it again. */
export async function lastReachState(house: Pick<House, 'store' | 'round'>): Promise<ReachState> {
  return known.get(house.store)?.get(house.round.id) ?? reachState(house);
}

/** How things stand now. */
export async function reachState({ store, round }: Pick<House, 'store' | 'round'>): Promise<ReachState> {
  const mine = known.get(store) ?? new Map<string, ReachState>();
  known.set(store, mine);
  const before = mine.get(round.id) ?? NOBODY_CUT_OFF;
  const events = await store.read(reachStream(round), before.version);
  const now = (events as readonly Recorded<ReachEvent>[]).reduce(evolveReach, before);
  if ((mine.get(round.id)?.version ?? 0) <= now.version) mine.set(round.id, now);
  return now;
}
