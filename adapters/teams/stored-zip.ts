import { crc32 } from 'node:zlib';

/** A zip of files as they are, without compressing: the same bytes for the same files. Source: PKWARE's APPNOTE 6.3.10, §4.3. */
export function storedZip(files: readonly { readonly name: string; readonly content: Uint8Array }[]): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const bytes = Buffer.from(name, 'utf8');
    const facts = factsOf(content, bytes.length);
    const local = Buffer.concat([signature(0x04034b50), u16(20), facts, bytes, content]);
    entries.push(Buffer.concat([signature(0x02014b50), u16(20), u16(20), facts, u16(0), u16(0), u16(0), u32(0), u32(offset), bytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.concat([signature(0x06054b50), u16(0), u16(0), u16(files.length), u16(files.length), u32(directory.length), u32(offset), u16(0)]);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

/** Flags (names in UTF-8), stored, 1 January 2026 at midnight, checksum, both sizes, length of the name, no extra field. */
function factsOf(content: Uint8Array, name: number): Buffer {
  return Buffer.concat([u16(0x0800), u16(0), u16(0), u16(((2026 - 1980) << 9) | (1 << 5) | 1), u32(crc32(content)), u32(content.length), u32(content.length), u16(name), u16(0)]);
}

function signature(value: number): Buffer {
  return u32(value);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
