import type { Held } from '../dossier/dossier.ts';
import { openOf, offerChoices } from '../sign-off/offer.ts';
import { inOneLine } from '../sign-off/returned/read-returned.ts';
import type { ReturnedSentence } from '../sign-off/returned/returned.ts';
import { plainWords } from '../sign-off/returned/marks.ts';
import { standingOf } from '../sign-off/standing.ts';
import type { Choice } from '../utterance.ts';
import { settleChoices } from './choices.ts';
import type { Turn } from './turn.ts';

type HeldFile = Extract<Held, { kind: 'returned' }>;

/** As many sentences get a button to point at one of them. */
const BUTTONS = 8;

/** Shows sentence by sentence what was understood of a file, and asks whether to pass it on. */
export function sayReturned(turn: Turn, { file, returned, older }: HeldFile): void {
  const { sentences, loose, notFound, rebuilt, pictures, left } = returned;
  const placed = sentences.filter((one) => one.place !== null);
  const untracked = placed.filter((one) => one.change !== null && !one.tracked);
  turn.line('signing-returned-title', { name: file.name, sector: { words: turn.talk.sector.label } }, 'heading');
  if (older) turn.line('signing-returned-older');
  if (rebuilt) turn.line('signing-returned-rebuilt');
  for (const one of placed) saySentence(turn, one, sentences);
  for (const one of sentences.filter(({ place }) => place === null)) {
    if (wordsWithout(one).length > 0) turn.line('signing-returned-gone', { text: one.sent, words: wordsWithout(one).join(' · ') });
  }
  for (const words of loose) turn.line('signing-returned-loose', { words });
  if (untracked.length > 0 && !rebuilt) turn.line('signing-returned-untracked', { places: { list: untracked.map((one) => one.place ?? 0) } });
  if (notFound.length > 0) turn.line('signing-returned-not-found', { places: { list: notFound } });
  if (pictures) turn.line('signing-returned-pictures');
  if (left > 0) turn.line('signing-returned-left-out', { count: left });
  const same = placed.filter((one) => one.change === null && one.comments.length === 0);
  if (same.length > 0) turn.line('signing-returned-same', { places: { list: same.map((one) => one.place ?? 0) }, count: same.length });
  turn.line('signing-returned-ask', {}, 'question');
  turn.wait({ question: null, awaits: { kind: 'confirmation' }, choices: settleChoices(turn, ['signing-choice-pass', 'yes'], ['signing-choice-leave', 'no']) });
}

/** Words of which nobody can tell the sentence: asks which. */
export function sayDoubt(turn: Turn, { file, returned }: HeldFile): void {
  const [doubt] = returned.doubts;
  if (!doubt) return;
  const { sentences } = turn.dossier().signOff;
  const places = sentences.map((_, index) => index + 1);
  turn.line('signing-doubt', { name: file.name, text: doubt.text }, 'question');
  if (doubt.guess !== null) turn.line('signing-doubt-guess', { place: doubt.guess, text: sentences[doubt.guess - 1]?.text ?? '' });
  const near = places.length <= BUTTONS || doubt.guess === null ? places.slice(0, BUTTONS) : [doubt.guess];
  const offers = near.map((place) => ['sign-choice-sentence', place, { place }] as const);
  turn.wait({ question: null, awaits: { kind: 'confirmation' }, choices: settleChoices(turn, ...offers, ['signing-choice-none', 'no']) });
}

/** What still wants agreement, with its buttons; `first` come before them. */
export function sayWhatIsOpen(turn: Turn, first: readonly Choice[]): void {
  const { signOff } = turn.dossier();
  const open = openOf(standingOf(signOff.sentences, signOff)).filter((one) => one.state !== 'remarked');
  const places = { list: open.map((one) => one.place) };
  if (open.length > 0) turn.line('sign-still', { places, count: open.length });
  const all = open.length === signOff.sentences.length;
  // of some of the sentences the button names them, so that nobody takes it for a word about the others
  const named = (choice: Choice): Choice => (!all && typeof choice.label === 'object' && 'say' in choice.label && choice.label.say === 'sign-choice-all' ? { ...choice, label: { say: 'sign-choice-these', slots: { places } } } : choice);
  turn.wait({ question: null, awaits: null, choices: [...first, ...(open.length > 0 ? offerChoices(signOff.offers, open, { sector: turn.talk.sector.id }).map(named) : [])] });
}

/** What was written at a sentence that stands in the letter no more, as words without a sentence. */
export function wordsWithout({ change, comments }: ReturnedSentence): readonly string[] {
  return [...(change?.kind === 'words' ? [change.text] : []), ...comments.map(inOneLine)];
}

function saySentence(turn: Turn, one: ReturnedSentence, all: readonly ReturnedSentence[]): void {
  const { place, now, sent, change, comments, figures } = one;
  const slots = { place: place ?? 0 };
  if (change === null && comments.length === 0) return;
  if (plainWords(now) !== plainWords(sent)) turn.line('signing-returned-outdated', { ...slots, sent, now });
  switch (change?.kind) {
    case 'words':
      turn.line('signing-returned-words', slots);
      turn.show({ say: 'sentence-text', slots: { text: change.text }, origin: { sources: [], before: now, byModel: false } });
      break;
    case 'removed': turn.line('signing-returned-removed', { ...slots, text: now }); break;
    case 'moved': turn.line('signing-returned-moved', { ...slots, behind: all.find(({ id }) => id === change.behind)?.place ?? 0 }); break;
  }
  if (figures) turn.line('signing-returned-figure', { ...slots, gone: figures.gone.map(quoted).join(', ') || '–', come: figures.come.map(quoted).join(', ') || '–' }, 'point');
  for (const comment of comments) turn.line(comment.by === null ? 'signing-returned-comment' : 'signing-returned-comment-by', { ...slots, words: inOneLine(comment), by: comment.by ?? '' }, 'point');
}

const quoted = (text: string): string => `‘${text}’`;
