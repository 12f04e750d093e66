import { describe, expect, test } from 'vitest';
import { fill, slotsIn } from '../../../src/app/words/fill.ts';

const slots = (given: Record<string, string | number>) => new Map(Object.entries(given).map(([name, raw]) => [name, { shown: String(raw), raw }]));

describe('fill()', () => {
  test.each([
    ['Vraag {number} van ongeveer {of}', { number: 8, of: 22 }, 'Vraag 8 van ongeveer 22'],
    ['{open} {open:vraag|vragen}', { open: 1 }, '1 vraag'],
    ['{open} {open:vraag|vragen}', { open: 0 }, '0 vragen'],
    ['Dat is {change:up=meer|down=minder}', { change: 'down' }, 'Dat is minder'],
    ['Genoteerd: {value}.', { value: 'Teams zijn druk.' }, 'Genoteerd: Teams zijn druk.'],
    ['Genoteerd: {value}!', { value: 'Teams zijn druk.' }, 'Genoteerd: Teams zijn druk.!'],
    ['Geen slot, wel {} en {1}', {}, 'Geen slot, wel {} en {1}'],
    ['{value} {value}', { value: '{value}' }, '{value} {value}'],
  ])('%s with %o is %s', (text, given, filled) => {
    expect(fill(text, slots(given))).toBe(filled);
  });

  test('throws on a slot that nothing fills, and names what there is', () => {
    expect(() => fill('Hallo {naam}', slots({ name: 'Iris' }))).toThrow('Nothing fills {naam} in «Hallo {naam}»: given are name');
  });

  test('throws on a value that no form is for', () => {
    expect(() => fill('{change:up=meer|down=minder}', slots({ change: 'same' }))).toThrow("No form for 'same'");
  });
});

test('slotsIn() names each slot once', () => {
  expect(slotsIn('{a} {b:x|y} {a:een|meer}')).toEqual(['a', 'b']);
});
