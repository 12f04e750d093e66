import { plainText } from '../../../adapters/slack/plain-text.ts';
import { openSlackHouse, posted, TEAM } from '../slack/slack-house.ts';
import type { Called } from '../slack/slack-house.ts';
import { sameLabel } from './played-channel.ts';
import type { OpenChannel } from './played-channel.ts';

/** Slack: signed events and presses over HTTP, and what then reached the double of the Web API. */
export const openSlack: OpenChannel = async (round, person, moment) => {
  const slack = await openSlackHouse(round, { moment });
  const user = slack.users.get(round.people.find(({ id }) => id === person)?.email ?? '') ?? '';
  const channel = (): string => posted(slack.calls).at(-1)?.answer?.channel ?? 'D0';
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
  return {
    house: slack.house, handler: slack.handler, buttons: true, at: slack.at,
    arrives: () => event({ type: 'app_home_opened', user, tab: 'messages', channel: channel() }),
    says: (text) => event({ type: 'message', channel: channel(), channel_type: 'im', user, text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'), ts: `17${count}.000100` }),
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
    [Symbol.asyncDispose]: () => slack[Symbol.asyncDispose](),
  };
};

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
