import type { Folded } from '../folded.ts';
import type { Token } from '../tokens.ts';
import { APPROX_AFTER, APPROX_BEFORE, AT_LEAST, AT_MOST, BOUND_AFTER, HEDGES } from '../words/approx-words.ts';
import { clausesOf } from './clauses.ts';
import { joinCents } from './euro-cents.ts';
import type { NumberMention, Numbers } from './find-numbers.ts';

/** A number with what the words around it say. Offsets are in the plain text. */
export type Companied = NumberMention & {
  /** The word that makes it approximate. */
  readonly approx: readonly [number, number] | null;
  readonly bound: 'low' | 'high' | null;
  readonly percent: 'percent' | 'point' | 'promille' | null;
  readonly currency: 'euro' | 'other' | null;
  /** Up to four words behind it in the same clause: units, nouns, adjectives. */
  readonly words: readonly Token[];
  /** The other unit of time or thing it is given per ("kwartaal", "gemeente"). */
  readonly per: string | null;
  /** Names a thing ("vraag 3", "schaal 4") and counts nothing. */
  readonly label: boolean;
  /** "een" that is no more than an article. */
  readonly article: boolean;
  readonly inParentheses: boolean;
  /** Numbers in one clause or sentence share these. */
  readonly clause: number;
  readonly sentence: number;
};

/** Looks around every number for what belongs to it. */
export function withCompany(folded: Folded, { mentions, tokens }: Numbers): readonly Companied[] {
  const { text } = folded;
  const places = clausesOf(text);
  const hedges = new Map<number, readonly [number, number]>();
  for (const match of text.matchAll(HEDGE)) if (!hedges.has(places(match.index).sentence)) hedges.set(places(match.index).sentence, [match.index, match.index + match[0].length]);
  return joinCents(text, mentions.map((mention) => {
    const { clause, sentence, depth } = places(mention.start);
    const before = text.slice(Math.max(0, mention.start - 40), mention.start);
    const after = text.slice(mention.end, mention.end + 60);
    const bound = boundOf(before, after);
    const doubted = hedges.get(sentence) ?? null;
    // "312 dacht ik, maar het is 318": the doubt was about the other
    const hedge = doubted !== null && /(?<!\p{L})(?:maar|but)(?!\p{L})/u.test(text.slice(doubted[1], mention.start)) && mentions.some((other) => other.end <= doubted[0]) ? null : doubted;
    return {
      ...mention, clause, sentence, inParentheses: depth > 0, bound,
      approx: bound === null ? (approxOf(mention, before, after) ?? hedge) : null,
      percent: currencyOf(before, after) === 'euro' && PER_HEAD.test(after) ? null : percentOf(after),
      currency: currencyOf(before, after),
      words: wordsBehind(text, tokens, mention),
      per: perOf(before, after) ?? eachOf(before, after),
      label: LABEL.test(before) && !(/kwartaal $/.test(before) && mention.value > 4),
      article: isArticle(folded, mention),
    };
  }));
}

const HEDGE = new RegExp(`(?<!\\p{L})(?:${HEDGES})(?!\\p{L})`, 'gu');
const BETWEEN = "(?: (?:de|het|een|zo'n|ongeveer|circa|ruim|een stuk of|een man of|een kleine|een dikke|maar|met|wel|op|er|en|nu)){0,2}\\s*(?:€|eur)?\\s*$";
const APPROX_B = new RegExp(`(?<![\\p{L}])(${APPROX_BEFORE})${BETWEEN}`, 'u');
const APPROX_A = new RegExp(`^(?:\\s*(?:%|€|[\\p{L}]+)){0,3}?[\\s,(]*(${APPROX_AFTER})(?!\\p{L})`, 'u');
const LOW = new RegExp(`(?<![\\p{L}])(?:${AT_LEAST})${BETWEEN}`, 'u');
const HIGH = new RegExp(`(?<![\\p{L}])(?:${AT_MOST})${BETWEEN}`, 'u');
const BOUND_A = new RegExp(`^(?:\\s*(?:%|€|[\\p{L}]+)){0,2}?\\s*(?:${BOUND_AFTER})(?!\\p{L})`, 'u');
const LABEL = /(?<!\p{L})(?:vraag|optie|nummer|nr\.?|punt|artikel|art\.?|kamerstuk|dossier|paragraaf|tabel|bijlage|hoofdstuk|pagina|pag\.?|blz\.?|bladzijde|versie|tabblad|werkblad|sheet|kolom|cel|dia|slide|kamer|lokaal|etage|schaal|lid|fase|regel|rij|question|option|kenmerk|referentie|ref\.?|zaak(?:nummer)?|dossiernummer|factuur|telefoon|tel\.?|bel)[:\s]*$|(?<!\p{L})kwartaal (?=$)/u;

function boundOf(before: string, after: string): 'low' | 'high' | null {
  // "niet meer dan" holds "meer dan", so the upper bounds go first
  if (HIGH.test(before)) return 'high';
  if (LOW.test(before) && !/(?:^|[,.;] ?)(?:ja|jawel|yes),? zeker\s*$/.test(before)) return 'low';
  return BOUND_A.test(after) ? 'low' : null;
}

function approxOf(mention: NumberMention, before: string, after: string): readonly [number, number] | null {
  const ahead = APPROX_B.exec(before);
  if (ahead !== null) {
    const start = mention.start - before.length + ahead.index;
    return [start, start + ahead[1]!.length];
  }
  const behind = APPROX_A.exec(after);
  if (behind !== null) {
    const end = mention.end + behind[0].length;
    return [end - behind[1]!.length, end];
  }
  return mention.rounded ? [mention.start, mention.end] : null;
}

