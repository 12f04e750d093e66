import type { Round } from '../../round.ts';
import { stepsOf } from '../../clearance/stand.ts';
import { fold } from '../folded.ts';
import { readReply } from '../read-reply.ts';
import { tokensOf } from '../tokens.ts';
import { CONFIRMING } from '../words/desk-words.ts';
import { sectorMentions } from './sector-mentions.ts';
import { readSendAsk } from './send-ask.ts';
import type { SendAsk } from './send-ask.ts';
import { readSmoothAsk } from './smooth-ask.ts';
import type { SmoothAsk } from './smooth-ask.ts';

/** A part of the letter that sentences are numbered in: a sector's passage, or what stands around the passages. */
export type LetterPart = { readonly sector: string } | { readonly around: 'introduction' | 'closing' };
export type SentencePlace = { readonly part: LetterPart; readonly place: number };

/** What a coordinator asks about the text of the letter and the way it goes. Acts are carried out only when `confirmed`. */
export type LetterAsk =
  | { readonly ask: 'edit'; readonly at: SentencePlace; readonly text: string }
  /** From the page or a button: `expected` begins the fingerprint of the sentence as it was seen. */
  | { readonly ask: 'edit-by-id'; readonly id: string; readonly text: string; readonly expected: string }
  /** Versions by number; null for the last one, and the one before it. */
  | { readonly ask: 'compare'; readonly from: number | null; readonly to: number | null; readonly sectors: readonly string[] }
  | { readonly ask: 'versions' | 'clearance' | 'remarks' | 'proposals' }
  | { readonly ask: 'history'; readonly at: SentencePlace }
  /** `number` says which, where there are several for one sentence. */
  | { readonly ask: 'proposal'; readonly at: SentencePlace; readonly take: boolean; readonly number: number | null; readonly confirmed: boolean }
  /** `to` null: whoever is next. */
  | { readonly ask: 'offer'; readonly to: OfferTo | null; readonly confirmed: boolean }
  | { readonly ask: 'waive'; readonly to: OfferTo; readonly reason: string; readonly confirmed: boolean }
  | { readonly ask: 'record'; readonly step: string; readonly date: string; readonly confirmed: boolean }
  | SendAsk
  | SmoothAsk
  | { readonly ask: 'letter-lacks'; readonly lacks: 'sentence' | 'text' | 'party' | 'reason' | 'date' | 'self' };
export type OfferTo = { readonly sectors: readonly string[] } | { readonly step: string };

/**
 * Reads what a coordinator says about the letter, in Dutch or English; null when it is about something else. `today`
 * settles a date without a year; `papers` are the names of those that go with the letter.
 */
export function readLetterAsk(text: string, round: Round, today: string, papers: readonly string[] = []): LetterAsk | null {
  const confirmed = new RegExp(`^\\s*(?:${CONFIRMING.join('|')})\\s*:\\s*`, 'i').exec(text);
  const words = text.slice(confirmed?.[0].length ?? 0).trim();
  const plain = words.replace(/\s+/g, ' ').toLowerCase().replace(/[?.!]+$/, '');
  const edit = EDIT.exec(words);
  if (edit) return readEdit(edit, round);
  const smooth = readSmoothAsk(words, round);
  if (smooth) return smooth;
  if (/^(?:toon )?(?:de )?(?:versies|versions)$/.test(plain)) return { ask: 'versions' };
  if (/^(?:toon )?(?:de )?(?:voorstellen|proposals)$/.test(plain)) return { ask: 'proposals' };
  if (/^(?:toon |show )?(?:de |the )?(?:opmerkingen|remarks)$/.test(plain)) return { ask: 'remarks' };
  if (/^(?:stand van (?:de )?|(?:toon|show) (?:de |the )?|de )?(?:afstemming|akkoorden|clearance|sign-?offs?)$|^wie (?:is|zijn|moet|moeten)(?: er)?(?: nog)?(?: niet)? akkoord(?: geven)?$|^who has (?:not )?(?:yet )?(?:agreed|signed)(?: off)?$/.test(plain)) return { ask: 'clearance' };
  if (/^(?:vergelijk|compare|(?:toon |show )?(?:de |the )?(?:verschillen|differences)|wat is er (?:gewijzigd|veranderd)|what (?:has )?changed)(?![\p{L}])/u.test(plain)) return readCompare(plain, round);
  if (/^(?:toon |show )?(?:de |the )?(?:geschiedenis|history)(?![\p{L}])/u.test(plain)) return placed(plain, round, (at) => ({ ask: 'history', at }));
  const proposal = /^(?:(?:neem|take|verwerp|weiger|decline|reject) )(?:het |the )?(?:voorstel|proposal)(?: (\d{1,2})(?= ))?/.exec(plain);
  if (proposal) return placed(plain, round, (at) => ({ ask: 'proposal', at, take: /^(?:neem|take)/.test(plain), number: proposal[1] === undefined ? null : Number(proposal[1]), confirmed: confirmed !== null }));
  if (/^(?:leg .*\bvoor\b|(?:vraag|vragen)(?: opnieuw)? (?:om )?akkoord|(?:request|ask for) (?:agreement|sign-?off)|put .*\bbefore\b)/.test(plain)) return readOffer(plain, round, confirmed !== null);
  const waive = /^(?:ga (?:toch )?(?:door|verder) zonder|proceed without|go on without)(?: (?:het )?akkoord)?(?: (?:van|of|from))? ([\s\S]*)$/i.exec(words);
  if (waive) return readWaive(waive[1]!, round, confirmed !== null);
  const record = /^(?:leg vast|noteer|record|note)\s*:?\s+([\s\S]*)$/i.exec(words);
  if (record) return readRecord(record[1]!, round, today, confirmed !== null);
  const sent = readSendAsk(words, papers);
  return sent === 'others' ? { ask: 'letter-lacks', lacks: 'self' } : sent;
}

