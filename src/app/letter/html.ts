import type { Draft } from '../../domain/letter/draft.ts';
import { withTemplateWords } from '../../domain/letter/smoothing/accepted-words.ts';
import type { Letter } from '../../domain/letter/letter-file.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import type { Round } from '../../domain/round.ts';
import { outlineOf } from './outline.ts';
import type { Outline } from './outline.ts';

/** The draft as a page that stands alone: language, headings, each sentence under its own id, no scripts. Words of a model that nobody accepted are not in it. */
export function letterHtml(draft: Draft, round: Round, letter: Letter): string {
  const outline = outlineOf(withTemplateWords(draft), round, letter);
  return `<!doctype html>
<html lang="${escaped(outline.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(outline.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${bodyOf(outline)}
</main>
</body>
</html>
`;
}

// Verdana, nine points on twelve, is how the ministries set a letter; on a screen it is larger
const STYLE = 'body{font:1rem/1.6 Verdana,sans-serif;color:#1a1a1a;background:#fff;margin:0}main{max-width:44rem;margin:0 auto;padding:1.5rem}h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin-bottom:.25rem}p{margin:.25rem 0 1rem}.status{border-left:.25rem solid #154273;padding-left:.75rem}span{overflow-wrap:anywhere}sup a{padding:0 .25em}ol{font-size:.875rem;border-top:1px solid #b8c1cc;padding:1rem 1.5rem}';

function bodyOf(outline: Outline): string {
  const notes: string[] = [];
  const paragraph = (sentences: readonly Sentence[]): string => `<p>${sentences.map((one) => `<span id="${escaped(one.id)}">${escaped(one.text)}</span>${referenceOf(one, notes)}`).join('\n')}</p>`;
  const sections = outline.sections.map((section) => [
    '<section>',
    `<h2>${escaped(section.heading)}</h2>`,
    ...section.paragraphs.map(paragraph),
    ...section.passages.flatMap((passage) => [`<h3 id="${escaped(passage.sector)}">${escaped(passage.heading)}</h3>`, paragraph(passage.sentences)]),
    '</section>',
  ].join('\n'));
  return [
    `<h1>${escaped(outline.title)}</h1>`,
    `<p class="status">${escaped(outline.status)}</p>`,
    `<p>${escaped(outline.addressee)}</p>`,
    ...sections,
    `<p>${outline.signature.map(escaped).join('<br>\n')}</p>`,
    ...(notes.length === 0 ? [] : [`<ol>\n${notes.join('\n')}\n</ol>`]),
  ].join('\n');
}

/** A number that leads to the note at the foot of the page, and from there back. */
function referenceOf({ id, footnote }: Sentence, notes: string[]): string {
  if (footnote === undefined) return '';
  const number = notes.push(`<li id="note-${notes.length + 1}">${linked(footnote.text)} <a href="#${escaped(id)}" aria-label="${notes.length + 1} ↑">↑</a></li>`);
  return `<sup><a href="#note-${number}">${number}</a></sup>`;
}

/** Text in which an address of a page can be followed. */
function linked(text: string): string {
  return text.split(/(https?:\/\/[^\s<>()«»"]*[^\s<>()«».,;:!?"])/u).map((piece, index) => (index % 2 === 0 ? escaped(piece) : `<a href="${escaped(piece)}">${escaped(piece)}</a>`)).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
