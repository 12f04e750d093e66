import type { Address } from '../../src/app/messages.ts';
import type { Call } from './call.ts';
import { objectAt, textAt } from './json.ts';
import { inParts } from './send.ts';

/** The e-mail address a workspace gives for somebody; null for guests, programs, people of other workspaces and who left. */
export async function vouchedEmail(from: Address, call: Call): Promise<string | null> {
  const [team, id] = inParts(from);
  const called = await call(team, 'users.info', { user: id });
  const user = called.outcome === 'done' ? objectAt(called.body, 'user') : null;
  if (!user || textAt(user, 'id') !== id) return null;
  const home = textAt(user, 'team_id');
  const outside = ['deleted', 'is_bot', 'is_app_user', 'is_restricted', 'is_ultra_restricted', 'is_stranger', 'is_invited_user'].some((mark) => user[mark] === true);
  return outside || (home !== null && home !== team) || user['is_email_confirmed'] === false ? null : textAt(user, 'profile', 'email');
}
