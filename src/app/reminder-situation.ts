import type { ReminderSituation } from '../domain/reminders/situation.ts';
import type { House } from './house.ts';
import type { Streams } from './streams.ts';

/** All that reminders are decided from, as it stands. */
export async function reminderSituation(house: House, streams: Streams, now: Temporal.Instant): Promise<ReminderSituation> {
  const [dossiers, contacts, claims] = await Promise.all([streams.dossiers(), streams.contacts(), house.store.claims(house.round.id)]);
  return { round: house.round, plan: house.plan(Object.values(dossiers)), claims, dossiers, contacts, now };
}
