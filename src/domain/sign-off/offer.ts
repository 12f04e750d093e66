import { withFootnote } from '../letter/with-footnote.ts';
import type { Choice, Line, SentenceOrigin } from '../utterance.ts';
import type { SignOff } from './sign-off.ts';
import type { Standing } from './standing.ts';

/** As many sentences have a button each; of more, the numbers are typed. */
const BUTTONS = 8;
/** More sentences than this are quicker typed than pressed one by one. */
const FEW = 3;

/** Beside the sentences: the heading where another part begins, and what each of them rests on, where the reader may see that. */
export type Beside = {
  readonly under?: (sentence: string) => Line | null;
  readonly sources?: (sentence: Standing) => SentenceOrigin['sources'];
  /** The same with every word, for who asks. */
  readonly whole?: (sentence: Standing) => SentenceOrigin['sources'];
};

/** The sentences with their numbers; of a changed one what was agreed to before and what it says now. */
export function sentenceLines(standings: readonly Standing[], { under = () => null, sources = () => [] }: Beside = {}): readonly Line[] {
  let last = '';
  return standings.flatMap((one): readonly Line[] => {
    const heading = under(one.id);
    const key = JSON.stringify(heading);
    const lines = [...(heading !== null && key !== last ? [heading] : []), ...linesOf(one, sources(one))];
    last = key;
    return lines;
  });
}

/** What the buttons are for, and how to agree to some of several sentences at once. Reviewers gave no answers and can correct none. */
export function howLines(standings: readonly Standing[], owner: { readonly sector: string } | { readonly step: string }): readonly Line[] {
  return ['sector' in owner ? { say: 'sign-how' } : { say: 'sign-how-review' }, ...someLines(standings)];
}

/** How to agree to some of the sentences at once, where a button each would be many presses or there are none. */
export function someLines(standings: readonly Standing[]): readonly Line[] {
  const [first, second] = standings;
  return first && second && standings.length > FEW ? [{ say: 'sign-how-some', slots: { first: first.place, second: second.place } }] : [];
}

/** What can be done with these sentences, correcting the answer first: it is the better way where one is wrong. */
export function offerChoices(offer: number, standings: readonly Standing[], owner: { readonly sector: string } | { readonly step: string }): readonly Choice[] {
  const places = standings.map((one) => one.place);
  const action = (act: 'agree' | 'remark' | 'correct' | 'word', on: readonly number[]): Choice['action'] => ({ do: 'sign', act, places: on, offer, ...owner });
  const each = standings.length > 1 && standings.length <= BUTTONS ? places : [];
  return [
    ...('sector' in owner && standings.some((one) => one.questions.length > 0) ? [{ label: { say: 'sign-choice-correct' }, action: action('correct', []) }] : []),
    { label: { say: 'sign-choice-all' }, action: action('agree', places) },
    // a platform that shows only a few buttons shows the first
    { label: { say: 'sign-choice-remark' }, action: action('remark', []) },
    ...each.map((place): Choice => ({ label: { say: 'sign-choice-one', slots: { place } }, action: action('agree', [place]) })),
    ...('sector' in owner ? [{ label: { say: 'sign-choice-word' }, action: action('word', []) }] : []),
  ];
}

/** The sentences of the last offer that still want a word of somebody. */
export function openOf(standings: readonly Standing[]): readonly Standing[] {
  return standings.filter((one) => one.state !== 'agreed');
}

/** One button for each of these sentences, to say which is meant. */
export function whichChoices(act: 'remark' | 'correct', signOff: SignOff, standings: readonly Standing[], owner: { readonly sector: string } | { readonly step: string }): readonly Choice[] {
  return standings.slice(0, 20).map((one): Choice => ({ label: { say: 'sign-choice-sentence', slots: { place: one.place } }, action: { do: 'sign', act, places: [one.place], offer: signOff.offers, ...owner } }));
}

function linesOf(one: Standing, sources: SentenceOrigin['sources']): readonly Line[] {
  const before = one.state === 'returned' || one.before === one.text ? null : one.before;
  const origin: SentenceOrigin = { sources, before, byModel: one.byModel === true };
  const text = withFootnote(one);
  const sentence: Line = { say: 'sign-sentence', slots: { place: one.place, text }, origin };
  if (one.state === 'returned') return [sentence, { say: 'sign-returned-words', slots: { words: one.words ?? '' }, style: 'point' }];
  if (one.before === null) return [sentence];
  if (one.before === one.text) return [sentence, { say: 'sign-source-changed', style: 'point' }];
  return [{ say: 'sign-changed', slots: { place: one.place } }, { say: 'sentence-text', slots: { text }, origin }];
}
