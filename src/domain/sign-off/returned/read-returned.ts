import type { Offered } from '../events.ts';
import type { SignOff } from '../sign-off.ts';
import { bounded } from './bounded.ts';
import { figuresBetween } from './figures-between.ts';
import { likeness, likest } from './likeness.ts';
import type { MarkedComment, MarkedUp } from './marked-up.ts';
import { isSame, keyOf, readMark } from './marks.ts';
import { rebuiltSections } from './rebuilt-sections.ts';
import type { Returned, ReturnedChange, ReturnedComment, ReturnedSentence } from './returned.ts';
import { sectionsOf } from './sections.ts';
import type { Section, Text } from './sections.ts';
import { withMoved } from './with-moved.ts';

/** Less alike than this, words in the place of a sentence may well be another one. */
const OTHER = 0.2;
/** As good as the same words. */
const SAME = 0.85;

/**
 * What somebody did in a signing file of this part. A sentence is known by its bookmark and the words it had by its fingerprint,
 * so that a file of before is read as what it was; `offer` is the number the file gives itself. What is not clear is in doubt.
 */
export function readReturned(marked: MarkedUp, signOff: SignOff, offer: number | null): Returned {
  const known = [...signOff.sentences, ...Object.values(signOff.wordings).flatMap((all) => all.slice(-1)).filter((one) => signOff.sentences.every(({ id }) => id !== one.id))];
  const rebuilt = !marked.marks.some((name) => readMark(name)?.kind === 'sentence');
  const laid = rebuilt ? rebuiltSections(marked, signOff.sentences) : { ...sectionsOf(marked), doubts: [] };
  const comments = commentsAt(marked, laid.owners);
  const doubts: { text: string; guess: number | null }[] = laid.doubts.map(({ text, guess }) => ({ text, guess: placeOf(signOff, guess) }));
  const loose = [...laid.loose, ...(comments.get(null) ?? []).map(inOneLine)];
  const found: ReturnedSentence[] = [];
  const notFound: number[] = [];
  const keys = new Map(known.map((one) => [one.id, keyOf(one.id)]));
  const ours = new Set(keys.values());
  for (const section of laid.sections.filter(({ key }) => !ours.has(key))) {
    // a sentence that was never ours to give: its words are not lost
    loose.push(...[section.body?.now ?? '', ...section.others.map((one) => one.now), ...section.beside.map((one) => one.now)].filter((text) => text !== ''), ...(comments.get(section.key) ?? []).map(inOneLine));
  }
  for (const offered of known) {
    const section = laid.sections.find(({ key }) => key === keys.get(offered.id)) ?? null;
    const said = comments.get(keys.get(offered.id)!) ?? [];
    const place = placeOf(signOff, offered.id);
    if (section === null && said.length === 0) {
      // a file of an earlier offer need not have had it
      if (place !== null && offer === signOff.offers && !rebuilt) found.push(sentenceOf(offered, place, null, offered.text, null, said, false));
      else if (place !== null && (offer === null || offer === signOff.offers)) notFound.push(place);
      continue;
    }
    const sent = sentWords(signOff, offered, section, rebuilt);
    const read = section === null ? { text: offered.text, tracked: false, doubts: [] } : bodyOf(section, sent, known, offered);
    doubts.push(...read.doubts.map((text) => ({ text, guess: place })));
    if (read.text === null && rebuilt && section?.body === null) {
      if (place !== null) notFound.push(place);
      loose.push(...section.beside.map((one) => one.now), ...said.map(inOneLine));
      continue;
    }
    const text = section === null ? sent : [read.text ?? '', ...section.beside.map((one) => one.now)].filter((one) => one !== '').join(' ');
    found.push(sentenceOf(offered, place, text, sent, section, said, (read.tracked || isSame(read.text ?? '', sent)) && (section?.beside ?? []).every((one) => one.tracked && isSame(one.was, ''))));
  }
  return bounded({ sentences: withMoved(found), doubts, loose, notFound, rebuilt, pictures: marked.pictures > 0, left: 0 });
}

