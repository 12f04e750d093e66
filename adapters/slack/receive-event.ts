import type { SentFile, SlackDelivery, Who } from './delivery.ts';
import { listAt, objectAt, textAt } from './json.ts';
import type { Json } from './json.ts';
import { plainText } from './plain-text.ts';

/** Subtypes that are a person's own words; every other one Slack made, or another program. */
const WORDS = new Set(['file_share', 'me_message', 'thread_broadcast']);

/** An event of the Events API, wrapped as it is delivered. */
export function receiveEvent(body: Json): SlackDelivery {
  const event = objectAt(body, 'event');
  const id = textAt(body, 'event_id');
  const team = textAt(body, 'team_id') ?? textAt(listAt(body, 'authorizations')[0] ?? null, 'team_id');
  const type = textAt(event, 'type');
  if (!event || !id || !team || !type) return { kind: 'malformed', reason: 'an event without type, id or workspace' };
  const delivery = `slack:${team}:${id}`;
  switch (type) {
    case 'app_uninstalled': return { kind: 'gone', team };
    case 'tokens_revoked': return revoked(event, team);
    case 'message': return receiveMessage(event, team, delivery);
  }
  const user = textAt(event, 'user');
  if (!user) return { kind: 'ignored', reason: `${type} by nobody` };
  const who = whoOf(event, team, user);
  switch (type) {
    case 'app_home_opened': return { kind: 'opened', who, delivery, tab: textAt(event, 'tab') === 'home' ? 'home' : 'messages' };
    case 'app_mention': {
      const channel = textAt(event, 'channel');
      if (textAt(event, 'bot_id') !== null) return { kind: 'ignored', reason: 'another program' };
      return channel ? { kind: 'mention', who, delivery, channel } : { kind: 'malformed', reason: 'a mention nowhere' };
    }
    default: return { kind: 'unsupported', who, delivery, reason: `the event ${type}` };
  }
}

function revoked(event: Json, team: string): SlackDelivery {
  const bots = objectAt(event, 'tokens')?.['bot'];
  return Array.isArray(bots) && bots.length > 0 ? { kind: 'gone', team } : { kind: 'ignored', reason: 'only tokens of users, which we have none of' };
}

function receiveMessage(event: Json, team: string, delivery: string): SlackDelivery {
  const channel = textAt(event, 'channel');
  if (!channel) return { kind: 'malformed', reason: 'a message nowhere' };
  const place = textAt(event, 'channel_type') ?? (channel.startsWith('D') ? 'im' : 'channel');
  if (place !== 'im') return { kind: 'ignored', reason: 'others read along there' };
  switch (textAt(event, 'subtype')) {
    case 'message_changed': return receiveChange(event, team, channel, delivery);
    case 'message_deleted': return receiveDeletion(event, team, channel, delivery);
    default: return receiveWords(event, team, channel);
  }
}

function receiveWords(event: Json, team: string, channel: string): SlackDelivery {
  const [subtype, user, ts] = [textAt(event, 'subtype'), textAt(event, 'user'), textAt(event, 'ts')];
  if (textAt(event, 'bot_id') !== null) return { kind: 'ignored', reason: 'a program wrote it' };
  if (subtype !== null && !WORDS.has(subtype)) return { kind: 'ignored', reason: `a message of the kind ${subtype}` };
  if (!user || !ts) return { kind: 'malformed', reason: 'a message by nobody' };
  const thread = textAt(event, 'thread_ts');
  const files = listAt(event, 'files').flatMap(fileOf);
  const text = plainText(textAt(event, 'text') ?? '');
  const who = whoOf(event, team, user);
  const delivery = deliveryOf(team, channel, ts);
  if (text === '' && files.length === 0) return { kind: 'unsupported', who, delivery, reason: 'a message without words' };
  return { kind: 'text', who, delivery, text, thread: thread && thread !== ts ? { channel, ts: thread } : null, files, by: 'message' };
}

/** A change by the person; a preview that Slack adds to a link changes no word. */
function receiveChange(event: Json, team: string, channel: string, delivery: string): SlackDelivery {
  const now = objectAt(event, 'message');
  const before = objectAt(event, 'previous_message');
  const [user, ts, text] = [textAt(now, 'user'), textAt(now, 'ts'), textAt(now, 'text')];
  if (textAt(now, 'bot_id') !== null || !user || !ts) return { kind: 'ignored', reason: 'a program changed its own message' };
  if (text === null || text === textAt(before, 'text') || textAt(now, 'subtype') === 'tombstone') return { kind: 'ignored', reason: 'no word was changed' };
  return { kind: 'edited', who: whoOf(now ?? {}, team, user), delivery, of: deliveryOf(team, channel, ts), text: plainText(text) };
}

function receiveDeletion(event: Json, team: string, channel: string, delivery: string): SlackDelivery {
  const before = objectAt(event, 'previous_message');
  const [user, ts] = [textAt(before, 'user'), textAt(event, 'deleted_ts') ?? textAt(before, 'ts')];
  if (textAt(before, 'bot_id') !== null || !user || !ts) return { kind: 'ignored', reason: 'not a person\'s message' };
  return { kind: 'deleted', who: whoOf(before ?? {}, team, user), delivery, of: deliveryOf(team, channel, ts) };
}

/** A message is named by its place, so that a later change can name it too. */
function deliveryOf(team: string, channel: string, ts: string): string {
  return `slack:${team}:${channel}:${ts}`;
}

function whoOf(event: Json, team: string, user: string): Who {
  return { team, user, home: textAt(event, 'user_team') ?? textAt(event, 'source_team') };
}

function fileOf(file: Json): readonly SentFile[] {
  const [id, url] = [textAt(file, 'id'), textAt(file, 'url_private_download') ?? textAt(file, 'url_private')];
  return id && url ? [{ id, url, name: textAt(file, 'name') ?? id, bytes: typeof file['size'] === 'number' ? file['size'] : 0 }] : [];
}
