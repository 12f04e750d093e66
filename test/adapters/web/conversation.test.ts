import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { site, visitor } from './visitor.ts';
import type { Site } from './visitor.ts';

let here: Site;
let browser: ReturnType<typeof visitor>;
beforeEach(async () => {
  here = await site();
  browser = visitor(here.web.address);
  await browser.signIn(await here.web.signInLink('sanne'));
  here.door.heard.length = 0;
});
afterEach(() => here.web.close());

describe('a message', () => {
  it('is handed on once, and shown with the reply after a redirect', async () => {
    const fields = await browser.form('/say');
    const response = await browser.post('/say', { ...fields, text: '269,5\r\nop 31 december' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/#message']);
    expect(here.door.heard).toMatchObject([{ from: { platform: 'web', id: 'sanne' }, what: { kind: 'text', text: '269,5\nop 31 december' } }]);
    const text = await (await browser.go('/')).text();
    expect(text.indexOf('269,5\nop 31 december')).toBeGreaterThan(0);
    expect(text.indexOf('Ik heb genoteerd')).toBeGreaterThan(text.indexOf('269,5\nop 31 december'));
  });

  it('sent again with the same form changes nothing; other words with that form are another message', async () => {
    const fields = await browser.form('/say');
    const send = (text: string) => browser.post('/say', { ...fields, text });
    await Promise.all([send('ja'), send('ja'), send('ja')]);
    await send('nee');
    expect(here.door.heard.map(({ what }) => what)).toEqual([{ kind: 'text', text: 'ja' }, { kind: 'text', text: 'nee' }]);
    await browser.post('/say', { ...(await browser.form('/say')), text: 'ja' });
    expect(here.door.heard).toHaveLength(3);
  });

  it.each(['', '   ', '\r\n', '\u0000'])('without words (%j) is no message', async (text) => {
    expect((await browser.post('/say', { ...(await browser.form('/say')), text })).status).toBe(303);
    expect(here.door.heard).toEqual([]);
  });

  it('comes back with its words when it was not kept', async () => {
    const fields = await browser.form('/say');
    here.door.failing = true;
    const failed = await browser.post('/say', { ...fields, text: 'drie <redenen>' });
    expect(failed.status).toBe(500);
    expect(await failed.text()).toContain('drie &lt;redenen&gt;');
    here.door.failing = false;
    expect((await browser.post('/say', { ...fields, text: 'drie <redenen>' })).status).toBe(303);
    expect(here.door.heard).toHaveLength(1);
  });

  it('comes back with its words after signing out elsewhere', async () => {
    const fields = await browser.form('/say');
    await browser.post('/sign-out', await browser.form('/sign-out'));
    const refused = await browser.post('/say', { ...fields, text: 'mijn lange antwoord' });
    expect(refused.status).toBe(401);
    expect(await refused.text()).toContain('mijn lange antwoord');
  });

  it('of 8,000 characters is taken, one more is refused in words', async () => {
    expect((await browser.post('/say', { ...(await browser.form('/say')), text: 'é'.repeat(8_000) })).status).toBe(303);
    const long = await browser.post('/say', { ...(await browser.form('/say')), text: 'é'.repeat(8_001) });
    expect(long.status).toBe(413);
    expect(here.door.heard).toHaveLength(1);
  });

  it('is never written to the log', async () => {
    here.door.failing = true;
    await browser.post('/say', { ...(await browser.form('/say')), text: 'kanarie-7731' });
    expect(here.lines.map(({ what }) => what)).toContain('a form of the page was not kept');
    expect(JSON.stringify(here.lines)).not.toMatch(/kanarie-7731|the store is full/);
  });
});

describe('a button', () => {
  it('posts the action it was shown with', async () => {
    const fields = await browser.form('/press');
    expect(fields['message']).toBe('s8');
    await browser.post('/press', { ...fields, choice: '1' });
    expect(here.door.heard).toMatchObject([{ what: { kind: 'press', label: 'Ik verbeter een getal', action: { do: 'settle', with: 'no', since: 7 } } }]);
  });

  it('pressed twice is pressed once', async () => {
    const fields = await browser.form('/press');
    await Promise.all([1, 2, 3].map(() => browser.post('/press', { ...fields, choice: '0' })));
    expect(here.door.heard).toHaveLength(1);
  });

  it('disappears once somebody has spoken, and a stale press hands on the old action', async () => {
    const old = await browser.form('/press');
    await browser.post('/say', { ...(await browser.form('/say')), text: 'anders' });
    expect(await (await browser.go('/')).text()).not.toContain('Ik verbeter een getal');
    expect((await browser.post('/press', { ...old, choice: '1' })).status).toBe(303);
    expect(here.door.heard.at(-1)).toMatchObject({ what: { kind: 'press', action: { since: 7 } } });
  });

  it.each([
    ['of a message that is not there', { message: 'h2', choice: '0' }],
    ['of a message by the person', { message: 's7', choice: '0' }],
    ['past the last', { message: 's8', choice: '3' }],
    ['below the first', { message: 's8', choice: '-1' }],
    ['that is no number', { message: 's8', choice: '__proto__' }],
    ['that is not named', { message: 's8' }],
  ])('%s does nothing', async (_, fields) => {
    const { message: _shown, ...marks } = await browser.form('/press');
    expect((await browser.post('/press', { ...marks, ...fields } as { [field: string]: string })).status).toBe(303);
    expect(here.door.heard).toEqual([]);
  });

  it('beside an answer asks to change that answer, in the conversation', async () => {
    const fields = await browser.form('/change', '/?view=answers');
    const response = await browser.post('/change', { ...fields, question: 'q08' });
    expect(response.headers.get('location')).toBe('/#message');
    expect(here.door.heard).toMatchObject([{ what: { kind: 'press', label: 'Wijzig vraag 8: Aantal banen', action: { do: 'change', question: 'q08' } } }]);
  });

  it.each([{ sector: 'politie', question: 'q03' }, { sector: 'waterschappen', question: 'q25' }])('beside %j, which is not theirs or not answered, does nothing', async (which) => {
    await browser.post('/change', { ...(await browser.form('/change')), ...which });
    expect(here.door.heard).toEqual([]);
  });
});

describe('what is shown', () => {
  it('is only what the door gives this person', async () => {
    expect((await browser.go('/picture?now=1')).status).toBe(404);
    expect((await browser.go('/draft')).status).toBe(404);
    expect((await browser.go('/paper?name=letter&version=clean')).status).toBe(404);
    for (const view of ['status', 'draft', 'plan', 'onzin']) expect(await (await browser.go(`/?view=${view}`)).text()).not.toMatch(/Politie|Concept|Planning/);
    const desk = visitor(here.web.address);
    await desk.signIn(await here.web.signInLink('hugo'));
    expect((await desk.go('/picture?message=h2')).headers.get('content-type')).toBe('image/png');
    expect((await desk.go('/picture?message=row-of-another')).status).toBe(404);
    expect(await (await desk.go('/?view=draft')).text()).toContain('ruim 300, net geteld');
    expect((await desk.go('/draft')).headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox$/);
    const paper = await desk.go('/paper?name=letter&version=clean');
    expect([paper.headers.get('content-type'), paper.headers.get('content-disposition')]).toEqual(['application/vnd.openxmlformats-officedocument.wordprocessingml.document', `attachment; filename="letter.docx"; filename*=UTF-8''letter.docx`]);
    expect(new Uint8Array(await paper.arrayBuffer())).toEqual(new Uint8Array([80, 75]));
    expect((await desk.go('/paper?name=people&version=clean')).status).toBe(404);
    const later = await desk.go('/paper?name=letter&version=public&kind=pdf');
    expect([later.status, later.headers.get('content-disposition')]).toEqual([503, null]);
    expect(await later.text()).toMatch(/letter\.pdf kan nu niet worden gemaakt[\s\S]*Er wachten al te veel bestanden/u);
  });

  it('compares two versions in words, strokes and weight, for who has a draft', async () => {
    expect((await browser.go('/compare?from=1&to=2')).status).toBe(404);
    expect((await visitor(here.web.address).go('/compare')).status).toBe(401);
    const desk = visitor(here.web.address);
    await desk.signIn(await here.web.signInLink('hugo'));
    const page = await (await desk.go('/compare')).text();
    expect(page).toMatch(/Gewijzigd: Zin 1 van Gemeenten[\s\S]*Was:[\s\S]*<del>300<\/del> banen[\s\S]*Wordt:[\s\S]*<ins><strong>310<\/strong><\/ins> banen/u);
    expect(page).toContain('<del>Dat was &lt;b&gt;veel&lt;/b&gt;.</del>');
    expect(page).toMatch(/Nieuw: Zin 1 van Politie/u);
    expect(page).toMatch(/<option value="1" selected>versie 1/u);
    for (const numbers of ['from=1&to=9', 'from=x&to=2', 'from=-1', 'to=99999999']) expect((await desk.go(`/compare?${numbers}`)).status, numbers).toBe(404);
    const draft = await (await desk.go('/?view=draft')).text();
    expect(draft).toMatch(/<details class="language"><summary>Taalverslag: 2 suggesties<\/summary>[\s\S]*De spelling is niet nagekeken\.[\s\S]*<a href="#sentence-gemeenten-3">Zin 3 van Gemeenten<\/a>: Zwaar woord: &lt;tevens&gt;/u);
    expect(draft).toContain('/paper?name=letter&amp;version=public&amp;kind=pdf');
  });

  it('refuses messages of who has no conversation here', async () => {
    const reader = visitor(here.web.address);
    await reader.signIn(await here.web.signInLink('ruth'));
    here.door.heard.length = 0;
    const text = await (await reader.go('/')).text();
    expect(text).toContain('You read the whole letter');
    expect(text).toContain('<html lang="en">');
    expect(text).not.toContain('textarea');
    expect((await reader.post('/say', { ...(await reader.form('/sign-out')), delivery: 'A'.repeat(24), text: 'hello' })).status).toBe(403);
    expect(here.door.heard).toEqual([]);
  });

  it('is the last eighty messages, and all of them on request', async () => {
    for (let at = 0; at < 100; at++) here.door.says('sanne', `bericht-${at}-`);
    const short = await (await browser.go('/')).text();
    expect(short.match(/bericht-\d+-/g)).toHaveLength(80);
    expect(short).toContain('Toon 28 eerdere berichten');
    expect((await (await browser.go('/?all=1')).text()).match(/bericht-\d+-/g)).toHaveLength(100);
  });
});

describe('a question of which several options may be taken', () => {
  const option = (key: string, label: string) => ({ label, action: { do: 'answer', question: 'q11_bron', part: null, value: [key], since: 9 } as const });
  const ask = () => here.door.says('sanne', 'Waar komt het cijfer vandaan?', { multiple: true, choices: [option('eigen', 'Eigen vraag'), option('uwv', 'UWV'), option('anders', 'Iets anders'), { label: 'Overslaan', action: { do: 'say', turn: 'skip', question: 'q11_bron', sector: null } }] });
  const press = async (message: string, fields: { [field: string]: string }) => browser.post('/press', { ...(await browser.form('/press')), message, ...fields });

  it.each([
    ['two boxes', { 'tick-0': '1', 'tick-2': '1' }, 'Eigen vraag, Iets anders', ['eigen', 'anders']],
    ['one box', { 'tick-1': '1' }, 'UWV', ['uwv']],
    ['boxes in another order', { 'tick-2': '1', 'tick-0': '1' }, 'Eigen vraag, Iets anders', ['eigen', 'anders']],
    ['a box that is not there', { 'tick-0': '1', 'tick-7': '1' }, 'Eigen vraag', ['eigen']],
    ['the box of a choice that is a button', { 'tick-0': '1', 'tick-3': '1' }, 'Eigen vraag', ['eigen']],
  ])('%s: one press with the keys of what was ticked', async (_, ticks, label, keys) => {
    const message = ask();
    expect((await press(message.id, { choice: 'ticked', ...ticks })).status).toBe(303);
    expect(here.door.heard.map(({ what }) => what)).toEqual([{ kind: 'press', label, action: { do: 'answer', question: 'q11_bron', part: null, value: keys, since: 9 } }]);
  });

  it('nothing ticked: says so, and nothing was pressed', async () => {
    const message = ask();
    const response = await press(message.id, { choice: 'ticked' });
    expect(response.headers.get('location')).toBe('/?view=talk&trouble=unticked#choices');
    expect(await (await browser.go('/?view=talk&trouble=unticked')).text()).toContain('>Kies eerst een of meer antwoorden.</p>');
    expect(here.door.heard).toEqual([]);
  });

  it('the button beside the boxes is pressed by itself', async () => {
    const message = ask();
    await press(message.id, { choice: '3', 'tick-0': '1' });
    expect(here.door.heard.map(({ what }) => what.kind === 'press' && what.action)).toEqual([{ do: 'say', turn: 'skip', question: 'q11_bron', sector: null }]);
  });

  it('cannot be answered with boxes where it takes one', async () => {
    const message = here.door.says('sanne', 'Telt u banen of mensen?', { choices: [option('banen', 'Banen'), option('mensen', 'Mensen')] });
    await press(message.id, { choice: 'ticked', 'tick-0': '1', 'tick-1': '1' });
    expect(here.door.heard).toEqual([]);
  });
});

describe('more forms than a person can send', () => {
  it('are refused with the words given back, for this session only, until it is quiet', async () => {
    const fields = await browser.form('/say');
    const send = (text: string) => browser.post('/say', { ...fields, text });
    for (let count = 0; count < 120; count++) expect((await send(`bericht ${count}`)).status).toBe(303);
    const refused = await send('nog een bericht');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    expect(await refused.text()).toContain('nog een bericht');
    expect(here.door.heard).toHaveLength(120);
    const other = visitor(here.web.address);
    await other.signIn(await here.web.signInLink('hugo'));
    expect((await other.post('/say', { ...(await other.form('/say')), text: 'status' })).status).toBe(303);
    here.clock.time = here.clock.time.add({ seconds: 1 });
    expect((await send('na een tel')).status).toBe(303);
  });
});
