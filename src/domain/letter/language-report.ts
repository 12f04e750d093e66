import { z } from 'zod';
import { claimsIn } from './figures-in-text.ts';
import type { Forms } from './letter-file.ts';

/** What a language report looks for, in one language. Data, as tastes differ from ministry to ministry. */
export const LanguageStyle = z.strictObject({
  longFrom: z.number().int().positive(),
  passive: z.array(z.string().min(1)),
  participles: z.array(z.string().min(1)),
  /** A heavy word and what is plainer. */
  heavy: z.record(z.string(), z.string()),
  /** Names, words of the trade and abbreviations that no dictionary has. */
  known: z.array(z.string().min(1)).default([]),
});
export type LanguageStyle = z.infer<typeof LanguageStyle>;

/** Something a writer may look at again. `rather` is what could stand there, null where only a writer knows. */
export type LanguageNote = { readonly sentence: string; readonly kind: 'spelling' | 'long-sentence' | 'passive' | 'heavy-word' | 'number-style'; readonly found: string; readonly rather: string | null };

/** How it reads as a whole: a trend from draft to draft, no verdict. `douma` is Flesch's ease of reading for Dutch, higher is easier. */
export type Readability = { readonly sentences: number; readonly words: number; readonly wordsPerSentence: number; readonly douma: number };

export type LanguageReport = { readonly notes: readonly LanguageNote[]; readonly readability: Readability };

/** Suggestions about the sentences of a letter, never a reason to stop it. What a sector said itself, between quotation marks, is left alone. */
export function languageReport(sentences: readonly Said[], style: LanguageStyle, forms: Pick<Forms, 'quotes' | 'counts'>, misspelt: ReadonlyMap<string, readonly string[]> = new Map()): LanguageReport {
  const own = sentences.map(({ id, text }) => ({ id, text: withoutQuotations(text, forms.quotes) }));
  const spelling = (text: string): readonly Omit<LanguageNote, 'sentence'>[] => distinct(spelledIn(text)).flatMap((word) => {
    const meant = misspelt.get(word);
    return meant === undefined ? [] : [{ kind: 'spelling', found: word, rather: meant.length === 0 ? null : meant.join(', ') }];
  });
  return { notes: own.flatMap(({ id, text }) => [...spelling(text), ...notesOn(text, style, forms)].map((note) => ({ sentence: id, ...note }))), readability: readabilityOf(own.map((one) => one.text)) };
}

/** A sentence as it is read here. */
export type Said = { readonly id: string; readonly text: string };

/**
 * The words of a letter that a dictionary can be asked about, each once: not those between quotation marks, in addresses, with figures,
 * or that stand in `style.known` or in `names`.
 */
export function wordsToSpell(sentences: readonly Said[], style: LanguageStyle, names: readonly string[], { quotes }: Pick<Forms, 'quotes'>): readonly string[] {
  const known = new Set([...style.known, ...names].flatMap(spelledIn).map((word) => word.toLowerCase()));
  return distinct(sentences.flatMap((one) => spelledIn(withoutQuotations(one.text, quotes)))).filter((word) => !known.has(word.toLowerCase()));
}

/** How easily a text reads, by itself. */
export function readability(sentences: readonly Said[], { quotes }: Pick<Forms, 'quotes'>): Readability {
  return readabilityOf(sentences.map((one) => withoutQuotations(one.text, quotes)));
}

/** Words of letters alone; half of a compound, as in "overheids- en onderwijssectoren", is none. */
function spelledIn(text: string): readonly string[] {
  return text.replace(/\bwww\.\S+/gu, ' ').match(/(?<![\p{L}\p{N}'’-])\p{L}+(?:['’-]\p{L}+)*(?![\p{L}\p{N}'’-])/gu) ?? [];
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

function notesOn(text: string, style: LanguageStyle, { counts }: Pick<Forms, 'counts'>): readonly Omit<LanguageNote, 'sentence'>[] {
  const words = wordsOf(text);
  const lower = text.toLowerCase();
  return [
    ...(words.length >= style.longFrom ? [{ kind: 'long-sentence', found: String(words.length), rather: null } as const] : []),
    ...passiveIn(words, style).map((found) => ({ kind: 'passive', found, rather: null } as const)),
    ...Object.entries(style.heavy).filter(([heavy]) => standsIn(lower, heavy)).map(([found, rather]) => ({ kind: 'heavy-word', found, rather } as const)),
    // of a small count in figures; dates, percentages and what stands between brackets are figures anywhere
    ...claimsIn(text.replace(/\([^)]*\)/gu, ' ')).flatMap((claim) => (claim.kind === 'number' && /^\d{1,2}$/u.test(claim.text) && counts[claim.value] !== undefined ? [{ kind: 'number-style', found: claim.text, rather: counts[claim.value]! } as const] : [])),
  ];
}

/** The verb and the participle of each sentence that looks passive. It errs: a participle can also be what something looks like. */
function passiveIn(words: readonly string[], { passive, participles }: LanguageStyle): readonly string[] {
  const verb = words.find((word) => passive.includes(word.toLowerCase()));
  const participle = words.find((word) => participles.some((start) => word.toLowerCase().startsWith(start)) && /(?:d|t|en)$/u.test(word) && word.length > 5 && !passive.includes(word.toLowerCase()));
  return verb && participle ? [`${verb} … ${participle}`] : [];
}

function standsIn(lower: string, words: string): boolean {
  const at = lower.indexOf(words);
  if (at < 0) return false;
  const beside = [lower[at - 1], lower[at + words.length]];
  return beside.every((one) => one === undefined || !/\p{L}/u.test(one));
}

function withoutQuotations(text: string, [open, close]: readonly [string, string]): string {
  const parts = text.split(open);
  return parts.map((part, index) => (index === 0 ? part : part.slice(part.indexOf(close) + close.length))).join(' ').replace(/https?:\/\/\S+/gu, ' ');
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d](?:[\p{L}\d.,'’-]*[\p{L}\d])?/gu) ?? [];
}

/** Douma's form of Flesch for Dutch: 206.84 − 77 × syllables a word − 0.93 × words a sentence; syllables by groups of vowels. */
function readabilityOf(texts: readonly string[]): Readability {
  const words = texts.flatMap(wordsOf);
  const sentences = texts.filter((text) => wordsOf(text).length > 0).length;
  if (words.length === 0) return { sentences: 0, words: 0, wordsPerSentence: 0, douma: 0 };
  const syllables = words.reduce((sum, word) => sum + Math.max(1, word.match(/[aeiouyäëïöüáéíóúàèê]+/giu)?.length ?? 0), 0);
  const each = words.length / sentences;
  return { sentences, words: words.length, wordsPerSentence: tenth(each), douma: tenth(206.84 - 77 * (syllables / words.length) - 0.93 * each) };
}

function tenth(figure: number): number {
  return Math.round(figure * 10) / 10;
}
