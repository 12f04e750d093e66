import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Reply } from './reply.ts';

const types: { readonly [name: string]: string } = {
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/** The script, style and icon of the page, read once. A browser keeps them and asks whether they are still the same. */
export function readAssets(): (name: string, known: string | undefined) => Reply | null {
  const assets = new Map(Object.entries(types).map(([name, type]) => {
    const body = readFileSync(new URL(`./assets/${name}`, import.meta.url));
    return [name, { type, body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }];
  }));
  return (name, known) => {
    const asset = assets.get(name);
    if (!asset) return null;
    const headers = { 'content-type': asset.type, 'cache-control': 'no-cache', etag: asset.tag };
    return known === asset.tag ? { status: 304, headers, body: '' } : { status: 200, headers, body: asset.body };
  };
}
