import { kindOfCheck } from '../../domain/checks/kind-of-check.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { passportOf } from '../../domain/letter/passport.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import type { Person } from '../../domain/person.ts';
import { planPreflight } from '../../domain/reminders/preflight.ts';
import type { PlannedSlot } from '../../domain/reminders/slot.ts';
import { sectorOf } from '../../domain/round.ts';
import { momentIn } from '../../domain/status/deadline.ts';
import { roundStatus } from '../../domain/status.ts';
import type { RoundStatus } from '../../domain/status.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { latestOf } from '../../domain/letter/versions.ts';
import { sentenceHash } from '../../domain/sign-off/sentence-hash.ts';
import type { Slot } from '../../domain/utterance.ts';
import type { DeskView } from '../desk/view.ts';
import type { Making } from '../documents/making.ts';
import type { PaperVersion } from '../documents/paper.ts';
import { PAPER_VERSIONS } from '../documents/paper.ts';
import { papersOf } from '../documents/papers-of.ts';
import type { Handler } from '../handle.ts';
import type { House } from '../house.ts';
import { standingLines } from '../letter-desk/clearance-answer.ts';
import { letterNow } from '../letter-desk/letter-now.ts';
import { clearanceIn, partsIn, placeSlot } from '../letter-desk/parts.ts';
import { statusPictureOf } from '../pictures/status-picture-of.ts';
import type { SlotClaim } from '../ports.ts';
import { isChat } from '../reach/look.ts';
import { reminderSituation } from '../reminder-situation.ts';
import { capital } from '../words/format.ts';
import { renderReply, renderShown } from '../words/render.ts';
import type { Wording } from '../words/render.ts';
import { clearancePanel } from './clearance-panel.ts';
import type { DraftSentence, DraftView, PageView, SectorOverview, Table } from './door.ts';
import { reachView } from './reach-page.ts';
import { markOf, overviewsOf } from './representative-page.ts';
import { whenOf } from './when.ts';

/** The page of a coordinator: how the round stands, the draft with the origin of every sentence, and the plan. */
export async function coordinatorPage(house: House, handler: Handler, person: Person, withPapers = false): Promise<PageView> {
  const { round } = house;
  const wording: Wording = { round, replies: house.replies, language: person.language };
  const now = house.clock.now();
  const [dossiers, contacts] = await Promise.all([handler.streams.dossiers(), handler.streams.contacts()]);
  const status = roundStatus(round, dossiers, contacts, now);
  const { plan, claims } = { ...await reminderSituation(house, handler.streams, now), claims: await house.store.claims(round.id) };
  return {
    round: round.title[person.language],
    deadline: renderReply('page-deadline', { deadline: { moment: momentIn(round, round.calendar.deadline).toString() } }, wording),
    talks: true, notice: [],
    overviews: overviewsOf(house, round.sectors.map(({ id }) => id), dossiers, status, wording).map(onlyToRead),
    status: {
      summary: renderReply('desk-status-counts', { submitted: status.counts.submitted, sectors: status.counts.sectors }, wording),
      picture: statusPictureOf(house, dossiers, contacts, now, person.language).alt,
      table: statusTable(status, wording),
    },
    clearance: clearancePanel(house, dossiers, await handler.streams.letter(), now, person.language),
    draft: await draftView(house, handler, dossiers, person, wording, withPapers),
    plan: planTable(house.channels.some(isChat) ? [...planPreflight(round), ...plan] : plan, claims, wording),
    reach: await reachView(house, wording),
  };
}

/** What a sector answered is changed by the sector. */
function onlyToRead(overview: SectorOverview): SectorOverview {
  return { ...overview, sections: overview.sections.map((section) => ({ ...section, rows: section.rows.map((row) => ({ ...row, change: null })) })) };
}

