import { join } from 'node:path';
import { loadRound } from '../../../src/app/load/load-round.ts';
import type { Situation } from '../../../src/domain/checks/situation.ts';
import { respond } from '../../../src/domain/conversation/respond.ts';
import type { Input, Outcome } from '../../../src/domain/conversation/turn.ts';
import { newContact } from '../../../src/domain/contact.ts';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import type { DossierEvent } from '../../../src/domain/dossier/events.ts';
import { evolve, newDossier } from '../../../src/domain/dossier/evolve.ts';
import { sectorOf } from '../../../src/domain/round.ts';
import type { Value } from '../../../src/domain/value.ts';
import { nameOf, wordNames } from '../../sessions/replay.ts';

const loaded = await loadRound(join(import.meta.dirname, '../../../prompts/rounds/banenafspraak-2025'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
export const { round } = loaded;
const names = wordNames(round);

/** The water authorities: their owner, and who helps. */
export const OWNER = 'klaver-meerkoet';
export const HELPER = 'munt-aalscholver';

export const asked = (question: string, person = OWNER): DossierEvent => ({ type: 'question-asked', person, question, part: null, why: 'next' });
export const gave = (question: string, value: Value, by = OWNER, delivery = `d-${question}`): DossierEvent =>
  ({ type: 'answer-given', question, by, given: { status: 'answered', value, quote: String(value), approx: null, range: null }, words: String(value), warnings: [], delivery });
export const left = (question: string, status: 'unknown' | 'skipped', by = OWNER): DossierEvent =>
  ({ type: 'answer-given', question, by, given: { status }, words: status, warnings: [], delivery: `d-${question}` });

/** A dossier after these events, a minute apart from Mon 4 May 2026 at 9:00. */
export function dossierAfter(events: readonly DossierEvent[], sector = 'waterschappen'): Dossier {
  return events.reduce((dossier, event, index) => evolve(dossier, { n: index + 1, at: Temporal.Instant.from('2026-05-04T07:00:00Z').add({ minutes: index }).toString(), event }), newDossier(sector));
}

export function situationAfter(events: readonly DossierEvent[], sector = 'waterschappen'): Situation {
  return { round, sector: sectorOf(round, sector), dossier: dossierAfter(events, sector), today: '2026-05-04', deadline: round.calendar.deadline };
}

/** `given(events).when(words)`: what the owner, or somebody else, then hears by name, and what is recorded by type. */
export function given(...events: readonly DossierEvent[]) {
  return {
    when: (input: string | Input, by = OWNER) => {
      const person = round.people.find((one) => one.id === by)!;
      const outcome = respond({ round, person, sector: sectorOf(round, 'waterschappen'), dossier: dossierAfter(events), contact: { ...newContact(by), greeted: true }, now: '2026-05-04T12:00:00Z' }, typeof input === 'string' ? { kind: 'text', text: input, delivery: 'now' } : input);
      return { outcome, hears: heardBy(outcome, by), records: outcome.dossierEvents.filter((event) => event.type !== 'question-asked') };
    },
  };
}

function heardBy(outcome: Outcome, person: string): readonly string[] {
  return outcome.utterances.filter((one) => one.to === person).flatMap((one) => one.lines.map((line) => nameOf(line, names)));
}
