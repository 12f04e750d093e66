import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { hasChromium, launch, mustHaveChromium, said, windowOf } from './chromium.ts';
import { heardBy, site } from './visitor.ts';
import type { Site } from './visitor.ts';

it.runIf(mustHaveChromium)('there is a Chromium to test in', () => expect(hasChromium).toBe(true));

describe.skipIf(!hasChromium)('the conversation in a browser (skipped where there is no Chromium)', { timeout: 60_000 }, () => {
  let browser: Browser;
  let here: Site;
  beforeAll(async () => { browser = await launch(); }, 30_000);
  afterAll(() => browser.close());
  beforeEach(async () => { here = await site(); });
  afterEach(() => here.web.close());

  const heard = () => heardBy(here);
  const atNewest = (page: Page): Promise<boolean> => page.evaluate('Math.abs(document.getElementById("log").scrollTop) < 2');

  it('shows a log, a field "Bericht" and a button "Verstuur" to assistive technology', async () => {
    const { page, faults, abroad, close } = await windowOf(browser, here, 'sanne');
    // A name with a colon in it stands between quotation marks.
    const tree = (await page.locator('body').ariaSnapshot()).replaceAll("- '", '- ');
    expect(tree).toContain('- log "Gesprek met Navraag"');
    expect(tree).toContain('- textbox "Bericht"');
    expect(tree).toContain('- button "Verstuur"');
    expect(tree).toContain('- group "Kies een antwoord"');
    expect(tree).toContain('- button "Ik verbeter een getal"');
    expect(tree).toContain('- progressbar "Waterschappen: 12 van 25 vragen beantwoord"');
    expect(tree).toContain('- button "Wijzig vraag 8: Aantal banen"');
    expect(faults).toEqual([]);
    expect(abroad).toEqual([]);
    await close();
  });

  it('sends with Enter, takes a new line with Shift and Enter, and never reloads', async () => {
    const { page, close } = await windowOf(browser, here, 'sanne');
    await page.evaluate('window.mark = 1');
    const field = page.getByRole('textbox', { name: 'Bericht' });
    await field.fill('eerste regel');
    await field.press('Shift+Enter');
    await field.pressSequentially('tweede regel');
    await field.press('Enter');
    await said(page).filter({ hasText: 'Ik heb genoteerd: eerste regel' }).waitFor();
    expect(heard()).toEqual(['eerste regel\ntweede regel']);
    expect(await field.inputValue()).toBe('');
    expect(await page.evaluate('window.mark')).toBe(1);
    expect(await page.locator(':focus').getAttribute('id')).toBe('message');
    expect(await atNewest(page)).toBe(true);
    await close();
  });

  it('presses a choice, after which the old choices are gone and the new ones there', async () => {
    const { page, close } = await windowOf(browser, here, 'sanne');
    await page.getByRole('button', { name: 'Ik verbeter een getal' }).click();
    await page.getByRole('button', { name: 'Weet ik nog niet' }).waitFor();
    expect(await page.getByRole('button', { name: 'Ik verbeter een getal' }).count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('id')).toBe('message');
    expect(heard()).toEqual(['Ik verbeter een getal']);
    await close();
  });

  for (const script of [true, false]) it(`sends the ticked boxes together, ${script ? 'with' : 'without'} script`, async () => {
    const option = (key: string, label: string) => ({ label, action: { do: 'answer', question: 'q11_bron', part: null, value: [key], since: 9 } as const });
    here.door.says('sanne', 'Waar komt het cijfer vandaan?', { multiple: true, choices: [option('eigen', 'Eigen vraag'), option('uwv', 'UWV'), option('anders', 'Iets anders')] });
    const { page, close } = await windowOf(browser, here, 'sanne', { javaScriptEnabled: script });
    expect(await page.locator('#choices').ariaSnapshot()).toContain('- group "Kies een of meer antwoorden":');
    await page.getByRole('button', { name: 'Verstuur keuze' }).click();
    await page.getByRole('alert').filter({ hasText: 'Kies eerst' }).waitFor();
    await page.getByRole('checkbox', { name: 'Eigen vraag' }).check();
    await page.getByText('Iets anders').click();
    await page.getByRole('button', { name: 'Verstuur keuze' }).click();
    await said(page).filter({ hasText: 'Ik heb genoteerd: Eigen vraag, Iets anders' }).waitFor();
    expect(await page.getByRole('alert').textContent()).toBe('');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(heard()).toEqual(['Eigen vraag, Iets anders']);
    await close();
  });

  it('sends a message once, however often the button is hit', async () => {
    const { page, close } = await windowOf(browser, here, 'sanne');
    await page.getByRole('textbox', { name: 'Bericht' }).fill('ja');
    await page.evaluate('for (let count = 0; count < 5; count++) document.getElementById("send").click()');
    await said(page).filter({ hasText: 'Ik heb genoteerd: ja' }).waitFor();
    expect(heard()).toEqual(['ja']);
    await close();
  });

  it('keeps what is typed while a message comes in, and adds only that message', async () => {
    const { page, close } = await windowOf(browser, here, 'sanne');
    const field = page.getByRole('textbox', { name: 'Bericht' });
    await field.pressSequentially('half een antw');
    await page.evaluate('document.getElementById("m-s1").kept = "still this one"');
    const before = await said(page).count();
    await expect.poll(() => here.door.listeners.get('sanne')?.size).toBe(1);
    here.door.says('sanne', 'Een herinnering: uiterlijk 1 juli.');
    await said(page).filter({ hasText: 'Een herinnering' }).waitFor();
    expect(await field.inputValue()).toBe('half een antw');
    expect(await page.evaluate('[document.activeElement.id, document.activeElement.selectionStart]')).toEqual(['message', 13]);
    expect(await said(page).count()).toBe(before + 1);
    expect(await page.evaluate('document.getElementById("m-s1").kept')).toBe('still this one');
    expect(await atNewest(page)).toBe(true);
    await close();
  });

  it('keeps what is typed when it cannot be kept, says so, and sends it once when it can', async () => {
    const { page, close } = await windowOf(browser, here, 'sanne');
    const field = page.getByRole('textbox', { name: 'Bericht' });
    here.door.failing = true;
    await field.fill('belangrijk');
    await field.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'niet aangekomen' }).waitFor();
    expect(await field.inputValue()).toBe('belangrijk');
    here.door.failing = false;
    await field.press('Enter');
    await said(page).filter({ hasText: 'Ik heb genoteerd' }).waitFor();
    expect(await page.getByRole('alert').textContent()).toBe('');
    expect(heard()).toEqual(['belangrijk']);
    await close();
  });

  it('keeps what is typed when the connection is lost', async () => {
    const { page, close } = await windowOf(browser, here, 'sanne');
    const field = page.getByRole('textbox', { name: 'Bericht' });
    await page.context().setOffline(true);
    await field.fill('in de trein');
    await field.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'niet aangekomen' }).waitFor();
    await page.context().setOffline(false);
    await field.press('Enter');
    await said(page).filter({ hasText: 'Ik heb genoteerd: in de trein' }).waitFor();
    expect(heard()).toEqual(['in de trein']);
    await close();
  });

  it('opens a long conversation at its end, leaves a reader where they are, and offers the way down', async () => {
    for (let at = 0; at < 60; at++) here.door.says('sanne', `Bericht ${at} met wat woorden.`);
    const { page, close } = await windowOf(browser, here, 'sanne');
    expect(await said(page).last().isVisible()).toBe(true);
    expect(await atNewest(page)).toBe(true);
    expect(await page.evaluate('document.getElementById("log").scrollHeight > 2 * document.getElementById("log").clientHeight')).toBe(true);
    await page.evaluate('document.getElementById("log").scrollTo(0, -1500)');
    const top = () => page.evaluate('document.getElementById("log").getBoundingClientRect().top - [...document.querySelectorAll(".said")].find((one) => one.getBoundingClientRect().top > 100).getBoundingClientRect().top');
    const before = await top();
    await expect.poll(() => here.door.listeners.get('sanne')?.size).toBe(1);
    here.door.says('sanne', 'Nieuw onderaan');
    await said(page).filter({ hasText: 'Nieuw onderaan' }).waitFor({ state: 'attached' });
    expect(await top()).toBeCloseTo(before as number, 0);
    await page.getByRole('button', { name: 'Naar het nieuwste bericht' }).click();
    await expect.poll(() => atNewest(page)).toBe(true);
    await close();
  });

  it('leaves hostile words as words, by either side and in every view', async () => {
    const hostile = ['<img src=x onerror=alert(1)>', '"><script>alert(2)</script>', "'-alert(3)-'", '</textarea><svg onload=alert(4)>', 'javascript:alert(5)', '<style>*{display:none}</style>', '<a href="https://elders.example">klik</a>', '<!--', '</title><script>alert(6)</script>', '&lt;script&gt;', '\u202egnp.exe', '<base href="https://elders.example/">', '<meta http-equiv=refresh content="0;url=https://elders.example">', '{{constructor}} ${1}'];
    for (const text of hostile) here.door.says('hugo', text, { sender: text, id: text, blocks: [{ kind: 'heading', text }, { kind: 'paragraph', text }, { kind: 'point', text }], choices: [{ label: text, action: { do: 'desk', text } }], picture: text });
    const view = here.door.views.get('hugo')!;
    const bad = hostile.join(' ');
    here.door.views.set('hugo', {
      ...view, round: bad, deadline: bad, notice: hostile,
      overviews: view.overviews.map((one) => ({ ...one, label: bad, state: bad, progress: { ...one.progress, text: bad }, sections: one.sections.map((section) => ({ title: bad, rows: section.rows.map((row) => ({ ...row, label: bad, value: bad, by: bad, warnings: hostile })) })) })),
      status: { summary: bad, picture: bad, table: { caption: bad, columns: hostile, rows: [{ mark: 'open', cells: hostile }] } },
      plan: { caption: bad, columns: hostile, rows: [{ mark: null, cells: hostile }] },
      draft: { papers: { title: bad, rows: [{ title: bad, versions: [{ name: bad, version: bad, label: bad }] }] }, note: bad, missing: hostile, passages: [{ sector: 'x', title: bad, sentences: [{ id: 'x-1', text: bad, passport: [{ what: bad, quote: bad, detail: bad }] }] }] },
    });
    const { page, faults, abroad, close } = await windowOf(browser, here, 'hugo');
    for (const shown of ['status', 'answers', 'draft', 'plan']) {
      await page.goto(`${here.web.address}/?view=${shown}`);
      expect(await page.evaluate('document.querySelectorAll("body script, body style, body base, body meta, [onerror], [onload], a[href^=javascript]").length')).toBe(0);
      expect(await page.locator('.said .words p').filter({ hasText: hostile[0]! }).first().innerText()).toBe(hostile[0]);
    }
    for (const text of hostile) {
      await page.getByRole('textbox', { name: 'Bericht' }).fill(text);
      await page.getByRole('textbox', { name: 'Bericht' }).press('Enter');
      await expect.poll(() => heard().at(-1)).toBe(text);
    }
    await page.locator('.said.by-person').filter({ hasText: hostile.at(-1)! }).waitFor();
    expect(faults).toEqual([]);
    expect(abroad).toEqual([]);
    await close();
  });

  it('leaves the page when the session has ended, without losing a word', async () => {
    const { page, close } = await windowOf(browser, here, 'sanne');
    await page.getByRole('textbox', { name: 'Bericht' }).fill('net te laat');
    here.door.remove('sanne');
    await page.getByRole('textbox', { name: 'Bericht' }).press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Dit kan nu niet' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Bericht' }).inputValue()).toBe('net te laat');
    await page.reload();
    await page.getByText('persoonlijke link die u van ons kreeg').waitFor();
    await close();
  });

  it('leaves by itself when the session has ended and nothing is being typed, and otherwise only says so', async () => {
    const [idle, typing] = [await windowOf(browser, here, 'sanne'), await windowOf(browser, here, 'sanne')];
    const field = typing.page.getByRole('textbox', { name: 'Bericht' });
    await field.fill('een lang antwoord');
    await expect.poll(() => here.door.listeners.get('sanne')?.size).toBe(2);
    here.door.remove('sanne');
    here.door.tell('sanne');
    await idle.page.getByText('persoonlijke link die u van ons kreeg').waitFor();
    await typing.page.getByRole('alert').filter({ hasText: 'Dit kan nu niet' }).waitFor();
    expect(await field.inputValue()).toBe('een lang antwoord');
    await idle.close();
    await typing.close();
  });
});
