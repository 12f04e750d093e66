import { sentencesOf } from '../../domain/letter/draft.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import type { Version } from '../../domain/letter/versions.ts';
import type { LetterAsk } from '../../domain/reading/desk/letter-ask.ts';
import { questionOf } from '../../domain/round.ts';
import { sentenceHash } from '../../domain/sign-off/sentence-hash.ts';
import type { Act } from '../../domain/sign-off/sign-off.ts';
import type { PartStand } from '../../domain/clearance/stand.ts';
import type { Line, Slot, Slots } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { listOf, only, reply } from '../desk/view.ts';
import { originOf } from './changed-line.ts';
import { clearanceIn, letterIn, noSentence, noVersion, partsIn, partySlot, placeSlot, sentenceIn, versionIn } from './parts.ts';

/** Of what happened at one moment, what is about an earlier version stands first, and what follows from something else after it. */
type Moment = { readonly at: string; readonly version: number; readonly order: number; readonly line: Line };
/** The sentence as it stood in one version; null where it did not. */
type Wording = { readonly version: Version; readonly sentence: Sentence | null };

/**
 * Everything that happened to one sentence, oldest first: how it was worded in which version and why it changed, before whom it
 * was put, who agreed to it or had a remark, whose agreement lapsed by a change, and who went on without.
 */
export function historyAnswer(view: DeskView, { at }: Extract<LetterAsk, { ask: 'history' }>): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const found = sentenceIn(draft, at);
  if (found === null) return noSentence(view);
  const { id } = found.sentence;
  const parts = partsIn(clearanceIn(view, draft)).filter((part) => part.sentences.some((one) => one.id === id));
  const all = letterIn(view).versions.all.map((version): Wording => ({ version, sentence: sentencesOf(version.draft).find((one) => one.sentence.id === id)?.sentence ?? null }));
  const moments = [...worded(view, found.sector, id, parts, all), ...accepted(view, id), ...parts.flatMap((part) => acts(view, part, id, all))];
  const ordered = moments.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || a.version - b.version || a.order - b.order);
  return only(reply(view, [{ say: 'letter-history', slots: { where: placeSlot(view, draft, id) }, style: 'heading' }, ...ordered.map((one) => one.line)], { sector: found.sector }));
}

function moment(at: string, version: number, order: number, say: string, slots: Slots = {}, more: Partial<Line> = {}): Moment {
  return { at, version, order, line: { say, slots: { moment: { moment: at }, ...slots }, style: 'point', ...more } as Line };
}

/** Every version in which the sentence came to read or to rest otherwise, with what that did to agreements. */
function worded(view: DeskView, sector: string | null, id: string, parts: readonly PartStand[], all: readonly Wording[]): readonly Moment[] {
  return all.flatMap((now, index) => {
    const before = all[index - 1]?.sentence ?? null;
    const first = all.slice(0, index).every((one) => one.sentence === null);
    const [was, is] = [before && sentenceHash(before), now.sentence && sentenceHash(now.sentence)];
    if (was === is || (is === null && first)) return [];
    return [wordingMoment(view, sector, now, before, first), ...agreements(view, parts, id, now.version, was, is)];
  });
}

function wordingMoment(view: DeskView, sector: string | null, { version, sentence }: Wording, before: Sentence | null, first: boolean): Moment {
  const slots = { version: version.number, person: { person: version.by } };
  if (sentence === null) return moment(version.at, version.number, 0, 'letter-history-gone', slots);
  const questions = anew(view, sentence, before);
  const said = { ...slots, text: sentence.text, questions: listOf(questions) };
  const origin = { origin: originOf(view, sector, sentence) };
  if (first) return moment(version.at, version.number, 0, 'letter-history-first', said, origin);
  if (before === null) return moment(version.at, version.number, 0, 'letter-history-back', said, origin);
  if (before.text === sentence.text) return moment(version.at, version.number, 0, 'letter-history-source', said, origin);
  return moment(version.at, version.number, 0, version.why === 'compiled' && questions.length === 0 ? 'letter-history-rest' : `letter-history-${version.why}`, said, origin);
}

/** The answers it rests on now in a version it did not rest on before. */
function anew({ round }: DeskView, sentence: Sentence, before: Sentence | null): readonly Slot[] {
  const known = new Set((before?.sources ?? []).map((source) => JSON.stringify(source)));
  const questions = sentence.sources.flatMap((source) => ('question' in source && !known.has(JSON.stringify(source)) ? [source.question] : []));
  return [...new Set(questions)].map((id) => ({ words: questionOf(round, id).label }));
}

/** Whose agreement to the earlier wording lapsed by a change; or counts again, where it reads as it did. */
function agreements(view: DeskView, parts: readonly PartStand[], id: string, { at, number }: Version, was: string | null, is: string | null): readonly Moment[] {
  const agreedTo = (hash: string | null, before: 0 | -1): readonly Slot[] => parts.flatMap(({ party, signOff }) => {
    const people = [...new Set(signOff.acts.filter((act) => act.kind === 'agreed' && act.sentence === id && act.hash === hash && Temporal.Instant.compare(act.at, at) <= before).map((act) => act.by))];
    return people.map((person): Slot => ({ say: 'letter-history-who', slots: { person: { person }, part: partySlot(view, party) } }));
  });
  // what was agreed to at the very moment of a version was agreed to in it
  const [lapsed, again] = [agreedTo(was, 0), agreedTo(is, -1)];
  return [
    ...(was !== null && lapsed.length > 0 ? [moment(at, number, 1, 'letter-history-lapsed', { people: listOf(lapsed) })] : []),
    ...(is !== null && again.length > 0 ? [moment(at, number, 1, 'letter-history-again', { people: listOf(again) })] : []),
  ];
}

/** A coordinator accepted words of a model. */
function accepted(view: DeskView, id: string): readonly Moment[] {
  return letterIn(view).versions.smoothings.accepted.filter((one) => one.id === id).map(({ at, by }) => moment(at, Infinity, 1, 'letter-history-accepted', { person: { person: by } }));
}

function acts(view: DeskView, { party, signOff }: PartStand, id: string, all: readonly Wording[]): readonly Moment[] {
  const part = partySlot(view, party);
  const said = (act: Act): Slots => ({ part, person: { person: act.by }, words: wordsOf(act), of: act.kind === 'refused' ? { person: act.of } : '', fingerprint: act.hash.slice(0, 8) });
  const { waived } = signOff;
  const versionOf = (hash: string, at: string): number => all.findLast(({ version, sentence }) => sentence !== null && sentenceHash(sentence) === hash && Temporal.Instant.compare(version.at, at) <= 0)?.version.number ?? Infinity;
  return [
    ...(signOff.wordings[id] ?? []).map((one) => moment(one.at, versionOf(one.hash, one.at), 2, 'letter-history-offered', { part })),
    ...signOff.acts.filter((one) => one.sentence === id).map((one) => moment(one.at, versionOf(one.hash, one.at), 3, one.kind === 'proposed' ? `letter-history-proposed-${one.change.kind}` : `letter-history-${one.kind}`, said(one))),
    ...(waived === null ? [] : [moment(waived.at, Infinity, 3, 'letter-history-waived', { part, person: { person: waived.by }, reason: waived.reason })]),
  ];
}

function wordsOf(act: Act): string {
  if (act.kind === 'proposed') return act.change.kind === 'words' ? act.change.text : '';
  return act.kind === 'remarked' || act.kind === 'returned' ? act.words : '';
}
