const PART = "[\\p{L}\\p{N}]+(?:[._-][\\p{L}\\p{N}]+)*";
const JOIN = '(?:punt|dot|liggend streepje|laag streepje|underscore|koppelteken|streepje|minteken|dash)';
const AT = '(?:apenstaart(?:je)?|apestaart(?:je)?|at sign|at)';
const ADDRESS = new RegExp(`(?<![\\p{L}\\p{N}@._-])(${PART}(?: ${JOIN} ${PART})*) (${AT}) (${PART}(?: ${JOIN} ${PART})*)(?![\\p{L}\\p{N}@])`, 'giu');
/** What may stand before the address, so that no part of a name is cut off ("jan de vries apenstaartje …"). */
const LEAD = /(?:^|[:;,(!?\n]|(?<!\p{L})(?:is|naar|op|aan|adres|mail|e-?mail|mailadres|via|gebruik|graag|to|use|address|dus|namelijk|ja|hallo|hoi))\s*$/iu;
const SIGNS: Readonly<Record<string, string>> = { punt: '.', dot: '.', 'liggend streepje': '_', 'laag streepje': '_', underscore: '_', koppelteken: '-', streepje: '-', minteken: '-', dash: '-' };

/** An address that was said aloud, as it would be written; offsets of its words in the reply. */
export type SpokenEmail = { readonly value: string; readonly start: number; readonly end: number };

/**
 * Finds one dictated address: "p punt visser apenstaartje voorbeeld punt nl". Null when there is none, more than one, or
 * doubt about where it begins; a bare "at" counts only when the rest was dictated too.
 */
export function spokenEmail(reply: string): SpokenEmail | null {
  const found = [...reply.slice(0, 1_000).matchAll(ADDRESS)];
  const match = found[0];
  if (match === undefined || found.length > 1) return null;
  const [whole, name, at, domain] = match as unknown as readonly [string, string, string, string];
  const spoken = new RegExp(` ${JOIN} `, 'iu');
  if (!LEAD.test(reply.slice(0, match.index)) || (/^at$/i.test(at) && !spoken.test(domain))) return null;
  // what goes on behind it may belong to it
  if (/^ (?:punt|dot|streepje|underscore)(?!\p{L})/iu.test(reply.slice(match.index + whole.length))) return null;
  const written = (said: string): string => said.replace(new RegExp(` (${JOIN}) `, 'giu'), (_, sign: string) => SIGNS[sign.toLowerCase()]!);
  return { value: `${written(name)}@${written(domain)}`.toLowerCase(), start: match.index, end: match.index + whole.length };
}
