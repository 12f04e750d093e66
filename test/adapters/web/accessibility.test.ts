import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launch, windowOf } from './chromium.ts';
import { site } from './visitor.ts';
import type { Site } from './visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pages: readonly (readonly [name: string, who: string | null, path: string, open?: string])[] = [
  ['the front door', null, '/'],
  ['signing in', null, 'a link'],
  ['a dead link', null, '/in/onzin'],
  ['a page that is not there', null, '/onzin'],
  ['a representative', 'sanne', '/'],
  ['the answers of a sector', 'sanne', '/?view=answers'],
  ['a coordinator', 'hugo', '/'],
  ['the status', 'hugo', '/?view=status'],
  ['the answers of all', 'hugo', '/?view=answers', '#sector-waterschappen > summary'],
  ['the draft with a passport', 'hugo', '/?view=draft', '#sentence-gemeenten-2 > summary'],
  ['the draft with its language report', 'hugo', '/?view=draft', '.language > summary'],
  ['two versions compared', 'hugo', '/compare?from=1&to=2'],
  ['the plan', 'hugo', '/?view=plan'],
  ['who can be reached', 'hugo', '/?view=reach'],
  ['a reviewer, in English', 'ruth', '/'],
];

describe.skipIf(!hasChromium)('axe finds nothing (skipped where there is no Chromium)', { timeout: 60_000 }, () => {
  let browser: Browser;
  let here: Site;
  beforeAll(async () => {
    browser = await launch();
    here = await site();
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await here.web.close();
  });

  for (const scheme of ['light', 'dark'] as const) for (const width of [360, 1280]) {
    it(`in ${scheme}, ${width} pixels wide`, async () => {
      const found: string[] = [];
      const windows = new Map<string | null, Awaited<ReturnType<typeof windowOf>>>();
      for (const [name, who, path, open] of pages) {
        // The page's own policy lets no other script in; axe is the tester's.
        const shown = windows.get(who) ?? (await windowOf(browser, here, who, { viewport: { width, height: 800 }, colorScheme: scheme, reducedMotion: 'reduce', bypassCSP: true }));
        windows.set(who, shown);
        await shown.page.goto(path === 'a link' ? await here.web.signInLink('sanne') : here.web.address + path);
        if (open) await shown.page.locator(open).click();
        await shown.page.addScriptTag({ content: axe });
        const report = await shown.page.evaluate('axe.run(document, { resultTypes: ["violations"] })') as { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[]; passes: unknown[] };
        expect(report.passes.length).toBeGreaterThan(5);
        found.push(...report.violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}: ${nodes[0]?.failureSummary}`));
      }
      for (const { close } of windows.values()) await close();
      expect(found).toEqual([]);
    });
  }
});
