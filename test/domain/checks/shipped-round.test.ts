import { describe, expect, test } from 'vitest';
import { loadRound } from '../../../src/app/load/load-round.ts';
import { slotsIn } from '../../../src/app/words/fill.ts';
import { crossFindings } from '../../../src/domain/checks/cross-checks.ts';
import { runChecks } from '../../../src/domain/checks/run-checks.ts';
import { type Situation, withCandidate } from '../../../src/domain/checks/situation.ts';
import { newDossier } from '../../../src/domain/dossier/evolve.ts';
import { questionOf, sectorOf } from '../../../src/domain/round.ts';
import type { Value } from '../../../src/domain/value.ts';
import { answered } from './situation-for.ts';

const loaded = await loadRound('prompts/rounds/banenafspraak-2025');
if (!loaded.ok) throw new Error(`The shipped round does not load: ${JSON.stringify(loaded.problems.slice(0, 3))}`);
const { round } = loaded;
/** What every sentence may use beside the slots of its finding. */
const ALWAYS = ['sector', 'year', 'nextYear', 'previousYear'];

/** All ids that fire while these answers are given one after another, and at the end; every sentence can be filled. */
function fired(sectorId: string, answers: Record<string, Value>, words: Record<string, string> = {}): readonly string[] {
  const sector = sectorOf(round, sectorId);
  let situation: Situation = { round, sector, dossier: newDossier(sectorId), today: '2026-05-29', deadline: '2026-07-01T17:00' };
  const ids: string[] = [];
  for (const [id, value] of Object.entries(answers)) {
    const question = questionOf(round, id);
    situation = withCandidate(situation, question, answered(value), words[id] ?? String(value));
    const { hard, soft, followUps } = runChecks(question, situation);
    for (const finding of [...hard, ...soft, ...followUps]) {
      ids.push(`${id}.${finding.check}`);
      const say = question.checks.find((check) => check.id === finding.check)?.say.nl ?? '';
      expect([...Object.keys(finding.slots), ...ALWAYS], finding.check).toEqual(expect.arrayContaining([...slotsIn(say)]));
    }
  }
  for (const finding of crossFindings(situation)) {
    ids.push(finding.check);
    const say = round.crossChecks.find((check) => check.id === finding.check)!.say.nl;
    expect([...Object.keys(finding.slots), ...ALWAYS], finding.check).toEqual(expect.arrayContaining([...slotsIn(say)]));
  }
  return ids;
}

describe('the shipped round on real figures', () => {
  test('hbo: 605 jobs, 36.3% and 1.0% of the hours fit one another; only the unchanged number is asked about', () => {
    const words = { q15_doel_gehaald: 'nee, 36,3%, dat is 1,0% tegen een norm van 2,76%' };
    expect(fired('hbo', { q07_basis: 'quotum', q08_banen: 605, q14_doel: 1667, q15_doel_gehaald: 'nee' }, words)).toEqual(['q08_banen.zelfde-getal']);
  });
  test('rijk: 4,842 after 4,386 of 5,696 is plausible', () => {
    expect(fired('rijk', { q07_basis: 'quotum', q08_banen: 4842, q13_inleen: { telt_mee: true, banen: 610 }, q14_doel: 5696, q15_doel_gehaald: 'nee' }, { q15_doel_gehaald: 'nee, 85%' })).toEqual([]);
  });
  test('onderzoek: 60 jobs for 48 people, as many a person as Utrecht has, are plausible', () => {
    expect(fired('onderzoek', { q07_basis: 'quotum', q08_banen: 60, q09_personen: 48, q14_doel: 110, q15_doel_gehaald: 'nee' })).toEqual([]);
  });
  test('a fall of a third is asked about once, and not at all when it is counted on another basis', () => {
    expect(fired('rijk', { q07_basis: 'quotum', q08_banen: 2924 })).toEqual(['q08_banen.daling']);
    expect(fired('rijk', { q07_basis: 'extra', q08_banen: 2924 })).toEqual(['q07_basis.andere-basis']);
  });
  test('whatever fires, its sentence can be filled', () => {
    const ids = fired('waterschappen', {
      q02_wa_status: 'af', q04_wa_datum: '2018-01-01', q05_wa_url: 'http://intranet.voorbeeld.nl', q06_rapport: '2026-12-01', q07_basis: 'beide', q08_banen: { totaal: 300, extra: 301 }, q09_personen: 4, q10_peildatum: '2025-12-01',
      q11_bron: ['schatting'], q12_respons: { deelgenomen: 20, totaal: 40 }, q13_inleen: { telt_mee: false, banen: 400 }, q14_doel: 0, q15_doel_gehaald: 'ja', q17_prognose: 200, q18_gedaan: ['Sectoradviseur aangesteld'],
      q19_budget: 5000, q20_plannen: [{ text: 'overleg', date: '2026-01-01' }, { text: 'overleg', date: null }], q21_knelpunt: ['geen', 'anders'], q22_nodig: { van: ['bzk'] }, q23_voorbeeld: { voorbeeld: 'Jan (34) uit Zwolle is doof', publiceren: true }, q24_delen: { gedeeld: true },
      q25_akkoord: { akkoord: false, niet_openbaar: 'x' },
    });
    expect(ids.length).toBeGreaterThan(25);
  });
});
