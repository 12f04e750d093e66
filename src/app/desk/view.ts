import type { Contact } from '../../domain/contact.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { newDossier } from '../../domain/dossier/evolve.ts';
import type { DossierEvent } from '../../domain/dossier/events.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import type { Letter } from '../../domain/letter/letter-file.ts';
import type { Person } from '../../domain/person.ts';
import type { ReminderSituation } from '../../domain/reminders/situation.ts';
import type { PlannedSlot } from '../../domain/reminders/slot.ts';
import type { Question } from '../../domain/question.ts';
import { numberOf } from '../../domain/reading/desk/question-mention.ts';
import type { Round } from '../../domain/round.ts';
import { questionOf, sectorOf } from '../../domain/round.ts';
import type { SectorStatus } from '../../domain/status.ts';
import { roundStatus } from '../../domain/status.ts';
import type { Choice, Line, Slot, Slots, Utterance } from '../../domain/utterance.ts';
import type { LetterState } from '../letter-desk/letter-state.ts';
import type { SmoothedPassage } from '../model/smooth.ts';
import type { RoundEvent, SlotClaim } from '../ports.ts';

/** All that the desk answers from. Dossiers by sector id, contacts by person id; who is not in them has not begun. */
export type DeskView = {
  readonly round: Round;
  readonly dossiers: { readonly [sector: string]: Dossier };
  readonly contacts: { readonly [person: string]: Contact };
  readonly plan: readonly PlannedSlot[];
  readonly claims: readonly SlotClaim[];
  /** The draft as it is now; for `compile` the one that was just made. Null before there is one, or where the round has no letter. */
  readonly draft: Draft | null;
  /** The coordinator who asks. */
  readonly person: Person;
  readonly now: Temporal.Instant;
  /** The versions of the letter and how far it is cleared; left out where nothing was done with it. */
  readonly letter?: LetterState;
  /** The letter's own sentences and forms. */
  readonly templates?: Letter | null;
  /** What a model made of a passage, where one was asked for this turn; left out where there is none. */
  readonly smoothed?: SmoothedPassage & { readonly delivery: string };
};

/** What follows from an ask. Nothing of it has happened until it is kept. The first utterance goes to the coordinator. */
export type DeskOutcome = {
  readonly utterances: readonly Utterance[];
  readonly dossierEvents: readonly { readonly sector: string; readonly events: readonly DossierEvent[] }[];
  readonly roundEvents: readonly RoundEvent[];
};

/** Says something to the coordinator and changes nothing. */
export function only(utterance: Utterance): DeskOutcome {
  return { utterances: [utterance], dossierEvents: [], roundEvents: [] };
}

/** A message to the coordinator, about one sector or question where it is about one. */
export function reply(view: DeskView, lines: readonly Line[], more: { readonly choices?: readonly Choice[]; readonly sector?: string | null; readonly question?: string | null } = {}): Utterance {
  return { to: view.person.id, lines, choices: more.choices ?? [], sector: more.sector ?? null, question: more.question ?? null, awaits: null };
}

/** A button that writes this to the desk. */
export function deskChoice(say: string, text: string, slots: Slots = {}): Choice {
  return { label: { say, slots }, action: { do: 'desk', text } };
}

export function dossierIn(view: DeskView, sector: string): Dossier {
  return view.dossiers[sector] ?? newDossier(sector);
}

/** How the sectors of an ask stand, in the order of the round; none named means all. */
export function statusIn(view: DeskView, sectors: readonly string[]): readonly SectorStatus[] {
  const status = roundStatus(view.round, view.dossiers, view.contacts, view.now);
  return sectors.length === 0 ? status.sectors : status.sectors.filter((one) => sectors.includes(one.sector));
}

export function remindersIn(view: DeskView): ReminderSituation {
  const { round, plan, claims, dossiers, contacts, now } = view;
  return { round, plan, claims, dossiers, contacts, now };
}

export function sectorSlot(view: Pick<DeskView, 'round'>, sector: string): Slot {
  return { words: sectorOf(view.round, sector).label };
}

/** A question as coordinators speak of it: its label and its number. */
export function questionSlot(view: DeskView, question: string): Slot {
  const asked = questionOf(view.round, question);
  return { say: 'desk-question', slots: { label: { words: asked.label }, number: questionNumber(view, asked) } };
}

export function questionNumber(view: DeskView, question: Question): number {
  return numberOf(question, view.round.questionnaire.questions);
}

export function listOf(slots: readonly Slot[]): Slot {
  return { list: slots };
}

/** These people by name, each once. */
export function peopleSlot(people: readonly string[]): Slot {
  return listOf([...new Set(people)].map((person) => ({ person })));
}

/** A sector of the round to show in an example of what can be asked. */
export function exampleSector(view: DeskView): string {
  const { sectors } = view.round;
  const sector = sectors[Math.floor(sectors.length / 2)];
  if (!sector) throw new Error(`Round ${view.round.id} has no sectors`);
  return sector.id;
}

/** The slots of an example: a sector of this round, and the number of one of its questions. */
export function exampleSlots(view: DeskView): Slots {
  const { questions } = view.round.questionnaire;
  const question = questions[Math.floor(questions.length / 2)];
  return { sector: sectorSlot(view, exampleSector(view)), number: question ? questionNumber(view, question) : 1 };
}
