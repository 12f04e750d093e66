import type { Documents, WordFiles } from '../../src/app/ports.ts';

/** Makes Word files, with pictures drawn by `documents` and, where a ministry gives one, the styles of its own template. */
export function wordFiles(documents: Documents, template: Uint8Array | null = null): WordFiles {
  return {
    docx: async (paper) => {
      // a megabyte of code that no start has to wait for
      const { docxOf } = await import('./docx/docx.ts');
      return docxOf(paper, (svg, width) => documents.png(svg, width), template);
    },
  };
}
