import type { Line, Utterance } from '../../domain/utterance.ts';
import { doubtLine } from './doubt-lines.ts';
import type { DeskView } from './view.ts';
import { reply, statusIn } from './view.ts';

/** Every doubt of these sectors with its reason; of all sectors where none is named. */
export function warningsAnswer(view: DeskView, sectors: readonly string[]): Utterance {
  const doubtful = statusIn(view, sectors).filter((one) => one.doubts.length > 0);
  const [only] = sectors;
  if (doubtful.length === 0) return reply(view, [{ say: 'desk-no-warnings' }], only && sectors.length === 1 ? { sector: only } : {});
  const lines = doubtful.flatMap((one): readonly Line[] => [
    { say: 'desk-sector', slots: { sector: { words: one.label } }, style: 'heading' },
    ...one.doubts.map((doubt) => doubtLine(view, doubt)),
  ]);
  return reply(view, lines, only && sectors.length === 1 ? { sector: only } : {});
}
