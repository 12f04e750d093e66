import { readList } from '../read-list.ts';
import { readReply } from '../read-reply.ts';
import type { Found } from '../reading.ts';
import { hasRole, roleOf } from './figures.ts';
import type { Naming } from './named.ts';
import { explained, hits, stems } from './named.ts';
import type { Labelled, Section } from './passages.ts';
import { yearsIn } from './years.ts';

/** How well a label names a topic: 0 not at all. The question as it was put names it best. */
export function labelFits(label: string, naming: Naming, sector: ReadonlySet<string>): number {
  const asked = stems(naming.topic.ask.question);
  const said = new Set(stems(label));
  if (new Set(asked).size >= 3 && asked.every((word) => said.has(word)) && said.size <= asked.length + 3) return 100;
  if (naming.topic.part === null && naming.topic.labels.some((own) => plain(own) === plain(label))) return 50;
  if (!explained(label, naming, sector) || label.trim().endsWith('?')) return 0;
  const own = hits(label, naming.own);
  if (naming.topic.type === 'text' && hits(label, naming.label) < naming.label.size) return 0;
  if (own > 0) return 10 * own + hits(label, naming.said);
  return naming.plain && naming.topic.part === null && hits(label, naming.noun) > 0 ? 5 : 0;
}

/** Reads the value beside a label. Null where it is of another year, says more than the value, or is in doubt. */
export function labelledValue(passage: Labelled, naming: Naming, fit: number): Found | null {
  const { topic } = naming;
  const { value } = passage;
  if (passage.year !== topic.ask.year && passage.year !== null) return null;
  if (passage.year === null && roleOf(naming) === 'forecast') return null;
  if (fit < 100 && isFigure(topic.type) && !hasRole(passage.label.replace(/\?.*$/u, ''), roleOf(naming))) return null;
  if (/^(?:n\.?v\.?t\.?|onbekend|-+|–|nb|n\.b\.|\?|x|p\.m\.?|pm)$/iu.test(value.trim())) return null;
  if (topic.type === 'list' || topic.type === 'dated-list') return listOf(value.split('\n'), topic.type, value);
  if (topic.type === 'text') return value.length > 2 && value.length <= 600 ? whole(value, value) : null;
  if (value.length > 160) return null;
  const reading = readReply(value, topic.ask);
  if (reading.turn !== 'answer' || reading.otherUnit !== null) return null;
  if (isFigure(topic.type)) {
    if (value.length > 60 || (value.match(/\d[\d.,\s]*\d|\d/g) ?? []).length > (reading.range ? 2 : 1) || yearsIn(value).length > 0 && reading.range === null && !/\p{L}|[.,]/u.test(value)) return null;
    if (topic.type !== 'percentage' && /%|procent/i.test(value)) return null;
  }
  return reading;
}

/** What stands under a heading that names the topic: points for a list, a paragraph for a text. Null where it does not fit. */
export function sectionValue(section: Section, naming: Naming, sector: ReadonlySet<string>): Found | null {
  const { topic, own } = naming;
  if (section.year !== topic.ask.year && section.year !== null) return null;
  if (hits(section.heading, own) === 0 || (topic.type === 'text' && hits(section.heading, naming.label) < naming.label.size) || !explained(section.heading, naming, sector)) return null;
  if (topic.type === 'list' || topic.type === 'dated-list') return section.items.length === 0 || section.items.length > 8 ? null : listOf(section.items, topic.type, section.items.join('\n'));
  if (topic.type === 'text') {
    const text = [...section.texts, ...section.items].join('\n');
    return text.length < 15 || text.length > 600 ? null : whole(text, text);
  }
  if (topic.type !== 'choices' || section.items.length === 0) return null;
  const read = section.items.map((item) => readReply(item, topic.ask));
  const keys = read.map((one) => (one.turn === 'answer' && Array.isArray(one.value) && one.value.length === 1 ? String(one.value[0]) : null));
  if (keys.includes(null)) return null;
  return whole((topic.ask.options ?? []).map((option) => option.key).filter((key) => keys.includes(key)), section.items.join('\n'));
}

const plain = (text: string): string => text.toLowerCase().replace(/(?:19|20)\d\d/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const isFigure = (type: string): boolean => ['integer', 'decimal', 'percentage', 'money'].includes(type);

function listOf(items: readonly string[], type: 'list' | 'dated-list', words: string): Found | null {
  const clean = items.map((item) => item.trim()).filter((item) => item.length > 3);
  if (clean.length === 0 || clean.some((item) => item.length > 400)) return null;
  if (type === 'list') return whole(clean, words);
  return whole(clean.map((text) => ({ text, date: readList(text)[0]?.date ?? null })), words);
}

const whole = (value: Found['value'], words: string): Found => ({ value, quote: { start: 0, end: words.length, text: words }, approx: null, range: null, otherUnit: null });
