import { inForce } from './checks/holds.ts';
import type { Contact } from './contact.ts';
import type { Dossier, Instant, Submission } from './dossier/dossier.ts';
import { newDossier } from './dossier/evolve.ts';
import type { Question } from './question.ts';
import type { Round, Sector } from './round.ts';
import type { Attendance } from './status/attendance.ts';
import { attendanceOf } from './status/attendance.ts';
import { deadlineOf } from './status/deadline.ts';
import type { OpenDoubt } from './status/doubts.ts';
import { doubtsOf } from './status/doubts.ts';
import { standingOf } from './status/standing.ts';
import type { Words } from './words.ts';

export const SECTOR_STATES = ['submitted', 'submitted-late', 'ready-to-submit', 'underway', 'reopened', 'not-started'] as const;
/**
 * `ready-to-submit`: all that is left is the agreement itself. `reopened`: submitted once, given back, and not submitted again.
 */
export type SectorState = (typeof SECTOR_STATES)[number];

/** How a whole round stands at one moment: a view, computed anew each time and never kept. */
export type RoundStatus = {
  readonly round: string;
  readonly title: Words;
  readonly at: Instant;
  readonly zone: string;
  /** The round's own deadline; a sector may have another. */
  readonly deadline: Instant;
  readonly groups: readonly { readonly id: string; readonly label: Words }[];
  readonly counts: {
    readonly sectors: number;
    /** In time or late. */
    readonly submitted: number;
    readonly doubts: number;
    /** Not submitted and past their deadline. */
    readonly overdue: number;
    readonly byState: { readonly [state in SectorState]: number };
  };
  /** In the order of the round. */
  readonly sectors: readonly SectorStatus[];
};

export type SectorStatus = {
  readonly sector: string;
  readonly label: Words;
  readonly group: string;
  readonly state: SectorState;
  /** Questions that apply now and have an answer: a value, "niet van toepassing", or passed over. */
  readonly answered: number;
  /** Questions that apply now: this changes with the answers. */
  readonly applicable: number;
  /** Ids of questions that apply and have no answer yet. */
  readonly missing: readonly string[];
  /** Ids of questions on "weet ik nog niet". */
  readonly unknown: readonly string[];
  readonly doubts: readonly OpenDoubt[];
  readonly lastActivity: Instant | null;
  readonly deadline: Instant;
  /** True where a coordinator gave this sector its own deadline. */
  readonly moved: boolean;
  /** Not submitted, and the deadline has passed. */
  readonly overdue: boolean;
  readonly submission: Submission | null;
  /** Who gave it back last, and why; null when it was not, or was submitted since. */
  readonly reopened: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
  readonly people: readonly Attendance[];
};

/**
 * How the round stands. `dossiers` by sector id and `contacts` by person id; who is not in them has not begun.
 * A sector's answers count only while their question applies.
 */
export function roundStatus(
  round: Round,
  dossiers: { readonly [sector: string]: Dossier },
  contacts: { readonly [person: string]: Contact },
  now: Temporal.Instant,
): RoundStatus {
  const sectors = round.sectors.map((sector) => sectorStatus(round, sector, dossiers[sector.id] ?? newDossier(sector.id), contacts, now));
  const inState = (state: SectorState) => sectors.filter((one) => one.state === state).length;
  return {
    round: round.id,
    title: round.title,
    at: now.toString(),
    zone: round.zone,
    deadline: deadlineOf(round, null).toString(),
    groups: round.groups,
    counts: {
      sectors: sectors.length,
      submitted: sectors.filter((one) => one.submission !== null).length,
      doubts: sectors.reduce((sum, one) => sum + one.doubts.length, 0),
      overdue: sectors.filter((one) => one.overdue).length,
      byState: Object.fromEntries(SECTOR_STATES.map((state) => [state, inState(state)])) as RoundStatus['counts']['byState'],
    },
    sectors,
  };
}

function sectorStatus(round: Round, sector: Sector, dossier: Dossier, contacts: { readonly [person: string]: Contact }, now: Temporal.Instant): SectorStatus {
  const deadline = deadlineOf(round, dossier);
  const today = now.toZonedDateTimeISO(round.zone).toPlainDate().toString();
  const situation = inForce({ round, sector, dossier, today, deadline: dossier.deadline ?? round.calendar.deadline });
  const { missing, unknown, reconfirm, settled } = standingOf(situation);
  const last = dossier.history.at(-1);
  return {
    sector: sector.id,
    label: sector.label,
    group: sector.group,
    state: stateOf(dossier, missing, unknown),
    answered: reconfirm.length + settled.length,
    applicable: missing.length + unknown.length + reconfirm.length + settled.length,
    missing: missing.map((question) => question.id),
    unknown: unknown.map((question) => question.id),
    doubts: doubtsOf(situation),
    lastActivity: dossier.lastActivity,
    deadline: deadline.toString(),
    moved: dossier.deadline !== null,
    overdue: dossier.submission === null && Temporal.Instant.compare(now, deadline) > 0,
    submission: dossier.submission,
    reopened: last?.kind === 'reopened' ? { by: last.by, at: last.at, reason: last.reason } : null,
    people: attendanceOf(round, sector.id, contacts, now),
  };
}

function stateOf(dossier: Dossier, missing: readonly Question[], unknown: readonly Question[]): SectorState {
  if (dossier.submission !== null) return dossier.submission.late ? 'submitted-late' : 'submitted';
  if (dossier.history.at(-1)?.kind === 'reopened') return 'reopened';
  if (dossier.lastActivity === null && Object.keys(dossier.answers).length === 0) return 'not-started';
  const wanting = [...missing.filter((question) => !question.submits), ...unknown.filter((question) => question.indispensable && !question.submits)];
  return wanting.length === 0 ? 'ready-to-submit' : 'underway';
}
