import { unclaimed } from '../../domain/reminders/due.ts';
import { isSubmitted } from '../../domain/reminders/situation.ts';
import type { PlannedSlot } from '../../domain/reminders/slot.ts';
import { peopleOf } from '../../domain/roles.ts';
import type { Line, Slot, Utterance } from '../../domain/utterance.ts';
import { instant, reminderFor } from './reminder-lines.ts';
import type { DeskView } from './view.ts';
import { remindersIn, reply, statusIn } from './view.ts';

/** More moments than this make a message nobody reads; the page shows them all. */
const AT_MOST = 15;
const NAMED = 6;

/** Who hears what and when from here on, one line a moment; for named sectors also why somebody of them hears nothing. */
export function planAnswer(view: DeskView, sectors: readonly string[]): Utterance {
  const situation = remindersIn(view);
  const [only] = sectors;
  const about = (slot: PlannedSlot) => slot.sectors.some((sector) => !isSubmitted(situation, sector) && (sectors.length === 0 || sectors.includes(sector)));
  const ahead = unclaimed(situation).filter((slot) => Temporal.Instant.compare(slot.planned, view.now) > 0 && about(slot));
  const moments = [...Map.groupBy(ahead, (slot) => `${slot.planned} ${slot.purpose}`).values()];
  const lines: readonly Line[] = [
    ...(moments.length === 0 ? [{ say: 'desk-plan-none' }] : [{ say: 'desk-plan', slots: { count: ahead.length }, style: 'heading' as const }]),
    ...moments.slice(0, AT_MOST).map((together) => momentLine(view, together)),
    ...(moments.length > AT_MOST ? [{ say: 'desk-plan-more', slots: { count: moments.length - AT_MOST } }] : []),
    ...sectors.flatMap((sector) => peopleOf(view.round, sector, ['owner', 'deputy'])).map((person): Line => ({ say: 'desk-line', slots: { text: reminderFor(view, person.id) }, style: 'point' })),
    ...(sectors.length === 0 ? silentLines(view) : []),
  ];
  return reply(view, lines, only && sectors.length === 1 ? { sector: only } : {});
}

function momentLine(view: DeskView, together: readonly PlannedSlot[]): Line {
  const [first] = together;
  if (!first) throw new Error('A moment of the plan has no message');
  return {
    say: 'desk-plan-moment',
    slots: { moment: { moment: instant(first.planned) }, occasion: first.purpose, people: { list: named(view, together.map((slot) => slot.person)) }, count: together.length },
    style: 'point',
  };
}

/** In the order of the people file; a long row of names ends in how many more there are. */
function named(view: DeskView, people: readonly string[]): readonly Slot[] {
  const all = view.round.people.filter((person) => people.includes(person.id)).map((person): Slot => ({ person: person.id }));
  return all.length <= NAMED + 1 ? all : [...all.slice(0, NAMED), { say: 'desk-plan-others', slots: { count: all.length - NAMED } }];
}

/** Why those who still have something open, and are away or asked for peace, hear nothing now. */
function silentLines(view: DeskView): readonly Line[] {
  const people = statusIn(view, []).filter((one) => one.submission === null)
    .flatMap((one) => one.people.filter((person) => person.away !== null || person.snoozedUntil !== null || person.pausedUntil !== null));
  return [...new Set(people.map((one) => one.person))].map((person) => ({ say: 'desk-line', slots: { text: reminderFor(view, person) }, style: 'point' }));
}
