import type { Language } from '../../../src/domain/words.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';

/** The page's own words in the language of who reads it. */
export type Say = (key: string, slots?: { readonly [slot: string]: string | number }) => string;

/** A whole document: one script and one style, both ours. */
export function documentOf({ language, title, body, live }: { readonly language: Language; readonly title: string; readonly body: Html; readonly live: boolean }): Html {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/page.css">
${live && html`<script type="module" src="/assets/page.js"></script>`}
</head>
${body}
</html>
`;
}
