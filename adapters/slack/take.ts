import type { Background } from '../../src/app/background.ts';
import type { Handler } from '../../src/app/handle.ts';
import type { House } from '../../src/app/house.ts';
import type { Address, Inbound } from '../../src/app/messages.ts';
import { eventOf, questionAt, shownTo, staysOpen } from '../../src/app/offered.ts';
import { strangerKey } from '../../src/app/strangers.ts';
import type { Person } from '../../src/domain/person.ts';
import { ACTIONS } from './controls.ts';
import type { SlackDelivery, Used, Who } from './delivery.ts';
import type { Files } from './files.ts';
import type { Forms } from './forms.ts';
import type { Home } from './home.ts';
import { homePress } from './home.ts';
import type { Installations } from './installations.ts';
import type { Memory } from './memory.ts';
import { putInPlace } from './send.ts';
import type { Sending } from './send.ts';

export type Taking = {
  readonly house: House;
  readonly handler: Handler;
  readonly installations: Installations;
  readonly memory: Memory;
  readonly sending: Sending;
  readonly background: Background;
  readonly files: Files;
  readonly forms: Forms;
  readonly home: Home;
};

/** What Slack gets to hear: nothing but that it arrived, or what stands in the body. */
export type Answer = { readonly status: 200 | 400; readonly body?: object };

const HEARD: Answer = { status: 200 };

/**
 * Takes one delivery: kept first, then acknowledged by what this resolves to; the turn goes on in the background.
 * Rejects only when it could not be kept: Slack then delivers it again.
 */
export async function take(told: SlackDelivery, taking: Taking): Promise<Answer> {
  switch (told.kind) {
    case 'challenge': return { status: 200, body: { challenge: told.challenge } };
    case 'malformed': return { status: 400 };
    case 'ignored': return HEARD;
    case 'gone':
      await taking.installations.forget(told.team);
      taking.house.log.warn('a workspace took the app out', { team: told.team });
      return HEARD;
  }
  if (!await mayCome(told.who, taking)) {
    taking.house.log.warn('somebody from elsewhere was refused: if they should come in, look at NAVRAAG_SLACK_WORKSPACES', { team: told.who.team, home: told.who.home ?? '' });
    return HEARD;
  }
  const from = addressOf(told.who);
  switch (told.kind) {
    case 'text': return takeText(told, from, taking);
    case 'edited': return keep(told.delivery, from, { kind: 'edited', of: told.of, text: told.text }, taking);
    case 'deleted': return keep(told.delivery, from, { kind: 'deleted', of: told.of }, taking);
    case 'used': return takeUse(told.delivery, from, told.used, taking);
    case 'form': return taking.forms.take(told, from);
    case 'opened': return takeOpened(told, from, taking);
    case 'mention':
      taking.background.beside(() => taking.sending.call(told.who.team, 'chat.postEphemeral', { channel: told.channel, user: told.who.user, text: sayTo(from, taking)('slack-private') }));
      return HEARD;
    case 'unsupported': return keep(told.delivery, from, { kind: 'unsupported', reason: told.reason }, taking);
  }
}

/** Who may speak with us: members of a workspace that has us, and people the round itself names elsewhere. */
async function mayCome(who: Who, { house, installations }: Taking): Promise<boolean> {
  if (await installations.of(who.team) === null) return false;
  return who.home === null || who.home === who.team || house.recognise(addressOf(who)) !== null;
}

