import { z } from 'zod';

/** Whether Navraag is in a tenant of Microsoft Teams, and as whom. */
export type TeamsConfig =
  | { readonly kind: 'none' }
  | { readonly kind: 'secret'; readonly app: string; readonly tenant: string; readonly secret: string; readonly port: number; readonly url: string | null }
  | { readonly kind: 'managed-identity'; readonly app: string; readonly tenant: string; readonly port: number; readonly url: string | null };

/** The settings as they stand in the environment; `readTeams` says what is wrong with them. */
export const TEAMS_SETTINGS = {
  NAVRAAG_TEAMS_APP: z.string().optional(),
  NAVRAAG_TEAMS_TENANT: z.string().optional(),
  NAVRAAG_TEAMS_SECRET: z.string().optional(),
  NAVRAAG_TEAMS_IDENTITY: z.string().optional(),
  NAVRAAG_TEAMS_PORT: z.string().optional(),
  NAVRAAG_TEAMS_URL: z.string().optional(),
};

type Given = { readonly [setting in keyof typeof TEAMS_SETTINGS]?: string | undefined };
type Problem = { readonly setting: keyof typeof TEAMS_SETTINGS; readonly found: string; readonly remedy: string };

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NOBODY = /^[0-]+$/;
const DEFAULT_PORT = 3979;
/** Entra makes secrets of 40 characters; anything much shorter is a placeholder or cut off. */
const SHORTEST_SECRET = 30;

/**
 * No setting: the door of Teams stays shut. Half a set is refused: without an app id or credentials of its own, a bot lets
 * anybody in. A secret is never repeated in a problem.
 */
export function readTeams(given: Given): { readonly ok: true; readonly teams: TeamsConfig } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const { NAVRAAG_TEAMS_APP: app, NAVRAAG_TEAMS_TENANT: tenant, NAVRAAG_TEAMS_SECRET: secret, NAVRAAG_TEAMS_IDENTITY: identity, NAVRAAG_TEAMS_PORT: port, NAVRAAG_TEAMS_URL: url } = given;
  if ([app, tenant, secret, identity, port, url].every((one) => one === undefined)) return { ok: true, teams: { kind: 'none' } };
  const problems = [
    idProblem('NAVRAAG_TEAMS_APP', app, "the application id of the bot's registration"),
    idProblem('NAVRAAG_TEAMS_TENANT', tenant, 'the id of the tenant it is registered in'),
    credentialProblem(secret, identity),
    port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535) ? problem('NAVRAAG_TEAMS_PORT', `'${port}'`, 'set it to a port from 0 to 65535') : null,
    url !== undefined && !isPublic(url) ? problem('NAVRAAG_TEAMS_URL', 'no address that Microsoft can reach', 'set it to the https address before /api/messages, such as https://navraag.example.nl, or unset it') : null,
  ].filter((one) => one !== null);
  if (problems.length > 0 || app === undefined || tenant === undefined) return { ok: false, problems };
  const where = { app: app.toLowerCase(), tenant: tenant.toLowerCase(), port: port === undefined ? DEFAULT_PORT : Number(port), url: url === undefined ? null : url.replace(/\/+$/, '') };
  return { ok: true, teams: secret === undefined ? { kind: 'managed-identity', ...where } : { kind: 'secret', ...where, secret } };
}

function idProblem(setting: 'NAVRAAG_TEAMS_APP' | 'NAVRAAG_TEAMS_TENANT', value: string | undefined, what: string): Problem | null {
  if (value === undefined) return problem(setting, 'not set, while another NAVRAAG_TEAMS_ setting is', `set it to ${what}, or unset the others`);
  return GUID.test(value) && !NOBODY.test(value) ? null : problem(setting, `'${value.slice(0, 60)}'`, `set it to ${what}: 32 characters with dashes, as the portal shows it`);
}

function credentialProblem(secret: string | undefined, identity: string | undefined): Problem | null {
  if (secret !== undefined && identity !== undefined) return problem('NAVRAAG_TEAMS_IDENTITY', 'set beside NAVRAAG_TEAMS_SECRET', 'keep one of the two');
  if (identity !== undefined) return identity === 'managed' ? null : problem('NAVRAAG_TEAMS_IDENTITY', `'${identity.slice(0, 60)}'`, "set it to 'managed' where the machine has a managed identity of Azure, or set NAVRAAG_TEAMS_SECRET");
  if (secret === undefined) return problem('NAVRAAG_TEAMS_SECRET', 'not set, and NAVRAAG_TEAMS_IDENTITY neither', "set it to a client secret of the registration, or set NAVRAAG_TEAMS_IDENTITY to 'managed'");
  if (GUID.test(secret)) return problem('NAVRAAG_TEAMS_SECRET', 'the id of a secret, or another id', 'set it to the value of the secret, which the portal shows beside its id, once, when it is made');
  return /^[\x21-\x7e]+$/.test(secret) && secret.length >= SHORTEST_SECRET ? null : problem('NAVRAAG_TEAMS_SECRET', 'an empty or short value, or one with spaces or line ends', "set it to the value of the secret, not its id; it is shown once, when it is made");
}

function isPublic(url: string): boolean {
  const address = URL.parse(url);
  return address !== null && address.protocol === 'https:' && address.username === '' && address.search === '' && address.hash === '' && !/\/api(?:\/|$)/.test(address.pathname);
}

function problem(setting: Problem['setting'], found: string, remedy: string): Problem {
  return { setting, found, remedy };
}