/** What stands in the place of a sentence; null where nothing does. Copies with other words, and words quite unlike it, are in doubt. */
function bodyOf(section: Section, sent: string, known: readonly Offered[], own: Offered): { readonly text: string | null; readonly tracked: boolean; readonly doubts: readonly string[] } {
  const runs = [section.body, ...section.others].filter((one): one is Text => one !== null);
  const different = runs.filter((one) => one.now !== '' && !isSame(one.now, sent));
  if (runs.length > 1 && different.length > 0) return { text: sent, tracked: false, doubts: different.map((one) => one.now) };
  const [body] = runs;
  if (!body) return { text: null, tracked: false, doubts: [] };
  const other = body.now === '' || isSame(body.now, sent) || (body.tracked && isSame(body.was, sent)) ? null : likest(body.now, known);
  if (other && other.one.id !== own.id && other.like >= SAME) return { text: sent, tracked: false, doubts: [body.now] };
  return { text: body.now === '' ? null : body.now, tracked: body.tracked && isSame(body.was, sent), doubts: [] };
}

function sentenceOf(offered: Offered, place: number | null, text: string | null, sent: string, section: Section | null, comments: readonly ReturnedComment[], tracked: boolean): ReturnedSentence {
  const nothing = text === null || text === '';
  const change: ReturnedChange | null = nothing ? { kind: 'removed' } : isSame(text, sent) ? null : { kind: 'words', text: text.length <= MOST ? text : `${text.slice(0, MOST)}…` };
  return { id: offered.id, place, hash: offered.hash, now: offered.text, sent, change, tracked: nothing ? section?.body?.tracked ?? false : tracked, comments, figures: change?.kind === 'words' ? figuresBetween(sent, change.text) : null };
}

/** Longer than any sentence of a letter. */
const MOST = 3_000;

/** The words a sentence had in the file: by the fingerprint in its bookmark, else by what the file says it was before it was changed. */
function sentWords(signOff: SignOff, offered: Offered, section: Section | null, rebuilt: boolean): string {
  const wordings = signOff.wordings[offered.id] ?? [];
  const marked = section?.hash ? wordings.findLast((one) => one.hash.startsWith(section.hash!)) : undefined;
  if (marked) return marked.text;
  const was = section?.body?.was ?? '';
  if (was === '') return offered.text;
  const exact = wordings.findLast((one) => isSame(one.text, was));
  return exact?.text ?? (rebuilt ? likest(was, wordings.toReversed())?.one.text : section?.body?.tracked ? was : undefined) ?? offered.text;
}

function commentsAt({ comments }: MarkedUp, owners: readonly (string | null)[]): ReadonlyMap<string | null, readonly ReturnedComment[]> {
  return new Map([...Map.groupBy(comments, ({ marks, paragraph }) => {
    const mark = marks.map(readMark).find((one) => one?.kind === 'sentence' || (one?.kind === 'fixed' && one.sentence !== null));
    if (mark && mark.kind !== 'file' && mark.sentence !== null) return mark.sentence;
    return paragraph === null ? null : owners[paragraph] ?? null;
  })].map(([key, all]: [string | null, readonly MarkedComment[]]) => [key, all.map(({ by, about, text }) => ({ by, about, text }))] as const));
}

function placeOf(signOff: SignOff, id: string | null): number | null {
  const at = signOff.sentences.findIndex((one) => one.id === id);
  return at < 0 ? null : at + 1;
}

/** The same with these words at the sentence of that place: in its place where they are like it, behind it where they are not. */
export function placedIn(returned: Returned, text: string, place: number, offered: Offered): Returned {
  const known = returned.sentences.find((one) => one.id === offered.id) ?? { id: offered.id, place, hash: offered.hash, now: offered.text, sent: offered.text, change: null, tracked: false, comments: [], figures: null };
  const stands = known.change?.kind === 'words' ? known.change.text : known.sent;
  const words = known.change === null && likeness(text, known.sent) >= OTHER ? text : known.change?.kind === 'removed' ? text : `${stands} ${text}`;
  const next: ReturnedSentence = { ...known, change: isSame(words, known.sent) ? null : { kind: 'words', text: words }, figures: figuresBetween(known.sent, words) };
  const sentences = returned.sentences.some((one) => one.id === offered.id) ? returned.sentences.map((one) => (one.id === offered.id ? next : one)) : [...returned.sentences, next].toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return { ...returned, sentences, notFound: returned.notFound.filter((one) => one !== place) };
}

/** A comment as one line: the words it is about between «guillemets», which no platform takes for markup. */
export function inOneLine({ about, text }: Pick<ReturnedComment, 'about' | 'text'>): string {
  return about === '' ? text : `«${about}»: ${text}`;
}
