import type { types } from '@slack/bolt';
import type { Message } from '../../src/app/messages.ts';
import { capital } from '../../src/app/words/format.ts';
import { shortened } from '../../src/app/words/split-text.ts';
import type { Question } from '../../src/domain/question.ts';
import type { SlackBlock } from './rich-text.ts';
import { noteBlock, numberedList } from './rich-text.ts';

/** The product's own words by key. */
export type Say = (key: string, slots?: { readonly [slot: string]: string | number }) => string;

/** What our buttons and fields are called. Their value is the row they stand under, and which choice of it. */
export const ACTIONS = { choice: 'choice', pick: 'pick', change: 'change', ticks: 'ticks', ticked: 'ticked', date: 'date', form: 'form', home: 'home', homeSector: 'home-sector', link: 'link' } as const;

/** More answers than this are a list that opens, in which one types to find one. */
const BUTTONS = 5;
/** A list takes a hundred options, and a message so many characters; more are typed by their name. */
const LISTED = 100;
const LIST_SIZE = 6_000;
const TICKED = 10;
/** Buttons that do something else, such as agreeing to one of several sentences; a row of them takes twenty-five with what else stands in it. */
const OTHERS = 15;
const LABEL = 75;

/** How a message can be answered by pointing: buttons, a list, boxes to tick, a date. Everything can be typed too. */
export function controls(message: Message, row: string, question: Question | undefined, say: Say): readonly SlackBlock[] {
  const all = message.choices.map((choice, at) => ({ ...choice, at }));
  const answers = all.filter(({ action }) => action.do === 'answer' || action.do === 'settle');
  const changes = all.filter(({ action }) => action.do === 'change');
  const others = all.filter((one) => !answers.includes(one) && !changes.includes(one));
  const several = message.awaits !== null && 'multiple' in message.awaits && message.awaits.multiple === true;
  const date = answers.length === 0 && typeAsked(message, question) === 'date';
  const listed = answers.length <= LISTED && JSON.stringify(answers.map(option)).length <= LIST_SIZE;
  const ofAnswers = !listed ? { list: [noteBlock(say('card-too-many', { count: answers.length }))], elements: [] } : several ? boxes(answers, row, say) : answers.length <= BUTTONS ? { list: longLabels(answers), elements: answers.map((one) => button(one, row, answers)) } : { list: [], elements: [picker(ACTIONS.pick, answers, say('card-pick-one'))] };
  const elements = [
    ...ofAnswers.elements,
    ...(date ? [{ type: 'datepicker' as const, action_id: ACTIONS.date, placeholder: plain(say('card-date')) }] : []),
    ...changes.slice(0, BUTTONS).map((one) => button(one, row, [])),
    ...changer(message, say),
    ...others.slice(0, OTHERS).map((one) => button(one, row, [])),
  ];
  return [
    ...ofAnswers.list,
    // the block carries the row: menus and fields have no value of their own
    ...(elements.length > 0 ? [{ type: 'actions' as const, block_id: `row|${row}`, elements }] : []),
  ];
}

/** The button that opens all questions of a section as one form. */
export function formButton(sector: string, section: string, say: Say): types.ActionsBlock {
  return { type: 'actions', block_id: `form|${sector}|${section}`, elements: [{ type: 'button', action_id: ACTIONS.form, value: `${sector}|${section}`, text: plain(say('card-form')) }] };
}

/** The type of value a message waits for; null where it waits for none. */
export function typeAsked({ awaits }: Message, question: Question | undefined): string | null {
  if (awaits?.kind === 'part') return question?.parts?.find(({ id }) => id === awaits.part)?.type ?? null;
  return awaits?.kind === 'answer' && question && question.partsWhen === undefined ? question.type : null;
}

export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

type Numbered = Message['choices'][number] & { readonly at: number };

function button(one: Numbered, row: string, among: readonly Numbered[]): types.Button {
  const long = longLabels(among).length > 0;
  return { type: 'button', action_id: `${ACTIONS.choice}-${one.at}`, value: `${row}|${one.at}`, text: plain(long ? String(among.indexOf(one) + 1) : shortened(capital(one.label), LABEL)) };
}

/** Labels that no button can hold are listed whole above buttons with their number. */
function longLabels(answers: readonly Numbered[]): readonly SlackBlock[] {
  return answers.some(({ label }) => label.length > LABEL) ? [numberedList(answers.map(({ label }) => label))] : [];
}

function boxes(answers: readonly Numbered[], row: string, say: Say): { readonly list: readonly SlackBlock[]; readonly elements: readonly (types.Checkboxes | types.MultiStaticSelect | types.Button)[] } {
  const options = answers.map(option);
  const several = answers.length <= TICKED
    ? { type: 'checkboxes' as const, action_id: ACTIONS.ticks, options }
    : { type: 'multi_static_select' as const, action_id: ACTIONS.ticks, placeholder: plain(say('card-pick-several')), options };
  return { list: [], elements: [several, { type: 'button', action_id: ACTIONS.ticked, value: `${row}|ticked`, style: 'primary', text: plain(say('card-send')) }] };
}

function picker(action: string, from: readonly Numbered[], placeholder: string): types.StaticSelect {
  return { type: 'static_select', action_id: action, placeholder: plain(shortened(placeholder, 150)), options: from.map(option) };
}

/** The lines of an overview whose answer may be changed, as one list. */
function changer({ blocks }: Message, say: Say): readonly types.StaticSelect[] {
  const lines = blocks.flatMap(({ about, text }) => (about === undefined ? [] : [{ text: plain(shortened(text, LABEL)), value: about }]));
  return lines.length === 0 ? [] : [{ type: 'static_select', action_id: ACTIONS.change, placeholder: plain(say('card-change')), options: lines.slice(0, 100) }];
}

function option({ label, at }: Numbered): types.PlainTextOption {
  return { text: plain(shortened(capital(label), LABEL)), value: String(at) };
}
