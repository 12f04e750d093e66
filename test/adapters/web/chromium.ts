import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Site } from './visitor.ts';

const path = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser to test in. On the build machine there must be. */
export const hasChromium = existsSync(path);
export const mustHaveChromium = process.env['CI'] === 'true';

/** Quiet: it calls nobody and asks nothing. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** The messages of the conversation, by either side. */
export const said = (page: Page): Locator => page.locator('#messages > .said');

/** A window in which this person is signed in, with what went wrong in it and what it asked of other machines. */
export async function windowOf(browser: Browser, { web }: Site, person: string | null, options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[]; abroad: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const faults: string[] = [];
  const abroad: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (line) => { if (line.type() === 'error' && !/status of (403|404|410|500)/.test(line.text())) faults.push(line.text()); });
  page.on('dialog', (dialog) => { faults.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
  page.on('request', (request) => { if (!request.url().startsWith(web.address)) abroad.push(request.url()); });
  if (person) {
    await page.goto(await web.signInLink(person));
    await page.getByRole('main').getByRole('button').click();
    await page.waitForURL(`${web.address}/`);
  }
  return { page, faults, abroad, close: () => context.close() };
}
