import type { ReachView } from '../../../src/app/page/door.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { renderMarks } from './conversation.ts';
import type { FormMarks } from './conversation.ts';
import { markOf } from './mark.ts';
import type { Say } from './shell.ts';

/** Who can be reached by what: the last that is known, with a button to ask again and one for a link. */
export function renderReach(reach: ReachView, marks: FormMarks, say: Say): Html {
  const links = reach.rows.some(({ link }) => link !== null);
  return html`<h2 id="view-heading" tabindex="-1">${say('reach')}</h2>
${reach.note.map((line) => html`<p class="lead">${line}</p>`)}
<div role="status" id="looking">${reach.looking !== null && html`<p class="state">${markOf('busy')}${reach.looking}</p>`}</div>
${reach.mayLook && reach.looking === null && html`<form method="post" action="/look">${renderMarks(marks)}<button id="look-again">${say('look-again')}</button></form>`}
<div class="table" role="region" aria-labelledby="reach-caption" tabindex="0"><table class="reach"><caption id="reach-caption"><span>${reach.caption}</span></caption>
<thead><tr>${reach.columns.map((column) => html`<th scope="col">${column}</th>`)}${links && html`<th scope="col">${say('reach-link')}</th>`}</tr></thead>
<tbody>${reach.rows.map((row) => html`<tr><th scope="row">${row.name}</th><td>${row.goesBy}</td>${row.ways.map(({ mark, text }) => html`<td><span class="state">${markOf(mark)}${text}</span></td>`)}<td>${row.remedies.map((remedy) => html`<p>${remedy}</p>`)}</td>${links && html`<td>${row.link !== null && renderLinkForm(row.person, row.link, `link-${row.person}`, marks, say)}</td>`}</tr>
`)}</tbody></table></div>`;
}

/** The button that makes a link for somebody; what it says to who cannot see where it stands is `label`. */
export function renderLinkForm(person: string, label: string, id: string, marks: FormMarks, say: Say): Html {
  return html`<form class="link" method="post" action="/link">${renderMarks(marks)}<button class="quiet" name="person" value="${person}" id="${id}" aria-label="${label}">${say('make-link')}</button></form>`;
}
