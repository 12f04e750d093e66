import type { Question } from '../question.ts';
import type { Reading } from '../reading/reading.ts';
import type { Choice } from '../utterance.ts';
import type { Value } from '../value.ts';
import { askQuestion, roundSlots } from './ask.ts';
import { askPart } from './ask-part.ts';
import { settleChoices } from './choices.ts';
import { cleanWords } from './clean-words.ts';
import type { SoFar } from './so-far.ts';
import type { Turn } from './turn.ts';

const NOTHING: SoFar = { parts: {}, passed: [], words: '', approx: null };

/** Says why a reply cannot be kept as it stands and offers what it may have meant. Nothing is stored. */
export function askBack(turn: Turn, question: Question, part: string | null, reading: Extract<Reading, { turn: 'clarify' }>, text: string, say = `doubt-${reading.reason}`, sofar: SoFar = NOTHING): void {
  turn.doubt();
  const words = cleanWords(turn, text, false);
  const quote = reading.quote && words === text.trim() ? reading.quote.text : words.slice(0, 80);
  turn.line(say, { quote });
  // asked back once more about the same question, a person may miss what is meant
  const last = turn.dossier().asked[turn.talk.person.id];
  if (last?.question === question.id && last.why === 'repeat' && !last.answered && !turn.held()) turn.words(question.help, roundSlots(turn.situation()));
  const likely = distinct(reading.suggest).slice(0, 3);
  if (likely.length === 0) return part === null ? askQuestion(turn, question, 'repeat') : holdPart(turn, question, part, sofar);
  turn.hold({ kind: 'suggestion', question: question.id, part, parts: sofar.parts, passed: sofar.passed, ...(sofar.from === undefined ? {} : { from: sofar.from }), reason: reading.reason, suggest: likely, words });
  offer(turn, question.id, likely);
}

/** Offers what a reply may have meant, as buttons. */
export function offer(turn: Turn, question: string, likely: readonly Value[]): void {
  const since = turn.held()?.since ?? turn.dossier().version;
  if (likely.length === 1) turn.line('suggest-one', { value: { value: likely[0] ?? '', question } }, 'question');
  else turn.line('suggest-some', {}, 'question');
  const offered: readonly Choice[] = likely.map((value, index) => ({ label: { value, question }, action: { do: 'settle', with: index, since } }));
  turn.wait({
    question,
    awaits: likely.length === 1 ? { kind: 'confirmation' } : { kind: 'answer', declaration: false },
    choices: [...offered, ...settleChoices(turn, ['choice-something-else', 'no'])],
  });
}

/** The parts given so far stay while one is asked again. */
function holdPart(turn: Turn, question: Question, part: string, sofar: SoFar): void {
  const asked = question.parts?.find((one) => one.id === part);
  if (!asked) return askQuestion(turn, question, 'repeat');
  turn.hold({ kind: 'parts', question: question.id, ...sofar });
  askPart(turn, question, asked);
}

function distinct(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
