import { nearest } from '../../proofread/fault.ts';
import type { FaultKind, Path } from '../../proofread/fault.ts';
import type { Round } from '../../round.ts';
import { claimsIn } from '../figures-in-text.ts';
import type { Letter, Slot } from '../letter-file.ts';
import { tokensOf } from '../weave.ts';

/** A mistake in a letter, without words: in which file and where, and what the sentence about it needs. */
export type Misfit = {
  readonly file: LetterPart;
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly kind: FaultKind | MisfitKind;
  readonly slots: { readonly [slot: string]: string | number };
};
/** `letter`, `passage`, or the name of a paper that goes with the letter. */
export type LetterPart = string;

export type MisfitKind =
  | 'letter-slot-unknown' | 'letter-slot-unused' | 'letter-slot-misplaced' | 'letter-wording-slots' | 'letter-brace' | 'letter-claim' | 'letter-agreement'
  | 'letter-confidential' | 'letter-type' | 'letter-count-in-passage' | 'letter-sector-around'
  | 'letter-no-options' | 'letter-option-without-words';

/** A place in one of the files, and what may be used there. */
export type Place = { readonly round: Round; readonly letter: Letter; readonly file: LetterPart; readonly path: Path };

export type Slots = { readonly [name: string]: Slot };

/** Mistakes in a template: slots nobody declared, agreement with what has no number, figures that have no source. */
export function misfitsInText(text: string, slots: Slots, locals: readonly string[], place: Place): readonly Misfit[] {
  const names = [...locals, ...Object.keys(slots)];
  return tokensOf(text).flatMap((token): readonly Misfit[] => {
    if ('text' in token) {
      if (/[{}]/u.test(token.text)) return [misfit(place, 'letter-brace', { text })];
      return claimsIn(token.text).map((claim) => misfit(place, 'letter-claim', { claim: claim.text, text }));
    }
    const name = 'slot' in token ? token.slot : token.agree;
    if (!names.includes(name)) return [misfit(place, 'letter-slot-unknown', { slot: name, text, allowed: names.join(', ') || '–', near: nearest(name, names) })];
    const slot = slots[name];
    return 'agree' in token && slot && !hasNumber(slot) ? [misfit(place, 'letter-agreement', { slot: name, text })] : [];
  });
}

export function misfit({ file, path }: Place, kind: Misfit['kind'], slots: Misfit['slots']): Misfit {
  return { file, path, at: 'value', kind, slots };
}

/** A name that is none of those there are. `what` is a key of the words for proofreading. */
export function unknownName(place: Place, what: string, name: string, known: readonly string[]): readonly Misfit[] {
  return known.includes(name) ? [] : [misfit(place, 'unknown-name', { what, name, allowed: known.join(', ') || '–', near: nearest(name, known) })];
}

/** The same place, further in. */
export function within(place: Place, ...path: (string | number)[]): Place {
  return { ...place, path: [...place.path, ...path] };
}

/** Whether words can agree with it: a figure, a count, a list, a date or a sector. */
function hasNumber(slot: Slot): boolean {
  return !['name', 'quote', 'reason', 'previousYear', 'year', 'first', 'sectors', 'ranking', 'divisions'].some((kind) => kind in slot);
}
