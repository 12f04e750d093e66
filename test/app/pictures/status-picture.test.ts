import { beforeAll, describe, expect, test } from 'vitest';
import { SHAPES, shapeMark } from '../../../src/app/pictures/shapes.ts';
import { PART_LOOKS, STATE_LOOKS, STEP_LOOKS } from '../../../src/app/pictures/state-mark.ts';
import { statusPicture } from '../../../src/app/pictures/status-picture.ts';
import type { PictureWords } from '../../../src/app/pictures/status-words.ts';
import type { Replies } from '../../../src/app/words/load-replies.ts';
import { loadReplies } from '../../../src/app/words/load-replies.ts';
import { renderReply } from '../../../src/app/words/render.ts';
import type { RoundStatus } from '../../../src/domain/status.ts';
import { SECTOR_STATES } from '../../../src/domain/status.ts';
import { deskRound } from '../../support/desk-round.ts';
import { many, sectorStatus, statusOf, twelve } from '../../support/status-examples.ts';

let replies: Replies;
beforeAll(async () => {
  const loaded = await loadReplies('prompts/replies');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  replies = loaded.replies;
});
const words = (language: 'nl' | 'en'): PictureWords => ({ language, say: (key, slots) => renderReply(key, slots, { round: deskRound(), replies, language }) });
const LONG = 'Vereniging van regionale uitvoeringsorganisaties en gemeenschappelijke regelingen';
const EXAMPLES: readonly (readonly [string, RoundStatus])[] = [
  ['1 sector', many(1, 1, () => 'Politie')], ['3 units', many(3, 1, () => LONG)], ['twelve sectors', twelve()], ['25 in 3 groups', many(25, 3, (i) => `Sector ${i}`)],
  ['40 in 4 groups', many(40, 4, () => LONG)], ['40 in 12 groups', many(40, 12, (i) => `Sector ${i}`)], ['80, each two with a group', many(80, 40, (i) => `Sector ${i}`)],
];

/** Tags in order, or a complaint: every one that opens closes, in the right order, and no bare sign is left between them. */
function outline(svg: string): readonly string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const rest = svg.replace(/<(\/?)([a-z]+)((?: [a-z0-9:-]+="[^"<]*")*)(\/?)>/gi, (_, closing: string, name: string, _attributes: string, empty: string) => {
    if (closing) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name);
    if (!closing) seen.push(name);
    return '';
  });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/);
  return seen;
}

describe('the status picture', () => {
  test.each(EXAMPLES)('%s: is a drawing of 1024 wide and at most as high, and nothing stands outside it', (_, status) => {
    const { svg } = statusPicture(status, words('nl'));
    expect(outline(svg).filter((name) => name === 'svg')).toHaveLength(1);
    const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
    expect(height).toBeLessThanOrEqual(1024);
    for (const [, x, y] of svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)) {
      expect(Number(x)).toBeLessThanOrEqual(984);
      expect(Number(y)).toBeLessThanOrEqual(height - 8);
    }
  });

  test.each(EXAMPLES)('%s: the alternative text names every sector in full with its state and figures, and all else that is shown', (_, status) => {
    const { alt } = statusPicture(status, words('nl'));
    for (const one of status.sectors) {
      expect(alt).toContain(`${one.label.nl}: ${replies.nl.get(`slot-standing-${one.state}`)}, ${one.answered} van ${one.applicable} vragen beantwoord`);
    }
    expect(alt).toContain(`${status.counts.submitted} van ${status.counts.sectors}`);
    expect(alt).toContain('vrijdag 26 juni 2026 om 17:00');
    expect(alt).toContain('maandag 15 juni 2026 om 14:05');
    for (const group of status.groups) expect(alt).toContain(`${group.label.nl}:`);
  });

  test('tells in words what marks a sector: too late, own deadline, remarks, away', () => {
    const { alt, svg } = statusPicture(twelve(), words('nl'));
    expect(alt).toContain('Funderend onderwijs: nog niet begonnen, 0 van 22 vragen beantwoord, te laat');
    expect(alt).toContain('Politie: bezig, 9 van 22 vragen beantwoord, eigen datum 10 juli 2026');
    expect(alt).toContain('1 opmerking, afwezig tot en met 3 juli 2026');
    expect(svg).toContain('te laat');
    expect(svg).toContain('eigen datum 10 juli 2026');
  });

  test.each([
    ['nobody', statusOf([sectorStatus('a', 'underway'), sectorStatus('b', 'not-started')]), 'Nog geen sector heeft ingediend: 0 van 2'],
    ['some', statusOf([sectorStatus('a', 'submitted'), sectorStatus('b', 'reopened')]), '1 van 2 sectoren heeft ingediend'],
    ['all', statusOf([sectorStatus('a', 'submitted'), sectorStatus('b', 'submitted-late')]), 'Alle sectoren hebben ingediend: 2 van 2'],
  ])('its title is the message when %s submitted', (_, status, title) => {
    expect(statusPicture(status, words('nl')).svg).toContain(`>${title}</text>`);
  });

  test.each([
    ['2026-06-26T14:59:00Z', 'vandaag'], ['2026-06-26T15:00:01Z', 'voorbij'], ['2026-06-25T21:59:00Z', 'nog 1 dag'], ['2026-06-16T08:00:00Z', 'nog 10 dagen'],
  ])('at %s the deadline is %s', (at, left) => {
    expect(statusPicture({ ...twelve(), at }, words('nl')).svg).toContain(`>${left}</tspan>`);
  });

  test('speaks the language it is given', () => {
    expect(statusPicture(twelve(), words('en')).svg).toContain('7 of 12 sectors have submitted');
  });

  test('a name with signs of its own stays a name', () => {
    const { svg } = statusPicture(statusOf([sectorStatus('a', 'underway', { label: { nl: 'Zorg & <b>"welzijn"', en: 'x' } })]), words('nl'));
    outline(svg);
    expect(svg).toContain('Zorg &amp; &lt;b&gt;&quot;welzijn&quot;');
  });

  test('every text has a contrast of at least 4.5 on white', () => {
    const { svg } = statusPicture(twelve(), words('nl'));
    const colours = new Set([...svg.matchAll(/<(?:text|tspan|svg)[^>]* fill="(#[0-9A-F]{6})"/g)].map((match) => match[1]!));
    expect(colours.size).toBeGreaterThan(SECTOR_STATES.length);
    for (const colour of colours) expect(contrastOnWhite(colour), colour).toBeGreaterThanOrEqual(4.5);
  });

  test('no two states share a shape: without their colours all marks differ', () => {
    expect(new Set(SHAPES.map((shape) => shapeMark(shape, '#000000', 20, 20, 20))).size).toBe(SHAPES.length);
    for (const looks of [STATE_LOOKS, PART_LOOKS, STEP_LOOKS]) {
      expect(new Set(Object.values(looks).map((look) => look.shape)).size).toBe(Object.keys(looks).length);
      for (const { colour } of Object.values(looks)) expect(contrastOnWhite(colour), colour).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrastOnWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
