import { answer, clarify } from './answer.ts';
import { fold } from './folded.ts';
import type { Reading } from './reading.ts';

/** Takes a free answer as it was typed, with white space collapsed. Orders in it are only words. */
export function readText(reply: string): Reading {
  const value = reply.replace(/\s+/g, ' ').trim();
  const folded = fold('');
  if (!/[\p{L}\p{N}\p{S}]/u.test(value)) return clarify(folded, 'no-value');
  if (/^(?:(?:ja+|yes|jawel|jazeker|yep|ok|oke|oké|okay|zeker)[,.! ]*)+(?:(?:graag|hoor|prima|goed|please|natuurlijk|doe maar|is goed)[,.! ]*)*$/i.test(value)) return clarify(folded, 'no-value');
  const start = reply.search(/\S/);
  const end = reply.trimEnd().length;
  const reading = answer(folded, value, [0, 0]);
  return reading.turn === 'answer' ? { ...reading, quote: { start, end, text: reply.slice(start, end) } } : reading;
}
