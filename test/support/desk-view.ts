import type { DeskView } from '../../src/app/desk/view.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { evolveContact, newContact } from '../../src/domain/contact.ts';
import type { Dossier, Given, Warning } from '../../src/domain/dossier/dossier.ts';
import { evolve, newDossier } from '../../src/domain/dossier/evolve.ts';
import type { ContactEvent, DossierEvent } from '../../src/domain/dossier/events.ts';
import type { Person } from '../../src/domain/person.ts';
import { planRound } from '../../src/domain/reminders/plan.ts';
import type { Value } from '../../src/domain/value.ts';
import { deskPeople, deskRound } from './desk-round.ts';

/** A dossier after these events, a minute apart from the given moment. */
export function dossierAfter(sector: string, events: readonly DossierEvent[], from = '2026-06-01T08:00:00Z'): Dossier {
  return events.reduce((dossier, event, index) => evolve(dossier, { n: index + 1, at: Temporal.Instant.from(from).add({ minutes: index }).toString(), event }), newDossier(sector));
}

export function contactAfter(person: string, events: readonly ContactEvent[], at = '2026-06-01T08:00:00Z'): Contact {
  return events.reduce((contact, event, index) => evolveContact(contact, { n: index + 1, at, event }), newContact(person));
}

export const given = (value: Value, approx: string | null = null): Given => ({ status: 'answered', value, quote: String(value), approx, range: null });

/** An answer by the owner of the sector. */
export function answered(sector: string, question: string, what: Given, warnings: readonly Warning[] = []): DossierEvent {
  return { type: 'answer-given', question, by: `eigenaar-${sector}`, given: what, words: what.status === 'answered' ? `het is ${what.quote}` : what.status, warnings, delivery: 'd' };
}

/** All answers that apply, the agreement included. */
export function allAnswered(sector: string): readonly DossierEvent[] {
  return [
    answered(sector, 'q01_rol', given(true)), answered(sector, 'q02_wa_status', given('niet')), answered(sector, 'q08_banen', given(269.5)), answered(sector, 'q09_personen', { status: 'skipped' }),
    answered(sector, 'q19_budget', given(1000)), answered(sector, 'q23_voorbeeld', given('een voorbeeld')), answered(sector, 'q25_akkoord', given(true)),
  ];
}

export const submitted = (sector: string, late = false): DossierEvent => ({ type: 'submitted', by: `eigenaar-${sector}`, late, open: [] });

/** The view of the first coordinator on a Monday, 15 June 2026, at 14:05, with these dossiers and contacts. What was planned before then was sent. */
export function deskView(change: { readonly dossiers?: readonly Dossier[]; readonly contacts?: readonly Contact[]; readonly now?: string; readonly people?: (people: readonly Person[]) => readonly Person[] } & Partial<Pick<DeskView, 'draft' | 'claims'>> = {}): DeskView {
  const people = (change.people ?? ((all) => all))(deskPeople());
  const round = deskRound({ people });
  const dossiers = change.dossiers ?? [];
  const plan = planRound(round, dossiers);
  const now = Temporal.Instant.from(change.now ?? '2026-06-15T12:05:00Z');
  const past = plan.filter((slot) => Temporal.Instant.compare(slot.planned, now) < 0);
  return {
    round, plan, claims: change.claims ?? past.map(({ parts: _, ...slot }) => ({ ...slot, claimedAt: slot.planned, sent: slot.planned, reason: null })), draft: change.draft ?? null,
    dossiers: Object.fromEntries(dossiers.map((one) => [one.sector, one])),
    contacts: Object.fromEntries((change.contacts ?? []).map((one) => [one.person, one])),
    person: people.find((one) => one.id === 'coordinator-een')!,
    now,
  };
}

/** Somebody away on these days, first and last. */
export const away = (id: string, from: string, until: string) => (people: readonly Person[]): readonly Person[] =>
  people.map((one) => (one.id === id ? { ...one, absences: [{ from, until }] } : one));
