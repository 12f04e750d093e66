import { silentAhead } from '../../domain/clearance/silent.ts';
import type { Line } from '../../domain/utterance.ts';
import type { DeskView } from '../desk/view.ts';
import { peopleSlot } from '../desk/view.ts';
import { clearanceIn, partsIn, partySlot, versionIn } from './parts.ts';

/** More moments than this make a message nobody reads. */
const AT_MOST = 8;

/** Who hears again, and when, that an agreement is still waited for, while nothing is said: for the plan. None before there is a version. */
export function aheadLines(view: DeskView): readonly Line[] {
  const version = versionIn(view);
  if (version === null) return [];
  const slots = silentAhead(view.round, partsIn(clearanceIn(view, version.draft)), view.now);
  const moments = [...Map.groupBy(slots, ({ planned, purpose }) => `${planned} ${purpose}`).values()];
  if (moments.length === 0) return [];
  return [
    { say: 'letter-ahead', style: 'heading' },
    ...moments.slice(0, AT_MOST).map((together): Line => {
      // a sector with two signers is named once
      const parties = new Map(together.map(({ part }) => [JSON.stringify(part.party), part.party]));
      return {
        say: together[0]!.purpose === 'reminder' ? 'letter-ahead-remind' : 'letter-ahead-tell', style: 'point',
        slots: { moment: { moment: together[0]!.planned.toString() }, people: peopleSlot(together.map((one) => one.person)), parts: { list: [...parties.values()].map((party) => partySlot(view, party)) } },
      };
    }),
  ];
}
