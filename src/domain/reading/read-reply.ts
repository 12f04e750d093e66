import { type Folded, fold, without } from './folded.ts';
import { readMoment } from './read-moment.ts';
import { isInJest } from './in-jest.ts';
import { promisesIn } from './promises.ts';
import { readChange } from './read-change.ts';
import { readChoice } from './read-choice.ts';
import { readChoices } from './read-choices.ts';
import { readEmail, readUrl } from './read-contact.ts';
import { readDate } from './read-date.ts';
import { looseIntent, wholeIntent } from './read-intent.ts';
import { readMoney } from './read-money.ts';
import { readNumber } from './read-number.ts';
import { readPercentage } from './read-percentage.ts';
import { readPeriod } from './read-period.ts';
import { readQuestion } from './read-question.ts';
import { readText } from './read-text.ts';
import { readYesNo } from './read-yes-no.ts';
import type { Ask, Doubt, Reading } from './reading.ts';
import { type Scene, sceneOf } from './scene.ts';

/** No reply is longer than this in earnest; what lies behind it is not read for values. */
const LONGEST = 20_000;

/**
 * Reads one reply to one question: which kind of turn it is and, for an answer, the value with its literal words.
 * Pure and total: any text gives a reading, never an error. In doubt it is `clarify`.
 */
export function readReply(reply: string, ask: Ask): Reading {
  const folded = fold(reply.slice(0, LONGEST));
  const whole = wholeIntent(folded, ask);
  if (whole !== null) return whole;
  const change = readChange(folded, ask);
  if (change !== null) return change;
  if (ask.type === 'text') return readQuestion(folded, ask) ?? looseIntent(folded, ask) ?? readText(reply);
  const promises = ask.type === 'date' && FOLLOWS.test(folded.text) ? [] : promisesIn(folded);
  const scene = sceneOf(without(folded, promises), ask);
  const value = readValue(reply, scene);
  if (value.turn === 'answer' && !isWeak(value, scene)) return value;
  if (value.turn === 'clarify' && TELLING.has(value.reason)) return value;
  const turned = beside(folded, scene);
  if (turned !== null) return turned;
  if (promises.length > 0 && value.turn === 'clarify') return { turn: 'later', rest: readMoment(folded.raw, { date: ask.today, time: '00:00' }) === null ? '' : folded.raw.trim() };
  if (scene.aside === 'order' && value.turn === 'clarify') return { ...value, reason: 'order' };
  return value;
}

/** Reads the value for the type of the question; side talk is for the caller. */
export function readValue(reply: string, scene: Scene): Reading {
  const value = valueOf(reply, scene);
  return value.turn === 'answer' && isInJest(scene.folded, scene.ask.type, value) ? { turn: 'clarify', reason: scene.ask.type === 'yes-no' ? 'contradiction' : 'no-value', suggest: [], quote: value.quote } : value;
}

function valueOf(reply: string, scene: Scene): Reading {
  switch (scene.ask.type) {
    case 'integer': case 'decimal': return readNumber(scene);
    case 'percentage': return readPercentage(scene);
    case 'money': return readMoney(scene);
    case 'date': return readDate(scene);
    case 'period': return readPeriod(scene);
    case 'yes-no': return readYesNo(scene);
    case 'choice': return readChoice(scene);
    case 'choices': return readChoices(scene);
    case 'url': return readUrl(reply.slice(0, LONGEST));
    case 'email': return readEmail(reply.slice(0, LONGEST));
    case 'text': return readText(reply);
  }
}

/** To a question for a date "volgt op 3 maart" is weighed with the date itself. */
const FOLLOWS = /(?<!\p{L})volgt(?!\p{L})/u;

/** Doubts that show a value was meant; the others may just as well be a turn of another kind. */
const TELLING: ReadonlySet<Doubt> = new Set<Doubt>(['range', 'bound', 'several-values', 'parts-without-total', 'rate', 'out-of-range', 'not-integer',
  'separator', 'currency', 'fraction-or-percent', 'implausible', 'ratio', 'invalid-date', 'year-missing', 'negative-question', 'conditional', 'no-previous']);

function beside(folded: Folded, scene: Scene): Reading | null {
  const question = scene.aside === 'order' ? null : readQuestion(folded, scene.ask);
  // an order to the bot is no wish of the person either
  const loose = looseIntent(scene.aside === 'order' ? scene.folded : folded, scene.ask);
  if (question !== null && (loose === null || scene.aside === 'question') && !isControl(loose) && !(loose?.turn === 'forward' && REQUEST.test(folded.text))) return question;
  return loose;
}

/** "Kun je dit aan Karin vragen?" is a request to the bot, not a question about the question. */
const REQUEST = /(?<!\p{L})(?:kun|kan|kunt|kunnen|wil|wilt|zou|zouden|mag|can|could|would|will) (?:je|u|jullie|you)(?!\p{L})/u;

const isControl = (reading: Reading | null): boolean =>
  reading !== null && ['status', 'deadline', 'who-reads', 'why', 'human', 'later', 'skip', 'back', 'overview'].includes(reading.turn);

/** Nought, all or a choice read from words only; "geen idee" and its like go before those. */
function isWeak(reading: Extract<Reading, { turn: 'answer' }>, { ask, numbers }: Scene): boolean {
  if (ask.type === 'choice' || ask.type === 'choices') return reading.quote.text.length < 12 && numbers.length === 0;
  if (ask.type === 'yes-no') return !/^[^\p{L}\p{S}]*(?:ja+|jawel|jazeker|nee+|neen|yes|no|nope|yep|klopt|👍|👎)(?!\p{L})/iu.test(reading.quote.text);
  return (reading.value === 0 || reading.value === 100) && !/\d/.test(reading.quote.text);
}
