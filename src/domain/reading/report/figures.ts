import { fold, spanOf } from '../folded.ts';
import { prepare } from '../choices/option-phrases.ts';
import { namedOptions, wordsIn } from '../choices/match-options.ts';
import { readReply } from '../read-reply.ts';
import { chunksOf } from '../several/chunks.ts';
import type { Found } from '../reading.ts';
import { lookOver } from '../scene.ts';
import { stem } from '../words/unit-words.ts';
import type { Basis, Proposal, ReportScene, Topic } from './topic.ts';
import { CHANGE, EXISTS, FORECAST, FREE_NAMES, GENERIC, GOAL, OTHER_TIME, PARTLY } from './words.ts';
import type { Naming } from './named.ts';
import { hits, stems } from './named.ts';
import type { Sentence } from './passages.ts';
import { yearAt } from './years.ts';

/** What a topic's figure is: a goal that was set, something expected, or what came of it. */
export function roleOf({ topic }: Naming): 'goal' | 'forecast' | 'result' {
  const told = [...topic.labels, topic.ask.question].join(' ').toLowerCase();
  if (topic.labels.some((label) => GOAL.test(label.toLowerCase()))) return 'goal';
  return FORECAST.test(told) ? 'forecast' : 'result';
}

/** True where the words of a figure tell of what this topic is: a goal, a forecast, or a result. */
export function hasRole(words: string, role: 'goal' | 'forecast' | 'result'): boolean {
  const plain = words.toLowerCase();
  const told = FORECAST.test(plain) ? 'forecast' : GOAL.test(plain) ? 'goal' : 'result';
  return told === role;
}

/** Reads a figure of a sentence for one topic. Null unless the sentence names the topic, tells of its year, and leaves no doubt. */
export function figureIn(sentence: Sentence, naming: Naming, rivals: readonly Naming[], scene: ReportScene): Found | null {
  const { topic } = naming;
  if (!mayHold(sentence.text, naming)) return null;
  const numbers = figuresIn(sentence.text, topic);
  // a sentence with this many figures is a table in words: nobody can tell from afar which is which
  if (numbers.length > MOST_FIGURES) return null;
  const text = readable(sentence.text, naming);
  const whole = readReply(text, topic.ask);
  if (whole.turn === 'answer') return fits(sentence, whole, naming, rivals, numbers, scene) ? whole : null;
  // two statements in one sentence: each is read alone
  const apart = chunksOf(fold(text).text).flatMap(({ start, end }) => {
    const reading = readReply(text.slice(start, end), topic.ask);
    return reading.turn === 'answer' ? [{ ...reading, quote: { ...reading.quote, start: reading.quote.start + start, end: reading.quote.end + start } }] : [];
  }).filter((reading) => fits(sentence, reading, naming, rivals, numbers, scene));
  return apart.length === 1 ? apart[0]! : null;
}

const MOST_FIGURES = 8;

/** A first look that costs little: there are figures, not too many, with the sign or the noun that belongs to them. */
function mayHold(text: string, naming: Naming): boolean {
  const digits = text.match(/\d+/g)?.length ?? 0;
  if (digits === 0 || digits > 3 * MOST_FIGURES) return false;
  switch (naming.topic.ask.type) {
    case 'money': return /€|eur/i.test(text);
    case 'percentage': return /%|procent|percent/i.test(text);
    default: return naming.noun.size === 0 || namesNoun(text, naming);
  }
}

const namesNoun = (text: string, { noun, topic }: Naming): boolean => hits(text, noun) > 0 || topic.nouns.some((one) => text.toLowerCase().includes(one.toLowerCase())) || (isPeople(topic.ask.noun ?? '', topic) && /personen|medewerkers|werknemers|people|persons|employees/i.test(text));

/** True where nothing speaks against the figure being this topic's. */
function fits(sentence: Sentence, reading: Found, naming: Naming, rivals: readonly Naming[], numbers: readonly Place[], scene: ReportScene): boolean {
  const { topic } = naming;
  if (reading.otherUnit !== null || !/\d/.test(reading.quote.text)) return false;
  if (!counts(sentence.text, reading, topic)) return false;
  const window = windowOf(sentence.text, reading, numbers);
  const year = yearAt(sentence.text, reading.quote.start, reading.quote.end, numbers) ?? sentence.year;
  if (year !== topic.ask.year && !(year === null && roleOf(naming) !== 'forecast')) return false;
  if (!isAbout(sentence, window, naming, rivals)) return false;
  const plain = window.toLowerCase();
  const told = plain.slice(0, plain.indexOf(reading.quote.text.toLowerCase()));
  const partly = roleOf(naming) === 'goal' ? told : plain;
  if (CHANGE.test(plain) || PARTLY.test(withoutFree(partly, naming)) || OTHER_TIME.test(plain) || namesAnother(sentence.text, window, scene)) return false;
  return !LOOSE.test(told) || /(?:aantal|totaal|totale|realisatie|number|total) [^,;.]{0,40}(?:van|of|op) *$/.test(told);
}

