import type { DraftSentence, DraftView } from '../../../src/app/page/door.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Say } from './shell.ts';

/** The draft, sentence by sentence: each opens to where it comes from. */
export function renderDraft(draft: DraftView, say: Say): Html {
  return html`<h2 id="view-heading" tabindex="-1">${say('draft')}</h2><p class="lead">${draft.note}</p>
${draft.passages.length > 0 && html`<p class="soft">${say('draft-how')} <a href="/draft">${say('draft-whole')}</a></p>`}
${draft.papers !== null && html`<section class="papers"><h3>${draft.papers.title}</h3><ul>${draft.papers.rows.map(({ title, versions }) => html`<li>${title}: ${versions.map(({ name, version, label }, at) => html`${at > 0 && ' · '}<a href="/paper?name=${encodeURIComponent(name)}&amp;version=${version}" download aria-label="${title}, ${label}, docx">${label}</a>`)}</li>`)}</ul></section>`}
${draft.passages.map((passage) => html`<article class="passage" id="passage-${passage.sector}"><h3>${passage.title}</h3><div class="prose">${passage.sentences.map((sentence) => renderSentence(sentence, say))}</div></article>`)}
${draft.missing.length > 0 && html`<section class="missing"><h3>${say('draft-missing')}</h3><ul>${draft.missing.map((sector) => html`<li>${sector}</li>`)}</ul></section>`}`;
}

function renderSentence(sentence: DraftSentence, say: Say): Html {
  return html`<details class="sentence" id="sentence-${sentence.id}" name="passport"><summary>${sentence.text}</summary><div class="passport"><h4>${say('passport', { sentence: sentence.id })}</h4>
${sentence.passport.length === 0 ? html`<p>${say('passport-none')}</p>` : html`<ul>${sentence.passport.map((source) => html`<li><p class="what">${source.what}</p>${source.quote !== null && html`<p><q>${source.quote}</q></p>`}<p class="from">${source.detail}</p></li>`)}</ul>`}</div></details> `;
}
