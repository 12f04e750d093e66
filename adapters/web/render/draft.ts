import type { ComparePanel, DraftSentence, DraftView, LanguagePanel, PaperRow } from '../../../src/app/page/door.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { renderMarks } from './conversation.ts';
import type { FormMarks } from './conversation.ts';
import type { Say } from './shell.ts';

/** The draft, sentence by sentence: each opens to where it comes from. */
export function renderDraft(draft: DraftView, marks: FormMarks, say: Say): Html {
  return html`<h2 id="view-heading" tabindex="-1">${say('draft')}</h2><p class="lead">${draft.note}</p>
${draft.passages.length > 0 && html`<p class="soft">${draft.whole === false ? say('draft-read') : html`${say('draft-how')} <a href="/draft">${say('draft-whole')}</a>`}</p>`}
${draft.papers !== null && html`<section class="papers"><h3>${draft.papers.title}</h3><ul>${draft.papers.rows.map(({ title, versions }) => html`<li>${title}: ${versions.map((one, at) => html`${at > 0 && ' · '}${renderPaper(title, one)}`)}</li>`)}</ul></section>`}
${draft.compare !== undefined && renderCompareForm(draft.compare, say)}
${draft.language !== undefined && renderLanguage(draft.language, say)}
${draft.passages.map((passage) => html`<article class="passage" id="passage-${passage.sector}"><h3>${passage.title}</h3><div class="prose">${passage.sentences.map((sentence) => renderSentence(sentence, marks, say))}</div></article>`)}
${draft.missing.length > 0 && html`<section class="missing"><h3>${say('draft-missing')}</h3><ul>${draft.missing.map((sector) => html`<li>${sector}</li>`)}</ul></section>`}`;
}

/** A version of a paper in Word, and in what else it comes as. No `download`: what cannot be made now says so on a page. */
function renderPaper(title: string, { name, version, label, also = [] }: PaperRow['versions'][number]): Html {
  const href = `/paper?name=${encodeURIComponent(name)}&version=${version}`;
  return html`<a href="${href}" download aria-label="${title}, ${label}, docx">${label}</a>${also.length > 0 && html` (${also.map((kind, at) => html`${at > 0 && ', '}<a href="${href}&amp;kind=${kind}" aria-label="${title}, ${label}, ${kind}">${kind}</a>`)})`}`;
}

/** Two versions to choose, newest first. */
export function renderCompareForm({ title, versions, from, to }: ComparePanel, say: Say): Html {
  const choice = (name: 'from' | 'to', label: string, chosen: number): Html => html`<label>${label} <select name="${name}">${versions.map((one) => html`<option value="${one.number}"${one.number === chosen && html` selected`}>${one.label}</option>`)}</select></label>`;
  return html`<form class="compare" method="get" action="/compare"><fieldset><legend>${title}</legend>${choice('from', say('compare-from'), from)} ${choice('to', say('compare-to'), to)} <button>${say('compare-button')}</button></fieldset></form>`;
}

function renderLanguage({ title, lead, notes, trend, unchecked }: LanguagePanel, say: Say): Html {
  return html`<details class="language"><summary>${title}</summary><p class="soft">${lead}</p>${unchecked !== null && html`<p><strong>${unchecked}</strong></p>`}
${notes.length === 0 ? html`<p>${say('language-none')}</p>` : html`<ul>${notes.map(({ sentence, where, text }) => html`<li><a href="#sentence-${sentence}">${where}</a>: ${text}</li>`)}</ul>`}
<p>${trend.title}</p><ul>${trend.lines.map((line) => html`<li>${line}</li>`)}</ul></details>`;
}

function renderSentence(sentence: DraftSentence, marks: FormMarks, say: Say): Html {
  if (sentence.passport === null) return html`<span id="sentence-${sentence.id}">${sentence.text}</span>${renderModelMark(sentence)} `;
  return html`<details class="sentence" id="sentence-${sentence.id}" name="passport"><summary>${sentence.text}${renderModelMark(sentence)}</summary><div class="passport"><h4>${say('passport', { sentence: sentence.id })}</h4>${sentence.footnote !== undefined && html`<p>${sentence.footnote}</p>`}
${sentence.passport.length === 0 ? html`<p>${say('passport-none')}</p>` : html`<ul>${sentence.passport.map((source) => html`<li><p class="what">${source.what}</p>${source.quote !== null && html`<p><q>${source.quote}</q></p>`}<p class="from">${source.detail}</p></li>`)}</ul>`}${sentence.edit !== undefined && renderEdit(sentence, sentence.edit, marks, say)}</div></details> `;
}

/** In words, beside the sentence: that a model reworded it. */
function renderModelMark({ mark }: DraftSentence): Html {
  return html`${mark !== undefined && html` <small class="by-model">(${mark})</small>`}`;
}

/** A field with the sentence in it: what is sent takes its place, unless somebody else was first. */
function renderEdit({ id, text }: DraftSentence, edit: NonNullable<DraftSentence['edit']>, marks: FormMarks, say: Say): Html {
  return html`<form class="edit" method="post" action="/edit">${renderMarks(marks)}<input type="hidden" name="sentence" value="${id}"><input type="hidden" name="expected" value="${edit.expected}">
<label for="edit-${id}">${say('edit-sentence')}</label>
<textarea id="edit-${id}" name="text" rows="3" maxlength="2000" required aria-describedby="edit-note-${id}">
${text}</textarea>
<p class="soft" id="edit-note-${id}">${say('edit-note')}</p>
<button>${say('edit-save')}</button></form>`;
}
