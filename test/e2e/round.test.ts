import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../adapters/storage/sqlite/store.ts';
import { hasChromium, launch } from '../adapters/web/chromium.ts';
import { act, interview, newest, repliesFrom } from './interview.ts';
import { newPlace, startProgram } from './program.ts';
import type { Program } from './program.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One round on the real program, one step after the other: each test goes on where the one before it ended. */
describe.skipIf(!hasChromium)('a round on the page (skipped where there is no Chromium)', { timeout: 120_000 }, () => {
  let browser: Browser;
  let program: Program;
  let place: Awaited<ReturnType<typeof newPlace>>;
  let owner: Page;
  let colleague: Page;
  let desk: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    place = await newPlace();
    [browser, program] = await Promise.all([launch(), startProgram(place.settings)]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    program?.process.kill('SIGKILL');
    place?.[Symbol.dispose]();
  });

  async function windowFor(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL', ...options })).newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => { if (!request.url().startsWith(program.address)) faults.push(`asked ${request.url()}`); });
    return page;
  }

  async function signedIn(person: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await windowFor(options);
    await page.goto(program.linkOf(person));
    await page.getByRole('button', { name: 'Open mijn gesprek' }).click();
    await page.waitForURL(`${program.address}/`);
    return page;
  }

  /** What axe finds on this page as it is now; its own script comes past the policy of the page. */
  async function axeFinds(path: string, page: Page, open?: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const width of [360, 1280]) {
      const other = await (await browser.newContext({ viewport: { width, height: 800 }, locale: 'nl-NL', bypassCSP: true, reducedMotion: 'reduce', storageState: await page.context().storageState() })).newPage();
      await other.goto(program.address + path);
      if (open) await other.locator(open).first().click();
      await other.addScriptTag({ content: axe });
      const report = await other.evaluate('axe.run(document, { resultTypes: ["violations"] })') as { violations: { id: string; nodes: { target: string[] }[] }[]; passes: unknown[] };
      expect(report.passes.length).toBeGreaterThan(10);
      expect([path, width, await other.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width, width]);
      found.push(...report.violations.map(({ id, nodes }) => `${path} ${width}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`));
      await other.context().close();
    }
    return found;
  }

  it('answers a stranger with a page of HTML, without a word of the round', async () => {
    const answer = await fetch(program.address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await answer.text()).not.toContain('Klaver');
    const page = await windowFor({ locale: 'en-GB' });
    await page.goto(`${program.address}/in/${'x'.repeat(43)}`);
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
    expect(await (await fetch(`${program.address}/picture`)).status).toBe(401);
    await page.context().close();
  });

  it('goes from the printed link to the first question without a setting', async () => {
    owner = await signedIn('Klaver Meerkoet');
    const first = await newest(owner);
    expect(first).toContain('een computerprogramma');
    expect(first).toMatch(/Vraag 1 van ongeveer \d+/);
    expect(first).toContain('U beantwoordt de vragen voor Waterschappen');
    const used = await windowFor();
    await used.goto(program.linkOf('Klaver Meerkoet'));
    await used.getByRole('heading', { name: 'Deze link is al gebruikt' }).waitFor();
    await used.context().close();
  });

  it('takes answers by typing, by buttons, with boxes and in parts, asks back once, and is faultless to axe meanwhile', async () => {
    await interview(owner, repliesFrom(1, 10));
    expect(await owner.getByRole('group', { name: 'Kies een of meer antwoorden' }).getByRole('checkbox').count()).toBe(7);
    // a page with boxes to tick, in the middle of an interview
    expect([...await axeFinds('/', owner), ...await axeFinds('/?view=answers', owner)]).toEqual([]);
    const lines = (await interview(owner, repliesFrom(11, 14))).join('\n');
    expect(lines).toMatch(/10,9%.*Klopt dat\?[^]*> ja, dat is het quotum van onze monitor/);
    expect(lines).toContain('Genoteerd bij ‘Bron van het cijfer’: Eigen vraag aan werkgevers en A&O-fonds of sectorfonds.');
    expect(lines).toContain('Deden mee: 34 · In totaal: 35');
    expect(await owner.locator('#answer-waterschappen-q08_banen .value').innerText()).toContain('269,5 banen');
    expect(await owner.locator('#answer-waterschappen-q14_doel .warnings').innerText()).toContain('ja, dat is het quotum van onze monitor');
    expect(await owner.locator('#answer-waterschappen-q14_doel time').getAttribute('title')).toMatch(/^[a-z]+ \d+ [a-z]+ \d{4} om \d\d:\d\d uur$/);
  });

  it('shows a second person of the sector what was answered, and does not ask it again', async () => {
    colleague = await signedIn('Munt Aalscholver');
    expect(await colleague.locator('#answer-waterschappen-q08_banen').innerText()).toMatch(/269,5 banen[^]*Klaver Meerkoet/);
    expect(await newest(colleague)).toMatch(/Vraag 15 van ongeveer \d+/);
  });

  it('changes an answer from the overview, and goes on where it was', async () => {
    const before = await owner.locator('#messages > .by-navraag').count();
    await owner.getByRole('button', { name: /^Wijzig.*: Aantal mensen$/ }).or(owner.locator('#change-waterschappen-q09_personen')).first().click();
    await owner.locator('#messages > .by-navraag').nth(before).waitFor();
    expect(await newest(owner)).toContain('Nu staat er: 231 mensen');
    expect(await act(owner, { type: '232' })).toContain('232 mensen');
    expect(await owner.locator('#answer-waterschappen-q09_personen .value').innerText()).toContain('232 mensen');
  });

  it('takes personal data out, shows the overview before the agreement, and submits', async () => {
    const lines = (await interview(owner, repliesFrom(15, 24))).join('\n');
    expect(lines).toContain('Onze collega […] heeft een ploeg');
    expect(await owner.locator('#messages').innerText()).not.toContain('Jan de Vries');
    expect(lines).toMatch(/Dit staat er nu voor Waterschappen:[^]*8\. Aantal banen: 269,5 banen[^]*Vraag 25/);
    await act(owner, { press: 'Ja' });
    await act(owner, { type: 'ikzelf' });
    expect(await act(owner, { press: 'Overslaan' })).toContain('zijn ingediend');
    expect(await owner.locator('.progress .state').innerText()).toBe('Ingediend');
    expect(await owner.getByRole('button', { name: /^Wijzig/ }).count()).toBe(0);
  });

  it('shows a coordinator the status, the plan, and where a sentence of the draft comes from', async () => {
    desk = await signedIn('Anemoon Bosch');
    await desk.getByRole('heading', { name: 'Stand van de ronde' }).waitFor();
    const picture = desk.locator('#view .picture');
    expect(await picture.getAttribute('alt')).toContain('Waterschappen');
    expect(await picture.evaluate((one) => (one as { naturalWidth?: number }).naturalWidth)).toBe(1024);
    await act(desk, { type: 'wie moet nog?' });
    await desk.getByRole('link', { name: 'Planning' }).click();
    await desk.getByRole('heading', { name: 'Planning van berichten' }).waitFor();
    expect(await desk.locator('#view tbody tr').count()).toBeGreaterThan(50);
    await desk.getByRole('link', { name: 'Concept' }).click();
    const sentence = desk.locator('#passage-waterschappen .sentence').filter({ hasText: '269,5' }).first();
    await sentence.locator('summary').click();
    expect(await sentence.locator('.passport').innerText()).toMatch(/269,5[^]*Klaver Meerkoet/);
    expect(await axeFinds('/?view=draft', desk, '#passage-waterschappen .sentence > summary')).toEqual([]);
    expect([...await axeFinds('/?view=status', desk), ...await axeFinds('/?view=plan', desk), ...await axeFinds('/?view=answers', desk, '#sector-waterschappen > summary')]).toEqual([]);
  });

  it('keeps session, conversation and calendar over a restart', async () => {
    const deadline = await owner.locator('#deadline').innerText();
    const said = await owner.locator('#messages').innerText();
    expect(await program.stop()).toBe(0);
    program = await startProgram(place.settings);
    await owner.goto(program.address);
    expect(await owner.locator('#messages').innerText()).toBe(said);
    expect(await owner.locator('#deadline').innerText()).toBe(deadline);
    expect(await act(colleague, { type: 'overzicht' })).toContain('269,5 banen');
  });

  it('ends the session of who signs out, and of who left the people file', async () => {
    await desk.getByRole('button', { name: 'Afmelden' }).click();
    await desk.getByText('persoonlijke link die u van ons kreeg').waitFor();
    await desk.goto(`${program.address}/?view=draft`);
    await desk.getByText('persoonlijke link die u van ons kreeg').waitFor();
    expect(await program.stop()).toBe(0);
    const people = readFileSync(new URL('../../prompts/rounds/banenafspraak-2025/people.yaml', import.meta.url), 'utf8');
    const file = `${place.folder}/people.yaml`;
    writeFileSync(file, people.replace(/^.*id: munt-aalscholver.*\n/m, ''));
    program = await startProgram({ ...place.settings, NAVRAAG_PEOPLE: file });
    await colleague.goto(program.address);
    await colleague.getByText('persoonlijke link die u van ons kreeg').waitFor();
    await owner.goto(program.address);
    expect(await owner.getByRole('log').isVisible()).toBe(true);
  });

  it('asked nothing of other machines, and no script failed', () => expect(faults).toEqual([]));
});

describe('the calendar of a round that nobody chose', { timeout: 30_000 }, () => {
  it('is counted from the day of the first start, not of this one', async () => {
    using place = await newPlace();
    const day = Temporal.Now.plainDateISO('Europe/Amsterdam').subtract({ days: 10 });
    {
      await using store = await openSqliteStore(place.file);
      await store.commit({ at: Temporal.Now.instant().toString(), appends: [{ stream: 'round/banenafspraak-2025', expected: 0, events: [{ type: 'round-begun', day: day.toString() }] }], messages: [], claims: [], done: null, masks: [] });
    }
    const program = await startProgram(place.settings);
    try {
      expect(program.output()).toContain(`opens ${day.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}`);
    } finally {
      expect(await program.stop()).toBe(0);
    }
  });
});
