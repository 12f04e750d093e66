import { absenceOn, dayAt } from '../calendar/working-hours.ts';
import type { Contact } from '../contact.ts';
import type { Instant } from '../dossier/dossier.ts';
import { peopleOf } from '../roles.ts';
import type { Round } from '../round.ts';

/** Whether somebody of a sector can be reached for it now, and if not, until when. "Away" differs from "no reply". */
export type Attendance = {
  readonly person: string;
  readonly roles: readonly ('owner' | 'contributor' | 'deputy' | 'signer')[];
  /** The absence that today falls in, first and last day. */
  readonly away: { readonly from: string; readonly until: string } | null;
  /** Put off or stopped at the person's own request, while that still holds. */
  readonly snoozedUntil: Instant | null;
  readonly pausedUntil: Instant | null;
  readonly lastWrote: Instant | null;
};

/** Everybody of a sector in the order of the people file, with what keeps them from answering at this moment. */
export function attendanceOf(round: Round, sector: string, contacts: { readonly [person: string]: Contact }, now: Temporal.Instant): readonly Attendance[] {
  return peopleOf(round, sector, ['owner', 'contributor', 'deputy', 'signer']).map((person) => {
    const contact = contacts[person.id];
    return {
      person: person.id,
      roles: person.roles.flatMap((role) => ('sector' in role && role.sector === sector ? [role.role] : [])),
      away: absenceOn(person, dayAt(round, person, now)),
      snoozedUntil: stillTo(contact?.snoozedUntil ?? null, now),
      pausedUntil: stillTo(contact?.pausedUntil ?? null, now),
      lastWrote: contact?.lastWrote ?? null,
    };
  });
}

/** True when nothing keeps this person from answering. */
export function isPresent(one: Attendance): boolean {
  return one.away === null && one.snoozedUntil === null && one.pausedUntil === null;
}

function stillTo(moment: Instant | null, now: Temporal.Instant): Instant | null {
  return moment !== null && Temporal.Instant.compare(moment, now) > 0 ? moment : null;
}
