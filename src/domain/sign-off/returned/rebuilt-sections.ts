import type { Offered } from '../events.ts';
import { likest } from './likeness.ts';
import { keyOf } from './marks.ts';
import type { MarkedUp } from './marked-up.ts';
import { textOf } from './sections.ts';
import type { Section, Sections, Text } from './sections.ts';

/** The lines our file has above and below each sentence, as they are read back where nothing else marks them. */
const LABEL = /^(?:zin|sentence)\s+(\d{1,3})\s*[.:]?\s*(.*)$/isu;
const BESIDE = /^(?:bron|bronnen|source|sources|voetnoot|footnote)\s*:/iu;

/** Alike enough to be the sentence at a number; alike enough without one. */
const NEAR = 0.3;
const SURE = 0.6;
/** Less alike than this is other text. */
const FAR = 0.3;

export type Rebuilt = Sections & {
  /** Words of which nobody can tell the sentence. */
  readonly doubts: readonly { readonly text: string; readonly guess: string | null }[];
};

/**
 * Lays a file out whose bookmarks are gone: by the numbers above the sentences, and by likeness to the words that were offered.
 * Where neither says it clearly, the words are in doubt. What stands above the first number is ours, but for what was tracked.
 */
export function rebuiltSections(marked: MarkedUp, offered: readonly Offered[]): Rebuilt {
  const bodies = new Map<string, Text[]>();
  const beside = new Map<string, Text[]>();
  const doubts: { text: string; guess: string | null }[] = [];
  const loose: string[] = [];
  const owners: (string | null)[] = [];
  const labelled = marked.paragraphs.some(({ pieces }) => LABEL.test(textOf(pieces).was));
  let [owner, waits] = [null as Offered | null, false];
  const add = <T>(to: Map<string, T[]>, one: Offered, what: T): void => void to.set(one.id, [...to.get(one.id) ?? [], what]);
  const aside = (text: Text): void => {
    if (text.now === '') return;
    if (owner === null) loose.push(text.now);
    else add(beside, owner, text);
  };
  const place = (text: Text): void => {
    const like = likest(text.was || text.now, offered);
    if (waits && owner && (text.was === '' || likest(text.was, [owner])!.like >= NEAR) && !(like && like.one !== owner && like.like >= SURE && like.clear)) add(bodies, owner, text);
    else if (like && like.like >= SURE && like.clear) {
      owner = like.one;
      add(bodies, owner, text);
    } else if (waits && owner) doubts.push({ text: text.now, guess: owner.id });
    else if (like && like.like >= FAR && !bodies.has(like.one.id)) doubts.push({ text: text.now, guess: like.one.id });
    else if (labelled ? owner !== null : text.tracked) aside(text);
  };
  for (const { pieces } of marked.paragraphs) {
    const text = textOf(pieces);
    const label = LABEL.exec(text.was) ?? LABEL.exec(text.now);
    const named = label ? offered[Number(label[1]) - 1] : undefined;
    if (label && named) {
      [owner, waits] = [named, true];
      if (label[2] !== '') {
        const body = (said: string): string => LABEL.exec(said)?.[2] ?? said;
        place({ ...text, now: body(text.now), was: body(text.was) });
        waits = false;
      }
    } else if (BESIDE.test(text.was)) {
      const written = textOf(pieces.filter((one) => one.kind === 'added'));
      if (written.now !== '') aside(written);
      waits = false;
    } else if (labelled && owner === null) {
      const written = textOf(pieces.filter((one) => one.kind === 'added'));
      if (written.now !== '') loose.push(written.now);
    } else if (text.now !== '' || text.was !== '') {
      place(text);
      waits = false;
    }
    owners.push(owner && keyOf(owner.id));
  }
  const sections = offered.flatMap((one): Section[] => {
    const [body = null, ...others] = bodies.get(one.id) ?? [];
    const words = beside.get(one.id) ?? [];
    return body === null && words.length === 0 ? [] : [{ key: keyOf(one.id), hash: null, body, beside: words, others }];
  });
  return { sections, loose, doubts, owners };
}
