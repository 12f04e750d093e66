import { Keyv } from 'keyv';
import { pngDocuments } from '../../../adapters/documents/png.ts';
import { wordFiles } from '../../../adapters/documents/word-files.ts';
import { startWeb } from '../../../adapters/web/server.ts';
import { openHandler } from '../../../src/app/handle.ts';
import type { House } from '../../../src/app/house.ts';
import type { Message } from '../../../src/app/messages.ts';
import { openDoor, openListeners } from '../../../src/app/page/open-door.ts';
import { perform } from '../../../src/app/perform.ts';
import { twoSides } from '../../../src/app/words/two-sides.ts';
import { openTestHouse, saying } from '../../support/living-house.ts';
import { visitor } from '../web/visitor.ts';
import { pageWords } from '../web/words.ts';
import { sameLabel } from './played-channel.ts';
import type { OpenChannel } from './played-channel.ts';

/** A form of buttons as it stood on the page: its hidden fields, and what each button or box sends. */
type Offered = { readonly fields: { readonly [field: string]: string }; readonly choices: readonly { readonly label: string; readonly sends: { readonly [field: string]: string } }[] };

/** The page: forms posted and pages read by HTTP, as a browser without script does. */
export const openWeb: OpenChannel = async (round, person, moment, { store, ...furnished } = {}) => {
  const test = await openTestHouse(round, store, moment);
  const channels: House['channels'][number][] = [];
  const house: House = { ...test.house, ...furnished, channels };
  const handler = openHandler(house);
  const web = await startWeb({ door: openDoor(house, handler, pngDocuments(), openListeners(), wordFiles(pngDocuments())), words: pageWords, sessions: new Keyv(), sessionLasts: Temporal.Duration.from({ days: 90 }), host: '127.0.0.1', port: 0, clock: house.clock, log: house.log });
  channels.push(web.channel);
  const browser = visitor(web.address);
  const offered: Offered[] = [];
  let shown: readonly string[] = [];
  let pictures = 0;
  let links: readonly string[] = [];
  let others = 0;
  let last: () => Promise<Response> = () => browser.go('/');
  const look = async (): Promise<void> => {
    const [page = '', ...otherTabs] = await Promise.all([1, 2, 3].map(async () => (await browser.go('/?all=1&view=talk')).text()));
    shown = [...page.matchAll(/<li class="said by-navraag"[^]*?<div class="words" dir="auto">([^]*?)<\/div>\n<\/li>/g)].map(([, words]) => textOf((words ?? '').replace(/<ul class="files"[^]*?<\/ul>/, '')));
    links = [...page.matchAll(/<a href="(\/file\?[^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
    pictures = page.split('<img class="picture" src="/picture?message=').length - 1;
    // a form is one sending: who presses once more has another tab open on the same page
    offered.push(...[...otherTabs, page].flatMap((tab) => [...tab.matchAll(/<form (?:class="pick" )?method="post" action="\/press"[^]*?<\/form>/g)].map(([form]) => form)).map(offeredIn));
  };
  const act = async (request: () => Promise<Response>): Promise<void> => {
    last = request;
    const response = await request();
    if (response.status !== 303) throw new Error(`The page answered ${response.status}: ${await response.text()}`);
    await perform(house);
    await look();
  };
  const post = async (path: string, fields: { readonly [field: string]: string }): Promise<void> => act(() => browser.post(path, fields));
  return {
    house, handler, buttons: true, at: test.at,
    // to sign in is to arrive
    arrives: async () => { const link = await web.signInLink(person); await act(() => browser.signIn(link)); },
    says: async (text) => post('/say', { ...await browser.form('/say'), text }),
    presses: async (labels) => {
      const at = offered.findLastIndex(({ choices }) => labels.every((label) => choices.some((choice) => sameLabel(choice.label, label))));
      const [from] = at < 0 ? [] : offered.splice(at, 1);
      if (!from) throw new Error(`The page offers ${labels.join(', ')} nowhere`);
      const sends = from.choices.filter((choice) => labels.some((label) => sameLabel(choice.label, label))).map((choice) => choice.sends);
      await post('/press', Object.assign({}, from.fields, ...sends));
    },
    comesAgain: () => act(last),
    meanwhile: async (other, text) => { await (await handler.receive(saying(`other-${others += 1}`, other, text))).turn; await perform(house); await look(); },
    sends: async () => { await perform(house); await look(); },
    sendsFile: async (name, bytes) => {
      const fields = await browser.form('/file');
      const data = (): FormData => {
        const form = new FormData();
        for (const [field, value] of Object.entries(fields)) form.append(field, value);
        form.append('file', new File([bytes], name));
        return form;
      };
      await act(() => browser.go('/file', { method: 'POST', body: data(), headers: { origin: new URL(web.address).origin } }));
    },
    files: () => Promise.all(links.map(async (link) => {
      const got = await browser.go(link);
      return { name: /filename="([^"]*)"/.exec(got.headers.get('content-disposition') ?? '')?.[1] ?? '', bytes: new Uint8Array(await got.arrayBuffer()) };
    })),
    pictures: () => pictures,
    shown: () => shown,
    // choices are buttons there, and not told in words as well
    wordsOf: ({ blocks }) => blocks.map(wordsOfBlock).join('\n'),
    [Symbol.asyncDispose]: async () => { await web.close(); await house.store[Symbol.asyncDispose](); },
  };
};

/** A block as the page words it: of a changed sentence both sides, and what it rests on behind it. */
function wordsOfBlock({ text, sentence }: Message['blocks'][number]): string {
  if (!sentence) return text;
  const { before, sources } = sentence;
  const side = (of: 'was' | 'becomes'): string => twoSides(before ?? '', text)[of].map((run) => run.text).join('');
  return [...(before === null ? [text] : [`Was: ${side('was')}`, `Wordt: ${side('becomes')}`]), ...(sources.length === 0 ? [] : [`Bronnen (${sources.length})`, ...sources.map(({ what, quote }) => (quote === null ? what : `${what}: ${quote}`))])].join('\n');
}

function offeredIn(form: string): Offered {
  const boxes = [...form.matchAll(/name="(tick-\d+)"[^>]*><span>([^<]*)<\/span>/g)].map(([, name = '', label = '']) => ({ label: textOf(label), sends: { [name]: '1', choice: 'ticked' } }));
  const buttons = [...form.matchAll(/<button name="choice" value="(\d+)"[^>]*>([^<]*)<\/button>/g)].map(([, choice = '', label = '']) => ({ label: textOf(label), sends: { choice } }));
  const listed = [...form.matchAll(/<option value="(\d+)">([^<]*)<\/option>/g)].map(([, choice = '', label = '']) => ({ label: textOf(label), sends: { choice } }));
  return { fields: Object.fromEntries([...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])), choices: [...boxes, ...listed, ...buttons] };
}

/** The words of a piece of the page, each block on a line. */
function textOf(html: string): string {
  const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '\'' };
  return html.replace(/<\/(?:p|li|h4|div|summary)>/g, '\n').replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '').trim();
}
