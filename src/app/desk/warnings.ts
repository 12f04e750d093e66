import { roundFindings } from '../../domain/checks/cross-checks.ts';
import type { Line, Utterance } from '../../domain/utterance.ts';
import { doubtLine } from './doubt-lines.ts';
import type { DeskView } from './view.ts';
import { reply, statusIn } from './view.ts';

/** Every doubt of these sectors with its reason; where none is named of all sectors, with what only shows over all of them. */
export function warningsAnswer(view: DeskView, sectors: readonly string[]): Utterance {
  const doubtful = statusIn(view, sectors).filter((one) => one.doubts.length > 0);
  const [only] = sectors;
  const whole = sectors.length === 0 ? wholeLines(view) : [];
  if (doubtful.length === 0 && whole.length === 0) return reply(view, [{ say: 'desk-no-warnings' }], only && sectors.length === 1 ? { sector: only } : {});
  const lines = [...whole, ...doubtful.flatMap((one): readonly Line[] => [
    { say: 'desk-sector', slots: { sector: { words: one.label } }, style: 'heading' },
    ...one.doubts.map((doubt) => doubtLine(view, doubt)),
  ])];
  return reply(view, lines, only && sectors.length === 1 ? { sector: only } : {});
}

/** Sums beside national figures: for information, in the round's own words. */
export function wholeLines(view: DeskView): readonly Line[] {
  return roundFindings(view.round, Object.values(view.dossiers)).flatMap(({ check, slots }) => {
    const known = view.round.roundChecks.find((one) => one.id === check);
    const figures = Object.entries(slots).map(([name, value]) => [name, typeof value === 'number' && !/year/i.test(name) ? { number: value } : value] as const);
    return known ? [{ words: known.say, slots: Object.fromEntries(figures) }] : [];
  });
}
