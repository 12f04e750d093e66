import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLetter } from '../../../src/app/load/load-letter.ts';
import { fileNameOf } from '../../../src/app/documents/paper.ts';
import { openDoor, openListeners } from '../../../src/app/page/open-door.ts';
import type { Door, PageView } from '../../../src/app/page/door.ts';
import { openTestHouse, shippedRound } from '../../support/living-house.ts';

const round = await shippedRound();
const loaded = await loadLetter(resolve(import.meta.dirname, '../../../prompts/rounds/banenafspraak-2025'), round);
if (!loaded.ok) throw new Error('The shipped letter is broken');
const { letter } = loaded;

// words that stand in one sector's answers and nowhere else
const OF_WATER = 'het waterschapsbestuur van Verzonnen Polder';
const OF_POLICE = 'de korpsleiding van Verzonnen Stad';

/** Two sectors have said which board adopted their agenda; then somebody looks. */
async function afterTwoSectors(): Promise<{ door: Door; all: (view: PageView) => string }> {
  const home = await openTestHouse(round);
  for (const [person, board] of [['klaver-meerkoet', OF_WATER], ['salie-ekster', OF_POLICE]] as const) {
    for (const text of ['hallo', 'ja', 'vastgesteld', board]) await home.say(person, text);
  }
  const door = openDoor({ ...home.house, letter }, home.handler, { png: async () => new Uint8Array([1]) }, openListeners(), { docx: async (paper) => new TextEncoder().encode(fileNameOf(paper)) });
  return { door, all: (view) => JSON.stringify(view) };
}

describe('who sees what on the page', () => {
  test('a representative sees the own sector, of another nothing at all', async () => {
    const { door, all } = await afterTwoSectors();
    const view = await door.page('klaver-meerkoet');
    expect(view.overviews.map(({ sector }) => sector)).toEqual(['waterschappen']);
    expect(all(view)).toContain(OF_WATER);
    expect(all(view)).not.toContain(OF_POLICE);
    expect([view.status, view.draft, view.plan]).toEqual([null, null, null]);
    expect(await door.picture('klaver-meerkoet', null)).toBeNull();
    expect(await door.draftHtml('klaver-meerkoet')).toBeNull();
    expect(await door.paper('klaver-meerkoet', 'letter', 'clean')).toBeNull();
    expect(JSON.stringify(await door.conversation('klaver-meerkoet'))).not.toContain(OF_POLICE);
  });

  test('every representative, of whatever sector, sees no more than the own sectors', async () => {
    const { door, all } = await afterTwoSectors();
    for (const person of round.people) {
      const own = new Set(person.roles.flatMap((role) => ('sector' in role ? [role.sector] : [])));
      if (own.size === 0) continue;
      const view = await door.page(person.id);
      expect([person.id, view.overviews.map(({ sector }) => sector).sort()]).toEqual([person.id, [...own].sort()]);
      expect([person.id, all(view).includes(OF_WATER), all(view).includes(OF_POLICE)]).toEqual([person.id, own.has('waterschappen'), own.has('politie')]);
    }
  });

  test('a colleague sees what was answered by whom and when, in words and short', async () => {
    const { door } = await afterTwoSectors();
    const [overview] = (await door.page('lavendel-fuut')).overviews;
    const row = overview?.sections.flatMap(({ rows }) => rows).find(({ question }) => question === 'q03_wa_orgaan');
    expect(row).toMatchObject({ number: '3', value: OF_WATER, by: 'Klaver Meerkoet', at: { short: 'ma 4 mei 10:00', full: 'maandag 4 mei 2026 om 10:00 uur' }, mark: 'done', state: 'Beantwoord' });
    expect(row?.change?.action).toMatchObject({ do: 'change', question: 'q03_wa_orgaan' });
    expect(overview).toMatchObject({ label: 'Waterschappen', state: 'Bezig', mark: 'busy', progress: { done: 3 } });
  });

  test('a coordinator sees all twelve sectors, and changes none of their answers', async () => {
    const { door, all } = await afterTwoSectors();
    const view = await door.page('anemoon-bosch');
    expect(view.overviews.map(({ sector }) => sector)).toEqual(round.sectors.map(({ id }) => id));
    expect(all(view)).toContain(OF_WATER);
    expect(all(view)).toContain(OF_POLICE);
    expect(view.overviews.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows)).filter(({ change }) => change !== null)).toEqual([]);
    expect(view.status?.table.rows).toHaveLength(12);
    expect(view.status?.table.rows[2]?.cells.slice(0, 2)).toEqual(['Waterschappen', 'Bezig']);
    expect(view.status?.table.rows[2]?.cells.at(-1)).toEqual({ at: '2026-07-01T15:00:00Z', short: 'wo 1 jul 17:00', full: 'woensdag 1 juli 2026 om 17:00 uur' });
    expect(view.status?.picture).toContain('Waterschappen');
    expect(view.plan?.rows.length).toBeGreaterThan(100);
    // nobody has submitted: there is no passage yet, and all are named as missing
    expect(view.draft?.passages.flatMap(({ sector }) => (sector === '' ? [] : [sector]))).toEqual([]);
    expect(view.draft?.missing).toHaveLength(12);
    expect(await door.picture('anemoon-bosch', null)).toEqual(new Uint8Array([1]));
    expect(await door.draftHtml('anemoon-bosch')).toContain('<html lang="nl"');
    expect(view.draft?.papers?.rows.map(({ versions }) => versions.map(({ name, version }) => `${name} ${version}`))).toEqual(['letter', 'aanbiedingsbrief', 'beslisnota'].map((name) => [`${name} working`, `${name} clean`, `${name} public`]));
    expect(await door.paper('anemoon-bosch', 'beslisnota', 'public')).toEqual({ name: 'beslisnota-public.docx', bytes: new TextEncoder().encode('beslisnota-public'), mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' });
    expect([await door.paper('anemoon-bosch', 'beslisnota', 'secret'), await door.paper('anemoon-bosch', '../people', 'clean')]).toEqual([null, null]);
  });

  test('a reviewer sees no answers, no status and no draft before there is something to read', async () => {
    const { door, all } = await afterTwoSectors();
    for (const reviewer of ['clematis-ocw', 'distel-mocw', 'esdoorn-mpvo']) {
      const view = await door.page(reviewer);
      expect(view).toMatchObject({ talks: false, overviews: [], status: null, draft: null, plan: null });
      expect(view.notice).not.toEqual([]);
      expect([all(view).includes(OF_WATER), all(view).includes(OF_POLICE)]).toEqual([false, false]);
      expect(await door.picture(reviewer, null)).toBeNull();
      expect(await door.draftHtml(reviewer)).toBeNull();
      expect(await door.paper(reviewer, 'letter', 'clean')).toBeNull();
    }
  });

  test('who is not in the round is nobody, and gets no page', async () => {
    const { door } = await afterTwoSectors();
    expect(door.person('vreemde')).toBeNull();
    await expect(door.page('vreemde')).rejects.toThrow("'vreemde' is not in round");
    expect(await door.picture('vreemde', null)).toBeNull();
    expect(await door.draftHtml('vreemde')).toBeNull();
    expect(JSON.stringify(door.front('nl'))).not.toContain(OF_WATER);
  });
});

