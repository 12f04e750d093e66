import { type Folded, spanOf } from './folded.ts';
import { readMoment } from './read-moment.ts';
import type { Ask, Reading } from './reading.ts';
import { INTENTS, NOTHING_TO_ADD, THANKS, type Turn } from './words/intent-words.ts';

const POLITE = '(?:(?:hoi|hallo|hi|sorry|ok|oke|nou|tja|eh+|ja|please|graag|goedemorgen|goedemiddag|helaas|nee|even)[,.!]* )*';
const POLITE_END = '(?:[,.!]* (?:graag|aub|a\\.u\\.b\\.?|alsjeblieft|alstublieft|svp|s\\.v\\.p\\.?|please|bedankt|dank (?:je|u)(?: ?wel)?|thanks|hoor|dus|sorry|helaas|eigenlijk|eerlijk gezegd|om eerlijk te zijn|moet ik zeggen|to be honest|tbh|:\\)))*';
/** Said twice in other words it is the same: "pas, volgende vraag graag". */
const AGAIN: ReadonlySet<Turn> = new Set<Turn>(['skip', 'later', 'unknown', 'stop']);
const COMPILED = INTENTS.map(({ turn, whole, within, unless }) => ({
  turn,
  unless: unless === undefined ? null : new RegExp(`(?<!\\p{L})${unless}`, 'u'),
  whole: whole === undefined ? null : new RegExp(`^${turn === 'smalltalk' || turn === 'decline' ? '' : POLITE}(?:${AGAIN.has(turn) ? `(?:${whole})(?:${POLITE_END}[,.;!…-]* (?:en |dan |dus |maar |liever |graag |ik )?(?:${whole}))?` : whole})${POLITE_END}[\\s.!?:)…]*$`, 'u'),
  within: within === undefined ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${within})(?![\\p{L}\\p{N}])`, 'u'),
}));
const NOTHING = new RegExp(`^(?:${NOTHING_TO_ADD})(?:[\\s,.!]*(?:${THANKS}))*[\\s.!:)]*$`, 'u');

const NOUGHT = /(?<!\p{L})(?:nee|neen|no|nope|nah|geen|niets?|niks|none|nothing|nihil|(?:dat|dit) was (?:het|alles)|dat is alles|that(?:'s| is)|alles is gezegd)(?!\p{L})/u;

/** An intent that is the entire message; these go before any value. */
export function wholeIntent(folded: Folded, ask: Ask): Reading | null {
  const text = folded.text.trim().replace(/\s+/g, ' ');
  if (text.length === 0 || text.length > 160) return null;
  if (ask.type === 'text') {
    if (NOUGHT.test(text) && NOTHING.test(text)) return { turn: 'none' };
    if (text === '-' || text === '--') return { turn: 'none' };
  }
  const found = COMPILED.find(({ turn, whole }) => whole !== null && whole.test(text) && !belongsToType(turn, text, ask));
  return found === undefined ? null : found.turn === 'later' && isSaid(text, ask) ? orAnswer(folded) : turned(found.turn, folded, ask, '');
}

/** An intent somewhere in the message; these count when no value was found. */
export function looseIntent(folded: Folded, ask: Ask): Reading | null {
  const text = folded.text.slice(0, 1_500);
  if (ask.type === 'text' && (text.trim().split(/\s+/).length > 8 || text.includes('\n'))) return null;
  for (const { turn, within, unless: other } of COMPILED) {
    const match = within?.exec(text) ?? null;
    if (match === null || other?.test(text) === true || (belongsToType(turn, text.trim(), ask) && !(turn === 'later' && PUTS_OFF.test(match[0])))) continue;
    // "we weten het niet precies, iets van 260" gives a figure
    if (turn === 'unknown' && FIGURES.has(ask.type) && /precies|exact/.test(text) && /\d/.test(text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ''))) continue;
    const opens = turn === 'not-applicable' && match.index === 0;
    if (ask.type === 'text' && !opens && !(match.index <= 12 && match[0].length >= text.trim().length * 0.45)) continue;
    if (turn === 'later' && isSaid(text, ask)) return orAnswer(folded);
    return turned(turn, folded, ask, restOf(turn, folded, match.index, match.index + match[0].length));
  }
  return null;
}

/** "Druk.", "geen tijd": to an open question as likely the answer as the wish to go on later. */
const isSaid = (text: string, ask: Ask): boolean => ask.type === 'text' && /(?<!\p{L})(?:druk|busy|geen tijd|no time)(?!\p{L})/u.test(text) && !/(?<!\p{L})(?:nu|nou|vandaag|later|straks|morgen|sorry|now|today|tomorrow)(?!\p{L})/u.test(text);

const orAnswer = ({ raw }: Folded): Reading => ({ turn: 'clarify', reason: 'answer-or-later', suggest: [raw.replace(/\s+/g, ' ').trim()], quote: null });

const FIGURES: ReadonlySet<Ask['type']> = new Set<Ask['type']>(['integer', 'decimal', 'money', 'percentage']);

/** A promise to come back to it, whatever day it names. */
const PUTS_OFF = /^kom(?:en)? .*terug$|get back to/;

/** Words that are an intent elsewhere and an answer to this kind of question. */
function belongsToType(turn: Turn, text: string, ask: Ask): boolean {
  if (ask.type === 'yes-no') return (turn === 'smalltalk' && /^(?:ok|oke|okay|okee|k|prima|top|mooi|super|ja leuk|helder|👍|graag)/.test(text)) || (turn === 'decline' && /^liever niet/.test(text)) || (turn === 'same-as-previous' && /^vorig jaar/.test(text));
  if (ask.type === 'date' || ask.type === 'period') return (turn === 'later' && /morgen|maandag|week|tomorrow|over /.test(text) && ask.type === 'date' && !/niet|^later|^straks/.test(text)) || (turn === 'same-as-previous' && /^vorig jaar/.test(text));
  if (ask.type === 'choice' || ask.type === 'choices') return options(ask).includes(text) || (turn === 'later' && options(ask).some((label) => label.includes(text)));
  return false;
}

const options = (ask: Ask): readonly string[] => (ask.options ?? []).flatMap((option) => [...option.labels, ...(option.aliases ?? [])]).map((label) => label.toLowerCase());

function turned(turn: Turn, { raw }: Folded, ask: Ask, rest: string): Reading {
  switch (turn) {
    case 'same-as-previous':
      if (ask.previous === null) return { turn: 'clarify', reason: 'no-previous', suggest: [], quote: null };
      return { turn, value: ask.previous ?? null };
    case 'not-applicable': case 'unknown': case 'decline': return { turn, rest };
    case 'later': return { turn, rest: readMoment(raw, { date: ask.today, time: '00:00' }) === null ? '' : raw.trim() };
    case 'forward': return { turn, rest };
    default: return { turn };
  }
}

/** What was said beside the intent: a reason, a moment, a colleague. */
function restOf(turn: Turn, folded: Folded, start: number, end: number): string {
  const { raw, text } = folded;
  if (turn === 'forward') return colleagueIn(folded);
  if (turn !== 'not-applicable' && turn !== 'unknown' && turn !== 'decline') return '';
  const after = spanOf(folded, end, text.trimEnd().length).text.replace(/^[\s,.;:(-]+/, '').trim();
  const before = spanOf(folded, 0, start).text.replace(/[\s,.;:(-]+$/, '').trim();
  return after.length > 2 ? after : before.length > 12 ? before : '';
}

/** "vraag het aan Karin van HR" names Karin van HR. */
function colleagueIn(folded: Folded): string {
  const { text } = folded;
  const match = /(?<!\p{L})(?:aan|bij|naar|is|weet|weten|beheert|regelt|doet|heeft|ask|contact|with|for)(?: het| dit| dat| maar| even| beter| echt| you| a question| voor)* ((?!ik(?!\p{L})|wij |we |u |je |ons )[\p{L}\p{N}][\p{L}\p{N}&@.' -]{1,60})/gu;
  let found: RegExpExecArray | null = null;
  for (let one = match.exec(text); one !== null; one = match.exec(text)) found = one;
  if (found === null) return '';
  const start = found.index + found[0].length - found[1]!.length;
  const name = /^(.+?)(?: (?:(?:na|be)?vragen|(?:neer|voor)leggen|(?:door)?sturen|doorzetten|uitzetten|checken|zijn|wezen|hebben|benaderen|bellen|mailen|wel|beter|maar|door|over)|[.,;!?](?=\s|$)|$)/u.exec(found[1]!)?.[1] ?? '';
  return spanOf(folded, start, start + name.length).text.trim();
}
