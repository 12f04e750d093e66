import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A Slack that is reached by Socket Mode: it says where to connect, pushes envelopes, and hears what is acknowledged. */
export type SocketServer = AsyncDisposable & {
  readonly apiUrl: string;
  push(envelope: object): void;
  /** The acknowledgements so far, in order. */
  readonly heard: readonly { readonly envelope_id?: string; readonly payload?: unknown }[];
  connected(): Promise<void>;
  /** How often a connection was made. */
  connections(): number;
  /** From now on who asks where to connect is refused with this error, or gets no answer that can be read; null: is told again. */
  refuse(error: string | null): void;
  /** Breaks the connection off. */
  cut(): void;
};

/** Opens one on this machine. Frames are small and whole, as those of Slack's acknowledgements are. */
export async function openSocketServer(): Promise<SocketServer> {
  const heard: { envelope_id?: string; payload?: unknown }[] = [];
  const { promise: connected, resolve } = Promise.withResolvers<void>();
  let client: Socket | null = null;
  let made = 0;
  let refusal: string | null = null;
  const server = createServer((request, response) => {
    if (refusal === 'down') { response.statusCode = 503; return void response.end(); }
    if (refusal !== null) return void response.end(JSON.stringify({ ok: false, error: refusal }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url?.endsWith('apps.connections.open') ? { ok: true, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link` } : { ok: false, error: 'unknown_method' }));
  });
  server.on('upgrade', (request, socket: Socket) => {
    // the fixed text of RFC 6455 with which a server shows that it understood
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    socket.on('data', (data) => { for (const text of textsIn(Buffer.from(data))) heard.push(JSON.parse(text)); });
    socket.on('error', () => undefined);
    client = socket;
    made += 1;
    socket.write(frame(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' }, debug_info: { host: 'test' } })));
    resolve();
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', () => done()); });
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`, heard,
    push: (envelope) => void client?.write(frame(JSON.stringify(envelope))),
    connected: () => connected, connections: () => made, refuse: (error) => { refusal = error; }, cut: () => void client?.destroy(),
    [Symbol.asyncDispose]: async () => { client?.destroy(); server.closeAllConnections(); await new Promise<void>((done) => { server.close(() => done()); }); },
  };
}

function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const head = body.length < 126 ? Buffer.from([0x81, body.length]) : Buffer.from([0x81, 126, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([head, body]);
}

/** The texts of the frames a client sent; each is masked. Control frames say nothing here. */
function textsIn(data: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let at = 0; at + 2 <= data.length;) {
    const short = data[at + 1]! & 0x7f;
    const from = at + (short === 126 ? 4 : 2);
    const length = short === 126 ? data.readUInt16BE(at + 2) : short;
    const mask = data.subarray(from, from + 4);
    const body = Buffer.from(data.subarray(from + 4, from + 4 + length).map((byte, index) => byte ^ mask[index % 4]!));
    if ((data[at]! & 0x0f) === 1) texts.push(body.toString());
    at = from + 4 + length;
  }
  return texts;
}
