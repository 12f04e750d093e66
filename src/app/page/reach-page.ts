import { coordinatorsOf, isCoordinator } from '../../domain/roles.ts';
import type { Person } from '../../domain/person.ts';
import { openBackground } from '../background.ts';
import type { House } from '../house.ts';
import type { Platform } from '../messages.ts';
import { isLooking, look, withCutOff } from '../reach/look.ts';
import { noteReach } from '../reach/note-reach.ts';
import { platformSlot, whyOf } from '../reach/reach-lines.ts';
import { reachState } from '../reach/reach-state.ts';
import { isChat } from '../reach/reachability.ts';
import type { Reach } from '../reach/reachability.ts';
import { capital } from '../words/format.ts';
import { renderReply, renderShown } from '../words/render.ts';
import type { Wording } from '../words/render.ts';
import type { Mark, ReachView } from './door.ts';
import type { Listeners } from './open-door.ts';

/** Who can be reached by what, as the platforms said last; they are not asked again for it. */
export async function reachView(house: House, wording: Wording): Promise<ReachView> {
  const { round, channels } = house;
  const state = await reachState(house);
  const chats = channels.filter(isChat).map(({ platform }) => platform);
  const never = round.people.map(({ id }): Reach => ({
    person: id, goesBy: null, ways: channels.map((channel) => ({ platform: channel.platform, reach: channel.addressOf(id) ? { reachable: true } : { reachable: false, why: 'unknown-there' } })),
  }));
  const known = new Map(state.looked?.found.map((one) => [one.person, one]));
  const all = withCutOff(never.map((one) => known.get(one.person) ?? one), state);
  const say = (key: string, slots: Parameters<typeof renderReply>[1] = {}): string => renderReply(key, slots, wording);
  const offersLinks = (house.links?.() ?? null) !== null;
  return {
    note: [chats.length === 0 ? say('reach-page-only') : state.looked ? say('reach-looked', { moment: { moment: state.looked.at } }) : say('reach-never-looked'), ...(offersLinks && chats.length > 0 ? [say('reach-page-for-all')] : [])],
    looking: isLooking(house) ? say('reach-looking') : null,
    mayLook: chats.length > 0,
    caption: say('reach-caption'),
    columns: [say('reach-column-person'), say('reach-column-first'), ...chats.map((platform) => renderShown(platformSlot(platform), wording)), say('reach-column-remedy')],
    rows: all.toSorted((a, b) => trouble(b, chats) - trouble(a, chats)).map((one) => rowOf(one, chats, known.has(one.person), offersLinks, wording)),
  };
}

/** Who needs a hand stands first: by no chat at all, then by some of it not. */
function trouble({ ways, goesBy }: Reach, chats: readonly Platform[]): number {
  return ways.some(({ platform, reach }) => chats.includes(platform) && !reach.reachable) ? (goesBy !== null && chats.includes(goesBy) ? 1 : 2) : 0;
}

function rowOf(one: Reach, chats: readonly Platform[], looked: boolean, offersLinks: boolean, wording: Wording): ReachView['rows'][number] {
  const ways = chats.flatMap((platform) => one.ways.filter((way) => way.platform === platform));
  return {
    person: one.person,
    name: renderShown({ person: one.person }, wording),
    goesBy: one.goesBy === null ? renderReply('reach-by-none', {}, wording) : capital(renderShown(platformSlot(one.goesBy), wording)),
    ways: ways.map(({ reach }) => {
      const state = reach.reachable ? (looked ? 'yes' : 'not-asked') : reach.why === 'unknown-there' || reach.why === 'not-answering' ? reach.why : 'no';
      return { mark: MARKS[state], text: renderReply(`reach-state-${state}`, {}, wording) };
    }),
    remedies: ways.flatMap(({ platform, reach }) => (reach.reachable ? [] : [renderReply('reach-remedy', { by: platformSlot(platform), why: whyOf(reach.why) }, wording)])),
    link: offersLinks ? renderReply('reach-make-link', { person: { person: one.person } }, wording) : null,
  };
}

const MARKS: { readonly [state in 'yes' | 'no' | 'not-asked' | 'unknown-there' | 'not-answering']: Mark } = { yes: 'done', no: 'attention', 'not-asked': 'open', 'unknown-there': 'open', 'not-answering': 'busy' };

/** What a coordinator does on the page about who can be reached. */
export type ReachDoor = {
  /** Asks the platforms again, in the background; the pages of all coordinators are told when that begins and when it is done. False for who may not. */
  lookAgain(by: string): boolean;
  /** A new link with which `person` can sign in once, and in how many days it ends. Null for who may not ask, or where nobody is called that. */
  link(by: string, person: string): Promise<{ readonly name: string; readonly href: string; readonly days: number } | null>;
};

/** Opens what a coordinator may do about reaching people. */
export function openReachDoor(house: House, person: (id: string) => Person | null, listeners: Listeners): ReachDoor {
  const background = openBackground(house.log);
  const tellAll = (): void => { for (const { id } of coordinatorsOf(house.round)) listeners.tell(id); };
  const may = (id: string): boolean => {
    const who = person(id);
    return who !== null && isCoordinator(who);
  };
  return {
    lookAgain: (by) => {
      if (!may(by)) return false;
      background.beside(() => {
        const looking = look(house, by).finally(tellAll);
        tellAll();
        return looking.catch((error: unknown) => { if (!house.leaving?.aborted) throw error; });
      });
      return true;
    },
    link: async (by, id) => {
      const [to, links] = [person(id), house.links?.() ?? null];
      if (!may(by) || !to || !links) return null;
      await noteReach(house, () => ({ events: [{ type: 'link-asked', by, person: id }] }));
      return { name: to.name, href: await links.make(id), days: Math.round(links.lasts.total('day')) };
    },
  };
}
