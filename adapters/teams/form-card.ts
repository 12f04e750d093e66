import type { Field, SectionForm } from '../../src/app/forms/section-form.ts';
import { shortened } from '../../src/app/words/split-text.ts';
import type { Say } from './controls.ts';
import { LARGEST_CARD, card } from './render.ts';
import { plainElement } from './rich-text.ts';
import type { Element } from './rich-text.ts';

/** What was filled in, by field, and what is wrong with it, in words. */
export type Filled = { readonly values: { readonly [field: string]: string }; readonly problems: { readonly [field: string]: string } };

const NOTHING: Filled = { values: {}, problems: {} };

/** The questions of a section as one card: what was said before, or what was sent and is not right yet, stands in the fields. */
export function formCard(form: SectionForm, row: string, opened: string, say: Say, filled: Filled = NOTHING): Element {
  const whole = cardOf(form, row, opened, say, filled, true);
  // without what each question means it always fits: the conversation explains as well
  return Buffer.byteLength(JSON.stringify(whole)) <= LARGEST_CARD ? whole : cardOf(form, row, opened, say, filled, false);
}

function cardOf(form: SectionForm, row: string, opened: string, say: Say, { values, problems }: Filled, hints: boolean): Element {
  const count = Object.keys(problems).length;
  const body = [
    plainElement(say('card-form-intro')),
    ...(count > 0 ? [plainElement(say('card-form-problems', { count }), { color: 'Attention', weight: 'Bolder' })] : []),
    ...form.fields.flatMap((field) => [
      ...(problems[field.id] === undefined ? [] : [plainElement(problems[field.id] ?? '', { color: 'Attention', weight: 'Bolder' }, { spacing: 'Large' })]),
      { ...inputOf(field, say('card-form-field', { number: field.number, label: field.label }), values[field.id]), ...(problems[field.id] === undefined ? { spacing: 'Large' } : {}) },
      ...(hints && field.hint !== '' ? [plainElement(shortened(field.hint, 400), { isSubtle: true, size: 'Small' }, { spacing: 'Small' })] : []),
    ]),
  ];
  return card(body, [{ type: 'Action.Submit', title: say('card-send'), style: 'positive', data: { row, choice: `form|${form.section}|${opened}` } }], form.title);
}

function inputOf({ id, input }: Field, label: string, sent: string | undefined): Element {
  const value = sent ?? (typeof input.initial === 'string' ? input.initial : Array.isArray(input.initial) ? input.initial.join(',') : '');
  const common = { id, label, ...(value === '' ? {} : { value }) };
  switch (input.kind) {
    case 'date': return { type: 'Input.Date', ...common };
    case 'number': case 'decimal': return { type: 'Input.Number', ...common, ...(value === '' ? {} : { value: Number(value) }) };
    case 'choice': case 'yes-no': return { type: 'Input.ChoiceSet', ...common, wrap: true, style: input.options.length <= 4 ? 'expanded' : input.options.length <= 25 ? 'compact' : 'filtered', choices: input.options.map(({ key, label: title }) => ({ title, value: key })) };
    case 'choices': return { type: 'Input.ChoiceSet', ...common, wrap: true, isMultiSelect: true, style: 'expanded', choices: input.options.map(({ key, label: title }) => ({ title, value: key })) };
    case 'url': return { type: 'Input.Text', ...common, style: 'Url' };
    case 'email': return { type: 'Input.Text', ...common, style: 'Email' };
    case 'long-text': return { type: 'Input.Text', ...common, isMultiline: true, maxLength: 8_000 };
    case 'text': return { type: 'Input.Text', ...common, maxLength: 8_000 };
  }
}
