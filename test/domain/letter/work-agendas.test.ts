import { expect, test } from 'vitest';
import { papersOf } from '../../../src/app/documents/papers-of.ts';
import { answersFile } from '../../../src/domain/letter/answers-file.ts';
import { draftLetter } from '../../../src/domain/letter/draft.ts';
import { verifyLetter } from '../../../src/domain/letter/verify/verify-letter.ts';
import type { Said } from '../../support/letter-desk.ts';
import { submitted } from '../../support/letter-desk.ts';
import { makingOf } from '../../support/paper-desk.ts';

const making = makingOf();
const { round, letter } = making;
const ALL = round.sectors.map((one) => one.id);
const adopted: Said = 'vastgesteld';
const ready = (when: string): Said => ({ is: 'af', reasons: { 'nog-vast-te-stellen': when } });
const unready = (when: string): Said => ({ is: 'niet_af', reasons: { 'nog-vast-te-stellen': when } });

type Answers = { readonly [question: string]: Said };

/** What the letter says of the state of the agendas, and what goes along; held against its answers as `verify` does. */
function stateOf(sectors: { readonly [sector: string]: Answers }): { readonly says: readonly string[]; readonly attached: readonly string[] } {
  const dossiers = Object.entries(sectors).map(([sector, answers]) => submitted(sector, answers));
  const draft = draftLetter(round, letter, dossiers, '2026-07-02T10:00:00Z');
  const answers = JSON.parse(JSON.stringify(answersFile(round, Object.fromEntries(dossiers.map((one) => [one.sector, one])))));
  expect(verifyLetter(JSON.parse(JSON.stringify({ ...draft, withheld: [] })), answers, round, letter)).toEqual([]);
  const [paper] = papersOf(draft, making);
  const list = paper!.blocks.find((block) => block.kind === 'list');
  return { says: draft.introduction.filter((one) => /^introduction-(?:werkagenda|voorbeelden)/u.test(one.id)).map((one) => one.text), attached: list?.items ?? [] };
}

const each = (sectors: readonly string[], answers: Answers): { readonly [sector: string]: Answers } => Object.fromEntries(sectors.map((sector) => [sector, answers]));
const REPORTS = 'Rapportages van de overheids- en onderwijssectoren over 2025';

test.each<[what: string, sectors: { readonly [sector: string]: Answers }, says: readonly string[], attached: readonly string[]]>([
  ['all adopted and published', each(ALL, { q02_wa_status: adopted, q05_wa_url: 'https://voorbeeld.nl/a' }), [
    'Bij alle twaalf sectoren is de Werkagenda gereed; twaalf sectoren melden dat het bestuur van de sector die heeft vastgesteld.',
    "Twaalf Werkagenda's zijn gepubliceerd; de vindplaats staat in een voetnoot bij de passage over de sector.",
    'Bij deze brief vindt u de Werkagenda van de sector Rijk.',
  ], [REPORTS, 'Werkagenda Banenafspraak van de sector Rijk']],
  ['one adopted, nowhere published', { hbo: { q02_wa_status: adopted } }, [
    'Bij één van de twaalf sectoren is de Werkagenda gereed; één sector meldt dat het bestuur van de sector die heeft vastgesteld.',
  ], [REPORTS]],
  ['ready and not adopted, one says why and one says only yes; one published', { hbo: { q02_wa_status: ready('Het bestuur komt in september bijeen.'), q05_wa_url: 'https://voorbeeld.nl/hbo' }, politie: { q02_wa_status: ready('ja') } }, [
    'Bij twee van de twaalf sectoren is de Werkagenda gereed.',
    'De bestuurlijke vaststelling ontbreekt nog bij de politie en het hoger beroepsonderwijs (volgens de sector: «Het bestuur komt in september bijeen.»).',
    'Eén Werkagenda is gepubliceerd; de vindplaats staat in een voetnoot bij de passage over de sector, en van de politie is geen vindplaats opgegeven.',
  ], [REPORTS]],
  ['not ready', { wo: { q02_wa_status: unready('na de zomer') } }, ['De Werkagenda is nog niet gereed bij het wetenschappelijk onderwijs (volgens de sector: «na de zomer»).'], [REPORTS]],
  ['nobody said anything of it', { wo: { q07_basis: 'geen' } }, [], [REPORTS]],
  ['an example that may be published goes along, one that may not does not', {
    hbo: { q23_voorbeeld: { voorbeeld: 'Twee hogescholen delen een werkplaats.', publiceren: true } }, wo: { q23_voorbeeld: { voorbeeld: 'Dit blijft binnen.', publiceren: false } },
  }, ['Voorbeelden uit de praktijk, van het hoger beroepsonderwijs, zijn ook bijgevoegd.'], [REPORTS, 'Voorbeelden uit de praktijk van de sectoren']],
])('%s', (_, sectors, says, attached) => expect(stateOf(sectors)).toEqual({ says, attached }));

test('a reason that a sector keeps inside is not quoted', () => {
  const { says } = stateOf({ politie: { q02_wa_status: ready('na de reorganisatie in september'), q25_akkoord: { akkoord: true, niet_openbaar: 'de reorganisatie', reden: 'embargo' } } });
  expect(says.join(' ')).not.toContain('reorganisatie');
});

test('what was taken out of a reason is not shown as its words', () => {
  expect(stateOf({ politie: { q02_wa_status: ready('als […] terug is') } }).says).toEqual(['Bij één van de twaalf sectoren is de Werkagenda gereed.', 'De bestuurlijke vaststelling ontbreekt nog bij de politie.']);
});
