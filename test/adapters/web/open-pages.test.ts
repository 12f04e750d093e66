import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/app/messages.ts';
import { site, visitor } from './visitor.ts';
import type { Site } from './visitor.ts';

let here: Site;
let browser: ReturnType<typeof visitor>;
beforeEach(async () => {
  here = await site();
  browser = visitor(here.web.address);
  await browser.signIn(await here.web.signInLink('sanne'));
});
afterEach(() => here.web.close());

const message: Message = { text: 'Dag', blocks: [], choices: [], sector: null, question: null, awaits: null, picture: null, language: 'nl' };

/** An open page: `next` is what it hears next, null when it was closed. */
async function openPage(): Promise<{ next(): Promise<string | null> }> {
  const response = await browser.go('/events');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const next = async (): Promise<string | null> => (await reader.read()).value ?? null;
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(await next()).toBe('retry: 2000\n\n');
  return { next };
}

describe('the page as a channel', () => {
  it('reaches who is in the round, and nobody else', async () => {
    const { channel } = here.web;
    expect(channel.platform).toBe('web');
    expect(channel.addressOf('sanne')).toEqual({ platform: 'web', id: 'sanne' });
    expect(channel.addressOf('niemand')).toBeNull();
    expect(await channel.send({ platform: 'web', id: 'sanne' }, message, 'row-9')).toEqual({ outcome: 'sent', external: 'row-9' });
    here.door.remove('sanne');
    expect(await channel.send({ platform: 'web', id: 'sanne' }, message, 'row-10')).toMatchObject({ outcome: 'unreachable' });
  });

  it('wakes the open pages of the person, without saying what is new', async () => {
    const [one, two] = [await openPage(), await openPage()];
    await here.web.channel.send({ platform: 'web', id: 'hugo' }, message, 'row-8');
    await here.web.channel.send({ platform: 'web', id: 'sanne' }, message, 'row-9');
    for (const page of [one, two]) expect(await page.next()).toBe('event: change\ndata: {}\n\n');
  });
});

describe('an open page', () => {
  it('hears of changes from the app', async () => {
    const page = await openPage();
    here.door.tell('sanne');
    expect(await page.next()).toBe('event: change\ndata: {}\n\n');
  });

  it('hears that its session is signed out, and closes', async () => {
    const page = await openPage();
    await browser.post('/sign-out', await browser.form('/sign-out'));
    expect(await page.next()).toBe('event: change\ndata: {}\n\n');
    expect(await page.next()).toBeNull();
    expect(here.door.listeners.get('sanne')?.size).toBe(0);
  });

  it('hears that the person is taken out of the round, and closes', async () => {
    const page = await openPage();
    here.door.remove('sanne');
    here.door.tell('sanne');
    expect(await page.next()).toBe('event: change\ndata: {}\n\n');
    expect(await page.next()).toBeNull();
  });

  it('closes when there are more than six of one session, the oldest first', async () => {
    const pages = [];
    for (let count = 0; count < 7; count++) pages.push(await openPage());
    expect(await pages[0]!.next()).toBeNull();
    expect(here.door.listeners.get('sanne')?.size).toBe(6);
  });

  it('closes with the program', async () => {
    const page = await openPage();
    await here.web.close();
    expect(await page.next()).toBeNull();
  });
});
