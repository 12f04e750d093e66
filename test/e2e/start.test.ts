import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newPlace, run, startProgram } from './program.ts';
import type { Program, Settings } from './program.ts';

const shipped = resolve(import.meta.dirname, '../../prompts/rounds/banenafspraak-2025');

/** The lines that were written, without the stack of an error that nobody caught. */
async function refusal(settings: Settings): Promise<readonly string[]> {
  const { code, output } = await run('start', [], settings);
  expect(code).toBe(1);
  expect(output).not.toMatch(/^ +at |Error:|Navraag is ready/m);
  return output.trim().split('\n');
}

describe('npm start that cannot begin says why in a sentence and ends with 1', { timeout: 30_000 }, () => {
  it('on settings that are wrong: all of them at once', async () => {
    const lines = await refusal({ NAVRAAG_PORT: 'veel', NAVRAAG_STORE: 'mysql://x', NAVRAAG_PROT: '1' });
    expect(lines.map((line) => line.split(':')[0]).sort()).toEqual(['NAVRAAG_PORT', 'NAVRAAG_PROT', 'NAVRAAG_STORE']);
    for (const line of lines) expect(line).toMatch(/; (set it to|the settings are) /);
  });

  it('on a round with mistakes: each with file and line', async () => {
    using place = await newPlace();
    const folder = join(place.folder, 'round');
    cpSync(shipped, folder, { recursive: true });
    const people = join(folder, 'people.yaml');
    writeFileSync(people, readFileSync(people, 'utf8').replace('sector: politie', 'sector: politei').replace('role: coordinator', 'role: coordinatr'));
    const lines = await refusal({ ...place.settings, NAVRAAG_ROUND: folder });
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.filter((line) => /people\.yaml:\d+: .*(politei|coordinatr)/.test(line))).toHaveLength(2);
    expect(existsSync(place.file)).toBe(false);
  });

  it('on a round that is not there', async () => {
    using place = await newPlace();
    const lines = await refusal({ ...place.settings, NAVRAAG_ROUND: join(place.folder, 'nergens') });
    expect(lines[0]).toContain('nergens');
  });

  it('on a port that is taken', async () => {
    using place = await newPlace();
    const other = createServer();
    await new Promise<void>((listens) => other.listen(Number(place.settings['NAVRAAG_PORT']), '127.0.0.1', listens));
    const lines = await refusal(place.settings);
    other.close();
    expect(lines).toEqual([`NAVRAAG_PORT: port ${place.settings['NAVRAAG_PORT']} on 127.0.0.1 is taken by another program; stop that one, or set NAVRAAG_PORT to a free port`]);
  });

  it.each([
    ['SLACK', { NAVRAAG_SLACK_WORKSPACES: 'T0123ABCD', NAVRAAG_SLACK_BOT_TOKEN: 'xoxb-1234567890-abc', NAVRAAG_SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' }],
    ['TEAMS', { NAVRAAG_TEAMS_APP: '11111111-2222-4333-8444-555555555555', NAVRAAG_TEAMS_TENANT: '99999999-8888-4777-8666-555555555555', NAVRAAG_TEAMS_IDENTITY: 'managed' }],
  ])('on a port for %s that is taken, and then nothing of it listens any more', async (platform, set) => {
    using place = await newPlace();
    const other = createServer();
    await new Promise<void>((listens) => other.listen(0, '127.0.0.1', listens));
    const { port } = other.address() as AddressInfo;
    const lines = await refusal({ ...place.settings, ...set, [`NAVRAAG_${platform}_PORT`]: String(port) });
    other.close();
    expect(lines).toEqual([`NAVRAAG_${platform}_PORT: port ${port} on 127.0.0.1 is taken by another program; stop that one, or set NAVRAAG_${platform}_PORT to a free port`]);
  });

  it('on a store elsewhere, without repeating its password', async () => {
    expect(await refusal({ NAVRAAG_STORE: 'postgres://navraag:geheim@db/navraag' })).toEqual(["NAVRAAG_STORE: 'postgres://…@db/navraag'; set it to sqlite: and a file, such as sqlite:data/navraag.db"]);
  });

  it('on an address with a path, which would be lost', async () => {
    expect((await refusal({ NAVRAAG_URL: 'https://intranet.example.nl/navraag' }))[0]).toMatch(/^NAVRAAG_URL: .*; set it to the address people open, without anything after/);
  });

  it('on an address this machine does not have', async () => {
    using place = await newPlace();
    // for documentation only, RFC 5737
    expect(await refusal({ ...place.settings, NAVRAAG_HOST: '192.0.2.1' })).toEqual(["NAVRAAG_HOST: this machine has no address '192.0.2.1'; set NAVRAAG_HOST to one it has, such as 127.0.0.1"]);
  });

  it('on a store another program works on, which goes on undisturbed', async () => {
    using place = await newPlace();
    const program = await startProgram(place.settings);
    const lines = await refusal({ ...place.settings, NAVRAAG_PORT: '0' });
    expect(lines).toEqual([`NAVRAAG_STORE: the store ${place.file} is in use by process ${program.process.pid}, and only one Navraag may work on it. Stop that one, or set NAVRAAG_STORE to another file.`]);
    expect((await fetch(program.address)).status).toBe(200);
    expect(await program.stop()).toBe(0);
  });

  it.each([
    ['a folder that does not exist', (folder: string) => join(folder, 'a', 'b', 'navraag.db')],
    ['a path through a file', (folder: string) => { writeFileSync(join(folder, 'file'), ''); return join(folder, 'file', 'navraag.db'); }],
    ['a file that is no store', (folder: string) => { writeFileSync(join(folder, 'notes.txt'), 'No store at all, but a text that is longer than the header of one would be. '.repeat(20)); return join(folder, 'notes.txt'); }],
    // the kernel lets nobody make a file here, root neither
    ['a folder that may not be written', (folder: string) => { if (process.getuid?.() === 0 && existsSync('/proc/1')) return '/proc/navraag.db'; chmodSync(folder, 0o555); return join(folder, 'navraag.db'); }],
  ])('on a store in %s', async (_, fileIn) => {
    using place = await newPlace();
    const file = fileIn(place.folder);
    const lines = await refusal({ ...place.settings, NAVRAAG_STORE: `sqlite:${file}` });
    chmodSync(place.folder, 0o755);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(file);
    expect(lines[0]).toMatch(/(NAVRAAG_STORE|folder exists|permission)/);
  });

  it('on words after it', async () => {
    const { code, output } = await run('start', ['alles'], {});
    expect([code, output.trim().split('\n').length]).toEqual([2, 1]);
  });
});

describe('npm start', { timeout: 30_000 }, () => {
  it('says the address, who can sign in by what they do, and what is not in use, a line each', async () => {
    using place = await newPlace();
    const program = await startProgram(place.settings);
    const output = program.output();
    expect(output).toMatch(/^Navraag is ready: http:\/\/127\.0\.0\.1:\d+ \(after \d+\.\d s, \d+ MB; Ctrl\+C stops it\)\n/);
    expect(output).toMatch(/\n {2}Coordinators\n {4}Anemoon Bosch .*\/in\/[\w-]{43}\n/);
    expect(output).toMatch(/\n {2}Water authorities\n {4}Klaver Meerkoet, owner, signer +http.*\n/);
    for (const part of ['Slack', 'Teams', 'PostgreSQL']) expect(output.match(new RegExp(`^${part}: .+$`, 'gm'))).toHaveLength(1);
    const links = output.match(/\/in\/[\w-]{43}/g) ?? [];
    expect(new Set(links).size).toBe(links.length);
    expect(await program.stop()).toBe(0);
  });

  it('with people who are not fictional prints no link; one person gets one by name, while it runs', async () => {
    using place = await newPlace();
    const people = join(place.folder, 'people.yaml');
    writeFileSync(people, readFileSync(join(shipped, 'people.yaml'), 'utf8').replace('fiction: true', 'fiction: false'));
    const settings = { ...place.settings, NAVRAAG_PEOPLE: people };
    expect(await run('link', ['klaver-meerkoet'], settings)).toMatchObject({ code: 1, output: expect.stringContaining('There is no store') });
    const program = await startProgram(settings);
    expect(program.output()).not.toContain('/in/');
    expect(program.output()).toContain('npm run link -- PERSON');
    for (const asked of [['klaver-meerkoet'], ['Klaver', 'Meerkoet'], ['KLAVER.MEERKOET@voorbeeld.nl']]) {
      // another port in the settings of this command: the link still leads to where the page was opened
      const { code, output } = await run('link', asked, { ...settings, NAVRAAG_PORT: '3978' });
      const link = /^Klaver Meerkoet: (http:\S+)$/m.exec(output)?.[1] ?? '';
      expect([code, link.startsWith(`${program.address}/in/`)]).toEqual([0, true]);
      const used = await fetch(link, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, redirect: 'manual' });
      expect([used.status, (await fetch(link)).status]).toEqual([303, 410]);
    }
    expect(await run('link', ['niemand'], settings)).toMatchObject({ code: 1, output: expect.stringContaining("There is nobody 'niemand' in round banenafspraak-2025") });
    expect((await run('link', [], settings)).code).toBe(2);
    expect(await program.stop()).toBe(0);
  });

  it('stops on a signal though a page is open and a request hangs, and lets go of the store', async () => {
    using place = await newPlace();
    let program: Program = await startProgram(place.settings);
    const hanging = connect(Number(place.settings['NAVRAAG_PORT']), '127.0.0.1', () => hanging.write('POST /say HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 100\r\n\r\nhalf'));
    hanging.on('error', () => undefined);
    await new Promise((flushed) => hanging.once('ready', flushed));
    const { headers } = await fetch(program.linkOf('Klaver Meerkoet'), { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, redirect: 'manual' });
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const open = await fetch(`${program.address}/events`, { headers: { cookie } });
    expect(open.headers.get('content-type')).toBe('text/event-stream');
    expect(await program.stop()).toBe(0);
    await open.text().catch(() => '');
    program = await startProgram(place.settings);
    expect((await fetch(program.address, { headers: { cookie } })).status).toBe(200);
    expect(await program.stop()).toBe(0);
  });
});
