import { plainText } from '../../../adapters/slack/plain-text.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSlackHouse, posted, TEAM } from '../slack/slack-house.ts';
import type { Called } from '../slack/slack-house.ts';
import { sameLabel } from './played-channel.ts';
import type { OpenChannel } from './played-channel.ts';

/** Slack: signed events and presses over HTTP, and what then reached the double of the Web API. */
export const openSlack: OpenChannel = async (round, person, moment, { letter, ...furnished } = {}) => {
  const files = new Map<string, Uint8Array>();
  const host = createServer((request, response) => void response.end(files.get(request.url ?? '')));
  await new Promise<void>((done) => { host.listen(0, '127.0.0.1', () => done()); });
  const fileHost = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  const slack = await openSlackHouse(round, { moment, ...(furnished.reports ? { fileHosts: [fileHost] } : {}), ...furnished });
  if (letter) Object.assign(slack.house, { letter });
  const user = slack.users.get(round.people.find(({ id }) => id === person)?.email ?? '') ?? '';
  const channel = (): string => posted(slack.calls).find(({ given }) => given['channel'] === user)?.answer?.channel ?? 'D0';
  const said = new Map<string, string>();
  let count = 0;
  let last: () => Promise<{ readonly status: number }> = () => Promise.resolve({ status: 200 });
  const act = async (request: typeof last): Promise<void> => {
    last = request;
    const { status } = await request();
    if (status !== 200) throw new Error(`Slack's delivery was answered with ${status}`);
    const broken = [...slack.broken, ...slack.logged.map(({ what }) => what)];
    if (broken.length > 0) throw new Error(broken.join('\n'));
  };
  const event = (inner: object): Promise<void> => {
    count += 1;
    const body = JSON.stringify({ type: 'event_callback', team_id: TEAM, api_app_id: 'A1', event_id: `Ev${count}`, event_time: 1, event: inner });
    return act(() => slack.post(body));
  };
  const words = (text: string, more: object = {}): Promise<void> => {
    said.set(text, `17${count}.000100`);
    return event({ type: 'message', channel: channel(), channel_type: 'im', user, text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'), ts: `17${count}.000100`, ...more });
  };
  return {
    house: slack.house, handler: slack.handler, buttons: true, at: slack.at,
    arrives: () => event({ type: 'app_home_opened', user, tab: 'messages', channel: channel() }),
    says: (text) => words(text),
    meanwhile: async (other, text) => void await slack.says(other, text),
    sends: () => slack.perform(),
    sendsFile: (name, bytes) => {
      files.set(`/${name}`, bytes);
      return event({ type: 'message', subtype: 'file_share', channel: channel(), channel_type: 'im', user, text: '', ts: `17${count}.000100`, files: [{ id: `F${count}`, name, size: bytes.byteLength, url_private: `${fileHost}/${name}` }] });
    },
    edits: (before, after) => {
      const ts = said.get(before) ?? '1.000100';
      return event({ type: 'message', subtype: 'message_changed', channel: channel(), channel_type: 'im', message: { type: 'message', user, ts, text: after, edited: { user, ts: `${ts}1` } }, previous_message: { user, ts, text: before } });
    },
    removes: (text) => event({ type: 'message', subtype: 'message_deleted', channel: channel(), channel_type: 'im', deleted_ts: said.get(text), previous_message: { user, ts: said.get(text), text } }),
    answersUnder: (shown, text) => words(text, { thread_ts: posted(slack.calls).findLast(({ given, answer }) => answer?.channel === channel() && plainText(given['text']).includes(shown))?.answer?.ts }),
    fills: async (fields) => {
      const opened = await slack.presses(person, 'Dit onderdeel in één formulier');
      const view = opened.find(({ method }) => method === 'views.update')?.given['view'];
      const elements = new Map<string, any>((view?.blocks ?? []).map((block: any) => [block.block_id, block.element]));
      count += 1;
      const values = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { field: filledIn(elements.get(field), value) }]));
      await slack.interact({ type: 'view_submission', team: { id: TEAM }, user: { id: user, team_id: TEAM }, view: { id: `V${count}`, hash: `h${count}`, callback_id: 'section', private_metadata: view?.private_metadata, state: { values } } });
    },
    files: async () => slack.calls.filter(({ method, given, answer }) => method === 'files.completeUploadExternal' && answer?.ok && given['channel_id'] === channel()).flatMap(({ given }) => {
      const id: string = given['files'][0].id;
      const name = slack.calls.find(({ method, answer }) => method === 'files.getUploadURLExternal' && answer?.file_id === id)?.given['filename'] ?? '';
      return name.endsWith('.png') ? [] : [{ name, bytes: slack.uploads.find((one) => one.id === id)?.bytes ?? new Uint8Array() }];
    }),
    pictures: () => slack.calls.filter(({ method }) => method === 'files.completeUploadExternal').length,
    presses: (labels) => {
      const from = posted(slack.calls).findLast((call) => usesOf(call, labels) !== null);
      const use = from ? usesOf(from, labels) : null;
      if (!from || !use) throw new Error(`Slack was never given ${labels.join(', ')}`);
      count += 1;
      const press = {
        type: 'block_actions', team: { id: TEAM }, user: { id: user, team_id: TEAM }, trigger_id: `${count}.7`, container: { type: 'message', channel_id: from.answer?.channel, message_ts: from.answer?.ts },
        ...use, actions: [{ ...use.action, action_ts: `${count}.1` }],
      };
      return act(() => slack.interact(press));
    },
    comesAgain: () => act(last),
    shown: () => posted(slack.calls).filter(({ answer }) => answer?.ok && answer.channel === channel()).map(({ given }) => plainText(given['text'])),
    wordsOf: ({ text }) => text,
    [Symbol.asyncDispose]: async () => { host.close(); await slack[Symbol.asyncDispose](); },
  };
};

