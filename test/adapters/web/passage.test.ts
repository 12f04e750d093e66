import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Keyv } from 'keyv';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngDocuments } from '../../../adapters/documents/png.ts';
import { startWeb } from '../../../adapters/web/server.ts';
import { openHandler } from '../../../src/app/handle.ts';
import type { House } from '../../../src/app/house.ts';
import { openDoor, openListeners } from '../../../src/app/page/open-door.ts';
import { perform } from '../../../src/app/perform.ts';
import type { Round } from '../../../src/domain/round.ts';
import { openTestHouse, saying, shippedRound } from '../../support/living-house.ts';
import { letterOf, manyOptions } from '../channels/furnished.ts';
import type { Furnished } from '../channels/played-channel.ts';
import { hasChromium, launch } from './chromium.ts';
import { pageWords } from './words.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = process.env['WEB_SHOTS'];
const WATER = 'klaver-meerkoet';
const DESK = 'anemoon-bosch';

/** The page of a real house in which people also talk elsewhere. */
async function openPage(round: Round, { store, ...furnished }: Furnished) {
  const test = await openTestHouse(round, store, '2026-07-06T10:00');
  const channels: House['channels'][number][] = [];
  const listeners = openListeners();
  const house: House = { ...test.house, ...furnished, channels, wake: (person) => listeners.tell(person) };
  const handler = openHandler(house);
  const web = await startWeb({ door: openDoor(house, handler, pngDocuments(), listeners), words: pageWords, sessions: new Keyv(), host: '127.0.0.1', port: 0, clock: house.clock, log: house.log });
  channels.push(web.channel);
  let count = 0;
  const say = async (person: string, text: string): Promise<void> => { await (await handler.receive(saying(`said-${count += 1}`, person, text))).turn; await perform(house); };
  return { web, house, say };
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: axe });
  const report = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })') as { violations: { id: string; nodes: { target: string[] }[] }[] };
  return report.violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

describe.skipIf(!hasChromium)('sentences and long lists on the page (skipped where there is no Chromium)', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => { browser = await launch(); }, 30_000);
  afterAll(() => browser.close());

  it.each([400, 1200])('%i pixels wide: what a sentence rests on opens under it and stays open, and a change reads as one', async (width) => {
    const { web, say } = await openPage(await shippedRound(), await letterOf());
    for (const text of ['maak concept', 'leg voor', 'Ja, leg voor']) await say(DESK, text);
    const page = await (await browser.newContext({ viewport: { width, height: 800 }, locale: 'nl-NL', reducedMotion: 'reduce', bypassCSP: true })).newPage();
    await page.goto(await web.signInLink(WATER));
    await page.getByRole('button').first().click();
    const sources = page.locator('details.sources').first();
    await sources.locator('summary').click();
    expect(await sources.innerText()).toMatch(/Aantal banen, Klaver Meerkoet, 15 juni 2026, versie 1: 300/);
    await say(WATER, 'akkoord met zin 1, 2, 3, 4 en 5');
    await say(DESK, 'wijzig zin 5 van Waterschappen: In 2025 was er € 75.000 extra beschikbaar voor de banenafspraak.');
    await say(DESK, 'Ja, wijzig de zin');
    await page.locator('.becomes ins').first().waitFor();
    expect(await page.locator('.was').innerText()).toMatch(/^Was: Er was € 75\.000/);
    expect(await page.locator('.was del').allInnerTexts()).toEqual(['Er']);
    expect(await page.locator('.becomes ins').allInnerTexts()).toEqual(['In 2025', 'er']);
    // what was opened is open still, though the conversation went on
    expect(await sources.evaluate((one) => (one as unknown as { open: boolean }).open)).toBe(true);
    await page.locator('.becomes').scrollIntoViewIfNeeded();
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/passage-${width}.png` });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await web.close();
  });

  it.each([400, 1200])('%i pixels wide: one of many options is chosen from a list with the keyboard', async (width) => {
    const { web, say, house } = await openPage(manyOptions(await shippedRound()), {});
    await say(WATER, 'hallo');
    await say(WATER, 'ja');
    const page = await (await browser.newContext({ viewport: { width, height: 800 }, locale: 'nl-NL', reducedMotion: 'reduce', bypassCSP: true })).newPage();
    await page.goto(await web.signInLink(WATER));
    await page.getByRole('button').first().click();
    const list = page.getByLabel('Uw keuze');
    await list.focus();
    await page.keyboard.type('Zuid');
    expect(await list.evaluate((one) => (one as unknown as { selectedOptions: { text: string }[] }).selectedOptions[0]?.text)).toMatch(/^Zuid/);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/options-${width}.png` });
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction('document.querySelector("#pick") === null', undefined, { timeout: 8_000 }).catch(() => undefined);
    await perform(house);
    expect(JSON.stringify(await house.store.read(`dossier/${house.round.id}/waterschappen`, 0))).toMatch(/"value":"zuid/);
    await web.close();
  });
});
