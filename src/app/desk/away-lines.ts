import type { SectorStatus } from '../../domain/status.ts';
import type { Attendance } from '../../domain/status/attendance.ts';
import type { Line } from '../../domain/utterance.ts';

/** Who of these sectors is away, put off or stopped, and until when. Somebody of several sectors is named once. */
export function awayLines(sectors: readonly SectorStatus[]): readonly Line[] {
  const people = new Map<string, { readonly one: Attendance; readonly of: SectorStatus[] }>();
  for (const sector of sectors) {
    for (const one of sector.people) {
      const known = people.get(one.person);
      if (known) known.of.push(sector);
      else people.set(one.person, { one, of: [sector] });
    }
  }
  return [...people.values()].flatMap(({ one, of }) => awayLine(one, of));
}

function awayLine(one: Attendance, of: readonly SectorStatus[]): readonly Line[] {
  const slots = { person: { person: one.person }, sectors: { list: of.map((sector) => ({ words: sector.label })) } };
  if (one.away !== null) return [{ say: 'desk-away', slots: { ...slots, until: { date: one.away.until } }, style: 'point' }];
  if (one.pausedUntil !== null) return [{ say: 'desk-paused', slots: { ...slots, until: { moment: one.pausedUntil } }, style: 'point' }];
  if (one.snoozedUntil !== null) return [{ say: 'desk-snoozed', slots: { ...slots, until: { moment: one.snoozedUntil } }, style: 'point' }];
  return [];
}
