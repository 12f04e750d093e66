import { createHash } from 'node:crypto';
import type { Inbound } from '../../src/app/messages.ts';
import type { Door } from '../../src/app/page/door.ts';
import type { Form } from './read-form.ts';
import { pressOfTicked } from './ticked.ts';

/** Longer than any answer; a pasted report is refused in words instead of cut. */
export const charactersAllowed = 8_000;

/** Longer than any sentence of a letter. */
const sentenceAllowed = 2_000;

export type Received = { readonly ok: true; readonly inbound: Inbound | null } | { readonly ok: false; readonly why: 'malformed' | 'too-long' };

/**
 * One posted form as an incoming event. Null where there is nothing to hand on: an empty message, or a button of a message that is not (or no longer) there.
 * A button is looked up where it was shown, so that nobody can press what was never offered.
 */
export async function receive(what: 'say' | 'press' | 'change' | 'begin' | 'edit', form: Form, person: string, door: Pick<Door, 'conversation' | 'page'>): Promise<Received> {
  const once = form['delivery'] ?? '';
  if (!/^[\w-]{16,64}$/.test(once)) return { ok: false, why: 'malformed' };
  const event = (said: Inbound['what']): Received => ({ ok: true, inbound: { delivery: deliveryOf(person, once, what, said), from: { platform: 'web', id: person }, what: said } });
  if (what === 'begin') return event({ kind: 'arrival' });
  if (what === 'say') {
    const text = cleaned(form['text'] ?? '');
    if (text.length > charactersAllowed) return { ok: false, why: 'too-long' };
    return text === '' ? nothing : event({ kind: 'text', text });
  }
  if (what === 'edit') {
    const text = cleaned(form['text'] ?? '').replace(/\s+/g, ' ');
    if (text.length > sentenceAllowed) return { ok: false, why: 'too-long' };
    const shown = text === '' ? null : await sentenceOf(form, person, door);
    return shown ? event({ kind: 'press', action: { do: 'edit-sentence', sentence: shown.id, expected: form['expected'] ?? '', text }, label: `${shown.edit.label}: ${text}` }) : nothing;
  }
  const offered = what === 'press' ? await choiceOf(form, person, door) : await changeOf(form, person, door);
  return offered ? event({ kind: 'press', ...offered }) : nothing;
}

const nothing: Received = { ok: true, inbound: null };

/** The same form sent again is the same delivery; the same form with other words in it is another. */
function deliveryOf(person: string, once: string, what: string, said: Inbound['what']): string {
  return `web:${person}:${once}:${createHash('sha256').update(JSON.stringify([what, said])).digest('base64url').slice(0, 16)}`;
}

async function choiceOf(form: Form, person: string, door: Pick<Door, 'conversation'>) {
  const message = (await door.conversation(person)).find((one) => one.id === form['message'] && one.by === 'navraag');
  if (!message) return null;
  if (form['choice'] === 'ticked') return pressOfTicked(message, form);
  return message.choices[Number(form['choice'])] ?? null;
}

async function changeOf(form: Form, person: string, door: Pick<Door, 'page'>) {
  const overview = (await door.page(person)).overviews.find((one) => one.sector === form['sector']);
  return overview?.sections.flatMap((section) => section.rows).find((row) => row.question === form['question'])?.change ?? null;
}

/** A sentence that this person may change, with the fingerprint of what it said when it was shown. */
async function sentenceOf(form: Form, person: string, door: Pick<Door, 'page'>) {
  if (!/^[0-9a-f]{64}$/.test(form['expected'] ?? '')) return null;
  const found = (await door.page(person)).draft?.passages.flatMap((passage) => passage.sentences).find((one) => one.id === form['sentence']);
  return found?.edit ? { id: found.id, edit: found.edit } : null;
}

/** Line ends as newlines, without what no keyboard types. */
function cleaned(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').trim();
}
