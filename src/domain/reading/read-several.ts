import { type Folded, fold, spanOf, without } from './folded.ts';
import type { Ask, Found, Reading } from './reading.ts';
import { chunksOf } from './several/chunks.ts';
import { type Claim, type Fields, claim, claimOptions, ownWords } from './several/claims.ts';
import { readText } from './read-text.ts';
import { contentStems } from './numbers/shared-words.ts';

/** What one message says about several open questions: what is sure, and what was meant but must be asked back. */
export type Several = { readonly found: { readonly [field: string]: Found }; readonly doubts: { readonly [field: string]: Reading } };

/**
 * Fills every field of which the message is sure; each stretch of it is used once. A bare list of numbers fills
 * nothing, and a figure that could belong to two fields fills neither.
 */
export function readSeveral(reply: string, fields: Fields): Several {
  const whole = fold(reply.slice(0, 5_000));
  const found: Record<string, Found> = {};
  const doubts: Record<string, Reading> = {};
  const { left, notes } = labelledText(whole, fields);
  Object.assign(found, notes);
  const open = Object.keys(fields).filter((field) => fields[field]!.type !== 'text' && !(field in found));
  const words = ownWords(fields);
  const chunks = chunksOf(left.text);
  const claims: Claim[] = [];
  for (const field of open) {
    const ask = fields[field]!;
    const options = ask.type === 'choice' || ask.type === 'choices' ? claimOptions(left, field, ask) : null;
    if (options !== null) claims.push(options);
    else for (const chunk of chunks) {
      const one = claim(left, chunk, field, fields, words);
      if (one !== null) claims.push(one);
    }
  }
  for (;;) {
    const best = nextSure(claims, found, doubts, open, fields);
    if (best === null) break;
    if (best.reading.turn === 'answer') found[best.field] = best.reading;
    else doubts[best.field] = best.reading;
  }
  return { found, doubts };
}

const MEANT = new Set(['range', 'bound', 'several-values', 'parts-without-total', 'relative', 'rate', 'out-of-range', 'not-integer', 'separator', 'malformed', 'currency',
  'fraction-or-percent', 'implausible', 'ratio', 'invalid-date', 'year-missing', 'contradiction', 'conditional', 'negative-question', 'option-ambiguous', 'invalid-email', 'invalid-url']);

/** The strongest claim that no other contests: no second value for its field, no second field for its words. */
function nextSure(claims: readonly Claim[], found: Readonly<Record<string, Found>>, doubts: Readonly<Record<string, Reading>>, open: readonly string[], fields: Fields): Claim | null {
  const done = (field: string) => field in found || field in doubts;
  const taken = Object.values(found).map((one) => one.quote);
  const live = claims.filter((one) => !done(one.field) && one.reading.turn !== 'stop' && usable(one.reading) && !taken.some((quote) => overlaps(quote, quoteOf(one.reading))));
  const ranked = [...live].sort((a, b) => b.score - a.score);
  for (const one of ranked) {
    const rivals = live.filter((other) => other !== one && other.score >= one.score);
    const sameField = rivals.filter((other) => other.field === one.field && !sameReading(other.reading, one.reading));
    const sameWords = rivals.filter((other) => other.field !== one.field && overlaps(quoteOf(other.reading), quoteOf(one.reading)));
    if (sameField.length > 0 || sameWords.length > 0) continue;
    if (one.score >= 1.5 || (one.score >= 0 && isOnly(one, live, open, done, fields))) return one;
  }
  return null;
}

/** The one figure left for the one field left that could take it. */
function isOnly(one: Claim, live: readonly Claim[], open: readonly string[], done: (field: string) => boolean, fields: Fields): boolean {
  const kin = (ask: Ask) => (['integer', 'decimal', 'money', 'percentage'].includes(ask.type) ? 'number' : ask.type === 'period' ? 'date' : ask.type);
  const fieldsLeft = open.filter((field) => !done(field) && kin(fields[field]!) === kin(fields[one.field]!));
  const others = live.filter((other) => other.field === one.field && other !== one && other.score >= 0 && !sameReading(other.reading, one.reading));
  return fieldsLeft.length === 1 && others.length === 0;
}

const usable = (reading: Reading): boolean => reading.turn === 'answer' || (reading.turn === 'clarify' && MEANT.has(reading.reason));
const quoteOf = (reading: Reading) => (reading.turn === 'answer' || reading.turn === 'clarify' ? reading.quote : null);
const overlaps = (a: { start: number; end: number } | null, b: { start: number; end: number } | null): boolean => a !== null && b !== null && a.start < b.end && b.start < a.end;
const sameReading = (a: Reading, b: Reading): boolean => a.turn === 'answer' && b.turn === 'answer' && JSON.stringify(a.value) === JSON.stringify(b.value);

const NOTE = /(?:^|[.;,\n!]\s*|\s-\s)((?:aanvullende |nog een |overige )?(?:opmerking(?:en)?|toelichting|uitleg|aanvulling|remarks?|comments?|note|nb|n\.b\.|ps|p\.s\.|toevoeging(?:en)?|kanttekening|bijzonderheden|commentaar|let op|verklaring|motto|trots)\s*:\s*)/u;

/** "Opmerking: …" runs to the end of the message and belongs to the text field it names, or the only one. */
function labelledText(folded: Folded, fields: Fields): { readonly left: Folded; readonly notes: Readonly<Record<string, Found>> } {
  const texts = Object.keys(fields).filter((field) => fields[field]!.type === 'text');
  const match = texts.length === 0 ? null : NOTE.exec(folded.text);
  if (match === null) return { left: folded, notes: {} };
  const label = contentStems(match[1]!);
  const named = texts.filter((field) => contentStems(fields[field]!.question).some((word) => label.some((own) => word.startsWith(own.slice(0, 6)))));
  const field = named.length === 1 ? named[0]! : texts.length === 1 ? texts[0]! : null;
  if (field === null) return { left: folded, notes: {} };
  const start = match.index + match[0].length;
  const span = spanOf(folded, start, folded.text.trimEnd().length);
  const reading = readText(span.text);
  if (reading.turn !== 'answer') return { left: folded, notes: {} };
  return { left: without(folded, [[match.index + 1, folded.text.length]]), notes: { [field]: { ...reading, quote: span } } };
}
