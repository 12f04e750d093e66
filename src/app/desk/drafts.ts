import type { Draft } from '../../domain/letter/draft.ts';
import { sentenceAt } from '../../domain/letter/draft.ts';
import { withFootnote } from '../../domain/letter/with-footnote.ts';
import type { Passport } from '../../domain/letter/passport.ts';
import { passportOf } from '../../domain/letter/passport.ts';
import type { Choice, Line, Utterance } from '../../domain/utterance.ts';
import { groundLines } from '../letter/ground-lines.ts';
import { originOf } from '../letter-desk/changed-line.ts';
import { versionIn } from '../letter-desk/parts.ts';
import { sendChoice } from '../letter-desk/send-papers.ts';
import type { DeskOutcome, DeskView } from './view.ts';
import { deskChoice, dossierIn, exampleSector, listOf, only, reply, sectorSlot, statusIn } from './view.ts';

/** The passages of up to three sectors with their sentences numbered; of more, how many sentences each has. */
export function draftAnswer(view: DeskView, sectors: readonly string[]): DeskOutcome {
  const { draft } = view;
  if (draft === null) return only(noDraft(view));
  const all = statusIn(view, sectors).map((one) => one.sector);
  const [first] = all;
  const made: Line = { say: 'desk-draft-made', slots: { moment: { moment: versionIn(view)?.at ?? draft.compiledAt } } };
  if (all.length > 3) return only(reply(view, [made, ...all.map((sector) => countLine(view, draft, sector)), { say: 'desk-draft-how', slots: { sector: sectorSlot(view, draft.passages[0]?.sector ?? exampleSector(view)) } }], sendable(view)));
  return only(reply(view, [made, ...all.flatMap((sector) => passageLines(view, draft, sector, all.length === 1))], { ...sendable(view), ...(first && all.length === 1 ? { sector: first } : {}) }));
}

/** The letter can be had as a file once there is a version of it. */
function sendable(view: DeskView): { readonly choices?: readonly Choice[] } {
  return versionIn(view) === null ? {} : { choices: [sendChoice()] };
}

/** Where the n-th sentence of a sector's passage comes from. */
export function passportAnswer(view: DeskView, sector: string, place: number): DeskOutcome {
  const { draft } = view;
  if (draft === null) return only(noDraft(view));
  const sentence = sentenceAt(draft, sector, place);
  const passport = sentence === null ? null : passportOf(draft, view.round, Object.values(view.dossiers), sentence.id);
  if (passport === null) return only(reply(view, [{ say: 'desk-no-sentence', slots: { sector: sectorSlot(view, sector), place, count: sentenceCount(draft, sector) } }], { sector }));
  return only(reply(view, passportLines(view, passport, sector), { sector }));
}

function passportLines(view: DeskView, passport: Passport, sector: string): readonly Line[] {
  const { submission } = dossierIn(view, sector);
  return [
    { say: 'desk-passport', slots: { sector: sectorSlot(view, sector), place: passport.place }, style: 'heading' },
    { say: 'desk-passport-text', slots: { text: passport.text } },
    ...groundLines(passport, view.round),
    ...(submission === null ? [] : [{ say: 'desk-passport-submitted', slots: { person: { person: submission.by }, moment: { moment: submission.at } } }]),
  ];
}

/** With what each sentence rests on where there is one passage; of more it would be too much to read. */
function passageLines(view: DeskView, draft: Draft, sector: string, alone: boolean): readonly Line[] {
  const heading: Line = { say: 'desk-sector', slots: { sector: sectorSlot(view, sector) }, style: 'heading' };
  const passage = [...draft.passages, ...draft.absences].find((one) => one.sector === sector);
  const missing = draft.missing.includes(sector) ? [{ say: 'desk-draft-missing' }] : [];
  return [heading, ...missing, ...(passage?.sentences ?? []).map((sentence, index): Line => ({ say: 'desk-draft-sentence', slots: { place: index + 1, text: withFootnote(sentence) }, ...(alone ? { origin: originOf(view, sector, sentence) } : {}) }))];
}

function countLine(view: DeskView, draft: Draft, sector: string): Line {
  const slots = { sector: sectorSlot(view, sector), count: sentenceCount(draft, sector) };
  return { say: draft.missing.includes(sector) ? 'desk-draft-count-missing' : 'desk-draft-count', slots, style: 'point' };
}

function sentenceCount(draft: Draft, sector: string): number {
  return [...draft.passages, ...draft.absences].find((one) => one.sector === sector)?.sentences.length ?? 0;
}

function noDraft(view: DeskView): Utterance {
  return reply(view, [{ say: 'desk-no-draft' }], { choices: [deskChoice('desk-choice-compile', 'maak concept')] });
}
