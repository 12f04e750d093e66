import { join } from 'node:path';
import { reportTopics } from '../../../../src/domain/conversation/report-topics.ts';
import { loadRound } from '../../../../src/app/load/load-round.ts';
import { newDossier } from '../../../../src/domain/dossier/evolve.ts';
import { findPersonalData } from '../../../../src/domain/personal-data/find-personal-data.ts';
import { proposeFromReport } from '../../../../src/domain/reading/report/propose.ts';
import type { Report } from '../../../../src/domain/reading/report/report.ts';
import type { Proposal } from '../../../../src/domain/reading/report/topic.ts';
import type { Value } from '../../../../src/domain/value.ts';

const loaded = await loadRound(join(import.meta.dirname, '../../../../prompts/rounds/banenafspraak-2025'));
if (!loaded.ok) throw new Error('The shipped round does not load');
const { round } = loaded;

/** What is proposed from a report to the sector of the waterschappen, with these answers given already. */

export function proposed(report: Report, answers: { readonly [question: string]: Value } = {}, fileName = 'rapport.docx'): readonly Proposal[] {
  const sector = round.sectors.find((one) => one.id === 'waterschappen')!;
  const given = Object.entries(answers).map(([id, value]) => [id, { version: 1, given: { status: 'answered', value, quote: '', approx: null, range: null }, words: '', by: 'x', at: '2026-05-01T00:00:00Z', warnings: [], versions: [] }] as const);
  const situation = { round, sector, dossier: { ...newDossier(sector.id), answers: Object.fromEntries(given) }, today: '2026-05-29', deadline: '2026-06-26' };
  return proposeFromReport(report, reportTopics(situation), {
    fileName, year: round.year, sector: [sector.label.nl, sector.label.en, ...(sector.aliases ?? [])], known: [round.asks.name.nl, round.asks.short],
    personal: (text) => findPersonalData(text, { names: round.people.map((person) => person.name) }).length > 0,
  });
}

/** The same as `question: value` and `question.part: value`. */
export function values(proposals: readonly Proposal[]): { readonly [question: string]: Value } {
  return Object.fromEntries(proposals.map((one) => [one.part === null ? one.question : `${one.question}.${one.part}`, one.value]));
}
