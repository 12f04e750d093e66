import { createHash } from 'node:crypto';
import type { Block } from '../../../src/app/messages.ts';
import type { Spoken } from '../../../src/app/page/door.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { isTicked } from '../ticked.ts';
import { renderLinkForm } from './reach.ts';
import { IN_SIGHT, renderPickList } from './pick-list.ts';
import { renderSentenceBlock } from './sentence.ts';
import type { Say } from './shell.ts';

/** As many messages as are shown at first; a link shows the rest. */
const shownAtFirst = 80;

/** What every form carries besides its own fields: who may send it, which sending it is, and where to go on. */
export type FormMarks = { readonly form: string; readonly once: string; readonly view: string };

/** The conversation with its choices and the field to write in. Works without script; the script only makes it quicker. */
export function renderConversation({ spoken, all, marks, trouble, fileForm, say }: { readonly fileForm: Html | null; readonly spoken: readonly Spoken[]; readonly all: boolean; readonly marks: FormMarks; readonly trouble: string | null; readonly say: Say }): Html {
  const shown = all ? spoken : spoken.slice(-shownAtFirst);
  return html`<div class="talk" id="talk">
<h2 class="unseen">${say('conversation')}</h2>
<div class="log" id="log" role="log" aria-label="${say('conversation')}" tabindex="0"><div class="roll">
${shown.length < spoken.length && html`<p class="earlier"><a href="/?all=1&amp;view=talk">${say('earlier', { count: spoken.length - shown.length })}</a></p>`}
<ol id="messages" class="messages">${shown.map((one, at) => [one.day !== shown[at - 1]?.day && html`<li class="day" id="day-${hashed(one.day)}"><h3>${one.day}</h3></li>`, renderSpoken(one, marks, say)])}</ol>
</div></div>
<div class="newer-place"><button type="button" id="newer" class="newer" hidden>${say('newer')}</button></div>
<div class="dock">
<div id="choices">${spoken.length === 0 ? renderBegin(marks, say) : renderChoices(spoken.at(-1), marks, say)}</div>
<p id="trouble" class="trouble" role="alert" data-unsent="${say('trouble-unsent')}" data-refused="${say('trouble-refused')}" data-offline="${say('trouble-offline')}" data-large="${say('trouble-large')}" data-unticked="${say('trouble-unticked')}">${trouble}</p>
<form class="composer" id="composer" method="post" action="/say">${renderMarks(marks)}
<label for="message" class="unseen">${say('message')}</label>
<textarea id="message" name="text" rows="1" maxlength="8000" required autocomplete="off" placeholder="${say('message-placeholder')}" aria-describedby="message-hint"></textarea>
<button class="primary" id="send">${say('send')}</button>
<p class="hint" id="message-hint" hidden>${say('message-hint')}</p>
</form>
${fileForm}
</div>
</div>`;
}

/** The hidden fields of a form. */
export function renderMarks({ form, once, view }: FormMarks): Html {
  return html`<input type="hidden" name="form" value="${form}"><input type="hidden" name="delivery" value="${once}"><input type="hidden" name="view" value="${view}">`;
}

function renderSpoken(one: Spoken, marks: FormMarks, say: Say): Html {
  return html`<li class="said ${one.by === 'person' ? 'by-person' : 'by-navraag'}" id="m-${idOf(one.id)}">
<p class="who"><span class="sender">${one.sender}</span> <time datetime="${one.at}">${one.time}</time></p>
<div class="words" dir="auto">${one.blocks.length > 0 ? renderBlocks(one.blocks, idOf(one.id), say) : paragraphs(one.text)}${one.picture !== null && html`<div class="figure"><a href="/picture?message=${encodeURIComponent(one.id)}" aria-label="${say('picture-open')}"><img class="picture" src="/picture?message=${encodeURIComponent(one.id)}" alt="${one.picture}"></a></div>`}${one.files !== undefined && renderFiles(one.id, one.files, say)}${one.link !== undefined && renderLinkForm(one.link.person, one.link.label, `link-in-${idOf(one.id)}`, marks, say)}</div>
</li>
`;
}

