/** The bytes of a stream, or `too-big` as soon as there are more than `most`: what is beyond is not read. */
export async function boundedBytes(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | 'too-big'> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > most) return 'too-big';
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
