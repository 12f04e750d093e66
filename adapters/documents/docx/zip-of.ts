import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the earliest a zip can tell: our files carry their moment inside. */
const DATE = 0x21;

/** An archive of these files in this order; the same files give the same bytes. */
export function zipOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(bytes, { level: 9 });
    const known = Buffer.alloc(26);
    // version 2.0, names in UTF-8, deflated
    known.writeUInt16LE(20, 0);
    known.writeUInt16LE(0x0800, 2);
    known.writeUInt16LE(8, 4);
    known.writeUInt16LE(0, 6);
    known.writeUInt16LE(DATE, 8);
    known.writeUInt32LE(crc32(bytes), 10);
    known.writeUInt32LE(packed.byteLength, 14);
    known.writeUInt32LE(bytes.byteLength, 18);
    known.writeUInt16LE(path.byteLength, 22);
    const entry = Buffer.concat([signature(0x04034b50), known, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), known, rest, path]));
    local.push(entry);
    at += entry.byteLength;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.byteLength, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...local, listed, signature(0x06054b50), end]));
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
