import type { Person } from '../person.ts';
import type { Fault } from './fault.ts';
import { type Rule, faultAt, unknown } from './known.ts';

/** Faults of who does what: unknown sectors, a sector with no owner or with two, nobody to coordinate, days in the wrong order. */
export const peopleRule: Rule = (draft) => {
  const { round, people } = draft;
  if (!people) return [];
  const roles = people.people.flatMap((person, index) => person.roles.map((role, place) => ({ role, person, path: ['people', index, 'roles', place] as const })));
  const sectors = round?.sectors.map((sector) => sector.id) ?? [];
  const reads = round ? ['all', ...round.groups.map((group) => group.id)] : [];
  const owners = (sector: string) => roles.filter(({ role }) => role.role === 'owner' && role.sector === sector);
  return [
    ...(round ? roles.flatMap(({ role, path }): readonly Fault[] => {
      if ('sector' in role) return unknown(draft, 'people', [...path, 'sector'], 'sector', role.sector, sectors);
      return role.role === 'reviewer' ? unknown(draft, 'people', [...path, 'reads'], 'group', role.reads, reads) : [];
    }) : []),
    ...sectors.flatMap((sector) => {
      const [first, second] = owners(sector);
      if (second) return [faultAt('people', [...second.path, 'role'], 'several-owners', { sector, person: second.person.name, allowed: first!.person.name })];
      return first || draft.lost.has(sector) ? [] : [faultAt('people', ['people'], 'sector-without-owner', { sector })];
    }),
    ...(roles.some(({ role }) => role.role === 'coordinator') || draft.lost.has('coordinator') ? [] : [faultAt('people', ['people'], 'no-coordinator')]),
    ...(['slack', 'teams'] as const).flatMap((platform) => sharedIdentities(people.people, platform)),
    ...people.people.flatMap((person, index) => [
      ...(person.hours.from >= person.hours.until ? [faultAt('people', ['people', index, 'hours', 'until'], 'backwards', { from: person.hours.from, until: person.hours.until })] : []),
      ...person.absences.flatMap((absence, place) => (absence.from > absence.until ? [faultAt('people', ['people', index, 'absences', place, 'until'], 'backwards', { from: absence.from, until: absence.until })] : [])),
      ...(person.zone !== undefined && !isZone(person.zone) ? [faultAt('people', ['people', index, 'zone'], 'unknown-zone', { value: person.zone })] : []),
    ]),
  ];
};

/** People who are the same one on a platform: what one says there would count as the other's. */
function sharedIdentities(people: readonly Person[], platform: 'slack' | 'teams'): readonly Fault[] {
  const first = new Map<string, string>();
  return people.flatMap(({ name, identities }, index): readonly Fault[] => {
    const identity = identities[platform];
    if (!identity) return [];
    const key = Object.values(identity).join(':');
    const other = first.get(key);
    if (other === undefined) first.set(key, name);
    return other === undefined ? [] : [faultAt('people', ['people', index, 'identities', platform, 'user'], 'shared-identity', { user: identity.user, person: other })];
  });
}

/** True for a zone of the IANA list, such as Europe/Amsterdam. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
