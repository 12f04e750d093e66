import type { Folded } from '../folded.ts';
import { without } from '../folded.ts';
import { namedOptions, wordsIn } from '../choices/match-options.ts';
import { prepare } from '../choices/option-phrases.ts';
import { contentStems } from '../numbers/shared-words.ts';
import { readValue } from '../read-reply.ts';
import type { Ask, Reading } from '../reading.ts';
import { sceneOf } from '../scene.ts';
import { stem, unitOf } from '../words/unit-words.ts';
import type { Chunk } from './chunks.ts';

export type Fields = { readonly [field: string]: Ask };
/** One chunk read for one field, and how much speaks for the pair. */
export type Claim = { readonly field: string; readonly chunk: Chunk; readonly reading: Reading; readonly score: number; readonly named: boolean };

/** The words of each question that no other question shares. */
export function ownWords(fields: Fields): ReadonlyMap<string, ReadonlySet<string>> {
  const all = Object.entries(fields).map(([field, ask]) => [field, new Set([...contentStems(ask.question), ...(ask.noun === undefined ? [] : [stem(ask.noun.toLowerCase())]), ...(/^[a-z]{4,}$/i.test(field) ? [stem(field.toLowerCase())] : [])])] as const);
  return new Map(all.map(([field, words]) => [field, new Set([...words].filter((word) => !all.some(([other, others]) => other !== field && others.has(word))))]));
}

/** Reads a chunk for a field and weighs it: own words, unit and form speak for it, words of another field against. */
export function claim(folded: Folded, chunk: Chunk, field: string, fields: Fields, words: ReadonlyMap<string, ReadonlySet<string>>): Claim | null {
  const ask = fields[field]!;
  const only = without(folded, [[0, chunk.start], [chunk.end, folded.text.length]]);
  const text = only.text.slice(chunk.start, chunk.end);
  const scene = sceneOf(only, ask);
  const reading = readValue(ask.type === 'url' || ask.type === 'email' ? blank(folded, chunk) : '', scene);
  if (reading.turn !== 'answer' && reading.turn !== 'clarify') return null;
  const said = contentStems(text);
  const named = said.some((word) => [...words.get(field)!].some((own) => own === word || (own.length > 4 && word.endsWith(own))));
  const others = Object.keys(fields).filter((other) => other !== field && said.some((word) => words.get(other)!.has(word)));
  if (reading.turn === 'answer' && reading.otherUnit !== null) return null;
  if (others.length > 0 && scene.numbers.filter((one) => !one.article && !one.label).length > 1 && reading.turn === 'answer' && !besideOwnWord(folded, reading.quote, words.get(field)!)) return null;
  return { field, chunk, reading, named, score: (named ? 3.5 : 0) - (others.length > 0 && !named ? 3 : 0) + evidence(text, ask, reading) };
}

/** "banen 45 tijdelijk 20": of several figures under several names, the one next to its own. */
function besideOwnWord({ raw }: Folded, { start, end }: { readonly start: number; readonly end: number }, own: ReadonlySet<string>): boolean {
  const ahead = /(\p{L}+)[\s:=]*(?:\p{L}+[\s:=]+)?$/u.exec(raw.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const behind = /^(?:%|€|\s)*\p{L}+(?: \p{L}+)?/u.exec(raw.slice(end, end + 40))?.[0] ?? '';
  return contentStems(`${ahead} ${behind}`).some((word) => own.has(word));
}

/** What the form of the words says about the kind of field. */
function evidence(text: string, ask: Ask, reading: Reading): number {
  switch (ask.type) {
    case 'percentage': return /%|procent|percent|pct/.test(text) ? 3 : /(?<!\p{L})(?:helft|kwart|derde|op de)(?!\p{L})/u.test(text) ? 2 : -1;
    case 'money': return /€|eur|euro/.test(text) ? 2 : /(?<!\p{L})(?:mln|miljoen|ton|mille|mld|miljard|million)(?!\p{L})|\dk\b/u.test(text) ? 1.5 : /%|procent/.test(text) ? -3 : 0;
    case 'integer': case 'decimal': {
      const counted = reading.turn === 'answer' ? new RegExp(`${escape(reading.quote.text.toLowerCase())}\\s+(?:\\p{L}+ )?(\\p{L}+)`, 'u').exec(text)?.[1] : undefined;
      const asked = counted !== undefined && [ask.noun, ask.unit].some((word) => word !== undefined && (stem(word.toLowerCase()) === stem(counted) || (unitOf(word) !== null && unitOf(word)?.kind === unitOf(counted)?.kind)));
      return asked ? 3 : /€|eur|%|procent/.test(text) ? -3 : 0;
    }
    // a lone year beside a figure says when that figure held
    case 'date': return isLoneYear(reading) ? -2 : /\d/.test(text) ? 1 : 0.5;
    case 'period': return isLoneYear(reading) && !/heel|hele|over|periode|jaar/.test(text) ? -1 : /t\/m|tot|heel|hele|kwartaal|jaar|periode|from|helft/.test(text) ? 1.5 : 0.5;
    case 'url': case 'email': return 3;
    case 'yes-no': return /^[\s(]*(?:en |and |, )*(?:ja|nee|yes|no|jazeker|inderdaad|klopt|nog niet|zeker|👍|👎)/u.test(text) ? 2 : 0;
    default: return 0;
  }
}

const isLoneYear = (reading: Reading): boolean => reading.turn === 'answer' && typeof reading.value === 'string' && /^\d{4}$/.test(reading.value);

/** Named options of a choice anywhere in the reply; loose words are no ground here. */
export function claimOptions(folded: Folded, field: string, ask: Ask): Claim | null {
  const words = wordsIn(folded.text.slice(0, 5_000));
  const hits = namedOptions(words, prepare(ask.options ?? [])).hits.filter((hit) => !hit.denied && hit.end - hit.start > 2);
  const keys = [...new Set(hits.map((hit) => hit.option.key))];
  if (keys.length === 0) return null;
  const chunk = { start: hits[0]!.start, end: hits.at(-1)!.end };
  const quote = { start: folded.from[chunk.start]!, end: folded.to[chunk.end - 1]!, text: folded.raw.slice(folded.from[chunk.start], folded.to[chunk.end - 1]) };
  const reading: Reading = ask.type === 'choice' && keys.length > 1
    ? { turn: 'clarify', reason: 'option-ambiguous', suggest: keys, quote }
    : { turn: 'answer', value: ask.type === 'choice' ? keys[0]! : (ask.options ?? []).map((option) => option.key).filter((key) => keys.includes(key)), quote, approx: null, range: null, otherUnit: null };
  return { field, chunk, reading, score: 3, named: true };
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
const blank = (folded: Folded, chunk: Chunk): string => {
  const from = folded.from[chunk.start] ?? 0;
  return ' '.repeat(from) + folded.raw.slice(from, folded.to[chunk.end - 1] ?? from);
};
