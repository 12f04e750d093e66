import type { Question } from '../question.ts';
import { fold } from '../reading/folded.ts';
import type { Span } from '../reading/reading.ts';
import { chunksOf } from '../reading/several/chunks.ts';
import { wordsIn } from './named-question.ts';

/** Words that may stand beside a figure and say nothing of what it counts. */
const FILLING: readonly string[] = wordsIn('gaat zijn waren hebben hadden geven totaal samen stuks aantal precies ongeveer circa bijna ruim namelijk komen over maar have were there total about exactly');

/**
 * The stretches of a message in which a bare figure is that of the option that was chosen there: "alle banen: 271,4" and
 * "alle banen, 1450". Nothing but the figure, what the question counts and some filling words stands in them. `left` is the
 * message in which what was taken for something else is blanked out; offsets are those of the message.
 */
export function besideChoice(text: string, left: string, chosen: Span, question: Question): readonly Span[] {
  const allowed = new Set([...FILLING, ...[question.label.nl, question.label.en, question.noun?.nl ?? '', question.noun?.en ?? ''].flatMap(wordsIn)]);
  return [stretchOf(text, chosen), { start: 0, end: text.length }].map(({ start, end }) => ({ start, end, text: left.slice(start, end) })).filter((one) => {
    const figures = one.text.match(/\d[\d.,]*/g) ?? [];
    return figures.length === 1 && !/^(?:19|20)\d{2}[.,]?$/.test(figures[0] ?? '') && wordsIn(one.text).every((word) => allowed.has(word));
  });
}

/** From where what is said of the option begins, to where the next thing does. */
function stretchOf(text: string, chosen: Span): { readonly start: number; readonly end: number } {
  const folded = fold(text);
  // folding keeps lengths apart from rare signs: where it does not, the whole message is looked at only
  if (folded.text.length !== text.length) return { start: 0, end: text.length };
  const chunks = chunksOf(folded.text);
  const at = chunks.findLastIndex(({ start }) => start <= chosen.start);
  return { start: chunks[at]?.start ?? 0, end: chunks[at + 1]?.start ?? text.length };
}
