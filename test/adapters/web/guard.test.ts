import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { site, visitor } from './visitor.ts';
import type { Site } from './visitor.ts';

let here: Site;
let browser: ReturnType<typeof visitor>;
beforeAll(async () => {
  here = await site();
  browser = visitor(here.web.address);
  await browser.signIn(await here.web.signInLink('sanne'));
  here.door.heard.length = 0;
});
afterAll(() => here.web.close());

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

describe('every reply', () => {
  it.each(['/', '/in/onzin', '/onzin', '/assets/onzin', '/say', '/assets/page.js', '/assets/page.css'])('of %s carries the guards', async (path) => {
    const { headers } = await browser.go(path);
    expect(headers.get('content-security-policy')).toBe(policy);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe(path.endsWith('.js') || path.endsWith('.css') ? 'no-cache' : 'no-store');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('behind https also asks for https, and sets a cookie for this host only', async () => {
    const secure = await site({ publicUrl: 'https://navraag.example.org' });
    const link = new URL(await secure.web.signInLink('sanne'));
    const used = await fetch(`http://127.0.0.1:${secure.web.port}${link.pathname}`, { method: 'POST', redirect: 'manual', headers: { origin: 'https://navraag.example.org', 'content-type': 'application/x-www-form-urlencoded' } });
    expect(used.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(used.headers.get('set-cookie')).toMatch(/^__Host-navraag=.*; Secure$/);
    await secure.web.close();
  });

  it('holds no inline script, style or handler', async () => {
    for (const path of ['/', '/in/onzin', '/onzin']) expect(await (await browser.go(path)).text()).not.toMatch(/<script(?! type="module" src="\/assets\/page\.js"><\/script>)|<style|\sstyle=|\son\w+=|https?:\/\/(?!www\.example\.org)/i);
  });
});

describe('a form from elsewhere', () => {
  it.each([
    ['another site', { origin: 'https://elders.example' }],
    ['a sandbox', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['no address', { origin: 'onzin' }],
    ['what a browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['what a browser calls same-site', { 'sec-fetch-site': 'same-site' }],
  ])('(%s) is refused, and nothing happens', async (_, headers) => {
    const fields = await browser.form('/say');
    expect((await browser.post('/say', { ...fields, text: 'ja' }, headers as { [name: string]: string })).status).toBe(403);
    const link = new URL(await here.web.signInLink('hugo')).pathname;
    expect((await browser.post(link, {}, headers as { [name: string]: string })).status).toBe(403);
    expect(here.door.heard).toEqual([]);
  });

  it.each([
    ['without the form secret', { form: '' }],
    ['with another one', { form: 'A'.repeat(43) }],
  ])('%s is refused, and nothing happens', async (_, fields) => {
    for (const path of ['/say', '/press', '/change', '/begin', '/sign-out']) expect((await browser.post(path, { ...(await browser.form('/say')), ...fields, text: 'ja' })).status).toBe(403);
    expect(here.door.heard).toEqual([]);
    expect(await (await browser.go('/')).text()).toContain('Sanne de Wit');
  });

  it("is refused with somebody else's form secret", async () => {
    const other = visitor(here.web.address);
    await other.signIn(await here.web.signInLink('hugo'));
    here.door.heard.length = 0;
    expect((await browser.post('/say', { ...(await other.form('/say')), text: 'ja' })).status).toBe(403);
    expect(here.door.heard).toEqual([]);
  });

  it.each(['', 'kort', '../../etc/passwd', 'a'.repeat(65), '<script>aaaaaaaaaaaaaaaa'])('with %j for a delivery is refused', async (delivery) => {
    expect((await browser.post('/say', { ...(await browser.form('/say')), delivery, text: 'ja' })).status).toBe(400);
    expect(here.door.heard).toEqual([]);
  });
});

describe('a request', () => {
  it.each([
    ['GET', '/onzin', 404, null], ['GET', '/assets/../server.ts', 404, null], ['GET', '/assets/%2e%2e/server.ts', 404, null], ['GET', '/constructor', 404, null], ['GET', '/__proto__', 404, null],
    ['GET', '/say', 405, 'POST'], ['PUT', '/', 405, 'GET, HEAD'], ['DELETE', '/', 405, 'GET, HEAD'], ['POST', '/', 405, 'GET, HEAD'], ['PATCH', '/say', 405, 'POST'], ['OPTIONS', '/in/onzin', 405, 'GET, HEAD, POST'],
  ])('%s %s gets %i', async (method, path, status, allow) => {
    const response = await browser.go(path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('allow')).toBe(allow);
    expect(await response.text()).toContain('<h1>');
  });

  it.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded2'])('with a body of %s gets 415', async (type) => {
    expect((await browser.go('/say', { method: 'POST', body: 'text=ja', headers: { 'content-type': type } })).status).toBe(415);
  });

  it('without a content type gets 415', async () => {
    expect((await browser.go('/say', { method: 'POST', body: new Uint8Array([1]) })).status).toBe(415);
  });

  it('with too large a body gets 413, said beforehand or not, and the page lives on', async () => {
    const large = `text=${'a'.repeat(70_000)}`;
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await browser.go('/say', { method: 'POST', body: large, headers: type })).status).toBe(413);
    const stream = new Blob([large]).stream();
    expect((await browser.go('/say', { method: 'POST', body: stream, duplex: 'half', headers: type } as RequestInit & { headers: { [name: string]: string } })).status).toBe(413);
    expect((await browser.go('/')).status).toBe(200);
  });

  it('HEAD gets the headers without the page', async () => {
    const response = await browser.go('/', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1_000);
    expect(await response.text()).toBe('');
  });

  it('for an asset that the browser has gets 304', async () => {
    const first = await browser.go('/assets/page.css');
    expect((await browser.go('/assets/page.css', { headers: { 'if-none-match': first.headers.get('etag')! } })).status).toBe(304);
  });

  it.each([
    ['a target of two slashes', 'GET // HTTP/1.1'],
    ['another host in the target', 'GET http://elders.example/ HTTP/1.1'],
    ['a broken port', 'GET http://a:99999/ HTTP/1.1'],
    ['no path', 'GET * HTTP/1.1'],
    ['half an escape', 'GET /%E0%A4%A HTTP/1.1'],
    ['no HTTP at all', '\u0016\u0003\u0001'],
  ])('with %s is answered and nothing breaks', async (_, line) => {
    const status = await raw(here.web.address, `${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(status).toMatch(/^HTTP\/1\.1 (400|404)/);
    expect((await browser.go('/')).status).toBe(200);
  });

  it('that breaks off in the middle of its body leaves nothing behind', async () => {
    await raw(here.web.address, `POST /say HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\ntext=ja`, true);
    expect((await browser.go('/')).status).toBe(200);
    expect(here.door.heard).toEqual([]);
  });

  it('that makes the app fail gets 500 without why', async () => {
    const failing = await site();
    const one = visitor(failing.web.address);
    await one.signIn(await failing.web.signInLink('sanne'));
    failing.door.page = () => Promise.reject(new Error('kanarie in the store'));
    const response = await one.go('/');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/kanarie|Error|at /);
    expect(failing.lines.at(-1)).toMatchObject({ what: 'the page failed', facts: { fault: 'Error' } });
    expect(JSON.stringify(failing.lines)).not.toContain('kanarie');
    await failing.web.close();
  });
});

/** The first line of what comes back to these bytes. */
function raw(address: string, bytes: string, hangUp = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => {
      socket.write(bytes);
      if (hangUp) socket.end();
    });
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('close', () => resolve(answer.split('\r\n')[0]!));
    socket.on('error', reject);
  });
}
