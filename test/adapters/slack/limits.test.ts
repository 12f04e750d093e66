import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { memoryStore } from '../../../adapters/storage/memory.ts';
import type { Say } from '../../../adapters/slack/controls.ts';
import { formView } from '../../../adapters/slack/form-view.ts';
import { deskBlocks } from '../../../adapters/slack/desk-blocks.ts';
import { checkMessage, checkView } from '../../../adapters/slack/limits.ts';
import { renderMessage } from '../../../adapters/slack/render.ts';
import type { Card } from '../../../adapters/slack/render.ts';
import { pngDocuments } from '../../../adapters/documents/png.ts';
import { sectionForm } from '../../../src/app/forms/section-form.ts';
import type { Message } from '../../../src/app/messages.ts';
import { openDoor, openListeners } from '../../../src/app/page/open-door.ts';
import { rehearse } from '../../../src/app/rehearsal/rehearse.ts';
import { Script } from '../../../src/app/rehearsal/script.ts';
import { loadReplies } from '../../../src/app/words/load-replies.ts';
import { renderReply } from '../../../src/app/words/render.ts';
import { shippedRound } from '../../support/living-house.ts';

const HOME = resolve(import.meta.dirname, '../../..');
const round = await shippedRound();
const replies = await loadReplies(resolve(HOME, 'prompts/replies'));
if (!replies.ok) throw new Error(JSON.stringify(replies.problems));
const say = (language: 'nl' | 'en'): Say => (key, slots = {}) => renderReply(key, slots, { round, replies: replies.replies, language });
const shown = (row = 'm1') => ({ row, round, say: say('nl'), standing: { kind: 'open' } as const });
const message = (change: Partial<Message>): Message => ({ text: 'Hoeveel?', blocks: [{ kind: 'paragraph', text: 'Hoeveel?' }], choices: [], sector: null, question: null, awaits: null, picture: null, language: 'nl', ...change });
const option = (label: string, key: string): Message['choices'][number] => ({ label, action: { do: 'answer', question: 'q', part: null, value: key, since: 1 } });

