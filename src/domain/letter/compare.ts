import type { Draft } from './draft.ts';
import { sentencesOf } from './draft.ts';
import type { Sentence } from './sentence.ts';
import { allSources } from './sources-shown.ts';
import { withFootnote } from './with-footnote.ts';

/** A sentence in two drafts, known by its id. `place` is where it stands in the newer one, and for one that went, where it stood. */
export type Compared = { readonly sector: string | null; readonly id: string; readonly place: number } & Change;

export type Change =
  | { readonly kind: 'kept'; readonly text: string }
  /** The same words on another version of an answer. */
  | { readonly kind: 'source'; readonly text: string }
  | { readonly kind: 'new'; readonly text: string }
  | { readonly kind: 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly before: string; readonly after: string };

type Placed = { readonly sector: string | null; readonly place: number; readonly sentence: Sentence };

/** Two drafts sentence by sentence, each with its footnote: those of the newer one in reading order, each sentence that went behind the one it followed. */
export function compareDrafts(before: Draft, after: Draft): readonly Compared[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const known = new Map(old.map((one) => [one.sentence.id, one]));
  const staying = new Set(now.map((one) => one.sentence.id));
  const gone = new Map<string | null, Compared[]>();
  let follows: string | null = null;
  for (const { sector, place, sentence } of old) {
    if (staying.has(sentence.id)) follows = sentence.id;
    else gone.set(follows, [...gone.get(follows) ?? [], { sector, place, id: sentence.id, kind: 'removed', text: withFootnote(sentence) }]);
  }
  return [
    ...gone.get(null) ?? [],
    ...now.flatMap((one): readonly Compared[] => [comparedTo(known.get(one.sentence.id), one), ...gone.get(one.sentence.id) ?? []]),
  ];
}

function comparedTo(old: Placed | undefined, { sector, place, sentence }: Placed): Compared {
  const at = { sector, place, id: sentence.id };
  const after = withFootnote(sentence);
  if (!old) return { ...at, kind: 'new', text: after };
  const before = withFootnote(old.sentence);
  if (before !== after) return { ...at, kind: 'changed', before, after };
  const same = JSON.stringify(allSources(old.sentence)) === JSON.stringify(allSources(sentence));
  return { ...at, kind: same ? 'kept' : 'source', text: after };
}
