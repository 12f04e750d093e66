import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../../../adapters/storage/memory.ts';
import { renderActivities, renderCard } from '../../../adapters/teams/render.ts';
import type { Shown, Standing } from '../../../adapters/teams/render.ts';
import type { Message } from '../../../src/app/messages.ts';
import { rehearse } from '../../../src/app/rehearsal/rehearse.ts';
import { Script } from '../../../src/app/rehearsal/script.ts';
import { loadReplies } from '../../../src/app/words/load-replies.ts';
import { renderReply } from '../../../src/app/words/render.ts';
import type { Round } from '../../../src/domain/round.ts';
import { shippedRound } from '../../support/living-house.ts';
import { cardFaults, faultsOf, textIn } from './card-judge.ts';

const HOME = resolve(import.meta.dirname, '../../..');
const PICTURE = `data:image/png;base64,${'A'.repeat(18_000)}`;

let round: Round;
let say: (language: 'nl' | 'en') => Shown['say'];
const messages: Message[] = [];

beforeAll(async () => {
  round = await shippedRound();
  const words = await loadReplies(resolve(HOME, 'prompts/replies'));
  if (!words.ok) throw new Error(JSON.stringify(words.problems));
  say = (language) => (key, slots = {}) => renderReply(key, slots, { round, replies: words.replies, language });
  const script = Script.parse(parse(await readFile(resolve(HOME, 'prompts/rounds/banenafspraak-2025/rehearsal.yaml'), 'utf8')));
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const { house } = await rehearse(script, round, words.replies, memoryStore(), silent);
  for (const { id } of round.people) for (const line of await house.store.conversation(id)) if (line.by === 'navraag') messages.push(line.message);
}, 60_000);

const shown = (message: Message, standing: Standing = { kind: 'open' }): Shown => ({ row: 'm1', round, say: say(message.language), standing, user: '29:user', picture: message.picture ? PICTURE : null });

describe('every message of the shipped rehearsal', () => {
  it('is a card or a text that Teams takes, with a plain twin', () => {
    expect(messages.length).toBeGreaterThan(300);
    const faults = messages.flatMap((message) => renderActivities(message, shown(message)).flatMap((activity) => faultsOf(activity).map((fault) => `${fault} in «${message.text.slice(0, 60)}»`)));
    expect(faults).toEqual([]);
  });

  it('shows all its words, and every choice', () => {
    const lost = messages.flatMap((message) => {
      const words = renderActivities(message, shown(message)).map((activity) => String(activity['text'] ?? '') + textIn(((activity['attachments'] as readonly { content: object }[] | undefined)?.[0]?.content ?? {}) as never)).join('\n').toLowerCase();
      return [...message.blocks.flatMap(({ text }) => text.split('\n')).map((line) => line.slice(0, 1_500)), ...message.choices.map(({ label }) => label)].filter((text) => !words.includes(text.trim().toLowerCase()));
    });
    expect(lost).toEqual([]);
  });

  it.each<Standing>([{ kind: 'answered', label: 'Ja' }, { kind: 'closed' }])('has no button or field left once it is $kind', (standing) => {
    const cards = messages.map((message) => renderCard(message, shown(message, standing)));
    expect(cards.flatMap((card) => cardFaults(card))).toEqual([]);
    expect(cards.filter((card) => /Action\.|Input\./.test(JSON.stringify(card)))).toEqual([]);
  });
});

