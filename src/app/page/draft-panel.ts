import { kindOfCheck } from '../../domain/checks/kind-of-check.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { passportOf } from '../../domain/letter/passport.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import { isByModel } from '../../domain/letter/sentence.ts';
import { latestOf } from '../../domain/letter/versions.ts';
import type { Person } from '../../domain/person.ts';
import { sectorOf } from '../../domain/round.ts';
import { sentenceHash } from '../../domain/sign-off/sentence-hash.ts';
import type { Slot } from '../../domain/utterance.ts';
import type { DeskView } from '../desk/view.ts';
import type { Making } from '../documents/making.ts';
import type { PaperVersion } from '../documents/paper.ts';
import { PAPER_VERSIONS } from '../documents/paper.ts';
import { papersOf } from '../documents/papers-of.ts';
import type { Handler } from '../handle.ts';
import type { House } from '../house.ts';
import type { LanguageDesk } from '../letter/language-desk.ts';
import { standingLines } from '../letter-desk/clearance-answer.ts';
import { letterNow } from '../letter-desk/letter-now.ts';
import { clearanceIn, partsIn, placeSlot } from '../letter-desk/parts.ts';
import type { OfficeFiles } from '../ports.ts';
import { rewordedLine } from '../letter/reworded-line.ts';
import { renderLine, renderReply, renderShown } from '../words/render.ts';
import type { Wording } from '../words/render.ts';
import { comparePanel } from './comparison.ts';
import type { DraftSentence, DraftView } from './door.ts';
import { languagePanel } from './language-panel.ts';

/** What of a draft can be made here, beside showing it: what is left out cannot. */
export type Beside = { readonly papers?: boolean; /** PDF and ODT. */ readonly office?: OfficeFiles; readonly language?: LanguageDesk };

/** The draft as a coordinator sees it: every sentence with where it comes from, its papers, and what a writer may look at again. Null where the round has no letter. */
export async function draftPanel(house: House, handler: Handler, dossiers: { readonly [sector: string]: Dossier }, person: Person, wording: Wording, beside: Beside): Promise<DraftView | null> {
  const draft = await letterNow(house, handler.streams);
  if (!draft) return null;
  const letter = await handler.streams.letter();
  const version = latestOf(letter.versions);
  const view: DeskView = { round: house.round, dossiers, contacts: {}, plan: [], claims: [], draft, person, now: house.clock.now(), letter };
  const parts = version === null ? [] : partsIn(clearanceIn(view, draft));
  const sentences = (all: readonly Sentence[]): readonly DraftSentence[] => all.map((sentence): DraftSentence => {
    const shown = sentenceView(house, draft, Object.values(dossiers), sentence, wording);
    const signed = standingLines(parts, sentence.id, view).map((line) => ({ what: renderShown(line as Slot, wording), quote: null, detail: '' }));
    return { ...shown, passport: [...shown.passport ?? [], ...signed], ...(version === null ? {} : { edit: { expected: sentenceHash(sentence), label: renderReply('page-edit-said', { where: placeSlot(view, draft, sentence.id) }, wording) } }) };
  });
  const title = (sector: string): string => sectorOf(house.round, sector).label[wording.language];
  const around = [...draft.introduction, ...draft.closing];
  return {
    note: draft.passages.length === 0 ? renderReply(version === null ? 'page-draft-none' : 'page-draft-empty', version === null ? {} : { version: version.number }, wording) : version === null ? renderReply('page-draft-note', { moment: { moment: draft.compiledAt }, passages: draft.passages.length }, wording) : renderReply('page-draft-version', { version: version.number, moment: { moment: version.at } }, wording),
    passages: [
      { sector: '', title: renderReply('page-around', {}, wording), sentences: sentences(around) },
      ...draft.passages.map((passage) => ({ sector: passage.sector, title: title(passage.sector), sentences: sentences(passage.sentences) })),
    ],
    missing: draft.missing.map(title),
    papers: beside.papers && house.letter !== null ? paperLinks(draft, { round: house.round, letter: house.letter, replies: house.replies }, wording, beside.office !== undefined) : null,
    ...(beside.language && house.letter !== null && draft.passages.length > 0 ? { language: await languagePanel(draft, letter.versions, house.letter.frame.forms, beside.language, view, wording) } : {}),
    ...(letter.versions.all.length > 1 ? { compare: comparePanel(letter.versions, wording) } : {}),
  };
}

function paperLinks(draft: Draft, making: Making, wording: Wording, office: boolean): DraftView['papers'] {
  const labels: { readonly [version in PaperVersion]: string } = { working: renderReply('page-paper-working', {}, wording), clean: renderReply('page-paper-clean', {}, wording), public: renderReply('page-paper-public', {}, wording) };
  const rows = papersOf(draft, making).map(({ name, title }) => ({ title, versions: PAPER_VERSIONS.map((version) => ({ name, version, label: labels[version], ...(office && version !== 'working' ? { also: ['pdf', 'odt'] as const } : {}) })) }));
  return { title: renderReply('page-papers', {}, wording), rows };
}

/** That a model reworded a sentence, in words, as long as nobody accepted it. */
export function markIn(sentence: Sentence, wording: Wording): Pick<DraftSentence, 'mark'> {
  const line = isByModel(sentence) ? rewordedLine(sentence) : null;
  return line ? { mark: renderLine(line, wording) } : {};
}

function sentenceView(house: House, draft: Draft, dossiers: readonly Dossier[], sentence: Sentence, wording: Wording): DraftSentence {
  const passport = passportOf(draft, house.round, dossiers, sentence.id);
  return {
    id: sentence.id, text: sentence.text, ...markIn(sentence, wording), ...(sentence.footnote === undefined ? {} : { footnote: renderReply('page-footnote', { text: sentence.footnote.text }, wording) }),
    passport: [
      ...(passport?.origins ?? []).map((origin) => origin.kind === 'answer' ? {
        what: renderReply('page-origin-answer', { sector: { words: sectorOf(house.round, origin.sector).label }, label: { words: origin.label }, version: origin.version }, wording),
        quote: origin.words.trim() === '' ? origin.quote : origin.words,
        detail: [renderReply('page-origin-answer-detail', { person: { person: origin.by }, moment: { moment: origin.at } }, wording), ...origin.warnings.map((warning) => renderReply('page-warning-check', { check: kindOfCheck(house.round, origin.question, warning.check), reason: warning.reason }, wording))].join(' · '),
      } : { what: renderReply('page-origin-round', { key: origin.key }, wording), quote: origin.quote, detail: origin.found ?? '' }),
      ...(passport?.computed ?? []).map((one) => ({
        what: renderReply('page-origin-computed', { text: one.text }, wording), quote: null,
        detail: renderReply('page-origin-computed-detail', { method: { say: `slot-method-${one.formula}` }, inputs: { list: one.inputs.map((input) => ({ number: input })) } }, wording),
      })),
    ],
  };
}
