import { fold, spanOf } from './folded.ts';
import { looseIntent, wholeIntent } from './read-intent.ts';
import { NO, PARTLY, YES } from './words/yes-no-words.ts';

/** What a reply to "Klopt dat? Wat is de reden?" says. */
export type Confirmation = { readonly kind: 'confirm'; readonly reason: string } | { readonly kind: 'reject'; readonly rest: string } | { readonly kind: 'other' };

const NO_FIRST = new RegExp(`^(?:${NO}|niet|👎|❌|:-1:|oeps|oei|foutje|fout|verkeerd)(?![\\p{L}\\p{N}])[\\s,.;:!-]*(?:(?:dat |het )?(?:klopt (?:dat |het )?niet|is (?:niet goed|fout|onjuist)|not right)|dat is (?:fout|niet juist|verkeerd))?[\\s,.;:!-]*`, 'u');
const YES_FIRST = new RegExp(`^(?:(?:👍|✅|👌|:\\+1:|:white_check_mark:|${YES}|dat (?:is|klopt) (?:zo|goed|juist)|het klopt|yes|that'?s (?:right|correct)|it is correct|(?:that |it )?is right)(?![\\p{L}\\p{N}])[\\s,.;:!👍✅-]*)+`, 'u');
/** What goes before a yes or a no and says neither. */
const GREETING = /^(?:(?:hoi|hallo|hey|hai|hi|hello|dag|goede?n?(?:morgen|middag|avond|dag)|oh|nou|eh+)(?!\p{L})[\s,.!:]*)+(?=\S)/u;
const BECAUSE = /(?<!\p{L})(?:door(?:dat)?|omdat|vanwege|want|wegens|dankzij|als gevolg|gevolg van|komt door|kwam door|in verband met|i\.v\.m\.?|reden|because|due to|since|as a result|thanks to|owing to)(?!\p{L})/u;
const AMENDS = /(?<!\p{L})(?:moet(?:en)?|moest|had|bedoel(?:de)?|eigenlijk|correctie|foutje|vergist|typefout|tikfout|toch|maar(?: het)? (?:is|zijn)|should be|i meant|actually|typo|mistake)(?!\p{L})/u;

/**
 * Reads a reply to a request for confirmation. A yes may carry the reason; a reason without a yes confirms only when it
 * holds no other figure. What is doubtful is `other`.
 */
export function readConfirmation(text: string): Confirmation {
  const folded = fold(text.slice(0, 20_000));
  const opens = folded.text.search(/\S/);
  if (opens < 0) return { kind: 'other' };
  const start = opens + (GREETING.exec(folded.text.slice(opens))?.[0].length ?? 0);
  const said = folded.text.slice(start);
  const restFrom = (at: number) => spanOf(folded, start + at, folded.text.trimEnd().length).text.trim().replace(/^[,.;:!\s-]+/, '');
  const no = NO_FIRST.exec(said);
  const yes = YES_FIRST.exec(said);
  if (no !== null && !(yes !== null && yes[0].length > no[0].length)) {
    const rest = restFrom(no[0].length);
    return /^(?:klopt(?! niet)|dat klopt(?! niet)|ja(?!\p{L})|wel)/u.test(fold(rest).text) ? { kind: 'other' } : { kind: 'reject', rest };
  }
  if (yes !== null) {
    const reason = restFrom(yes[0].length);
    const plain = fold(reason).text;
    if (reason === '' || /^(?:hoor|helemaal|precies|exact|dat klopt|graag|dank(?: je| u)?|prima|zo is het|(?:doe|stuur|verstuur)(?: het| dat)? maar|go ahead)[.! ]*$/.test(plain)) return { kind: 'confirm', reason: '' };
    if (/\?\s*$/.test(plain) || corrects(plain) || /^(?:maar|nee|alleen|behalve|bijna|but|except)(?!\p{L})/u.test(plain) || reserved(plain)) return { kind: 'other' };
    return { kind: 'confirm', reason };
  }
  return isReason(said, folded) ? { kind: 'confirm', reason: text.replace(/\s+/g, ' ').trim() } : { kind: 'other' };
}

/** A yes or a no and nothing else, as one answers a proposal; null where anything more is said. */
export function readBareYesNo(text: string): 'yes' | 'no' | null {
  const read = readConfirmation(text);
  if (read.kind === 'confirm') return read.reason === '' ? 'yes' : null;
  return read.kind === 'reject' && /^(?:(?:dank|bedankt|liever niet|toch niet|laat maar|doe maar niet|niet doen|thanks|thank you)(?: je| u)?[.! ]*)?$/iu.test(read.rest) ? 'no' : null;
}

/** A figure that may be meant instead of the one asked about. */
function corrects(plain: string): boolean {
  const figures = plain.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '');
  if (!/\d/.test(figures)) return AMENDS.test(plain) && !BECAUSE.test(plain);
  return AMENDS.test(plain) || !BECAUSE.test(plain) || /^[\d.,\s]+$/.test(figures);
}

const reserved = (plain: string): boolean => new RegExp(`^(?:${PARTLY})(?!\\p{L})`, 'u').test(plain);

/** Free words that explain: a because-word, or a sentence of some length without figures or second thoughts. */
function isReason(said: string, folded: ReturnType<typeof fold>): boolean {
  const words = said.split(/\s+/).length;
  const opens = BECAUSE.exec(said)?.index === 0;
  if (/\?\s*$/.test(said) || AMENDS.test(said) || (!opens && /\d/.test(said.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '')))) return false;
  const ask = { type: 'integer', question: '', today: '2000-01-01', year: 2000 } as const;
  if (wholeIntent(folded, ask) !== null) return false;
  if (BECAUSE.test(said.slice(0, 60)) && words >= 2) return true;
  return words >= 3 && looseIntent(folded, ask) === null && !/(?<!\p{L})(?:niet zeker|twijfel|misschien|weet niet|even|nakijken|uitzoeken|checken)(?!\p{L})/u.test(said);
}
