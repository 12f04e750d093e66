/** The file of the embedded store, out of the setting `sqlite:<file>`. Throws a sentence on any other kind. */
export function storeFile(setting: string | undefined): string {
  const found = setting ?? 'sqlite:data/navraag.db';
  if (!found.startsWith('sqlite:') || found === 'sqlite:') throw new Error(`NAVRAAG_STORE is '${found.replace(/\/\/.*@/, '//…@')}': this command knows the store in a file only, sqlite:<file>`);
  return found.slice('sqlite:'.length);
}
