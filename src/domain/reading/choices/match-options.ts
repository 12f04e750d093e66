import { FILLER } from '../words/option-words.ts';
import { type Prepared, NEGATIVE, alike, partOf, timesAYear } from './option-phrases.ts';

export type Word = { readonly text: string; readonly start: number; readonly end: number };
/** An option that was named, where, and whether it was named to be excluded ("niet X"). */
export type Hit = { readonly option: Prepared; readonly start: number; readonly end: number; readonly denied: boolean };
export type Match =
  | { readonly kind: 'one'; readonly hit: Hit }
  | { readonly kind: 'several'; readonly options: readonly Prepared[] }
  | { readonly kind: 'none' };

/** Words of plain text with their places. */
export function wordsIn(text: string, from = 0, to = text.length): readonly Word[] {
  return [...text.slice(from, to).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'&]*/gu)].map((match) => ({ text: match[0], start: from + match.index, end: from + match.index + match[0].length }));
}

/** Finds whole labels and aliases, the longest first; each word is used once. */
export function namedOptions(words: readonly Word[], options: readonly Prepared[]): { readonly hits: readonly Hit[]; readonly used: ReadonlySet<number> } {
  const phrases = options.flatMap((option) => option.phrases.map((phrase) => ({ option, phrase }))).sort((a, b) => b.phrase.length - a.phrase.length || b.phrase.join('').length - a.phrase.join('').length);
  const used = new Set<number>();
  const hits: Hit[] = [];
  for (const { option, phrase } of phrases) {
    for (let i = 0; i + phrase.length <= words.length; i++) {
      if (!phrase.every((word, j) => !used.has(i + j) && alike(words[i + j]!.text, word))) continue;
      // "geen" as an option is not the "geen" before another word
      if (phrase.length === 1 && NEGATIVE.test(phrase[0]!) && words[i + 1] !== undefined && /^\s*$/.test(gapAfter(words, i))) continue;
      const opens = NEGATIVE.test(phrase[0] ?? '');
      const denied = (!opens && isDenied(words, i) && !(option.lack && words[i - 1]?.text === 'geen')) || (phrase.length === 1 && namesPlace(words, i));
      const wanting = option.lack && words[i - 1]?.text === 'geen';
      phrase.forEach((_, j) => used.add(i + j));
      if (wanting) used.add(i - 1);
      hits.push({ option, start: words[wanting ? i - 1 : i]!.start, end: words[i + phrase.length - 1]!.end, denied });
    }
  }
  return { hits: hits.sort((a, b) => a.start - b.start), used };
}

/** Blanks for words that follow each other directly; a sign between them shows in their places. */
const gapAfter = (words: readonly Word[], at: number): string => (words[at + 1]!.start - words[at]!.end <= 1 ? '' : ',');

/** "Noord-Brabant" lies in the south: a quarter of the compass before the name of a place is part of that name. */
const namesPlace = (words: readonly Word[], at: number): boolean => /^(?:noord|oost|zuid|west|midden)$/.test(words[at]!.text) && /^(?:holland|brabant|limburg|beveland|groningen|friesland|drenthe|gelderland|zeeland)$/.test(words[at + 1]?.text ?? '') && gapAfter(words, at) === '';

const isDenied = (words: readonly Word[], at: number): boolean => /^(?:bijna|half|deels|nauwelijks|almost|nearly|hardly)$/.test(words[at - 1]?.text ?? '') || [1, 2, 3].some((back) => /^(?:niet|geen|not|no|behalve|zonder|except)$/.test(words[at - back]?.text ?? '') && (back === 1 || words.slice(at - back + 1, at).every((word) => /^(?:de|het|mee|meer|zo|heel|erg|zeer|bijzonder|geheel|volledig|so|very|really|echt|helemaal|zozeer|bepaald|the)$/.test(word.text))));

/** Guesses one option from loose words; only a clear winner counts. */
export function likeliest(words: readonly Word[], options: readonly Prepared[], wholeText: string): Match {
  const content = words.filter((word) => !FILLER.has(word.text));
  const denies = NEGATIVE.test(words.map((word) => word.text).join(' '));
  const often = timesAYear(wholeText);
  if (often !== null) {
    const same = options.filter((option) => option.yearly !== null && Math.abs(option.yearly - often) < 1e-6);
    if (same.length === 0 && options.filter((option) => option.yearly !== null).length > 1) return { kind: 'none' };
    if (same.length === 1) return { kind: 'one', hit: { option: same[0]!, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, denied: false } };
  }
  const scores = options.map((option) => {
    let score = 0;
    const places: Word[] = [];
    for (const word of content) {
      const exact = option.words.some((own) => alike(word.text, own));
      const part = !exact && option.words.some((own) => partOf(word.text, own));
      if (!exact && !part) continue;
      const shared = options.filter((other) => other.words.some((own) => alike(word.text, own) || partOf(word.text, own))).length;
      score += (exact ? 1 : 0.8) / shared;
      places.push(word);
    }
    return { option, score, places };
  });
  const best = Math.max(0, ...scores.map((each) => each.score));
  if (best === 0) return { kind: 'none' };
  const near = scores.filter((each) => each.score > 0 && each.score >= best * 0.75);
  const winner = scores.find((each) => each.score === best)!;
  if (near.length > 1 || best < 0.5) return { kind: 'several', options: (near.length > 1 ? near : scores.filter((each) => each.score > 0)).map((each) => each.option) };
  if (winner.option.negative !== denies && !(winner.option.lack && /(?<!\p{L})geen(?!\p{L})/u.test(words.map((word) => word.text).join(' ')))) return { kind: 'several', options: [winner.option] };
  return { kind: 'one', hit: { option: winner.option, start: winner.places[0]!.start, end: winner.places.at(-1)!.end, denied: false } };
}
