/**
 * The SHA-256 of a text in UTF-8, as 64 hexadecimal digits in lower case (FIPS 180-4). Pure, so that whoever keeps a
 * journal gets the same fingerprint on every platform.
 */
export function sha256(text: string): string {
  const message = padded(new TextEncoder().encode(text));
  const state = new Uint32Array(START);
  for (let at = 0; at < message.byteLength; at += 64) mix(state, new DataView(message.buffer, at, 64));
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** The first 32 bits of the fractions of the square roots of the first 8 primes, and of the cube roots of the first 64. */
const PRIMES = firstPrimes(64);
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
}

/** A one, zeros, and the length in bits, to a multiple of 64 bytes. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  out.set(bytes);
  out[bytes.length] = 0x80;
  const view = new DataView(out.buffer);
  view.setUint32(out.length - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  view.setUint32(out.length - 4, (bytes.length * 8) >>> 0);
  return out;
}

function mix(state: Uint32Array, block: DataView): void {
  const words = new Uint32Array(64);
  for (let at = 0; at < 64; at += 1) words[at] = at < 16 ? block.getUint32(at * 4) : small(words[at - 2]!, 17, 19, 10) + words[at - 7]! + small(words[at - 15]!, 7, 18, 3) + words[at - 16]!;
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at += 1) {
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[at]! + words[at]!) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => { state[at] = state[at]! + word; });
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const small = (word: number, one: number, two: number, shift: number): number => turned(word, one) ^ turned(word, two) ^ (word >>> shift);
