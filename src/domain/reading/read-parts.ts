import { fold, spanOf } from './folded.ts';
import { isRatio } from './numbers/number-relations.ts';
import { type Several, readSeveral } from './read-several.ts';
import { readReply } from './read-reply.ts';
import type { Ask, Found, Span } from './reading.ts';
import { lookOver } from './scene.ts';
import { stem } from './words/unit-words.ts';

/** One named part of a question: its id, what it is called, and how it is read. */
export type PartAsk = { readonly id: string; readonly names: readonly string[]; readonly ask: Ask };

/**
 * Reads a reply to a question with named parts: "21 van de 35", "21/35", "po 800, vo 400", "ja, 40". Gives the parts
 * that are sure, each from its own stretch of the reply; the others are left out.
 */
export function readParts(text: string, parts: readonly PartAsk[]): { readonly [part: string]: Found } {
  const named = byName(text, parts);
  const found: Record<string, Found> = { ...named };
  const open = parts.filter((part) => !(part.id in found));
  const ratio = open.length === parts.length ? byRatio(text, open) : {};
  Object.assign(found, ratio);
  const left = parts.filter((part) => !(part.id in found));
  if (left.length === 0 || Object.keys(ratio).length > 0) return found;
  const rest = blanked(text, Object.values(found).map((one) => one.quote));
  const several: Several = readSeveral(rest, Object.fromEntries(left.map((part) => [part.id, withNames(part)])));
  for (const part of left) if (part.id in several.found) found[part.id] = several.found[part.id]!;
  return found;
}

/** "po 800, vo 400": a name directly before its figure, or a figure directly before its name. */
function byName(text: string, parts: readonly PartAsk[]): Readonly<Record<string, Found>> {
  const found: Record<string, Found> = {};
  const scene = lookOver(text.slice(0, 5_000), { type: 'decimal', question: '', today: parts[0]?.ask.today ?? '2000-01-01', year: parts[0]?.ask.year ?? 2000 });
  const plain = scene.folded.text;
  for (const part of parts) {
    if (!['integer', 'decimal', 'money', 'percentage'].includes(part.ask.type)) continue;
    const places = part.names.flatMap((name) => placesOf(plain, fold(name).text));
    const beside = scene.numbers.filter((number) => places.some(([start, end]) =>
      (end <= number.start && /^\s*(?:[:=-]|is|zijn|waren|was|met|van|om|heeft|hebben|telt|ongeveer|circa|ruim|zo'n|bijna|ca\.?|€)*\s*(?:ongeveer|circa|ruim|zo'n|bijna|ca\.?|€)?\s*$/.test(plain.slice(end, number.start))) ||
      (start >= number.end && /^\s*(?:voor|bij|in|aan|in het|voor het|op)?\s*(?:het |de )?$/.test(plain.slice(number.end, start)) && !parts.some((other) => other !== part && other.names.some((name) => placesOf(plain, fold(name).text).some(([, stop]) => stop <= number.start && /^[\s:=]*$/.test(plain.slice(stop, number.start))))))));
    if (new Set(beside.map((number) => number.value)).size !== 1 || beside[0]!.bound !== null || beside[0]!.malformed) continue;
    const span = spanOf(scene.folded, beside[0]!.start, beside[0]!.end);
    const from = beside[0]!.approx === null ? span.start : Math.min(span.start, scene.folded.from[beside[0]!.approx[0]]!);
    const reading = readReply(text.slice(from, span.end), part.ask);
    const taken = Object.values(found).some((one) => one.quote.start < span.end && span.start < one.quote.end);
    if (reading.turn === 'answer' && !taken) found[part.id] = { ...reading, quote: span };
  }
  return found;
}

/** "21 van de 35 werkgevers": the first number part is the share, the next the whole. */
function byRatio(text: string, parts: readonly PartAsk[]): Readonly<Record<string, Found>> {
  const [share, whole] = parts.filter((part) => part.ask.type === 'integer' || part.ask.type === 'decimal');
  if (share === undefined || whole === undefined) return {};
  const scene = lookOver(text.slice(0, 5_000), share.ask);
  const { folded, numbers, english } = scene;
  const plain = folded.text;
  const slash = /(?<![\d/.,-])(\d{1,6}) ?\/ ?(\d{1,6})(?![\d/.,-])/.exec(plain);
  const pair = numbers.slice(1).map((b, index) => [numbers[index]!, b] as const).find(([a, b]) => isRatio(plain, a, b, english) && a.bound === null && b.bound === null);
  const ends: readonly (readonly [number, Span, string | null])[] = slash !== null
    ? [[Number(slash[1]), spanOf(folded, slash.index, slash.index + slash[1]!.length), null], [Number(slash[2]), spanOf(folded, slash.index + slash[0].length - slash[2]!.length, slash.index + slash[0].length), null]]
    : pair === undefined ? [] : pair.map((one) => [one.value, spanOf(folded, one.start, one.end), one.approx === null ? null : spanOf(folded, ...one.approx).text] as const);
  const [first, second] = ends;
  if (first === undefined || second === undefined || first[0] > second[0]) return {};
  const fits = (value: number, ask: Ask) => value >= (ask.min ?? 0) && value <= (ask.max ?? Infinity) && (ask.type !== 'integer' || Number.isInteger(value));
  if (!fits(first[0], share.ask) || !fits(second[0], whole.ask)) return {};
  const make = ([value, quote, approx]: readonly [number, Span, string | null]): Found => ({ value, quote, approx, range: null, otherUnit: null });
  return { [share.id]: make(first), [whole.id]: make(second) };
}

/** The names of a part help to tell it from the others. */
const withNames = (part: PartAsk): Ask => ({ ...part.ask, question: `${part.ask.question} ${part.names.join(' ')}`.trim() });

function placesOf(text: string, name: string): readonly (readonly [number, number])[] {
  const wanted = name.trim();
  if (wanted === '') return [];
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:[-'&][\p{L}\p{N}]+)*/gu)];
  const count = wanted.split(/\s+/).length;
  return words.flatMap((word, index) => {
    const last = words[index + count - 1];
    if (last === undefined) return [];
    const said = text.slice(word.index, last.index + last[0].length);
    return said === wanted || (count === 1 && said.length > 3 && stem(said) === stem(wanted)) ? [[word.index, last.index + last[0].length] as const] : [];
  });
}

function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce((left, span) => left.slice(0, span.start) + ' '.repeat(span.end - span.start) + left.slice(span.end), text);
}
