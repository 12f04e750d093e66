import type { FieldValue, SlackDelivery, Used, Who } from './delivery.ts';
import { HANDLED } from './handled.ts';
import { listAt, objectAt, objectsIn, textAt } from './json.ts';
import type { Json } from './json.ts';
import { plainText } from './plain-text.ts';

/** A pressed button, a sent form, a shortcut: what Slack posts as `payload`. */
export function receiveInteraction(body: Json, type: string): SlackDelivery {
  const team = textAt(body, 'team', 'id') ?? textAt(body, 'user', 'team_id');
  const user = textAt(body, 'user', 'id');
  if (!team || !user) return { kind: 'malformed', reason: `${type} by nobody` };
  const who: Who = { team, user, home: textAt(body, 'user', 'team_id') };
  const trigger = textAt(body, 'trigger_id') ?? '';
  switch (type) {
    case 'block_actions': return receiveUse(body, who, trigger);
    case 'view_submission': return receiveForm(body, who);
    case 'message_action': return receiveShortcut(body, who, trigger);
    case 'view_closed': return { kind: 'ignored', reason: 'a form was closed' };
    default: return { kind: 'unsupported', who, delivery: `slack:${team}:${type}:${trigger}`, reason: `an interaction of the kind ${type}` };
  }
}

function receiveUse(body: Json, who: Who, trigger: string): SlackDelivery {
  const [action] = listAt(body, 'actions');
  const [id, block, at] = [textAt(action ?? null, 'action_id'), textAt(action ?? null, 'block_id'), textAt(action ?? null, 'action_ts')];
  if (!action || !id || !at) return { kind: 'malformed', reason: 'a button without a name' };
  const [channel, ts] = [textAt(body, 'container', 'channel_id') ?? textAt(body, 'channel', 'id'), textAt(body, 'container', 'message_ts')];
  const used: Used = {
    action: id, value: textAt(action, 'value') ?? block ?? '', trigger,
    picked: textAt(action, 'selected_option', 'value') ?? textAt(action, 'selected_date'),
    ticked: objectsIn(objectAt(body, 'state', 'values')).flatMap(objectsIn).flatMap((field) => listAt(field, 'selected_options')).flatMap((option) => textAt(option, 'value') ?? []),
    at: channel && ts ? { channel, ts } : null,
  };
  return { kind: 'used', who, delivery: `slack:${who.team}:used:${who.user}:${at}:${id}`, used };
}

function receiveForm(body: Json, who: Who): SlackDelivery {
  const view = objectAt(body, 'view');
  const [id, hash, about] = [textAt(view, 'id'), textAt(view, 'hash'), textAt(view, 'private_metadata')];
  if (!view || !id || !about) return { kind: 'malformed', reason: 'a form without a name' };
  const values = objectAt(view, 'state', 'values');
  const fields = Object.keys(values ?? {}).map((field) => [field, valueOf(objectsIn(objectAt(values, field))[0])] as const);
  return { kind: 'form', who, delivery: `slack:${who.team}:form:${id}:${hash ?? ''}`, view: id, about, fields: Object.fromEntries(fields) };
}

function valueOf(field: Json | undefined): FieldValue {
  if (!field) return null;
  if (Array.isArray(field['selected_options'])) return listAt(field, 'selected_options').flatMap((option) => textAt(option, 'value') ?? []);
  return textAt(field, 'selected_option', 'value') ?? textAt(field, 'selected_date') ?? textAt(field, 'value');
}

/** A message somebody points at, wherever it stands: its words become theirs. */
function receiveShortcut(body: Json, who: Who, trigger: string): SlackDelivery {
  const delivery = `slack:${who.team}:shortcut:${trigger}`;
  if (textAt(body, 'callback_id') !== HANDLED.shortcut) return { kind: 'unsupported', who, delivery, reason: 'another shortcut' };
  const text = plainText(textAt(body, 'message', 'text') ?? '');
  if (text === '') return { kind: 'unsupported', who, delivery, reason: 'a message without words' };
  return { kind: 'text', who, delivery, text, thread: null, files: [], by: 'shortcut' };
}
