import { Keyv } from 'keyv';
import { expect, test } from 'vitest';
import { startWeb } from '../../../adapters/web/server.ts';
import type { Web } from '../../../adapters/web/server.ts';
import type { Handler } from '../../../src/app/handle.ts';
import type { House } from '../../../src/app/house.ts';
import type { Channel } from '../../../src/app/ports.ts';
import { openDoor, openListeners } from '../../../src/app/page/open-door.ts';
import { openReachKeeping } from '../../../src/app/reach/keep-reach.ts';
import { tick } from '../../../src/app/tick.ts';
import { renderReply } from '../../../src/app/words/render.ts';
import { isCoordinator } from '../../../src/domain/roles.ts';
import { shippedRound } from '../../support/living-house.ts';
import { openSlackHouse, posted } from '../slack/slack-house.ts';
import { cardIn, messageFrom, openTeamsHouse, peopleOnTeams } from '../teams/teams-house.ts';
import { visitor } from '../web/visitor.ts';

const OWNER = 'klaver-meerkoet';
const NAME = 'Klaver Meerkoet';

/** The page beside a chat platform, as `npm start` has them; and all that its log held. */
async function withPage(house: House, handler: Handler): Promise<{ readonly web: Web; readonly lines: readonly unknown[] }> {
  const { round, replies, recognise } = house;
  Object.assign(house, { recognise: (from: { platform: string; id: string }) => (from.platform === 'web' ? round.people.find(({ id }) => id === from.id) ?? null : recognise(from as never)) });
  const lines: unknown[] = [];
  const note = (...line: unknown[]): void => void lines.push(line);
  const door = openDoor(house, handler, { png: async () => new Uint8Array() }, openListeners());
  const web = await startWeb({
    door, words: (language, key, slots = {}) => renderReply(key, slots, { round, replies, language }), clock: { now: () => Temporal.Now.instant() }, log: { info: note, warn: note, error: note },
    sessions: new Keyv(), host: '127.0.0.1', port: 0,
  });
  (house.channels as Channel[]).push(web.channel);
  Object.assign(house, { links: () => ({ lasts: Temporal.Duration.from({ days: 7 }), make: web.signInLink }) });
  return { web, lines };
}

const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('Slack: messages are switched off in the middle of a round; the question is on the page, a coordinator hears it once and passes a link on, and Slack comes back', async () => {
  await using slack = await openSlackHouse(await shippedRound());
  const { house, handler, faults } = slack;
  const { web, lines } = await withPage(house, handler);
  const coordinator = house.round.people.find(isCoordinator)!.id;
  const owner = slack.users.get(house.round.people.find(({ id }) => id === OWNER)!.email)!;
  const time = async (moment: string) => { slack.at(moment); const before = slack.calls.length; await tick(house, handler.streams); await slack.perform(); return posted(slack.calls.slice(before)); };
  // given a conversation that is under way
  await time('2026-05-04T10:00');
  await slack.says(coordinator, 'status');
  await slack.says(OWNER, 'hallo');
  const theirs = posted(await slack.says(OWNER, 'ja')).at(-1)?.answer.channel as string;
  // when the administrator switches the messages tab off
  let tried = 0;
  faults.call = (method, _pass, given) => {
    if (method !== 'chat.postMessage' || ![owner, theirs].includes(given['channel'])) return undefined;
    tried += 1;
    return Response.json({ ok: false, error: 'messages_tab_disabled' });
  };
  await slack.says(OWNER, 'vastgesteld');
  await slack.says(OWNER, 'het bestuur van de vereniging');
  // then each message was tried there once, as writing is a sign of being back, and it stands on the page
  expect(tried).toBe(2);
  expect((await house.store.conversation(OWNER)).flatMap((line) => (line.by === 'navraag' && line.platform === 'web' ? [[line.state, line.message.question]] : []))).toEqual([['sent', 'q03_wa_orgaan'], ['sent', 'q04_wa_datum']]);
  // and every coordinator hears it once, with the reason and what helps
  const told = (await time('2026-05-04T10:05')).filter(({ given }) => String(given['text']).includes('niet meer bereikbaar'));
  expect(told).toHaveLength(house.round.people.filter(isCoordinator).length);
  expect(told[0]?.given['text']).toContain(`${NAME} is niet bereikbaar via Slack, en krijgt de berichten op de webpagina: berichten aan de app staan uit. Vraag de beheerder om die aan te zetten.`);
  expect((await time('2026-05-04T10:06')).filter(({ given }) => String(given['text']).includes('niet meer bereikbaar'))).toEqual([]);
  // when a coordinator presses the button
  const [given] = posted(await slack.presses(coordinator, `Link voor ${NAME}`));
  const link = /http:\/\/\S+\/in\/[\w-]+/.exec(String(given?.given['text']))?.[0] ?? '';
  // then the link is in that message alone, and the person is let in once and finds the question
  expect(link).not.toBe('');
  const secret = link.split('/in/')[1] ?? '';
  expect(JSON.stringify([lines, slack.logged, await house.store.conversation(coordinator), await house.store.read(`reach/${house.round.id}`, 0)])).not.toContain(secret);
  const browser = visitor(web.address);
  expect((await browser.signIn(link)).status).toBe(303);
  expect((await visitor(web.address).signIn(link)).status).toBe(410);
  expect(words(await (await browser.go('/')).text())).toContain('Op welke dag is de Werkagenda vastgesteld?');
  await browser.post('/say', { ...await browser.form('/say'), text: '14 mei 2024' });
  await slack.perform();
  expect(words(await (await browser.go('/')).text())).toContain('14 mei 2024');
  // when messages are on again and the person writes, the answer comes by Slack
  delete faults.call;
  const back = posted(await slack.says(OWNER, 'overzicht'));
  expect(back.length).toBeGreaterThan(0);
  expect((await slack.store.inDoubt())).toEqual([]);
  await web.close();
});

