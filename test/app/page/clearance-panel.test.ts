import { expect, test } from 'vitest';
import { openDoor, openListeners } from '../../../src/app/page/open-door.ts';
import { openLetterHouse } from '../../support/letter-house.ts';

const DESK = 'anemoon-bosch';

test('a coordinator sees how far the letter is beside the status, as a picture and as a table that says the same; nobody else does', async () => {
  const home = await openLetterHouse({ waterschappen: { q01_rol: true, q07_basis: 'quotum', q08_banen: 300 }, hbo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 605 } });
  const drawn: string[] = [];
  const door = openDoor(home.house, home.handler, { png: async (svg) => { drawn.push(svg); return new Uint8Array([drawn.length]); } }, openListeners());
  expect((await door.page(DESK)).clearance).toBeNull();
  expect(await door.picture(DESK, null, 'clearance')).toBeNull();
  for (const act of ['maak concept', 'leg voor', 'Ja, leg voor']) await home.say(DESK, act);
  await home.say('edelweis-tureluur', 'akkoord met alles');
  const { clearance } = await door.page(DESK);
  expect(clearance!.summary).toBe('1 van 2 sectoren is akkoord. Versie 1 van de brief.');
  expect(clearance!.table.rows.slice(0, 4).map(({ mark, cells }) => [mark, ...cells.map((cell) => (typeof cell === 'string' ? cell : cell.short))])).toEqual([
    ['busy', 'Sectoren', 'Loopt', '', ''],
    ['busy', 'Waterschappen', 'Wacht op Klaver Meerkoet sinds 6 juli 2026', 'Klaver Meerkoet', 'ma 6 jul 10:00'],
    ['agreed', 'Hoger beroepsonderwijs', 'Akkoord', '', 'ma 6 jul 10:00'],
    ['open', 'Ambtelijk OCW', 'Wacht op: sectoren', '', ''],
  ]);
  expect(await door.picture(DESK, null, 'clearance')).toEqual(new Uint8Array([1]));
  expect(drawn[0]).toContain('1 van 2 sectoren is akkoord');
  for (const other of ['klaver-meerkoet', 'clematis-ocw']) {
    expect((await door.page(other)).clearance ?? null).toBeNull();
    expect(await door.picture(other, null, 'clearance')).toBeNull();
  }
});
