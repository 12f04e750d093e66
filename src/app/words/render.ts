import type { Round } from '../../domain/round.ts';
import type { Choice, Line, SentenceOrigin, Slot, Slots, Utterance } from '../../domain/utterance.ts';
import type { Language } from '../../domain/words.ts';
import type { Block, Message, Picture, Sentence } from '../messages.ts';
import { fill } from './fill.ts';
import { formatDate, formatList, formatMoment, formatNumber, formatValue } from './format.ts';
import type { Replies } from './load-replies.ts';
import { plainTwin } from './plain-twin.ts';

/** Everything words depend on beside the utterance itself. */
export type Wording = { readonly round: Round; readonly replies: Replies; readonly language: Language };

/** An utterance in words. Throws on a key or slot that does not exist: that is our own mistake, and a test finds it. */
export function renderMessage(utterance: Utterance, wording: Wording, picture: Picture | null = null): Message {
  const blocks = utterance.lines.map((line): Block => ({ kind: line.style ?? 'paragraph', text: renderLine(line, wording), ...(line.about ? { about: line.about } : {}), ...(line.origin ? { sentence: sentenceOf(line.origin, wording) } : {}) }));
  const choices = utterance.choices.map((choice) => ({ label: renderSlot(choice.label, wording).shown, action: choice.action }));
  return {
    blocks, choices, picture,
    text: [...plainTwin(blocks, (key, slots = {}) => renderReply(key, slots, wording)), ...listChoices(utterance.choices, choices.map((choice) => choice.label), wording)].join('\n'),
    sector: utterance.sector, question: utterance.question, awaits: utterance.awaits, language: wording.language,
  };
}

/** The words of one key, with its slots. */
export function renderReply(say: string, slots: Slots, wording: Wording): string {
  const text = wording.replies[wording.language].get(say);
  if (text === undefined) throw new Error(`There is no reply '${say}' in ${wording.language}`);
  return fillSlots(text, slots, wording);
}

/** One slot in words, by itself. */
export function renderShown(slot: Slot, wording: Wording): string {
  return renderSlot(slot, wording).shown;
}

/** One line of an utterance in words. */
export function renderLine(line: Line, wording: Wording): string {
  return 'say' in line ? renderReply(line.say, line.slots ?? {}, wording) : fillSlots(line.words[wording.language], line.slots ?? {}, wording);
}

function fillSlots(text: string, slots: Slots, wording: Wording): string {
  const named = new Map(Object.entries(slots).map(([name, slot]) => {
    const worded = typeof slot === 'string' ? wording.replies[wording.language].get(`slot-${name}-${slot}`) : undefined;
    return [name, worded === undefined ? renderSlot(slot, wording) : { shown: worded, raw: slot as string }];
  }));
  return fill(text, named);
}

function renderSlot(slot: Slot, wording: Wording): { shown: string; raw: string | number } {
  const { language, round } = wording;
  const plain = (shown: string) => ({ shown, raw: shown });
  if (typeof slot === 'string') return plain(/^\d{4}-\d{2}(?:-\d{2})?$/.test(slot) ? formatDate(slot, language) : slot);
  // a bare number may be a year or a place in a list: it is shown as it stands up to four digits
  if (typeof slot === 'number') return { shown: Number.isInteger(slot) && Math.abs(slot) < 10000 ? String(slot) : formatNumber(slot, language), raw: slot };
  if ('number' in slot) return { shown: formatNumber(slot.number, language, slot.decimals), raw: slot.number };
  if ('words' in slot) return plain(slot.words[language]);
  if ('say' in slot) return plain(renderReply(slot.say, slot.slots ?? {}, wording));
  if ('date' in slot) return plain(formatDate(slot.date, language));
  if ('moment' in slot) return plain(formatMoment(slot.moment, round.zone, language));
  if ('person' in slot) return plain(round.people.find((person) => person.id === slot.person)?.name ?? slot.person);
  if ('list' in slot) return plain(formatList(slot.list.map((one) => renderSlot(one, wording).shown), language));
  return plain(renderValue(slot, wording));
}

function renderValue(slot: Extract<Slot, { value: unknown }>, wording: Wording): string {
  const { language, round, replies } = wording;
  const question = round.questionnaire.questions.find((one) => one.id === slot.question);
  if (!question) return String(slot.value);
  const word = (key: string) => replies[language].get(key) ?? key;
  if (slot.range) return `${formatNumber(slot.range[0], language)}–${formatNumber(slot.range[1], language)}${question.noun ? ` ${question.noun[language]}` : ''}`;
  const division = (id: string) => round.sectors.flatMap((sector) => sector.divisions).findLast((one) => one.id === id)?.label[language];
  const shown = formatValue(slot.value, question, language, { yes: word('yes'), no: word('no') }, division);
  return slot.approx ? `${slot.approx} ${shown}` : shown;
}

/** Buttons that answer are numbered, so that the number can be typed; what can also be said follows in one line. */
function listChoices(choices: readonly Choice[], labels: readonly string[], wording: Wording): readonly string[] {
  const said = labels.filter((_, index) => choices[index]?.action.do !== 'answer');
  const numbered = labels.filter((_, index) => choices[index]?.action.do === 'answer').map((label, index) => `${index + 1}. ${label}`);
  return [...numbered, ...(said.length > 0 ? [renderReply('you-may-also', { list: said.map((one) => `“${one}”`).join(', ') }, wording)] : [])];
}

function sentenceOf({ sources, before, byModel }: SentenceOrigin, wording: Wording): Sentence {
  return { sources: sources.map(({ what, quote }) => ({ what: renderShown(what, wording), quote })), before, byModel };
}
