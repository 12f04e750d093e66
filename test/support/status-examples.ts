import type { RoundStatus, SectorState, SectorStatus } from '../../src/domain/status.ts';
import { SECTOR_STATES } from '../../src/domain/status.ts';
import type { OpenDoubt } from '../../src/domain/status/doubts.ts';

export const NOW = '2026-06-15T12:05:00Z';
const DEADLINE = '2026-06-26T15:00:00Z';

/** One sector's status, with what a test cares about. */
export function sectorStatus(sector: string, state: SectorState, change: Partial<SectorStatus> = {}): SectorStatus {
  const submitted = state === 'submitted' || state === 'submitted-late';
  const answered = { 'submitted': 22, 'submitted-late': 21, 'ready-to-submit': 21, 'underway': 9, 'reopened': 20, 'not-started': 0 }[state];
  return {
    sector, label: { nl: sector, en: sector }, group: 'een', state, answered, applicable: 22, missing: [], unknown: [], doubts: [], lastActivity: null,
    deadline: DEADLINE, moved: false, overdue: false, reopened: null, people: [],
    submission: submitted ? { by: 'ada', at: NOW, late: state === 'submitted-late', open: [] } : null,
    ...change,
  };
}

/** The status that these sectors make together. */
export function statusOf(sectors: readonly SectorStatus[], change: Partial<RoundStatus> = {}): RoundStatus {
  return {
    round: 'proef-2025', title: { nl: 'Banenafspraak 2025', en: 'Jobs agreement 2025' }, at: NOW, zone: 'Europe/Amsterdam', deadline: DEADLINE,
    groups: [{ id: 'een', label: { nl: 'Overheid', en: 'Government' } }, { id: 'twee', label: { nl: 'Onderwijs', en: 'Education' } }],
    counts: {
      sectors: sectors.length, submitted: sectors.filter((one) => one.submission !== null).length, doubts: 0, overdue: sectors.filter((one) => one.overdue).length,
      byState: Object.fromEntries(SECTOR_STATES.map((state) => [state, sectors.filter((one) => one.state === state).length])) as RoundStatus['counts']['byState'],
    },
    sectors, ...change,
  };
}

const doubt: OpenDoubt = { kind: 'warning', question: 'q08_banen', check: 'daling', reason: 'klopt', by: 'ada', at: NOW };

/** Twelve sectors in two groups, in every state, with every remark. */
export function twelve(): RoundStatus {
  const named = (nl: string, state: SectorState, change: Partial<SectorStatus> = {}) => sectorStatus(nl, state, { label: { nl, en: nl }, ...change });
  const second = { group: 'twee' };
  return statusOf([
    named('Gemeenten', 'submitted', { doubts: [doubt, doubt] }), named('Provincies', 'submitted'), named('Waterschappen', 'submitted-late'),
    named('Rijksoverheid', 'ready-to-submit'), named('Defensie', 'submitted'), named('Politie', 'underway', { moved: true, deadline: '2026-07-10T15:00:00Z' }),
    named('Universitaire medische centra', 'submitted', second), named('Funderend onderwijs', 'not-started', { ...second, overdue: true }),
    named('Middelbaar beroepsonderwijs', 'reopened', second), named('Hoger beroepsonderwijs', 'submitted', second),
    named('Wetenschappelijk onderwijs', 'submitted', { ...second, answered: 19 }),
    named('Onderzoeksinstellingen', 'underway', {
      ...second, answered: 4, doubts: [doubt],
      people: [{ person: 'ada', roles: ['owner'], away: { from: '2026-06-10', until: '2026-07-03' }, snoozedUntil: null, pausedUntil: null, lastWrote: null }],
    }),
  ]);
}

/** Any number of sectors over some groups, in turns of every state; names of any length. */
export function many(count: number, groups: number, name: (index: number) => string): RoundStatus {
  const stateAt = (index: number) => SECTOR_STATES[index % SECTOR_STATES.length]!;
  const sectors = Array.from({ length: count }, (_, index) => sectorStatus(`s${index}`, stateAt(index), {
    label: { nl: name(index), en: name(index) }, group: `g${Math.floor((index * groups) / count)}`, doubts: index % 4 === 0 ? [doubt] : [], overdue: index % 7 === 3 && !stateAt(index).startsWith('submitted'),
  }));
  const list = Array.from({ length: groups }, (_, index) => ({ id: `g${index}`, label: { nl: `Groep ${index + 1}`, en: `Group ${index + 1}` } }));
  return statusOf(sectors, { groups: list });
}
