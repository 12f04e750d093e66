import type { Language } from '../../../src/domain/words.ts';
import type { Front } from '../../../src/app/page/door.ts';
import { html } from '../html.ts';
import type { Html, Piece } from '../html.ts';
import { documentOf } from './shell.ts';
import type { Say } from './shell.ts';

/** A page with one thing to say: the front door, signing in, or what went wrong. */
export function plainPage({ language, say, title, body }: { readonly language: Language; readonly say: Say; readonly title: string; readonly body: Piece }): Html {
  return documentOf({
    language,
    title: `${title} · ${say('product')}`,
    live: false,
    body: html`<body class="plain"><main class="sheet"><p class="product"><img src="/assets/icon.svg" alt="" width="28" height="28">${say('product')}</p><h1>${title}</h1>${body}</main></body>`,
  });
}

/** For who comes without a session: what this is and how to come in. No data. */
export function frontPage(language: Language, say: Say, front: Front): Html {
  return plainPage({
    language, say, title: front.round,
    body: html`<p class="lead">${say('front-what', { asks: front.asks })}</p><p>${say('front-how')}</p><p class="soft">${say('front-help', { contact: front.contact })}</p>`,
  });
}

/** A good link, before it is used: pressing the button uses it. Programs that only open links leave it whole. */
export function signInPage(language: Language, say: Say, front: Front, name: string, secret: string): Html {
  return plainPage({
    language, say, title: say('sign-in-title'),
    body: html`<p class="lead">${say('sign-in-text', { name, round: front.round })}</p>
<form method="post" action="/in/${secret}"><button class="primary">${say('sign-in-button')}</button></form>
<p class="soft">${say('sign-in-once')}</p>`,
  });
}

/** A link that was used, or that is too old or was never made. */
export function deadLinkPage(language: Language, say: Say, front: Front, state: 'used' | 'gone'): Html {
  return plainPage({
    language, say, title: say(`link-${state}-title`),
    body: html`<p class="lead">${say(`link-${state}-text`)}</p><p>${say('link-new', { contact: front.contact })}</p>${state === 'used' && html`<p><a href="/">${say('link-used-here')}</a></p>`}`,
  });
}

/** A link for a coordinator to pass on. It is shown this once. */
export function madeLinkPage(language: Language, say: Say, { name, href, days }: { readonly name: string; readonly href: string; readonly days: number }): Html {
  return plainPage({
    language, say, title: say('made-link-title', { name }),
    body: html`<p class="lead">${say('made-link-text', { name, days })}</p>
<p><label for="made-link">${say('made-link-label')}</label></p><textarea id="made-link" readonly rows="3">${href}</textarea>
<p class="soft">${say('made-link-once')}</p><p><a href="/?view=reach">${say('made-link-back')}</a></p>`,
  });
}

/** A file that cannot be made at this moment, with what to do. */
export function paperTroublePage(language: Language, say: Say, { title, text }: { readonly title: string; readonly text: string }): Html {
  return plainPage({ language, say, title, body: html`<p class="lead">${text}</p><p><a href="/?view=draft">${say('paper-back')}</a></p>` });
}

/** What can go wrong, with what to do. `kept` is the text somebody typed, so that it is not lost. */
export function problemPage(language: Language, say: Say, problem: Problem, kept: string | null): Html {
  return plainPage({
    language, say, title: say(`problem-${problem}-title`),
    body: html`<p class="lead">${say(`problem-${problem}-text`)}</p>
${kept !== null && html`<p><label for="kept">${say('problem-kept')}</label></p><textarea id="kept" readonly rows="6">
${kept}</textarea>`}
<p><a href="/">${say('problem-back')}</a></p>`,
  });
}

export type Problem = '400' | '401' | '403' | '404' | '405' | '413' | '415' | '429' | '500';
