import { confirmedCommand } from '../../domain/reading/desk-ask.ts';
import { ownerOf } from '../../domain/roles.ts';
import type { SectorStatus } from '../../domain/status.ts';
import type { Attendance } from '../../domain/status/attendance.ts';
import { isPresent } from '../../domain/status/attendance.ts';
import { momentIn } from '../../domain/status/deadline.ts';
import type { Choice, Line } from '../../domain/utterance.ts';
import { awayLines } from './away-lines.ts';
import { nudgeMessage } from './nudge-message.ts';
import { reminderFor } from './reminder-lines.ts';
import type { DeskOutcome, DeskView } from './view.ts';
import { deskChoice, only, reply, statusIn } from './view.ts';

/** Who would get a nudge for a sector: the owner, the first deputy who is there, or somebody who was chosen. Null: nobody is there. */
type Nudge = { readonly of: SectorStatus; readonly to: string | null };

/** Asks whether to nudge these sectors (all that have not submitted, where none is named); sends when it was confirmed. */
export function nudged(view: DeskView, sectors: readonly string[], via: string | null, confirmed: boolean): DeskOutcome {
  if (Temporal.Instant.compare(view.now, momentIn(view.round, view.round.calendar.closes)) >= 0) return only(reply(view, [{ say: 'desk-nudge-closed' }]));
  const asked = statusIn(view, sectors);
  const open = asked.filter((one) => one.submission === null);
  const done: readonly Line[] = sectors.length === 0 ? [] : asked.filter((one) => one.submission !== null).map((one) => ({ say: 'desk-nudge-done', slots: { sector: { words: one.label } } }));
  const [first] = open;
  if (first === undefined) return only(reply(view, done.length > 0 ? done : [{ say: 'desk-all-submitted' }]));
  const nudges = open.map((of): Nudge => ({ of, to: via ?? receiverOf(view, of) }));
  if (via !== null && !open.every((one) => one.people.some((person) => person.person === via))) return only(reply(view, [{ say: 'desk-nudge-stranger', slots: { person: { person: via } } }]));
  if (confirmed) return sent(view, nudges, done);
  return open.length === 1 ? only(proposal(view, first, done)) : only(proposals(view, nudges, done));
}

function sent(view: DeskView, nudges: readonly Nudge[], done: readonly Line[]): DeskOutcome {
  const going = nudges.flatMap(({ of, to }) => (to === null ? [] : [{ of, to }]));
  const lines: readonly Line[] = [
    ...going.map(({ of, to }): Line => ({ say: 'desk-nudge-sent', slots: { sector: { words: of.label }, person: { person: to } }, style: 'point' })),
    ...nudges.filter(({ to }) => to === null).map(({ of }): Line => ({ say: 'desk-nudge-nobody', slots: { sector: { words: of.label } }, style: 'point' })),
    ...done,
  ];
  const [first] = going;
  return {
    utterances: [reply(view, lines, first && nudges.length === 1 ? { sector: first.of.sector } : {}), ...going.map(({ of, to }) => nudgeMessage(view, of, to))],
    dossierEvents: going.map(({ of, to }) => ({ sector: of.sector, events: [{ type: 'nudged', by: view.person.id, person: to }] })),
    roundEvents: [],
  };
}

function proposal(view: DeskView, of: SectorStatus, done: readonly Line[]) {
  const owner = ownerOf(view.round, of.sector).id;
  const command = (person: string) => confirmedCommand({ ask: 'nudge', sectors: [of.sector], via: person, confirmed: true });
  const send = (say: string, person: string): Choice => deskChoice(say, command(person), { person: { person } });
  const slots = { sector: { words: of.label }, person: { person: owner }, open: of.missing.length };
  const isThere = of.people.some((one) => one.person === owner && isPresent(one));
  if (isThere) {
    const lines: readonly Line[] = [...done, { say: 'desk-nudge-ask', slots }, { say: 'desk-line', slots: { text: reminderFor(view, owner) } }];
    return reply(view, lines, { sector: of.sector, choices: [send('desk-choice-send', owner), deskChoice('desk-choice-leave', 'annuleer')] });
  }
  const deputy = deputyOf(of);
  const lines: readonly Line[] = [...done, ...awayLines([of]), deputy === null ? { say: 'desk-nudge-no-deputy', slots } : { say: 'desk-nudge-deputy', slots: { ...slots, deputy: { person: deputy } } }];
  return reply(view, lines, {
    sector: of.sector,
    choices: [...(deputy === null ? [] : [send('desk-choice-send-to', deputy)]), send('desk-choice-send-anyway', owner), deskChoice('desk-choice-leave', 'annuleer')],
  });
}

function proposals(view: DeskView, nudges: readonly Nudge[], done: readonly Line[]) {
  const going = nudges.filter(({ to }) => to !== null).map(({ of }) => of.sector);
  const lines: readonly Line[] = [
    ...done,
    { say: 'desk-nudge-ask-all', slots: { count: going.length } },
    ...nudges.map(({ of, to }): Line => (to === null
      ? { say: 'desk-nudge-nobody', slots: { sector: { words: of.label } }, style: 'point' }
      : { say: 'desk-nudge-to', slots: { sector: { words: of.label }, person: { person: to }, open: of.missing.length }, style: 'point' })),
    ...awayLines(nudges.map(({ of }) => of)),
  ];
  const send = going.length === 0 ? [] : [deskChoice('desk-choice-send-all', confirmedCommand({ ask: 'nudge', sectors: going, via: null, confirmed: true }), { count: going.length })];
  return reply(view, lines, { choices: [...send, deskChoice('desk-choice-leave', 'annuleer')] });
}

function receiverOf(view: DeskView, of: SectorStatus): string | null {
  const owner = ownerOf(view.round, of.sector).id;
  return of.people.some((one) => one.person === owner && isPresent(one)) ? owner : deputyOf(of);
}

function deputyOf(of: SectorStatus): string | null {
  return of.people.find((one: Attendance) => one.roles.includes('deputy') && !one.roles.includes('owner') && isPresent(one))?.person ?? null;
}
