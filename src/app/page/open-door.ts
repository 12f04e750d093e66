import { isCoordinator, sectorsOf } from '../../domain/roles.ts';
import { attachedFiles } from '../documents/attached-files.ts';
import type { Handler } from '../handle.ts';
import type { House } from '../house.ts';
import { letterNow } from '../letter-desk/letter-now.ts';
import type { Message } from '../messages.ts';
import { letterHtml } from '../letter/html.ts';
import type { Documents, WordFiles } from '../ports.ts';
import { clearancePictureOf } from '../pictures/clearance-picture-of.ts';
import { statusPictureOf } from '../pictures/status-picture-of.ts';
import { capital, formatDay, formatTime } from '../words/format.ts';
import { renderReply } from '../words/render.ts';
import type { Wording } from '../words/render.ts';
import { coordinatorPage } from './coordinator-page.ts';
import { comparisonOf } from './comparison.ts';
import type { Door, Front, Spoken } from './door.ts';
import type { Beside } from './draft-panel.ts';
import { paperMade } from './paper-made.ts';
import { openReachDoor } from './reach-page.ts';
import { representativePage } from './representative-page.ts';
import { reviewerPage } from './reviewer-page.ts';

/** Who is to be told that something of a person's page changed. */
export type Listeners = { on(person: string, tell: () => void): () => void; tell(person: string): void };

/** Opens the door of the page on the app: what a person may see and say there. */
export function openDoor(house: House, handler: Handler, documents: Documents, listeners: Listeners, files: WordFiles | null = null, beside: Pick<Beside, 'office' | 'language'> = {}): Door {
  const { round } = house;
  const attached = files && attachedFiles(house, handler.streams, files);
  const person = (id: string) => round.people.find((one) => one.id === id) ?? null;
  const wording = (id: string) => ({ round, replies: house.replies, language: person(id)?.language ?? 'nl' } as const);
  return {
    ...openReachDoor(house, person, listeners),
    person,
    receive: async (inbound, bring) => {
      await (await handler.receive(inbound, bring)).turn;
      listeners.tell(inbound.from.id);
    },
    front: (language): Front => ({ round: round.title[language], asks: round.asks.name[language], contact: round.asks.contact }),
    conversation: async (id) => spokenBy(house, id, wording(id)),
    page: async (id) => {
      const who = person(id);
      if (!who) throw new Error(`'${id}' is not in round ${round.id}`);
      if (isCoordinator(who)) return coordinatorPage(house, handler, who, { ...beside, papers: files !== null });
      if (sectorsOf(who, round).length > 0) return representativePage(house, handler, who);
      return reviewerPage(house, handler, who);
    },
    picture: async (id, message, of = 'status') => {
      const who = person(id);
      if (!who || !isCoordinator(who)) return null;
      if (message === null && of === 'clearance') {
        const drawn = clearancePictureOf(house, await handler.streams.dossiers(), await handler.streams.letter(), house.clock.now(), who.language);
        return drawn && documents.png(drawn.svg, 1024);
      }
      if (message === null) return documents.png(statusPictureOf(house, await handler.streams.dossiers(), await handler.streams.contacts(), house.clock.now(), who.language).svg, 1024);
      const line = (await house.store.conversation(id)).find((one) => one.by === 'navraag' && one.id === message);
      return line?.by === 'navraag' && line.message.picture ? documents.png(line.message.picture.svg, 1024) : null;
    },
    draftHtml: async (id) => {
      const who = person(id);
      if (!who || !isCoordinator(who) || !house.letter) return null;
      const draft = await letterNow(house, handler.streams);
      return draft && letterHtml(draft, round, house.letter);
    },
    paper: async (id, name, version, kind = 'docx') => {
      const who = person(id);
      return who && isCoordinator(who) && files ? paperMade(house, handler.streams, files, beside.office ?? null, { name, version, kind }, wording(id)) : null;
    },
    comparison: async (id, from, to) => {
      const who = person(id);
      return who && isCoordinator(who) ? comparisonOf(house, handler.streams, from, to, wording(id)) : null;
    },
    file: async (id, message, at) => {
      const line = attached && person(id) ? (await house.store.conversation(id)).find((one) => one.by === 'navraag' && one.id === message) : undefined;
      const wanted = line?.by === 'navraag' ? line.message.files?.[at] : undefined;
      const made = wanted && attached ? await attached.make(wanted) : null;
      return made && wanted ? { name: wanted.name, ...made } : null;
    },
    onChange: (id, tell) => listeners.on(id, tell),
  };
}

/** Listeners per person, kept in memory: an open page is told, a closed one reads it later. */
export function openListeners(): Listeners {
  const all = new Map<string, Set<() => void>>();
  return {
    on: (person, tell) => {
      const mine = all.get(person) ?? new Set();
      all.set(person, mine.add(tell));
      return () => void mine.delete(tell);
    },
    tell: (person) => { for (const tell of all.get(person) ?? []) tell(); },
  };
}

async function spokenBy(house: House, id: string, wording: Wording): Promise<readonly Spoken[]> {
  const who = house.round.people.find((person) => person.id === id);
  const zone = who?.zone ?? house.round.zone;
  const { language } = wording;
  const you = renderReply('page-you', {}, wording);
  const lines = await house.store.conversation(id);
  return lines.flatMap((line): Spoken[] => {
    const at = line.by === 'person' ? line.receivedAt : line.sentAt ?? line.createdAt;
    const when = { at, day: formatDay(at, zone, language), time: formatTime(at, zone) };
    if (line.by === 'navraag') {
      return [{ id: line.id, by: 'navraag', sender: 'Navraag', ...when, text: line.message.text, blocks: line.message.blocks, choices: line.message.choices.map((choice) => ({ ...choice, label: capital(choice.label) })), multiple: multipleIn(line.message), picture: line.message.picture?.alt ?? null, ...(line.message.files ? { files: line.message.files.map(({ title }) => title) } : {}), ...(line.message.link ? { link: { person: line.message.link, label: renderReply('reach-make-link', { person: { person: line.message.link } }, wording) } } : {}) }];
    }
    const text = line.what.kind === 'text' ? line.what.text : line.what.kind === 'press' ? line.what.label : line.what.kind === 'file' ? line.what.name : null;
    return text === null || text === '' ? [] : [{ id: line.delivery, by: 'person', sender: you, ...when, text, blocks: [], choices: [], multiple: false, picture: null }];
  });
}

function multipleIn({ awaits }: Message): boolean {
  return (awaits?.kind === 'answer' || awaits?.kind === 'part') && awaits.multiple === true;
}
