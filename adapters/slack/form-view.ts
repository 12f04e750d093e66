import type { types } from '@slack/bolt';
import type { Field, SectionForm } from '../../src/app/forms/section-form.ts';
import { shortened } from '../../src/app/words/split-text.ts';
import { plain } from './controls.ts';
import type { Say } from './controls.ts';
import { richBlocks } from './rich-text.ts';
import type { SlackBlock } from './rich-text.ts';

/** What a modal is about, kept in it while it is open: the sector, the section, and when it was shown. */
export type About = { readonly sector: string; readonly section: string; readonly opened: string };

/** A modal holds a hundred blocks; the questions beyond are asked in the conversation. */
const FIELDS = 95;
const LISTED = 100;

export function aboutOf(text: string): About | null {
  const [sector, section, opened, ...more] = text.split('|');
  return sector && section && opened && more.length === 0 ? { sector, section, opened } : null;
}

/** The modal of a section. */
export function formView(form: SectionForm, opened: string, say: Say): Record<string, unknown> {
  return {
    ...frame(say), private_metadata: `${form.sector}|${form.section}|${opened}`, submit: plain(say('slack-form-send')),
    blocks: [...richBlocks([{ kind: 'heading', text: shortened(form.title, 150) }, { kind: 'paragraph', text: say('card-form-intro') }]), ...form.fields.slice(0, FIELDS).map((field) => inputBlock(field, say))],
  };
}

/** A modal with nothing but words: while the questions are put ready, and where there are none. */
export function wordsView(text: string, say: Say): Record<string, unknown> {
  return { ...frame(say), blocks: richBlocks([{ kind: 'paragraph', text }]) };
}

function frame(say: Say): { readonly type: 'modal'; readonly title: types.PlainTextElement; readonly close: types.PlainTextElement; readonly callback_id: string } {
  return { type: 'modal', callback_id: 'section', title: plain(say('slack-form-title')), close: plain(say('slack-form-close')) };
}

function inputBlock(field: Field, say: Say): SlackBlock {
  return {
    type: 'input', block_id: field.id, optional: true, label: plain(shortened(say('card-form-field', { number: field.number, label: field.label }), 2_000)),
    hint: plain(shortened(field.hint, 2_000)), element: elementOf(field),
  } as SlackBlock;
}

function elementOf({ input }: Field): object {
  const text = { action_id: 'field', ...('initial' in input && typeof input.initial === 'string' ? { initial_value: shortened(input.initial, 3_000) } : {}) };
  switch (input.kind) {
    case 'text': return { type: 'plain_text_input', ...text };
    case 'long-text': return { type: 'plain_text_input', multiline: true, ...text };
    case 'number': return { type: 'number_input', is_decimal_allowed: false, ...text };
    case 'decimal': return { type: 'number_input', is_decimal_allowed: true, ...text };
    case 'url': return { type: 'url_text_input', ...text };
    case 'email': return { type: 'email_text_input', ...text };
    case 'date': return { type: 'datepicker', action_id: 'field', ...(input.initial === null ? {} : { initial_date: input.initial }) };
    default: return picker(input);
  }
}

/** A list takes a hundred options; a longer one stands in groups, each named by its first and last. */
function inGroups(options: readonly types.PlainTextOption[]): readonly object[] {
  return Array.from({ length: Math.ceil(options.length / LISTED) }, (_, at) => options.slice(at * LISTED, (at + 1) * LISTED))
    .map((some) => ({ label: plain(shortened(`${some[0]?.text.text ?? ''} – ${some.at(-1)?.text.text ?? ''}`, 75)), options: some }));
}

function picker(input: Extract<Field['input'], { readonly options: readonly unknown[] }>): object {
  const options = input.options.map(({ key, label }) => ({ text: plain(shortened(label, 75)), value: key }));
  const from = options.length <= LISTED ? { options } : { option_groups: inGroups(options) };
  const chosen = options.filter(({ value }) => input.initial.includes(value));
  if (input.kind === 'choices') return { type: options.length <= 10 ? 'checkboxes' : 'multi_static_select', action_id: 'field', ...from, ...(chosen.length > 0 ? { initial_options: chosen } : {}) };
  return { type: options.length <= 5 ? 'radio_buttons' : 'static_select', action_id: 'field', ...from, ...(chosen[0] ? { initial_option: chosen[0] } : {}) };
}