describe('a message', () => {
  const message = (change: Partial<Message>): Message => ({ text: 'Hoeveel?', blocks: [{ kind: 'question', text: 'Hoeveel?' }], choices: [], sector: 'waterschappen', question: null, awaits: null, picture: null, language: 'nl', ...change });
  const answer = (label: string, at: number, value: string | readonly string[] = `k${at}`): Message['choices'][number] => ({ label, action: { do: 'answer', question: 'q', part: null, value, since: 1 } });

  it('of fifty thousand characters is several cards, each within the limit, and nothing is lost', () => {
    const long = Array.from({ length: 900 }, (_, index) => `Zin ${index} over de banenafspraak met een emoji 🙂 erin.`).join(' ');
    const activities = renderActivities(message({ text: long, blocks: [{ kind: 'heading', text: 'Lang' }, { kind: 'paragraph', text: long }], choices: [answer('ja', 0)] }), shown(message({})));
    expect(activities.length).toBeGreaterThan(3);
    expect(activities.flatMap((activity) => faultsOf(activity))).toEqual([]);
    const words = activities.map((activity) => textIn((activity['attachments'] as readonly { content: object }[])[0]?.content as never)).join(' ').replace(/\s+/g, ' ');
    expect(words).toContain('Zin 0 over');
    for (let index = 0; index < 900; index += 1) expect(words).toContain(`Zin ${index} over de banenafspraak met een emoji 🙂 erin.`);
    expect(activities.map((activity) => JSON.stringify(activity).includes('Action.Execute'))).toEqual([...Array.from({ length: activities.length - 1 }, () => false), true]);
  });

  it('with 25 options is a list that opens, with one button beside those that say something else', () => {
    const many = message({ choices: [...Array.from({ length: 25 }, (_, at) => answer(`optie ${at}`, at)), { label: 'Overslaan', action: { do: 'say', turn: 'skip', question: null, sector: null } }] });
    const card = renderCard(many, shown(many)) as { body: { type: string; style?: string; choices?: unknown[] }[]; actions: { title: string }[] };
    expect(cardFaults(card as never)).toEqual([]);
    expect(card.body.find(({ type }) => type === 'Input.ChoiceSet')).toMatchObject({ style: 'compact', choices: { length: 25 } });
    expect(card.actions.map(({ title }) => title)).toEqual(['Verstuur', 'Overslaan']);
  });

  it('with options that may be taken together has boxes to tick', () => {
    const several = message({ awaits: { kind: 'answer', declaration: false, multiple: true }, choices: [answer('rood', 0, ['rood']), answer('blauw', 1, ['blauw'])] });
    expect((renderCard(several, shown(several)) as { body: object[] }).body).toContainEqual(expect.objectContaining({ type: 'Input.ChoiceSet', isMultiSelect: true, style: 'expanded' }));
  });

  it.each([[8, 'compact'], [31, 'filtered'], [120, 'filtered'], [342, null]] as const)('%i options are a list of the style %s, and every one can be typed', (count, style) => {
    const many = message({ awaits: { kind: 'answer', declaration: false }, choices: Array.from({ length: count }, (_, at) => answer(`Organisatie ${at}`, at)), text: Array.from({ length: count }, (_, at) => `${at + 1}. Organisatie ${at}`).join('\n') });
    const [activity] = renderActivities(many, shown(many));
    expect(faultsOf(activity as never)).toEqual([]);
    const { body } = (activity as any).attachments[0].content;
    const list = body.find(({ id }: { id?: string }) => id === 'pick');
    expect(list?.style ?? null).toBe(style);
    if (style !== null) expect(list.choices).toHaveLength(count);
    else expect(textIn((activity as any).attachments[0].content)).toContain(`Er zijn ${count} keuzes. Typ de uwe`);
  });

  it.each([
    ['*vet* en _schuin_'], ['[klik](https://evil.example)'], ['<b>hallo</b> <at>iedereen</at>'], ['${$root.secret}'], ['# kop'], ['1. een\n2. twee'], ['`code` ~~weg~~'], ['{{DATE(2020-01-01T00:00:00Z)}}'],
  ])('shows %j as it is typed', (text) => {
    for (const kind of ['heading', 'paragraph', 'point', 'question'] as const) {
      const odd = message({ blocks: [{ kind, text }], choices: [answer('ja', 0)] });
      const card = renderCard(odd, shown(odd)) as { body: { type: string }[] };
      expect(cardFaults(card as never)).toEqual([]);
      expect(card.body.some(({ type }) => type === 'TextBlock')).toBe(false);
    }
  });
});

