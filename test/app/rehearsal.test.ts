import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { memoryStore } from '../../adapters/storage/memory.ts';
import { loadLetter } from '../../src/app/load/load-letter.ts';
import { loadReplies } from '../../src/app/words/load-replies.ts';
import { letterMarkdown } from '../../src/app/letter/markdown.ts';
import { rehearse } from '../../src/app/rehearsal/rehearse.ts';
import { resultsOf } from '../../src/app/rehearsal/results.ts';
import { Script } from '../../src/app/rehearsal/script.ts';
import { untraced } from '../../src/domain/letter/verify/trace.ts';
import { shippedRound } from '../support/living-house.ts';

const HOME = resolve(import.meta.dirname, '../..');
const FOLDER = 'prompts/rounds/banenafspraak-2025';
const round = await shippedRound(FOLDER);
const words = await loadReplies(resolve(HOME, 'prompts/replies'));
const loaded = await loadLetter(resolve(HOME, FOLDER), round);
if (!words.ok || !loaded.ok || !loaded.letter) throw new Error('the shipped words or letter do not load');
const { letter } = loaded;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const UNTIL = '2026-09-01T16:00:00Z';

async function played(some: object) {
  const script = Script.parse({ round: FOLDER, from: '2026-05-01T08:00:00+02:00[Europe/Amsterdam]', until: '2026-09-01T18:00:00+02:00[Europe/Amsterdam]', ...some });
  const rehearsed = await rehearse(script, round, words.ok ? words.replies : null!, memoryStore(), silent, letter);
  return { rehearsed, ...await resultsOf(rehearsed, UNTIL) };
}
const shipped = await played(parse(readFileSync(resolve(HOME, FOLDER, 'rehearsal.yaml'), 'utf8')));

describe('the shipped rehearsal', () => {
  test('plays all twelve sectors; who does not answer is missing from the letter by name', () => {
    expect(shipped.summary).toMatchObject({ sectors: 12, submitted: 11 });
    expect(shipped.draft?.missing).toEqual(['onderzoek']);
  });

  test('keeps the figures exactly as they were given', () => {
    const { answers } = shipped;
    expect(answers['provincies']?.['q08_banen']).toMatchObject({ status: 'answered', value: 334.72, approx: false });
    expect(answers['umc']?.['q08_banen']).toMatchObject({ value: 760, approx: true, text: 'ruim 760' });
    expect(answers['mbo']?.['q08_banen']).toMatchObject({ value: 386, versions: 2 });
    expect(answers['po_vo']?.['q08_banen']).toMatchObject({ status: 'open', value: null, versions: 0 });
    expect(answers['onderzoek']?.['q01_rol']).toMatchObject({ status: 'open' });
  });

  test('asks about the 60,2 percent with the recomputed 54,7, and keeps the answer with the reason', () => {
    expect(shipped.rehearsed.transcript.some((line) => line.to === 'klaver-meerkoet' && line.text.includes('60,2%') && line.text.includes('54,7%'))).toBe(true);
    expect(shipped.answers['waterschappen']?.['q15_doel_gehaald']).toMatchObject({ value: 'nee', warnings: [{ check: 'ander-percentage' }] });
  });

  test('drafts a letter in which nothing is untraced', () => {
    if (!shipped.draft) throw new Error('there is no draft');
    expect(untraced(shipped.draft, { round, letter, dossiers: Object.values(shipped.dossiers) })).toEqual([]);
    expect(letterMarkdown(shipped.draft, round, letter)).toContain('54,7 procent');
  });

  test('names the files that come with a message', async () => {
    const { rehearsed } = await played({ say: [{ at: '2026-06-01T10:00', who: 'anemoon-bosch', text: 'maak concept' }, { at: '2026-06-01T10:05', who: 'anemoon-bosch', text: 'openbare versie van alle stukken' }] });
    expect(rehearsed.transcript.filter((line) => line.files).map(({ to, files }) => [to, files])).toEqual([['anemoon-bosch', ['brief-versie-1-openbaar.docx', 'aanbiedingsbrief-versie-1-openbaar.docx', 'beslisnota-versie-1-openbaar.docx']]]);
  });

  test('says nothing to a person of what another sector answered', () => {
    const mine = shipped.rehearsed.transcript.filter((line) => line.to === 'narcis-valk').map((line) => line.text).join('\n');
    expect(mine).not.toMatch(/269,5|5\.210|334,72/);
  });

  test('never plans a reminder on a free day, and every moment is used at most once', () => {
    const slots = shipped.reminders.map((line) => line.slot);
    expect(new Set(slots).size).toBe(slots.length);
    const weekend = shipped.reminders.filter((line) => line.sent !== null && Temporal.Instant.from(line.sent).toZonedDateTimeISO(round.zone).dayOfWeek > 5);
    expect(weekend).toEqual([]);
  });

  test('is the same every time', async () => {
    const again = await played(parse(readFileSync(resolve(HOME, FOLDER, 'rehearsal.yaml'), 'utf8')));
    expect(again.rehearsed.transcript).toEqual(shipped.rehearsed.transcript);
    expect(again.answers).toEqual(shipped.answers);
    expect(again.draft).toEqual(shipped.draft);
  });
});

describe('a simulated owner', () => {
  test('whose list is used up says ja to a check, skips an optional part, and says weet ik nog niet once', async () => {
    const { answers, rehearsed, summary } = await played({ replies: { waterschappen: { q08_banen: ['269,5'], q07_basis: ['alle banen'] } } });
    expect(summary.submitted).toBe(1);
    expect(answers['waterschappen']?.['q08_banen']).toMatchObject({ value: 269.5, warnings: [{ reason: 'ja' }] });
    expect(answers['waterschappen']?.['q14_doel']).toMatchObject({ status: 'unknown', value: null });
    expect(answers['waterschappen']?.['q25_akkoord']?.value).toMatchObject({ akkoord: true, contact: 'klaver.meerkoet@voorbeeld.nl' });
    expect(rehearsed.transcript.filter((line) => line.from === 'klaver-meerkoet' && line.question === 'q14_doel').map((line) => line.text)).toEqual(['weet ik nog niet']);
  });

  test('replies first after the delay from the invitation, and a minute apart from then on', async () => {
    const { rehearsed } = await played({ replies: { waterschappen: {} }, delay: { waterschappen: 'P3D' }, until: '2026-05-10T18:00:00+02:00[Europe/Amsterdam]' });
    expect(rehearsed.transcript.filter((line) => line.from === 'klaver-meerkoet').slice(0, 3).map((line) => line.at)).toEqual(['2026-05-04T09:00:00+02:00', '2026-05-04T09:01:00+02:00', '2026-05-04T09:02:00+02:00']);
  });

  test('of a sector that is not in the script does not reply at all', async () => {
    const { rehearsed } = await played({ replies: { waterschappen: {} } });
    expect([...new Set(rehearsed.transcript.filter((line) => line.to === 'navraag').map((line) => line.from))]).toEqual(['klaver-meerkoet']);
  });

  test('who serves a second sector turns to the one that has replies', async () => {
    const { answers } = await played({ replies: { onderzoek: { q07_basis: ['alle banen'], q08_banen: ['58'] } } });
    expect(answers['onderzoek']?.['q08_banen']).toMatchObject({ value: 58 });
  });
});

test('a script that names somebody or a sector the round does not have is refused by name', async () => {
  await expect(played({ say: [{ at: '2026-05-20T10:05', who: 'nobody', text: 'status' }] })).rejects.toThrow("'nobody'");
  await expect(played({ replies: { marine: {} } })).rejects.toThrow("'marine'");
});
