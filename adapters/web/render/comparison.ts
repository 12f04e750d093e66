import type { Language } from '../../../src/domain/words.ts';
import type { ComparedSentence, ComparisonView } from '../../../src/app/page/door.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { renderCompareForm } from './draft.ts';
import { plainPage } from './plain.ts';
import type { Say } from './shell.ts';

/** Two versions of the letter: what is new, what went, and of what changed how it was and how it becomes. Strokes and weight go with words that say the same. */
export function comparisonPage(language: Language, say: Say, compared: ComparisonView): Html {
  return plainPage({
    language, say, title: compared.title,
    body: html`<p class="lead">${compared.lead}</p><p>${compared.kept}</p>
${compared.changes.map((one) => renderChange(one, say))}
${renderCompareForm(compared, say)}<p><a href="/?view=draft">${say('paper-back')}</a></p>`,
  });
}

/** For numbers of versions that are not there. */
export function noComparisonPage(language: Language, say: Say): Html {
  return plainPage({ language, say, title: say('compare-unknown-title'), body: html`<p class="lead">${say('compare-unknown-text')}</p><p><a href="/?view=draft">${say('paper-back')}</a></p>` });
}

function renderChange(one: ComparedSentence, say: Say): Html {
  return html`<section class="change"><h2>${one.word}: ${one.where}</h2>${'text' in one ? html`<p>${one.gone ? html`<del>${one.text}</del>` : one.text}</p>` : html`<dl>
<dt>${say('compare-was')}</dt><dd>${one.was.map(({ text, differs }) => (differs ? html`<del>${text}</del>` : text))}</dd>
<dt>${say('compare-becomes')}</dt><dd>${one.becomes.map(({ text, differs }) => (differs ? html`<ins><strong>${text}</strong></ins>` : text))}</dd></dl>`}</section>`;
}
