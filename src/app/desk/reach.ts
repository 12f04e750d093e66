import type { Person } from '../../domain/person.ts';
import { readLinkAsk } from '../../domain/reading/link-ask.ts';
import { asksForReach } from '../../domain/reading/reach-ask.ts';
import type { Line, Utterance } from '../../domain/utterance.ts';
import type { House } from '../house.ts';
import type { Commit } from '../ports.ts';
import { look, withCutOff } from '../reach/look.ts';
import { countLines, linkOffer, needLink, unreachableLines } from '../reach/reach-lines.ts';
import { reachState, reachStream } from '../reach/reach-state.ts';
import type { Reach } from '../reach/reachability.ts';
import { toMessages } from '../to-messages.ts';
import { linkMessages } from './link-answer.ts';

/** What follows when a coordinator asks who can be reached, or for a link to pass on; null when the words are about something else. */
export async function answerReach(house: House, asker: Person, said: string, at: string): Promise<Pick<Commit, 'appends' | 'messages'> | null> {
  if (asksForReach(said)) {
    const { found } = await look(house, asker.id);
    return { appends: [], messages: toMessages(house, [reachUtterance(house, asker.id, withCutOff(found, await reachState(house)))], at) };
  }
  const ask = readLinkAsk(said, house.round);
  if (!ask) return null;
  const messages = linkMessages(house, asker, ask, at);
  const given = messages.some(({ message }) => message.link !== undefined);
  if (!given || ask.ask !== 'link') return { appends: [], messages };
  return { appends: [{ stream: reachStream(house.round), expected: (await reachState(house)).version, events: [{ type: 'link-asked', by: asker.id, person: ask.person }] }], messages };
}

/** Who can be reached and how, and who cannot: why, and what helps. */
export function reachUtterance(house: Pick<House, 'channels'>, to: string, all: readonly Reach[], first: Line = { say: 'reach-title', slots: { people: all.length } }): Utterance {
  const platforms = (['slack', 'teams', 'web'] as const).filter((platform) => house.channels.some((channel) => channel.platform === platform));
  const off = unreachableLines(all);
  const link = linkOffer(needLink(house, all));
  const lines: readonly Line[] = [first, ...countLines(all, platforms), ...(off.length === 0 ? [{ say: 'reach-all' } as const] : off), ...link.lines];
  return { to, lines, choices: link.choices, sector: null, question: null, awaits: null };
}
