import { findDates } from './dates/find-dates.ts';
import { fold } from './folded.ts';
import type { Folded } from './folded.ts';
import { isEnglish } from './language.ts';
import type { Stretch } from './literal-span.ts';
import { findNumbers } from './numbers/find-numbers.ts';
import { withCompany } from './numbers/number-company.ts';
import type { Companied } from './numbers/number-company.ts';
import { isRange } from './numbers/number-relations.ts';

/**
 * Widens a stretch of a reply until no figure in it has lost what belongs to it: "2" of "2 duizend", "300" of "ruim 300",
 * "30" of "30 tot 40", "200" of "meer dan 200", "maart" of "12 maart". What has no figure stays as it is.
 */
export function wholeFigures(reply: string): (stretch: Stretch) => Stretch {
  const folded = fold(reply);
  const figures = figuresOf(folded);
  return (stretch) => {
    const touched = figures.filter(([start, end]) => start < stretch[1] && stretch[0] < end);
    return [Math.min(stretch[0], ...touched.map(([start]) => start)), Math.max(stretch[1], ...touched.map(([, end]) => end))];
  };
}

/** Only the place of a date is of use here, and that does not depend on the day. */
const ANY_DAY = '2000-01-01';

function figuresOf(folded: Folded): readonly Stretch[] {
  const english = isEnglish(folded.text);
  const dates = findDates(folded.text, ANY_DAY);
  const firm = dates.filter((date) => !date.bare && date.precision !== 'year').map((date): Stretch => withApprox([date.start, date.end], date.approx));
  const numbers = withCompany(folded, findNumbers(folded, english, firm));
  const lone = numbers.map((one) => withApprox(one.bound === null ? [one.start, one.end] : withBound(folded.text, one), one.approx));
  const ranges = numbers.flatMap((one, index): readonly Stretch[] => {
    const next = numbers[index + 1];
    return next && isRange(folded.text, one, next, english) ? [[lone[index]![0], lone[index + 1]![1]]] : [];
  });
  return [...firm, ...lone, ...ranges].map(([start, end]) => typed(folded, start, end));
}

const withApprox = ([start, end]: Stretch, approx: Stretch | null): Stretch =>
  (approx === null || approx[1] < start - 40 || approx[0] > end + 40 ? [start, end] : [Math.min(start, approx[0]), Math.max(end, approx[1])]);

/** The words of a bound stand close by, on one of both sides, in the same clause. */
function withBound(text: string, { start, end }: Companied): Stretch {
  const before = /(?:[^\s,.;:!?()]+ +){0,4}$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const after = /^(?: +[^\s,.;:!?()]+){0,4}/u.exec(text.slice(end, end + 60))?.[0] ?? '';
  return [start - before.length, end + after.length];
}

const typed = ({ from, to }: Folded, start: number, end: number): Stretch => [from[start] ?? 0, to[end - 1] ?? from[start] ?? 0];
