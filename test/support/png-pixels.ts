import { inflateSync } from 'node:zlib';

export type Pixels = { readonly width: number; readonly height: number; /** red, green and blue of one pixel */ readonly at: (x: number, y: number) => readonly [number, number, number] };

/** Reads a PNG of eight bits a channel, with or without transparency, or of four bits with a palette and no filter; what the PNG specification calls filters is undone. */
export function pngPixels(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: { type: string; start: number; length: number }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    chunks.push({ type: Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1'), start: at + 8, length });
    at += 12 + length;
  }
  const head = chunks.find((chunk) => chunk.type === 'IHDR')!.start;
  const [width, height, depth, colour] = [view.getUint32(head), view.getUint32(head + 4), view.getUint8(head + 8), view.getUint8(head + 9)];
  if (colour === 3 && depth === 4) {
    const palette = png.subarray(chunks.find((chunk) => chunk.type === 'PLTE')!.start);
    const packed = inflateSync(Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => png.subarray(chunk.start, chunk.start + chunk.length))));
    const place = (x: number, y: number): number => { const byte = packed[y * (Math.ceil(width / 2) + 1) + 1 + (x >> 1)]!; return x % 2 === 0 ? byte >> 4 : byte & 15; };
    return { width, height, at: (x, y) => [0, 1, 2].map((channel) => palette[place(x, y) * 3 + channel]!) as unknown as readonly [number, number, number] };
  }
  const channels = { 2: 3, 6: 4 }[colour];
  if (depth !== 8 || channels === undefined) throw new Error(`Expected a PNG of 8 bits in colour, found ${depth} bits of colour type ${colour}`);
  const raw = inflateSync(Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => png.subarray(chunk.start, chunk.start + chunk.length))));
  const line = width * channels;
  const out = new Uint8Array(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)]!;
    for (let i = 0; i < line; i++) {
      const left = i >= channels ? out[y * line + i - channels]! : 0;
      const up = y > 0 ? out[(y - 1) * line + i]! : 0;
      const corner = y > 0 && i >= channels ? out[(y - 1) * line + i - channels]! : 0;
      out[y * line + i] = raw[y * (line + 1) + 1 + i]! + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
    }
  }
  return { width, height, at: (x, y) => [out[y * line + x * channels]!, out[y * line + x * channels + 1]!, out[y * line + x * channels + 2]!] };
}

/** How many pixels of a box are dark enough to be ink. */
export function ink(pixels: Pixels, x0: number, y0: number, x1: number, y1: number): number {
  let count = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if (pixels.at(x, y).every((channel) => channel < 120)) count++;
  return count;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
