import { askedQuestions, progress } from '../../domain/conversation/next-question.ts';
import { localDate } from '../../domain/conversation/turn.ts';
import type { Situation } from '../../domain/checks/situation.ts';
import type { Answer, Dossier } from '../../domain/dossier/dossier.ts';
import type { Person } from '../../domain/person.ts';
import type { Question } from '../../domain/question.ts';
import { sectorsOf } from '../../domain/roles.ts';
import { sectorOf } from '../../domain/round.ts';
import { momentIn } from '../../domain/status/deadline.ts';
import { roundStatus } from '../../domain/status.ts';
import type { RoundStatus, SectorState } from '../../domain/status.ts';
import type { Slot } from '../../domain/utterance.ts';
import type { Handler } from '../handle.ts';
import type { House } from '../house.ts';
import { capital } from '../words/format.ts';
import { renderReply, renderShown } from '../words/render.ts';
import type { Wording } from '../words/render.ts';
import { whenOf } from './when.ts';
import type { AnswerRow, Mark, PageView, SectorOverview } from './door.ts';

/** The page of a representative: the own sectors, question by question, with what is kept and who said it. */
export async function representativePage(house: House, handler: Handler, person: Person): Promise<PageView> {
  const { round } = house;
  const wording: Wording = { round, replies: house.replies, language: person.language };
  const now = house.clock.now();
  const dossiers = await handler.streams.dossiers();
  const status = roundStatus(round, dossiers, await handler.streams.contacts(), now);
  const overviews = overviewsOf(house, sectorsOf(person, round), dossiers, status, wording);
  return { round: round.title[person.language], deadline: deadlineLine(house, dossiers, sectorsOf(person, round), wording), talks: true, files: house.reports ? { most: house.reports.most } : null, notice: [], overviews, status: null, draft: null, plan: null };
}

/** Sector by sector what is answered, as it stands at the moment of this status. */
export function overviewsOf(house: House, sectors: readonly string[], dossiers: { readonly [sector: string]: Dossier }, status: RoundStatus, wording: Wording): readonly SectorOverview[] {
  return sectors.flatMap((id) => {
    const dossier = dossiers[id];
    const state = status.sectors.find((one) => one.sector === id)?.state;
    return dossier && state ? [overviewOf(wording, situationOf(house, dossier, Temporal.Instant.from(status.at)), state)] : [];
  });
}

/** The mark that goes with a sector's state. */
export function markOf(state: SectorState): Mark {
  switch (state) {
    case 'not-started': return 'open';
    case 'underway': case 'reopened': return 'busy';
    case 'ready-to-submit': return 'done';
    case 'submitted': case 'submitted-late': return 'agreed';
  }
}

/** A dossier as decisions look at it, today. */
export function situationOf(house: House, dossier: Dossier, now: Temporal.Instant): Situation {
  const { round } = house;
  return { round, sector: sectorOf(round, dossier.sector), dossier, today: localDate(now.toString(), round.zone), deadline: dossier.deadline ?? round.calendar.deadline };
}

function overviewOf(wording: Wording, situation: Situation, state: SectorState): SectorOverview {
  const { round, sector, dossier } = situation;
  const asked = askedQuestions(situation);
  const done = asked.filter((question) => dossier.answers[question.id]).length;
  return {
    sector: sector.id, label: sector.label[wording.language], state: capital(renderShown({ say: `slot-standing-${state}` }, wording)), mark: markOf(state),
    progress: { done, of: asked.length, text: renderReply('page-progress', { done, of: asked.length }, wording) },
    sections: round.questionnaire.sections.flatMap((section) => {
      const questions = asked.filter((question) => question.section === section.id);
      return questions.length === 0 ? [] : [{ title: section.label[wording.language], rows: questions.map((question) => rowOf(wording, situation, question)) }];
    }),
  };
}

function rowOf(wording: Wording, situation: Situation, question: Question): AnswerRow {
  const answer = situation.dossier.answers[question.id];
  const status = answer?.given.status ?? 'open';
  const submitted = situation.dossier.submission !== null;
  return {
    question: question.id, number: String(progress(situation, question).number), label: question.label[wording.language],
    value: answer?.given.status === 'answered' ? shownValue(answer, question, wording) : null,
    mark: status === 'open' ? 'open' : status === 'unknown' ? 'attention' : 'done',
    state: capital(renderShown({ say: `status-${status}` }, wording)),
    by: answer ? renderShown({ person: answer.by }, wording) : null,
    at: answer ? whenOf(answer.at, wording) : null,
    warnings: (answer?.warnings ?? []).filter((warning) => warning.reason !== '').map((warning) => renderReply('page-warning', { reason: warning.reason }, wording)),
    change: answer && !submitted ? { label: renderReply('page-change', {}, wording), action: { do: 'change', question: question.id, sector: situation.sector.id } } : null,
  };
}

/** A free text is shown as it was typed; all else begins with a capital. */
function shownValue(answer: Answer, question: Question, wording: Wording): string {
  const shown = renderShown(valueSlot(answer, question), wording);
  return question.type === 'text' ? shown : capital(shown);
}

function valueSlot(answer: Answer, question: Question): Slot {
  return answer.given.status === 'answered' ? { value: answer.given.value, question: question.id, approx: answer.given.approx, range: answer.given.range } : { say: `status-${answer.given.status}` };
}

function deadlineLine(house: House, dossiers: { readonly [sector: string]: Dossier }, mine: readonly string[], wording: Wording): string {
  const { round } = house;
  const deadline = { moment: momentIn(round, round.calendar.deadline).toString() };
  const own = mine.map((id) => dossiers[id]).find((dossier) => dossier?.deadline);
  if (!own?.deadline) return renderReply('page-deadline', { deadline }, wording);
  return renderReply('page-deadline-own', { deadline, sector: { words: sectorOf(round, own.sector).label }, own: { moment: momentIn(round, own.deadline).toString() } }, wording);
}
