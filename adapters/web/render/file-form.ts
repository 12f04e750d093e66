import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { renderMarks } from './conversation.ts';
import type { FormMarks } from './conversation.ts';
import type { Say } from './shell.ts';

/** A form to send a report as a file, folded away under the field to write in. */
export function renderFileForm(marks: FormMarks, most: number, say: Say): Html {
  return html`<details class="report"><summary>${say('file')}</summary>
<form id="file-form" method="post" action="/file" enctype="multipart/form-data">${renderMarks(marks)}
<label for="file">${say('file-choose')}</label>
<input type="file" id="file" name="file" required accept=".docx,.odt,.pdf" aria-describedby="file-hint" data-most="${most}">
<button>${say('file-send')}</button>
<p class="hint" id="file-hint">${say('file-hint', { most: Math.floor(most / 1024 / 1024) })}</p>
</form></details>`;
}
