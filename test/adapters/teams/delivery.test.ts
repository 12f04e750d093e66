import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tick } from '../../../src/app/tick.ts';
import { perform } from '../../../src/app/perform.ts';
import type { Channel } from '../../../src/app/ports.ts';
import type { Call } from './microsoft.ts';
import { TENANT } from './microsoft.ts';
import { cardFaults, faultsOf, textIn } from './card-judge.ts';
import { actionsOf, cardIn, messageFrom, openTeamsHouse, peopleOnTeams } from './teams-house.ts';
import type { TeamsHouse } from './teams-house.ts';

const WHO = 'klaver-meerkoet';
const words = (call: Call | undefined): string => (cardIn(call) ? textIn(cardIn(call)) : String(call?.body['text'] ?? ''));
const posts = (calls: readonly Call[]): readonly Call[] => calls.filter(({ method }) => method === 'POST');
const dossierOf = async (at: TeamsHouse) => at.handler.streams.dossier('waterschappen');

const numberOf = async (at: TeamsHouse): Promise<string> => {
  const overview = (await at.says(WHO, 'overzicht')).map(words).join('\n');
  return /(\d+)\. Aantal banen/.exec(overview)?.[1] ?? 'onvindbaar';
};

describe('an interview in a personal chat', () => {
  let at: TeamsHouse;
  let card: any;
  beforeAll(async () => { at = await openTeamsHouse(await peopleOnTeams()); });
  afterAll(() => at[Symbol.asyncDispose]());
  const answered = async (question: string) => (await dossierOf(at)).answers[question]?.given;

  it('begins when the app is installed: a greeting and the first question, with buttons', async () => {
    expect((await at.post(messageFrom(at.microsoft, WHO, 'install-1', { type: 'installationUpdate', action: 'add' }))).status).toBe(200);
    const call = at.microsoft.calls.at(-1);
    expect(call).toMatchObject({ method: 'POST', path: `/teams/v3/conversations/a%3A${WHO}/activities`, authorization: 'Bearer test-token' });
    card = cardIn(call);
    expect(faultsOf(call?.body ?? {})).toEqual([]);
    expect(textIn(card)).toContain('Goedendag Klaver Meerkoet');
    expect(actionsOf(card).map(({ title }) => title)).toEqual(['Ja', 'Nee']);
  });

  it('does not greet twice when the app is installed again', async () => {
    const before = at.microsoft.calls.length;
    await at.post(messageFrom(at.microsoft, WHO, 'install-2', { type: 'installationUpdate', action: 'add-upgrade' }));
    expect(at.microsoft.calls.length).toBe(before);
  });

  it('takes a button in place: the card shows what was chosen, and the next question follows', async () => {
    const [yes] = actionsOf(card);
    const pressed = await at.presses(WHO, yes!.data.row, yes!.data.choice);
    expect(pressed.status).toBe(200);
    expect(pressed.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(cardFaults(pressed.body.value)).toEqual([]);
    expect(textIn(pressed.body.value)).toMatch(/U koos: ja/i);
    expect(actionsOf(pressed.body.value)).toEqual([]);
    expect(posts(pressed.calls)).toHaveLength(1);
    expect((await dossierOf(at)).answers).not.toEqual({});
  });

  it('offers every option of a choice, and takes one', async () => {
    const list = cardIn(posts(at.microsoft.calls).findLast(({ body }) => words({ body } as Call).includes('Hoe ver')));
    const adopted = actionsOf(list).find(({ title }) => title === 'Vastgesteld');
    const taken = await at.presses(WHO, adopted!.data.row, adopted!.data.choice);
    expect(actionsOf(taken.body.value)).toEqual([]);
    expect((await dossierOf(at)).answers['q02_wa_status']?.given).toMatchObject({ status: 'answered' });
  });

  it('takes a second click as the same click: the card stays as it was, and nothing is said', async () => {
    const [yes] = actionsOf(card);
    const again = await at.presses(WHO, yes!.data.row, yes!.data.choice);
    expect(textIn(again.body.value)).toMatch(/U koos: ja/i);
    expect(posts(again.calls)).toEqual([]);
  });

  it('answers an old button politely, and shows how things stand', async () => {
    const [, no] = actionsOf(card);
    const old = await at.presses(WHO, no!.data.row, no!.data.choice);
    expect(textIn(old.body.value)).toMatch(/U koos: ja/i);
    expect(posts(old.calls).map(words).join()).toMatch(/eerder bericht/);
  });

  it('renews a card without keeping anything', async () => {
    const kept = (await at.store.conversation(WHO)).length;
    const renewed = await at.presses(WHO, actionsOf(card)[0]!.data.row, 'renew');
    expect(textIn(renewed.body.value)).toMatch(/U koos: ja/i);
    expect((await at.store.conversation(WHO)).length).toBe(kept);
  });

  it('gives nobody a card that was shown to somebody else', async () => {
    const other = await at.presses('fuchsia-linde', actionsOf(card)[0]!.data.row, '0');
    expect(other.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(JSON.stringify(other.body)).not.toContain('Waterschappen');
  });

  it('shows a field for a number, and takes what was filled in as if it was typed', async () => {
    for (let tried = 0; tried < 12 && (await dossierOf(at)).asked[WHO]?.question !== 'q08_banen'; tried += 1) await at.says(WHO, (await dossierOf(at)).asked[WHO]?.question === 'q07_basis' ? 'alle banen' : 'weet ik nog niet');
    const asked = cardIn(posts(at.microsoft.calls).at(-1));
    expect(asked.body).toContainEqual(expect.objectContaining({ type: 'Input.Number', id: 'typed' }));
    const filled = await at.presses(WHO, actionsOf(asked)[0]!.data.row, 'typed', { typed: '269.5' });
    expect(textIn(filled.body.value)).toMatch(/U koos: 269,5/);
    expect(posts(filled.calls).map(words).join()).toMatch(/precies hetzelfde aantal/);
  });

  it('reads a correction in words, and takes the buttons off the card that was answered by it', async () => {
    const number = await numberOf(at);
    const open = cardIn(posts(at.microsoft.calls).findLast((call) => actionsOf(cardIn(call)).length > 0));
    const put = (await at.says(WHO, `wijzig vraag ${number}`)).find(({ method }) => method === 'PUT');
    expect(actionsOf(cardIn(put))).toEqual([]);
    expect(textIn(cardIn(put))).toContain(open.body[0].inlines?.[0].text ?? open.body[0].text);
    await at.says(WHO, '270,5');
    expect(await answered('q08_banen')).toMatchObject({ value: 270.5 });
  });

  it('takes an edit of the last message as a better wording of it, and a deletion as nothing', async () => {
    await at.says(WHO, `wijzig vraag ${await numberOf(at)}`);
    const activity = messageFrom(at.microsoft, WHO, 'to-edit', { text: '269,5' });
    await at.post(activity);
    await at.post({ ...activity, type: 'messageUpdate', text: '271,5', channelData: { tenant: { id: TENANT }, eventType: 'editMessage' } });
    expect(at.microsoft.calls.slice(-3).map(words).join('\n')).toMatch(/271,5/);
    const before = at.microsoft.calls.length;
    await at.post({ ...activity, type: 'messageDelete', text: undefined, channelData: { tenant: { id: TENANT }, eventType: 'softDeleteMessage' } });
    expect(posts(at.microsoft.calls.slice(before))).toEqual([]);
  });

  it('takes an edit of a message that never came in as words, and its deletion as nothing', async () => {
    const before = posts(at.microsoft.calls).length;
    const never = messageFrom(at.microsoft, WHO, 'never-came');
    expect((await at.post({ ...never, type: 'messageDelete', channelData: { tenant: { id: TENANT }, eventType: 'softDeleteMessage' } })).status).toBe(200);
    expect(posts(at.microsoft.calls).length).toBe(before);
    await at.post({ ...never, type: 'messageUpdate', text: 'overzicht', channelData: { tenant: { id: TENANT }, eventType: 'editMessage' } });
    expect(words(posts(at.microsoft.calls).at(-1))).toContain('Dit staat er nu voor Waterschappen');
    expect(await at.store.unfinished()).toEqual([]);
  });

  it('reminds in the same conversation, from the reference that was kept', async () => {
    at.at('2026-06-24T10:00');
    const before = at.microsoft.calls.length;
    await tick(at.house, at.handler.streams);
    await perform(at.house, 'reminder');
    await at.settled();
    const reminder = at.microsoft.calls.slice(before).find(({ path }) => path.includes(`a%3A${WHO}`));
    expect(reminder).toBeDefined();
    expect(faultsOf(reminder?.body ?? {})).toEqual([]);
  });

  it('goes to the service address of the newest activity', async () => {
    await at.post(messageFrom(at.microsoft, WHO, 'moved', { text: 'status', serviceUrl: `${at.microsoft.url}/emea` }), { claims: { serviceurl: `${at.microsoft.url}/emea` } });
    expect(at.microsoft.calls.at(-1)?.path).toMatch(/^\/emea\/v3\//);
  });
});

describe('somebody who is not known here', () => {
  it('is told politely, with no data of the round', async () => {
    await using at = await openTeamsHouse(await peopleOnTeams());
    const calls = await at.says('vreemde', 'status');
    expect(words(calls.findLast(({ method }) => method === 'POST'))).toMatch(/ken u niet/);
    expect(JSON.stringify(calls.filter(({ method }) => method === 'POST'))).not.toMatch(/[Ww]aterschappen|Klaver/);
  });

  it('is asked to confirm who the tenant says it is, and is then known', async () => {
    const round = await peopleOnTeams();
    const unlinked = { ...round, people: round.people.map((person) => (person.id === WHO ? { ...person, identities: {} } : person)) };
    await using at = await openTeamsHouse(unlinked);
    at.microsoft.members.set('29:nieuw', { id: '29:nieuw', name: 'Klaver', email: 'Klaver.Meerkoet@voorbeeld.nl', userPrincipalName: 'klaver@tenant.nl', aadObjectId: 'aad-nieuw', tenantId: TENANT });
    const asked = (await at.says('nieuw', 'hallo')).findLast(({ method }) => method === 'POST');
    expect(words(asked)).toContain('Klaver Meerkoet');
    const [yes] = actionsOf(cardIn(asked));
    const confirmed = await at.presses('nieuw', yes!.data.row, yes!.data.choice);
    expect(confirmed.status).toBe(200);
    expect((await at.says('nieuw', 'status')).map(words).join()).toMatch(/Waterschappen/);
  });

  it('is thanked in Teams where the person is spoken with in Slack, and the conversation goes on there', async () => {
    const round = await peopleOnTeams();
    const unlinked = { ...round, people: round.people.map((person) => (person.id === WHO ? { ...person, identities: {} } : person)) };
    await using at = await openTeamsHouse(unlinked);
    const inSlack: string[] = [];
    (at.house.channels as Channel[]).push({ platform: 'slack', addressOf: (person) => (person === WHO ? { platform: 'slack', id: 'T1:U1' } : null), send: async (_, { text }) => { inSlack.push(text); return { outcome: 'sent', external: 'x' }; } });
    at.microsoft.members.set('29:nieuw', { id: '29:nieuw', name: 'Klaver', email: 'klaver.meerkoet@voorbeeld.nl', userPrincipalName: 'klaver@tenant.nl', aadObjectId: 'aad-nieuw', tenantId: TENANT });
    const [yes] = actionsOf(cardIn((await at.says('nieuw', 'hallo')).findLast(({ method }) => method === 'POST')));
    const { calls } = await at.presses('nieuw', yes!.data.row, yes!.data.choice);
    expect(posts(calls).map(words)).toEqual([expect.stringMatching(/^Dank u, Klaver Meerkoet/)]);
    expect(inSlack).toEqual([]);
    expect((await at.says('nieuw', 'verder')).map(words).join()).toContain('Waterschappen');
  });

  it('with another account than the people file names stays a stranger, and the log says whose entry to look at', async () => {
    await using at = await openTeamsHouse(await peopleOnTeams());
    at.microsoft.members.set('29:nieuw', { id: '29:nieuw', name: 'Klaver', email: 'klaver.meerkoet@voorbeeld.nl', userPrincipalName: 'klaver@tenant.nl', aadObjectId: 'aad-nieuw', tenantId: TENANT });
    expect((await at.says('nieuw', 'hallo')).filter(({ method }) => method === 'POST').map(words).join()).toMatch(/ken u niet/);
    expect(at.logged).toContainEqual({ what: expect.stringContaining('look at the identities in the people file'), facts: { person: WHO, platform: 'teams' } });
    expect(JSON.stringify(at.logged)).not.toContain('@voorbeeld.nl');
  });

  it.each([
    ['a guest by role', { userRole: 'guest' }], ['a guest by name', { userPrincipalName: 'klaver_voorbeeld.nl#EXT#@tenant.onmicrosoft.com' }],
    ['of another tenant', { tenantId: 'elsewhere' }], ['somebody else than who wrote', { aadObjectId: 'aad-other' }],
  ])('and is %s is not recognised by e-mail', async (_name, change) => {
    const round = await peopleOnTeams();
    const unlinked = { ...round, people: round.people.map((person) => (person.id === WHO ? { ...person, identities: {} } : person)) };
    await using at = await openTeamsHouse(unlinked);
    at.microsoft.members.set('29:gast', { email: 'klaver.meerkoet@voorbeeld.nl', userPrincipalName: 'k@t.nl', aadObjectId: 'aad-gast', tenantId: TENANT, ...change });
    expect((await at.says('gast', 'hallo')).filter(({ method }) => method === 'POST').map(words).join()).toMatch(/ken u niet/);
  });
});

describe('a section as one form', () => {
  let at: TeamsHouse;
  let row = '';
  const fetched = (data: object, name = 'task/fetch', id = `form-${Math.random()}`) => at.post(messageFrom(at.microsoft, WHO, id, { type: 'invoke', name, value: { data, context: { theme: 'default' } } }));
  const formOf = (body: any) => body.task.value.card.content;
  beforeAll(async () => {
    at = await openTeamsHouse(await peopleOnTeams());
    await at.says(WHO, 'hallo');
    await at.says(WHO, 'ja');
    row = actionsOf(cardIn(posts(at.microsoft.calls).at(-1)))[0]!.data.row;
  });
  afterAll(() => at[Symbol.asyncDispose]());

  it('opens from a card with every question of the section, within the limit', async () => {
    const card = cardIn(posts(at.microsoft.calls).at(-1));
    const open = card.actions.find((action: any) => action.data?.msteams?.type === 'task/fetch');
    expect(open.title).toBe('Dit onderdeel in één formulier');
    const { status, body } = await fetched(open.data) as any;
    expect(status).toBe(200);
    expect(body.task.type).toBe('continue');
    expect(cardFaults(formOf(body))).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(28_000);
    expect(textIn(formOf(body))).toMatch(/2\. Stand van de Werkagenda/);
  });

  it('names what is not right at its field, keeps nothing of it, and keeps the words that were typed', async () => {
    const { body } = await fetched({ row, choice: 'form' }) as any;
    const send = formOf(body).actions[0].data;
    const wrong = await fetched({ ...send, q02_wa_status: 'vastgesteld', q06_rapport: 'dat weet ik eigenlijk nog helemaal niet precies' }, 'task/submit') as any;
    expect(wrong.body.task.type).toBe('continue');
    const again = formOf(wrong.body);
    expect(textIn(again)).toMatch(/nog niets bewaard/);
    expect(again.body.find(({ id }: any) => id === 'q06_rapport').value).toContain('dat weet ik');
    expect((await dossierOf(at)).answers['q02_wa_status']).toBeUndefined();
  });

  it('keeps what is right, says so, and goes on in the conversation; a repeat changes nothing', async () => {
    const { body } = await fetched({ row, choice: 'form' }) as any;
    const sent = { ...formOf(body).actions[0].data, q02_wa_status: 'vastgesteld' };
    const before = posts(at.microsoft.calls).length;
    const kept = await fetched(sent, 'task/submit', 'send-1') as any;
    expect(kept.body).toMatchObject({ task: { type: 'message' } });
    expect((await dossierOf(at)).answers['q02_wa_status']?.given).toMatchObject({ status: 'answered', value: 'vastgesteld' });
    expect(posts(at.microsoft.calls).length).toBeGreaterThan(before);
    const versions = JSON.stringify((await dossierOf(at)).answers);
    await fetched(sent, 'task/submit', 'send-1');
    expect(JSON.stringify((await dossierOf(at)).answers)).toBe(versions);
  });

  it('gives no form to somebody else', async () => {
    const other = await at.post(messageFrom(at.microsoft, 'fuchsia-linde', 'f', { type: 'invoke', name: 'task/fetch', value: { data: { row, choice: 'form' } } })) as any;
    expect(other.body.task.type).toBe('message');
  });
});
