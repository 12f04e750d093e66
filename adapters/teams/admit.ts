import type { IncomingMessage } from 'node:http';
import type { Keys } from './keys.ts';
import { receive } from './receive.ts';
import type { Told } from './delivery.ts';
import { readJson } from './read-body.ts';
import { verifyToken } from './verify.ts';

/** Who may come in: our app, of our tenant, through a service of Microsoft's. */
export type Admission = { readonly app: string; readonly tenant: string; readonly keys: Keys; readonly serviceHosts: readonly string[]; readonly now: () => number };

export type Admitted = { readonly ok: true; readonly told: Told } | { readonly ok: false; readonly status: 400 | 401 | 403 | 413 | 503; readonly why: string };

/** Hosts of the Bot Connector of Teams: the public cloud and the United States' government's. Source: TeamsServiceEndpoints of the Microsoft 365 Agents SDK, 2026. */
export const SERVICE_HOSTS: readonly string[] = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com', 'smba.infra.gov.teams.microsoft.us', 'smba.infra.dod.teams.microsoft.us'];

/** Lets a request in when Microsoft vouches for it, for us, and for where we would answer. Nothing of it is read before its token is. */
export async function admit(request: IncomingMessage, { app, tenant, keys, serviceHosts, now }: Admission): Promise<Admitted> {
  const vouched = await verifyToken(request.headers.authorization, { app, keys, now: now() });
  if (!vouched.ok) return vouched;
  const read = await readJson(request);
  if (!read.ok) return { ok: false, status: read.status, why: 'body' };
  const activity = receive(read.body);
  if (!activity) return { ok: false, status: 400, why: 'no activity' };
  if (activity.channel !== 'msteams' || !vouched.endorsements.includes(activity.channel)) return { ok: false, status: 401, why: 'endorsement' };
  if (activity.serviceUrl !== vouched.serviceUrl) return { ok: false, status: 401, why: 'service-url' };
  if (!isService(activity.serviceUrl, serviceHosts)) return { ok: false, status: 401, why: 'service-host' };
  if (activity.tenant !== null && activity.tenant !== tenant) return { ok: false, status: 403, why: 'tenant' };
  return { ok: true, told: activity.told };
}

/** Whether our token may be sent there: a listed host by https. A host listed with a scheme is taken literally, as for a double on this machine. */
export function isService(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  return hosts.some((host) => (host.includes('://') ? url.origin === host : url.protocol === 'https:' && url.port === '' && url.hostname === host));
}
