import type { Instant } from './dossier/dossier.ts';
import type { ContactEvent, Recorded } from './dossier/events.ts';

/** How things stand between the bot and one person, folded from the contact's journal. */
export type Contact = {
  readonly person: string;
  readonly version: number;
  readonly greeted: boolean;
  readonly lastWrote: Instant | null;
  /** The delivery that was written last: an edit of it is a better wording of the reply at hand. */
  readonly lastDelivery: string | null;
  /** No reminders before this moment, at the person's own request. */
  readonly snoozedUntil: Instant | null;
  /** When that was asked. */
  readonly snoozedAt: Instant | null;
  /** "Stop" with its end. */
  readonly pausedUntil: Instant | null;
  /** The sector the person is talking about, where there are several. */
  readonly sector: string | null;
};

export function newContact(person: string): Contact {
  return { person, version: 0, greeted: false, lastWrote: null, lastDelivery: null, snoozedUntil: null, snoozedAt: null, pausedUntil: null, sector: null };
}

/** Folds one event; writing again ends a snooze or a pause only when the person says so. */
export function evolveContact(contact: Contact, { n, at, event }: Recorded<ContactEvent>): Contact {
  const next = { ...contact, version: n };
  switch (event.type) {
    case 'greeted': return { ...next, greeted: true };
    case 'wrote': return { ...next, lastWrote: at, lastDelivery: event.delivery };
    case 'snoozed': return { ...next, snoozedUntil: event.until, snoozedAt: at };
    case 'paused': return { ...next, pausedUntil: event.until };
    case 'resumed': return { ...next, snoozedUntil: null, snoozedAt: null, pausedUntil: null };
    case 'turned-to': return { ...next, sector: event.sector };
    case 'asked-desk': case 'model-asked': return next;
  }
}
