import { describe, expect, it } from 'vitest';
import type { BringFile } from '../../../src/app/sent-report.ts';
import { fakeDoor } from './fake-door.ts';
import { site, visitor } from './visitor.ts';

const MOST = 10 * 1024 * 1024;

/** A page whose app takes files, and keeps what was brought. */
async function siteWithFiles() {
  const door = fakeDoor();
  const brought: Uint8Array[] = [];
  const hear = door.receive.bind(door);
  door.receive = async (inbound, bring?: BringFile) => {
    const bytes = await bring?.();
    if (bytes instanceof Uint8Array) brought.push(bytes);
    await hear(inbound);
  };
  door.views.set('sanne', { ...door.views.get('sanne')!, files: { most: MOST } });
  const { web } = await site({ door });
  const browser = visitor(web.address);
  const send = async (bytes: Uint8Array<ArrayBuffer>, name: string, fields: { [field: string]: string }): Promise<Response> => {
    const data = new FormData();
    for (const [field, value] of Object.entries(fields)) data.append(field, value);
    data.append('file', new File([bytes], name));
    return browser.go('/file', { method: 'POST', body: data, headers: { origin: new URL(web.address).origin } });
  };
  return { web, door, browser, files: () => door.heard.filter(({ what }) => what.kind === 'file'), brought, send, [Symbol.asyncDispose]: () => web.close() };
}

describe('a file sent from the page', () => {
  it('is handed on with its name, size and bytes, once', async () => {
    await using place = await siteWithFiles();
    await place.browser.signIn(await place.web.signInLink('sanne'));
    const fields = await place.browser.form('/file');
    const bytes = new Uint8Array(2_000_000).fill(7);
    const answer = await place.send(bytes, 'rapport.docx', fields);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/#message']);
    await place.send(bytes, 'rapport.docx', fields);
    expect(place.files().map(({ what, from }) => [what, from])).toEqual([[{ kind: 'file', name: 'rapport.docx', size: 2_000_000 }, { platform: 'web', id: 'sanne' }]]);
    expect(place.brought[0]).toEqual(bytes);
  });

  it('of more than may be sent is not read to its end, said beforehand or not', async () => {
    await using place = await siteWithFiles();
    await place.browser.signIn(await place.web.signInLink('sanne'));
    expect((await place.send(new Uint8Array(MOST + 100_000), 'groot.docx', await place.browser.form('/file'))).status).toBe(413);
    const stream = new Blob([new Uint8Array(MOST + 1_000_000)]).stream();
    const unsaid = { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': 'multipart/form-data; boundary=x' } } as RequestInit & { headers: { [name: string]: string } };
    // a browser that is cut off while it sends may see the answer or only the cut
    expect([413, 0]).toContain(await place.browser.go('/file', unsaid).then((answer) => answer.status, () => 0));
    expect(place.files()).toEqual([]);
    expect((await place.browser.go('/')).status).toBe(200);
  });

  it('is refused from a stranger, from elsewhere, without the secret of the session, and in another form', async () => {
    await using place = await siteWithFiles();
    const bytes = new Uint8Array(10);
    expect((await place.send(bytes, 'a.docx', {})).status).toBe(401);
    await place.browser.signIn(await place.web.signInLink('sanne'));
    const fields = await place.browser.form('/file');
    expect((await place.send(bytes, 'a.docx', { ...fields, form: 'guessed' })).status).toBe(403);
    expect((await place.send(bytes, 'a.docx', { ...fields, delivery: '../x' })).status).toBe(400);
    expect((await place.browser.post('/file', fields)).status).toBe(415);
    expect((await place.browser.go('/file', { method: 'POST', body: 'no border', headers: { 'content-type': 'multipart/form-data; boundary=x' } })).status).toBe(400);
    expect((await place.browser.go('/file', { method: 'POST', body: new FormData(), headers: { origin: 'https://elsewhere.example' } })).status).toBe(403);
    expect((await place.browser.go('/file')).status).toBe(404);
    expect(place.files()).toEqual([]);
  });

  it('is offered to nobody who may not send one', async () => {
    await using place = await siteWithFiles();
    await place.browser.signIn(await place.web.signInLink('hugo'));
    expect(await (await place.browser.go('/')).text()).not.toContain('type="file"');
    const { form = '', delivery = '' } = await place.browser.form('/say');
    expect((await place.send(new Uint8Array(10), 'a.docx', { form, delivery })).status).toBe(403);
  });
});
