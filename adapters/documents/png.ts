import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { Documents } from '../../src/app/ports.ts';

const FONTS = ['Regular', 'Semibold', 'Bold'].map((cut) => fileURLToPath(new URL(`./fonts/OpenSans-${cut}.ttf`, import.meta.url)));
const FAMILY = 'Open Sans';

/** Makes PNG of SVG with the shipped font only: what a machine happens to have installed changes nothing. */
export function pngDocuments(): Documents {
  return {
    async png(svg, width) {
      const drawing = new Resvg(svg, {
        fitTo: { mode: 'width', value: width },
        font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
        background: '#FFFFFF',
      });
      return new Uint8Array(drawing.render().asPng());
    },
  };
}
