import type { AnswerVersion, Dossier, Warning } from '../dossier/dossier.ts';
import { versionsOf } from '../dossier/dossier.ts';
import type { Previous, Round } from '../round.ts';
import { questionOf } from '../round.ts';
import type { Words } from '../words.ts';
import type { Draft } from './draft.ts';
import { sentencesOf } from './draft.ts';
import type { Author, Computed, Source } from './sentence.ts';
import { isAnswerSource } from './sentence.ts';

/** Where a sentence comes from: every answer version and figure it rests on. */
export type Passport = {
  readonly sentence: string;
  readonly text: string;
  readonly author: Author;
  /** Null for a sentence around the passages, or of a paper that goes with the letter. */
  readonly sector: string | null;
  /** Its place in the passage or the paper, from 1. */
  readonly place: number;
  readonly origins: readonly Origin[];
  readonly computed: readonly Computed[];
};

export type Origin =
  | {
    readonly kind: 'answer';
    readonly sector: string;
    readonly question: string;
    readonly label: Words;
    readonly version: number;
    /** The latest version of that answer: higher when it changed after the draft was made, null when it was taken back. */
    readonly latest: number | null;
    /** The words the sentence uses, and the whole reply as it was kept. */
    readonly quote: string;
    readonly words: string;
    /** A person's id. */
    readonly by: string;
    readonly at: string;
    readonly warnings: readonly Warning[];
  }
  | { readonly kind: 'round'; readonly file: string; readonly key: string; readonly quote: string; /** where the round found it */ readonly found: string | null; readonly fiction: boolean };

/** The passport of a sentence by its id; null when the draft has no such sentence. A source that is gone is our own mistake. */
export function passportOf(draft: Draft, round: Round, dossiers: readonly Dossier[], sentenceId: string): Passport | null {
  const beside = draft.papers.flatMap(({ sentences }) => sentences.map((sentence, index) => ({ sector: null, place: index + 1, sentence })));
  const found = [...sentencesOf(draft), ...beside].find((one) => one.sentence.id === sentenceId);
  if (!found) return null;
  const { sector, place, sentence } = found;
  const origins = originsOf([...sentence.sources, ...(sentence.footnote?.sources ?? [])], sector, round, dossiers);
  return { sentence: sentence.id, text: sentence.text, author: sentence.author, sector, place, origins, computed: [...sentence.computed, ...(sentence.footnote?.computed ?? [])] };
}

/** Where each of these sources comes from; `passage` is the sector of those that name none. A source that is gone is our own mistake. */
export function originsOf(sources: readonly Source[], passage: string | null, round: Round, dossiers: readonly Dossier[]): readonly Origin[] {
  return sources.map((source) => originOf(source, passage, round, dossiers));
}

function originOf(source: Source, passage: string | null, round: Round, dossiers: readonly Dossier[]): Origin {
  if (!isAnswerSource(source)) return roundOrigin(source.round, source.quote, round);
  const sector = source.sector ?? passage;
  const dossier = dossiers.find((one) => one.sector === sector);
  const version: AnswerVersion | undefined = dossier && versionsOf(dossier, source.question).find((one) => one.version === source.version);
  if (!dossier || !version || sector === null) throw new Error(`A sentence draws on version ${source.version} of ${source.question} of ${sector}, which is not in its dossier`);
  return {
    kind: 'answer', sector, question: source.question, label: questionOf(round, source.question).label, version: source.version, latest: dossier.answers[source.question]?.version ?? null,
    quote: source.quote, words: version.words, by: version.by, at: version.at, warnings: version.warnings,
  };
}

function roundOrigin(reference: string, quote: string, round: Round): Origin {
  const [file = '', key = ''] = reference.split('#');
  const [first, list, id] = key.split('.');
  const sector = round.sectors.find((one) => one.id === first);
  const previous: Previous | undefined = list === 'previous' && id !== undefined ? sector?.previous[id] : undefined;
  const fact = list === 'facts' && id !== undefined ? sector?.facts[id] : first === 'facts' && list !== undefined ? round.facts[list] : undefined;
  const known = previous ?? fact;
  return { kind: 'round', file, key, quote, found: known?.source ?? null, fiction: known?.fiction ?? false };
}
