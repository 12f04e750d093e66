import { TENANT } from '../teams/microsoft.ts';
import type { Call } from '../teams/microsoft.ts';
import { cardIn, messageFrom, openTeamsHouse } from '../teams/teams-house.ts';
import { sameLabel } from './played-channel.ts';
import type { OpenChannel } from './played-channel.ts';

/** Teams: activities with signed tokens over HTTP, and what then reached the double of the Bot Connector. */
export const openTeams: OpenChannel = async (plain, person, moment) => {
  const round = { ...plain, people: plain.people.map((one) => ({ ...one, identities: { teams: { tenant: TENANT, user: `aad-${one.id}` } } })) };
  const teams = await openTeamsHouse(round);
  teams.at(moment);
  const told = (): readonly Call[] => teams.microsoft.calls.filter(({ method, path }) => method === 'POST' && path.endsWith(`/${encodeURIComponent(`a:${person}`)}/activities`));
  let count = 0;
  let last: () => Promise<{ readonly status: number }> = () => Promise.resolve({ status: 200 });
  const act = async (request: typeof last): Promise<void> => {
    last = request;
    const { status } = await request();
    if (status !== 200) throw new Error(`Teams' activity was answered with ${status}`);
    if (teams.logged.length > 0) throw new Error(JSON.stringify(teams.logged));
  };
  const activity = (change: object): Promise<void> => {
    count += 1;
    const body = messageFrom(teams.microsoft, person, `at-${count}`, change);
    return act(() => teams.post(body));
  };
  return {
    house: teams.house, handler: teams.handler, buttons: true, at: teams.at,
    arrives: () => activity({ type: 'installationUpdate', action: 'add' }),
    says: (text) => activity({ text }),
    presses: (labels) => {
      const data = told().map((call) => usesOf(cardIn(call), labels)).findLast((one) => one !== null);
      if (!data) throw new Error(`Teams was never given ${labels.join(', ')}`);
      return activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'take', data }, trigger: 'manual' } });
    },
    comesAgain: () => act(last),
    shown: () => told().map(({ body }) => String(cardIn({ body } as unknown as Call)?.fallbackText ?? body['text'])),
    wordsOf: ({ text }) => text,
    [Symbol.asyncDispose]: () => teams[Symbol.asyncDispose](),
  };
};

/** What a card sends when these labels are used: its button, or options of its list and the button that sends them. */
function usesOf(card: any, labels: readonly string[]): object | null {
  const actions: readonly any[] = card?.actions ?? [];
  const button = actions.find(({ title }) => sameLabel(title, labels[0] ?? ''));
  if (button && labels.length === 1) return button.data;
  const list = card?.body.find((one: any) => one.id === 'pick');
  const chosen = labels.map((label) => list?.choices.find((one: any) => sameLabel(one.title, label))?.value);
  const send = actions.find(({ data }) => data?.choice === 'pick');
  return list && send && !chosen.includes(undefined) ? { ...send.data, pick: chosen.join(',') } : null;
}