/** All words of cards in their order, without the spaces between them. */
const bare = (text: string): string => text.replace(/\s/g, '');
const wordsIn = (cards: readonly Card[]): string => bare(cards.flatMap(({ blocks }) => [...JSON.stringify(blocks).matchAll(/"(?:text|url)":"((?:[^"\\]|\\.)*)"/g)].map((match) => JSON.parse(`"${match[1]}"`) as string)).join(''));

test('everything the shipped rehearsal says, shows on a desk or asks in a form is within Slack\'s limits', { timeout: 60_000 }, async () => {
  const script = Script.parse(parse(await readFile(resolve(HOME, 'prompts/rounds/banenafspraak-2025/rehearsal.yaml'), 'utf8')));
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const { house, handler } = await rehearse(script, round, replies.replies, memoryStore(), quiet);
  const door = openDoor(house, handler, pngDocuments(), openListeners());
  const wrong: string[] = [];
  let messages = 0;
  for (const person of round.people) {
    for (const line of await house.store.conversation(person.id)) {
      if (line.by !== 'navraag') continue;
      messages += 1;
      for (const standing of [{ kind: 'open' }, { kind: 'answered', label: 'x'.repeat(200) }, { kind: 'closed' }] as const) {
        const cards = renderMessage(line.message, { row: line.id, round, say: say(person.language), standing });
        wrong.push(...cards.flatMap(checkMessage).map((problem) => `${line.id} ${line.message.question}: ${problem}`));
        const words = wordsIn(cards);
        for (const { text } of line.message.blocks) if (!words.includes(bare(text))) wrong.push(`${line.id}: missing is ${text}`);
      }
    }
    const page = await door.page(person.id);
    wrong.push(...checkView({ type: 'home', blocks: deskBlocks(page, { say: say(person.language), publicUrl: 'https://navraag.example.nl', picture: 'https://navraag.example.nl/slack/pictures/x.png' }) }).map((problem) => `home of ${person.id}: ${problem}`));
  }
  let forms = 0;
  for (const sector of round.sectors) {
    const dossier = await handler.streams.dossier(sector.id);
    for (const section of round.questionnaire.sections) {
      for (const language of ['nl', 'en'] as const) {
        const form = sectionForm({ round, sector, dossier: { ...dossier, submission: null }, today: '2026-07-01', deadline: round.calendar.deadline }, section.id, { round, replies: replies.replies, language });
        if (!form) continue;
        forms += 1;
        wrong.push(...checkView(formView(form, '2026-05-04T08:00:00Z', say(language))).map((problem) => `${sector.id}/${section.id}: ${problem}`));
      }
    }
  }
  expect(wrong).toEqual([]);
  expect([messages > 300, forms > 50]).toEqual([true, true]);
});

test.each([1, 5, 6, 11, 25, 26, 130])('%i options, also of several at once and with long labels', (count) => {
  for (const long of [false, true]) {
    for (const multiple of [false, true]) {
      const choices = Array.from({ length: count }, (_, at) => option(`Keuze ${at}${long ? ` ${'heel lang '.repeat(12)}` : ''}`, `k${at}`));
      const [card] = renderMessage(message({ choices, awaits: { kind: 'answer', declaration: false, ...(multiple ? { multiple: true } : {}) } }), shown());
      expect(checkMessage(card!)).toEqual([]);
    }
  }
});

test.each([
  ['a text of 50.000 characters', [{ kind: 'paragraph', text: 'Dit is een zin. '.repeat(3_125) }]],
  ['one word of 20.000 characters', [{ kind: 'paragraph', text: '😀'.repeat(10_000) }]],
  ['a thousand points', Array.from({ length: 1_000 }, (_, at) => ({ kind: 'point', text: `Punt ${at}` }))],
  ['two hundred headings', Array.from({ length: 200 }, (_, at) => ({ kind: at % 2 === 0 ? 'heading' : 'paragraph', text: `Kop ${at}` }))],
  ['a heading of a page', [{ kind: 'heading', text: 'kop '.repeat(1_000) }]],
  ['what would call everybody', [{ kind: 'paragraph', text: '<!channel> <@U1> <!here|x> *vet* & <https://voorbeeld.nl|elders>' }]],
  ['nothing but an empty line', [{ kind: 'paragraph', text: ' ' }, { kind: 'paragraph', text: 'iets' }]],
] as const)('%s is shown whole, in as many messages as it takes', (_, blocks) => {
  const text = blocks.map((one) => one.text).join('\n');
  const cards = renderMessage(message({ text, blocks: blocks as Message['blocks'], choices: [option('Ja', 'ja')] }), shown());
  expect(cards.flatMap(checkMessage)).toEqual([]);
  expect(cards.every((card) => !/<[!@#]/.test(card.text))).toBe(true);
  expect(wordsIn(cards)).toContain(bare(text));
  expect(cards.slice(0, -1).every((card) => !JSON.stringify(card.blocks).includes('"actions"'))).toBe(true);
});

test('a sentence of a passage says what it was and what it becomes, names its sources, and that a model reworded it', () => {
  const source = (at: number) => ({ what: `Waterschappen, vraag ${at}`, quote: at === 1 ? 'zo’n 269 banen' : null });
  const sentence = (before: string | null, count: number, byModel: boolean) => ({ before, byModel, sources: Array.from({ length: count }, (_, at) => source(at + 1)) });
  const blocks: Message['blocks'] = [
    { kind: 'paragraph', text: 'Er waren 270 banen.', sentence: sentence('Er waren 269 banen.', 2, true) }, { kind: 'paragraph', text: 'Dat is meer.', sentence: sentence(null, 23, false) },
  ];
  const [card] = renderMessage(message({ text: 'Er waren 270 banen.', blocks }), shown());
  const made = JSON.stringify(card!.blocks);
  expect(checkMessage(card!)).toEqual([]);
  // what differs is struck through and bold; the rest of both sentences stands as it is
  expect(made).toContain('{"type":"text","text":"Was: "},{"type":"text","text":"Er waren "},{"type":"text","text":"269","style":{"strike":true}},{"type":"text","text":" "},{"type":"text","text":"banen."}');
  expect(made).toContain('{"type":"text","text":"Wordt: "},{"type":"text","text":"Er waren "},{"type":"text","text":"270","style":{"bold":true}},{"type":"text","text":" "},{"type":"text","text":"banen."},{"type":"text","text":" [1][2]"}');
  for (const words of ['[1] Waterschappen, vraag 1: ‘zo’n 269 banen’', '[23] Waterschappen, vraag 23', 'door een model herschreven']) expect(made).toContain(words);
  // the second sentence names the first one's sources by their numbers only
  expect(made.split('Waterschappen, vraag 2\\n').length + made.split('Waterschappen, vraag 2"').length).toBe(3);
});

test.each([[6, 20, 'list'], [31, 20, 'list'], [60, 20, 'list'], [100, 75, 'typed'], [342, 20, 'typed']] as const)('%i options of %i characters: %s', (count, length, how) => {
  const choices = Array.from({ length: count }, (_, at) => option(`${at} ${'x'.repeat(length)}`.slice(0, length), `k${at}`));
  const several = { kind: 'answer', declaration: false, multiple: true } as const;
  for (const awaits of [null, several]) {
    const cards = renderMessage(message({ choices, awaits, text: choices.map(({ label }) => label).join('\n') }), shown());
    expect(cards.flatMap(checkMessage)).toEqual([]);
    const elements: readonly { type: string; options?: readonly object[] }[] = JSON.parse(JSON.stringify(cards.at(-1)!.blocks)).flatMap((block: { elements?: object[] }) => block.elements ?? []);
    const lists = elements.filter(({ options }) => options !== undefined);
    expect(lists.map(({ options }) => options?.length)).toEqual(how === 'list' ? [count] : []);
    if (how === 'typed') expect(JSON.stringify(cards)).toContain(`Er zijn ${count} keuzes. Typ de uwe`);
  }
});

test('a form with more options than a list takes has them in groups, and loses none', () => {
  const options = Array.from({ length: 342 }, (_, at) => ({ key: `k${at}`, label: `Gemeente ${at}` }));
  const field = { id: 'q', question: 'q', part: null, number: 1, label: 'Gemeente', hint: 'Welke?', input: { kind: 'choice', options, initial: ['k341'] } } as const;
  const view = formView({ sector: 's', section: 'x', title: 'Waar', fields: [field, { ...field, id: 'r', input: { ...field.input, kind: 'choices' } }] }, '2026-05-04T08:00:00Z', say('nl'));
  expect(checkView(view)).toEqual([]);
  const pickers = (view['blocks'] as { element?: { option_groups?: { options: object[] }[]; initial_option?: object; initial_options?: object[] } }[]).flatMap(({ element }) => (element ? [element] : []));
  expect(pickers.map(({ option_groups }) => option_groups?.flatMap(({ options: some }) => some).length)).toEqual([342, 342]);
  expect(pickers[0]?.initial_option).toMatchObject({ value: 'k341' });
});

test('an overview offers each of its answers to change, in one list', () => {
  const blocks: Message['blocks'] = Array.from({ length: 30 }, (_, at) => ({ kind: 'point', text: `${at + 1}. Een vraag met een lang antwoord: ${'x'.repeat(60)}`, about: `q${at}` }));
  const cards = renderMessage(message({ blocks }), shown());
  expect(cards.flatMap(checkMessage)).toEqual([]);
  expect(JSON.stringify(cards.at(-1)!.blocks)).toContain('"value":"q29"');
});

const button = (change: object) => ({ type: 'actions', elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'Ja' }, ...change }] });
const input = (element: object) => ({ type: 'input', label: { type: 'plain_text', text: 'Aantal' }, element });
test.each([
  ['a group of 101 options', { blocks: [{ type: 'actions', elements: [{ type: 'static_select', action_id: 'a', option_groups: [{ label: { type: 'plain_text', text: 'A' }, options: Array.from({ length: 101 }, (_, at) => ({ text: { type: 'plain_text', text: 'x' }, value: String(at) })) }] }] }] }],
  ['51 blocks', { blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }], ['a block of no known type', { blocks: [{ type: 'nonsense' }] }],
  ['13.201 characters', { blocks: [0, 1, 2, 3, 4].map(() => ({ type: 'section', text: { type: 'plain_text', text: 'x'.repeat(2_900) } })) }],
  ['a section of 3001', { blocks: [{ type: 'section', text: { type: 'plain_text', text: 'x'.repeat(3_001) } }] }], ['a header of 151', { blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] }],
  ['a button of 76', { blocks: [button({ text: { type: 'plain_text', text: 'x'.repeat(76) } })] }], ['a value of 2001', { blocks: [button({ value: 'x'.repeat(2_001) })] }],
  ['26 buttons', { blocks: [{ type: 'actions', elements: Array.from({ length: 26 }, (_, at) => ({ type: 'button', action_id: `a${at}`, text: { type: 'plain_text', text: 'Ja' } })) }] }],
  ['two actions of one name', { blocks: [{ type: 'actions', elements: [0, 1].map(() => ({ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'Ja' } })) }] }],
  ['two blocks of one name', { blocks: [{ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' }] }],
  ['a number field among buttons', { blocks: [{ type: 'actions', elements: [{ type: 'number_input', action_id: 'a', is_decimal_allowed: true }] }] }],
  ['an input in a message', { blocks: [input({ type: 'plain_text_input', action_id: 'a' })] }],
  ['101 options', { blocks: [{ type: 'actions', elements: [{ type: 'static_select', action_id: 'a', options: Array.from({ length: 101 }, (_, at) => ({ text: { type: 'plain_text', text: 'a' }, value: `${at}` })) }] }] }],
  ['11 boxes', { blocks: [{ type: 'actions', elements: [{ type: 'checkboxes', action_id: 'a', options: Array.from({ length: 11 }, (_, at) => ({ text: { type: 'plain_text', text: 'a' }, value: `${at}` })) }] }] }],
  ['an option of 76', { blocks: [{ type: 'actions', elements: [{ type: 'static_select', action_id: 'a', options: [{ text: { type: 'plain_text', text: 'x'.repeat(76) }, value: 'a' }] }] }] }],
  ['no words for who listens', { text: ' ', blocks: [{ type: 'divider' }] }], ['words of 4001', { text: 'x'.repeat(4_001), blocks: [] }],
])('%s is found', (_, given) => expect(checkMessage({ text: 'iets', ...given })).not.toEqual([]));

test.each([
  ['a title of 25', { title: { type: 'plain_text', text: 'x'.repeat(25) }, blocks: [{ type: 'divider' }] }], ['inputs and no button to send', { blocks: [input({ type: 'plain_text_input', action_id: 'a' })] }],
  ['a number that does not say whether decimals are allowed', { submit: { type: 'plain_text', text: 'Ok' }, blocks: [input({ type: 'number_input', action_id: 'a' })] }],
  ['101 blocks', { blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }], ['no block', { blocks: [] }],
])('a modal with %s is found', (_, view) => expect(checkView({ type: 'modal', ...view })).not.toEqual([]));
