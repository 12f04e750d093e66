import type { Mark } from '../../../src/app/page/door.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';

/** A state as a shape, beside the words that say it: shapes differ without colour too. */
export function markOf(mark: Mark): Html {
  return html`<svg class="mark ${mark}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${shapes[mark]}</svg>`;
}

const shapes: { readonly [mark in Mark]: Html } = {
  open: html`<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.6 2.3"/>`,
  busy: html`<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor"/>`,
  done: html`<circle cx="8" cy="8" r="7" fill="currentColor"/><path class="cut" d="M4.8 8.3l2.2 2.2 4.3-4.6" fill="none" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`,
  agreed: html`<path d="M8 .8l2 1.5 2.5.2.6 2.4 1.7 1.9-.9 2.3.3 2.5-2.3 1-1.5 2-2.4-.6-2.4.6-1.5-2-2.3-1 .3-2.5-.9-2.3 1.7-1.9.6-2.4L6 2.3z" fill="currentColor"/><path class="cut" d="M5 8l2 2 4-4.2" fill="none" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`,
  attention: html`<path d="M8 1.2l7 13H1z" fill="currentColor" stroke="currentColor" stroke-linejoin="round"/><path class="cut" d="M8 5.8v3.8M8 11.9v.2" fill="none" stroke-width="1.7" stroke-linecap="round"/>`,
};
