import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { letterHtml } from '../../../src/app/letter/html.ts';
import { draftLetter } from '../../../src/domain/letter/draft.ts';
import { hasChromium, launch } from '../../adapters/web/chromium.ts';
import { shippedLetter, shippedRound, submitted } from '../../support/letter-desk.ts';
import { CASES } from '../../domain/letter/passage-cases.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!hasChromium)('axe finds nothing in the letter (skipped where there is no Chromium)', { timeout: 60_000 }, () => {
  test.each([360, 1280])('%i pixels wide', async (width) => {
    const round = shippedRound();
    const letter = shippedLetter();
    const rich = CASES.find((one) => one.what.startsWith('alles gegeven'))!;
    const html = letterHtml(draftLetter(round, letter, [submitted(rich.sector, rich.answers)], '2026-07-02T10:00:00Z'), round, letter);
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.setContent(html);
      await page.evaluate(axe);
      const { violations } = await page.evaluate('axe.run()') as { violations: { id: string }[] };
      expect(violations.map((one) => one.id)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    } finally {
      await browser.close();
    }
  });
});
