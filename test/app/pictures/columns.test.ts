import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/app/pictures/columns.ts';
import { heightOf, inColumns } from '../../../src/app/pictures/columns.ts';
import { fitted, joinedWithin, textWidth, wrapped } from '../../../src/app/pictures/text-width.ts';
import { sectorStatus } from '../../support/status-examples.ts';

const HEIGHTS = { heading: 40, row: 50 };
const sectors = (counts: readonly number[]) => counts.flatMap((count, group) => Array.from({ length: count }, (_, index) => sectorStatus(`g${group}s${index}`, 'underway', { group: `g${group}` })));
const show = (cells: readonly Cell[]) => cells.map((cell) => (cell.kind === 'heading' ? `${cell.group}${cell.continued ? '+' : ''}` : '.')).join('');

describe('sectors in columns', () => {
  test.each([
    [[6, 6], 2, ['g0......', 'g1......']],
    [[3], 1, ['g0...']],
    [[8], 2, ['g0....', 'g0+....']],
    [[7, 5], 2, ['g0.......', 'g1.....']],
    [[2, 2, 8], 2, ['g0..g1..', 'g2........']],
    [[1, 9], 2, ['g0.g1....', 'g1+.....']],
    [[4, 4, 4], 3, ['g0....', 'g1....', 'g2....']],
  ])('groups of %j in %i', (counts, columns, expected) => {
    expect(inColumns(counts.map((_, group) => `g${group}`), sectors(counts), columns, HEIGHTS).map(show)).toEqual(expected);
  });

  test('every sector stands in one column, once and in order, however many there are', () => {
    for (const count of [1, 2, 3, 5, 12, 39, 40]) {
      const columns = inColumns(['g0', 'g1'], sectors([count, 3]), 3, HEIGHTS);
      expect(columns.flat().flatMap((cell) => (cell.kind === 'sector' ? [cell.sector.sector] : []))).toEqual(sectors([count, 3]).map((one) => one.sector));
    }
  });

  test('a column is as high as what stands in it', () => {
    expect(heightOf(inColumns(['g0'], sectors([2]), 1, HEIGHTS)[0]!, HEIGHTS)).toBe(140);
  });
});

describe('text in a width', () => {
  test('is measured by its characters, accents adding nothing', () => {
    expect(textWidth('ééń', 10)).toBe(textWidth('een', 10));
    expect(textWidth('mm', 20)).toBeCloseTo(38.24);
    expect(textWidth('aa', 10, 'bold')).toBeGreaterThan(textWidth('aa', 10));
  });
  test.each([['Politie', 100, 'Politie'], ['Universitaire medische centra', 100, 'Universitai…'], ['Politie', 1, 'P…']])('%s in %i', (text, width, expected) => {
    expect(fitted(text, 16, width)).toBe(expected);
  });
  test('breaks between words, and cuts only in the last line', () => {
    expect(wrapped('een twee drie vier', 10, textWidth('een twee', 10) + 1, 2)).toEqual(['een twee', 'drie vier']);
    expect(wrapped('een twee drie vier vijf', 10, textWidth('een twee', 10) + 1, 2)).toEqual(['een twee', 'drie vi…']);
  });
  test('leaves out what does not fit whole', () => {
    expect(joinedWithin(['te laat', '2 opmerkingen', 'weg'], ' · ', 10, textWidth('te laat · weg', 10))).toBe('te laat · weg');
    expect(joinedWithin(['te laat'], ' · ', 10, 5)).toBe('');
  });
});
