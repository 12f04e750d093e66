import { readFile, readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { pngDocuments } from '../../../adapters/documents/png.ts';
import { statusPicture } from '../../../src/app/pictures/status-picture.ts';
import { loadReplies } from '../../../src/app/words/load-replies.ts';
import { renderReply } from '../../../src/app/words/render.ts';
import { deskRound } from '../../support/desk-round.ts';
import { ink, pngPixels } from '../../support/png-pixels.ts';
import { hasChromium, launch } from '../web/chromium.ts';
import { many, twelve } from '../../support/status-examples.ts';

const documents = pngDocuments();
const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="60" viewBox="0 0 100 60"><rect width="100" height="60" fill="#FFFFFF"/>${inside}</svg>`;
const glyph = async (char: string, weight: number) => Buffer.from(await documents.png(drawing(`<text x="10" y="45" font-size="40" font-family="Open Sans" font-weight="${weight}">${char}</text>`), 100)).toString('base64');

/** Stands for a character no font has: what it draws is the box that must never be seen. */
const UNKNOWN = '\u{E123}';

describe('text in pictures', () => {
  let used: readonly string[] = [];
  beforeAll(async () => {
    const files = (await readdir('prompts/replies')).filter((name) => /^(?:picture|desk)\./.test(name));
    const texts = await Promise.all(files.map((name) => readFile(`prompts/replies/${name}`, 'utf8')));
    used = [...new Set([...texts.join('').normalize('NFC'), ...'éëèêïíöóüúáàäçñÉËÖ–—…’‘“”·€0123456789%()&/'])].filter((char) => char.codePointAt(0)! > 32 && !'<&'.includes(char));
  });

  test.each([400, 600, 700])('every character that is used is drawn as itself, at weight %i', async (weight) => {
    const box = await glyph(UNKNOWN, weight);
    const blank = await glyph(' ', weight);
    const missing: string[] = [];
    for (const char of used) if ([box, blank].includes(await glyph(char.replace('>', '&gt;'), weight))) missing.push(char);
    expect(missing).toEqual([]);
    expect(box).not.toBe(blank);
  });

  test('the three weights are three cuts', async () => {
    expect(new Set(await Promise.all([400, 600, 700].map((weight) => glyph('B', weight)))).size).toBe(3);
  });
});

describe('the status picture in pixels', () => {
  test.each([['twelve', twelve(), 700], ['forty', many(40, 4, (index) => `Sector ${index}`), 1024]] as const)('%s: it has its title and names in ink, and fits a message', async (_, status, most) => {
    const loaded = await loadReplies('prompts/replies');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const { svg } = statusPicture(status, { language: 'nl', say: (key, slots) => renderReply(key, slots, { round: deskRound(), replies: loaded.replies, language: 'nl' }) });
    const png = await documents.png(svg, 1024);
    const pixels = pngPixels(png);
    expect(pixels.width).toBe(1024);
    expect(pixels.height).toBeLessThanOrEqual(most);
    expect(png.length).toBeLessThan(1_000_000);
    expect(ink(pixels, 40, 62, 700, 102)).toBeGreaterThan(2_000);
    const bare = pngPixels(await documents.png(svg.replace(/<text[\s\S]*?<\/text>/g, ''), 1024));
    expect(ink(bare, 40, 62, 700, 102)).toBe(0);
    expect(ink(pixels, 40, 200, 984, pixels.height)).toBeGreaterThan(ink(bare, 40, 200, 984, bare.height) + 5_000);
  });

  test('in few colours it is a quarter of the bytes, and hardly a dot is far from what it was', async () => {
    const loaded = await loadReplies('prompts/replies');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const { svg } = statusPicture(twelve(), { language: 'nl', say: (key, slots) => renderReply(key, slots, { round: deskRound(), replies: loaded.replies, language: 'nl' }) });
    const [whole, small] = [await documents.png(svg, 480), await documents.smallPng(svg, 480)];
    expect(small.length).toBeLessThan(whole.length / 3);
    const [was, is] = [pngPixels(whole), pngPixels(small)];
    expect([is.width, is.height]).toEqual([was.width, was.height]);
    let far = 0;
    for (let y = 0; y < is.height; y += 1) for (let x = 0; x < is.width; x += 1) if (is.at(x, y).some((channel, at) => Math.abs(channel - was.at(x, y)[at]!) > 48)) far += 1;
    expect(far / (is.width * is.height)).toBeLessThan(0.005);
    expect(await documents.smallPng(svg, 480)).toEqual(small);
  });

  test.skipIf(!hasChromium)('in few colours it is a picture to Chromium too (skipped where there is none)', { timeout: 60_000 }, async () => {
    const browser = await launch();
    const page = await browser.newPage();
    await page.setContent(`<img src="data:image/png;base64,${Buffer.from(await documents.smallPng(drawing('<rect width="51" height="60" fill="#154273"/>'), 101)).toString('base64')}">`);
    const seen = await page.evaluate(`(async () => { const img = document.querySelector('img'); await img.decode(); const canvas = document.createElement('canvas'); canvas.width = img.naturalWidth; canvas.height = img.naturalHeight; const to = canvas.getContext('2d'); to.drawImage(img, 0, 0); return [img.naturalWidth, [...to.getImageData(2, 2, 1, 1).data], [...to.getImageData(100, 2, 1, 1).data]]; })()`);
    expect(seen).toEqual([101, [21, 66, 115, 255], [255, 255, 255, 255]]);
    await browser.close();
  });

  test('a picture scales to the width that is asked', async () => {
    expect(pngPixels(await documents.png(drawing(''), 400))).toMatchObject({ width: 400, height: 240 });
  });
});