/** A link to each file; who listens hears what kind of file it is. */
function renderFiles(message: string, titles: readonly string[], say: Say): Html {
  return html`<ul class="files" aria-label="${say('files')}">${titles.map((title, at) => html`<li><a href="/file?message=${encodeURIComponent(message)}&amp;at=${at}" download>${title} <span class="soft">(${say('file-word')})</span></a></li>`)}</ul>`;
}

const paragraphs = (text: string): readonly Html[] => text.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>`);

/** Points that follow one another make one list. Points that bring their own numbers or letters get no bullets. */
function renderBlocks(blocks: readonly Block[], message: string, say: Say): readonly Html[] {
  const out: Html[] = [];
  const inner = (block: Block): Html | string => (block.sentence ? renderSentenceBlock({ ...block, sentence: block.sentence }, `of-${message}-${blocks.indexOf(block)}`, say) : block.text);
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind === 'heading') out.push(html`<h4>${block.text}</h4>`);
    else if (block.kind !== 'point' && block.sentence) out.push(html`${inner(block)}`);
    else if (block.kind === 'paragraph') out.push(html`<p>${block.text}</p>`);
    else if (block.kind === 'question') out.push(html`<p class="question">${block.text}</p>`);
    else {
      const end = blocks.findIndex((other, from) => from > at && other.kind !== 'point');
      const points = blocks.slice(at, end === -1 ? blocks.length : end);
      const numbered = points.every((point) => /^(\d+|[a-z])[.)]\s/.test(point.text));
      out.push(html`<ul class="${numbered ? 'numbered' : 'points'}">${points.map((point) => html`<li>${inner(point)}</li>`)}</ul>`);
      at += points.length - 1;
    }
  }
  return out;
}

/** The choices of the last word, as long as nobody has spoken since. Where several may be taken, they are boxes to tick. */
function renderChoices(last: Spoken | undefined, marks: FormMarks, say: Say): Html | null {
  if (!last || last.by === 'person' || last.choices.length === 0) return null;
  const offered = last.choices.map((choice, at) => ({ label: choice.label, at, ticked: isTicked(last, at) }));
  const boxes = offered.filter(({ ticked }) => ticked);
  const answers = offered.filter(({ at, ticked }) => !ticked && last.choices[at]?.action.do === 'answer');
  const picked = answers.length > IN_SIGHT ? answers : [];
  const buttons = offered.filter((one) => !one.ticked && !picked.includes(one));
  const fields = html`${renderMarks(marks)}<input type="hidden" name="message" value="${last.id}">`;
  return html`${picked.length > 0 && renderPickList(picked, fields, say)}<form method="post" action="/press" autocomplete="off">${fields}${boxes.length > 0 && html`<fieldset class="boxes"><legend>${say('choices-several')}</legend>
<div class="ticks">${boxes.map(({ label, at }) => html`<label><input type="checkbox" name="tick-${at}" value="1" id="tick-${at}"><span>${label}</span></label>`)}</div></fieldset>`}<div class="choices" role="group" aria-label="${say('choices')}">
${boxes.length > 0 && html`<button class="primary" name="choice" value="ticked" id="choice-ticked">${say('send-choices')}</button>`}${buttons.map(({ label, at }) => html`<button name="choice" value="${at}" id="choice-${at}">${label}</button>`)}</div></form>`;
}

/** Nobody has said anything: one button lets it begin. */
function renderBegin(marks: FormMarks, say: Say): Html {
  return html`<form method="post" action="/begin">${renderMarks(marks)}<div class="choices"><button class="primary">${say('begin')}</button></div></form>`;
}

/** Ids of messages come from elsewhere; in the page they are names without surprises. */
const idOf = (id: string): string => (/^[\w-]{1,80}$/.test(id) ? id : hashed(id));
const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);
