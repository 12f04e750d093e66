import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { hasChromium, launch } from '../web/chromium.ts';
import { renderCard } from '../../../adapters/teams/render.ts';
import type { Shown } from '../../../adapters/teams/render.ts';
import type { Message } from '../../../src/app/messages.ts';
import { renderReply } from '../../../src/app/words/render.ts';
import { cardWindow } from './card-window.ts';
import type { CardWindow } from './card-window.ts';
import { cardIn, messageFrom, openTeamsHouse, peopleOnTeams } from './teams-house.ts';
import type { TeamsHouse } from './teams-house.ts';

const WHO = 'klaver-meerkoet';
const SHOTS = process.env['TEAMS_SHOTS'];

describe.skipIf(!hasChromium)('cards in Microsoft\'s renderer (skipped where there is no Chromium)', { timeout: 60_000 }, () => {
  let browser: Browser;
  let window: CardWindow;
  let at: TeamsHouse;
  beforeAll(async () => {
    [browser, at] = await Promise.all([launch(), peopleOnTeams().then((round) => openTeamsHouse(round, { publicUrl: 'https://navraag.example.nl' }))]);
    window = await cardWindow(browser);
  }, 30_000);
  afterAll(async () => {
    await window.close();
    await browser.close();
    await at[Symbol.asyncDispose]();
  });

  let place = 0;
  /** Shows the newest card that was sent, as a client would. */
  const showNewest = async (name: string): Promise<string> => {
    const call = at.microsoft.calls.findLast((one) => one.method === 'POST' && cardIn(one));
    place += 1;
    const id = `card-${place}`;
    // the window fetches pictures from this machine, as Teams would from the public address
    expect(await window.show(id, JSON.parse(JSON.stringify(cardIn(call)).replaceAll('https://navraag.example.nl', `http://127.0.0.1:${at.teams.port}`)))).toEqual([]);
    await window.page.waitForLoadState('networkidle');
    await shot(id, name);
    return id;
  };
  const shot = async (id: string, name: string): Promise<void> => {
    if (SHOTS) await window.page.locator(`#${id}`).screenshot({ path: `${SHOTS}/${name}.png` });
  };
  /** Clicks a button of a card and does what Teams does with it: sends it in, and puts the answer in its place. */
  const click = async (id: string, title: string): Promise<void> => {
    const before = window.taken.length;
    await window.page.locator(`#${id}`).getByRole('button', { name: title, exact: true }).click();
    await window.page.waitForTimeout(0);
    const taken = window.taken[before];
    if (!taken) return;
    expect(taken.type).toBe('Action.Execute');
    const { row, choice, ...inputs } = taken.data as { row: string; choice: string };
    const { body } = await at.presses(WHO, row, choice, inputs);
    expect(await window.show(id, body.value)).toEqual([]);
  };
  const text = (id: string): Promise<string> => window.page.locator(`#${id}`).innerText();
  const asked = async (): Promise<string | undefined> => (await at.handler.streams.dossier('waterschappen')).asked[WHO]?.question;

  it('a question with its choices is answered by a click, and shows what was chosen', async () => {
    await at.post(messageFrom(at.microsoft, WHO, 'install', { type: 'installationUpdate', action: 'add' }));
    const id = await showNewest('1-question');
    expect(await text(id)).toContain('Goedendag Klaver Meerkoet');
    await click(id, 'Ja');
    expect(await text(id)).toMatch(/U koos: ja/i);
    expect(await window.page.locator(`#${id}`).getByRole('button').count()).toBe(0);
    await shot(id, '2-answered');
  });

  it('options, and the question whether a step back is right', async () => {
    const id = await showNewest('3-options');
    await click(id, 'Nog niet af');
    const understood = await showNewest('4-check');
    expect(await text(understood)).toContain('stap terug');
    await click(understood, 'Dit klopt niet');
    await click(await showNewest('5-again'), 'Vastgesteld');
  });

  it('a date is picked in a field, and an empty field is not sent', async () => {
    for (let tried = 0; tried < 6 && await asked() !== 'q04_wa_datum'; tried += 1) await at.says(WHO, await asked() === 'q03_wa_orgaan' ? 'het bestuur' : 'weet ik nog niet');
    const id = await showNewest('6-date');
    const before = window.taken.length;
    await click(id, 'Verstuur');
    expect(window.taken.length).toBe(before);
    expect(await text(id)).toContain('Kies eerst een datum');
    await window.page.locator(`#${id} input[type=date]`).fill('2025-11-20');
    await click(id, 'Verstuur');
    expect((await at.handler.streams.dossier('waterschappen')).answers['q04_wa_datum']?.given).toMatchObject({ value: '2025-11-20' });
  });

  it('a number is typed in a field', async () => {
    for (let tried = 0; tried < 12 && await asked() !== 'q08_banen'; tried += 1) await at.says(WHO, await asked() === 'q07_basis' ? 'alle banen' : 'weet ik nog niet');
    const id = await showNewest('7-number');
    await window.page.locator(`#${id} input[type=number]`).fill('231.5');
    await click(id, 'Verstuur');
    expect(await text(id)).toMatch(/U koos: 231,5/);
  });

  it('several options are ticked and sent together', async () => {
    for (let tried = 0; tried < 20 && await asked() !== 'q11_bron'; tried += 1) {
      const dossier = await at.handler.streams.dossier('waterschappen');
      const held = dossier.held[WHO];
      await at.says(WHO, held ? 'ja, dat klopt' : dossier.asked[WHO]?.question === 'q09_personen' ? '400' : dossier.asked[WHO]?.question === 'q10_peildatum' ? '30 september 2025' : 'weet ik nog niet');
    }
    const id = await showNewest('8-several');
    const boxes = window.page.locator(`#${id} input[type=checkbox]`);
    expect(await boxes.count()).toBeGreaterThan(2);
    await boxes.nth(0).check();
    await boxes.nth(2).check();
    await click(id, 'Verstuur');
    const given = (await at.handler.streams.dossier('waterschappen')).answers['q11_bron']?.given;
    expect(given?.status === 'answered' && Array.isArray(given.value) ? given.value : []).toHaveLength(2);
  });

  it('a section is filled in as one form, and what is not right is shown at its field', async () => {
    const call = at.microsoft.calls.findLast((one) => one.method === 'POST' && JSON.stringify(one.body).includes('task/fetch'));
    const open = cardIn(call).actions.find(({ data }: { data?: { msteams?: object } }) => data?.msteams);
    const ask = async (name: string, data: object): Promise<any> => (await at.post(messageFrom(at.microsoft, WHO, `${name}-${place}`, { type: 'invoke', name, value: { data } }))).body;
    const fetched = await ask('task/fetch', open.data);
    place += 1;
    expect(await window.show('form', fetched.task.value.card.content)).toEqual([]);
    await shot('form', '11-form');
    const before = window.taken.length;
    await window.page.locator('#form input[type=number]').first().fill('123456789');
    await window.page.locator('#form').getByRole('button', { name: 'Verstuur' }).click();
    await window.page.waitForTimeout(0);
    expect(window.taken[before]?.type).toBe('Action.Submit');
    const sent = await ask('task/submit', window.taken[before]!.data);
    expect(sent.task.type).toBe('continue');
    expect(await window.show('form', sent.task.value.card.content)).toEqual([]);
    await shot('form', '12-form-problems');
    expect(await text('form')).toContain('nog niets bewaard');
  });

  it('the overview, and the status of the whole round with its picture', async () => {
    await at.says(WHO, 'overzicht');
    const overview = await showNewest('9-overview');
    expect(await text(overview)).toContain('Waterschappen');
    await window.page.locator(`#${overview} select`).first().selectOption('q04_wa_datum');
    await click(overview, 'Wijzig');
    expect(await asked()).toBe('q04_wa_datum');
    await at.says('anemoon-bosch', 'status');
    await showNewest('10-status');
  });

  it('a passage with a changed sentence: struck through, in words, with its sources', async () => {
    const message: Message = {
      text: 'Waterschappen', choices: [{ label: 'akkoord met deze tekst', action: { do: 'sign', act: 'agree', places: [1, 2], offer: 1, sector: 'waterschappen' } }, { label: 'opmerking', action: { do: 'sign', act: 'remark', places: [1], offer: 1, sector: 'waterschappen' } }],
      sector: 'waterschappen', question: null, awaits: null, picture: null, language: 'nl',
      blocks: [
        { kind: 'heading', text: 'Waterschappen' },
        { kind: 'paragraph', text: 'De waterschappen hadden eind 2025 in totaal 270,5 banen.', sentence: { before: 'De waterschappen hadden eind 2025 in totaal 231,5 banen.', byModel: false, sources: [{ what: 'Aantal banen, Klaver Meerkoet, 4 mei 2026', quote: '270,5' }] } },
        { kind: 'paragraph', text: 'De Werkagenda is vastgesteld.', sentence: { before: null, byModel: true, sources: [{ what: 'Stand van de Werkagenda, Klaver Meerkoet, 4 mei 2026', quote: null }] } },
      ],
    };
    const say: Shown['say'] = (key, slots = {}) => renderReply(key, slots, { round: at.house.round, replies: at.house.replies, language: 'nl' });
    expect(await window.show('passage', renderCard(message, { row: 'm', round: at.house.round, say, standing: { kind: 'open' }, user: null, picture: null }))).toEqual([]);
    await shot('passage', '13-passage');
    expect(await window.page.evaluate(`[...document.querySelectorAll('#passage span')].filter((one) => getComputedStyle(one).textDecorationLine === 'line-through').map((one) => one.textContent).join()`)).toBe('231,5');
    expect(await text('passage')).toContain('[1] Aantal banen');
  });
});