/** The command that carries an act out, as a button holds it; `readLetterAsk` reads it back, confirmed. */
export function confirmedLetterCommand(act: Extract<LetterAsk, { readonly ask: 'offer' | 'waive' | 'record' }>): string {
  const party = (to: OfferTo): string => ('step' in to ? to.step : to.sectors.join(', '));
  switch (act.ask) {
    case 'offer': return `bevestig: leg voor aan ${act.to === null ? '' : party(act.to)}`;
    case 'waive': return `bevestig: ga door zonder akkoord van ${party(act.to)} omdat ${act.reason}`;
    case 'record': return `bevestig: leg vast: ${act.step} op ${act.date}`;
  }
}

const EDIT = /^(?:wijzig|verander|pas|edit|change) (?:de |the )?(?:zin|sentence) (\d{1,3}) (?:van|of|in|uit) ([^:]{1,80}?)(?: aan)?(?: )?(?::|(?<= )(?:in|naar|to) ?:)\s*([\s\S]*)$/i;

function readEdit(match: RegExpExecArray, round: Round): LetterAsk {
  const part = partIn(match[2]!, round);
  const text = match[3]!.trim();
  if (part === null) return { ask: 'letter-lacks', lacks: 'sentence' };
  return text === '' ? { ask: 'letter-lacks', lacks: 'text' } : { ask: 'edit', at: { part, place: Number(match[1]) }, text };
}

function readCompare(plain: string, round: Round): LetterAsk {
  const numbers = [...plain.matchAll(/(?<![\d.])(\d{1,3})(?![\d.])/g)].map((match) => Number(match[1]));
  const [from, to] = /sinds|since/.test(plain) ? [numbers[0] ?? null, null] : [numbers[0] ?? null, numbers[1] ?? null];
  return { ask: 'compare', from, to, sectors: sectorsIn(plain, round) };
}

function readOffer(plain: string, round: Round, confirmed: boolean): LetterAsk {
  const to = plain.replace(/^.*?(?:\bvoor\b|akkoord|agreement|sign-?off|\bbefore\b)/, '').replace(/^ ?(?:aan|van|bij|to|from|of)(?![\p{L}])/u, '').trim();
  if (to === '' || /^(?:iedereen|allemaal|everybody)$/.test(to)) return { ask: 'offer', to: null, confirmed };
  // the step of the sectors, not whoever is next: once they are done that would be somebody else
  const sectors = stepsOf(round).find(({ kind }) => kind === 'sectors');
  if (sectors !== undefined && ALL_SECTORS.test(to)) return { ask: 'offer', to: { step: sectors.id }, confirmed };
  const party = partyIn(to, round);
  return party === null ? { ask: 'letter-lacks', lacks: 'party' } : { ask: 'offer', to: party, confirmed };
}

