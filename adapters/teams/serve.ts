import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../../src/app/ports.ts';
import { admit } from './admit.ts';
import type { Admission } from './admit.ts';
import { openQuietLog } from './quiet-log.ts';
import type { Answer } from './take.ts';
import type { Told } from './delivery.ts';

export type TeamsServer = { readonly port: number; close(): Promise<void> };

/** Where the bot's messaging endpoint is; the address to give to Azure ends in it. */
export const ENDPOINT = '/api/messages';

/** What an administrator may have to look at, where a refused request was Microsoft's after all. */
const REMEDIES: { readonly [why: string]: string } = {
  audience: ': it is for another app; look at NAVRAAG_TEAMS_APP', tenant: ': it is of another tenant; look at NAVRAAG_TEAMS_TENANT',
  expired: ': look whether the clock of this machine is right', 'not-yet': ': look whether the clock of this machine is right',
  'keys-unavailable': ': may this machine reach https://login.botframework.com?',
};

/** Listens for Teams. Resolves once it does; rejects where the port is taken. */
export async function listenForTeams({ admission, take, picture, host, port, log }: {
  readonly admission: Admission; readonly take: (told: Told) => Promise<Answer>; readonly picture: (secret: string) => Promise<Uint8Array | null>;
  readonly host: string; readonly port: number; readonly log: Log;
}): Promise<TeamsServer> {
  const quiet = openQuietLog(log, admission.now);
  const answer = async (request: IncomingMessage): Promise<Answer & { readonly png?: Uint8Array }> => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const secret = /^\/api\/pictures\/([\w-]{20,100})\.png$/.exec(path)?.[1];
    if (secret !== undefined && (request.method === 'GET' || request.method === 'HEAD')) {
      const png = await picture(secret);
      return png ? { status: 200, png } : { status: 404 };
    }
    if (path !== ENDPOINT) return { status: 404 };
    if (request.method !== 'POST') return { status: 405 };
    const admitted = await admit(request, admission);
    if (!admitted.ok) {
      quiet.warn(`a request to Teams' endpoint was refused${REMEDIES[admitted.why] ?? ''}`, admitted.why);
      return { status: admitted.status };
    }
    return take(admitted.told);
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const given = await answer(request).catch((fault: unknown): Answer & { readonly png?: Uint8Array } => {
      log.error('an event of Teams was not kept', { reason: fault instanceof Error ? fault.name : 'unknown' });
      return { status: 500 };
    });
    const body = given.png ? Buffer.from(given.png) : given.body ? Buffer.from(JSON.stringify(given.body)) : Buffer.alloc(0);
    response.writeHead(given.status, {
      'content-length': body.length, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
      ...(given.png ? { 'content-type': 'image/png' } : given.body ? { 'content-type': 'application/json; charset=utf-8' } : {}),
      ...(request.complete ? {} : { connection: 'close' }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    if (!request.complete) response.once('finish', () => request.destroy());
    given.after?.catch((fault: unknown) => log.error('an event of Teams was kept and could not be answered', { reason: fault instanceof Error ? fault.name : 'unknown' }));
  };
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 }, (request, response) => void serve(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => { server.off('error', reject); resolve(); });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeIdleConnections(); }),
  };
}
