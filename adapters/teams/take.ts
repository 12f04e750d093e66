import type { Handler } from '../../src/app/handle.ts';
import type { House } from '../../src/app/house.ts';
import type { Address, Inbound, Message } from '../../src/app/messages.ts';
import type { Timer } from '../../src/app/pacing.ts';
import type { Action } from '../../src/domain/utterance.ts';
import type { BringFile } from '../../src/app/sent-report.ts';
import { eventOf, questionAt, shownTo, staysOpen } from '../../src/app/offered.ts';
import type { Taken } from '../../src/app/offered.ts';
import type { Consents } from './consents.ts';
import type { Pressed, Sender, SharedFile, Told } from './delivery.ts';
import type { Forms } from './forms.ts';
import { dutchNumber } from './numbers.ts';
import type { Memory } from './memory.ts';
import { renderCard } from './render.ts';
import type { Standing } from './render.ts';
import { putInPlace, shownOf } from './send.ts';
import type { Sending } from './send.ts';

export type Taking = { readonly house: House; readonly handler: Handler; readonly memory: Memory; readonly sending: Sending; readonly forms: Forms; readonly consents: Consents; readonly bring: (file: SharedFile) => BringFile; readonly timer: Pick<Timer, 'sleep'>; /** null where slow answers are not announced */ readonly typingAfterMs: number | null };

/** What a request is answered with, and what goes on after that. */
export type Answer = { readonly status: number; readonly body?: object; readonly after?: Promise<unknown> };

/**
 * Takes one event that was let in: kept first, then acknowledged, then handled. A button pressed in place is handled before
 * it is acknowledged, as the answer is the card as it stands now. Rejects only when the event could not be kept.
 */
export async function take(told: Told, taking: Taking): Promise<Answer> {
  const { from, what } = told;
  if (!from) return { status: 200 };
  if (what.kind === 'uninstalled') {
    await taking.memory.block(from.id, 'uninstalled');
    return { status: 200 };
  }
  if (what.kind !== 'unsupported' || what.tell) await taking.memory.heard(from.id, from.reference);
  switch (what.kind) {
    case 'said': {
      const about = what.quotes === undefined ? null : await questionAt(taking.house, addressOf(from), what.quotes);
      return keep(taking, told.delivery, from, { kind: 'text', text: what.text, ...(about ? { about } : {}) });
    }
    case 'installed': return keep(taking, told.delivery, from, { kind: 'arrival' });
    case 'pressed': return press(taking, told.delivery, from, what.pressed, what.asks);
    case 'unsupported': return what.tell ? keep(taking, told.delivery, from, { kind: 'unsupported', reason: what.reason }) : { status: what.reason.startsWith('invoke ') ? 501 : 200 };
    case 'files': return takeFiles(taking, told.delivery, from, what.files, what.text);
    case 'edited': return keep(taking, told.delivery, from, { kind: 'edited', of: what.of, text: what.text });
    case 'deleted': return keep(taking, told.delivery, from, { kind: 'deleted', of: what.of });
    case 'form-wanted': return taking.forms.open(from, what.pressed);
    case 'form-sent': return taking.forms.send(told.delivery, from, what.pressed);
    case 'file-consent': return taking.consents.answer(from, what.consent);
  }
}

function addressOf(from: Sender): Address {
  return { platform: 'teams', id: from.id };
}

async function keep(taking: Taking, delivery: string, from: Sender, what: Inbound['what'], bring?: BringFile): Promise<Answer> {
  const { outcome, turn } = await taking.handler.receive({ delivery, from: addressOf(from), what }, bring);
  if (outcome === 'new') showTyping(taking, from, turn);
  return { status: 200, after: turn };
}

/** An answer that takes a while, as with a model or a report, is announced by the three dots. */
function showTyping({ sending, timer, typingAfterMs }: Taking, from: Sender, turn: Promise<unknown>): void {
  if (typingAfterMs === null) return;
  let under = true;
  const ended = (): void => { under = false; };
  turn.then(ended, ended);
  sending.background.beside(async () => {
    await timer.sleep(typingAfterMs);
    if (under) await sending.transport.post(from.reference, { type: 'typing' });
  });
}

