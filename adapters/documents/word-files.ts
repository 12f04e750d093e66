import type { Documents, WordFiles } from '../../src/app/ports.ts';
import { docxOf } from './docx/docx.ts';

/** Makes Word files, with pictures drawn by `documents` and, where a ministry gives one, the styles of its own template. */
export function wordFiles(documents: Documents, template: Uint8Array | null = null): WordFiles {
  return { docx: (paper) => docxOf(paper, (svg, width) => documents.png(svg, width), template) };
}
