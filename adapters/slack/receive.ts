import type { SlackDelivery } from './delivery.ts';
import { HANDLED } from './handled.ts';
import { receiveEvent } from './receive-event.ts';
import { receiveInteraction } from './receive-interaction.ts';
import { textAt } from './json.ts';
import type { Json } from './json.ts';

/** Parses what Slack sent, however it was sent. Never throws: what is not Slack's is `malformed`, what we do not do is `unsupported` or `ignored`, with the reason. */
export function receive(body: Json | null): SlackDelivery {
  if (body === null) return { kind: 'malformed', reason: 'no object' };
  const type = textAt(body, 'type');
  if (type === 'url_verification') return challenge(body);
  if (type === 'event_callback') return receiveEvent(body);
  if (type !== null) return receiveInteraction(body, type);
  if (textAt(body, 'command') !== null) return receiveCommand(body);
  return { kind: 'malformed', reason: 'no type' };
}

function challenge(body: Json): SlackDelivery {
  const given = textAt(body, 'challenge');
  return given !== null && given.length <= 500 ? { kind: 'challenge', challenge: given } : { kind: 'malformed', reason: 'no challenge' };
}

/** A command is a form of its own: text that could also have been typed to us. */
function receiveCommand(body: Json): SlackDelivery {
  const [team, user, trigger] = [textAt(body, 'team_id'), textAt(body, 'user_id'), textAt(body, 'trigger_id')];
  if (!team || !user || !trigger) return { kind: 'malformed', reason: 'a command without who or trigger' };
  const who = { team, user, home: null };
  const delivery = `slack:${team}:command:${trigger}`;
  if (textAt(body, 'command') !== HANDLED.command) return { kind: 'unsupported', who, delivery, reason: 'another command' };
  return { kind: 'text', who, delivery, text: textAt(body, 'text')?.trim() || 'help', thread: null, files: [], by: 'command' };
}
