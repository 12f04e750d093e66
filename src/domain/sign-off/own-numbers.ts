import type { LetterPart } from '../reading/desk/letter-ask.ts';
import { partIn } from '../reading/desk/letter-ask.ts';
import type { Round } from '../round.ts';

/** `own`: the words with the number that the sentence has in what this person reads. `none`: it is not in that. */
export type InOwnNumbers = { readonly kind: 'own'; readonly text: string } | { readonly kind: 'none' };

/**
 * "Opmerking bij zin 2 van Politie: …" of somebody whose sentences are numbered otherwise, in that person's own numbers. `placeOf`
 * gives the number of a sentence that is pointed at so, and null where it is not among them. Words that name no part stay.
 */
export function inOwnNumbers(text: string, round: Round, placeOf: (part: LetterPart, place: number) => number | null): InOwnNumbers {
  const pointed = POINTED.exec(text);
  const part = pointed && partIn(pointed[4]!, round);
  if (!pointed || !part) return { kind: 'own', text };
  const place = placeOf(part, Number(pointed[3]));
  return place === null ? { kind: 'none' } : { kind: 'own', text: `${pointed[1]}${pointed[2]} ${place}${text.slice(pointed[0].length)}` };
}

/** After what is done with the sentence, up to a colon or comma, or to the end: words behind the part would be words about the sentence. */
const POINTED = /^(\s*(?:(?:ik heb een )?opmerking (?:bij|over)|akkoord met|antwoord verbeteren bij|remark (?:on|about)|comment on|agree to) )(zin|sentence) (\d{1,3}) (?:van|uit|over|in|of|about) ([^:,;.!?]{2,60})(?=[:,;.!?]|$)/i;
