import type { Instant } from '../dossier/dossier.ts';
import type { Sentence } from '../letter/sentence.ts';
import { isByModel } from '../letter/sentence.ts';
import { allSources } from '../letter/sources-shown.ts';
import type { Offered } from './events.ts';
import { sentenceHash } from './sentence-hash.ts';
import type { Act, SignOff } from './sign-off.ts';

/** How one sentence stands with those who have to agree to it. */
export type Standing = Offered & {
  /** Its place in the part, from 1. */
  readonly place: number;
  /**
   * `agreed`: somebody agreed to exactly these words and sources. `lapsed`: somebody agreed to other words.
   * `remarked`: somebody has a remark about these words, or proposes others. `returned`: a reviewer had one, and the sector has not said anything since.
   */
  readonly state: 'agreed' | 'lapsed' | 'remarked' | 'returned' | 'open';
  /** Who brought it to this state last; null while it is open. */
  readonly by: string | null;
  readonly at: Instant | null;
  /** The words of a remark, of those who agree or of a reviewer; of a proposal the words it would have. */
  readonly words: string | null;
  /** The wording that was agreed to before, else the one that was offered before; null where it never read otherwise, or is agreed to. */
  readonly before: string | null;
  /** Who agreed to a wording of it, this one or an earlier one. */
  readonly signers: readonly string[];
};

export type Said = Extract<Act, { readonly kind: 'remarked' | 'proposed' }>;

/** Sentences of a draft as they are put before people. */
export function offeredOf(sentences: readonly Sentence[]): readonly Offered[] {
  return sentences.map((one) => ({
    id: one.id, hash: sentenceHash(one), text: one.text, ...(one.footnote === undefined ? {} : { footnote: one.footnote.text }),
    questions: [...new Set(one.sources.flatMap((source) => ('question' in source && source.sector === undefined ? [source.question] : [])))],
    sources: allSources(one), ...(isByModel(one) ? { byModel: true as const } : {}),
  }));
}

/**
 * How these sentences stand, in their own order. A remark stands until the same person agrees, or until the words change;
 * one agreement is enough for a sentence, whoever of the signers gave it.
 */
export function standingOf(sentences: readonly Offered[], signOff: SignOff): readonly Standing[] {
  return sentences.map((sentence, index) => {
    const acts = signOff.acts.filter((act) => act.sentence === sentence.id);
    const signers = [...new Set(acts.filter((act) => act.kind === 'agreed').map((act) => act.by))];
    const { state, act } = stateOf(acts, sentence.hash);
    const earlier = (signOff.wordings[sentence.id] ?? []).filter((one) => one.hash !== sentence.hash);
    const before = state === 'agreed' ? null : (state === 'lapsed' ? earlier.findLast((one) => one.hash === act?.hash) : earlier.at(-1))?.text ?? null;
    return { ...sentence, place: index + 1, state, by: act?.by ?? null, at: act?.at ?? null, words: act === null ? null : wordsOf(act), before, signers };
  });
}

/** True when every sentence is agreed to; a part without sentences has nothing to agree to. */
export function isAgreed(standings: readonly Standing[]): boolean {
  return standings.length > 0 && standings.every((one) => one.state === 'agreed');
}

function stateOf(acts: readonly Act[], hash: string): { readonly state: Standing['state']; readonly act: Act | null } {
  const here = acts.filter((act) => act.hash === hash);
  const agreed = here.findLast((act) => act.kind === 'agreed') ?? null;
  const returned = here.findLast((act) => act.kind === 'returned') ?? null;
  const remark = saidOf(here).at(-1) ?? null;
  if (remark) return { state: 'remarked', act: remark };
  if (returned && (!agreed || here.lastIndexOf(agreed) < here.lastIndexOf(returned))) return { state: 'returned', act: returned };
  if (agreed) return { state: 'agreed', act: agreed };
  const earlier = acts.findLast((act) => act.kind === 'agreed') ?? null;
  return earlier ? { state: 'lapsed', act: earlier } : { state: 'open', act: null };
}

/** Remarks and proposals until the same person agrees, and a proposal until it is refused or the same person has another. */
export function saidOf(acts: readonly Act[]): readonly Said[] {
  return acts.flatMap((act, index) => {
    if (act.kind !== 'remarked' && act.kind !== 'proposed') return [];
    const over = acts.slice(index + 1).some((later) => (later.kind === 'agreed' && later.by === act.by)
      || (act.kind === 'proposed' && ((later.kind === 'refused' && later.of === act.by) || (later.kind === 'proposed' && later.by === act.by))));
    return over ? [] : [act];
  });
}

function wordsOf(act: Act): string | null {
  if (act.kind === 'proposed') return act.change.kind === 'words' ? act.change.text : null;
  return act.kind === 'remarked' || act.kind === 'returned' ? act.words : null;
}
