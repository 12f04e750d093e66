import type { Instant } from '../../dossier/dossier.ts';
import { sentenceHash } from '../../sign-off/sentence-hash.ts';
import type { Marked } from '../../sign-off/events.ts';
import type { ModelAsked } from '../../model-asked.ts';
import type { Draft } from '../draft.ts';
import { sentencesOf } from '../draft.ts';
import type { ByModel, Footnote, Rewording, Sentence } from '../sentence.ts';
import { withSentence } from '../with-sentence.ts';
import type { Refusal } from './refusal.ts';

/** What happened with wordings of a model. A coordinator asks for them, sees them, takes some of them, and accepts them. */
export type SmoothingEvent =
  /** Shown beside what stands there; nothing of it is in the letter. `refused` are the wordings that code did not take. */
  | { readonly type: 'passage-smoothed'; readonly by: string; readonly sector: string; readonly wordings: readonly Sentence[]; readonly refused: readonly (Refusal & { readonly sentence: string | null })[]; readonly asked: SmoothingAsked }
  /** Makes a version. */
  | { readonly type: 'wordings-taken'; readonly by: string; readonly sector: string; readonly sentences: readonly Sentence[] }
  /** A coordinator says that the words are good as they are: from then on they are no model's any more. */
  | { readonly type: 'wordings-accepted'; readonly by: string; readonly sentences: readonly Marked[] }
  /** The template's words again. Makes a version. */
  | { readonly type: 'wordings-undone'; readonly by: string; readonly sentences: readonly string[] };

/** That a model was asked, and how that went. `outcome` is `worded` when anything of its answer could be shown. */
export type SmoothingAsked = Pick<ModelAsked, 'delivery' | 'model' | 'endpoint' | 'prompt' | 'ms' | 'tokens'> & { readonly outcome: 'worded' | 'nothing' | Exclude<ModelAsked['outcome'], 'pointed' | 'nothing'> };

/** What was shown last of a sector, and of that the wordings that nobody took yet. */
export type Smoothing = { readonly by: string; readonly at: Instant; readonly shown: readonly Sentence[]; readonly wordings: readonly Sentence[] };

/** A sentence in the words of a model, as it was taken, and what the template said. */
export type Reworded = { readonly sector: string; readonly sentence: Sentence; readonly template: Footnote };

export type Smoothings = {
  /** By sector. */
  readonly offered: { readonly [sector: string]: Smoothing };
  /** By sentence. They stay here when their passage is away for a while. */
  readonly reworded: { readonly [sentence: string]: Reworded };
  readonly accepted: readonly (Marked & { readonly by: string; readonly at: Instant })[];
};

export const NO_SMOOTHINGS: Smoothings = { offered: {}, reworded: {}, accepted: [] };

/** What stands in the letter when code took a wording over: the template's sources and figures in a model's words. */
export function sentenceOfModel(template: Sentence, said: Footnote, rewording: Rewording): Sentence {
  const { text, parts, sources, computed } = template;
  const byModel: ByModel = { model: rewording.model, at: rewording.at, template: { text, parts, sources, computed } };
  return { ...template, ...said, author: 'model', rewording, byModel };
}

/** The sentence as its template wrote it. */
export function inTemplateWords(sentence: Sentence, template: Footnote): Sentence {
  const { rewording: _, byModel: __, ...bare } = sentence;
  return { ...bare, ...template, author: 'template' };
}

/** The sentence without the mark that a model reworded it and nobody accepted that. */
export function accepted(sentence: Sentence): Sentence {
  const { byModel: _, ...rest } = sentence;
  return rest;
}

/** The fingerprint of what the template says, footnote included. */
export function templateHash(sentence: Sentence, template: Footnote): string {
  return sentenceHash(inTemplateWords(sentence, template));
}

/** The draft with wordings of a model back in their template's words, and the ids of those that were there. */
export function undone(draft: Draft, { reworded }: Smoothings, ids: readonly string[]): Draft {
  return ids.reduce((sofar, id) => {
    const known = reworded[id];
    const now = sentencesOf(sofar).find((one) => one.sentence.id === id)?.sentence;
    return known && now?.author === 'model' ? withSentence(sofar, id, inTemplateWords(now, known.template)) : sofar;
  }, draft);
}

/** Folds what leaves the text as it is, and what was known of wordings that a person's words or the answers went over. */
export function evolveSmoothings(smoothings: Smoothings, event: SmoothingEvent, at: Instant): Smoothings {
  const { offered, reworded } = smoothings;
  const { [('sector' in event ? event.sector : '')]: open, ...others } = offered;
  switch (event.type) {
    case 'passage-smoothed':
      return { ...smoothings, offered: event.wordings.length === 0 ? others : { ...others, [event.sector]: { by: event.by, at, shown: event.wordings, wordings: event.wordings } } };
    case 'wordings-taken': {
      const left = open?.wordings.filter((one) => !event.sentences.some((taken) => taken.id === one.id)) ?? [];
      const taken = Object.fromEntries(event.sentences.flatMap((sentence) => (sentence.byModel ? [[sentence.id, { sector: event.sector, sentence, template: sentence.byModel.template }]] : [])));
      return { ...smoothings, offered: open && left.length > 0 ? { ...others, [event.sector]: { ...open, wordings: left } } : others, reworded: { ...reworded, ...taken } };
    }
    case 'wordings-accepted': {
      const marks = event.sentences.filter(({ id, hash }) => reworded[id] !== undefined && sentenceHash(reworded[id].sentence) === hash);
      const now = Object.fromEntries(marks.map(({ id }) => [id, { ...reworded[id]!, sentence: accepted(reworded[id]!.sentence) }]));
      return { ...smoothings, reworded: { ...reworded, ...now }, accepted: [...smoothings.accepted, ...marks.map((mark) => ({ ...mark, by: event.by, at }))] };
    }
    case 'wordings-undone':
      return without(smoothings, event.sentences);
  }
}

/** Without these sentences: somebody else's words stand there. */
export function without(smoothings: Smoothings, ids: readonly string[]): Smoothings {
  return { ...smoothings, reworded: Object.fromEntries(Object.entries(smoothings.reworded).filter(([id]) => !ids.includes(id))) };
}

/** Of a draft that was just made, without the wordings that fell back to their template. Of a passage that is away they wait. */
export function stillReworded(smoothings: Smoothings, letter: Draft): Smoothings {
  const here = new Map(sentencesOf(letter).map((one) => [one.sentence.id, one.sentence]));
  const gone = Object.entries(smoothings.reworded).filter(([id, { sector }]) => here.get(id)?.author !== 'model' && letter.passages.some((one) => one.sector === sector));
  return without(smoothings, gone.map(([id]) => id));
}
