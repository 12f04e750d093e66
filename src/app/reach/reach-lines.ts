import type { Choice, Line, Slot } from '../../domain/utterance.ts';
import type { House } from '../house.ts';
import type { Platform } from '../messages.ts';
import { isChat } from './reachability.ts';
import type { Reach } from './reachability.ts';

/** Names in one line; who wants them all looks at the page. */
const NAMED = 40;
/** Buttons under one message: no platform shows many more. */
const BUTTONS = 5;

/** By which way how many get their messages. */
export function countLines(all: readonly Reach[], platforms: readonly Platform[]): readonly Line[] {
  return platforms.map((platform): Line => ({ say: 'reach-by', style: 'point', slots: { by: platformSlot(platform), count: all.filter(({ goesBy }) => goesBy === platform).length } }));
}

/**
 * Who cannot be reached by which ways, why, what helps, and how that person gets messages instead: one line for all with the same.
 * Who is on one chat platform need not be known on the other.
 */
export function unreachableLines(all: readonly Reach[]): readonly Line[] {
  const off = all.flatMap(({ person, ways, goesBy }) => {
    const closed = ways.flatMap(({ platform, reach }) => (isAside(platform) || reach.reachable || (reach.why === 'unknown-there' && goesBy !== null && isChat({ platform: goesBy })) ? [] : [{ platform, why: reach.why }]));
    return [...Map.groupBy(closed, ({ why }) => why)].map(([why, those]) => ({ person, platforms: those.map(({ platform }) => platform), why, instead: goesBy }));
  });
  const alike = Map.groupBy(off, ({ platforms, why, instead }) => `${platforms.join()} ${why} ${instead === 'web' ? 'page' : instead}`);
  return [...alike.values()].flatMap((group): readonly Line[] => {
    const [first] = group;
    if (!first) return [];
    const names = group.slice(0, NAMED).map(({ person }): Slot => ({ person }));
    const people: Slot = { list: group.length > NAMED ? [...names, { say: 'reach-others', slots: { count: group.length - NAMED } }] : names };
    const say = first.instead === 'web' ? 'reach-not-but-page' : first.instead === null ? 'reach-not' : 'reach-not-but-other';
    return [{ say, style: 'point', slots: { people, count: group.length, by: { list: first.platforms.map(platformSlot) }, why: whyOf(first.why) } }];
  });
}

/** Who gets a link to the page: nobody of the chat platforms takes a message for them. */
export function needLink({ channels }: Pick<House, 'channels'>, all: readonly Reach[]): readonly string[] {
  return channels.some(isChat) ? all.filter(({ goesBy }) => goesBy === 'web').map(({ person }) => person) : [];
}

/** How a link is asked for, with the buttons. */
export function linkOffer(people: readonly string[]): { readonly lines: readonly Line[]; readonly choices: readonly Choice[] } {
  const [first] = people;
  if (first === undefined) return { lines: [], choices: [] };
  return {
    lines: [{ say: 'link-how', slots: { person: { person: first }, count: people.length } }],
    choices: linkChoices(people),
  };
}

/** A button for the first of these people that makes a link for that one. */
export function linkChoices(people: readonly string[]): readonly Choice[] {
  return people.slice(0, BUTTONS).map((person) => ({ label: { say: 'choice-link', slots: { person: { person } } }, action: { do: 'desk', text: `link voor ${person}` } }));
}

export function platformSlot(platform: Platform): Slot {
  return { say: `reach-platform-${platform}` };
}

/** The reason with its remedy; a code of the platform that has no words of its own is a refusal. */
export function whyOf(why: string): Slot {
  return { say: `reach-why-${REASONS.includes(why) ? why : 'refused'}` };
}

function isAside(platform: Platform): boolean {
  return platform === 'web' || platform === 'terminal';
}

const REASONS: readonly string[] = ['unknown-there', 'not-installed', 'uninstalled', 'deactivated', 'not-found', 'blocked', 'messages-tab-off', 'is-a-program', 'not-answering', 'not-allowed', 'refused'];
