import { expect, test } from 'vitest';
import { plainText } from '../../../adapters/slack/plain-text.ts';
import { receive } from '../../../adapters/slack/receive.ts';

const event = (inner: object) => receive({ type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event: inner });
const message = (change: object) => event({ type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', ts: '10.1', text: '1.200', ...change });
const WHO = { team: 'T1', user: 'U1', home: null };

test.each([
  ['words', message({}), { kind: 'text', text: '1.200', thread: null, delivery: 'slack:T1:D1:10.1' }],
  ['words in a thread', message({ thread_ts: '9.1' }), { kind: 'text', thread: { channel: 'D1', ts: '9.1' } }],
  ['the first words of a thread', message({ thread_ts: '10.1' }), { kind: 'text', thread: null }],
  ['a file', message({ text: '', subtype: 'file_share', files: [{ id: 'F1', name: 'a.txt', size: 5, url_private: 'https://files.slack.com/a' }] }), { kind: 'text', text: '', files: [{ id: 'F1', name: 'a.txt', bytes: 5, url: 'https://files.slack.com/a' }] }],
  ['a change', message({ subtype: 'message_changed', message: { user: 'U1', ts: '8.1', text: '1.300' }, previous_message: { user: 'U1', ts: '8.1', text: '1.200' } }), { kind: 'edited', of: 'slack:T1:D1:8.1', text: '1.300', delivery: 'slack:T1:Ev1' }],
  ['a deletion', message({ subtype: 'message_deleted', deleted_ts: '8.1', previous_message: { user: 'U1', ts: '8.1', text: 'x' } }), { kind: 'deleted', of: 'slack:T1:D1:8.1' }],
  ['a program that changes its own message', message({ subtype: 'message_changed', message: { user: 'U1', bot_id: 'B1', ts: '8.1', text: 'b' }, previous_message: { text: 'a' } }), { kind: 'ignored' }],
  ['a sound message', message({ text: '' }), { kind: 'unsupported', reason: 'a message without words' }],
  ['the tab with messages', event({ type: 'app_home_opened', user: 'U1', tab: 'messages', channel: 'D1' }), { kind: 'opened', tab: 'messages' }],
  ['the home', event({ type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1' }), { kind: 'opened', tab: 'home' }],
  ['our name in a channel', event({ type: 'app_mention', user: 'U1', channel: 'C1', text: '<@U0> status', ts: '1.1' }), { kind: 'mention', channel: 'C1' }],
  ['an uninstall', event({ type: 'app_uninstalled' }), { kind: 'gone', team: 'T1' }],
  ['a revoked token of ours', event({ type: 'tokens_revoked', tokens: { bot: ['U0'] } }), { kind: 'gone', team: 'T1' }],
  ['a revoked token of a user', event({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } }), { kind: 'ignored' }],
  ['an event we know nothing of', event({ type: 'reaction_added', user: 'U1' }), { kind: 'unsupported', reason: 'the event reaction_added' }],
  ['our command', receive({ command: '/navraag', text: ' status ', team_id: 'T1', user_id: 'U1', trigger_id: '3.4', channel_id: 'C1' }), { kind: 'text', text: 'status', by: 'command', delivery: 'slack:T1:command:3.4' }],
  ['our command without a word', receive({ command: '/navraag', text: '', team_id: 'T1', user_id: 'U1', trigger_id: '3.4' }), { kind: 'text', text: 'help' }],
  ['another command', receive({ command: '/elders', team_id: 'T1', user_id: 'U1', trigger_id: '3.4' }), { kind: 'unsupported', reason: 'another command' }],
  ['our shortcut', receive({ type: 'message_action', callback_id: 'use-as-answer', team: { id: 'T1' }, user: { id: 'U1' }, trigger_id: '5', message: { text: '<https://a.nl|a.nl>' } }), { kind: 'text', text: 'https://a.nl', by: 'shortcut' }],
  ['a picked date', receive({ type: 'block_actions', team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' }, actions: [{ action_id: 'date', block_id: 'row|m7', selected_date: '2026-06-30', action_ts: '1.1' }] }), { kind: 'used', used: { action: 'date', value: 'row|m7', picked: '2026-06-30' } }],
  ['a form', receive({ type: 'view_submission', team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' }, view: { id: 'V1', hash: 'h', private_metadata: 'a|b', state: { values: { q1: { x: { type: 'plain_text_input', value: '5' } }, q2: { x: { selected_options: [{ value: 'a' }, { value: 'b' }] } }, q3: { x: { selected_option: null } } } } } }), { kind: 'form', about: 'a|b', fields: { q1: '5', q2: ['a', 'b'], q3: null } }],
  ['a closed form', receive({ type: 'view_closed', team: { id: 'T1' }, user: { id: 'U1' } }), { kind: 'ignored' }],
  ['an old kind of button', receive({ type: 'interactive_message', team: { id: 'T1' }, user: { id: 'U1' } }), { kind: 'unsupported' }],
])('%s', (_, told, wanted) => {
  expect(told).toMatchObject(wanted);
  if ('who' in told) expect(told.who).toMatchObject({ team: WHO.team, user: WHO.user });
});

test.each([
  ['<https://www.voorbeeld.nl/plan|voorbeeld.nl>', 'https://www.voorbeeld.nl/plan'],
  ['<https://www.voorbeeld.nl/plan>', 'https://www.voorbeeld.nl/plan'],
  ['Mail <mailto:a@voorbeeld.nl|a@voorbeeld.nl>', 'Mail a@voorbeeld.nl'],
  ['5 &lt; 6 &amp;amp; zo', '5 < 6 &amp; zo'],
  ['Vraag <@U123|anna> in <#C1|algemeen>', 'Vraag anna in algemeen'],
  ['<!here> let op', 'here let op'],
  ['a\r\nb\u0000c', 'a\nbc'],
])('%s is read as it was meant', (typed, read) => expect(plainText(typed)).toBe(read));