describe('the conversation on the page', () => {
  test('says where several options may be taken, and shows buttons with a capital', async () => {
    const home = await openTestHouse(round);
    const door = openDoor(home.house, home.handler, { png: async () => new Uint8Array() }, openListeners());
    const last = async () => (await door.conversation('klaver-meerkoet')).at(-1);
    await home.say('klaver-meerkoet', 'hallo');
    expect((await last())?.choices.map(({ label }) => label)).toEqual(['Ja', 'Nee']);
    expect((await last())?.multiple).toBe(false);
    const replies: { readonly [question: string]: string } = { q01_rol: 'ja', q02_wa_status: 'nog niet af', q06_rapport: 'https://www.voorbeeld.nl/monitor', q07_basis: 'alle banen', q08_banen: '262', q09_personen: '231', q10_peildatum: '31-12-2025' };
    let open = (await home.say('klaver-meerkoet', 'waar was ik'))?.question;
    for (let turns = 0; turns < 20 && open !== 'q11_bron'; turns += 1) {
      const awaits = home.sent.at(-1)?.message.awaits?.kind;
      open = (await home.say('klaver-meerkoet', awaits === 'answer' ? replies[open ?? ''] ?? 'overslaan' : 'ja, dat klopt'))?.question;
    }
    const asked = await last();
    expect(asked?.blocks.find(({ kind }) => kind === 'question')?.text).toContain('Waar komt dit cijfer vandaan?');
    expect(asked?.multiple).toBe(true);
  });

  test('shows one message a person, not what was said in another conversation', async () => {
    const { door } = await afterTwoSectors();
    const mine = (await door.conversation('klaver-meerkoet')).filter(({ by }) => by === 'person');
    expect(mine.map(({ text }) => text)).toEqual(['hallo', 'ja', 'vastgesteld', OF_WATER]);
    expect(mine[0]).toMatchObject({ day: 'maandag 4 mei 2026', time: '10:00', sender: 'U' });
  });
});
