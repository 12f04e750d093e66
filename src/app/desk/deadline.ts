import { isWorkingDay } from '../../domain/calendar/working-days.ts';
import type { DeadlineWish } from '../../domain/reading/desk/deadline-wish.ts';
import { confirmedCommand } from '../../domain/reading/desk-ask.ts';
import { ownerOf } from '../../domain/roles.ts';
import { momentIn } from '../../domain/status/deadline.ts';
import type { Line, Slots } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from './view.ts';
import { deskChoice, dossierIn, only, reply, sectorSlot } from './view.ts';

/** Asks whether to give a sector another deadline; moves it, and tells its owner, when that was confirmed. */
export function deadlineMoved(view: DeskView, sector: string, wish: DeadlineWish, confirmed: boolean): DeskOutcome {
  const { round } = view;
  const dossier = dossierIn(view, sector);
  const current = dossier.deadline ?? round.calendar.deadline;
  const to = 'moment' in wish ? wish.moment : Temporal.PlainDateTime.from(current).add({ days: wish.daysLater }).toString({ smallestUnit: 'minute' });
  const slots: Slots = { sector: sectorSlot(view, sector), from: at(view, current), to: at(view, to), closes: at(view, round.calendar.closes) };
  const problem = problemWith(view, current, to);
  if (problem !== null) return only(reply(view, [{ say: problem, slots }], { sector }));
  if (!confirmed) {
    const command = confirmedCommand({ ask: 'move-deadline', sector, to: { moment: to }, confirmed: true });
    const free = !isWorkingDay(Temporal.PlainDate.from(to.slice(0, 10)), round.calendar.freeDays);
    const lines: readonly Line[] = [
      { say: 'desk-deadline-ask', slots },
      ...(to < current ? [{ say: 'desk-deadline-earlier', slots }] : []),
      ...(free ? [{ say: 'desk-deadline-free-day', slots }] : []),
      ...(dossier.submission === null ? [] : [{ say: 'desk-deadline-submitted', slots }]),
    ];
    return only(reply(view, lines, { sector, choices: [deskChoice('desk-choice-move', command), deskChoice('desk-choice-leave', 'annuleer')] }));
  }
  const owner = ownerOf(round, sector).id;
  return {
    utterances: [
      reply(view, [{ say: 'desk-deadline-moved', slots: { ...slots, owner: { person: owner } } }], { sector }),
      { to: owner, lines: [{ say: 'desk-deadline-tell', slots: { ...slots, coordinator: { person: view.person.id } } }], choices: [], sector, question: null, awaits: null },
    ],
    dossierEvents: [{ sector, events: [{ type: 'deadline-moved', by: view.person.id, to }] }],
    roundEvents: [],
  };
}

function problemWith(view: DeskView, current: string, to: string): string | null {
  const moment = momentIn(view.round, to);
  if (to === current) return 'desk-deadline-same';
  if (Temporal.Instant.compare(moment, view.now) <= 0) return 'desk-deadline-past';
  return Temporal.Instant.compare(moment, momentIn(view.round, view.round.calendar.closes)) > 0 ? 'desk-deadline-after-close' : null;
}

function at(view: DeskView, moment: string) {
  return { moment: momentIn(view.round, moment).toString() };
}
