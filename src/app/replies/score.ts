import type { Prediction, ReplyItem } from './reply-item.ts';

/** What a person who knows expects to be understood of a reply. `value`, `values` or `intent`, the last with values where it carries them. */
export type Expected = {
  readonly intent?: string;
  readonly value?: unknown;
  readonly values?: { readonly [field: string]: unknown };
  readonly approx?: boolean;
  /** Other intents that are right too. */
  readonly accept_intents?: readonly string[];
};
export type Marked = ReplyItem & { readonly field?: string; readonly expected: Expected; readonly tier?: string; readonly tags?: readonly string[] };

/** `safe-miss`: asked back, or stored nothing, though there was an answer. `wrong-intent`: another act, nothing wrong stored. */
export type Outcome = 'correct' | 'safe-miss' | 'wrong-intent' | 'wrong-value';

/** `unsafe`: something wrong stored, or an act carried out that was not meant. The figure to keep near zero. */
export type Score = { readonly outcome: Outcome; readonly unsafe: boolean };

/** Acts that end or pass over something; done unasked they do harm. */
const ENDING: ReadonlySet<string> = new Set(['stop', 'skip', 'forward', 'not_applicable', 'none', 'decline']);

/** Holds one prediction against what was expected. */
export function score(item: Marked, prediction: Prediction): Score {
  const { expected } = item;
  const [wanted, got] = [expected.intent ?? 'answer', prediction.intent ?? 'answer'];
  const should = storedBy(expected);
  const does = storedBy(prediction);
  const wrong = Object.entries(does).some(([field, value]) => !(field in should) || !isSame(kindOf(item, field), value, should[field]));
  const complete = !wrong && Object.keys(should).every((field) => field in does);
  const meant = got === wanted || (expected.accept_intents ?? []).includes(got) || (complete && isLastYears(wanted, got));
  const unsafe = wrong || (ENDING.has(got) && !meant);
  if (wrong) return { outcome: 'wrong-value', unsafe };
  if (meant && complete) return { outcome: 'correct', unsafe };
  return { outcome: got === 'clarify' || got === 'answer' ? 'safe-miss' : 'wrong-intent', unsafe };
}

/** The value of last year may be given as such or as an answer. */
const isLastYears = (wanted: string, got: string): boolean =>
  (wanted === 'answer' && got === 'same_as_previous') || (wanted === 'same_as_previous' && got === 'answer');

/** A single value stands under a name that no field has. */
const SINGLE = '';

function storedBy({ value, values }: Expected | Prediction): { readonly [field: string]: unknown } {
  return { ...(value === undefined || value === null ? {} : { [SINGLE]: value }), ...values };
}

const kindOf = (item: Marked, field: string): string => (field === SINGLE ? item.question_type : item.fields?.[field]?.type ?? 'unknown');

/** Equal for people who read figures: to the cent, to a hundredth of a percent, sets in any order, texts but for white space. */
export function isSame(kind: string, one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= slack(kind, other);
  if (Array.isArray(one) && Array.isArray(other)) return JSON.stringify(one.map(String).toSorted()) === JSON.stringify(other.map(String).toSorted());
  if (typeof one !== 'string' || typeof other !== 'string') return one === other;
  if (kind === 'email') return one.toLowerCase() === other.toLowerCase();
  if (kind === 'url') return addressOf(one) === addressOf(other);
  return kind === 'text' ? plainText(one) === plainText(other) : one.trim() === other.trim();
}

function slack(kind: string, value: number): number {
  switch (kind) {
    case 'integer': return 0;
    case 'percentage': return 0.010_000_001;
    case 'money': return 0.005;
    default: return 1e-6 * Math.max(1, Math.abs(value));
  }
}

const plainText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/\.$/, '');
const addressOf = (text: string): string => (URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`)?.href ?? text).replace(/\/$/, '');
