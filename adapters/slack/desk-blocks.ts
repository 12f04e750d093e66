import type { types } from '@slack/bolt';
import type { AnswerRow, Cell, DraftView, PageView, SectorOverview, StatusView } from '../../src/app/page/door.ts';
import { shortened } from '../../src/app/words/split-text.ts';
import { ACTIONS, plain } from './controls.ts';
import type { Say } from './controls.ts';
import { noteBlock, richBlocks } from './rich-text.ts';
import type { SlackBlock } from './rich-text.ts';

/** What a desk is drawn with beside what it shows; `picture` is where Slack can fetch the status picture, null where it cannot. */
export type DeskWith = { readonly say: Say; readonly publicUrl: string | null; readonly picture: string | null };

/** A home holds a hundred blocks; what is beyond is in the conversation and on the page. */
const BLOCKS = 95;
/** An alternative text may be this long, and an option's label. Source: Slack, image block and option object. */
const ALT = 2_000;
const OPTION = 75;

/** The desk of one person in blocks: a coordinator's round with its picture, sectors and draft; anybody else's own questions. */
export function deskBlocks(view: PageView, { say, publicUrl, picture }: DeskWith): readonly SlackBlock[] {
  const head = richBlocks([
    { kind: 'heading', text: view.round }, ...(view.deadline ? [{ kind: 'paragraph' as const, text: view.deadline }] : []), ...view.notice.map((text) => ({ kind: 'paragraph' as const, text })),
  ]);
  const go: types.Button[] = [
    ...(view.overviews.length > 0 && !view.status ? [press('slack-home-go-on', 'verder', say, 'primary')] : []),
    ...(view.status ? [press('slack-home-status', 'status', say), press('slack-home-letter', 'concept', say)] : []),
    ...(publicUrl ? [{ type: 'button' as const, action_id: ACTIONS.link, url: publicUrl, text: plain(say('slack-home-page')) }] : []),
  ];
  const body = view.status ? [...roundBlocks(view.status, view.overviews, picture, say), ...draftBlocks(view.draft)] : view.overviews.flatMap((overview) => sectorBlocks(overview, say));
  const all = [...head, ...(go.length > 0 ? [{ type: 'actions' as const, block_id: 'home', elements: go }] : []), ...body];
  return all.length <= BLOCKS ? all : [...all.slice(0, BLOCKS), noteBlock(say('slack-home-more'))];
}

/** The round at a glance: the picture where it can be shown, and a line for each sector that says the same. */
function roundBlocks(status: StatusView, overviews: readonly SectorOverview[], picture: string | null, say: Say): readonly SlackBlock[] {
  const options = overviews.slice(0, 100).map(({ label }) => ({ text: plain(shortened(label, OPTION)), value: shortened(label, OPTION) }));
  return [
    ...richBlocks([{ kind: 'paragraph', text: status.summary }]),
    ...(picture !== null && status.picture !== null ? [{ type: 'image' as const, image_url: picture, alt_text: shortened(status.picture, ALT) }] : []),
    ...richBlocks(status.table.rows.map((row) => ({ kind: 'point' as const, text: lineOf(row.cells, status.table.columns) }))),
    ...(options.length > 0 ? [{ type: 'actions' as const, block_id: 'home-sector', elements: [{ type: 'static_select' as const, action_id: ACTIONS.homeSector, placeholder: plain(say('slack-home-sector')), options }] }] : []),
  ];
}

function draftBlocks(draft: DraftView | null): readonly SlackBlock[] {
  return draft ? richBlocks([{ kind: 'paragraph', text: draft.note }]) : [];
}

function sectorBlocks(overview: SectorOverview, say: Say): readonly SlackBlock[] {
  return [
    ...richBlocks([{ kind: 'heading', text: overview.label }, { kind: 'paragraph', text: `${overview.state} · ${overview.progress.text}` }]),
    ...overview.sections.flatMap((section) => [...richBlocks([{ kind: 'heading', text: section.title }]), ...section.rows.map((row) => rowBlock(row, overview.sector, say))]),
  ];
}

function rowBlock(row: AnswerRow, sector: string, say: Say): SlackBlock {
  const text = say('slack-home-row', { number: row.number, label: row.label, value: row.value ?? row.state });
  const change = row.change?.action;
  return {
    type: 'section', text: plain(shortened(text, 2_900)),
    ...(change?.do === 'change' && row.change ? { accessory: { type: 'button', action_id: `${ACTIONS.home}-${change.question}`, value: `change|${sector}|${change.question}`, text: plain(shortened(row.change.label, 75)) } } : {}),
  };
}

function press(key: string, text: string, say: Say, style?: 'primary'): types.Button {
  return { type: 'button', action_id: `${ACTIONS.home}-${text}`, value: `say|${text}`, text: plain(say(key)), ...(style ? { style } : {}) };
}

/** A table is no list: the first cells say the most, and from the third on a cell needs the name of its column. */
function lineOf(cells: readonly Cell[], columns: readonly string[]): string {
  return cells.slice(0, 4).map((cell, at) => `${at < 2 ? '' : `${columns[at]?.toLowerCase()} `}${typeof cell === 'string' ? cell : cell.short}`).join(' · ');
}
