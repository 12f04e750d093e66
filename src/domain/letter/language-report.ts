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
});
export type LanguageStyle = z.infer<typeof LanguageStyle>;

/** Something a writer may look at again. `rather` is what could stand there, null where only a writer knows. */
export type LanguageNote = { readonly sentence: string; readonly kind: 'long-sentence' | 'passive' | 'heavy-word' | 'number-style'; readonly found: string; readonly rather: string | null };

/** How it reads as a whole: a trend from draft to draft, no verdict. `douma` is Flesch's ease of reading for Dutch, higher is easier. */
export type Readability = { readonly sentences: number; readonly words: number; readonly wordsPerSentence: number; readonly douma: number };

export type LanguageReport = { readonly notes: readonly LanguageNote[]; readonly readability: Readability };

/** Suggestions about the sentences of a letter, never a reason to stop it. What a sector said itself, between quotation marks, is left alone. */
export function languageReport(sentences: readonly { readonly id: string; readonly text: string }[], style: LanguageStyle, forms: Pick<Forms, 'quotes' | 'counts'>): LanguageReport {
  const own = sentences.map(({ id, text }) => ({ id, text: withoutQuotations(text, forms.quotes) }));
  return { notes: own.flatMap(({ id, text }) => notesOn(text, style, forms).map((note) => ({ sentence: id, ...note }))), readability: readabilityOf(own.map((one) => one.text)) };
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
