import type { Block, Message } from '../../src/app/messages.ts';
import type { Round } from '../../src/domain/round.ts';
import { plainTwin } from '../../src/app/words/plain-twin.ts';
import { shortened, splitText } from '../../src/app/words/split-text.ts';
import { NOTHING_ASKED, asked } from './controls.ts';
import type { Asked, Say } from './controls.ts';
import { labels, passageElements } from './passage.ts';
import { plainElement, textElements } from './rich-text.ts';
import type { Element } from './rich-text.ts';
import type { Activity } from './transport.ts';

/** How a card stands: open to answer, answered by a button, or overtaken. */
export type Standing = { readonly kind: 'open' } | { readonly kind: 'answered'; readonly label: string } | { readonly kind: 'closed' };

/** What a message is shown with. `user` is who may have it renewed in place; `picture` is where its picture is to be found. */
export type Shown = { readonly row: string; readonly round: Round; readonly say: Say; readonly standing: Standing; readonly user: string | null; readonly picture: string | null };

/** A card with its text stays below this many bytes: clients have refused cards of 28 KB. */
export const LARGEST_CARD = 24_000;
const SUMMARY = 200;
/** The words for who cannot see a card take no more than this of it. */
const LONGEST_TWIN = 10_000;

/** A message as the activities that show it, in order: nearly always one. Buttons and fields come with the last. */
export function renderActivities(message: Message, shown: Shown): readonly Activity[] {
  const open = shown.standing.kind === 'open' ? asked(message, shown.row, questionOf(message, shown.round), shown.say) : NOTHING_ASKED;
  if (isBareText(message, open, shown.standing)) return splitText(message.text, LONGEST_TEXT).map((text) => ({ type: 'message', text, textFormat: 'plain' }));
  const parts = inParts(message.blocks);
  return parts.map((blocks, index) => {
    const last = index === parts.length - 1;
    const twin = last && parts.length === 1 ? message.text : plainTwin(blocks, shown.say).join('\n');
    return cardActivity(last ? cardOf(message, blocks, open, shown, twin) : card(passageElements(blocks, shown.say), [], twin), twin, blocks);
  });
}

/** The card that stands for the last part of a message: for putting in place of what was there. */
export function renderCard(message: Message, shown: Shown): Element {
  const open = shown.standing.kind === 'open' ? asked(message, shown.row, questionOf(message, shown.round), shown.say) : NOTHING_ASKED;
  const parts = inParts(message.blocks);
  return cardOf(message, parts.at(-1) ?? [], open, shown, message.text);
}

/** The last part of a message as an activity that takes the place of what was there; its citations and label stay with it. */
export function renderUpdate(message: Message, shown: Shown): Activity {
  return cardActivity(renderCard(message, shown), message.text, inParts(message.blocks).at(-1) ?? []);
}

/** A card as an activity with its words for notifications and for who cannot see it. */
export function cardActivity(content: Element, twin: string, blocks: readonly Block[] = []): Activity {
  return { ...labels(blocks), type: 'message', summary: shortened(twin, SUMMARY), attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] };
}

function cardOf(message: Message, blocks: readonly Block[], { inputs, actions, changing }: Asked, shown: Shown, twin: string): Element {
  const { standing, say, picture, user, row } = shown;
  // who reads sentences that are no longer so should know it before reading them
  const outdated = standing.kind === 'closed' && message.choices.some(({ action }) => action.do === 'sign');
  const note = standing.kind === 'answered' ? say('card-answered', { label: standing.label }) : standing.kind === 'closed' && message.choices.length > 0 && !outdated ? say('card-closed') : null;
  const lines = blocks.findLastIndex(({ about }) => about !== undefined) + 1;
  const body = [
    ...(outdated ? [plainElement(say('card-outdated'), { weight: 'Bolder' })] : []),
    ...passageElements(blocks.slice(0, lines), say), ...changing, ...passageElements(blocks.slice(lines), say, 'b'),
    ...(message.picture && picture ? [{ type: 'Image', url: picture, altText: message.picture.alt, size: 'Stretch', msteams: { allowExpand: true } }] : []),
    ...inputs,
    ...(note === null ? [] : [plainElement(note, { isSubtle: true }, { spacing: 'Medium' })]),
  ];
  const renew = user !== null && standing.kind === 'open' && actions.length > 0
    ? { refresh: { action: { type: 'Action.Execute', verb: 'renew', data: { row, choice: 'renew' } }, userIds: [user] } } : {};
  return { ...card(body, actions, twin), ...renew };
}

/** A card of version 1.5, with its words for who cannot see it. */
export function card(body: readonly Element[], actions: readonly Element[], twin: string): Element {
  return { $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', type: 'AdaptiveCard', version: '1.5', body, ...(actions.length > 0 ? { actions } : {}), fallbackText: shortened(twin, LONGEST_TWIN), msteams: { width: 'Full' } };
}

/** Plain paragraphs need no card: they are a line of the conversation. */
function isBareText({ blocks, picture }: Message, { inputs, actions }: Asked, standing: Standing): boolean {
  return standing.kind === 'open' && picture === null && inputs.length === 0 && actions.length === 0 && blocks.every(({ kind, sentence }) => (kind === 'paragraph' || kind === 'question') && sentence === undefined);
}

/** The blocks in parts that each fit a card, twin and all; a block on its own always fits, as its text is cut into pieces. */
function inParts(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]];
  let size = 0;
  for (const block of blocks.flatMap(smaller)) {
    const bytes = Buffer.byteLength(JSON.stringify(textElements([block]))) + Buffer.byteLength(block.text) + Buffer.byteLength(JSON.stringify(block.sentence ?? '')) * 3;
    if (size + bytes > LARGEST_CARD / 2 && size > 0) { parts.push([]); size = 0; }
    parts.at(-1)?.push(block);
    size += bytes;
  }
  return parts;
}

/** A block of several pages as blocks that each fit. */
function smaller(block: Block): readonly Block[] {
  return splitText(block.text, LONGEST_TEXT).map((text, index) => (index === 0 ? { ...block, text } : { kind: 'paragraph' as const, text }));
}

const LONGEST_TEXT = 3_500;

function questionOf(message: Message, round: Round) {
  return message.question === null ? undefined : round.questionnaire.questions.find(({ id }) => id === message.question);
}
