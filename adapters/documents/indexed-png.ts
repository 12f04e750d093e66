import { crc32, deflateSync } from 'node:zlib';

/** A drawing as dots: four bytes each (red, green, blue, and how solid), line after line. */
export type Dots = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** Four bits a dot. */
const COLOURS = 16;
/** Colours nearer to each other than this (in steps of 256, squared and summed over the three) look alike beside each other. */
const ALIKE = 700;

/**
 * A PNG of at most 16 colours: those that are seen most and differ, every other one as the nearest of them. A picture of flat
 * colours and words takes a quarter of the bytes and looks the same but for softer edges. Solid dots only.
 * Source: W3C, Portable Network Graphics (third edition), indexed colour.
 */
export function indexedPng({ width, height, pixels }: Dots): Uint8Array {
  const seen = new Map<number, number>();
  for (let at = 0; at < width * height; at += 1) {
    const colour = colourAt(pixels, at);
    seen.set(colour, (seen.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(seen);
  const places = new Map([...seen.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const line = Math.ceil(width / 2) + 1;
  const lines = new Uint8Array(line * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place = places.get(colourAt(pixels, y * width + x)) ?? 0;
      const byte = y * line + 1 + (x >> 1);
      lines[byte] = (lines[byte] ?? 0) | (x % 2 === 0 ? place << 4 : place);
    }
  }
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint8(8, 4);
  head.setUint8(9, 3);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(head.buffer)), chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', new Uint8Array()),
  ]);
}

/** The colours that are seen most, each unlike those before it. */
function paletteOf(seen: ReadonlyMap<number, number>): readonly number[] {
  const palette: number[] = [];
  for (const [colour] of [...seen].toSorted(([a, most], [b, more]) => more - most || a - b)) {
    if (palette.length < COLOURS && palette.every((other) => distance(colour, other) > ALIKE)) palette.push(colour);
  }
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  return palette.reduce((best, other, at) => (distance(colour, other) < distance(colour, palette[best] ?? 0) ? at : best), 0);
}

function distance(one: number, other: number): number {
  const apart = (shift: number): number => (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2;
  return apart(16) + apart(8) + apart(0);
}

function colourAt(pixels: Uint8Array, at: number): number {
  return ((pixels[at * 4] ?? 0) << 16) | ((pixels[at * 4 + 1] ?? 0) << 8) | (pixels[at * 4 + 2] ?? 0);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), data.length + 8);
  return out;
}
