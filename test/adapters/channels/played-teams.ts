import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { perform } from '../../../src/app/perform.ts';
import { TENANT } from '../teams/microsoft.ts';
import type { Call } from '../teams/microsoft.ts';
import { openOneDrive } from '../teams/one-drive.ts';
import { cardIn, messageFrom, openTeamsHouse } from '../teams/teams-house.ts';
import { sameLabel } from './played-channel.ts';
import type { OpenChannel } from './played-channel.ts';

/** Teams: activities with signed tokens over HTTP, and what then reached the double of the Bot Connector. */
export const openTeams: OpenChannel = async (plain, person, moment, { letter, reports, store } = {}) => {
  const round = { ...plain, people: plain.people.map((one) => ({ ...one, identities: { teams: { tenant: TENANT, user: `aad-${one.id}` } } })) };
  const files = new Map<string, Uint8Array>();
  const host = createServer((request, response) => void response.end(files.get(request.url ?? '')));
  await new Promise<void>((done) => { host.listen(0, '127.0.0.1', () => done()); });
  const fileHost = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  const oneDrive = await openOneDrive();
  const teams = await openTeamsHouse(round, { fileHosts: [fileHost, oneDrive.url], publicUrl: 'https://navraag.example.nl', ...(store ? { store } : {}) });
  Object.assign(teams.house, { ...(letter ? { letter } : {}), ...(reports ? { reports } : {}) });
  const said = new Map<string, string>();
  teams.at(moment);
  const told = (): readonly Call[] => teams.microsoft.calls.filter(({ method, path }) => method === 'POST' && path.endsWith(`/${encodeURIComponent(`a:${person}`)}/activities`));
  const typeOf = (call: Call): string => (call.body['attachments'] as { contentType: string }[] | undefined)?.[0]?.contentType ?? '';
  const isFile = (call: Call): boolean => /teams\.card\.file\.(?:consent|info)$/.test(typeOf(call));
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
    says: (text) => { said.set(text, `at-${count + 1}`); return activity({ text }); },
    meanwhile: async (other, text) => void await teams.says(other, text),
    sends: async () => { await perform(teams.house); await teams.settled(); await teams.teams.quiet(); },
    sendsFile: (name, bytes) => {
      files.set(`/${name}`, bytes);
      return activity({ attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name, content: { downloadUrl: `${fileHost}/${name}`, uniqueId: 'u', fileType: name.split('.').at(-1) } }] });
    },
    edits: (before, after) => act(() => teams.post(messageFrom(teams.microsoft, person, said.get(before) ?? 'at-0', { type: 'messageUpdate', text: after, channelData: { eventType: 'editMessage', tenant: { id: TENANT } } }))),
    removes: (text) => act(() => teams.post(messageFrom(teams.microsoft, person, said.get(text) ?? '', { type: 'messageDelete', text: '', channelData: { eventType: 'softDeleteMessage', tenant: { id: TENANT } } }))),
    answersUnder: (shown, text) => {
      const call = told().findLast((one) => wordsIn(one).includes(shown));
      if (!call) throw new Error(`Teams was never given ${shown}`);
      const quote = `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="${teams.microsoft.idOf(call)}"><strong itemprop="mri" itemid="28:app">Navraag</strong><p itemprop="preview">${shown}</p></blockquote><p>${text}</p>`;
      said.set(text, `at-${count + 1}`);
      return activity({ text, attachments: [{ contentType: 'text/html', content: quote }] });
    },
    fills: async (fields) => {
      const open = told().flatMap((call) => cardIn(call)?.actions ?? []).findLast((one: any) => one.data?.msteams?.type === 'task/fetch');
      const { body } = await teams.post(messageFrom(teams.microsoft, person, `form-${count += 1}`, { type: 'invoke', name: 'task/fetch', value: { data: open?.data } })) as { body: any };
      const form = body?.task?.value?.card?.content;
      const missing = Object.keys(fields).filter((field) => !form?.body.some(({ id }: any) => id === field));
      if (missing.length > 0) throw new Error(`The form has no field ${missing.join(', ')}`);
      await activity({ type: 'invoke', name: 'task/submit', value: { data: { ...form.actions[0].data, ...fields } } });
    },
    files: async () => {
      for (const call of told().filter((one) => typeOf(one).endsWith('file.consent'))) {
        const { name, content } = (call.body['attachments'] as { name: string; content: { acceptContext: object } }[])[0]!;
        await activity({ type: 'invoke', name: 'fileConsent/invoke', replyToId: teams.microsoft.idOf(call), value: { type: 'fileUpload', action: 'accept', context: content.acceptContext, uploadInfo: oneDrive.upload(name) } });
      }
      const shownAs = told().filter((one) => typeOf(one).endsWith('file.info')).map((call) => (call.body['attachments'] as { name: string }[])[0]?.name ?? '');
      return shownAs.map((name, at) => ({ name, bytes: oneDrive.brought[at]?.bytes ?? new Uint8Array() }));
    },
    pictures: () => told().filter((call) => cardIn(call)?.body?.some(({ type }: any) => type === 'Image')).length,
    presses: (labels) => {
      const data = told().map((call) => usesOf(cardIn(call), labels)).findLast((one) => one !== null);
      if (!data) throw new Error(`Teams was never given ${labels.join(', ')}`);
      return activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'take', data }, trigger: 'manual' } });
    },
    comesAgain: () => act(last),
    shown: () => told().filter((call) => !isFile(call)).map(wordsIn),
    wordsOf: ({ text }) => text,
    [Symbol.asyncDispose]: async () => { host.close(); await oneDrive[Symbol.asyncDispose](); await teams[Symbol.asyncDispose](); },
  };
};

/** The words of what was sent: of a card those for who cannot see it. */
function wordsIn(call: Call): string {
  return String(cardIn(call)?.fallbackText ?? call.body['text']);
}

/** What a card sends when these labels are used: its button, or options of its list and the button that sends them. */
function usesOf(card: any, labels: readonly string[]): object | null {
  const actions: readonly any[] = card?.actions ?? [];
  const button = actions.find(({ title }) => sameLabel(title, labels[0] ?? ''));
  if (button && labels.length === 1) return button.data;
  const list = card?.body?.find((one: any) => one.id === 'pick');
  const chosen = labels.map((label) => list?.choices.find((one: any) => sameLabel(one.title, label))?.value);
  const send = actions.find(({ data }) => data?.choice === 'pick');
  return list && send && !chosen.includes(undefined) ? { ...send.data, pick: chosen.join(',') } : null;
}
