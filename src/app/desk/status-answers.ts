import { ownerOf } from '../../domain/roles.ts';
import type { RoundStatus, SectorStatus } from '../../domain/status.ts';
import { roundStatus, SECTOR_STATES } from '../../domain/status.ts';
import type { Line, Slot, Utterance } from '../../domain/utterance.ts';
import { awayLines } from './away-lines.ts';
import { reminderOf } from './reminder-lines.ts';
import type { DeskView } from './view.ts';
import { deskChoice, listOf, reply, sectorSlot } from './view.ts';
import { wholeLines } from './warnings.ts';

/** How the whole round stands: counts, who is in which state, doubts, who is away; with the picture. */
export function statusAnswer(view: DeskView): Utterance {
  const status = roundStatus(view.round, view.dossiers, view.contacts, view.now);
  const { counts, sectors } = status;
  const lines: Line[] = [
    { say: 'desk-status', slots: { round: { words: status.title } }, style: 'heading' },
    { say: 'desk-status-counts', slots: { submitted: counts.submitted, sectors: counts.sectors } },
    ...SECTOR_STATES.flatMap((state) => stateLine(status, state)),
    deadlineLine(status),
    ...sectors.filter((one) => one.moved && one.submission === null).map((one): Line => ({ say: 'desk-status-own-deadline', slots: { sector: { words: one.label }, deadline: { moment: one.deadline } }, style: 'point' })),
    counts.doubts === 0 ? { say: 'desk-status-no-doubts' } : { say: 'desk-status-doubts', slots: { doubts: counts.doubts } },
    ...awayLines(sectors.filter((one) => one.submission === null)),
    ...wholeLines(view),
  ];
  const choices = [deskChoice('desk-choice-missing', 'wie moet nog'), ...(counts.doubts > 0 ? [deskChoice('desk-choice-warnings', 'afwijkingen')] : []), deskChoice('desk-choice-plan', 'plan')];
  return { ...reply(view, lines, { choices: counts.submitted === counts.sectors ? choices.slice(1) : choices }), picture: 'status' };
}

/** Who has not submitted: what is open, when they were last heard of, and what they will hear from the bot. */
export function missingAnswer(view: DeskView): Utterance {
  const { sectors } = roundStatus(view.round, view.dossiers, view.contacts, view.now);
  const open = sectors.filter((one) => one.submission === null);
  if (open.length === 0) return reply(view, [{ say: 'desk-all-submitted' }]);
  return reply(view, [
    { say: 'desk-missing', slots: { count: open.length, sectors: sectors.length }, style: 'heading' },
    ...open.map((one) => missingLine(view, one)),
    ...awayLines(open),
  ], { choices: [deskChoice('desk-choice-nudge-all', 'herinner iedereen')] });
}

/** Who has submitted, when, and with what left open. */
export function doneAnswer(view: DeskView): Utterance {
  const { sectors } = roundStatus(view.round, view.dossiers, view.contacts, view.now);
  const done = sectors.filter((one) => one.submission !== null);
  if (done.length === 0) return reply(view, [{ say: 'desk-none-submitted' }]);
  return reply(view, [
    { say: 'desk-status-counts', slots: { submitted: done.length, sectors: sectors.length }, style: 'heading' },
    ...done.map((one): Line => ({ say: one.submission!.late ? 'desk-done-late' : 'desk-done', slots: { sector: { words: one.label }, person: { person: one.submission!.by }, moment: { moment: one.submission!.at }, unknown: one.unknown.length }, style: 'point' })),
  ]);
}

/** One sector in one line, for lists. */
export function missingLine(view: DeskView, one: SectorStatus): Line {
  return {
    say: 'desk-missing-point',
    slots: { sector: sectorSlot(view, one.sector), standing: one.state, answered: one.answered, applicable: one.applicable, activity: activityOf(one), reminder: reminderOf(view, one.sector), owner: { person: ownerOf(view.round, one.sector).id } },
    style: 'point',
  };
}

/** When somebody of the sector last wrote. */
export function activityOf(one: SectorStatus): Slot {
  return one.lastActivity === null ? { say: 'desk-no-activity' } : { say: 'desk-activity', slots: { moment: { moment: one.lastActivity } } };
}

/** One line for the sectors in this state; none where there are none. */
export function stateLine({ sectors }: RoundStatus, state: SectorStatus['state']): readonly Line[] {
  const those = sectors.filter((one) => one.state === state);
  if (those.length === 0) return [];
  const counted = state === 'underway' || state === 'reopened';
  const named = those.map((one): Slot => (counted ? { say: 'desk-sector-progress', slots: { sector: { words: one.label }, answered: one.answered, applicable: one.applicable } } : { words: one.label }));
  return [{ say: 'desk-status-state', slots: { standing: state, count: those.length, sectors: listOf(named) }, style: 'point' }];
}

/** When the answers are due, or were. */
export function deadlineLine(status: RoundStatus): Line {
  const passed = Temporal.Instant.compare(status.at, status.deadline) > 0;
  return { say: passed ? 'desk-status-deadline-passed' : 'desk-status-deadline', slots: { deadline: { moment: status.deadline }, overdue: status.counts.overdue } };
}
