import { expect, test } from 'vitest';
import { withClearance } from '../../../src/app/documents/making.ts';
import { sentencesIn } from '../../../src/app/documents/paper.ts';
import type { Paper } from '../../../src/app/documents/paper.ts';
import { versionsOf } from '../../../src/app/documents/versions-of.ts';
import { latestOf } from '../../../src/domain/letter/versions.ts';
import { openLetterHouse } from '../../support/letter-house.ts';

const DESK = 'anemoon-bosch';

test('a letter that goes on without an agreement says inside that it was not cleared, with whom and why; what is made public does not', async () => {
  const home = await openLetterHouse({ waterschappen: { q01_rol: true, q07_basis: 'quotum', q08_banen: 300 }, hbo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 605 } });
  for (const act of ['maak concept', 'leg voor', 'Ja, leg voor']) await home.say(DESK, act);
  await home.say('klaver-meerkoet', 'akkoord met zin 1');
  for (const act of ['ga door zonder akkoord van hbo omdat de termijn van de Kamer verstrijkt', 'Ja, ga door zonder akkoord']) await home.say(DESK, act);
  const letter = await home.handler.streams.letter();
  const draft = latestOf(letter.versions)!.draft;
  const dossiers = await home.handler.streams.dossiers();
  const making = withClearance({ round: home.house.round, letter: home.house.letter!, replies: home.house.replies }, draft, dossiers, letter.clearing);
  const papers = (version: Paper['version']): readonly Paper[] => versionsOf(version, draft, Object.values(dossiers), making).map((one) => one.paper);
  const statuses = (paper: Paper): readonly string[] => paper.blocks.flatMap((block) => (block.kind === 'status' ? [block.text] : []));
  const NOT = 'Niet afgestemd met Hoger beroepsonderwijs. Anemoon Bosch besloot op maandag 6 juli 2026 om 10:00 uur om door te gaan. Reden: de termijn van de Kamer verstrijkt';

  expect(papers('working').map((paper) => [paper.name, ...statuses(paper).slice(1)])).toEqual(['letter', 'aanbiedingsbrief', 'beslisnota'].map((name) => [name, NOT, 'Nog zonder akkoord: Waterschappen, ambtelijk OCW, bewindspersonen van OCW (MOCW) en minister voor PVO (MPVO).']));
  expect(papers('clean').map((paper) => [paper.name, ...statuses(paper)])).toEqual([['letter'], ['aanbiedingsbrief'], ['beslisnota', NOT]]);
  expect(JSON.stringify(papers('public'))).not.toMatch(/afgestemd met Hoger|verstrijkt/);
  // beside a sentence in the working version stands who agreed to it, and where nobody did, that it went on without
  const comments = (sector: string): string => JSON.stringify(papers('working')[0]!.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences.filter((one) => one.id.startsWith(sector)).map((one) => one.comment) : [])));
  expect(comments('waterschappen')).toContain('Akkoord van Waterschappen: Klaver Meerkoet op maandag 6 juli 2026');
  expect(comments('hbo')).toContain('Niet afgestemd met Hoger beroepsonderwijs');
});

test('before anybody was asked, papers say nothing of it', async () => {
  const home = await openLetterHouse({ hbo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 605 } });
  await home.say(DESK, 'maak concept');
  const letter = await home.handler.streams.letter();
  expect(withClearance({ round: home.house.round, letter: home.house.letter!, replies: home.house.replies }, latestOf(letter.versions)!.draft, await home.handler.streams.dossiers(), letter.clearing).clearance).toBeUndefined();
});

test('the nota claims that the letter was put before sectors and OCW only when it was, as it is now', async () => {
  const home = await openLetterHouse({ waterschappen: { q01_rol: true, q07_basis: 'quotum', q08_banen: 300 }, hbo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 605 } });
  const claims = async (): Promise<readonly string[]> => {
    const letter = await home.handler.streams.letter();
    const draft = latestOf(letter.versions)!.draft;
    const dossiers = await home.handler.streams.dossiers();
    const making = withClearance({ round: home.house.round, letter: home.house.letter!, replies: home.house.replies }, draft, dossiers, letter.clearing);
    const nota = versionsOf('clean', draft, Object.values(dossiers), making).find((one) => one.paper.name === 'beslisnota')!.paper;
    return sentencesIn(nota).map((one) => one.id.slice('beslisnota-'.length)).filter((id) => ['afstemming', 'nog-niet-afgestemd', 'passages', 'ocw', 'medelezers', 'voorgelegd'].includes(id));
  };
  const say = async (...acts: readonly string[]): Promise<void> => { for (const act of acts) await home.say(DESK, act); };

  await say('maak concept');
  expect(await claims()).toEqual(['medelezers', 'nog-niet-afgestemd']);
  await say('leg voor', 'Ja, leg voor');
  expect(await claims()).toEqual(['medelezers', 'nog-niet-afgestemd', 'passages']);
  await home.say('klaver-meerkoet', 'Akkoord met alles');
  await home.say('edelweis-tureluur', 'Akkoord met alles');
  await say('leg voor', 'Ja, leg voor');
  expect(await claims()).toEqual(['medelezers', 'afstemming', 'passages', 'ocw']);
  await home.say('clematis-ocw', 'Akkoord met alles');
  await say('leg voor', 'Ja, leg voor');
  expect(await claims()).toEqual(['voorgelegd', 'afstemming', 'passages', 'ocw']);
});
