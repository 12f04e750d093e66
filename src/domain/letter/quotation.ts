import type { Forms } from './letter-file.ts';

/** Words as they are quoted: line breaks and runs of spaces folded to one space, nothing else touched. */
export function folded(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/**
 * The first whole sentences of a text that fit in so many words, literally; null when already the first is longer.
 * A quotation is shortened, never altered.
 */
export function wholeSentences(text: string, maxWords: number): string | null {
  let taken = '';
  for (const sentence of sentencesOf(folded(text))) {
    const longer = taken === '' ? sentence : `${taken} ${sentence}`;
    if (longer.split(' ').length > maxWords) break;
    taken = longer;
  }
  return taken === '' ? null : taken;
}

/** Between the letter's quotation marks; null when the text has those marks itself, as nobody could see where it ends. */
export function quoted(text: string, forms: Forms): string | null {
  const [open, close] = forms.quotes;
  return text.includes(open) || text.includes(close) ? null : `${open}${text}${close}`;
}

// "bijv. Utrecht" and "dr. Smit" do not end a sentence
const ABBREVIATION = /(?:^|[\s(])(?:(?:\p{L}\.)+\p{L}|\p{Lu}|bijv|incl|excl|resp|nr|nrs|dr|drs|mr|ir|ing|prof|ca|evt|max|min|jl|art|afd|gem|tel|vgl|zgn)\.$/u;

function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of text.matchAll(/[.!?]["'”’»)]*(?=\s+[\p{Lu}\d"'“‘«(])/gu)) {
    const stop = end.index + end[0].length;
    const sentence = text.slice(start, stop);
    if (end[0] === '.' && ABBREVIATION.test(sentence)) continue;
    sentences.push(sentence);
    start = stop + 1;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}