test('Slack: somebody who left is reached by the page from the first message on, and by Slack again within the hour of coming back', async () => {
  await using slack = await openSlackHouse(await shippedRound(), { moment: '2026-05-01T09:00' });
  const { house, handler, faults } = slack;
  const { web } = await withPage(house, handler);
  const owner = slack.users.get(house.round.people.find(({ id }) => id === OWNER)!.email)!;
  const left = (method: string, given: Record<string, any>): Response | undefined => (method === 'users.info' && given['user'] === owner ? Response.json({ ok: true, user: { id: owner, deleted: true } }) : method === 'chat.postMessage' && given['channel'] === owner ? Response.json({ ok: false, error: 'user_disabled' }) : undefined);
  faults.call = (method, _pass, given) => left(method, given);
  const keep = openReachKeeping(house);
  await keep();
  await tick(house, handler.streams);
  await slack.perform();
  const ways = async () => (await house.store.conversation(OWNER)).flatMap((line) => (line.by === 'navraag' ? [line.platform] : []));
  expect(await ways()).toEqual(['web']);
  delete faults.call;
  slack.at('2026-05-01T10:30');
  await keep();
  slack.at('2026-06-24T10:00');
  await tick(house, handler.streams);
  await slack.perform();
  expect((await ways()).at(-1)).toBe('slack');
  await web.close();
});

test('Teams: somebody takes the app out and puts it back; nothing is lost, nothing is sent twice', async () => {
  const round = await peopleOnTeams();
  await using teams = await openTeamsHouse(round);
  const { house, handler, microsoft } = teams;
  const { web } = await withPage(house, handler);
  const coordinator = round.people.find(isCoordinator)!.id;
  const install = (person: string, action: 'add' | 'remove', id: string) => teams.post(messageFrom(microsoft, person, id, { type: 'installationUpdate', action }));
  await install(coordinator, 'add', 'install-1');
  await install(OWNER, 'add', 'install-2');
  await teams.says(OWNER, 'ja');
  // given that the app is gone, and that Teams says so
  await install(OWNER, 'remove', 'gone');
  microsoft.behave((call) => (call.path.includes(`a%3A${OWNER}`) ? { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } } : 'usual'));
  teams.at('2026-06-24T10:00');
  await tick(house, handler.streams);
  house.wake(OWNER);
  await teams.settled();
  const rows = async () => (await house.store.conversation(OWNER)).flatMap((line) => (line.by === 'navraag' ? [`${line.platform} ${line.state}`] : []));
  expect((await rows()).at(-1)).toBe('web sent');
  // then a coordinator hears it once
  const before = microsoft.calls.length;
  for (const moment of ['2026-06-24T10:01', '2026-06-24T10:02']) { teams.at(moment); await tick(house, handler.streams); house.wake(coordinator); await teams.settled(); }
  const told = microsoft.calls.slice(before).filter((call) => JSON.stringify(call.body).includes(`${NAME} is niet bereikbaar via Teams`));
  expect(told).toHaveLength(round.people.filter(isCoordinator).length);
  expect(JSON.stringify(cardIn(told[0]))).toContain('Link voor');
  const made = JSON.stringify((await teams.says(coordinator, `link voor ${NAME}`)).find(({ path }) => path.endsWith('/activities'))?.body);
  const link = /http:[^"\\ ]+\/in\/[\w-]+/.exec(made)?.[0] ?? '';
  expect((await visitor(web.address).signIn(link)).status).toBe(303);
  // when the app is put back, what is said goes by Teams again
  microsoft.behave(() => 'usual');
  await install(OWNER, 'add', 'back');
  const answer = await teams.says(OWNER, 'overzicht');
  expect(answer.some(({ path }) => path.includes(OWNER) && path.endsWith('/activities'))).toBe(true);
  expect((await rows()).every((row) => row.endsWith('sent'))).toBe(true);
  await web.close();
});
