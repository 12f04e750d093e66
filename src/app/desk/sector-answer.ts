import type { SectorStatus } from '../../domain/status.ts';
import type { Choice, Line, Utterance } from '../../domain/utterance.ts';
import { awayLines } from './away-lines.ts';
import { doubtLine } from './doubt-lines.ts';
import { reminderOf } from './reminder-lines.ts';
import { activityOf, missingLine } from './status-answers.ts';
import type { DeskView } from './view.ts';
import { deskChoice, listOf, questionSlot, reply, statusIn } from './view.ts';

/** Up to three sectors in full; more of them one line each. */
export function sectorAnswer(view: DeskView, sectors: readonly string[]): Utterance {
  const all = statusIn(view, sectors);
  if (all.length > 3) return reply(view, [...all.map((one) => missingLine(view, one)), ...awayLines(all)]);
  const [only] = all;
  return reply(view, all.flatMap((one) => sectorLines(view, one)), only && all.length === 1 ? { sector: only.sector, choices: choicesFor(only) } : {});
}

function sectorLines(view: DeskView, one: SectorStatus): readonly Line[] {
  const deadline = { deadline: { moment: one.deadline } };
  return [
    { say: 'desk-sector', slots: { sector: { words: one.label } }, style: 'heading' },
    { say: 'desk-sector-state', slots: { standing: one.state, answered: one.answered, applicable: one.applicable } },
    ...(one.submission === null ? [] : [{ say: 'desk-sector-submitted', slots: { person: { person: one.submission.by }, moment: { moment: one.submission.at } } }]),
    ...(one.reopened === null ? [] : [{ say: 'desk-sector-reopened', slots: { person: { person: one.reopened.by }, moment: { moment: one.reopened.at }, reason: one.reopened.reason } }]),
    { say: one.overdue ? 'desk-sector-overdue' : 'desk-sector-deadline', slots: deadline },
    ...(one.moved ? [{ say: 'desk-sector-moved' }] : []),
    ...(one.missing.length === 0 || one.state === 'not-started' ? [] : [{ say: 'desk-sector-missing', slots: { count: one.missing.length, questions: listOf(one.missing.map((id) => questionSlot(view, id))) } }]),
    ...(one.unknown.length === 0 ? [] : [{ say: 'desk-sector-unknown', slots: { questions: listOf(one.unknown.map((id) => questionSlot(view, id))) } }]),
    ...(one.doubts.length === 0 ? [] : [{ say: 'desk-sector-doubts', slots: { count: one.doubts.length } }, ...one.doubts.map((doubt) => doubtLine(view, doubt))]),
    { say: 'desk-line', slots: { text: activityOf(one) } },
    ...awayLines([one]),
    { say: 'desk-line', slots: { text: reminderOf(view, one.sector) } },
  ];
}

function choicesFor(one: SectorStatus): readonly Choice[] {
  const answers = deskChoice('desk-choice-answers', `alle antwoorden van ${one.sector}`);
  if (one.submission === null) return [deskChoice('desk-choice-nudge', `herinner ${one.sector}`, { sector: { words: one.label } }), answers];
  return [answers, deskChoice('desk-choice-draft', `toon concept van ${one.sector}`)];
}
