import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { RenderedImage } from '@resvg/resvg-js';
import type { Documents, SmallPictures } from '../../src/app/ports.ts';
import { indexedPng } from './indexed-png.ts';

const FONTS = ['Regular', 'Semibold', 'Bold'].map((cut) => fileURLToPath(new URL(`./fonts/OpenSans-${cut}.ttf`, import.meta.url)));
const FAMILY = 'Open Sans';

/** Makes PNG of SVG with the shipped font only: what a machine happens to have installed changes nothing. */
export function pngDocuments(): Documents & SmallPictures {
  return {
    png: async (svg, width) => new Uint8Array(drawn(svg, width).asPng()),
    smallPng: async (svg, width) => indexedPng(drawn(svg, width)),
  };
}

function drawn(svg: string, width: number): RenderedImage {
  return new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
    background: '#FFFFFF',
  }).render();
}
