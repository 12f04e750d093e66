import type { Dossier } from '../dossier/dossier.ts';
import { newDossier } from '../dossier/evolve.ts';
import type { Told } from '../reminders/gather.ts';
import { ownerOf } from '../roles.ts';
import { sectorOf } from '../round.ts';
import { standingOf } from '../status/standing.ts';
import type { Slots } from '../utterance.ts';
import { sayChoice } from './choices.ts';
import { greet } from './respond.ts';
import { restate } from './restate.ts';
import { openTurn } from './turn.ts';
import type { Outcome, Talk, Turn } from './turn.ts';

/**
 * A planned moment of contact in a message. An invitation puts the first question; every other purpose says what is open
 * and leaves the conversation as it is: no question is asked, nothing is reset.
 */
export function remind(talk: Talk, told: readonly Told[], dossiers: { readonly [sector: string]: Dossier }, slot: string): Outcome {
  const turn = openTurn(talk, slot);
  const [first, ...others] = told;
  if (!first) return turn.outcome();
  const stranger = !talk.contact.greeted;
  greet(turn);
  if (first.purpose !== 'invitation' || !stranger) turn.line(`reminder-${first.purpose}`, slotsOf(turn, first, dossiers));
  for (const other of others) turn.line('reminder-also', slotsOf(turn, other, dossiers));
  if (first.purpose === 'invitation') restate(turn);
  else if (first.purpose !== 'escalation-coordinator') turn.wait({ question: openQuestionOf(turn), awaits: null, choices: [sayChoice('resume', null), sayChoice('later', null)] });
  return turn.outcome();
}

function slotsOf(turn: Turn, told: Told, dossiers: { readonly [sector: string]: Dossier }): Slots {
  const { round, person } = turn.talk;
  return {
    name: person.name,
    sectors: { list: told.sectors.map((id) => ({ words: sectorOf(round, id).label })) },
    deadline: { moment: Temporal.Instant.from(told.deadline).toString() },
    openCount: told.sectors.reduce((sum, id) => sum + unanswered(turn, id, dossiers[id] ?? newDossier(id)), 0),
    owner: { list: [...new Set(told.sectors.map((id) => ownerOf(round, id).id))].map((id) => ({ person: id })) },
  };
}

function unanswered(turn: Turn, sector: string, dossier: Dossier): number {
  const situation = { ...turn.situation(), sector: sectorOf(turn.talk.round, sector), dossier };
  return standingOf(situation).missing.length;
}

function openQuestionOf(turn: Turn): string | null {
  return turn.dossier().asked[turn.talk.person.id]?.question ?? null;
}
