import type { Person } from '../../domain/person.ts';
import { planPreflight } from '../../domain/reminders/preflight.ts';
import type { PlannedSlot } from '../../domain/reminders/slot.ts';
import { sectorOf } from '../../domain/round.ts';
import { momentIn } from '../../domain/status/deadline.ts';
import { roundStatus } from '../../domain/status.ts';
import type { RoundStatus } from '../../domain/status.ts';
import type { Handler } from '../handle.ts';
import type { House } from '../house.ts';
import { statusPictureOf } from '../pictures/status-picture-of.ts';
import type { SlotClaim } from '../ports.ts';
import { isChat } from '../reach/reachability.ts';
import { reminderSituation } from '../reminder-situation.ts';
import { capital } from '../words/format.ts';
import { renderReply, renderShown } from '../words/render.ts';
import type { Wording } from '../words/render.ts';
import { clearancePanel } from './clearance-panel.ts';
import { draftPanel } from './draft-panel.ts';
import type { Beside } from './draft-panel.ts';
import type { PageView, SectorOverview, Table } from './door.ts';
import { reachView } from './reach-page.ts';
import { markOf, overviewsOf } from './representative-page.ts';
import { whenOf } from './when.ts';

/** The page of a coordinator: how the round stands, the draft with the origin of every sentence, and the plan. */
export async function coordinatorPage(house: House, handler: Handler, person: Person, beside: Beside = {}): Promise<PageView> {
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
    draft: await draftPanel(house, handler, dossiers, person, wording, beside),
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

