import type { Language } from '../../../src/domain/words.ts';
import type { PageView, Spoken } from '../../../src/app/page/door.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { renderConversation } from './conversation.ts';
import type { FormMarks } from './conversation.ts';
import { renderFileForm } from './file-form.ts';
import { renderDraft } from './draft.ts';
import { renderOverviews } from './overview.ts';
import { renderReach } from './reach.ts';
import { documentOf } from './shell.ts';
import type { Say } from './shell.ts';
import { renderPlan, renderStatus } from './tables.ts';

/** What can be looked at; `talk` is the conversation, which a wide window shows beside any of the others. */
export const views = ['talk', 'status', 'answers', 'draft', 'plan', 'reach'] as const;
export type View = (typeof views)[number];

export type MyPage = {
  readonly language: Language;
  readonly name: string;
  readonly view: View;
  readonly all: boolean;
  /** What did not go well just now, in words. */
  readonly trouble: string | null;
  readonly page: PageView;
  readonly spoken: readonly Spoken[];
  readonly form: string;
  readonly once: string;
};

/** The page of somebody who is signed in. A narrow window shows one view at a time, a wide one the conversation and a view. */
export function renderMyPage(mine: MyPage, say: Say): Html {
  const { page, language } = mine;
  const panels = panelsOf(page);
  const view: View = mine.view !== 'talk' && panels.includes(mine.view) ? mine.view : page.talks ? 'talk' : (panels[0] ?? 'talk');
  const beside = view === 'talk' ? (panels[0] ?? null) : view;
  const marks: FormMarks = { form: mine.form, once: mine.once, view };
  const narrow = page.talks ? (['talk', ...panels] as const) : panels;
  const layout = !page.talks ? 'alone' : beside === null ? 'talk-only' : page.status ? 'wide-panel' : 'two';
  return documentOf({
    language,
    title: `${page.round} · ${say('product')}`,
    live: true,
    body: html`<body class="mine ${layout}" data-view="${view}">
${page.talks ? html`<a class="skip" href="#message">${say('skip-to-message')}</a>` : html`<a class="skip" href="#view">${say('skip-to-page')}</a>`}
<header class="top">
<p class="product"><img src="/assets/icon.svg" alt="" width="28" height="28"><span>${say('product')}</span></p>
<div class="title"><h1>${page.round}</h1>${page.deadline !== null && html`<p class="deadline" id="deadline">${page.deadline}</p>`}</div>
<form class="me" method="post" action="/sign-out"><input type="hidden" name="form" value="${mine.form}"><span class="name">${mine.name}</span><button class="quiet">${say('sign-out')}</button></form>
${narrow.length > 1 && renderTabs('narrow', narrow, view, say)}
</header>
<main id="main">
${page.talks && renderConversation({ spoken: mine.spoken, all: mine.all, marks, trouble: mine.trouble, fileForm: page.files ? renderFileForm(marks, page.files.most, say) : null, say })}
${(beside !== null || page.notice.length > 0) && html`<section class="beside" id="beside" aria-labelledby="view-heading">
${panels.length > 1 && renderTabs('wide', panels, beside, say)}
<div class="view" id="view" tabindex="-1">${page.notice.length > 0 && html`<div class="notice">${beside === null && html`<h2 id="view-heading" tabindex="-1">${say('notice')}</h2>`}${page.notice.map((paragraph) => html`<p>${paragraph}</p>`)}</div>`}${beside !== null && renderView(beside, page, marks, say)}</div>
</section>`}
</main></body>`,
  });
}

function panelsOf(page: PageView): readonly View[] {
  const has: { readonly [view in View]: boolean } = { talk: false, status: page.status !== null, answers: page.overviews.length > 0, draft: page.draft !== null, plan: page.plan !== null, reach: page.reach !== undefined };
  return views.filter((view) => has[view]);
}

function renderView(view: View, page: PageView, marks: FormMarks, say: Say): Html | null {
  switch (view) {
    case 'status': return page.status && renderStatus(page.status, page.clearance ?? null, say);
    case 'answers': return renderOverviews(page.overviews, marks, say);
    case 'draft': return page.draft && renderDraft(page.draft, marks, say);
    case 'plan': return page.plan && renderPlan(page.plan, say);
    case 'reach': return page.reach ? renderReach(page.reach, marks, say) : null;
    case 'talk': return null;
  }
}

/** Links between the views. Two of them, as only a narrow window has the conversation among its views; each window shows one. */
function renderTabs(width: 'narrow' | 'wide', among: readonly View[], current: View | null, say: Say): Html {
  return html`<nav class="tabs ${width}" aria-label="${say('views')}"><ul>${among.map((view) => html`<li><a href="/?view=${view}" id="tab-${width}-${view}" data-view="${view}" ${view === current && html`aria-current="page"`}>${say(`view-${view}`)}</a></li>`)}</ul></nav>`;
}
