import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { hasChromium, launch } from '../web/chromium.ts';
import { cardWindow } from './card-window.ts';
import type { CardWindow } from './card-window.ts';
import { cardIn, messageFrom, openTeamsHouse, peopleOnTeams } from './teams-house.ts';
import type { TeamsHouse } from './teams-house.ts';

const WHO = 'klaver-meerkoet';
const SHOTS = process.env['TEAMS_SHOTS'];

describe.skipIf(!hasChromium)('cards in Microsoft\'s renderer (skipped where there is no Chromium)', { timeout: 60_000 }, () => {
  let browser: Browser;
  let window: CardWindow;
  let at: TeamsHouse;
  beforeAll(async () => {
    [browser, at] = await Promise.all([launch(), peopleOnTeams().then((round) => openTeamsHouse(round))]);
    window = await cardWindow(browser);
  }, 30_000);
  afterAll(async () => {
    await window.close();
    await browser.close();
    await at[Symbol.asyncDispose]();
  });

  let place = 0;
  /** Shows the newest card that was sent, as a client would. */
  const showNewest = async (name: string): Promise<string> => {
    const call = at.microsoft.calls.findLast((one) => one.method === 'POST' && cardIn(one));
    place += 1;
    const id = `card-${place}`;
    expect(await window.show(id, cardIn(call))).toEqual([]);
    await shot(id, name);
    return id;
  };
  const shot = async (id: string, name: string): Promise<void> => {
    if (SHOTS) await window.page.locator(`#${id}`).screenshot({ path: `${SHOTS}/${name}.png` });
  };
  /** Clicks a button of a card and does what Teams does with it: sends it in, and puts the answer in its place. */
  const click = async (id: string, title: string): Promise<void> => {
    const before = window.taken.length;
    await window.page.locator(`#${id}`).getByRole('button', { name: title, exact: true }).click();
    await window.page.waitForTimeout(0);
    const taken = window.taken[before];
    if (!taken) return;
    expect(taken.type).toBe('Action.Execute');
    const { row, choice, ...inputs } = taken.data as { row: string; choice: string };
    const { body } = await at.presses(WHO, row, choice, inputs);
    expect(await window.show(id, body.value)).toEqual([]);
  };
  const text = (id: string): Promise<string> => window.page.locator(`#${id}`).innerText();
  const asked = async (): Promise<string | undefined> => (await at.handler.streams.dossier('waterschappen')).asked[WHO]?.question;

  it('a question with its choices is answered by a click, and shows what was chosen', async () => {
    await at.post(messageFrom(at.microsoft, WHO, 'install', { type: 'installationUpdate', action: 'add' }));
    const id = await showNewest('1-question');
    expect(await text(id)).toContain('Goedendag Klaver Meerkoet');
    await click(id, 'Ja');
    expect(await text(id)).toMatch(/U koos: ja/i);
    expect(await window.page.locator(`#${id}`).getByRole('button').count()).toBe(0);
    await shot(id, '2-answered');
  });

  it('options, and the question whether a step back is right', async () => {
    const id = await showNewest('3-options');
    await click(id, 'Nog niet af');
    const understood = await showNewest('4-check');
    expect(await text(understood)).toContain('stap terug');
    await click(understood, 'Dit klopt niet');
    await click(await showNewest('5-again'), 'Vastgesteld');
  });

  it('a date is picked in a field, and an empty field is not sent', async () => {
    for (let tried = 0; tried < 6 && await asked() !== 'q04_wa_datum'; tried += 1) await at.says(WHO, await asked() === 'q03_wa_orgaan' ? 'het bestuur' : 'weet ik nog niet');
    const id = await showNewest('6-date');
    const before = window.taken.length;
    await click(id, 'Verstuur');
    expect(window.taken.length).toBe(before);
    expect(await text(id)).toContain('Kies eerst een datum');
    await window.page.locator(`#${id} input[type=date]`).fill('2025-11-20');
    await click(id, 'Verstuur');
    expect((await at.handler.streams.dossier('waterschappen')).answers['q04_wa_datum']?.given).toMatchObject({ value: '2025-11-20' });
  });

  it('a number is typed in a field', async () => {
    for (let tried = 0; tried < 12 && await asked() !== 'q08_banen'; tried += 1) await at.says(WHO, await asked() === 'q07_basis' ? 'alle banen' : 'weet ik nog niet');
    const id = await showNewest('7-number');
    await window.page.locator(`#${id} input[type=number]`).fill('231.5');
    await click(id, 'Verstuur');
    expect(await text(id)).toMatch(/U koos: 231,5/);
  });

  it('several options are ticked and sent together', async () => {
    for (let tried = 0; tried < 16 && await asked() !== 'q11_bron'; tried += 1) {
      const open = await asked();
      await at.says(WHO, open === 'q08_banen' ? 'ja, dat klopt' : open === 'q09_personen' ? '400' : open === 'q10_peildatum' ? '31 december 2025' : 'weet ik nog niet');
    }
    const id = await showNewest('8-several');
    const boxes = window.page.locator(`#${id} input[type=checkbox]`);
    expect(await boxes.count()).toBeGreaterThan(2);
    await boxes.nth(0).check();
    await boxes.nth(2).check();
    await click(id, 'Verstuur');
    const given = (await at.handler.streams.dossier('waterschappen')).answers['q11_bron']?.given;
    expect(given?.status === 'answered' && Array.isArray(given.value) ? given.value : []).toHaveLength(2);
  });

  it('the overview, and the status of the whole round with its picture', async () => {
    await at.says(WHO, 'overzicht');
    expect(await text(await showNewest('9-overview'))).toContain('Waterschappen');
    await at.says('anemoon-bosch', 'status');
    await showNewest('10-status');
  });
});
