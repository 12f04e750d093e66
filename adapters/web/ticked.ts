import type { Spoken } from '../../src/app/page/door.ts';
import type { Action } from '../../src/domain/utterance.ts';
import type { Form } from './read-form.ts';

type Offered = Pick<Spoken, 'choices' | 'multiple'>;

/** Whether this choice is a box to tick beside others, rather than a button of its own. */
export function isTicked({ choices, multiple }: Offered, at: number): boolean {
  const action = choices[at]?.action;
  return multiple && action?.do === 'answer' && isKeys(action.value);
}

/** The ticked boxes of a message as one press with the keys of all; null where nothing was ticked. */
export function pressOfTicked(message: Offered, form: Form): { readonly label: string; readonly action: Action } | null {
  const ticked = message.choices.filter((_, at) => isTicked(message, at) && form[`tick-${at}`] !== undefined);
  const action = ticked[0]?.action;
  if (action?.do !== 'answer') return null;
  const keys = ticked.flatMap((one) => (one.action.do === 'answer' && isKeys(one.action.value) ? one.action.value : []));
  return { label: ticked.map((one) => one.label).join(', '), action: { ...action, value: keys } };
}

function isKeys(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
