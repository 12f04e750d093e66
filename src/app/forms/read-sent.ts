import { readForm } from '../../domain/conversation/read-form.ts';
import type { FormField } from '../../domain/conversation/read-form.ts';
import { openTurn } from '../../domain/conversation/turn.ts';
import type { Talk } from '../../domain/conversation/turn.ts';
import type { PartValue } from '../../domain/value.ts';
import type { Inbound } from '../messages.ts';
import { renderLine } from '../words/render.ts';
import type { Wording } from '../words/render.ts';
import type { Field, SectionForm } from './section-form.ts';

/** What a platform got back: by field, words, the keys that were picked, or nothing. */
export type SentFields = { readonly [field: string]: string | readonly string[] | null };

/** Either what is wrong, by field and in words, or the form as an incoming event; null when nothing in it is new. */
export type SentRead = { readonly ok: false; readonly problems: { readonly [field: string]: string } } | { readonly ok: true; readonly what: Extract<Inbound['what'], { kind: 'form' }> | null };

/**
 * Reads what somebody sent, with the readers and checks of the conversation: a field that it could not keep is named with
 * its words, and nothing of the form is taken. A field that was left as it stood, or empty, says nothing.
 */
export function readSent(form: SectionForm, sent: SentFields, talk: Talk, opened: string, wording: Wording): SentRead {
  const changed = form.fields.filter((field) => !isSame(field, sent[field.id] ?? null));
  // an answer in parts is read whole: its other parts come with it
  const questions = new Set(changed.map(({ question }) => question));
  const fields = form.fields.filter(({ question }) => questions.has(question)).flatMap((field) => fieldOf(field, sent[field.id] ?? null));
  if (fields.length === 0) return { ok: true, what: null };
  const { problems } = readForm(openTurn(talk, ''), fields, opened);
  if (problems.length === 0) return { ok: true, what: { kind: 'form', sector: form.sector, opened, fields } };
  const places = problems.map(({ question, part, lines }) => {
    const place = form.fields.find((field) => field.question === question && (part === null || field.part === part));
    return [place?.id ?? question, lines.map((line) => renderLine(line, wording)).join(' ')] as const;
  });
  return { ok: false, problems: Object.fromEntries(places) };
}

function fieldOf({ question, part, input }: Field, sent: string | readonly string[] | null): readonly FormField[] {
  if (sent === null || sent.length === 0) return [];
  if (!('options' in input)) return typeof sent === 'string' && sent.trim() !== '' ? [{ question, part, text: sent }] : [];
  const keys = typeof sent === 'string' ? [sent] : sent;
  const picked = input.options.filter((option) => keys.includes(option.key));
  const [one] = picked;
  if (!one || picked.length !== keys.length) return [];
  const value: PartValue = input.kind === 'choices' ? picked.map(({ key }) => key) : input.kind === 'yes-no' ? one.key === 'yes' : one.key;
  return [{ question, part, text: picked.map(({ label }) => label).join(', '), picked: value }];
}

function isSame({ input }: Field, sent: string | readonly string[] | null): boolean {
  const before = typeof input.initial === 'string' || input.initial === null ? [input.initial ?? ''] : input.initial;
  const now = typeof sent === 'string' || sent === null ? [sent ?? ''] : sent;
  const plain = (values: readonly string[]): string => JSON.stringify(values.map((one) => one.trim()).filter((one) => one !== '').toSorted());
  return plain(before) === plain(now);
}
