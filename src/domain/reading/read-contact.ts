import { fold } from './folded.ts';
import { afterCorrection } from './corrections.ts';
import type { Reading, Span } from './reading.ts';
import { spokenEmail } from './spoken-email.ts';

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const LINK = /(?:https?:\/\/|www\.)[^\s<>|"]+|(?<![\p{L}\p{N}@.:/-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:nl|com|org|net|eu|frl|amsterdam|gov|info|be|de|io|online|site|nu|edu|int|cloud|app)(?![\p{L}\p{N}-])(?:[:/?#][^\s<>|"]*)?/giu;

/** "jan.de vries@…", "j. jansen@…": a blank has cut the name, and the rest may be somebody else's address. "t.a.v." is no name. */
const SPLIT_NAME = /(?:^|[\s:(])(?:(?!\S+\.(?:nl|com|org|eu|be) )\p{L}[\p{L}\d]*[._][\p{L}\d]{2,}|\p{L}\.)[ \u00a0]$/u;

type Placed = Span & { readonly value: string };

/** Reads one e-mail address, in lower case. Of several, the one after a correction or the person's own is meant. */
export function readEmail(reply: string): Reading {
  const spoken = reply.replace(/ ?[[(](?:at|apenstaartje|a)[\])] ?/gi, (found) => '@'.padEnd(found.length, '\u0001')).replace(/ ?[[(](?:dot|punt)[\])] ?/gi, (found) => '.'.padEnd(found.length, '\u0001'));
  const found: Placed[] = [];
  for (const match of spoken.slice(0, LONGEST).matchAll(/(?<![^\s<>()[\],;:|"])[^\s<>()[\],;:|"]{1,200}@[^\s<>()[\],;|"]{1,300}/g)) {
    const bare = match[0].replace(/\u0001/g, '').replace(/[.!?'*_]+$/, '').replace(/^[*_']+/, '');
    const value = bare.replace(/^mailto:/i, '').toLowerCase();
    found.push({ start: match.index, end: match.index + match[0].length, text: reply.slice(match.index, match.index + match[0].length).replace(/[.!?]+$/, ''), value });
  }
  const dictated = found.length === 0 ? spokenEmail(reply) : null;
  if (dictated !== null && isEmail(dictated.value)) return stored({ ...dictated, text: reply.slice(dictated.start, dictated.end) });
  if (found.length === 0) return doubt(/@|(?<!\p{L})(?:at|apenstaart(?:je)?)(?!\p{L})/u.test(reply) ? 'invalid-email' : 'no-value', []);
  // "info@ of hr@…"
  if (/[\p{L}\d]@(?=\s|$)/u.test(reply)) return doubt('invalid-email', []);
  const broken = found.filter((one) => !isEmail(one.value));
  // "jansen@voorbeeld,nl" must not pass as jansen@voorbeeld or worse
  const cut = found.some((one) => /^[,;]\p{L}{2,3}(?!\p{L})/u.test(reply.slice(one.end, one.end + 5)));
  if (broken.length > 0 || cut || found.some((one) => SPLIT_NAME.test(reply.slice(Math.max(0, one.start - 40), one.start)))) return doubt('invalid-email', []);
  const one = onlyOne(reply, found);
  return one === null ? doubt('several-values', [...new Set(found.map((each) => each.value))]) : stored(one);
}

/** Reads one web address; a missing scheme becomes https. Other schemes than http(s) are refused. */
export function readUrl(reply: string): Reading {
  const text = reply.slice(0, LONGEST);
  if (/(?<!\p{L})(?:javascript|data|vbscript|file|ftp|about|blob):/iu.test(text.replace(/[\s\u0000-\u001f]+/g, ''))) return doubt('invalid-url', []);
  const found: Placed[] = [];
  for (const match of text.matchAll(LINK)) {
    if (text[match.index - 1] === '@') continue;
    const bare = withoutPunctuation(match[0]);
    found.push({ start: match.index, end: match.index + bare.length, text: bare, value: /^https?:/i.test(bare) ? bare : `https://${bare}` });
  }
  const shown = found.filter((one, index) => text[one.start - 1] !== '|' || found[index - 1]?.end !== one.start - 1);
  if (shown.length === 0) return doubt(/https?:|www|\.\p{L}{2,}/iu.test(text) ? 'invalid-url' : 'no-value', []);
  if (shown.some((one) => !isUrl(one.value) || /^\s(?:\.?(?:nl|com|org)(?!\p{L})|\/)/iu.test(text.slice(one.end, one.end + 6)) || /^[,;](?:nl|com|org)(?!\p{L})/iu.test(text.slice(one.end, one.end + 5)))) return doubt('invalid-url', []);
  // a blank inside an address cuts it short
  const last = shown.at(-1)!;
  if (/^https?:\/\/[^/]+\/./i.test(last.value) && /^ [\p{L}\p{N}_-]+(?:\.[a-z]{2,4}|\/\S*)?$/u.test(text.slice(last.end).trimEnd()) && !/^ (?:graag|hoor|bedankt|groet|dank|aub|svp|toch|please|thanks)$/i.test(text.slice(last.end).trimEnd())) return doubt('invalid-url', []);
  if (shown.length === 1 && NOT_THERE.test(text.slice(last.end).toLowerCase())) return doubt('no-value', [last.value]);
  const one = onlyOne(text, shown);
  return one === null ? doubt('several-values', [...new Set(shown.map((each) => each.value))]) : stored(one);
}

/** A page that is still to come, or of another year. */
const NOT_THERE = /(?<!\p{L})(?:(?:nog )?niet (?:online|openbaar|beschikbaar|gepubliceerd|live|bereikbaar)|komt (?:er )?(?:binnenkort|nog|later|straks)|(?:is|was) (?:die |dat )?(?:van|uit) (?:vorig jaar|20\d\d)|offline|not (?:online|public|live) yet)(?!\p{L})/u;

const LONGEST = 20_000;

/** True for an address a mail server could take: a dot in the domain, no doubled or edging dots. */
export function isEmail(text: string): boolean {
  if (text.length > 254 || !new RegExp(`^${EMAIL.source}$`, 'u').test(text)) return false;
  const [name, domain] = text.split('@') as [string, string];
  return !/\.\.|\.$|^\./.test(name) && domain.split('.').every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label)) && /^\p{L}{2,}$/u.test(domain.split('.').at(-1)!);
}

function isUrl(text: string): boolean {
  const match = /^https?:\/\/([^/?#\s]+)/i.exec(text);
  if (match === null || text.length > 2_000) return false;
  const host = match[1]!.replace(/:\d{1,5}$/, '');
  return !host.includes('@') && !/^www\.[^.]+$/i.test(host) && /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u.test(host) && !/^-|-\.|\.-/.test(host);
}

/** Drops what closes the sentence: a point, a comma, a bracket that was not opened inside. */
function withoutPunctuation(url: string): string {
  let text = url;
  for (;;) {
    const last = text.at(-1) ?? '';
    const opened = { ')': '(', ']': '[', '}': '{' }[last];
    const loose = opened !== undefined && text.split(opened).length < text.split(last).length;
    if (!/[.,;:!?'"*_>»”’]/u.test(last) && !loose) return text;
    text = text.slice(0, -1);
  }
}

/** "niet jan@…", "… is mijn oude adres": named, and not to be used. */
const NOT_THIS = /(?<!\p{L})(?:niet|niets|geen|oude?|voorheen|vroeger|was|not|never|old|formerly)(?: (?:meer|naar|op|via|aan|to|at|via|het|mijn|adres|de|berichten|mails?|sturen|use))*[:\s]*$/u;
const NO_LONGER = /^[\s,]*(?:is (?:mijn|het|een|ons) (?:oude?|vorige)|was (?:mijn|het)|werkt niet|bestaat niet|niet (?:meer|gebruiken)|(?:is )?(?:niet meer|no longer))/u;

function onlyOne(reply: string, found: readonly Placed[]): Placed | null {
  const { text, from } = fold(reply);
  const place = (raw: number) => { const at = from.findIndex((start) => start >= raw); return at < 0 ? text.length : at; };
  const placed = found.map((one) => ({ one, start: place(one.start), end: place(one.end) }));
  const standing = afterCorrection(text, placed).filter(({ start, end }) => !NOT_THIS.test(text.slice(Math.max(0, start - 40), start)) && !NO_LONGER.test(text.slice(end, end + 40)));
  if (standing.length === 0) return null;
  if (new Set(standing.map(({ one }) => one.value)).size === 1) return standing[0]!.one;
  const own = standing.filter(({ start }) => /(?<!\p{L})(?:ikzelf|ik zelf|ik ben|mij(?:zelf)?|mijn(?: eigen)?(?: e-?mail| mail)?(?:adres)?|mezelf|me|my|myself|voorkeur|liefst|bij voorkeur|beter|gebruik)(?: (?:is|op|via|het|bereikbaar|at|are|am|naar))*\s*:?\s*$/u.test(text.slice(Math.max(0, start - 40), start)));
  if (own.length === 1) return own[0]!.one;
  const main = standing.filter(({ start }) => !/(?<!\p{L})(?:cc|c\.c\.|kopie(?: aan| naar)?|bcc)\s*:?\s*$/u.test(text.slice(Math.max(0, start - 20), start)));
  return main.length === 1 ? main[0]!.one : null;
}

const stored = (one: Placed): Reading => ({ turn: 'answer', value: one.value, quote: { start: one.start, end: one.start + one.text.length, text: one.text }, approx: null, range: null, otherUnit: null });
const doubt = (reason: 'invalid-email' | 'invalid-url' | 'no-value' | 'several-values', suggest: readonly string[]): Reading => ({ turn: 'clarify', reason, suggest, quote: null });
