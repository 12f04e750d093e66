import type { Instant } from '../dossier/dossier.ts';
import type { Recorded } from '../dossier/events.ts';
import { sentenceHash } from '../sign-off/sentence-hash.ts';
import type { Draft } from './draft.ts';
import { sentencesOf } from './draft.ts';
import type { Sentence } from './sentence.ts';
import type { SmoothingEvent, Smoothings } from './smoothing/smoothings.ts';
import { evolveSmoothings, NO_SMOOTHINGS, stillReworded, templateHash, undone, without } from './smoothing/smoothings.ts';
import { withSentence } from './with-sentence.ts';

/** What happened to the text of the letter. Each of them but a declined proposal, and what is only shown or accepted, makes a version. */
export type VersionEvent =
  /** `draft` is its id; `letter` the whole of it, with the sentences of people kept, and what the templates would say instead. */
  | { readonly type: 'draft-compiled'; readonly by: string; readonly draft: string; readonly sentences: number; readonly letter?: Draft; readonly proposals?: Proposals }
  | { readonly type: 'sentence-edited'; readonly by: string; readonly sentence: Sentence }
  /** The template's words instead of a person's; null takes the sentence out. */
  | { readonly type: 'proposal-taken'; readonly by: string; readonly id: string; readonly sentence: Sentence | null }
  | { readonly type: 'proposal-declined'; readonly by: string; readonly id: string }
  /** A person takes a sentence out. Once the templates have other words for it, it is another sentence, and there again. */
  | { readonly type: 'sentence-removed'; readonly by: string; readonly id: string }
  | SmoothingEvent;

/** What the templates would say now in the place of a person's sentence; null where they would say nothing. */
export type Proposals = { readonly [sentence: string]: Sentence | null };

export type Version = { readonly number: number; readonly by: string; readonly at: Instant; readonly why: 'compiled' | 'edited' | 'taken' | 'smoothed' | 'unsmoothed'; readonly sentence: string | null; readonly draft: Draft };

/** A sentence of a person (null: taken out), with the fingerprint of what the templates said when the person last chose. */
export type Own = { readonly sector: string | null; readonly sentence: Sentence | null; readonly insteadOf: string | null };

export type Versions = {
  /** Oldest first; the last one is what is put before people. */
  readonly all: readonly Version[];
  /** By id. They stay here when their passage is away for a while. */
  readonly own: { readonly [sentence: string]: Own };
  readonly proposals: Proposals;
  /** What a model reworded, or was asked to. */
  readonly smoothings: Smoothings;
};

export const NO_VERSIONS: Versions = { all: [], own: {}, proposals: {}, smoothings: NO_SMOOTHINGS };

/** Folds one event. Total: an event about a sentence that is not there changes nothing. */
export function evolveVersions(versions: Versions, { at, event }: Recorded<VersionEvent>): Versions {
  const last = versions.all.at(-1);
  const next = (why: Version['why'], sentence: string | null, draft: Draft): readonly Version[] => [...versions.all, { number: versions.all.length + 1, by: event.by, at, why, sentence, draft }];
  switch (event.type) {
    case 'draft-compiled':
      return event.letter === undefined ? versions : { ...versions, all: next('compiled', null, event.letter), proposals: event.proposals ?? {}, smoothings: stillReworded(versions.smoothings, event.letter) };
    case 'sentence-edited': {
      const { sentence } = event;
      const old = last && sentencesOf(last.draft).find((one) => one.sentence.id === sentence.id);
      if (!last || !old) return versions;
      const insteadOf = versions.own[sentence.id]?.insteadOf ?? writtenHash(versions, old.sentence);
      return { ...versions, all: next('edited', sentence.id, withSentence(last.draft, sentence.id, sentence)), own: { ...versions.own, [sentence.id]: { sector: old.sector, sentence, insteadOf } }, smoothings: without(versions.smoothings, [sentence.id]) };
    }
    case 'sentence-removed': {
      const old = last && sentencesOf(last.draft).find((one) => one.sentence.id === event.id);
      if (!last || !old) return versions;
      const insteadOf = versions.own[event.id]?.insteadOf ?? writtenHash(versions, old.sentence);
      return { ...versions, smoothings: without(versions.smoothings, [event.id]), all: next('edited', event.id, withSentence(last.draft, event.id, null)), own: { ...versions.own, [event.id]: { sector: old.sector, sentence: null, insteadOf } }, proposals: withoutProposal(versions.proposals, event.id) };
    }
    case 'proposal-taken': {
      if (!last) return versions;
      const { [event.id]: _, ...own } = versions.own;
      return { ...versions, all: next('taken', event.id, withSentence(last.draft, event.id, event.sentence)), own, proposals: withoutProposal(versions.proposals, event.id) };
    }
    case 'proposal-declined': {
      const own = versions.own[event.id];
      const proposed = versions.proposals[event.id];
      if (!own || proposed === undefined) return versions;
      return { ...versions, own: { ...versions.own, [event.id]: { ...own, insteadOf: proposed === null ? null : sentenceHash(proposed) } }, proposals: withoutProposal(versions.proposals, event.id) };
    }
    case 'wordings-taken': {
      if (!last) return versions;
      const draft = event.sentences.reduce((sofar, sentence) => withSentence(sofar, sentence.id, sentence), last.draft);
      return { ...versions, all: next('smoothed', onlyOne(event.sentences.map(({ id }) => id)), draft), smoothings: evolveSmoothings(versions.smoothings, event, at) };
    }
    case 'wordings-undone':
      return !last ? versions : { ...versions, all: next('unsmoothed', onlyOne(event.sentences), undone(last.draft, versions.smoothings, event.sentences)), smoothings: evolveSmoothings(versions.smoothings, event, at) };
    case 'wordings-accepted': {
      if (!last) return versions;
      const smoothings = evolveSmoothings(versions.smoothings, event, at);
      const draft = event.sentences.reduce((sofar, { id }) => (smoothings.reworded[id] ? withSentence(sofar, id, smoothings.reworded[id].sentence) : sofar), last.draft);
      return { ...versions, all: [...versions.all.slice(0, -1), { ...last, draft }], smoothings };
    }
    case 'passage-smoothed':
      return { ...versions, smoothings: evolveSmoothings(versions.smoothings, event, at) };
  }
}

