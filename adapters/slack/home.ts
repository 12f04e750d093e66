import { createHash } from 'node:crypto';
import type { types } from '@slack/bolt';
import type { Address, Inbound } from '../../src/app/messages.ts';
import type { AnswerRow, Cell, PageView } from '../../src/app/page/door.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Call } from './call.ts';
import { ACTIONS, plain } from './controls.ts';
import type { Say } from './controls.ts';
import type { Used } from './delivery.ts';
import { noteBlock, richBlocks } from './rich-text.ts';
import type { SlackBlock } from './rich-text.ts';
import { shortened } from '../../src/app/words/split-text.ts';
import { inParts } from './send.ts';

/** The tab that is a person's own desk. */
export type Home = {
  /** Shows it as it stands now; nothing is called when it would look the same. */
  publish(to: Address, person: Person | null): Promise<void>;
};

export type HomeOptions = { readonly call: Call; readonly page: (person: string) => Promise<PageView>; readonly say: (language: 'nl' | 'en') => Say; readonly publicUrl: string | null };

/** A home holds a hundred blocks; what is beyond is in the conversation and on the page. */
const BLOCKS = 95;

export function openHome({ call, page, say, publicUrl }: HomeOptions): Home {
  const shown = new Map<string, string>();
  return {
    publish: async (to, person) => {
      const words = say(person?.language ?? 'nl');
      const view = { type: 'home', blocks: person ? deskBlocks(await page(person.id), person, words, publicUrl) : [...richBlocks([{ kind: 'paragraph', text: words('slack-home-stranger') }])] };
      const [team, user] = inParts(to);
      const mark = createHash('sha256').update(JSON.stringify(view)).digest('base64url');
      if (shown.get(to.id) === mark) return;
      const called = await call(team, 'views.publish', { user_id: user, view });
      if (called.outcome === 'done') shown.set(to.id, mark);
    },
  };
}

/** What a button of the home means: words that could be typed, or an answer to change. */
export function homePress(used: Pick<Used, 'value'>): Inbound['what'] | null {
  const [what = '', sector = '', question = ''] = used.value.split('|');
  if (what === 'say' && sector !== '') return { kind: 'text', text: sector };
  return what === 'change' && question !== '' ? { kind: 'press', action: { do: 'change', question, sector }, label: question } : null;
}

/** The desk of one person: what the page shows, in blocks. */
export function deskBlocks(view: PageView, person: Person, say: Say, publicUrl: string | null): readonly SlackBlock[] {
  const head = richBlocks([
    { kind: 'heading', text: view.round }, ...(view.deadline ? [{ kind: 'paragraph' as const, text: view.deadline }] : []), ...view.notice.map((text) => ({ kind: 'paragraph' as const, text })),
  ]);
  const go: types.Button[] = [
    ...(view.overviews.length > 0 ? [press('slack-home-go-on', 'verder', say, 'primary')] : []),
    ...(view.status ? [press('slack-home-status', 'status', say), press('slack-home-letter', 'concept', say)] : []),
    ...(publicUrl ? [{ type: 'button' as const, action_id: ACTIONS.link, url: publicUrl, text: plain(say('slack-home-page')) }] : []),
  ];
  const status = view.status ? richBlocks([{ kind: 'paragraph', text: view.status.summary }, ...view.status.table.rows.map((row) => ({ kind: 'point' as const, text: lineOf(row.cells) }))]) : [];
  const sectors = view.overviews.flatMap((overview): readonly SlackBlock[] => [
    ...richBlocks([{ kind: 'heading', text: overview.label }, { kind: 'paragraph', text: `${overview.state} · ${overview.progress.text}` }]),
    ...overview.sections.flatMap((section) => [...richBlocks([{ kind: 'heading', text: section.title }]), ...section.rows.map((row) => rowBlock(row, overview.sector, say))]),
  ]);
  const all = [...head, ...(go.length > 0 ? [{ type: 'actions' as const, block_id: 'home', elements: go }] : []), ...status, ...sectors];
  return all.length <= BLOCKS ? all : [...all.slice(0, BLOCKS), noteBlock('…')];
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

/** A table is no list: the first cells say the most. */
function lineOf(cells: readonly Cell[]): string {
  return cells.map((cell) => (typeof cell === 'string' ? cell : cell.short)).slice(0, 4).join(' · ');
}
