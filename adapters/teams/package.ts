import { storedZip } from './stored-zip.ts';

/** What only the organisation knows that brings the app into its tenant. */
export type Particulars = {
  readonly version: string;
  /** The bot's application id, and the app's own id in Teams: they may be the same. */
  readonly bot: string;
  readonly app: string;
  readonly developer: string;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
};
export type Misfit = { readonly what: keyof Particulars; readonly found: string; readonly remedy: string };

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** What of these cannot stand in a manifest; empty when all of it can. */
export function misfits(given: Particulars): readonly Misfit[] {
  const guids = (['bot', 'app'] as const).filter((what) => !GUID.test(given[what])).map((what): Misfit => ({ what, found: given[what], remedy: 'give an id of 32 characters with dashes' }));
  const addresses = (['website', 'privacy', 'terms'] as const).filter((what) => !URL.canParse(given[what]) || !given[what].startsWith('https://')).map((what): Misfit => ({ what, found: given[what], remedy: 'give an https address' }));
  const name = given.developer.trim() === '' || given.developer.length > 32 ? [{ what: 'developer', found: given.developer, remedy: 'give a name of at most 32 characters' } as const] : [];
  const version = /^\d+\.\d+\.\d+$/.test(given.version) ? [] : [{ what: 'version', found: given.version, remedy: 'give a version such as 1.0.0' } as const];
  return [...guids, ...addresses, ...name, ...version];
}

/** The manifest with every `${{PLACEHOLDER}}` filled. Throws on a placeholder nobody fills: that is our own mistake. */
export function filledManifest(template: string, given: Particulars): string {
  const values: { readonly [placeholder: string]: string } = {
    VERSION: given.version, BOT_ID: given.bot, TEAMS_APP_ID: given.app, DEVELOPER_NAME: given.developer, WEBSITE_URL: given.website, PRIVACY_URL: given.privacy, TERMS_URL: given.terms,
  };
  return template.replace(/\$\{\{([A-Z_]+)\}\}/g, (_, placeholder: string) => {
    const value = values[placeholder];
    if (value === undefined) throw new Error(`Cannot fill '${placeholder}' of the manifest: there are ${Object.keys(values).join(', ')}`);
    return JSON.stringify(value).slice(1, -1);
  });
}

/** The zip that an administrator uploads: the same bytes for the same contents. */
export function zipped(manifest: string, icons: { readonly color: Uint8Array; readonly outline: Uint8Array }): Uint8Array {
  return storedZip([{ name: 'manifest.json', content: Buffer.from(manifest, 'utf8') }, { name: 'color.png', content: icons.color }, { name: 'outline.png', content: icons.outline }]);
}
