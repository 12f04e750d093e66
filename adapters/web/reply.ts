import type { Html } from './html.ts';

/** What goes back over HTTP, before the headers that every reply carries. */
export type Reply = { readonly status: number; readonly headers: { readonly [name: string]: string }; readonly body: string | Uint8Array };

/** A whole page of ours. */
export function page(status: number, document: Html, headers: Reply['headers'] = {}): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: document.html };
}

/** See there instead, with GET: what a form answers, so that reloading sends nothing twice. */
export function seeOther(where: string, headers: Reply['headers'] = {}): Reply {
  return { status: 303, headers: { location: where, ...headers }, body: '' };
}

/**
 * The headers of every reply: nothing from elsewhere runs, loads, frames or is told, and nothing is kept by a cache.
 * `same-origin` and not `no-referrer`, because with the latter a browser sends `Origin: null` with our own forms.
 */
export function guarded(reply: Reply, https: boolean): Reply['headers'] {
  return {
    'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    ...reply.headers,
  };
}
