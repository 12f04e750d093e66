import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launch, windowOf } from './chromium.ts';
import { site, visitor } from './visitor.ts';
import type { Site } from './visitor.ts';

const MESSAGE = 'De brief van versie 3 als Word-bestand.';

/** A page on which a coordinator was sent a file: the app gives its bytes to that person and with that message only. */
async function siteWithFile(): Promise<Site> {
  const here = await site();
  here.door.says('hugo', MESSAGE, { id: 'row-with-file', files: ['Brief, versie 3', 'Beslisnota, versie 3'] });
  return here;
}

describe('a file that came with a message', () => {
  it('is a link that downloads a Word file under its name, kept by no cache', async () => {
    const { web } = await siteWithFile();
    const browser = visitor(web.address);
    await browser.signIn(await web.signInLink('hugo'));
    const page = await (await browser.go('/')).text();
    expect(page).toContain('<a href="/file?message=row-with-file&amp;at=1" download>Beslisnota, versie 3');
    const got = await browser.go('/file?message=row-with-file&at=0');
    expect([got.status, Buffer.from(await got.arrayBuffer()).toString('latin1')]).toEqual([200, 'PK\x03\x04']);
    expect(Object.fromEntries(['content-type', 'content-disposition', 'cache-control', 'x-content-type-options'].map((name) => [name, got.headers.get(name)]))).toEqual({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': 'attachment; filename="brief-versie-3.docx"; filename*=UTF-8\'\'brief-versie-3.docx',
      'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
    });
    await web.close();
  });

  it.each(['/file', '/file?message=row-with-file', '/file?message=row-with-file&at=2', '/file?message=row-with-file&at=-1', '/file?message=row-with-file&at=1e1', '/file?message=../people&at=0'])('%s is not there', async (path) => {
    const { web } = await siteWithFile();
    const browser = visitor(web.address);
    await browser.signIn(await web.signInLink('hugo'));
    expect((await browser.go(path)).status).toBe(404);
    await web.close();
  });

  it('is for nobody else: not for a stranger, not for somebody with another conversation', async () => {
    const { web } = await siteWithFile();
    const browser = visitor(web.address);
    expect((await browser.go('/file?message=row-with-file&at=0')).status).toBe(401);
    await browser.signIn(await web.signInLink('sanne'));
    expect((await browser.go('/file?message=row-with-file&at=0')).status).toBe(404);
    await web.close();
  });
});

describe.skipIf(!hasChromium)('in a browser (skipped where there is no Chromium)', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => { browser = await launch(); }, 30_000);
  afterAll(() => browser.close());

  it('a file has a name to assistive technology and is saved under its own; the page stays where it is', async () => {
    const here = await siteWithFile();
    const { page, faults, close } = await windowOf(browser, here, 'hugo');
    expect(await page.locator('#talk').ariaSnapshot()).toContain('- list "Bestanden"');
    const link = page.getByRole('link', { name: 'Brief, versie 3 (Word-bestand)' });
    await link.focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('brief-versie-3.docx');
    expect([...await readFile(await download.path())]).toEqual([80, 75, 3, 4]);
    expect([page.url(), faults]).toEqual([`${here.web.address}/`, []]);
    await close();
    await here.web.close();
  });
});
