import type { Background } from '../../src/app/background.ts';
import { readSent } from '../../src/app/forms/read-sent.ts';
import { sectionForm } from '../../src/app/forms/section-form.ts';
import type { SectionForm } from '../../src/app/forms/section-form.ts';
import type { Handler } from '../../src/app/handle.ts';
import type { House } from '../../src/app/house.ts';
import type { Address } from '../../src/app/messages.ts';
import { shortened } from '../../src/app/words/split-text.ts';
import { localDate } from '../../src/domain/conversation/turn.ts';
import type { Talk } from '../../src/domain/conversation/turn.ts';
import type { Person } from '../../src/domain/person.ts';
import { sectorsOf } from '../../src/domain/roles.ts';
import { sectorOf } from '../../src/domain/round.ts';
import type { SlackDelivery, Used } from './delivery.ts';
import { aboutOf, formView, wordsView } from './form-view.ts';
import type { About } from './form-view.ts';
import { textAt } from './json.ts';
import { inParts } from './send.ts';
import type { Sending } from './send.ts';
import type { Answer } from './take.ts';

/** All questions of a section in one form. */
export type Forms = {
  /** Shows the form of the section the button names. */
  open(from: Address, used: Used): Promise<Answer>;
  /** Refuses what cannot be kept, field by field; keeps the rest before it is acknowledged. */
  take(told: Extract<SlackDelivery, { kind: 'form' }>, from: Address): Promise<Answer>;
};

export type FormOptions = { readonly house: House; readonly handler: Handler; readonly sending: Sending; readonly background: Background };

const HEARD: Answer = { status: 200 };
/** An error under a field; longer ones are cut. */
const ERROR = 300;

export function openForms({ house, handler, sending, background }: FormOptions): Forms {
  const found = async (from: Address, about: About): Promise<{ readonly person: Person; readonly talk: Talk; readonly form: SectionForm | null } | null> => {
    const person = house.recognise(from);
    // a form of somebody else's sector is no form at all
    if (!person || !sectorsOf(person, house.round).includes(about.sector)) return null;
    const now = house.clock.now().toString();
    const [dossier, contact] = await Promise.all([handler.streams.dossier(about.sector), handler.streams.contact(person.id)]);
    const sector = sectorOf(house.round, about.sector);
    const situation = { round: house.round, sector, dossier, today: localDate(now, house.round.zone), deadline: dossier.deadline ?? house.round.calendar.deadline };
    return { person, talk: { round: house.round, person, sector, dossier, contact, now }, form: sectionForm(situation, about.section, wording(person)) };
  };
  const wording = (person: Person) => ({ round: house.round, replies: house.replies, language: person.language });

  const show = async (from: Address, used: Used): Promise<void> => {
    const [sector = '', section = ''] = used.value.split('|');
    const say = sending.say(house.recognise(from)?.language ?? 'nl');
    const [team] = inParts(from);
    // a trigger lasts three seconds: an empty form comes first, and is filled when the questions have been read
    const opened = await sending.call(team, 'views.open', { trigger_id: used.trigger, view: wordsView(say('slack-busy'), say) });
    const view = opened.outcome === 'done' ? textAt(opened.body, 'view', 'id') : null;
    if (view === null) return;
    const one = await found(from, { sector, section, opened: '' });
    const shown = one?.form ? formView(one.form, house.clock.now().toString(), say) : wordsView(say('card-form-none'), say);
    await sending.call(team, 'views.update', { view_id: view, view: shown });
  };

  return {
    open: async (from, used) => {
      background.beside(() => show(from, used));
      return HEARD;
    },
    take: async (told, from) => {
      const about = aboutOf(told.about);
      const one = about && await found(from, about);
      const say = sending.say(house.recognise(from)?.language ?? 'nl');
      if (!about || !one?.form) return { status: 200, body: { response_action: 'update', view: wordsView(say('slack-form-gone'), say) } };
      const read = readSent(one.form, told.fields, one.talk, about.opened, wording(one.person));
      if (!read.ok) return { status: 200, body: { response_action: 'errors', errors: Object.fromEntries(Object.entries(read.problems).map(([field, why]) => [field, shortened(why, ERROR)])) } };
      if (read.what === null) return HEARD;
      const { turn } = await handler.receive({ delivery: told.delivery, from, what: read.what });
      background.beside(() => turn);
      return HEARD;
    },
  };
}