async function takeText(told: Extract<SlackDelivery, { kind: 'text' }>, from: Address, taking: Taking): Promise<Answer> {
  if (told.by === 'message') await heard(told.delivery, from, taking);
  const reports = taking.house.reports ? told.files.filter(({ name }) => /\.(docx|odt|pdf)$/i.test(name)) : [];
  // each file is a delivery of its own, and so are the words that came with them
  for (const [at, file] of reports.entries()) {
    const { turn } = await taking.handler.receive({ delivery: `${told.delivery}:file-${at}`, from, what: { kind: 'file', name: file.name, size: file.bytes } }, taking.files.bring(told.who.team, file));
    taking.background.beside(() => turn);
  }
  const text = told.text === '' && reports.length === 0 ? await taking.files.textOf(told.who.team, told.files) : told.text;
  if (text === '') return HEARD;
  if (text === null) {
    taking.background.beside(() => taking.files.refuse(from));
    return HEARD;
  }
  const about = told.thread ? await questionAt(taking.house, from, `${told.thread.channel}:${told.thread.ts}`) : null;
  const answer = await keep(told.delivery, from, { kind: 'text', text, ...(about ? { about } : {}) }, taking);
  return told.by === 'command' ? { ...answer, body: { response_type: 'ephemeral', text: sayTo(from, taking)('slack-heard') } } : answer;
}

/** A delivery of a message is named by its place: that is where our conversation is. */
async function heard(delivery: string, from: Address, { memory }: Taking): Promise<void> {
  const channel = delivery.split(':')[2];
  if (channel?.startsWith('D')) await memory.heardIn(from.id, channel);
}

async function takeUse(delivery: string, from: Address, used: Used, taking: Taking): Promise<Answer> {
  if (used.action === ACTIONS.form) return taking.forms.open(from, used);
  if (used.action.startsWith(ACTIONS.home)) return keepOr(homePress(used), delivery, from, taking);
  const [row = '', which = ''] = used.value.startsWith('row|') ? [used.value.slice('row|'.length), used.picked ?? ''] : used.value.split('|');
  // ticking a box says nothing yet, and a link is opened by Slack itself
  if (used.action === ACTIONS.ticks || row === '' || which === '') return HEARD;
  const shown = await shownTo(taking.house, from, row);
  const what = shown && eventOf(shown, used.action === ACTIONS.date ? { kind: 'typed', text: which } : used.action === ACTIONS.change ? { kind: 'change', question: which } : which === 'ticked' ? { kind: 'ticked', at: used.ticked.map(Number) } : { kind: 'choice', at: Number(which) });
  if (!shown || !what) return HEARD;
  const answer = await keep(delivery, from, what, taking);
  const lasting = what.kind === 'press' && staysOpen(what.action, shown.message);
  const place = used.at;
  if (place && !lasting) {
    const label = what.kind === 'press' ? what.label : what.text;
    taking.background.beside(async () => {
      if ((await taking.memory.openCard(from.id))?.row === row) await taking.memory.setOpenCard(from.id, null);
      await putInPlace(taking.sending, from, place, shown, shown.current ? { kind: 'answered', label } : { kind: 'closed' });
    });
  }
  return answer;
}

async function takeOpened(told: Extract<SlackDelivery, { kind: 'opened' }>, from: Address, taking: Taking): Promise<Answer> {
  const person = taking.house.recognise(from);
  if (told.tab === 'home') {
    taking.background.beside(() => taking.home.publish(from, person));
    return HEARD;
  }
  // only who has never been greeted has something to hear on opening our conversation
  if (!person || (await taking.handler.streams.contact(person.id)).greeted) return HEARD;
  return keep(told.delivery, from, { kind: 'arrival' }, taking);
}

async function keepOr(what: Inbound['what'] | null, delivery: string, from: Address, taking: Taking): Promise<Answer> {
  return what === null ? HEARD : keep(delivery, from, what, taking);
}

async function keep(delivery: string, from: Address, what: Inbound['what'], { handler, background, house }: Taking): Promise<Answer> {
  const { turn } = await handler.receive({ delivery, from, what });
  background.beside(() => turn);
  if (house.recognise(from) === null) house.log.info('a stranger wrote', { key: strangerKey({ from }) });
  return HEARD;
}

export function addressOf({ team, user }: Pick<Who, 'team' | 'user'>): Address {
  return { platform: 'slack', id: `${team}:${user}` };
}

function sayTo(from: Address, { house, sending }: Taking): ReturnType<Sending['say']> {
  return sending.say(languageOf(house.recognise(from)));
}

export function languageOf(person: Person | null): 'nl' | 'en' {
  return person?.language ?? 'nl';
}
