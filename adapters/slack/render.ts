import type { Block, Message } from '../../src/app/messages.ts';
import { plainTwin } from '../../src/app/words/plain-twin.ts';
import { splitText } from '../../src/app/words/split-text.ts';
import type { Round } from '../../src/domain/round.ts';
import { controls, formButton } from './controls.ts';
import type { Say } from './controls.ts';
import { LIMITS } from './limits.ts';
import { escaped } from './plain-text.ts';
import { numbered, shownBlocks } from './passage.ts';
import type { Numbered } from './passage.ts';
import { noteBlock, richBlocks } from './rich-text.ts';
import type { SlackBlock } from './rich-text.ts';

/** How a card stands: open to answer, answered by a button, or overtaken by a later question. */
export type Standing = { readonly kind: 'open' } | { readonly kind: 'answered'; readonly label: string } | { readonly kind: 'closed' };

/** What a message is shown with. */
export type Shown = { readonly row: string; readonly round: Round; readonly say: Say; readonly standing: Standing };

/** One message as it is posted: its words for notifications and for who listens, and its blocks. */
export type Card = { readonly text: string; readonly blocks: readonly SlackBlock[] };

/** Well below what Slack takes, so that buttons and a last line always fit. */
const SIZE = LIMITS.characters / 2;
const TEXT = 2_800;
const BLOCKS = 30;

/** A message as the cards that show it, in order: nearly always one. Buttons and fields come with the last. */
export function renderMessage(message: Message, shown: Shown): readonly Card[] {
  const parts = inParts(numbered(message.blocks.length > 0 ? message.blocks : [{ kind: 'paragraph', text: message.text }]), shown.say);
  return parts.map((part, at) => {
    const last = at === parts.length - 1;
    const text = last && parts.length === 1 ? message.text : plainTwin(part, shown.say).join('\n');
    return { text: twin(text, part), blocks: [...named([...(last && isOutdated(message, shown.standing) ? richBlocks([{ kind: 'question', text: shown.say('card-outdated') }]) : []), ...shownBlocks(part, shown.say)], shown.row, at), ...(last ? ending(message, shown) : [])] };
  });
}

/** The card that stands for the last part of a message: for putting in the place of what was there. */
export function renderCard(message: Message, shown: Shown): Card {
  const cards = renderMessage(message, shown);
  const last = cards.at(-1);
  if (!last) throw new Error(`The message of row ${shown.row} has no card at all`);
  return last;
}

/** Who reads sentences that are no longer so should know it before reading them. */
function isOutdated({ choices }: Message, { kind }: Standing): boolean {
  return kind === 'closed' && choices.some(({ action }) => action.do === 'sign');
}

function ending(message: Message, { row, round, say, standing }: Shown): readonly SlackBlock[] {
  if (standing.kind === 'answered') return [noteBlock(say('card-answered', { label: standing.label }))];
  if (standing.kind === 'closed') return message.choices.length > 0 && !isOutdated(message, standing) ? [noteBlock(say('card-closed'))] : [];
  const question = round.questionnaire.questions.find(({ id }) => id === message.question);
  const form = question && message.sector !== null && message.awaits?.kind === 'answer' && !question.submits ? [formButton(message.sector, question.section, say)] : [];
  return [...controls(message, row, question, say), ...form];
}

/** The first block carries the row, so that a message whose fate is unknown can be found again. */
function named(blocks: readonly SlackBlock[], row: string, part: number): readonly SlackBlock[] {
  return blocks.map((block, at) => (at === 0 ? { ...block, block_id: `said|${row}|${part}` } : block));
}

function inParts(blocks: readonly Numbered[], say: Say): readonly (readonly Numbered[])[] {
  const parts: Numbered[][] = [[]];
  let [size, text, count] = [0, 0, 0];
  for (const block of blocks.flatMap(smaller)) {
    const shown = shownBlocks([block], say);
    const more = JSON.stringify(shown).length;
    const part = parts.at(-1) ?? [];
    // a point after a point joins its list
    const added = block.kind === 'point' && part.at(-1)?.kind === 'point' ? 0 : shown.length;
    if (part.length > 0 && (size + more > SIZE || text + block.text.length > TEXT || count + added > BLOCKS)) {
      parts.push([block]);
      [size, text, count] = [more, block.text.length, shown.length];
      continue;
    }
    part.push(block);
    [size, text, count] = [size + more, text + block.text.length + 1, count + added];
  }
  return parts;
}

/** A block of several pages as blocks that each fit. */
function smaller(block: Numbered): readonly Numbered[] {
  return splitText(block.text, TEXT).map((text, at) => (at === 0 ? { ...block, text } : { kind: 'paragraph', text }));
}

/** Slack reads its own notation in this text, so it is taken out; more than it takes, the sources first, is in the blocks. */
function twin(text: string, part: readonly Block[]): string {
  const fitting = [text, part.map((block) => block.text).join('\n')].map(escaped).find((one) => one.length <= LIMITS.text);
  return fitting ?? `${escaped(splitText(text, TEXT)[0] ?? '')} …`;
}
