import type { IncomingMessage } from 'node:http';

/** Far above anything Slack sends: a form with every field full is about 300 kB. */
const BYTES_ALLOWED = 1_000_000;

/** The body of a request as it came; null when it is too much to be one of Slack's. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > BYTES_ALLOWED) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > BYTES_ALLOWED) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * What a signed body holds: JSON, or a form with JSON in `payload`, or a form of its own (a command).
 * Null when it holds nothing that Slack sends; never throws on what somebody sent.
 */
export function decodeBody(body: Buffer, contentType: string): Readonly<Record<string, unknown>> | null {
  const text = body.toString('utf8');
  const json = contentType.includes('json') ? text : new URLSearchParams(text).get('payload');
  if (json === null) return contentType.includes('x-www-form-urlencoded') ? Object.fromEntries(new URLSearchParams(text)) : null;
  try {
    const held: unknown = JSON.parse(json);
    return typeof held === 'object' && held !== null && !Array.isArray(held) ? held as Readonly<Record<string, unknown>> : null;
  } catch {
    return null;
  }
}