/** "ten opzichte van de nulmeting (eind 2012)": with what, and no figure. */
const COMPARED = /(?<!\p{L})(?:ten opzichte van|t\.o\.v\.?|vergeleken met|in vergelijking met|sinds|since|compared (?:to|with))(?!\p{L})[^;,]*/giu;

/** "van 262,0 in 2024 naar": where a rise or fall began. */
const FROM_TO = /(?<!\p{L})(?:van|from) [\d.,]*\d(?: \p{L}+)?(?: \(?(?:in |eind )?(?:19|20)\d\d\)?)?(?= (?:naar|to) )/giu;

/** The words before the noun by which the options of the way of counting go: "extra" of "extra banen". */
function ways({ basis, nouns }: Topic): readonly string[] {
  const named = (basis?.options ?? []).flatMap((option) => [...option.labels, ...(option.aliases ?? [])].map((name) => name.toLowerCase()));
  return [...new Set(named.flatMap((name) => nouns.filter((noun) => name.endsWith(` ${noun.toLowerCase()}`)).map((noun) => name.slice(0, -noun.length - 1))))].filter((word) => /^[\p{L} ]+$/u.test(word));
}

/** The reader takes a goal for what is not asked, so where a goal is asked the word itself is blotted out. */
function readable(text: string, naming: Naming): string {
  const blot = (found: string): string => found.replace(/\S/g, 'x');
  const told = roleOf(naming) === 'goal' ? text.replace(new RegExp(GOAL.source, 'giu'), blot) : text;
  const wayOfCounting = new RegExp(`(?<!\\p{L})(?:${ways(naming.topic).join('|') || '(?!)'})(?= )`, 'giu');
  return told.replace(wayOfCounting, (found) => ' '.repeat(found.length)).replace(FROM_TO, (found) => ' '.repeat(found.length)).replace(COMPARED, (found) => (/\d/.test(found.replace(/(?:19|20)\d\d/g, '')) ? found : ' '.repeat(found.length)));
}

/** "onder 120 banen", "bij 40 banen": the figure belongs to something that is not told. */
const LOOSE = /(?<!\p{L})(?:onder|bij|voor|met|van|uit|in|aan|over|door|tussen|naast|among|with|for|of|in) *(?:de |het |the )?(?:ruim |circa |ongeveer )?$/u;

type Place = { readonly start: number; readonly end: number };

function figuresIn(text: string, topic: Topic): readonly Place[] {
  const { numbers, folded } = lookOver(text, topic.ask);
  return numbers.filter((one) => !one.article && !one.label && !one.ordinal).map((one) => {
    const span = spanOf(folded, one.start, one.end);
    return { start: span.start, end: span.end };
  });
}

/** The thing asked for stands directly behind the figure, or "aantal banen … 269,5" ahead of it; a sum of money says so itself. */
function counts(text: string, { quote }: Found, topic: Topic): boolean {
  const behind = /^\s*(?:%|procent|percent)/.test(text.slice(quote.end)) || /%|procent/.test(quote.text);
  if (topic.ask.type === 'percentage') return behind;
  if (behind) return false;
  if (topic.ask.type === 'money') return /€|eur/i.test(text.slice(Math.max(0, quote.start - 6), quote.end + 8));
  const nouns = new Set(topic.nouns.flatMap((noun) => [...stems(noun), stem(noun.toLowerCase())]));
  const next = /^\s*(?:(?:gerealiseerde|ingevulde|extra|volledige|realised)\s+)?(\p{L}+)/u.exec(text.slice(quote.end));
  if (next && (nouns.has(stem(next[1]!.toLowerCase())) || isPeople(next[1]!, topic))) return true;
  const ahead = /(?<!\p{L})(?:totale )?(?:aantal|totaal|number|total)(?: of| aan)? (.*)$/iu.exec(text.slice(0, quote.start))?.[1] ?? '';
  return stems(ahead).some((word) => nouns.has(word)) && stems(ahead).every((word) => nouns.has(word) || LINKING.has(word)) && !(next && /^\p{L}{4,}/u.test(next[1]!) && !/^(?:banen|gerealiseerd|uitgekomen|gekomen|gestegen|gedaald|bereikt|volgens|eind)$/.test(next[1]!));
}

