import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filledManifest, misfits, zipped } from '../../adapters/teams/package.ts';
import type { Particulars } from '../../adapters/teams/package.ts';
import { HOME } from './load.ts';

const USAGE = 'Usage: npm run package:teams -- --bot APP_ID --developer NAME --website URL --privacy URL --terms URL [--app TEAMS_APP_ID] [--version 1.0.0] [--out navraag-teams.zip]';
const OPTIONS = { bot: { type: 'string' }, app: { type: 'string' }, developer: { type: 'string' }, website: { type: 'string' }, privacy: { type: 'string' }, terms: { type: 'string' }, version: { type: 'string' }, out: { type: 'string' } } as const;

/** `npm run package:teams`: fills the manifest and makes the zip an administrator uploads to Teams. */
export async function packageTeams(args: string[]): Promise<number> {
  const given = read(args);
  if (!given) {
    console.error(USAGE);
    return 2;
  }
  const { out, ...particulars } = given;
  const wrong = misfits(particulars);
  for (const { what, found, remedy } of wrong) console.error(`--${what}: '${found}'; ${remedy}`);
  if (wrong.length > 0) return 1;
  const folder = resolve(HOME, 'manifest/teams');
  const manifest = filledManifest(await readFile(resolve(folder, 'manifest.json'), 'utf8'), particulars);
  const [color, outline] = await Promise.all([readFile(resolve(folder, 'color.png')), readFile(resolve(folder, 'outline.png'))]);
  await mkdir(dirname(resolve(out)), { recursive: true });
  await writeFile(out, zipped(manifest, { color, outline }));
  console.log(`${out}: upload it at https://admin.teams.microsoft.com, Teams apps, Manage apps, Upload new app`);
  return 0;
}

function read(args: string[]): (Particulars & { readonly out: string }) | null {
  try {
    const { bot, app, developer, website, privacy, terms, version = '1.0.0', out = 'navraag-teams.zip' } = parseArgs({ args, options: OPTIONS }).values;
    return bot !== undefined && developer !== undefined && website !== undefined && privacy !== undefined && terms !== undefined ? { bot, app: app ?? bot, developer, website, privacy, terms, version, out } : null;
  } catch {
    return null;
  }
}