/** What the templates said where this sentence stands. */
function writtenHash({ smoothings }: Versions, sentence: Sentence): string {
  const reworded = smoothings.reworded[sentence.id];
  return reworded ? templateHash(sentence, reworded.template) : sentenceHash(sentence);
}

function onlyOne(ids: readonly string[]): string | null {
  return ids.length === 1 ? ids[0] ?? null : null;
}

/** What is put before people now; null before there is a version. */
export function latestOf({ all }: Versions): Version | null {
  return all.at(-1) ?? null;
}

/** The version made before this one, to show what changed since; null for the first, and before there is one. */
export function beforeOf({ all }: Versions, version: Pick<Version, 'number'> | null): Version | null {
  return version === null ? null : all.findLast((one) => one.number < version.number) ?? null;
}

/**
 * What the templates wrote today, with the sentences of people in their places: they are never changed, what the
 * templates would say instead is a proposal. Of a sector that is missing today they wait until it is back. The words of a
 * model stay as long as the template would say exactly what it said; otherwise they fall back to it, and are in `fallen`.
 */
export function recompiled({ own, all, smoothings }: Versions, fresh: Draft): { readonly draft: Draft; readonly proposals: Proposals; readonly fallen: readonly string[] } {
  const proposals: { [sentence: string]: Sentence | null } = {};
  let draft = fresh;
  for (const [id, { sector, sentence, insteadOf }] of Object.entries(own)) {
    const written = sentencesOf(fresh).find((one) => one.sentence.id === id)?.sentence ?? null;
    if (written === null && sector !== null && !fresh.passages.some((one) => one.sector === sector)) continue;
    const hash = written === null ? null : sentenceHash(written);
    if (sentence === null) {
      if (written !== null && hash === insteadOf) draft = withSentence(draft, id, null);
      continue;
    }
    if (hash !== insteadOf && (written === null || hash !== sentenceHash(sentence))) proposals[id] = written;
    draft = written === null ? inserted(draft, sector, sentence, all.at(-1)?.draft ?? null) : withSentence(draft, id, sentence);
  }
  const fallen: string[] = [];
  for (const [id, { sentence, template }] of Object.entries(smoothings.reworded)) {
    const written = sentencesOf(fresh).find((one) => one.sentence.id === id)?.sentence;
    if (own[id] || !written) continue;
    if (sentenceHash(written) === templateHash(sentence, template)) draft = withSentence(draft, id, sentence);
    else fallen.push(id);
  }
  return { draft, proposals, fallen };
}

/** The draft with a sentence that no template wrote today, behind the one it followed before. */
function inserted(draft: Draft, sector: string | null, sentence: Sentence, before: Draft | null): Draft {
  const put = (sentences: readonly Sentence[], old: readonly Sentence[]): readonly Sentence[] => {
    const earlier = old.slice(0, old.findIndex((one) => one.id === sentence.id)).findLast((one) => sentences.some((now) => now.id === one.id));
    return sentences.toSpliced(earlier ? sentences.findIndex((one) => one.id === earlier.id) + 1 : 0, 0, sentence);
  };
  if (sector === null) {
    const part = before?.closing.some((one) => one.id === sentence.id) ? 'closing' : 'introduction';
    return { ...draft, [part]: put(draft[part], before?.[part] ?? []) };
  }
  const old = before?.passages.find((one) => one.sector === sector)?.sentences ?? [];
  return { ...draft, passages: draft.passages.map((one) => (one.sector === sector ? { ...one, sentences: put(one.sentences, old) } : one)) };
}

function withoutProposal(proposals: Proposals, id: string): Proposals {
  const { [id]: _, ...left } = proposals;
  return left;
}