/** What Slack sends of a field of this kind. */
function filledIn(element: any, value: string): object {
  const option = { value, text: { type: 'plain_text', text: value } };
  switch (element?.type) {
    case 'datepicker': return { type: element.type, selected_date: value };
    case 'radio_buttons': case 'static_select': return { type: element.type, selected_option: option };
    case 'checkboxes': case 'multi_static_select': return { type: element.type, selected_options: [option] };
    case undefined: throw new Error(`The form has no such field for '${value}'`);
    default: return { type: element.type, value };
  }
}

/** What Slack posts when these labels of a message are used: a button, a line of a list, or boxes ticked and sent. Null where the message has them not. */
function usesOf({ given }: Called, labels: readonly string[]): { readonly action: object; readonly state?: object } | null {
  const elements: readonly any[] = (given['blocks'] ?? []).flatMap((block: any) => (block.elements ?? []).map((element: any) => ({ ...element, block_id: block.block_id })));
  const [label = ''] = labels;
  const button = elements.find((one) => one.type === 'button' && sameLabel(one.text.text, label));
  if (button && labels.length === 1) return { action: { type: 'button', action_id: button.action_id, block_id: button.block_id, value: button.value } };
  const list = elements.find((one) => Array.isArray(one.options) && labels.every((wanted) => one.options.some((option: any) => sameLabel(option.text.text, wanted))));
  if (!list) return null;
  const chosen = labels.map((wanted) => list.options.find((option: any) => sameLabel(option.text.text, wanted)));
  if (list.type === 'static_select') return { action: { type: 'static_select', action_id: list.action_id, block_id: list.block_id, selected_option: chosen[0] } };
  const send = elements.find((one) => one.type === 'button' && one.action_id === 'ticked');
  return { action: { type: 'button', action_id: send.action_id, block_id: send.block_id, value: send.value }, state: { values: { [list.block_id]: { [list.action_id]: { type: list.type, selected_options: chosen } } } } };
}
