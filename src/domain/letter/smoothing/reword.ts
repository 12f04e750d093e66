import type { Computed, Footnote, Piece, Sentence } from '../sentence.ts';
import { isAnswerSource } from '../sentence.ts';
import { capital } from '../print.ts';
import { formFault } from './form-faults.ts';
import { givesReason, readWording } from './read-wording.ts';
import type { Refusal } from './refusal.ts';
import { nounFault } from './scope-faults.ts';
import { placeFault, slotFault } from './slot-faults.ts';
import { TOKEN, slottedOf } from './slots.ts';
import type { Slot, SlotMaking } from './slots.ts';
import { wordFault } from './word-faults.ts';

/** What was made of a wording: the sentence's text and pieces, nothing new to say, or why it is not taken. */
export type Reworded =
  | { readonly is: 'reworded'; readonly said: Footnote; readonly slotted: string }
  | { readonly is: 'same' }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/**
 * Judges another wording of a template's sentence and fills it. `wording` has the slots of `slottedOf` and nothing of what
 * stands in them; what comes out has each of them once, with the template's own words and sources in it.
 */
export function reword(template: Sentence, wording: string, making: SlotMaking): Reworded {
  const slotted = slottedOf(template, making);
  if (slotted === null) return { is: 'refused', refusal: { why: 'source-unknown', found: template.id } };
  const text = wording.replace(/ +/gu, ' ').trim();
  const refusal = refusalOf(text, slotted.text, template.sources.filter(isAnswerSource).some((source) => givesReason(source.quote)));
  if (refusal !== null) return { is: 'refused', refusal };
  if (text === slotted.text) return { is: 'same' };
  return { is: 'reworded', said: filled(template, text, slotted.slots, making), slotted: text };
}

/** Why a wording says something else than a text with the same slots; null when it does not. `reason`: a cited answer gives one. */
export function refusalOf(wording: string, text: string, reason = false): Refusal | null {
  const [tokens, was] = [readWording(wording), readWording(text)];
  return formFault(wording, tokens, was) ?? slotFault(tokens, was) ?? wordFault(tokens, was, { reason }) ?? placeFault(tokens, was) ?? nounFault(tokens, was);
}

/** The wording with what belongs in its slots: every figure and every word of a source is the template's own piece. */
function filled(template: Sentence, wording: string, slots: readonly Slot[], { forms }: SlotMaking): Footnote {
  const pieces: Piece[] = [];
  let from = 0;
  const plain = (text: string): void => { if (text !== '') pieces.push({ text }); };
  for (const match of wording.matchAll(TOKEN)) {
    const slot = slots.find((one) => one.token === match[0]);
    if (!slot) throw new Error(`A wording was filled that has slot ${match[0]}, which its template has not`);
    plain(wording.slice(from, match.index));
    const begins = /(?:^|\. )$/u.test(wording.slice(0, match.index));
    pieces.push(...slot.pieces.map((piece, at) => (slot.kind === 'sector' && at === 0 && begins ? { ...piece, text: capital(piece.text) } : piece)));
    from = match.index + match[0].length;
  }
  const last = pieces.at(-1);
  const quoted = last !== undefined && /[.!?]$/u.test(last.text.replace(forms.quotes[1], '')) && last.text.endsWith(forms.quotes[1]);
  plain(quoted && wording.slice(from) === '.' ? '' : wording.slice(from));
  const { computed, parts } = renumbered(joined(pieces), template.computed);
  return { text: parts.map((one) => one.text).join(''), parts, sources: template.sources, computed };
}

/** Neighbouring words as one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<Piece[]>((sofar, piece) => {
    const last = sofar.at(-1);
    if (last && isPlain(last) && isPlain(piece)) return [...sofar.slice(0, -1), { text: last.text + piece.text }];
    return [...sofar, piece];
  }, []);
}

function isPlain(piece: Piece): boolean {
  return !('source' in piece) && !('computed' in piece);
}

/** A figure that stood first had a capital; within the sentence it is written small, as its working then is. */
function renumbered(parts: readonly Piece[], computed: readonly Computed[]): { readonly parts: readonly Piece[]; readonly computed: readonly Computed[] } {
  const small = new Map(parts.flatMap((part) => ('computed' in part && /^\p{Lu}\p{Ll}/u.test(part.text) ? [[part.computed, lower(part.text)] as const] : [])));
  return {
    parts: parts.map((part) => ('computed' in part && small.has(part.computed) ? { ...part, text: small.get(part.computed)! } : part)),
    computed: computed.map((one, at) => (small.has(at) ? { ...one, text: small.get(at)! } : one)),
  };
}

function lower(text: string): string {
  return text === 'Eén' ? 'één' : text.charAt(0).toLowerCase() + text.slice(1);
}
