import { fold } from '../folded.ts';
import { namedOptions, wordsIn } from '../choices/match-options.ts';
import { prepare } from '../choices/option-phrases.ts';
import { readParts } from '../read-parts.ts';
import { readReply } from '../read-reply.ts';
import type { Found } from '../reading.ts';
import type { Naming } from './named.ts';
import { hits } from './named.ts';
import type { Sentence } from './passages.ts';
import { OTHER_TIME, PARTLY, UNSURE } from './words.ts';
import { onlyYear, yearsIn } from './years.ts';

/** Reads a choice, a day or an address out of a sentence that states it of this topic. Null in any doubt. */
export function statementIn(sentence: Sentence, naming: Naming, rivals: readonly Naming[]): Found | null {
  const plain = sentence.text.toLowerCase();
  if (UNSURE.test(plain) || OTHER_TIME.test(plain)) return null;
  const kin = rivals.filter((one) => one !== naming && one.topic.ask.type === naming.topic.ask.type);
  const score = weight(sentence.text, naming);
  if (score < (naming.topic.ask.type === 'date' ? 2 : 3) || kin.some((one) => weight(sentence.text, one) >= score)) return null;
  switch (naming.topic.ask.type) {
    case 'choice': case 'choices': return choiceIn(sentence, naming);
    case 'date': return dateIn(sentence, naming);
    case 'url': return addressIn(sentence, naming);
    default: return null;
  }
}

/** A word of its own weighs three, a word of the question one. */
function weight(text: string, naming: Naming): number {
  return 3 * hits(text, naming.own) + hits(text, new Set([...naming.said].filter((word) => !naming.own.has(word))));
}

/** "Het doel is niet gehaald", "De cijfers komen uit de jaarmeting": the subject in front, one option named in full. */
function choiceIn(sentence: Sentence, { topic, own }: Naming): Found | null {
  // what was adopted on a day before still stands in the year
  const told = yearsIn(sentence.text).filter((one) => topic.dated || !one.day).map((one) => one.year);
  if (told.length > 0 ? !told.includes(topic.ask.year) : (sentence.year ?? topic.ask.year) !== topic.ask.year) return null;
  const subject = sentence.text.split(/\s+/).slice(0, 6).join(' ');
  if (hits(subject, own) === 0) return null;
  const found = namedOptions(wordsIn(fold(sentence.text).text), prepare(topic.ask.options ?? [])).hits.filter((hit) => hit.end - hit.start > 4);
  const telling = found;
  const keys = [...new Set(telling.map((hit) => hit.option.key))];
  if (keys.length === 0 || telling.some((hit) => hit.denied) || (topic.ask.type === 'choice' && keys.length > 1)) return null;
  if (topic.ask.type === 'choice' && !telling.some((hit) => /(?:niet|geen|not|no)\b/.test(sentence.text.slice(hit.start, hit.end))) && /(?<!\p{L})(?:niet|nee|geen|bijna|net|not|no|almost)(?!\p{L})/iu.test(sentence.text)) return null;
  if (topic.ask.type === 'choices' && /(?<!\p{L})(?:niet|geen|not|no)(?!\p{L})/iu.test(sentence.text)) return null;
  const [first] = telling;
  const last = telling.at(-1)!;
  const quote = { start: first!.start, end: last.end, text: sentence.text.slice(first!.start, last.end) };
  const value = topic.ask.type === 'choice' ? keys[0]! : (topic.ask.options ?? []).map((option) => option.key).filter((key) => keys.includes(key));
  return { value, quote, approx: null, range: null, otherUnit: null };
}

function dateIn(sentence: Sentence, { topic }: Naming): Found | null {
  const reading = readReply(sentence.text, topic.ask);
  if (reading.turn !== 'answer' || typeof reading.value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(reading.value)) return null;
  const days = new Set(sentence.text.match(/\d{1,2} \p{L}+ \d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/gu) ?? []);
  return days.size > 1 ? null : reading;
}

function addressIn(sentence: Sentence, { topic }: Naming): Found | null {
  if ((sentence.text.match(/(?:https?:\/\/|www\.)\S+/giu) ?? []).length !== 1) return null;
  const reading = readReply(sentence.text, topic.ask);
  return reading.turn === 'answer' ? reading : null;
}

/**
 * "30 van de 35 werkgevers leverden cijfers": the two figures of a question in parts, where the sentence counts its noun and
 * says something more of the question. Null when one of the two is missing.
 */
export function shareIn(sentence: Sentence, parts: readonly Naming[], sector: ReadonlySet<string>): { readonly [part: string]: Found } | null {
  const [first, second] = parts;
  if (!first || !second || first.noun.size === 0 || first.topic.ask.noun !== second.topic.ask.noun) return null;
  const plain = sentence.text.toLowerCase();
  if (PARTLY.test(plain.replace(/(?<!\p{L})per(?= \d)/u, '')) || OTHER_TIME.test(plain)) return null;
  if ((onlyYear(sentence.text) ?? sentence.year ?? first.topic.ask.year) !== first.topic.ask.year) return null;
  const own = new Set([...first.own, ...second.own, ...first.said].filter((word) => !first.noun.has(word)));
  if (hits(sentence.text, new Set([...first.noun, ...sector])) === 0 || hits(sentence.text, own) < 2) return null;
  const found = readParts(sentence.text, [first, second].map(({ topic }) => ({ id: topic.part ?? '', names: topic.labels, ask: topic.ask })));
  return Object.keys(found).length === 2 ? found : null;
}
