import type { Round } from '../../round.ts';
import { claimsIn } from '../figures-in-text.ts';
import type { Forms } from '../letter-file.ts';
import { capital } from '../print.ts';
import type { Footnote, Piece } from '../sentence.ts';

/** A sentence with a slot, `{{number-a}}`, in the place of everything that nobody but a source may say. */
export type Slotted = { readonly text: string; readonly slots: readonly Slot[] };

export type Slot = { readonly token: string; readonly kind: SlotKind; /** what stands in its place, in the words and with the sources of the template */ readonly pieces: readonly Piece[] };

export type SlotKind = 'number' | 'percentage' | 'amount' | 'date' | 'year' | 'quotation' | 'link' | 'sector' | 'words';

/** What makes a stretch a slot: the letter's marks of quotation, and the names of the round's sectors. */
export type SlotMaking = { readonly round: Pick<Round, 'sectors'>; readonly forms: Pick<Forms, 'quotes'> };

/** A slot in the text of a sentence. */
export const TOKEN = /\{\{([a-z]+)-([a-z])\}\}/gu;

/**
 * The sentence with its slots; null where words of the template itself hold a figure, a date, a quotation or a link, or where
 * it holds nothing but slots: of such a sentence no other wording is asked for.
 */
export function slottedOf(sentence: Pick<Footnote, 'parts'>, making: SlotMaking): Slotted | null {
  const runs = runsOf(sentence.parts.flatMap((part) => (isBound(part) ? [part] : withSectors(part.text, namesOf(making)))), making);
  const slots: Slot[] = [];
  let text = '';
  for (const run of runs) {
    if ('text' in run) {
      text += run.text;
      continue;
    }
    const token = `{{${run.kind}-${String.fromCodePoint(97 + slots.length)}}}`;
    slots.push({ token, ...run });
    text += token;
  }
  const plain = text.replace(TOKEN, ' ');
  const spoken = claimsIn(plain).length > 0 || /[\p{N}{}«»“”"]/u.test(plain);
  return slots.length > 26 || spoken || !/\p{L}/u.test(plain) ? null : { text: ended(text), slots };
}

/** A text that ends in a slot ends in a full stop too: where a quotation brings its own, that is taken away again. */
function ended(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

type Bound = Exclude<Piece, { readonly text: string } & { readonly source?: never; readonly computed?: never }>;
type Atom = Piece | { readonly sector: string };
type Run = { readonly text: string } | { readonly kind: SlotKind; readonly pieces: readonly Piece[] };

function isBound(piece: Piece): piece is Bound {
  return 'source' in piece || 'computed' in piece;
}

function namesOf({ round }: SlotMaking): readonly string[] {
  return round.sectors.flatMap((sector) => [sector.named.nl, sector.label.nl]).toSorted((a, b) => b.length - a.length);
}

/** Words of a template, cut where a sector is named. */
function withSectors(text: string, names: readonly string[]): readonly Atom[] {
  for (const name of names) {
    const at = text.toLowerCase().indexOf(name.toLowerCase());
    if (at < 0 || /\p{L}/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(at + name.length))) continue;
    return [...withSectors(text.slice(0, at), names), { sector: small(text.slice(at, at + name.length), name) }, ...withSectors(text.slice(at + name.length), names)];
  }
  return text === '' ? [] : [{ text }];
}

/** A name that only has a capital as it stood first is written as it is within a sentence. */
function small(written: string, name: string): string {
  return written === capital(name) ? name : written;
}

/** Bound stretches one by one, but an enumeration of words or quotations as one, a dated quotation with its date, a percentage with its word. */
function runsOf(atoms: readonly Atom[], making: SlotMaking): readonly Run[] {
  const runs: Run[] = [];
  let rest = [...atoms];
  while (rest.length > 0) {
    const first = rest.shift()!;
    if ('sector' in first) runs.push({ kind: 'sector', pieces: [{ text: first.sector }] });
    else if (!isBound(first)) runs.push({ text: first.text });
    else {
      const taken = take(first, rest, making);
      runs.push(taken.run);
      rest = taken.rest;
    }
  }
  return runs;
}

function take(first: Bound, atoms: readonly Atom[], making: SlotMaking): { readonly run: Extract<Run, { kind: SlotKind }>; readonly rest: Atom[] } {
  const kind = kindOf(first.text, making);
  const pieces: Piece[] = [first];
  let rest = [...atoms];
  const list = kind === 'quotation' || kind === 'words';
  for (;;) {
    const [between, next] = rest;
    if (between === undefined || 'sector' in between || isBound(between)) break;
    const unit = kind === 'number' ? /^(?: procent|%)(?!\p{L})/u.exec(between.text)?.[0] : undefined;
    if (unit !== undefined) return { run: { kind: 'percentage', pieces: [...pieces, { text: unit }] }, rest: headless(rest, unit.length) };
    if (!list || next === undefined || 'sector' in next || !isBound(next)) break;
    const closes = rest[2] !== undefined && !('sector' in rest[2]) && !isBound(rest[2]) && rest[2].text.startsWith(')');
    if (kind === 'quotation' && /^ \([^()]{1,40}$/u.test(between.text) && closes) {
      pieces.push({ text: between.text }, next, { text: ')' });
      rest = headless(rest.slice(2), 1);
    } else if (/^(?:, | en | and )$/u.test(between.text) && kindOf(next.text, making) === kind) {
      pieces.push({ text: between.text }, next);
      rest = rest.slice(2);
    } else break;
  }
  return { run: { kind, pieces }, rest };
}

/** The atoms without the first letters of the first, which is words. */
function headless([first, ...rest]: readonly Atom[], length: number): Atom[] {
  const left = first && 'text' in first ? first.text.slice(length) : '';
  return left === '' ? rest : [{ text: left }, ...rest];
}

function kindOf(text: string, { forms }: SlotMaking): SlotKind {
  const [claim] = claimsIn(text);
  if (text.startsWith(forms.quotes[0])) return 'quotation';
  if (/^\d{4}$/u.test(text)) return 'year';
  if (claim?.kind === 'date' || /kwartaal|quarter/iu.test(text)) return 'date';
  if (claim?.kind === 'link' || /nr\. |\//u.test(text)) return 'link';
  if (/€/u.test(text)) return 'amount';
  return claim === undefined ? 'words' : 'number';
}
