import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a scripted endpoint was sent. */
export type Heard = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: { readonly [key: string]: unknown } & { readonly messages: readonly { readonly role: string; readonly content: string }[] } };

/** What it does with a request; the last act of a script is repeated. */
export type Act =
  | { readonly say: string; readonly finish?: string; readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null }
  | { readonly refuse: string }
  | { readonly status: number; readonly body: unknown; readonly headers?: { readonly [name: string]: string } }
  /** Any body at all, with 200. */
  | { readonly raw: string; readonly type?: string }
  /** Says nothing, or no more than the beginning, and keeps the line open. */
  | { readonly hang: 'at-once' | 'half-way' }
  /** A character now and then, for ever. */
  | { readonly drip: string }
  | { readonly hangUp: 'at-once' | 'half-way' }
  | { readonly flood: number }
  | { readonly answer: (heard: Heard) => Act };

export type ScriptedEndpoint = AsyncDisposable & { readonly url: string; readonly heard: readonly Heard[] };

/** A server on this machine that speaks chat completions and fails as it is told to. */
export async function scriptedEndpoint(...script: readonly Act[]): Promise<ScriptedEndpoint> {
  const heard: Heard[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const one: Heard = { path: request.url ?? '', headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString() || '{}') as Heard['body'] };
    heard.push(one);
    const act = script[Math.min(heard.length, script.length) - 1];
    if (act) perform(act, one, response, timers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    heard,
    [Symbol.asyncDispose]: async () => {
      for (const timer of timers) clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function perform(act: Act, heard: Heard, response: ServerResponse, timers: Set<NodeJS.Timeout>): void {
  const json = (status: number, body: unknown, headers = {}): void => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  if ('answer' in act) return perform(act.answer(heard), heard, response, timers);
  if ('say' in act) return json(200, completion({ content: act.say }, act.finish ?? 'stop', act.usage === undefined ? { prompt_tokens: 900, completion_tokens: 30 } : act.usage));
  if ('refuse' in act) return json(200, completion({ content: null, refusal: act.refuse }, 'stop', null));
  if ('status' in act) return json(act.status, act.body, act.headers);
  if ('raw' in act) return void response.writeHead(200, { 'content-type': act.type ?? 'application/json' }).end(act.raw);
  if ('hang' in act) return act.hang === 'half-way' ? void response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":"x","choices":[{') : undefined;
  if ('drip' in act) {
    response.writeHead(200, { 'content-type': 'application/json' });
    timers.add(setInterval(() => response.write(act.drip), 5));
    return;
  }
  if ('hangUp' in act) {
    if (act.hangUp === 'at-once') return void response.destroy();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' }).write('{"id":"x"');
    return void setImmediate(() => response.destroy());
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(Buffer.alloc(act.flood, 'x'));
}

function completion(message: object, finish: string, usage: object | null): object {
  return {
    id: 'chatcmpl-1', object: 'chat.completion', created: 1_770_000_000, model: 'scripted',
    choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', ...message } }],
    ...(usage ? { usage: { ...usage, total_tokens: 0 } } : {}),
  };
}
