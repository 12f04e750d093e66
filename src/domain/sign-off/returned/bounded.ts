import type { Returned } from './returned.ts';

/** What a person would look through: the first of everything, and how much more there is. Long texts are cut off where they end in three dots. */
export function bounded(returned: Returned): Returned {
  const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
  const sentences = returned.sentences.map((one) => ({ ...one, comments: one.comments.slice(0, MANY).map(({ by, about, text }) => ({ by, about: cut(about), text: cut(text) })) }));
  const doubts = returned.doubts.slice(0, MANY).map(({ text, guess }) => ({ text: cut(text), guess }));
  const loose = returned.loose.slice(0, MANY).map(cut);
  const count = ({ sentences: all, doubts: some, loose: rest }: Pick<Returned, 'sentences' | 'doubts' | 'loose'>): number => all.reduce((sum, one) => sum + one.comments.length, some.length + rest.length);
  return { ...returned, sentences, doubts, loose, left: count(returned) - count({ sentences, doubts, loose }) };
}

const LONGEST = 1_000;
const MANY = 20;
