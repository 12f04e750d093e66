import { z } from 'zod';

/** Whether Navraag is in Slack, in which workspaces, and how Slack reaches it. */
export type SlackConfig =
  | { readonly kind: 'none' }
  | { readonly kind: 'set'; readonly workspaces: SlackWorkspaces; readonly incoming: SlackIncoming; /** The https address before `/slack/`, without a slash at its end; null where none is set. */ readonly url: string | null; /** The channel that shows how the round stands; null for none. */ readonly status: SlackChannel | null };
export type SlackChannel = { readonly team: string; readonly channel: string };
export type SlackWorkspaces =
  | { readonly kind: 'one'; readonly team: string; readonly token: string }
  | { readonly kind: 'several'; readonly allowed: readonly string[]; readonly clientId: string; readonly clientSecret: string; readonly redirectUri: string };
export type SlackIncoming =
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number }
  | { readonly kind: 'socket'; readonly appToken: string };

/** The settings as they stand in the environment; `readSlack` says what is wrong with them. */
export const SLACK_SETTINGS = {
  NAVRAAG_SLACK_WORKSPACES: z.string().optional(),
  NAVRAAG_SLACK_BOT_TOKEN: z.string().optional(),
  NAVRAAG_SLACK_SIGNING_SECRET: z.string().optional(),
  NAVRAAG_SLACK_APP_TOKEN: z.string().optional(),
  NAVRAAG_SLACK_CLIENT_ID: z.string().optional(),
  NAVRAAG_SLACK_CLIENT_SECRET: z.string().optional(),
  NAVRAAG_SLACK_URL: z.string().optional(),
  NAVRAAG_SLACK_PORT: z.string().optional(),
  NAVRAAG_SLACK_STATUS_CHANNEL: z.string().optional(),
};

type Setting = keyof typeof SLACK_SETTINGS;
type Given = { readonly [setting in Setting]?: string | undefined };
type Problem = { readonly setting: Setting; readonly found: string; readonly remedy: string };

const DEFAULT_PORT = 3980;

/**
 * No setting: the door of Slack stays shut. Half a set is refused: a door without a signing secret would let anybody in.
 * A secret is never repeated in a problem.
 */
export function readSlack(given: Given): { readonly ok: true; readonly slack: SlackConfig } | { readonly ok: false; readonly problems: readonly Problem[] } {
  if (Object.keys(SLACK_SETTINGS).every((setting) => given[setting as Setting] === undefined)) return { ok: true, slack: { kind: 'none' } };
  const problems: Problem[] = [];
  const wrong = (setting: Setting, found: string, remedy: string): null => { problems.push({ setting, found, remedy }); return null; };
  const teams = (given.NAVRAAG_SLACK_WORKSPACES ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '');
  if (teams.length === 0) wrong('NAVRAAG_SLACK_WORKSPACES', 'not set, while another NAVRAAG_SLACK_ setting is', 'set it to the ids of the workspaces that may use Navraag (T0123ABCD, several with commas), or unset the others');
  const strange = teams.find((one) => !/^T[A-Z0-9]{5,}$/.test(one));
  if (strange !== undefined) wrong('NAVRAAG_SLACK_WORKSPACES', `'${strange.slice(0, 40)}'`, 'set it to ids of workspaces: a T with capitals and digits, as in the address app.slack.com/client/T0123ABCD');
  const url = addressOf(given, wrong);
  const workspaces = workspacesOf(given, teams, url, wrong);
  const incoming = incomingOf(given, workspaces, wrong);
  const status = statusOf(given, teams, wrong);
  return problems.length > 0 || workspaces === null || incoming === null ? { ok: false, problems } : { ok: true, slack: { kind: 'set', workspaces, incoming, url, status } };
}

type Wrong = (setting: Setting, found: string, remedy: string) => null;

/** Where Slack and administrators reach us; null where it is not set. */
function addressOf({ NAVRAAG_SLACK_URL: url }: Given, wrong: Wrong): string | null {
  const address = url === undefined ? null : URL.parse(url);
  if (url !== undefined && (address === null || address.protocol !== 'https:' || address.username !== '' || address.search !== '' || /\/slack(?:\/|$)/.test(address.pathname))) return wrong('NAVRAAG_SLACK_URL', 'no address that browsers can reach', 'set it to the https address before /slack/, such as https://navraag.example.nl');
  return address === null ? null : address.href.replace(/\/+$/, '');
}

