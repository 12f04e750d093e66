import type { Dossier } from '../../dossier/dossier.ts';
import { sentenceHash } from '../../sign-off/sentence-hash.ts';
import type { Draft } from '../draft.ts';
import type { Sentence } from '../sentence.ts';
import { accepted, inTemplateWords } from './smoothings.ts';

/**
 * The draft without the mark on words of a model that somebody who signs for the sector agreed to, exactly as they stand: that
 * person accepted them. What a coordinator accepted has no mark already.
 */
export function withSigned(draft: Draft, dossiers: readonly Pick<Dossier, 'sector' | 'signOff'>[]): Draft {
  return inPassages(draft, (sentence, sector) => {
    const acts = dossiers.find((one) => one.sector === sector)?.signOff.acts ?? [];
    if (!acts.some((act) => act.kind === 'agreed' && act.sentence === sentence.id)) return sentence;
    const hash = sentenceHash(sentence);
    return acts.some((act) => act.kind === 'agreed' && act.sentence === sentence.id && act.hash === hash) ? accepted(sentence) : sentence;
  });
}

/** The draft as it may leave the house: where nobody accepted a model's words yet, the template's stand. */
export function withTemplateWords(draft: Draft): Draft {
  return inPassages(draft, (sentence) => (sentence.byModel ? inTemplateWords(sentence, sentence.byModel.template) : sentence));
}

/** Each sentence that has the mark put through `change`; a draft without any is the same draft. */
function inPassages(draft: Draft, change: (sentence: Sentence, sector: string) => Sentence): Draft {
  if (!draft.passages.some((passage) => passage.sentences.some((one) => one.byModel !== undefined))) return draft;
  return { ...draft, passages: draft.passages.map(({ sector, sentences }) => ({ sector, sentences: sentences.map((one) => (one.byModel === undefined ? one : change(one, sector))) })) };
}
