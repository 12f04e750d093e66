import type { AnswerRow, SectorOverview } from '../../../src/app/page/door.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { renderMarks } from './conversation.ts';
import type { FormMarks } from './conversation.ts';
import { markOf } from './mark.ts';
import { renderMoment } from './moment.ts';
import type { Say } from './shell.ts';

/** What is answered, sector by sector. One sector stands open; several can be opened one by one. */
export function renderOverviews(overviews: readonly SectorOverview[], marks: FormMarks, say: Say): Html {
  const [only] = overviews;
  if (overviews.length === 1 && only) return html`<h2 id="view-heading" tabindex="-1">${say('answers-of', { sector: only.label })}</h2>${renderProgress(only)}${renderSections(only, marks, say, 3)}`;
  return html`<h2 id="view-heading" tabindex="-1">${say('answers')}</h2>
${overviews.map((one) => html`<details class="sector" id="sector-${one.sector}"><summary><h3>${one.label}</h3><span class="state">${markOf(one.mark)}${one.state}</span><span class="count">${one.progress.text}</span></summary>${renderBar(one)}${renderSections(one, marks, say, 4)}</details>`)}`;
}

function renderProgress(overview: SectorOverview): Html {
  const { progress, state, mark } = overview;
  return html`<div class="progress"><p><span class="state">${markOf(mark)}${state}</span><span class="count">${progress.text}</span></p>${renderBar(overview)}</div>`;
}

function renderBar({ progress, label }: SectorOverview): Html {
  return html`<progress max="${Math.max(progress.of, 1)}" value="${progress.done}" aria-label="${label}: ${progress.text}"></progress>`;
}

function renderSections({ sector, sections }: SectorOverview, marks: FormMarks, say: Say, level: 3 | 4): readonly Html[] {
  return sections.map((section) => html`<section class="answers">${level === 3 ? html`<h3>${section.title}</h3>` : html`<h4>${section.title}</h4>`}<ol>${section.rows.map((row) => renderRow(sector, row, marks, say))}</ol></section>`);
}

function renderRow(sector: string, row: AnswerRow, marks: FormMarks, say: Say): Html {
  return html`<li class="answer ${row.mark}" id="answer-${sector}-${row.question}">${markOf(row.mark)}<div class="what">
<p class="label">${row.number !== '' && html`<span class="number">${row.number}</span> `}${row.label}</p>
${row.value === null ? html`<p class="value none">${row.state}</p>` : html`<p class="value" dir="auto">${row.value}<span class="unseen"> (${row.state})</span></p>`}
${row.by !== null && html`<p class="from">${row.by}${row.at && html` · ${renderMoment(row.at)}`}</p>`}
${row.warnings.length > 0 && html`<ul class="warnings">${row.warnings.map((warning) => html`<li>${markOf('attention')}<span><span class="unseen">${say('warning')} </span>${warning}</span></li>`)}</ul>`}
</div>${row.change && html`<form method="post" action="/change">${renderMarks(marks)}<input type="hidden" name="sector" value="${sector}"><button class="quiet" name="question" value="${row.question}" id="change-${sector}-${row.question}" aria-label="${row.change.label}">${say('change')}</button></form>`}</li>`;
}
