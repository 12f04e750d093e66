import { nextSlot, whyNoReminder } from '../../domain/reminders/why-no-reminder.ts';
import { ownerOf } from '../../domain/roles.ts';
import type { Slot } from '../../domain/utterance.ts';
import type { DeskView } from './view.ts';
import { remindersIn } from './view.ts';

/** When a sector's owner hears from the bot next; or why not, and then what is planned after that. */
export function reminderOf(view: DeskView, sector: string): Slot {
  return reminderFor(view, ownerOf(view.round, sector).id);
}

/** The same for any person. */
export function reminderFor(view: DeskView, person: string): Slot {
  const situation = remindersIn(view);
  const why = whyNoReminder(situation, person);
  const next = nextSlot(situation, person);
  const who = { person };
  if (why === null) return next === null ? { say: 'desk-none-none-planned', slots: { person: who } } : nextWords(view, person, next.planned);
  const until: Slot = 'until' in why ? (why.reason === 'absent' ? { date: why.until } : { moment: why.until }) : '';
  const none: Slot = { say: `desk-none-${why.reason}`, slots: { person: who, until } };
  if (next === null || isPast(view, next.planned) || why.reason === 'done' || why.reason === 'closed') return none;
  return { say: 'desk-none-then', slots: { none, moment: { moment: instant(next.planned) } } };
}

/** A moment that has come and waits, for the person's working hours or the next round of sending, has no time to tell. */
function nextWords(view: DeskView, person: string, planned: string): Slot {
  const who = { person };
  return isPast(view, planned) ? { say: 'desk-next-soon', slots: { person: who } } : { say: 'desk-next', slots: { person: who, moment: { moment: instant(planned) } } };
}

function isPast(view: DeskView, planned: string): boolean {
  return Temporal.Instant.compare(planned, view.now) <= 0;
}

/** Slots carry an offset; words are made from an instant. */
export function instant(planned: string): string {
  return Temporal.Instant.from(planned).toString();
}
