import type { Question } from '../question.ts';
import { fold } from '../reading/folded.ts';
import { unitOf } from '../reading/words/unit-words.ts';

/** Its whole label is said, or what it counts where no other question of the round counts the same: `among` are all of them. People go by several names. */
export function isNamed(question: Question, among: readonly Question[], text: string): boolean {
  const said = new Set(wordsIn(text));
  const shared = among.some((other) => other.id !== question.id && other.noun?.nl === question.noun?.nl);
  const names = [question.label.nl, question.label.en, ...(question.noun && !shared ? [question.noun.nl, question.noun.en] : [])].map(wordsIn);
  const people = question.noun && !shared && unitOf(question.noun.nl)?.kind === 'persons';
  return names.some((words) => words.length > 0 && words.every((word) => said.has(word))) || (people === true && (fold(text).text.match(/\p{L}{4,}/gu) ?? []).some((word) => unitOf(word)?.kind === 'persons')) || (question.type === 'money' && !shared && text.includes('€'));
}

/** The same text with the words of the question's label blanked out: "het doel was 520" says 520 of the goal. Offsets stay. */
export function withoutName(question: Question, text: string): string {
  const names = new Set([question.label.nl, question.label.en].flatMap(wordsIn));
  return text.replace(/\p{L}{4,}/gu, (word) => (wordsIn(word).some((one) => names.has(one)) ? ' '.repeat(word.length) : word));
}

/** Words of some length, as far as they do not inflect. */
export function wordsIn(text: string): readonly string[] {
  return [...new Set((fold(text).text.match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 7).replace(/(?:en|s)$/, '')))];
}
