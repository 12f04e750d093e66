import { coordinatorsOf } from '../../domain/roles.ts';
import type { Utterance } from '../../domain/utterance.ts';
import { announce } from '../announce.ts';
import type { House } from '../house.ts';
import type { NewMessage } from '../ports.ts';
import { firstOpen } from './reachability.ts';
import type { Reach } from './reachability.ts';
import { toMessages } from '../to-messages.ts';
import { noteReach } from './note-reach.ts';
import { linkOffer, needLink, unreachableLines } from './reach-lines.ts';
import type { ReachState } from './reach-state.ts';

/** Who comes and goes within a day is told of once. */
const AGAIN_AFTER_HOURS = 24;

/**
 * Tells the coordinators who cannot be reached by chat any more, why, and what helps: once per person, and everybody who
 * fell away since the last look in one message. Who is still reached by another chat platform is not told of.
 */
export async function tellCutOff(house: House): Promise<number> {
  let messages: readonly NewMessage[] = [];
  await noteReach(house, (state) => {
    const news = Object.keys(state.cut).filter((person) => isNews(house, state, person));
    if (news.length === 0) return null;
    const found = news.map((person) => reachOf(house, state, person));
    const at = house.clock.now().toString();
    const told = coordinatorsOf(house.round).filter(({ id }) => news.some((person) => person !== id));
    messages = toMessages(house, told.map(({ id }) => toldTo(house, id, found)), at);
    return { events: [{ type: 'cut-off-told', people: news }], messages };
  });
  announce(house, { messages });
  return messages.length;
}

function isNews(house: House, state: ReachState, person: string): boolean {
  const known = state.told[person];
  if (known && !(known.backSince && house.clock.now().since(Temporal.Instant.from(known.at)).total('hour') >= AGAIN_AFTER_HOURS)) return false;
  const { goesBy } = reachOf(house, state, person);
  return goesBy === null || goesBy === 'web';
}

/** The ways somebody had, and has, without asking anybody. */
function reachOf({ channels }: House, { cut }: ReachState, person: string): Reach {
  const ways = channels.filter((channel) => channel.addressOf(person) !== null || cut[person]?.[channel.platform]).map(({ platform }) => {
    const off = cut[person]?.[platform];
    return { platform, reach: off ? { reachable: false as const, why: off.why } : { reachable: true as const } };
  });
  return { person, ways, goesBy: firstOpen(ways) };
}

function toldTo(house: House, coordinator: string, found: readonly Reach[]): Utterance {
  const link = linkOffer(needLink(house, found).filter((person) => person !== coordinator));
  return { to: coordinator, lines: [{ say: 'cut-off', slots: { count: found.length } }, ...unreachableLines(found), ...link.lines], choices: link.choices, sector: null, question: null, awaits: null };
}
