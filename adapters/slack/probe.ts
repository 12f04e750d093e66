import type { Call } from './call.ts';
import { SCOPES } from './handled.ts';
import { objectAt, textAt } from './json.ts';

/** What a workspace says of the token we have for it. `missing`: permissions that the app was not given. */
export type Probed =
  | { readonly outcome: 'works'; readonly missing: readonly string[] }
  | { readonly outcome: 'other-workspace'; readonly found: string }
  | { readonly outcome: 'refused'; readonly error: string }
  | { readonly outcome: 'not-installed' }
  | { readonly outcome: 'unreachable' };

/** Asks a workspace whether our token is good there, without showing anything to anybody. Source: Slack, `auth.test` and the header `x-oauth-scopes`. */
export async function probeWorkspace(team: string, call: Call): Promise<Probed> {
  const called = await call(team, 'auth.test', {});
  if (called.outcome === 'not-made') return { outcome: called.why === 'not-installed' ? 'not-installed' : 'unreachable' };
  if (called.outcome === 'refused') return { outcome: 'refused', error: called.error };
  if (called.outcome !== 'done') return { outcome: 'unreachable' };
  const found = textAt(called.body, 'team_id');
  if (found !== null && found !== team) return { outcome: 'other-workspace', found };
  const given = objectAt(called.body, 'response_metadata')?.['scopes'];
  return { outcome: 'works', missing: Array.isArray(given) ? SCOPES.map(({ scope }) => scope).filter((scope) => !given.includes(scope)) : [] };
}
