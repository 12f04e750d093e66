import type { Message } from '../../src/app/messages.ts';
import type { Question } from '../../src/domain/question.ts';
import { capital } from '../../src/app/words/format.ts';
import { shortened } from '../../src/app/words/split-text.ts';
import { plainElement } from './rich-text.ts';
import type { Element } from './rich-text.ts';

/** The fields and buttons of a message that waits for an answer. */
export type Asked = { readonly inputs: readonly Element[]; readonly actions: readonly Element[]; /** To choose a line and change it; stands under the lines. */ readonly changing: readonly Element[] };
export const NOTHING_ASKED: Asked = { inputs: [], actions: [], changing: [] };
export type Say = (key: string, slots?: { readonly [slot: string]: string | number }) => string;

/** Teams shows six buttons under a card and folds away the rest; long labels are cut off. */
const MOST_BUTTONS = 6;
const LONGEST_LABEL = 40;
const LONGEST_OPTION = 120;
/** More options than this are a list that opens. */
const MOST_IN_SIGHT = 7;
/** In a list longer than this one types to find an option; one of so many bytes would leave no room on the card, and its options are typed. */
const FILTERED = 25;
const LIST_BYTES = 8_000;

/** How a message can be answered by pointing. What each part sends back is named by the row and which choice it was. */
export function asked(message: Message, row: string, question: Question | undefined, say: Say): Asked {
  const answers = message.choices.flatMap(({ label, action }, at) => (action.do === 'answer' ? [{ label: capital(label), at }] : []));
  const others = message.choices.flatMap(({ label, action }, at) => (action.do === 'answer' ? [] : [{ label: capital(label), at }]));
  const several = message.awaits !== null && 'multiple' in message.awaits && message.awaits.multiple === true;
  const listed = several || answers.length + others.length > MOST_BUTTONS || answers.some(({ label }) => label.length > LONGEST_LABEL);
  const picks = listed && answers.length > 0 && Buffer.byteLength(JSON.stringify(answers)) <= LIST_BYTES;
  const changes = message.blocks.flatMap(({ about, text }) => (about ? [{ title: shortened(text, LONGEST_OPTION), value: about }] : []));
  // a field that must be filled in would hold back the other button of its card
  const alone = changes.length === 0;
  const field = answers.length === 0 ? fieldOf(typeAsked(message, question), alone, say) : null;
  const send = (choice: string): Element => button(say('card-send'), row, choice, 'auto', 'positive');
  return {
    changing: changes.length === 0 ? [] : [
      { type: 'Input.ChoiceSet', id: 'change', style: 'compact', label: say('card-change'), placeholder: say('card-change-which'), choices: changes },
      { type: 'ActionSet', actions: [button(say('card-change-button'), row, 'change', 'auto')] },
    ],
    inputs: [
      ...(picks ? [picker(answers, several, alone, say)] : []),
      ...(answers.length > 0 && listed && !picks ? [plainElement(say('card-too-many', { count: answers.length }), { isSubtle: true })] : []), ...(field ? [field] : []),
    ],
    actions: [
      ...(listed ? (picks ? [send('pick')] : []) : answers.map(({ label, at }) => button(label, row, String(at), 'none'))),
      ...(field ? [send('typed')] : []),
      ...others.map(({ label, at }) => button(label, row, String(at), 'none')),
      ...(mayFill(message, question) ? [{ type: 'Action.Submit', title: say('card-form'), data: { msteams: { type: 'task/fetch' }, row, choice: 'form' }, associatedInputs: 'none' }] : []),
    ].map((action, index) => (index < MOST_BUTTONS ? action : { ...action, mode: 'secondary' })),
  };
}

/** Whether the section of the question can also be filled in as one form: a statement or an agreement is made by itself. */
function mayFill({ awaits, sector }: Message, question: Question | undefined): boolean {
  return awaits?.kind === 'answer' && sector !== null && question !== undefined && !question.declaration && !question.submits;
}

/** Pressed in place; a client that cannot do that sends it as a message. */
export function button(title: string, row: string, choice: string, inputs: 'auto' | 'none', style: 'default' | 'positive' = 'default'): Element {
  const common = { title, data: { row, choice }, associatedInputs: inputs, ...(style === 'default' ? {} : { style }) };
  return { type: 'Action.Execute', verb: 'take', ...common, fallback: { type: 'Action.Submit', ...common } };
}

function picker(answers: readonly { readonly label: string; readonly at: number }[], several: boolean, required: boolean, say: Say): Element {
  return {
    type: 'Input.ChoiceSet', id: 'pick', label: say(several ? 'card-pick-several' : 'card-pick-one'), ...(required ? { isRequired: true, errorMessage: say('card-pick-missing') } : {}), wrap: true,
    style: several || answers.length <= MOST_IN_SIGHT ? 'expanded' : answers.length <= FILTERED ? 'compact' : 'filtered', ...(!several && answers.length > FILTERED ? { placeholder: say('card-pick-missing') } : {}), ...(several ? { isMultiSelect: true } : {}),
    choices: answers.map(({ label, at }) => ({ title: label, value: String(at) })),
  };
}

/** What kind of value is waited for; null where words are better typed in the conversation. */
function typeAsked({ awaits }: Message, question: Question | undefined): string | null {
  if (awaits?.kind === 'part') return question?.parts?.find(({ id }) => id === awaits.part)?.type ?? null;
  return awaits?.kind === 'answer' ? question?.type ?? null : null;
}

function fieldOf(type: string | null, required: boolean, say: Say): Element | null {
  switch (type) {
    case 'date': return { type: 'Input.Date', id: 'typed', label: say('card-date'), ...(required ? { isRequired: true, errorMessage: say('card-date-missing') } : {}) };
    case 'number': case 'integer': case 'percentage': case 'money':
      return { type: 'Input.Number', id: 'typed', label: say('card-number'), ...(required ? { isRequired: true, errorMessage: say('card-number-missing') } : {}) };
    default: return null;
  }
}
