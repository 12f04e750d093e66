import type { Draft } from '../../domain/letter/draft.ts';
import type { Letter } from '../../domain/letter/letter-file.ts';
import type { Round } from '../../domain/round.ts';
import { outlineOf } from './outline.ts';

/** The draft as Markdown: a heading for each group and sector, one paragraph each. Words of sectors cannot become markup. */
export function letterMarkdown(draft: Draft, round: Round, letter: Letter): string {
  const outline = outlineOf(draft, round, letter);
  const paragraph = (sentences: readonly { readonly text: string }[]): string => escaped(sentences.map((one) => one.text).join(' '));
  const blocks = [
    `# ${escaped(outline.title)}`,
    `*${escaped(outline.status)}*`,
    escaped(outline.addressee),
    ...outline.sections.flatMap((section) => [
      `## ${escaped(section.heading)}`,
      ...section.paragraphs.map(paragraph),
      ...section.passages.flatMap((passage) => [`### ${escaped(passage.heading)}`, paragraph(passage.sentences)]),
    ]),
    ...outline.signature.map(escaped),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** An underscore within a word, as in a link, is no markup and stays as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*<>[\]]|(?<![\p{L}\d])_|_(?![\p{L}\d])|&(?=#?\w+;)/gu, '\\$&');
}