const ALL_SECTORS = /^(?:(?:al |all )?(?:de|alle|onze|all|the)? ?(?:sectoren|sectors|vertegenwoordigers|representatives))$/;

function readWaive(words: string, round: Round, confirmed: boolean): LetterAsk {
  const [, who = words, reason = ''] = /^([\s\S]*?)\s*(?:,\s*)?\b(?:omdat|want|vanwege|wegens|because|since)\b\s*([\s\S]*)$/i.exec(words) ?? [];
  const to = partyIn(who.toLowerCase(), round);
  if (to === null) return { ask: 'letter-lacks', lacks: 'party' };
  return reason.trim() === '' ? { ask: 'letter-lacks', lacks: 'reason' } : { ask: 'waive', to, reason: reason.trim(), confirmed };
}

function readRecord(words: string, round: Round, today: string, confirmed: boolean): LetterAsk {
  const [, what = words, when = ''] = /^([\s\S]*?)\s+(?:op|on)\s+([\s\S]*)$/i.exec(words) ?? [];
  const step = stepIn(what.toLowerCase(), round, ['record']);
  if (step === null) return { ask: 'letter-lacks', lacks: 'party' };
  const reading = when === '' ? null : readReply(/\b\d{4}\b/.test(when) ? when : `${when.replace(/[.]+$/, '')} ${today.slice(0, 4)}`, { type: 'date', question: '', today, year: Number(today.slice(0, 4)) });
  const date = /^\d{4}-\d{2}-\d{2}$/.test(when.trim()) ? when.trim() : reading?.turn === 'answer' && typeof reading.value === 'string' ? reading.value : '';
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? { ask: 'record', step, date, confirmed } : { ask: 'letter-lacks', lacks: 'date' };
}

function placed(plain: string, round: Round, then: (at: SentencePlace) => LetterAsk): LetterAsk {
  const place = /(?:zin|sentence) (\d{1,3})/.exec(plain)?.[1];
  const part = partIn(plain.replace(/.*(?:zin|sentence) \d{1,3}/, ''), round);
  return place === undefined || part === null ? { ask: 'letter-lacks', lacks: 'sentence' } : then({ part, place: Number(place) });
}

/** The part of the letter that words name: what stands around the passages, or one sector; null for none, or for several. */
export function partIn(words: string, round: Round): LetterPart | null {
  const plain = words.toLowerCase();
  if (/inleiding|introduction|\bbegin\b/.test(plain)) return { around: 'introduction' };
  if (/\bslot\b|afsluiting|closing|conclusi/.test(plain)) return { around: 'closing' };
  const [sector, ...others] = sectorsIn(plain, round);
  return sector === undefined || others.length > 0 ? null : { sector };
}

function partyIn(words: string, round: Round): OfferTo | null {
  const step = stepIn(words, round, ['review']);
  if (step !== null) return { step };
  const sectors = sectorsIn(words, round);
  return sectors.length === 0 ? null : { sectors };
}

/** A step by its id, its label, or an abbreviation in its label. */
function stepIn(words: string, round: Round, kinds: readonly string[]): string | null {
  const plain = words.replace(/[^\p{L}\p{N} _-]+/gu, ' ').replace(/\b(?:de|het|aan|the|van|heeft|is|akkoord)\b/g, ' ').replace(/\s+/g, ' ').trim();
  const names = (label: string): readonly string[] => [label.toLowerCase(), ...(label.match(/\b[A-Z]{2,}\b/g) ?? []).map((one) => one.toLowerCase())];
  const steps = (round.clearance?.steps ?? []).filter((step) => kinds.includes(step.kind));
  return (steps.find((step) => step.id === plain) ?? steps.find((step) => [...names(step.label.nl), ...names(step.label.en)].includes(plain)) ?? steps.find((step) => plain.split(' ').includes(step.id)))?.id ?? null;
}

function sectorsIn(words: string, round: Round): readonly string[] {
  const found = new Set(sectorMentions(tokensOf(fold(words).text), round, () => false).filter((one) => one.means === 'these').flatMap((one) => one.sectors));
  return round.sectors.map((sector) => sector.id).filter((id) => found.has(id));
}
