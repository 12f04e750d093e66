import type { Person } from '../../domain/person.ts';
import type { Line, Slot, Utterance } from '../../domain/utterance.ts';
import type { House } from '../house.ts';
import { preflight } from '../reachability.ts';
import type { Reach } from '../reachability.ts';

/** Who can be reached and how, and who cannot: why, and what helps. Asked of the platforms now; nothing is sent. */
export async function reachUtterance(house: Pick<House, 'round' | 'channels'>, asker: Person): Promise<Utterance> {
  const all = await preflight(house);
  const off = all.filter((one) => one.ways.some(({ platform, reach }) => platform !== 'web' && !reach.reachable));
  const goes = (platform: string): readonly Reach[] => all.filter(({ goesBy }) => goesBy === platform);
  const lines: readonly Line[] = [
    { say: 'reach-title', slots: { people: all.length } },
    ...(['slack', 'teams', 'web'] as const).filter((platform) => house.channels.some((channel) => channel.platform === platform)).map((platform): Line => ({
      say: 'reach-by', style: 'point', slots: { by: { say: `reach-platform-${platform}` }, count: goes(platform).length },
    })),
    ...off.flatMap((one) => one.ways.filter(({ platform, reach }) => platform !== 'web' && !reach.reachable).map(({ platform, reach }): Line => ({
      say: one.goesBy === 'web' ? 'reach-not-but-page' : one.goesBy === null ? 'reach-not' : 'reach-not-but-other', style: 'point',
      slots: { person: { person: one.person }, by: { say: `reach-platform-${platform}` }, why: whyOf(reach.reachable ? '' : reach.why) },
    }))),
    ...(off.length === 0 ? [{ say: 'reach-all' } as const] : []),
  ];
  return { to: asker.id, lines, choices: [], sector: null, question: null, awaits: null };
}

/** The reason with its remedy; a code of the platform that has no words of its own is a refusal. */
function whyOf(why: string): Slot {
  return { say: `reach-why-${REASONS.includes(why) ? why : 'refused'}` };
}

const REASONS: readonly string[] = ['unknown-there', 'not-installed', 'uninstalled', 'deactivated', 'not-found', 'blocked', 'messages-tab-off', 'is-a-program', 'not-answering', 'not-allowed', 'refused'];
