import type { Block, Sentence } from '../../../src/app/messages.ts';
import { twoSides } from '../../../src/app/words/two-sides.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Say } from './shell.ts';

/** A sentence of the letter in the conversation: what it was and what it becomes, and what it rests on to be opened. `id` is its own on the page. */
export function renderSentenceBlock({ text, sentence }: Block & { readonly sentence: Sentence }, id: string, say: Say): Html {
  const { before, sources, byModel } = sentence;
  return html`<div class="of-letter">${before === null ? html`<p>${text}</p>` : renderChanged(before, text, say)}${byModel && html`<p class="soft">${say('sentence-by-model')}</p>`}${sources.length > 0 && html`<details class="sources" id="${id}"><summary>${say('sentence-sources-count', { count: sources.length })}</summary><ul>${sources.map(({ what, quote }) => html`<li>${what}${quote !== null && html`: <q>${quote}</q>`}</li>`)}</ul></details>`}</div>`;
}

/** What went and what came, each after a word that says so: a line through words or under them says nothing to who listens. */
function renderChanged(before: string, text: string, say: Say): Html {
  const { was, becomes } = twoSides(before, text);
  return html`<p class="was"><span class="side">${say('sentence-was')}</span> ${was.map(({ text: words, differs }) => (differs ? html`<del>${words}</del>` : words))}</p>
<p class="becomes"><span class="side">${say('sentence-becomes')}</span> ${becomes.map(({ text: words, differs }) => (differs ? html`<ins>${words}</ins>` : words))}</p>`;
}
