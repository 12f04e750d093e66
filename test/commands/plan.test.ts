import { describe, expect, test } from 'vitest';
import { plan } from '../../src/commands/plan.ts';
import { loadAll } from '../../src/commands/load.ts';
import { loadReplies } from '../../src/app/words/load-replies.ts';
import { slotsIn } from '../../src/app/words/fill.ts';
import { URGENCY } from '../../src/domain/reminders/slot.ts';
import { fromWeekday } from '../domain/calendar/weekday.ts';

const ROUND = ['--round', 'prompts/rounds/banenafspraak-2025'];
const SLOTS = ['name', 'sectors', 'deadline', 'openCount', 'owner'];

async function run(...args: string[]): Promise<{ code: number; lines: string[]; complaints: string[] }> {
  const lines: string[] = [];
  const complaints: string[] = [];
  return { code: await plan(args, (line) => lines.push(line), (line) => complaints.push(line)), lines, complaints };
}

describe('npm run plan on the shipped round', () => {
  test('with --json gives one line per message in the form of reminders.jsonl', async () => {
    const { code, lines } = await run(...ROUND, '--json');
    const rows = lines.map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) expect(Object.keys(row)).toEqual(['slot', 'person', 'sectors', 'purpose', 'planned', 'sent']);
    expect(new Set(rows.map((row) => row.sent))).toEqual(new Set([null]));
    expect(new Set(rows.map((row) => row.slot)).size).toBe(rows.length);
  });

  test('in words gives a heading and a line per message, with a weekday that is right', async () => {
    const json = await run(...ROUND, '--json');
    const { code, lines } = await run(...ROUND);
    expect(code).toBe(0);
    const letter = lines.findIndex((line) => line.startsWith('Daarna de brief'));
    expect(lines.slice(0, letter)).toHaveLength(json.lines.filter((line) => !line.includes('/sign-off-')).length + 1);
    for (const line of [...lines.slice(1, letter), ...lines.slice(letter + 1)]) {
      const [, weekday, day, month, year] = /^(\w\w) (\d\d)-(\d\d)-(\d{4}) \d\d:\d\d  \S/.exec(line) ?? [];
      expect(fromWeekday(`${weekday} ${year}-${month}-${day}`)).toBeDefined();
    }
  });

  test('tells the way of the letter as the calendar gives it: before whom it is put, what follows on silence, what is written down', async () => {
    const { lines } = await run(...ROUND);
    expect(lines.slice(lines.findIndex((line) => line.startsWith('Daarna de brief')))).toMatchInlineSnapshot(`
      [
        "Daarna de brief, als die op de geplande dagen wordt voorgelegd (niemand hoort iets voordat een coördinator dat doet)",
        "wo 15-07-2026 10:00  sectoren: voorleggen aan Fuchsia Linde, Iris Populier, +11",
        "ma 20-07-2026 10:00  sectoren: herinnering aan wie nog niets zei, hoogstens Fuchsia Linde, Iris Populier, +11",
        "do 23-07-2026 10:00  sectoren: melding aan Anemoon Bosch, als er dan nog iemand zwijgt",
        "wo 05-08-2026 10:00  sectoren: klaar volgens de planning",
        "wo 05-08-2026 10:00  ambtelijk OCW: voorleggen aan Clematis van Ooi",
        "ma 10-08-2026 10:00  sectoren: melding aan Berend Specht, als er dan nog iemand zwijgt",
        "ma 10-08-2026 10:00  ambtelijk OCW: herinnering aan wie nog niets zei, hoogstens Clematis van Ooi",
        "do 13-08-2026 10:00  ambtelijk OCW: melding aan Anemoon Bosch, Berend Specht, als er dan nog iemand zwijgt",
        "wo 19-08-2026 10:00  ambtelijk OCW: klaar volgens de planning",
        "wo 19-08-2026 10:00  bewindspersonen van OCW (MOCW): voorleggen aan Distel Moerbei",
        "wo 19-08-2026 10:00  minister voor PVO (MPVO): voorleggen aan Esdoorn Pijlkruid",
        "ma 24-08-2026 10:00  bewindspersonen van OCW (MOCW): herinnering aan wie nog niets zei, hoogstens Distel Moerbei",
        "ma 24-08-2026 10:00  minister voor PVO (MPVO): herinnering aan wie nog niets zei, hoogstens Esdoorn Pijlkruid",
        "do 27-08-2026 10:00  bewindspersonen van OCW (MOCW): melding aan Anemoon Bosch, Berend Specht, als er dan nog iemand zwijgt",
        "do 27-08-2026 10:00  minister voor PVO (MPVO): melding aan Anemoon Bosch, Berend Specht, als er dan nog iemand zwijgt",
        "wo 09-09-2026 10:00  bewindspersonen van OCW (MOCW): klaar volgens de planning",
        "wo 09-09-2026 10:00  minister voor PVO (MPVO): klaar volgens de planning",
        "di 29-09-2026 10:00  akkoord van de minister: vastleggen",
        "di 29-09-2026 10:00  verzonden aan de Tweede Kamer: vastleggen",
        "wo 30-09-2026 10:00  afschrift aan de Eerste Kamer: vastleggen",
        "wo 30-09-2026 10:00  gepubliceerd: vastleggen",
      ]
    `);
  });

  test('in English too', async () => {
    const { code, lines } = await run(...ROUND, '--language', 'en');
    expect(code).toBe(0);
    expect(lines[1]).toMatch(/^Fri 01-05-2026 09:00 .* invitation /);
  });
});

