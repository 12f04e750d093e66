import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One attempt to bring bytes: where, how much it said it is, and what came. */
export type Brought = { readonly path: string; readonly range: string | undefined; readonly authorization: string | undefined; readonly bytes: Uint8Array };

export type How = number | { readonly status: number; readonly after: number } | 'drop';

/** A OneDrive of our own on this machine: takes whole files at addresses anybody may make up. */
export type OneDrive = AsyncDisposable & {
  readonly url: string;
  readonly brought: readonly Brought[];
  /** How the next attempts are answered: by status, with seconds to wait, or by hanging up. What runs out is taken. */
  answers(...how: readonly How[]): void;
  /** What Teams tells of a place that was opened for a file. */
  upload(name: string): { readonly uploadUrl: string; readonly contentUrl: string; readonly name: string; readonly uniqueId: string; readonly fileType: string };
};

export async function openOneDrive(): Promise<OneDrive> {
  const brought: Brought[] = [];
  let script: How[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    brought.push({ path: request.url ?? '', range: request.headers['content-range'], authorization: request.headers.authorization, bytes: Buffer.concat(pieces) });
    const how = request.method === 'PUT' ? script.shift() ?? 201 : 405;
    if (how === 'drop') return void request.socket.destroy();
    const { status, after } = typeof how === 'number' ? { status: how, after: null } : how;
    response.writeHead(status, after === null ? {} : { 'retry-after': String(after) });
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let count = 0;
  return {
    url, brought,
    answers: (...how) => { script = [...how]; },
    upload: (name) => {
      count += 1;
      return { uploadUrl: `${url}/session/${count}`, contentUrl: `${url}/files/${name}`, name, uniqueId: `item-${count}`, fileType: 'docx' };
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
