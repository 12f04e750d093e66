import type { IncomingMessage } from 'node:http';
import type { Form } from './read-form.ts';

/** Room for the hidden fields and the borders between them. */
const besideTheFile = 64 * 1024;

export type SentFile = { readonly name: string; readonly bytes: Uint8Array };
export type ReadFileForm = { readonly ok: true; readonly form: Form; readonly file: SentFile | null } | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** The fields and the one file of a posted form. 413 as soon as more comes in than a file of `most` bytes needs; the rest is not read. */
export async function readFileForm(request: IncomingMessage, most: number): Promise<ReadFileForm> {
  const type = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) return { ok: false, status: 415 };
  const allowed = most + besideTheFile;
  if (Number(request.headers['content-length'] ?? 0) > allowed) return { ok: false, status: 413 };
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      bytes += (chunk as Buffer).length;
      if (bytes > allowed) return { ok: false, status: 413 };
      chunks.push(chunk as Buffer);
    }
    return await fieldsOf(Buffer.concat(chunks), type);
  } catch {
    return { ok: false, status: 400 };
  }
}

async function fieldsOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<ReadFileForm> {
  const data = await new Response(body, { headers: { 'content-type': type } }).formData();
  const fields = new Map<string, string>();
  let file: SentFile | null = null;
  for (const [name, value] of data) {
    if (typeof value === 'string') fields.set(name, fields.get(name) ?? value);
    else if (name === 'file' && value.name !== '') file ??= { name: value.name.slice(0, 300), bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { ok: true, form: Object.fromEntries(fields), file };
}