function percentOf(after: string): Companied['percent'] {
  if (/^\s*(?:procentpunt|%-?punt|percentage points?|pp\b|%pt)/.test(after)) return 'point';
  if (/^\s*(?:promille|‰)/.test(after)) return 'promille';
  return /^\s*(?:%|procent|percent|pct|perc\.?\b|per cent)/.test(after) ? 'percent' : null;
}

function currencyOf(before: string, after: string): Companied['currency'] {
  if (/(?:\$|£|¥|usd|gbp|chf|dollar)\s*$/.test(before) || /^\s*(?:\$|£|¥|usd|gbp|chf|dollars?|pond|pounds?|gulden|frank)/.test(after)) return 'other';
  return /(?:€|eur|euro)\s*$/.test(before) || /^\s*(?:€|eur|euro'?s?)(?!\p{L})/u.test(after) ? 'euro' : null;
}

function wordsBehind(text: string, tokens: readonly Token[], mention: NumberMention): readonly Token[] {
  const words: Token[] = [];
  let end = mention.end;
  for (let i = mention.after; i < tokens.length && words.length < 4; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || /[\n\t]/.test(text.slice(end, token.start))) break;
    words.push(token);
    end = token.end;
  }
  return words;
}

const SHORT = /^\s*(?:€|euro)?\s*(?:p\.? ?\/? ?(m|w|d|u|j|kw)\.?(?!\p{L})|per (mnd|wk|kw)\.?(?!\p{L})|\/ ?(mnd|wk|kw|mo|yr)(?!\p{L}))/u;
const SHORT_FOR: Readonly<Record<string, string>> = { m: 'maand', mnd: 'maand', mo: 'maand', w: 'week', wk: 'week', d: 'dag', u: 'uur', j: 'jaar', yr: 'jaar', kw: 'kwartaal' };
const EACH = '(?:(?:per|elke?|iedere?|each|every|a)\\s+|/\\s*|p/)';
const PER_BEHIND = new RegExp(`^(?:\\s*(?!per|elke?\\b|iedere?\\b|each|every|a\\b)(?:%|€|[\\p{L}]+)){0,2}?\\s*${EACH}(jaar|kwartaal|maand|week|dag|halfjaar|[\\p{L}]{3,})`, 'u');
/** "€ 1.850 pp": per person; behind a share it is a percentage point. */
const PER_HEAD = /^\s*p\.? ?p\.?(?![\p{L}\p{N}])/u;
function perOf(before: string, after: string): string | null {
  if (PER_HEAD.test(after) && currencyOf(before, after) === 'euro') return 'persoon';
  const short = SHORT.exec(after);
  if (short !== null) return SHORT_FOR[short[1] ?? short[2] ?? short[3]!]!;
  const behind = PER_BEHIND.exec(after);
  if (behind !== null) {
    const timed = /^(?:jaar|kwartaal|maand|week|dag|halfjaar|year|quarter|month|day|uur|hour)$/.test(behind[1]!);
    if (timed || /(?<!\p{L})per\s*\p{L}+$/u.test(behind[0])) return behind[1]!.startsWith('saldo') || behind[1] === 'eind' || behind[1] === 'ultimo' ? null : behind[1]!;
  }
  const ahead = /(?<!\p{L})(?:(?:per|elke?|iedere?|each|every) (?!saldo|ultimo|geval|eind|persoon|januari|begin)(\p{L}{3,})|(maandelijks|wekelijks|dagelijks|monthly|weekly))(?: (?:zo'n|ongeveer|circa|ruim|er|komen er|zijn het|gemiddeld|zijn er|hebben we|is dat|zijn dat|average|about|een stuk of|een man of|stuk of|man of|pakweg|grofweg|plusminus|rond(?: de)?|een|wel|maar))*\s*$/u.exec(before);
  return ahead === null ? null : (ahead[1] ?? ahead[2]!);
}

/** "met elk 15 plekken", "15 per stuk". */
const eachOf = (before: string, after: string): string | null =>
  /(?<!\p{L})(?:elk|ieder|each|elk van hen)(?: (?:met|zo'n|ongeveer|circa))?\s*(?:€ ?)?$/u.test(before) || /^(?:\s*(?:%|€|\p{L}+)){0,2}?\s*(?:elk|ieder|each|per stuk|apiece)(?!\p{L})/u.test(after) ? 'stuk' : null;

function isArticle(folded: Folded, mention: NumberMention): boolean {
  if (mention.form !== 'words' || folded.text.slice(mention.start, mention.end) !== 'een') return false;
  if (/(?<!\p{L})geen $/u.test(folded.text.slice(Math.max(0, mention.start - 6), mention.start))) return true;
  const typed = folded.raw.slice(folded.from[mention.start], folded.to[mention.end - 1]);
  if (typed.normalize('NFC') !== typed.normalize('NFC').replace(/é/gi, 'e')) return false;
  const ahead = folded.text.slice(mention.end, mention.end + 24);
  if (/^ (?:op|van) (?:de |elke )?(?:\d|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|twintig|honderd)/.test(ahead)) return false;
  // in a long reply it never stands alone
  if (folded.text.length > 80) return true;
  const rest = folded.text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return !/^(?:(?:maar|slechts|precies|ja|het is er|er is er|dat is er) )?een$/.test(rest);
}
