/** Whom a refusal concerns: this message, this person until they write again, or everything we say in the workspace. */
export type Refusal = { readonly whom: 'message' | 'person' | 'workspace'; readonly why: string };

const PERSON: { readonly [error: string]: string } = {
  channel_not_found: 'not-found', user_not_found: 'not-found', users_not_found: 'not-found', user_not_visible: 'not-found',
  user_disabled: 'deactivated', is_archived: 'deactivated', account_disabled: 'deactivated',
  cannot_dm_bot: 'is-a-program', messages_tab_disabled: 'messages-tab-off', not_in_channel: 'not-in-conversation', restricted_action: 'restricted',
};
const WORKSPACE = [
  'invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'no_permission', 'missing_scope', 'not_allowed_token_type',
  'access_denied', 'team_access_not_granted', 'ekm_access_denied', 'org_login_required', 'app_not_found', 'accesslimited', 'two_factor_setup_required',
];
/** Faults in what we sent: the same message without blocks may do. */
const OURS = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'invalid_attachments', 'block_mismatch'];

/** What one of Slack's error codes means for sending. Source: the errors of chat.postMessage in Slack's method reference, read in 2026. */
export function refusalOf(error: string): Refusal {
  const person = PERSON[error];
  if (person !== undefined) return { whom: 'person', why: person };
  return { whom: WORKSPACE.includes(error) ? 'workspace' : 'message', why: error };
}

export function isOurs(error: string): boolean {
  return OURS.includes(error);
}
