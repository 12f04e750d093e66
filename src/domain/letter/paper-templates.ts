import type { PaperFile, PaperSentenceTemplate } from './letter-file.ts';

/** The sentences a paper may hold, in reading order. */
export function templatesOf(paper: PaperFile): readonly PaperSentenceTemplate[] {
  return paper.sections.flatMap(({ content }) => content.flatMap((block) => {
    if ('sentences' in block) return block.sentences;
    return 'points' in block ? block.points.flatMap((point) => point.sentences) : [];
  }));
}
