import type { Draft } from '../../domain/letter/draft.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import { inTemplateWords } from '../../domain/letter/smoothing/smoothings.ts';
import type { SmoothAsk } from '../../domain/reading/desk/smooth-ask.ts';
import { takeCommand } from '../../domain/reading/desk/smooth-ask.ts';
import { sha256 } from '../../domain/sign-off/sha-256.ts';
import type { Line } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { deskChoice, listOf, only, peopleSlot, reply, sectorSlot } from '../desk/view.ts';
import type { SmoothedPassage, ToSmooth } from '../model/smooth.ts';
import { changedLine, originOf } from './changed-line.ts';
import { agreedTo, noVersion, oneLine, versionIn } from './parts.ts';

type Asked = Extract<SmoothAsk, { ask: 'smooth' }>;

/** As many wordings have a button each; of more, the numbers are typed. */
const BUTTONS = 8;

/**
 * The sentences a model may word anew: those of templates, also where a model's words stand that nobody accepted. What a
 * person wrote or accepted is left alone. Null where there is nothing to ask about.
 */
export function whatToSmooth(view: DeskView, { sector, place }: Asked): ToSmooth | null {
  const draft = versionIn(view)?.draft ?? null;
  const { templates } = view;
  if (draft === null || !templates?.frame.forms.locale.startsWith('nl')) return null;
  const sentences = passageIn(draft, sector).flatMap((sentence, index) => {
    const template = sentence.byModel ? inTemplateWords(sentence, sentence.byModel.template) : sentence;
    return template.author === 'template' && (place === null || place === index + 1) ? [{ place: index + 1, sentence: template }] : [];
  });
  return sentences.length === 0 ? null : { sentences, making: { round: view.round, forms: templates.frame.forms }, at: view.now.toString() };
}

/** Other words for a passage beside those that stand there, each to be taken or left; and what code did not take, with why. */
export function smoothShown(view: DeskView, ask: Asked, smoothed: (SmoothedPassage & { readonly delivery: string }) | null): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  const { sector } = ask;
  const slots = { sector: sectorSlot(view, sector) };
  if (draft === null) return noVersion(view);
  if (passageIn(draft, sector).length === 0) return oneLine(view, { say: 'letter-smooth-no-passage', slots }, sector);
  if (whatToSmooth(view, ask) === null) return oneLine(view, { say: view.templates?.frame.forms.locale.startsWith('nl') ? 'letter-smooth-nothing' : 'letter-smooth-language' }, sector);
  if (smoothed === null) return oneLine(view, { say: 'letter-smooth-no-model', slots }, sector);
  const { refused, failed, asked, delivery } = smoothed;
  const standing = new Map(passageIn(draft, sector).map((one) => [one.id, one.text]));
  const wordings = smoothed.wordings.filter((one) => standing.get(one.id) !== one.text);
  const roundEvents: DeskOutcome['roundEvents'] = [{ type: 'passage-smoothed', by: view.person.id, sector, wordings, refused, asked: { ...asked, delivery } }];
  const about = { ...slots, model: asked.model };
  const again = deskChoice('letter-choice-try-again', `maak de passage van ${sector} vloeiender`);
  if (failed !== null) return { ...only(reply(view, [{ say: 'letter-smooth-failed', slots: { ...about, noAnswer: failed } }], { sector, choices: [again] })), roundEvents };
  const notTaken = refused.map((one) => refusedLine(draft, sector, one));
  if (wordings.length === 0) return { ...only(reply(view, [{ say: 'letter-smooth-none', slots: about }, ...notTaken, { say: 'letter-smooth-again' }], { sector, choices: [again] })), roundEvents };
  const places = wordings.map((one) => placeIn(draft, sector, one.id));
  const lines: readonly Line[] = [
    { say: 'letter-smooth-title', slots: about },
    ...wordings.flatMap((one, index): readonly Line[] => [
      { say: 'letter-smooth-sentence', slots: { place: places[index]! }, style: 'heading' },
      changedLine(passageIn(draft, sector)[places[index]! - 1]!.text, one.text, originOf(view, sector, one)),
    ]),
    ...notTaken, ...lapseLines(view, draft, wordings), { say: 'letter-smooth-choose' },
  ];
  const mark = markOf(wordings);
  const choices = [
    deskChoice('letter-choice-take-all', takeCommand(sector, null, mark)),
    ...(wordings.length > 1 && wordings.length <= BUTTONS ? places.map((place) => deskChoice('letter-choice-take-one', takeCommand(sector, [place], mark), { place })) : []),
    deskChoice('desk-choice-leave', 'annuleer'),
  ];
  return { ...only(reply(view, lines, { sector, choices })), roundEvents };
}

/** The beginning of the fingerprint of wordings as they were shown, so that a button takes these and no others. */
export function markOf(wordings: readonly Sentence[]): string {
  return sha256(JSON.stringify(wordings.map(({ id, text }) => [id, text]))).slice(0, 8);
}

export function passageIn(draft: Draft, sector: string): readonly Sentence[] {
  return draft.passages.find((one) => one.sector === sector)?.sentences ?? [];
}

/** The place of a sentence in its passage, from 1; 0 for one that is not there any more. */
export function placeIn(draft: Draft, sector: string, id: string): number {
  return passageIn(draft, sector).findIndex((one) => one.id === id) + 1;
}

function refusedLine(draft: Draft, sector: string, { sentence, why, found }: SmoothedPassage['refused'][number]): Line {
  if (sentence === null) return { say: 'letter-smooth-refused-unknown', style: 'point' };
  const slots = { place: placeIn(draft, sector, sentence), refusal: why };
  // the name of a slot says nothing to who reads the letter
  const shown = found !== '' && !/[{}]/.test(found) && why !== 'too-long';
  return { say: shown ? 'letter-smooth-refused-found' : 'letter-smooth-refused', slots: shown ? { ...slots, found: found.slice(0, 60) } : slots, style: 'point' };
}

function lapseLines(view: DeskView, draft: Draft, wordings: readonly Sentence[]): readonly Line[] {
  const agreed = agreedTo(view, draft, wordings.map((one) => one.id));
  if (agreed.length === 0) return [];
  return [{ say: 'letter-smooth-lapses', slots: { people: peopleSlot(agreed.flatMap((one) => one.signers)), places: listOf([...new Set(agreed.map((one) => one.place))]) } }];
}
