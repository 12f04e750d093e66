import { afterEach, describe, expect, test } from 'vitest';
import { site, visitor } from './visitor.ts';
import type { Site } from './visitor.ts';

let here: Site;
afterEach(() => here.web.close());

async function at(who: string): Promise<ReturnType<typeof visitor>> {
  here = await site();
  const browser = visitor(here.web.address);
  await browser.signIn(await here.web.signInLink(who));
  return browser;
}

const shown = async (response: Response): Promise<string> => (await response.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('who can be reached', () => {
  test('each person stands with every platform in words, by what the first message goes, and what helps', async () => {
    const coordinator = await at('hugo');
    const text = await shown(await coordinator.go('/?view=reach'));
    expect(text).toContain('Karim Haddad De webpagina Niet bereikbaar Geen antwoord Slack: het account is uitgeschakeld.');
    expect(text).toContain('Sanne de Wit Teams Nog niet bekend Bereikbaar');
  });

  test('a representative has no such view, and may neither ask nor get a link', async () => {
    const representative = await at('sanne');
    expect(await (await representative.go('/?view=reach')).text()).not.toContain('look-again');
    const { form = '' } = await representative.form('/say');
    expect((await representative.post('/look', { form })).status).toBe(403);
    const refused = await representative.post('/link', { form, person: 'sanne' });
    expect([refused.status, await refused.text()]).toEqual([403, expect.not.stringContaining('/in/')]);
  });

  test('the platforms are asked again by a button, and reloading asks nobody', async () => {
    const coordinator = await at('hugo');
    const fields = await coordinator.form('/look', '/?view=reach');
    const answer = await coordinator.post('/look', fields);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?view=reach']);
  });
});

describe('a link for somebody else', () => {
  test('is shown once, is kept by no cache and stands in no log', async () => {
    const coordinator = await at('hugo');
    const fields = await coordinator.form('/link', '/?view=reach');
    const answer = await coordinator.post('/link', { ...fields, person: 'sanne' });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await shown(answer)).toContain('https://navraag.example.nl/in/secret-of-sanne');
    expect(JSON.stringify(here.lines)).not.toContain('secret-of');
  });

  test.each<[string, (fields: { [field: string]: string }) => { [field: string]: string }, { [name: string]: string }]>([
    ['without the secret of the form', ({ form: _, ...fields }) => fields, {}],
    ['for nobody of the round', (fields) => ({ ...fields, person: 'niemand' }), {}],
    ['from another page', (fields) => fields, { origin: 'https://elders.example' }],
  ])('is not made %s', async (_what, change, headers) => {
    const coordinator = await at('hugo');
    const fields = await coordinator.form('/link', '/?view=reach');
    const answer = await coordinator.post('/link', change({ ...fields, person: 'sanne' }), headers);
    expect([answer.status, await answer.text()]).toEqual([403, expect.not.stringContaining('/in/')]);
  });

  test('is a button beside the words that were said about it', async () => {
    const coordinator = await at('hugo');
    here.door.says('hugo', 'Met deze link kan Sanne inloggen.', { link: { person: 'sanne', label: 'Maak een link voor Sanne de Wit' } });
    expect(await (await coordinator.go('/')).text()).toMatch(/<form class="link" method="post" action="\/link">[^]*?value="sanne"[^]*?aria-label="Maak een link voor Sanne de Wit"/);
  });
});
