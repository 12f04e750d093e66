import type { Candidate, Held } from '../dossier/dossier.ts';
import { findPersonalData } from '../personal-data/find-personal-data.ts';
import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import type { Question } from '../question.ts';
import { isParts } from '../value.ts';
import type { Value } from '../value.ts';
import { answered } from './answered.ts';
import { settleChoices } from './choices.ts';
import type { Turn } from './turn.ts';

/** Personal data in free text: only the masked words go into the journal, and only after a yes. True when it waits for that. */
export function holdPersonalData(turn: Turn, question: Question, candidate: Candidate, passed: readonly string[] = []): boolean {
  const texts = textsOf(candidate.given.value, question);
  if (texts.length === 0) return false;
  const known = { names: turn.talk.round.people.map((person) => person.name) };
  const clean = (text: string): string => maskPersonalData(text, findPersonalData(text, known));
  const found = texts.flatMap((text) => findPersonalData(text, known));
  if (found.length === 0) return false;
  const { given } = candidate;
  const masked: Candidate = { ...candidate, words: clean(candidate.words), given: answered(mapTexts(given.value, question, clean), clean(given.quote), given.approx) };
  const held = { kind: 'personal-data', masked, passed, delivery: turn.delivery, found: [...new Set(found.map((one) => one.kind))] } as const;
  turn.hold(held);
  askToMask(turn, held);
  return true;
}

/** Shows what would be kept without the personal data. */
export function askToMask(turn: Turn, held: Extract<Held, { kind: 'personal-data' }>): void {
  turn.line('personal-data', { kinds: { list: held.found.map((kind) => ({ say: `personal-data-${kind}` })) }, masked: held.masked.words }, 'question');
  turn.wait({ question: held.masked.question, awaits: { kind: 'confirmation' }, choices: settleChoices(turn, ['choice-masked', 'yes'], ['choice-rephrase', 'no']) });
}

/** The free texts of an answer. Contacts are meant to be personal: an e-mail part is no finding. */
function textsOf(value: Value, question: Question): readonly string[] {
  if (typeof value === 'string') return ['text', 'list', 'dated-list'].includes(question.type) ? [value] : [];
  if (Array.isArray(value)) return question.type === 'list' || question.type === 'dated-list' ? value.map((item) => (typeof item === 'string' ? item : item.text)) : [];
  if (!isParts(value)) return [];
  return (question.parts ?? []).flatMap((part) => (part.type === 'text' && typeof value[part.id] === 'string' ? [String(value[part.id])] : []));
}

function mapTexts(value: Value, question: Question, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? change(item) : { ...item, text: change(item.text) })) as Value;
  if (!isParts(value)) return value;
  const texts = new Set((question.parts ?? []).filter((part) => part.type === 'text').map((part) => part.id));
  return Object.fromEntries(Object.entries(value).map(([id, part]) => [id, texts.has(id) && typeof part === 'string' ? change(part) : part]));
}
