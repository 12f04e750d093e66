import { Keyv } from 'keyv';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeDoor } from './fake-door.ts';
import { site, visitor } from './visitor.ts';
import type { Site } from './visitor.ts';

const open: Site[] = [];
const started = async (...options: Parameters<typeof site>): Promise<Site> => {
  const one = await site(...options);
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const { web } of open.splice(0)) await web.close();
});

const anyName = /Sanne|Hugo|Ruth|waterschap/i;

describe('the front door', () => {
  it('tells a stranger what this is and how to come in, and nothing else', async () => {
    const { web } = await started();
    const response = await fetch(web.address);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text).toContain('persoonlijke link');
    expect(text).toContain('banenafspraak@example.org');
    expect(text).not.toMatch(anyName);
  });

  it.each([
    ['nl-NL,nl;q=0.9,en;q=0.8', 'lang="nl"'],
    ['en-GB,en;q=0.9', 'lang="en"'],
    ['de-DE', 'lang="nl"'],
  ])('speaks to %s in %s', async (asked, expected) => {
    const { web } = await started();
    expect(await (await fetch(web.address, { headers: { 'accept-language': asked } })).text()).toContain(expected);
  });
});

describe('a link', () => {
  it('opens a session with its button, not by being looked at', async () => {
    const { web, door } = await started();
    const link = await web.signInLink('sanne');
    const { go, post, cookie } = visitor(web.address);
    for (const method of ['GET', 'HEAD', 'GET']) expect((await go(new URL(link).pathname, { method })).status).toBe(200);
    expect(door.heard).toEqual([]);
    expect(cookie()).toBe('');

    const used = await post(new URL(link).pathname, {});
    expect(used.status).toBe(303);
    expect(used.headers.get('location')).toBe('/');
    expect(used.headers.get('set-cookie')).toMatch(/^navraag=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1209600$/);
    expect(door.heard).toMatchObject([{ from: { platform: 'web', id: 'sanne' }, what: { kind: 'arrival' } }]);
    expect(await (await go('/')).text()).toContain('Sanne de Wit');
  });

  it('works once, and says so afterwards with how to get another', async () => {
    const { web } = await started();
    const link = await web.signInLink('sanne');
    await visitor(web.address).signIn(link);
    const second = visitor(web.address);
    for (const response of [await second.go(new URL(link).pathname), await second.signIn(link)]) {
      const text = await response.text();
      expect(response.status).toBe(410);
      expect(text).toContain('al gebruikt');
      expect(text).toContain('banenafspraak@example.org');
      expect(text).not.toMatch(anyName);
    }
    expect(second.cookie()).toBe('');
  });

  it('lets in one of twenty who press at the same moment', async () => {
    const { web, door } = await started();
    const link = await web.signInLink('sanne');
    const all = await Promise.all(Array.from({ length: 20 }, () => visitor(web.address).signIn(link)));
    expect(all.filter((response) => response.status === 303)).toHaveLength(1);
    expect(door.heard).toHaveLength(1);
  });

  it('expires, and is kept only as a hash', async () => {
    const sessions = new Keyv();
    const kept: string[] = [];
    const set = sessions.set.bind(sessions);
    sessions.set = (async (key: string, value: unknown, ttl?: number) => { kept.push(JSON.stringify([key, value])); return set(key, value, ttl); }) as typeof sessions.set;
    const { web, clock } = await started({ sessions });
    const link = await web.signInLink('sanne');
    const { signIn, cookie } = visitor(web.address);
    await signIn(link);
    const late = await web.signInLink('sanne');
    clock.time = clock.time.add({ hours: 7 * 24 });
    const response = await visitor(web.address).go(new URL(late).pathname);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('werkt niet meer');

    expect(kept.length).toBeGreaterThanOrEqual(4);
    const secrets = [link.split('/in/')[1]!, late.split('/in/')[1]!, cookie().split('=')[1]!];
    for (const secret of secrets) {
      expect(secret).toHaveLength(43);
      expect(kept.join()).not.toContain(secret);
    }
  });

  it.each(['/in/onzin', `/in/${'A'.repeat(43)}`, `/in/${'A'.repeat(200)}`])('that was never made is refused: %s', async (path) => {
    const { web } = await started();
    expect((await visitor(web.address).go(path)).status).toBe(410);
    expect((await visitor(web.address).post(path, {})).status).toBe(410);
  });

  it('of who is no longer in the round does nothing', async () => {
    const { web, door } = await started();
    const link = await web.signInLink('sanne');
    door.remove('sanne');
    const { go, signIn, cookie } = visitor(web.address);
    expect((await go(new URL(link).pathname)).status).toBe(410);
    expect((await signIn(link)).status).toBe(403);
    expect(cookie()).toBe('');
    expect(door.heard).toEqual([]);
  });

  it('still signs in when the arrival cannot be kept, with a button to begin', async () => {
    const { web, door } = await started();
    door.views.set('ruth', { ...door.views.get('ruth')!, talks: true });
    door.failing = true;
    const { signIn, form, post } = visitor(web.address);
    expect((await signIn(await web.signInLink('ruth'))).status).toBe(303);
    door.failing = false;
    expect((await post('/begin', await form('/begin'))).status).toBe(303);
    expect(door.heard).toMatchObject([{ what: { kind: 'arrival' } }]);
  });
});

