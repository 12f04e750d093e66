import { isWorkingDay, nextWorkingDay } from '../calendar/working-days.ts';
import type { Round } from '../round.ts';
import type { Letter } from './letter-file.ts';
import type { PaperHead } from './paper-head.ts';

/**
 * The same letter for a round that was moved in time: the dates on its papers as many days later, and on a working day.
 * A letter would else bear a date before its own answers. Days the sentences name are days of the world and stay.
 */
export function shiftLetter(letter: Letter, before: Round, after: Round): Letter {
  const days = Temporal.PlainDate.from(before.calendar.opens.slice(0, 10)).until(after.calendar.opens.slice(0, 10), { largestUnit: 'days' }).days;
  const moved = <T extends PaperHead>(head: T): T => ({ ...head, date: laterDay(head.date, days, after.calendar.freeDays) });
  const { frame, papers } = letter;
  return {
    ...letter,
    frame: frame.document ? { ...frame, document: moved(frame.document) } : frame,
    papers: papers.map(({ name, file }) => ({ name, file: moved(file) })),
  };
}

function laterDay(date: string, days: number, freeDays: readonly string[]): string {
  const day = Temporal.PlainDate.from(date).add({ days });
  return (isWorkingDay(day, freeDays) ? day : nextWorkingDay(day, freeDays)).toString();
}
