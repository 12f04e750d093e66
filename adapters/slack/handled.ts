/** What we subscribe to and answer: the manifest is held against these lists, so that it cannot tell another story. */
export const HANDLED = {
  events: ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'],
  command: '/navraag',
  shortcut: 'use-as-answer',
} as const;

/** Every permission we ask for, with the calls and events that need it. Source: the method and event pages of Slack's reference, read in 2026. */
export const SCOPES: readonly { readonly scope: string; readonly for: readonly string[] }[] = [
  { scope: 'app_mentions:read', for: ['event app_mention'] },
  { scope: 'chat:write', for: ['chat.postMessage', 'chat.update', 'chat.postEphemeral'] },
  { scope: 'commands', for: ['the command /navraag and the shortcut'] },
  { scope: 'files:read', for: ['reading a report or a text file somebody sends instead of words'] },
  { scope: 'files:write', for: ['files.getUploadURLExternal', 'files.completeUploadExternal'] },
  { scope: 'im:history', for: ['event message.im', 'conversations.history'] },
  { scope: 'im:write', for: ['conversations.open'] },
  { scope: 'users:read', for: ['users.info'] },
  { scope: 'users:read.email', for: ['the e-mail address in users.info'] },
];
