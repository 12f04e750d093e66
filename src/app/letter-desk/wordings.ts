import type { Sentence } from '../../domain/letter/sentence.ts';
import { templateHash } from '../../domain/letter/smoothing/smoothings.ts';
import type { SmoothAsk } from '../../domain/reading/desk/smooth-ask.ts';
import { sentenceHash } from '../../domain/sign-off/sentence-hash.ts';
import type { Line } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { deskChoice, exampleSector, listOf, only, reply, sectorSlot } from '../desk/view.ts';
import { changed } from './edit.ts';
import { letterIn, noVersion, oneLine, versionIn } from './parts.ts';
import { markOf, passageIn, placeIn } from './smooth.ts';

/** Takes wordings that were shown over into a new version, as far as the sentences still say what they said then. */
export function wordingsTaken(view: DeskView, ask: Extract<SmoothAsk, { ask: 'take-wordings' }>): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const { offered } = letterIn(view).versions.smoothings;
  const sector = ask.sector ?? lastOf(view);
  const open = sector === null ? undefined : offered[sector];
  if (sector === null || open === undefined) return oneLine(view, { say: 'letter-smooth-not-shown', slots: { sector: sectorSlot(view, ask.sector ?? exampleSector(view)) } });
  const slots = { sector: sectorSlot(view, sector) };
  if (ask.mark !== null && markOf(open.shown) !== ask.mark) return oneLine(view, { say: 'letter-smooth-old-button', slots }, sector);
  const placed = open.wordings.map((wording) => ({ wording, place: placeIn(draft, sector, wording.id) }));
  const asked = placed.filter(({ place }) => ask.places === null || ask.places.includes(place));
  const strange = ask.places?.filter((place) => !placed.some((one) => one.place === place)) ?? [];
  const now = passageIn(draft, sector);
  const taken = asked.filter(({ wording, place }) => stillSays(now[place - 1], wording));
  const moved = asked.filter((one) => !taken.includes(one)).map(({ place }) => place).filter((place) => place > 0);
  const notes: readonly Line[] = [
    ...(strange.length === 0 ? [] : [{ say: 'letter-smooth-no-wording', slots: { places: listOf(strange) } }]),
    ...(moved.length === 0 ? [] : [{ say: 'letter-smooth-moved', slots: { places: listOf(moved) } }]),
  ];
  if (taken.length === 0) return only(reply(view, notes.length === 0 ? [{ say: 'letter-smooth-not-shown', slots }] : notes, { sector }));
  const sentences = taken.map(({ wording }) => wording);
  const places = { places: listOf(taken.map(({ place }) => place)), count: taken.length };
  return changed(view, { type: 'wordings-taken', by: view.person.id, sector, sentences }, sentences.map(({ id }) => id), [
    { say: 'letter-smooth-taken', slots: { ...slots, ...places } }, ...notes, { say: 'letter-smooth-until', slots: { ...slots, ...places } },
  ], [deskChoice('letter-choice-accept-all', `aanvaard zinnen ${taken.map(({ place }) => place).join(', ')} van ${sector}`)]);
}

/** A coordinator says that words of a model are good: the mark goes, the words and every agreement to them stay. */
export function wordingsAccepted(view: DeskView, { sector, places }: Extract<SmoothAsk, { ask: 'accept-wordings' }>): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const slots = { sector: sectorSlot(view, sector) };
  const marked = placed(passageIn(draft, sector), places).filter(({ sentence }) => sentence.byModel !== undefined);
  if (marked.length === 0) return oneLine(view, { say: 'letter-smooth-none-open', slots }, sector);
  return {
    ...only(reply(view, [{ say: 'letter-smooth-accepted', slots: { ...slots, places: listOf(marked.map(({ place }) => place)) } }], { sector })),
    roundEvents: [{ type: 'wordings-accepted', by: view.person.id, sentences: marked.map(({ sentence }) => ({ id: sentence.id, hash: sentenceHash(sentence) })) }],
  };
}

/** Puts the template's words back where a model's stand. */
export function wordingsUndone(view: DeskView, { sector, places }: Extract<SmoothAsk, { ask: 'undo-wordings' }>): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const slots = { sector: sectorSlot(view, sector) };
  const { reworded } = letterIn(view).versions.smoothings;
  const those = placed(passageIn(draft, sector), places).filter(({ sentence }) => sentence.author === 'model' && reworded[sentence.id] !== undefined);
  if (those.length === 0) return oneLine(view, { say: 'letter-smooth-none-open', slots }, sector);
  const ids = those.map(({ sentence }) => sentence.id);
  return changed(view, { type: 'wordings-undone', by: view.person.id, sentences: ids }, ids, [{ say: 'letter-smooth-undone', slots: { ...slots, places: listOf(those.map(({ place }) => place)) } }]);
}

function placed(sentences: readonly Sentence[], places: readonly number[] | null) {
  return sentences.map((sentence, index) => ({ sentence, place: index + 1 })).filter(({ place }) => places === null || places.includes(place));
}

/** The template still stands there, or another wording of the same template that nobody accepted. */
function stillSays(now: Sentence | undefined, { byModel, footnote }: Sentence): boolean {
  if (now === undefined || byModel === undefined) return false;
  const due = templateHash({ ...now, ...(footnote === undefined ? {} : { footnote }) }, byModel.template);
  if (now.author === 'template') return sentenceHash(now) === due;
  return now.byModel !== undefined && templateHash(now, now.byModel.template) === due;
}

/** The sector whose wordings this coordinator was shown last. */
function lastOf(view: DeskView): string | null {
  const mine = Object.entries(letterIn(view).versions.smoothings.offered).filter(([, one]) => one.by === view.person.id);
  return mine.toSorted(([, a], [, b]) => Temporal.Instant.compare(b.at, a.at))[0]?.[0] ?? null;
}
