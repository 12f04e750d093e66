import { createHash } from 'node:crypto';
import type { Address, Inbound } from '../../src/app/messages.ts';
import type { PageView } from '../../src/app/page/door.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Call } from './call.ts';
import { ACTIONS } from './controls.ts';
import type { Say } from './controls.ts';
import type { Used } from './delivery.ts';
import { deskBlocks } from './desk-blocks.ts';
import type { HomePicture } from './home-picture.ts';
import { richBlocks } from './rich-text.ts';
import { inParts } from './send.ts';

/** The tab that is a person's own desk. */
export type Home = {
  /** Shows it as it stands now; nothing is called when it would look the same. */
  publish(to: Address, person: Person | null): Promise<void>;
};

export type HomeOptions = {
  readonly call: Call;
  readonly page: (person: string) => Promise<PageView>;
  readonly say: (language: 'nl' | 'en') => Say;
  readonly publicUrl: string | null;
  readonly picture: HomePicture;
};

export function openHome({ call, page, say, publicUrl, picture }: HomeOptions): Home {
  const shown = new Map<string, string>();
  const blocksFor = async (person: Person) => {
    const view = await page(person.id);
    return deskBlocks(view, { say: say(person.language), publicUrl, picture: view.status?.picture ? await picture.addressFor(person.id, view.status.picture) : null });
  };
  return {
    publish: async (to, person) => {
      const view = { type: 'home', blocks: person ? await blocksFor(person) : [...richBlocks([{ kind: 'paragraph', text: say('nl')('slack-home-stranger') }])] };
      const [team, user] = inParts(to);
      const mark = createHash('sha256').update(JSON.stringify(view)).digest('base64url');
      if (shown.get(to.id) === mark) return;
      const called = await call(team, 'views.publish', { user_id: user, view });
      if (called.outcome === 'done') shown.set(to.id, mark);
    },
  };
}

/** What a button of the home means: words that could be typed, or an answer to change. */
export function homePress(used: Pick<Used, 'action' | 'value' | 'picked'>): Inbound['what'] | null {
  if (used.action === ACTIONS.homeSector) return used.picked ? { kind: 'text', text: `status ${used.picked}` } : null;
  const [what = '', sector = '', question = ''] = used.value.split('|');
  if (what === 'say' && sector !== '') return { kind: 'text', text: sector };
  return what === 'change' && question !== '' ? { kind: 'press', action: { do: 'change', question, sector }, label: question } : null;
}