/** Each file is a delivery of its own, and so are the words that came with them. */
async function takeFiles(taking: Taking, delivery: string, from: Sender, files: readonly SharedFile[], text: string): Promise<Answer> {
  const turns: (Promise<unknown> | undefined)[] = [];
  for (const [at, file] of files.entries()) {
    const bring = taking.bring(file);
    const { after } = await keep(taking, `${delivery}:file-${at}`, from, { kind: 'file', name: file.name, size: 0 }, bring);
    turns.push(after);
  }
  const said = text === '' ? null : await keep(taking, delivery, from, { kind: 'text', text });
  return { status: 200, after: Promise.all([...turns, said?.after]) };
}

async function press(taking: Taking, delivery: string, from: Sender, pressed: Pressed, asks: 'card' | 'nothing'): Promise<Answer> {
  const { house, handler, memory, sending } = taking;
  const shown = await shownTo(house, addressOf(from), pressed.row);
  if (!shown) return asks === 'card' ? inWords(sending.say('nl')('card-gone')) : { status: 200 };
  const say = sending.say(shown.message.language);
  const inPlace = async (standing: Standing): Promise<Answer> => ({
    status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: renderCard(shown.message, await shownOf(sending, from.reference, shown.message, shown.row, standing)) },
  });
  const before = await memory.card(shown.row);
  const standsAs: Standing = before && before.standing.kind !== 'open' ? before.standing : { kind: shown.current ? 'open' : 'closed' };
  if (pressed.choice === 'renew') return inPlace(standsAs);
  const taken = takenOf(pressed, shown.message.language);
  const what = taken && eventOf(shown, taken);
  if (!what) return asks === 'card' ? inPlace(standsAs) : { status: 200 };
  const { outcome, turn } = await handler.receive({ delivery, from: addressOf(from), what });
  const lasting = what.kind === 'press' && staysOpen(what.action, shown.message);
  const standing: Standing = lasting ? { kind: 'open' } : shown.current && outcome === 'new' ? { kind: 'answered', label: what.kind === 'press' ? what.label : what.text } : standsAs;
  if (asks === 'nothing') return { status: 200, after: turn.then(() => putInPlace(sending, addressOf(from), from.reference, shown, standing)) };
  const done = await turn.then(() => true, (error: unknown) => {
    house.log.error('a button could not be answered', { delivery, reason: error instanceof Error ? error.name : 'unknown' });
    return false;
  });
  if (!done) return inWords(say('card-busy'));
  if (standing.kind !== 'open') await memory.keepCard(shown.row, { activity: before?.activity ?? '', standing });
  return inPlace(standing);
}

function inWords(value: string): Answer {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } };
}

/** Which part of a message was used; null where nothing was filled in. */
function takenOf({ choice, inputs }: Pressed, language: 'nl' | 'en'): Taken | null {
  if (choice === 'pick') {
    const picked = inputs['pick'] ?? '';
    // a list in which one types may send what was typed
    if (/\p{L}/u.test(picked)) return { kind: 'typed', text: picked.trim() };
    const at = picked.split(',').filter((one) => /^\d{1,3}$/.test(one)).map(Number);
    const [only] = at;
    return only === undefined ? null : at.length === 1 ? { kind: 'choice', at: only } : { kind: 'ticked', at };
  }
  if (choice === 'typed') {
    const text = (inputs['typed'] ?? '').trim();
    return text === '' ? null : { kind: 'typed', text: language === 'nl' ? dutchNumber(text) : text };
  }
  if (choice === 'change') return inputs['change'] ? { kind: 'change', question: inputs['change'] } : null;
  return /^\d{1,3}$/.test(choice) ? { kind: 'choice', at: Number(choice) } : null;
}
