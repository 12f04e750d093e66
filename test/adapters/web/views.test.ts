import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { hasChromium, launch, said, windowOf } from './chromium.ts';
import { heardBy, site } from './visitor.ts';
import type { Site } from './visitor.ts';

describe.skipIf(!hasChromium)('the views in a browser, on any screen, by keyboard and without script (skipped where there is no Chromium)', { timeout: 60_000 }, () => {
  let browser: Browser;
  let here: Site;
  beforeAll(async () => { browser = await launch(); }, 30_000);
  afterAll(() => browser.close());
  beforeEach(async () => { here = await site(); });
  afterEach(() => here.web.close());

  const heard = () => heardBy(here);

  it('shows a changed answer beside the conversation, and keeps open what was opened', async () => {
    const { page, close } = await windowOf(browser, here, 'hugo');
    await page.getByRole('link', { name: 'Antwoorden' }).click();
    await page.locator('#sector-politie > summary').click();
    await page.getByRole('button', { name: 'Wijzig vraag 3: Bestuur dat vaststelde' }).focus();
    const view = here.door.views.get('hugo')!;
    here.door.views.set('hugo', { ...view, overviews: view.overviews.map((one) => (one.sector === 'politie' ? { ...one, state: 'Weer bezig', mark: 'busy' } : one)) });
    here.door.tell('hugo');
    await page.getByText('Weer bezig').waitFor();
    expect(await page.locator('#sector-politie').getAttribute('open')).toBe('');
    expect(await page.locator(':focus').getAttribute('id')).toBe('change-politie-q03');
    await close();
  });

  it('shows where a sentence of the draft comes from', async () => {
    const { page, close } = await windowOf(browser, here, 'hugo');
    const field = page.getByRole('textbox', { name: 'Bericht' });
    await field.fill('nog niet verstuurd');
    await page.getByRole('link', { name: 'Concept' }).click();
    await page.locator('#passage-provincies').getByText('Dat zijn 7,5 banen meer').click();
    const passport = page.locator('#sentence-provincies-2 .passport');
    expect(await passport.innerText()).toContain('269,5 − 262,0 = 7,5');
    expect(await page.locator('.passport:visible').count()).toBe(1);
    expect(await field.inputValue()).toBe('nog niet verstuurd');
    expect(page.url()).toContain('view=draft');
    await page.goBack();
    await page.getByRole('heading', { name: 'Stand van de ronde' }).waitFor();
    await close();
  });

  it('in 360 pixels shows one view at a time, without scrolling sideways', async () => {
    for (const [person, views] of [['sanne', ['Antwoorden', 'Gesprek']], ['hugo', ['Stand', 'Antwoorden', 'Concept', 'Planning', 'Gesprek']]] as const) {
      const { page, close } = await windowOf(browser, here, person, { viewport: { width: 360, height: 740 } });
      for (const view of views) {
        await page.getByRole('link', { name: view, exact: true }).click();
        await page.locator('.tabs.narrow a[aria-current]').filter({ hasText: view }).waitFor();
        expect([view, await page.getByRole('log').isVisible(), await page.locator('#view').isVisible()]).toEqual([view, view === 'Gesprek', view !== 'Gesprek']);
        expect([view, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([view, 360]);
      }
      await close();
    }
  });

  it('goes to the conversation when an answer is to be changed', async () => {
    const { page, close } = await windowOf(browser, here, 'sanne', { viewport: { width: 360, height: 740 } });
    await page.getByRole('link', { name: 'Antwoorden' }).click();
    await page.getByRole('button', { name: 'Wijzig vraag 8: Aantal banen' }).click();
    await said(page).filter({ hasText: 'Ik heb genoteerd: Wijzig vraag 8' }).waitFor();
    expect(await page.getByRole('log').isVisible()).toBe(true);
    await close();
  });

  it('can be done whole with a keyboard', async () => {
    const { page, close } = await windowOf(browser, here, null);
    await page.goto(await here.web.signInLink('sanne'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${here.web.address}/`);
    const walk: string[] = [];
    for (let at = 0; at < 8; at++) {
      await page.keyboard.press('Tab');
      walk.push(await page.evaluate(`(() => { const one = document.activeElement; const style = getComputedStyle(one); return [one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent.trim(), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2].join(' '); })()`));
    }
    expect(walk).toEqual(['Ga naar het berichtveld true', 'Afmelden true', 'Gesprek met Navraag true', '269,5 en 492,7 kloppen true', 'Ik verbeter een getal true', 'Wat betekent dit? true', 'Bericht true', 'Verstuur true']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('met het toetsenbord');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await said(page).filter({ hasText: 'Ik heb genoteerd: met het toetsenbord' }).waitFor();
    await close();
  });

  it('works without script: signing in, answering, pressing, changing, looking, signing out', async () => {
    const { page, faults, close } = await windowOf(browser, here, 'sanne', { javaScriptEnabled: false });
    await page.getByRole('textbox', { name: 'Bericht' }).fill('zonder script');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await said(page).filter({ hasText: 'Ik heb genoteerd: zonder script' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Weet ik nog niet' }).click();
    await said(page).filter({ hasText: 'Ik heb genoteerd: Weet ik nog niet' }).waitFor();
    expect(await said(page).last().isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Wijzig vraag 2: Stand van de Werkagenda' }).click();
    await said(page).filter({ hasText: 'Ik heb genoteerd: Wijzig vraag 2' }).waitFor();
    expect(heard()).toEqual(['zonder script', 'Weet ik nog niet', 'Wijzig vraag 2: Stand van de Werkagenda']);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByText('persoonlijke link die u van ons kreeg').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('can be read and written on at 400% zoom, in 320 by 256 pixels', async () => {
    const { page, close } = await windowOf(browser, here, 'sanne', { viewport: { width: 320, height: 256 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.getByRole('textbox', { name: 'Bericht' }).fill('ja');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await said(page).filter({ hasText: 'Ik heb genoteerd: ja' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollHeight > 1000')).toBe(true);
    await close();
  });
});
