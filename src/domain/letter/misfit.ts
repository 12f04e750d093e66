import type { Round } from '../round.ts';
import { claimsIn } from './figures-in-text.ts';
import type { Letter, Slot } from './letter-file.ts';
import { tokensOf } from './weave.ts';

/** A mistake in a letter: in which file and where, what stands there, and what is allowed. */
export type Misfit = { readonly file: 'letter' | 'passage'; readonly path: readonly (string | number)[]; readonly found: string; readonly allowed: string };

/** A place in one of the files, and what may be used there. */
export type Place = { readonly round: Round; readonly letter: Letter; readonly file: Misfit['file']; readonly path: readonly (string | number)[] };

export type Slots = { readonly [name: string]: Slot };

/** Mistakes in a template: slots nobody declared, agreement with what has no number, figures that have no source. */
export function misfitsInText(text: string, slots: Slots, locals: readonly string[], place: Place): readonly Misfit[] {
  const names = [...locals, ...Object.keys(slots)];
  return tokensOf(text).flatMap((token): readonly Misfit[] => {
    if ('text' in token) {
      if (/[{}]/u.test(token.text)) return [misfit(place, `“${text}” has a brace that is no slot`, 'Write {slot} or {slot:one|other}')];
      return claimsIn(token.text).map((claim) => misfit(place, `“${text}” holds a ${claim.kind}: ${claim.text}`, 'Let a slot bring it, so that it has a source'));
    }
    const name = 'slot' in token ? token.slot : token.agree;
    if (!names.includes(name)) return [misfit(place, `“${text}” uses {${name}}, which is not declared`, `Use one of ${names.map((one) => `{${one}}`).join(', ') || 'no slots'}`)];
    const slot = slots[name];
    return 'agree' in token && slot && !hasNumber(slot) ? [misfit(place, `“${text}” agrees with {${name}}, which is neither a figure, a list, a date nor a sector`, 'Agree with one of those')] : [];
  });
}

export function misfit({ file, path }: Place, found: string, allowed: string): Misfit {
  return { file, path, found, allowed };
}

/** The same place, further in. */
export function within(place: Place, ...path: (string | number)[]): Place {
  return { ...place, path: [...place.path, ...path] };
}

function hasNumber(slot: Slot): boolean {
  return !['name', 'quote', 'previousYear', 'year', 'first', 'sectors', 'ranking', 'divisions'].some((kind) => kind in slot);
}