describe('a passage', () => {
  const passage = (sentence: NonNullable<Message['blocks'][number]['sentence']>): Message => ({
    text: 'De waterschappen hebben 269,5 banen.', blocks: [{ kind: 'paragraph', text: 'De waterschappen hebben 269,5 banen.', sentence }, { kind: 'paragraph', text: 'Wilt u akkoord geven?' }],
    choices: [{ label: 'Akkoord', action: { do: 'desk', text: 'akkoord' } }], sector: 'waterschappen', question: null, awaits: null, picture: null, language: 'nl',
  });
  const sources = [{ what: 'Aantal banen, vraag 8, Klaver Meerkoet, 4 mei 2026', quote: '269,5' }, { what: 'Peildatum, vraag 10', quote: null }];
  const rendered = (sentence: Parameters<typeof passage>[0]) => renderActivities(passage(sentence), shown(passage(sentence)))[0] as Record<string, any>;

  it('stands with its sources by number, and as citations of Teams', () => {
    const activity = rendered({ sources, before: null, byModel: false });
    expect(faultsOf(activity)).toEqual([]);
    expect(textIn(activity['attachments'][0].content)).toMatch(/269,5 banen\.\s*\[1\]\[2\]\s*\[1\] Aantal banen.*‘269,5’[\s\S]*\[2\] Peildatum/);
    expect(activity['entities']).toMatchObject([{ '@type': 'Message', citation: [{ position: 1, appearance: { abstract: '269,5' } }, { position: 2 }] }]);
    expect(activity['entities'][0].additionalType).toBeUndefined();
  });
  it('has the label of a model only where one touched it', () => {
    const activity = rendered({ sources: [], before: null, byModel: true });
    expect(activity['entities']).toMatchObject([{ additionalType: ['AIGeneratedContent'] }]);
    expect(textIn(activity['attachments'][0].content)).toContain('door een model herschreven');
    expect(rendered({ sources: [], before: null, byModel: false })['entities']).toBeUndefined();
  });
  it('shows a change struck through and in words', () => {
    const activity = rendered({ sources, before: 'De waterschappen hebben 231,5 banen.', byModel: false });
    expect(faultsOf(activity)).toEqual([]);
    const { body } = activity['attachments'][0].content;
    const run = (text: string, look: object = {}) => ({ type: 'TextRun', text, ...look });
    expect(body[0].inlines).toEqual([run('Was: ', { isSubtle: true }), run('De waterschappen hebben '), run('231,5', { strikethrough: true }), run(' '), run('banen.')]);
    expect(body[1].inlines).toEqual([run('Wordt: ', { isSubtle: true }), run('De waterschappen hebben '), run('269,5', { weight: 'Bolder' }), run(' '), run('banen.'), run(' [1][2]', { isSubtle: true })]);
  });
  it('folds many sources away under one button, and gives Teams at most twenty of them as citations', () => {
    const many = Array.from({ length: 25 }, (_, at) => ({ what: `Vraag ${at + 1}`, quote: 'x'.repeat(300) }));
    const activity = rendered({ sources: many, before: null, byModel: false });
    expect(faultsOf(activity)).toEqual([]);
    const { body } = activity['attachments'][0].content;
    const folded = body.find(({ type }: { type: string }) => type === 'Container');
    expect(folded).toMatchObject({ isVisible: false, items: { length: 25 } });
    expect(body.flatMap(({ actions = [] }: { actions?: object[] }) => actions)).toMatchObject([{ type: 'Action.ToggleVisibility', targetElements: [folded.id] }]);
    const { citation } = activity['entities'][0];
    expect(citation).toHaveLength(20);
    expect(citation.every(({ appearance }: { appearance: { name: string; abstract: string } }) => appearance.name.length <= 80 && appearance.abstract.length <= 160)).toBe(true);
  });
});

it('no message of the rehearsal carries the label of a model or a citation, as none was touched by one', () => {
  expect(messages.flatMap((message) => renderActivities(message, shown(message))).filter((activity) => activity['entities'] !== undefined)).toEqual([]);
});

describe('the judge of cards', () => {
  const good = { type: 'AdaptiveCard', version: '1.5', fallbackText: 'Hallo', body: [{ type: 'Input.Text', id: 'a', label: 'A' }], actions: [{ type: 'Action.Execute', title: 'Ja' }] };
  it('takes a good card', () => { expect(cardFaults(good)).toEqual([]); });
  it.each<readonly [string, object]>([
    ['an element that does not exist', { body: [{ type: 'Hologram' }] }],
    ['a field without an id', { body: [{ type: 'Input.Text', label: 'A' }] }],
    ['a field without a label', { body: [{ type: 'Input.Text', id: 'a' }] }],
    ['a style that does not exist', { body: [{ type: 'TextBlock', text: 'x', weight: 'Fat' }] }],
    ['a setting that does not exist', { body: [{ type: 'TextBlock', text: 'x', wobble: true }] }],
    ['one id twice', { body: [{ type: 'Input.Text', id: 'a', label: 'A' }, { type: 'Input.Text', id: 'a', label: 'B' }] }],
    ['a picture without words', { body: [{ type: 'Image', url: 'https://x.example/p.png' }] }],
    ['markup', { body: [{ type: 'TextBlock', text: '[klik](https://evil.example)' }] }],
    ['another version', { version: '1.6' }],
    ['no plain text', { fallbackText: '' }],
    ['seven buttons', { actions: Array.from({ length: 7 }, () => ({ type: 'Action.Execute', title: 'Ja' })) }],
    ['a button without words', { actions: [{ type: 'Action.Execute', title: '' }] }],
  ])('finds %s', (_name, change) => { expect(cardFaults({ ...good, ...change })).not.toEqual([]); });
  it('finds a card that is too large', () => {
    expect(faultsOf({ type: 'message', summary: 'x', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { ...good, fallbackText: 'x'.repeat(28_000) } }] })).not.toEqual([]);
  });
});
