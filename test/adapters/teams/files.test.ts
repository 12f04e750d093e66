import { describe, expect, it } from 'vitest';
import { FILE_HOSTS, bringFile, isFileHost } from '../../../adapters/teams/files.ts';
import { isService, SERVICE_HOSTS } from '../../../adapters/teams/admit.ts';
import type { House } from '../../../src/app/house.ts';
import { messageFrom, openTeamsHouse, peopleOnTeams } from './teams-house.ts';

const HOSTILE = [
  'http://smba.trafficmanager.net/', 'https://smba.trafficmanager.net.evil.example/', 'https://evil.example/smba.trafficmanager.net', 'https://smba.trafficmanager.net@evil.example/', 'https://user:pw@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net:8443/', 'https://127.0.0.1/', 'https://[::1]/', 'https://169.254.169.254/metadata', 'https://2130706433/', 'file:///etc/passwd', 'ftp://smba.trafficmanager.net/', 'javascript:alert(1)', 'https://xsmba.trafficmanager.net/',
  'https://sub.smba.trafficmanager.net/', '//smba.trafficmanager.net/', 'smba.trafficmanager.net', '', 'https://', 'https://smba。trafficmanager。net.evil.example/', 'https://xn--smba-trafficmanager-net.example/', 'data:text/plain,hi',
];

describe('our token goes to a service of Microsoft only', () => {
  it.each(HOSTILE)('not to %j', (address) => { expect(isService(address, SERVICE_HOSTS)).toBe(false); });
  it.each(['https://smba.trafficmanager.net/emea/', 'https://smba.trafficmanager.net/teams/', 'https://SMBA.trafficmanager.net/nl/'])('to %s', (address) => { expect(isService(address, SERVICE_HOSTS)).toBe(true); });
});

describe('a file is fetched from OneDrive only', () => {
  it.each([...HOSTILE, 'https://sharepoint.com.evil.example/x', 'https://evilsharepoint.com/x', 'http://contoso-my.sharepoint.com/x', 'https://contoso.sharepoint.com:444/x'])('not from %j', async (address) => {
    let fetched = 0;
    expect(isFileHost(address, FILE_HOSTS)).toBe(false);
    expect(await bringFile({ name: 'a.docx', type: 'docx', url: address }, { most: 10, hosts: FILE_HOSTS, fetch: async () => { fetched += 1; return new Response('x'); } })()).toBeNull();
    expect(fetched).toBe(0);
  });
  const from = (response: () => Response) => bringFile({ name: 'a.docx', type: 'docx', url: 'https://contoso-my.sharepoint.com/a' }, { most: 10, hosts: FILE_HOSTS, fetch: async (_url, options) => { expect(options?.redirect).toBe('error'); return response(); } })();
  it('whole', async () => { expect(await from(() => new Response('tien bytes'))).toEqual(new TextEncoder().encode('tien bytes')); });
  it('and no further than is worth it, whatever its header says', async () => {
    expect(await from(() => new Response('elf bytes..'))).toBe('too-big');
    expect(await from(() => new Response('x', { headers: { 'content-length': '11' } }))).toBe('too-big');
  });
  it('or not at all', async () => { expect(await from(() => new Response('weg', { status: 404 }))).toBeNull(); });
});

it('a report that is sent is kept by its name, read, and answered', async () => {
  await using at = await openTeamsHouse(await peopleOnTeams(), { fileHosts: ['http://127.0.0.1:9'] });
  const read: string[] = [];
  (at.house as { reports?: House['reports'] }).reports = { most: 1_000, read: async (_bytes, name) => { read.push(name); return { ok: false, why: 'gone' }; } };
  await at.says('klaver-meerkoet', 'hallo');
  const before = at.microsoft.calls.length;
  const { status } = await at.post(messageFrom(at.microsoft, 'klaver-meerkoet', 'file', { attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'verslag.docx', content: { downloadUrl: 'https://evil.example/verslag.docx', uniqueId: 'u', fileType: 'docx' } }] }));
  expect(status).toBe(200);
  expect(read).toEqual([]);
  expect((await at.store.conversation('klaver-meerkoet')).filter((line) => line.by === 'person').at(-1)).toMatchObject({ what: { kind: 'file', name: 'verslag.docx' } });
  expect(at.microsoft.calls.length).toBeGreaterThan(before);
});
