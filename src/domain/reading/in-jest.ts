import type { Folded } from './folded.ts';
import type { AskType, Reading } from './reading.ts';

/**
 * True when what was said is meant in jest, so that it is no answer: "een miljoen, grapje". A yes or no is also taken
 * back by irony ("ja hoor, en de kerstman bestaat"), and there alone by a face that rolls its eyes.
 */
export function isInJest({ text, raw }: Folded, type: AskType, { turn, quote }: Extract<Reading, { turn: 'answer' }>): boolean {
  if (turn !== 'answer' || type === 'text' || type === 'url' || type === 'email') return false;
  if (JOKE.test(raw.slice(quote.start).toLowerCase())) return true;
  return type === 'yes-no' && (IRONY.test(text) || ROLLS_EYES.test(raw));
}

const JOKE = /(?<!\p{L})(?<!geen |zonder )(?:gra+p(?:je|jas)|geintje|lolletje|(?:just |only )?kidding|jk)(?!\p{L})/u;
const IRONY = /(?<!\p{L})(?:kerstman|sinterklaas|paashaas|santa claus|in (?:je|jullie|uw|mijn) dromen|dream on|yeah,? right|(?:was|waren) (?:dat|het|het maar) (?:maar )?waar|i wish|pasen en pinksteren|kalveren op het ijs|aan mijn hoela|ammehoela|when pigs fly)(?!\p{L})/u;
const ROLLS_EYES = /🙄|🙃|🤡|:(?:face_with_rolling_eyes|rolling_eyes|upside_down_face|clown_face):/u;
