import type { Draft } from '../../domain/letter/draft.ts';
import { withTemplateWords } from '../../domain/letter/smoothing/accepted-words.ts';
import type { Letter } from '../../domain/letter/letter-file.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import type { Round } from '../../domain/round.ts';
import { outlineOf } from './outline.ts';

/** The draft as Markdown: a heading for each group and sector, one paragraph each. Words of sectors cannot become markup. */
export function letterMarkdown(draft: Draft, round: Round, letter: Letter): string {
  const outline = outlineOf(withTemplateWords(draft), round, letter);
  const notes: string[] = [];
  const noted = ({ text, footnote }: Sentence): string => `${escaped(text)}${footnote === undefined ? '' : `[^${notes.push(escaped(footnote.text))}]`}`;
  const paragraph = (sentences: readonly Sentence[]): string => sentences.map(noted).join(' ');
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
  const foot = notes.map((note, index) => `[^${index + 1}]: ${note}`);
  return `${[...blocks, ...foot].join('\n\n')}\n`;
}

/** An underscore within a word, as in a link, is no markup and stays as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*<>[\]]|(?<![\p{L}\d])_|_(?![\p{L}\d])|&(?=#?\w+;)/gu, '\\$&');
}