function statusTable(status: RoundStatus, wording: Wording): Table {
  const head = ['sector', 'state', 'progress', 'open', 'doubts', 'activity', 'deadline'];
  return {
    caption: renderReply('page-status-caption', {}, wording),
    columns: head.map((name) => renderReply(`page-column-${name}`, {}, wording)),
    rows: status.sectors.map((sector) => ({
      mark: sector.overdue ? 'attention' : markOf(sector.state),
      cells: [
        sector.label[wording.language], capital(renderShown({ say: `slot-standing-${sector.state}` }, wording)), `${sector.answered}/${sector.applicable}`,
        renderReply(sector.unknown.length === 0 ? 'page-open' : 'page-open-unknown', { open: sector.missing.length, unknown: sector.unknown.length }, wording), String(sector.doubts.length),
        sector.lastActivity === null ? renderReply('page-never', {}, wording) : whenOf(sector.lastActivity, wording),
        whenOf(sector.deadline, wording),
      ],
    })),
  };
}

function planTable(plan: readonly PlannedSlot[], claims: readonly SlotClaim[], wording: Wording): Table {
  const taken = new Map(claims.map((claim) => [claim.slot, claim]));
  const ahead = plan.filter((slot) => !taken.has(slot.slot)).map((slot) => ({ ...slot, sent: null, reason: null }));
  const all = [...claims, ...ahead].toSorted((a, b) => Temporal.Instant.compare(a.planned, b.planned));
  return {
    caption: renderReply('page-plan-caption', {}, wording),
    columns: ['moment', 'person', 'purpose', 'sectors', 'sent'].map((name) => renderReply(`page-column-${name}`, {}, wording)),
    rows: all.map((slot) => ({
      mark: slot.sent === null ? (slot.reason === null ? 'open' : 'busy') : 'done',
      cells: [
        whenOf(Temporal.Instant.from(slot.planned).toString(), wording), renderShown({ person: slot.person }, wording),
        capital(renderShown({ say: `purpose-${slot.purpose}` }, wording)), slot.sectors.length === 0 ? renderReply('plan-everybody', {}, wording) : slot.sectors.map((id) => sectorOf(wording.round, id).label[wording.language]).join(', '),
        slot.sent !== null ? whenOf(slot.sent, wording) : renderReply(slot.reason === null ? 'page-never' : `page-not-sent-${slot.reason}`, {}, wording),
      ],
    })),
  };
}

async function draftView(house: House, handler: Handler, dossiers: { readonly [sector: string]: Dossier }, person: Person, wording: Wording, withPapers: boolean): Promise<DraftView | null> {
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
    note: draft.passages.length === 0 ? renderReply('page-draft-none', {}, wording) : version === null ? renderReply('page-draft-note', { moment: { moment: draft.compiledAt }, passages: draft.passages.length }, wording) : renderReply('page-draft-version', { version: version.number, moment: { moment: version.at } }, wording),
    passages: [
      { sector: '', title: renderReply('page-around', {}, wording), sentences: sentences(around) },
      ...draft.passages.map((passage) => ({ sector: passage.sector, title: title(passage.sector), sentences: sentences(passage.sentences) })),
    ],
    missing: draft.missing.map(title),
    papers: withPapers && house.letter !== null ? paperLinks(draft, { round: house.round, letter: house.letter, replies: house.replies }, wording) : null,
  };
}

function paperLinks(draft: Draft, making: Making, wording: Wording): DraftView['papers'] {
  const labels: { readonly [version in PaperVersion]: string } = { working: renderReply('page-paper-working', {}, wording), clean: renderReply('page-paper-clean', {}, wording), public: renderReply('page-paper-public', {}, wording) };
  const rows = papersOf(draft, making).map(({ name, title }) => ({ title, versions: PAPER_VERSIONS.map((version) => ({ name, version, label: labels[version] })) }));
  return { title: renderReply('page-papers', {}, wording), rows };
}

function sentenceView(house: House, draft: Draft, dossiers: readonly Dossier[], sentence: Sentence, wording: Wording): DraftSentence {
  const passport = passportOf(draft, house.round, dossiers, sentence.id);
  return {
    id: sentence.id, text: sentence.text,
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