describe('a session', () => {
  it('survives a restart with the store it is kept in', async () => {
    const first = await started();
    const { signIn, cookie } = visitor(first.web.address);
    await signIn(await first.web.signInLink('sanne'));
    await first.web.close();
    const second = await started({ sessions: first.sessions, door: fakeDoor() });
    expect(await (await fetch(second.web.address, { headers: { cookie: cookie() } })).text()).toContain('Sanne de Wit');
  });

  it('ends after its time', async () => {
    const { web, clock } = await started({ sessionLasts: Temporal.Duration.from({ hours: 8 }) });
    const { go, signIn } = visitor(web.address);
    await signIn(await web.signInLink('sanne'));
    clock.time = clock.time.add({ hours: 7, minutes: 59 });
    expect(await (await go('/')).text()).toMatch(anyName);
    clock.time = clock.time.add({ minutes: 1 });
    expect(await (await go('/')).text()).not.toMatch(anyName);
  });

  it('ends on signing out, also for who kept the cookie', async () => {
    const { web } = await started();
    const { go, post, signIn, form, cookie } = visitor(web.address);
    await signIn(await web.signInLink('sanne'));
    const kept = cookie();
    const out = await post('/sign-out', await form('/sign-out'));
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(cookie()).toBe('');
    expect(await (await go('/', { headers: { cookie: kept } })).text()).not.toMatch(anyName);
  });

  it('stops at once for who is taken out of the round, and stays stopped', async () => {
    const { web, door } = await started();
    const { go, post, signIn, form, cookie } = visitor(web.address);
    await signIn(await web.signInLink('sanne'));
    const heard = door.heard.length;
    const fields = await form('/say');
    door.remove('sanne');
    expect((await post('/say', { ...fields, text: 'nog iets' })).status).toBe(401);
    for (const path of ['/picture', '/draft', '/paper?name=letter&version=clean', '/events']) expect((await go(path)).status).toBe(401);
    expect(await (await go('/')).text()).not.toMatch(anyName);
    expect(door.heard).toHaveLength(heard);
    expect(cookie()).not.toBe('');
  });

  it.each(['navraag=', 'navraag=onzin', 'anders=1', `navraag=${'A'.repeat(43)}`, ';;;', 'navraag=a=b; navraag=c'])('is not opened by %j', async (cookie) => {
    const { web } = await started();
    expect(await (await fetch(web.address, { headers: { cookie } })).text()).not.toMatch(anyName);
  });

  it('is bound to its host with https, where links say so too', async () => {
    const { web } = await started({ publicUrl: 'https://navraag.example.org' });
    const link = await web.signInLink('sanne');
    expect(link).toMatch(/^https:\/\/navraag\.example\.org\/in\/[\w-]{43}$/);
    expect(web.address).toBe('https://navraag.example.org');
  });
});
