import { beforeAll, describe, expect, test } from 'vitest';
import { clearancePicture } from '../../../src/app/pictures/clearance-picture.ts';
import type { ClearanceShown } from '../../../src/app/pictures/clearance-words.ts';
import type { PictureWords } from '../../../src/app/pictures/status-words.ts';
import type { Replies } from '../../../src/app/words/load-replies.ts';
import { loadReplies } from '../../../src/app/words/load-replies.ts';
import { renderReply } from '../../../src/app/words/render.ts';
import type { PartStand } from '../../../src/domain/clearance/stand.ts';
import type { Round } from '../../../src/domain/round.ts';
import { onItsWay, part, stepsIn } from '../../support/clearance-examples.ts';
import { shippedRound } from '../../support/living-house.ts';

const round = await shippedRound();
let replies: Replies;
beforeAll(async () => {
  const loaded = await loadReplies('prompts/replies');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  replies = loaded.replies;
});
const words = (language: 'nl' | 'en', of: Round = round): PictureWords => ({ language, say: (key, slots) => renderReply(key, slots, { round: of, replies, language }) });
const days = onItsWay(round);
const day = (name: string): ClearanceShown => days[name]!;

/** A round of so many sectors and steps of record. */
function large(sectors: number, records: number): ClearanceShown {
  const names = Array.from({ length: sectors }, (_, index) => ({ ...round.sectors[0]!, id: `s${index}`, label: { nl: `Vereniging ${index}`, en: `Association ${index}` } }));
  const first = round.clearance!.steps[0]!;
  const steps = [first, ...Array.from({ length: records }, (_, index) => ({ kind: 'record' as const, id: `r${index}`, label: { nl: `Stap ${index}`, en: `Step ${index}` }, after: [index === 0 ? first.id : `r${index - 1}`] }))];
  const people = names.map(({ id }) => ({ ...round.people[0]!, id: `eigenaar-${id}`, roles: [{ role: 'owner' as const, sector: id }] }));
  const whole: Round = { ...round, sectors: names, people, clearance: { ...round.clearance!, steps } };
  const states: readonly PartStand['state'][] = ['agreed', 'asked', 'agreed', 'remarked', 'agreed'];
  return { round: whole, version: 3, at: '2026-07-14T09:30:00Z', steps: stepsIn(whole, { sectoren: 'busy' }, names.map((_, index) => states[index % states.length]!)) };
}

const sizes: readonly (readonly [string, ClearanceShown])[] = [...Object.entries(days), ['no sectors', { ...day('just made'), steps: stepsIn(round, { sectoren: 'open' }, []) }], ['1 sector', large(1, 1)], ['40 sectors', large(40, 7)], ['400 sectors', large(400, 6)], ['14 steps', large(12, 13)]];

describe('the picture of the clearance', () => {
  test.each(sizes)('%s: is 1024 wide and at most as high, and nothing stands outside it or below what can be read at 400', (_, shown) => {
    const { svg } = clearancePicture(shown, words('nl', shown.round));
    const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
    expect(height).toBeLessThanOrEqual(1024);
    for (const [, x, y, size] of svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"/g)) {
      expect(Number(x)).toBeLessThanOrEqual(984);
      expect(Number(y)).toBeLessThanOrEqual(height - 8);
      expect(Number(size)).toBeGreaterThanOrEqual(18);
    }
  });

  test.each(sizes)('%s: the alternative text names every step and every sector', (_, shown) => {
    const { alt } = clearancePicture(shown, words('nl', shown.round));
    for (const { step, parts } of shown.steps) {
      expect(alt.toLowerCase()).toContain(`${step.label.nl.toLowerCase()}: `);
      if (step.kind === 'sectors') for (const { party } of parts) expect(alt).toContain(`${shown.round.sectors.find((one) => 'sector' in party && one.id === party.sector)!.label.nl}: `);
    }
  });

  test.each([
    ['just made', 'De brief is nog aan niemand voorgelegd'], ['with the sectors', '6 van 12 sectoren zijn akkoord'],
    ['with two ministries', 'Aan de beurt: bewindspersonen van OCW'], ['published', 'De brief is klaar: alle stappen zijn gezet'],
  ])('%s: its title is the message', (name, title) => {
    expect(clearancePicture(day(name), words('nl')).svg).toContain(`>${title}</text>`);
    expect(clearancePicture(day(name), words('nl')).alt).toContain(title);
  });

  test('says who is waited for and since when, and what a step waits for', () => {
    const { alt, svg } = clearancePicture(day('with two ministries'), words('nl'));
    expect(alt).toContain('Minister voor PVO (MPVO): wacht op Esdoorn Pijlkruid sinds 6 juli 2026.');
    expect(alt).toContain('Bewindspersonen van OCW (MOCW): opmerking die nog openstaat.');
    expect(alt).toContain('Onderzoeksinstellingen: niet afgestemd');
    expect(svg).toContain('wacht op: bewindspersonen van OCW (MOCW) en minister voor PVO (MPVO)');
  });

  test('where not all sectors have room, those that are waited for come first', () => {
    const { svg } = clearancePicture(large(400, 6), words('nl', large(400, 6).round));
    expect(svg).toContain('80 met opmerking');
    expect(svg).toContain('Vereniging 3<');
    expect(svg).not.toContain('Vereniging 0<');
    expect(svg).toMatch(/en nog 3\d\d andere sectoren/);
  });

  test('a name with signs of its own stays a name', () => {
    const odd: Round = { ...round, sectors: [{ ...round.sectors[0]!, label: { nl: 'Zorg & <b>', en: 'x' } }] };
    expect(clearancePicture({ ...day('just made'), round: odd, steps: [{ ...day('just made').steps[0]!, parts: [part({ sector: odd.sectors[0]!.id }, 'new')] }] }, words('nl', odd)).svg).toContain('Zorg &amp; &lt;b&gt;');
  });

  test('speaks the language it is given', () => {
    expect(clearancePicture(day('with the sectors'), words('en')).svg).toContain('6 of 12 sectors agree');
  });
});
