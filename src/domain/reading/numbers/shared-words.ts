import type { Scene } from '../scene.ts';
import { stem } from '../words/unit-words.ts';
import type { Companied } from './number-company.ts';

/** True when the words around a number are words of the question, and of no other clause with a number. */
export function sharesWords(scene: Scene, one: Companied): boolean {
  const asked = new Set(contentStems(scene.ask.question));
  const said = contentStems(clauseText(scene, one));
  const counted = scene.numbers.filter((other) => other !== one && other.clause !== one.clause);
  return said.some((word) => asked.has(word) && !counted.some((other) => contentStems(clauseText(scene, other)).includes(word)));
}

/** The words that belong to one number: its clause, up to the numbers beside it. */
export function clauseText({ folded, numbers }: Scene, one: Companied): string {
  const { text } = folded;
  let start = one.start;
  let end = one.end;
  const others = numbers.filter((other) => other !== one && other.clause === one.clause && !other.article);
  const left = Math.max(0, ...others.filter((other) => other.end <= one.start).map((other) => other.end));
  const right = Math.min(text.length, ...others.filter((other) => other.start >= one.end).map((other) => other.start));
  while (start > Math.max(left, one.start - 80) && !/[,;()|\n\t]/.test(text[start - 1]!) && !/[.!?] /.test(text.slice(start - 1, start + 1))) start--;
  while (end < Math.min(right, one.end + 80) && !/[;()|\n\t]/.test(text[end]!) && !/[.,!?:] /.test(text.slice(end, end + 2))) end++;
  if (right === end) return text.slice(start, one.end) + behindUntilConjunction(text.slice(one.end, end));
  return text.slice(start, end);
}

/** Between two numbers the words up to "en" belong to the first, the rest to the second. */
const behindUntilConjunction = (between: string): string => between.split(/(?<!\p{L})(?:en|maar|and|but|tegen|naar)(?!\p{L})/u)[0]!;

const EMPTY = new Set(['hoeveel', 'waren', 'zijn', 'wordt', 'voor', 'over', 'deze', 'daarvan', 'mensen', 'welk', 'welke', 'what', 'which', 'have', 'heeft', 'jaar', 'euro', 'were']);
/** The words of a sentence that say what it is about, cut to their stems. */
export function contentStems(text: string): readonly string[] {
  return (text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').match(/\p{L}{4,}/gu) ?? []).filter((word) => !EMPTY.has(word)).map(stem);
}
