import { planPreflight } from '../../domain/reminders/preflight.ts';
import { isBefore } from '../../domain/reminders/situation.ts';
import type { PlannedSlot } from '../../domain/reminders/slot.ts';
import { momentIn } from '../../domain/status/deadline.ts';
import type { Line } from '../../domain/utterance.ts';
import { announce } from '../announce.ts';
import { reachUtterance } from '../desk/reach.ts';
import type { House } from '../house.ts';
import type { NewMessage, SlotClaim } from '../ports.ts';
import { isChat } from './reachability.ts';
import type { Reach } from './reachability.ts';
import { toMessages } from '../to-messages.ts';
import { look, withCutOff } from './look.ts';
import { noteReach } from './note-reach.ts';
import { reachState } from './reach-state.ts';

/**
 * Tells every coordinator before the round opens who can be reached and who cannot; at once where the program was started
 * later. Each moment is claimed with its message, so that it is used once. Nothing where there is only the page: that
 * reaches everybody who has a link. Gives how many messages went into the outbox.
 */
export async function preflightSlots(house: House): Promise<number> {
  const { round, store, clock } = house;
  if (!house.channels.some(isChat) || !isBefore(clock.now(), momentIn(round, round.calendar.closes))) return 0;
  const taken = new Set((await store.claims(round.id)).map(({ slot }) => slot));
  const due = planPreflight(round).filter(({ slot, planned }) => !taken.has(slot) && !isBefore(clock.now(), planned));
  if (due.length === 0) return 0;
  const { found } = await look(house, null);
  let sent = 0;
  for (const slots of Map.groupBy(due, ({ person }) => person).values()) sent += await tell(house, slots, withCutOff(found, await reachState(house)));
  return sent;
}

/** The latest of the moments that have come is the message; the others were part of it. */
async function tell(house: House, slots: readonly PlannedSlot[], all: readonly Reach[]): Promise<number> {
  const [lead] = slots.slice(-1);
  if (!lead) return 0;
  const at = house.clock.now().toString();
  const unreached = all.filter(({ goesBy }) => goesBy === null || goesBy === 'web').map(({ person }) => person);
  // the second look is only for who was missing at the first
  const quiet = lead.purpose === 'preflight-again' && slots.length === 1 && unreached.length === 0;
  const messages: readonly NewMessage[] = quiet ? [] : toMessages(house, [reachUtterance(house, lead.person, all, firstLine(house, all))], at).map((message) => ({ ...message, slot: lead.slot }));
  const claims = slots.map((slot): SlotClaim => ({
    slot: slot.slot, person: slot.person, sectors: [], purpose: slot.purpose, planned: slot.planned, claimedAt: at,
    sent: slot === lead && !quiet ? at : null, reason: slot === lead ? (quiet ? 'all-reached' : null) : 'superseded',
  }));
  const noted = await noteReach(house, ({ cut }) => {
    const people = quiet ? [] : unreached.filter((person) => cut[person]);
    return { events: people.length > 0 ? [{ type: 'cut-off-told', people }] : [], messages, claims };
  });
  if (!noted) return 0;
  announce(house, { messages });
  return messages.length;
}

function firstLine({ round, clock }: House, all: readonly Reach[]): Line {
  const opens = momentIn(round, round.calendar.opens);
  if (!isBefore(clock.now(), opens)) return { say: 'reach-title', slots: { people: all.length } };
  return { say: 'preflight-title', slots: { opens: { moment: opens.toString() }, people: all.length } };
}
