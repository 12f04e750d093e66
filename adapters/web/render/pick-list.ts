import { html } from '../html.ts';
import type { Html, Piece } from '../html.ts';
import type { Say } from './shell.ts';

/** More answers than this are a list that opens: typing a few letters finds one, on every browser. */
export const IN_SIGHT = 25;

/** Many answers as a list with a button, in a form of its own. `fields` are the hidden fields of the form. */
export function renderPickList(answers: readonly { readonly label: string; readonly at: number }[], fields: Piece, say: Say): Html {
  return html`<form class="pick" method="post" action="/press" autocomplete="off">${fields}<label for="pick">${say('card-pick-one')}</label>
<select id="pick" name="choice" required><option value="">${say('card-pick-missing')}</option>${answers.map(({ label, at }) => html`<option value="${at}">${label}</option>`)}</select>
<button class="primary" id="pick-send">${say('send-choices')}</button></form>`;
}
