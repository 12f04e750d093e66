import type { Person } from '../domain/person.ts';
import { isCoordinator, sectorsOf } from '../domain/roles.ts';
import type { Round } from '../domain/round.ts';
import { momentIn } from '../domain/status/deadline.ts';
import type { Slots, Utterance } from '../domain/utterance.ts';
import type { House } from './house.ts';
import type { Inbound } from './messages.ts';
import type { NewMessage } from './ports.ts';
import { toMessages } from './to-messages.ts';

/**
 * The answer to what cannot be a turn: a reviewer before there is a draft, a round that is not open,
 * a message of a kind nobody can read. Null when it is a turn like any other.
 */
export function outsideRound(house: House, person: Person, inbound: Inbound, at: string): readonly NewMessage[] | null {
  const { round } = house;
  const say = (to: string, key: string, slots: Slots): readonly NewMessage[] => {
    const utterance: Utterance = { to, lines: [{ say: key, slots }], choices: [], sector: null, question: null, awaits: null };
    return toMessages(house, [utterance], at);
  };
  const contact = round.asks.contact;
  if (inbound.what.kind === 'unsupported' || (inbound.what.kind === 'file' && (!house.reports || isCoordinator(person)))) return say(person.id, 'unsupported', {});
  if (isCoordinator(person)) return null;
  if (sectorsOf(person, round).length === 0) return say(person.id, 'reviewer-wait', { name: person.name });
  const now = Temporal.Instant.from(at);
  const { opens, closes } = boundsOf(round);
  if (Temporal.Instant.compare(now, opens) < 0) return say(person.id, 'not-open-yet', { opens: { moment: opens.toString() } });
  if (Temporal.Instant.compare(now, closes) >= 0) return say(person.id, 'closed', { closes: { moment: closes.toString() }, contact });
  return null;
}

type Bounds = { readonly opens: Temporal.Instant; readonly closes: Temporal.Instant };
const known = new WeakMap<Round, Bounds>();

/** When a round opens and closes: worked out once, as every message asks for it. */
function boundsOf(round: Round): Bounds {
  const bounds = known.get(round) ?? { opens: momentIn(round, round.calendar.opens), closes: momentIn(round, round.calendar.closes) };
  known.set(round, bounds);
  return bounds;
}
