import { inflateRawSync } from 'node:zlib';
import { Refused } from './refused.ts';

/** A file in an archive, as its directory tells it. Sizes are claims until it is unpacked. */
type Entry = { readonly name: string; readonly at: number; readonly packed: number; readonly unpacked: number; readonly method: number; readonly locked: boolean };

export type Zip = {
  readonly names: readonly string[];
  /** The bytes of one file; null when there is none of that name. Refuses what is damaged, locked, or too much together. */
  readonly read: (name: string) => Uint8Array | null;
};

const END = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 5_000;

/**
 * Opens a zip archive. Refuses one whose directory promises more than `most` bytes unpacked; as a directory can lie, what
 * is unpacked is counted too, and cut off where it passes the limit.
 */
export function openZip(bytes: Uint8Array, most: number): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(view, bytes);
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > most) throw new Refused('bomb');
  let left = most;
  return {
    names: entries.map((entry) => entry.name),
    read: (name) => {
      const entry = entries.find((one) => one.name === name);
      if (!entry) return null;
      const unpacked = unpack(view, bytes, entry, left);
      left -= unpacked.byteLength;
      return unpacked;
    },
  };
}

function directoryOf(view: DataView, bytes: Uint8Array): readonly Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Refused('bomb');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== IN_DIRECTORY) throw new Refused('damaged');
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** The end record stands last, before a comment of at most 64 KB. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refused('damaged');
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry, left: number): Uint8Array {
  if (entry.locked) throw new Refused('password');
  const { at } = entry;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw new Refused('damaged');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.byteLength !== entry.packed) throw new Refused('damaged');
  if (entry.method === 0) {
    if (packed.byteLength > left) throw new Refused('bomb');
    return packed;
  }
  if (entry.method !== 8) throw new Refused('damaged');
  if (left <= 0) throw new Refused('bomb');
  try {
    return inflateRawSync(packed, { maxOutputLength: left });
  } catch (error) {
    throw new Refused((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged');
  }
}
