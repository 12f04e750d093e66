import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hunspell } from '../../../adapters/documents/spelling.ts';

const installed = (await hunspell().unknown(['huis'], 'nl-NL')).ok;
if (!installed) console.warn('Hunspell or its Dutch dictionary is not installed: what it finds is not looked at.');

// .ci/run installs it
test.runIf(process.env['CI'] === 'true')('it is installed where everything is to be looked at', () => expect(installed).toBe(true));

describe.skipIf(!installed)('with Hunspell and its Dutch dictionary (skipped where they are not installed)', () => {
  test('a word that is not in it comes with what may be meant, at most three', async () => {
    const spelt = await hunspell().unknown(['huis', 'huiis', 'waterschappen', 'gerealiseerd', 'één', "foto's"], 'nl-NL');
    if (!spelt.ok) throw new Error(spelt.why);
    expect([...spelt.unknown.keys()]).toEqual(['huiis']);
    expect(spelt.unknown.get('huiis')).toContain('huis');
    expect(spelt.unknown.get('huiis')!.length).toBeLessThanOrEqual(3);
  });

  test('nothing that is asked can be an order to it', async () => {
    const spelt = await hunspell().unknown(['*huiis', '!', '^', '@x', 'a\n*b', '-d en', 'huis'], 'nl-NL');
    expect(spelt).toEqual({ ok: true, unknown: new Map() });
  });

  test('a language without a dictionary is said to be absent', async () => expect(await hunspell().unknown(['huis'], 'xx-XX')).toEqual({ ok: false, why: 'absent' }));
});

test('where the program is not there it is said to be absent', async () => expect(await hunspell({ program: '/no/such/hunspell' }).unknown(['huis'], 'nl-NL')).toEqual({ ok: false, why: 'absent' }));
test('without words nothing is started', async () => expect(await hunspell({ program: '/no/such/hunspell' }).unknown([], 'nl-NL')).toEqual({ ok: true, unknown: new Map() }));

test.each([
  ['one that never ends is stopped at the limit', 'exec sleep 60', 'too-slow'],
  ['one that ends with a fault', 'exit 3', 'failed'],
])('%s', async (_, does, why) => {
  const folder = await mkdtemp(join(tmpdir(), 'spelling-'));
  const program = join(folder, 'hunspell');
  await writeFile(program, `#!/bin/sh\n${does}\n`);
  await chmod(program, 0o755);
  expect(await hunspell({ program, limitMs: does.includes('sleep') ? 50 : 10_000 }).unknown(['huis'], 'nl-NL')).toEqual({ ok: false, why });
  await rm(folder, { recursive: true });
});
