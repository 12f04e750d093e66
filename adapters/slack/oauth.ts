import { createHash } from 'node:crypto';
import { webApi } from '@slack/bolt';
import type { Keyv } from 'keyv';
import type { Clock, Log } from '../../src/app/ports.ts';
import type { Say } from './controls.ts';
import { SCOPES } from './handled.ts';
import { NotListed } from './installations.ts';
import type { Installations } from './installations.ts';

export type OAuthOptions = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where Slack sends the administrator back to: our public address with /slack/oauth. */
  readonly redirectUri: string;
  readonly kept: Keyv<unknown>;
  readonly installations: Installations;
  readonly random: (bytes: number) => Uint8Array;
  readonly clock: Clock;
  readonly log: Log;
  readonly say: Say;
  readonly apiUrl?: string;
  /** Slack's own page for it; another one for a double. */
  readonly authorizeUrl?: string;
};

export type OAuthReply = { readonly status: number; readonly headers?: { readonly [name: string]: string }; readonly text?: string };

/** Installing into a workspace: there and back again, by the browser that began it and no other, once. */
export type OAuth = { begin(): Promise<OAuthReply>; finish(query: URLSearchParams, cookies: string | undefined): Promise<OAuthReply> };

/** How long an administrator may look at Slack's page. */
const STATE_LASTS_MS = 10 * 60_000;
const COOKIE = 'navraag-slack-install';

export function openOAuth(options: OAuthOptions): OAuth {
  const { clientId, redirectUri, kept, random, say, log } = options;
  const page = (status: number, key: string): OAuthReply => ({ status, text: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Navraag</title><p>${say(key)}</p></html>` });
  return {
    begin: async () => {
      const state = Buffer.from(random(24)).toString('base64url');
      await kept.set(`state:${hashed(state)}`, true, STATE_LASTS_MS);
      const to = new URL(options.authorizeUrl ?? 'https://slack.com/oauth/v2/authorize');
      to.search = new URLSearchParams({ client_id: clientId, scope: SCOPES.map(({ scope }) => scope).join(','), redirect_uri: redirectUri, state }).toString();
      const secure = redirectUri.startsWith('https:') ? '; Secure' : '';
      return { status: 302, headers: { location: to.href, 'set-cookie': `${COOKIE}=${state}; Path=/slack; HttpOnly; SameSite=Lax; Max-Age=${STATE_LASTS_MS / 1_000}${secure}` } };
    },
    finish: async (query, cookies) => {
      const state = query.get('state') ?? '';
      const code = query.get('code');
      // the browser that comes back must be the one that left: somebody else's link installs nothing
      const began = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(cookies ?? '')?.[1];
      if (state === '' || began !== state || !await kept.get(`state:${hashed(state)}`)) return page(400, 'slack-install-expired');
      await kept.delete(`state:${hashed(state)}`);
      if (!code) return page(400, 'slack-install-refused');
      try {
        const installation = await exchange(options, code);
        if (!installation) return page(400, 'slack-install-refused');
        await options.installations.keep(installation);
        log.info('a workspace installed the app', { team: installation.team });
        return page(200, 'slack-install-done');
      } catch (error) {
        log.warn('an installation failed', { reason: whyFailed(error) });
        return page(400, 'slack-install-refused');
      }
    },
  };
}

async function exchange({ clientId, clientSecret, redirectUri, apiUrl, clock }: OAuthOptions, code: string) {
  const client = new webApi.WebClient(undefined, { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 10_000, logLevel: webApi.LogLevel.ERROR, ...(apiUrl ? { slackApiUrl: apiUrl } : {}) });
  const given = await client.oauth.v2.access({ client_id: clientId, client_secret: clientSecret, code, redirect_uri: redirectUri });
  const team = given.team?.id;
  return team && given.access_token && given.token_type === 'bot' ? { team, token: given.access_token, installedAt: clock.now().toString() } : null;
}

/** What Slack refused it with, as in `bad_redirect_uri`, or what is wrong in a sentence; an answer of Slack's may hold a token and is not repeated. */
function whyFailed(error: unknown): string {
  if (error instanceof NotListed) return error.message;
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  return error instanceof Error ? error.name : 'unknown';
}

/** A state is kept as its hash: who reads the store cannot finish somebody's installation. */
function hashed(state: string): string {
  return createHash('sha256').update(state).digest('base64url');
}
