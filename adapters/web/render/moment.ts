import type { When } from '../../../src/app/page/door.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';

/** A moment where there is little room; whole for who points at it. */
export function renderMoment({ at, short, full }: When): Html {
  return html`<time datetime="${at}" title="${full}">${short}</time>`;
}