describe('where there is a chat platform', () => {
  const PREFLIGHT = ['2026-04-23T09:00:00+02:00', '2026-04-30T09:00:00+02:00'];

  test('the looks at who can be reached are in the plan, before the first invitation', async () => {
    const slack = { NAVRAAG_SLACK_WORKSPACES: 'T0123ABCD', NAVRAAG_SLACK_BOT_TOKEN: 'xoxb-0000000000-test', NAVRAAG_SLACK_SIGNING_SECRET: '0'.repeat(32) };
    Object.assign(process.env, slack);
    try {
      const { lines } = await run(...ROUND, '--json');
      const planned = lines.map((line) => JSON.parse(line) as { purpose: string; planned: string });
      const looks = planned.filter(({ purpose }) => purpose.startsWith('preflight'));
      expect([...new Set(looks.map(({ planned: at }) => at))]).toEqual(PREFLIGHT);
      expect(planned.slice(0, looks.length)).toEqual(looks);
      expect((await run(...ROUND)).lines[1]).toMatch(/wie is bereikbaar +alle mensen van de ronde$/);
    } finally {
      for (const name of Object.keys(slack)) delete process.env[name];
    }
  });

  test('and without one they are not', async () => {
    expect((await run(...ROUND, '--json')).lines.filter((line) => line.includes('preflight'))).toEqual([]);
  });
});

test.each([[['--json', 'x']], [['--round']], [['--language', 'fr']], [['--nope']]])('arguments %j are refused with the usage', async (args) => {
  const { code, complaints } = await run(...args);
  expect(code).toBe(2);
  expect(complaints).toEqual(['Usage: npm run plan -- [--round FOLDER] [--json] [--language nl|en]']);
});

test('every purpose has a name and a message in both languages, with slots that are filled', async () => {
  const read = await loadReplies('prompts/replies');
  if (!read.ok) throw new Error(`The replies are not right: ${JSON.stringify(read.problems)}`);
  for (const words of [read.replies.nl, read.replies.en]) {
    for (const purpose of URGENCY) {
      expect(words.get(`purpose-${purpose}`)).toBeTruthy();
      expect(slotsIn(words.get(`reminder-${purpose}`) ?? '').filter((slot) => !SLOTS.includes(slot))).toEqual([]);
      expect(slotsIn(words.get(`reminder-${purpose}`) ?? '')).toEqual(expect.arrayContaining(['sectors', 'deadline']));
    }
  }
});

test('a people file that is nowhere is answered with the name of the setting by whatever loads a round', async () => {
  const complaints: string[] = [];
  expect(await loadAll('prompts/rounds/energie-bibliotheken-2025', '/nergens/people.yaml', (line) => complaints.push(line))).toBeNull();
  expect(complaints).toEqual([expect.stringMatching(/^NAVRAAG_PEOPLE: there is no file \/nergens\/people\.yaml; /)]);
});
