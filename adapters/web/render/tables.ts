import { createHash } from 'node:crypto';
import type { Cell, StatusView, Table } from '../../../src/app/page/door.ts';
import { html } from '../html.ts';
import type { Html, Piece } from '../html.ts';
import { markOf } from './mark.ts';
import { renderMoment } from './moment.ts';
import type { Say } from './shell.ts';

/** How the round stands and how far its letter is: in a sentence, as a picture, and as a table that says the same. The letter comes first once there is one. */
export function renderStatus(status: StatusView, clearance: StatusView | null, say: Say): Html {
  return html`<h2 id="view-heading" tabindex="-1">${say('status')}</h2>${clearance && html`<h3>${say('clearance')}</h3>${renderOne(clearance, 'clearance', say('picture-open-clearance'))}<h3>${say('answered')}</h3>`}${renderOne(status, 'status', say('picture-open-status'))}`;
}

function renderOne(view: StatusView, of: 'status' | 'clearance', open: string): Html {
  return html`<p class="lead">${view.summary}</p>
${view.picture !== null && html`<div class="figure"><a href="/picture?of=${of}" aria-label="${open}"><img class="picture" src="/picture?of=${of}&amp;now=${versionOf(view.picture)}" alt="${view.picture}"></a></div>`}
${renderTable(view.table, of)}`;
}

/** Every planned moment of the round. */
export function renderPlan(plan: Table, say: Say): Html {
  return html`<h2 id="view-heading" tabindex="-1">${say('plan')}</h2>${plan.rows.length === 0 ? html`<p>${say('plan-empty')}</p>` : renderTable(plan, 'plan')}`;
}

function renderTable(table: Table, id: string): Html {
  return html`<div class="table" role="region" aria-labelledby="${id}-caption" tabindex="0"><table><caption id="${id}-caption"><span>${table.caption}</span></caption>
<thead><tr>${table.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${table.rows.map((row) => html`<tr>${row.cells.map((cell, at) => (at === 0 ? html`<th scope="row">${renderCell(cell)}</th>` : html`<td>${at === 1 && row.mark ? html`<span class="state">${markOf(row.mark)}${renderCell(cell)}</span>` : renderCell(cell)}</td>`))}</tr>
`)}</tbody></table></div>`;
}

const renderCell = (cell: Cell): Piece => (typeof cell === 'string' ? cell : renderMoment(cell));

/** The alternative text tells all that the picture shows: with another text it is another picture. */
const versionOf = (alt: string): string => createHash('sha256').update(alt).digest('base64url').slice(0, 12);