/** Words that may stand between "aantal banen" and its figure. */
const LINKING = new Set(stems('steeg stegen gestegen daalde gedaald groeide gegroeid kwam kwamen uitgekomen bedroeg bedraagt naar eind ultimo stond komt daarmee dus totaal jaar december rose fell from'));

function isPeople(word: string, topic: Topic): boolean {
  return /^(?:mensen|personen|people|persons|medewerkers|werknemers)$/i.test(topic.ask.noun ?? '') && /^(?:mensen|personen|people|persons|medewerkers|werknemers|employees)$/i.test(word);
}

/** The words between the figure before and the figure after: what is said of this one. */
function windowOf(text: string, { quote }: Found, numbers: readonly Place[]): string {
  const before = numbers.findLast((one) => one.end <= quote.start && one.end > quote.start - 200)?.end;
  const after = numbers.find((one) => one.start >= quote.end)?.start ?? text.length;
  const left = before === undefined ? text.slice(0, quote.start) : text.slice(before, quote.start).split(/[;,:(]|(?<!\p{L})(?:en|maar|terwijl|and|but|naar)(?!\p{L})/u).at(-1) ?? '';
  const right = text.slice(quote.end, after).split(/[;:,(]|(?<!\p{L})(?:en|maar|terwijl|waarvan|and|but|tegenover|ten opzichte)(?!\p{L})/u)[0] ?? '';
  return `${left}${quote.text}${right}`;
}

/** This topic and no other of its kind is named. A plain one ("aantal banen") is meant where nothing else is. */
function isAbout(sentence: Sentence, window: string, naming: Naming, rivals: readonly Naming[]): boolean {
  if (!hasRole(window, roleOf(naming))) return false;
  const kin = rivals.filter((one) => one !== naming && one.topic.ask.noun === naming.topic.ask.noun);
  if (kin.some((one) => !one.plain && roleOf(one) === roleOf(naming) && hits(window, distinct(one, naming)) > 0)) return false;
  if (!naming.plain) return hits(window, naming.own) > 0 || (roleOf(naming) !== 'result' && naming.noun.size > 0) || (hits(window, naming.said) >= 2 && naming.topic.part === null);
  if (naming.topic.part !== null || !EXISTS.test(sentence.text.toLowerCase())) return false;
  // how many people work somewhere is told everywhere: here only beside what else is counted
  return !isPeople(naming.topic.ask.noun ?? '', naming.topic) || rivals.some((one) => one.noun.size > 0 && one.topic.ask.noun !== naming.topic.ask.noun && hits(`${sentence.before} ${sentence.text}`, new Set([...one.noun, ...one.own])) > 0);
}

const distinct = (one: Naming, other: Naming): ReadonlySet<string> => new Set([...one.own].filter((word) => !other.own.has(word) && !other.noun.has(word) && !other.said.has(word)));

/** Words of the question itself are no sign that something else is meant ("extra banen"). */
function withoutFree(plain: string, naming: Naming): string {
  return plain.split(/(?<=\s)/).filter((word) => !naming.own.has(stem(word.trim()))).join('');
}

const free = new Set(FREE_NAMES.split(' '));

/** A name inside the sentence that is not the sector's: the figure may be that body's alone. */
function namesAnother(text: string, window: string, scene: ReportScene): boolean {
  const allowed = new Set([...scene.sector, ...scene.known].flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)));
  const inside = text.trim().replace(/^\P{L}*\p{L}+/u, '');
  return [...inside.matchAll(/(?<!\p{L})\p{Lu}\p{L}*/gu)].some(([name]) => window.includes(name) && !allowed.has(name.toLowerCase()) && !free.has(name.toLowerCase()));
}

/** How the words say the figure is counted. `mismatch` where another way was chosen; null where they say nothing. */
export function basisIn(words: string, basis: Basis | null): Proposal['needs'] | 'mismatch' {
  if (basis === null) return null;
  const generic = new Set(GENERIC.split(' '));
  const { hits: found } = namedOptions(wordsIn(fold(words).text), prepare(basis.options));
  const named = [...new Set(found.filter((hit) => /\s/.test(words.slice(hit.start, hit.end).trim()) || (!generic.has(words.slice(hit.start, hit.end).toLowerCase()) && hit.end - hit.start > 6)).map((hit) => hit.option.key))];
  if (named.length === 0) return null;
  if (named.length > 1) return 'mismatch';
  if (basis.chosen !== null) return basis.chosen === named[0] ? null : 'mismatch';
  return { question: basis.question, option: named[0]! };
}