/** A channel by its id; where there are several workspaces, with the one it is in. */
function statusOf({ NAVRAAG_SLACK_STATUS_CHANNEL: given }: Given, teams: readonly string[], wrong: Wrong): SlackChannel | null {
  if (given === undefined) return null;
  const [, team = teams.length === 1 ? teams[0] : undefined, channel] = /^(?:(T[A-Z0-9]{5,})\/)?([CG][A-Z0-9]{5,})$/.exec(given) ?? [];
  if (channel === undefined) return wrong('NAVRAAG_SLACK_STATUS_CHANNEL', `'${given.slice(0, 40)}'`, 'set it to the id of a channel, such as C0123ABCD: it stands at the end of what the channel says about itself');
  if (team === undefined || !teams.includes(team)) return wrong('NAVRAAG_SLACK_STATUS_CHANNEL', `'${given.slice(0, 40)}'`, 'name a workspace of NAVRAAG_SLACK_WORKSPACES with it, as in T0123ABCD/C0123ABCD');
  return { team, channel };
}

function workspacesOf(given: Given, teams: readonly string[], url: string | null, wrong: Wrong): SlackWorkspaces | null {
  const { NAVRAAG_SLACK_BOT_TOKEN: token, NAVRAAG_SLACK_CLIENT_ID: id, NAVRAAG_SLACK_CLIENT_SECRET: secret } = given;
  if (token !== undefined && (id !== undefined || secret !== undefined)) return wrong('NAVRAAG_SLACK_BOT_TOKEN', 'set beside NAVRAAG_SLACK_CLIENT_ID or _SECRET', 'keep the token for one workspace, or the client for workspaces that install Navraag themselves');
  if (token !== undefined) {
    if (!/^xoxb-[\w-]{10,}$/.test(token)) return wrong('NAVRAAG_SLACK_BOT_TOKEN', 'no token of a bot', 'set it to the Bot User OAuth Token, which begins with xoxb-');
    const [team] = teams;
    if (team === undefined || teams.length > 1) return teams.length > 1 ? wrong('NAVRAAG_SLACK_WORKSPACES', `${teams.length} workspaces and one token`, 'keep one workspace, or use NAVRAAG_SLACK_CLIENT_ID and NAVRAAG_SLACK_CLIENT_SECRET') : null;
    return { kind: 'one', team, token };
  }
  if (id === undefined && secret === undefined) return wrong('NAVRAAG_SLACK_BOT_TOKEN', 'not set, and NAVRAAG_SLACK_CLIENT_ID neither', 'set it to the Bot User OAuth Token of your workspace');
  if (id === undefined || !/^\d+\.\d+$/.test(id)) return wrong('NAVRAAG_SLACK_CLIENT_ID', id === undefined ? 'not set' : 'no client id', 'set it to the Client ID of the app: two numbers with a dot');
  if (secret === undefined || !/^[0-9a-f]{32}$/.test(secret)) return wrong('NAVRAAG_SLACK_CLIENT_SECRET', secret === undefined ? 'not set' : 'no client secret', 'set it to the Client Secret of the app: 32 digits and letters');
  // an address that is no address was complained of already
  if (url === null) return given.NAVRAAG_SLACK_URL === undefined ? wrong('NAVRAAG_SLACK_URL', 'not set', 'set it to the https address before /slack/, such as https://navraag.example.nl') : null;
  return { kind: 'several', allowed: teams, clientId: id, clientSecret: secret, redirectUri: `${url}/slack/oauth` };
}

function incomingOf(given: Given, workspaces: SlackWorkspaces | null, wrong: Wrong): SlackIncoming | null {
  const { NAVRAAG_SLACK_SIGNING_SECRET: secret, NAVRAAG_SLACK_APP_TOKEN: appToken, NAVRAAG_SLACK_PORT: port } = given;
  if (secret !== undefined && appToken !== undefined) return wrong('NAVRAAG_SLACK_APP_TOKEN', 'set beside NAVRAAG_SLACK_SIGNING_SECRET', 'keep the token where Navraag makes the connection, or the secret where Slack sends requests');
  if (appToken !== undefined) {
    if (!/^xapp-[\w-]{10,}$/.test(appToken)) return wrong('NAVRAAG_SLACK_APP_TOKEN', 'no token of an app', 'set it to an App-Level Token with connections:write, which begins with xapp-');
    return workspaces?.kind === 'several' ? wrong('NAVRAAG_SLACK_APP_TOKEN', 'set beside NAVRAAG_SLACK_CLIENT_ID', 'installing by several workspaces needs requests: set NAVRAAG_SLACK_SIGNING_SECRET instead') : { kind: 'socket', appToken };
  }
  if (secret === undefined) return wrong('NAVRAAG_SLACK_SIGNING_SECRET', 'not set, and NAVRAAG_SLACK_APP_TOKEN neither', 'set it to the Signing Secret of the app, or set NAVRAAG_SLACK_APP_TOKEN for Socket Mode');
  if (!/^[0-9a-f]{32}$/.test(secret)) return wrong('NAVRAAG_SLACK_SIGNING_SECRET', 'an empty value, or no signing secret', 'set it to the Signing Secret of the app: 32 digits and letters');
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) return wrong('NAVRAAG_SLACK_PORT', `'${port}'`, 'set it to a port from 0 to 65535');
  return { kind: 'http', signingSecret: secret, port: port === undefined ? DEFAULT_PORT : Number(port) };
}
