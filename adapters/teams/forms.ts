import { readSent } from '../../src/app/forms/read-sent.ts';
import { sectionForm } from '../../src/app/forms/section-form.ts';
import type { SectionForm } from '../../src/app/forms/section-form.ts';
import type { Handler } from '../../src/app/handle.ts';
import type { House } from '../../src/app/house.ts';
import type { Address } from '../../src/app/messages.ts';
import { shownTo } from '../../src/app/offered.ts';
import type { Wording } from '../../src/app/words/render.ts';
import { localDate } from '../../src/domain/conversation/turn.ts';
import type { Talk } from '../../src/domain/conversation/turn.ts';
import { sectorsOf } from '../../src/domain/roles.ts';
import { sectorOf } from '../../src/domain/round.ts';
import type { Say } from './controls.ts';
import type { Pressed, Sender } from './delivery.ts';
import { formCard } from './form-card.ts';
import { dutchNumber } from './numbers.ts';
import type { Element } from './rich-text.ts';
import type { Answer } from './take.ts';

/** All questions of a section in one form, opened from a card and sent as a whole. */
export type Forms = { open(from: Sender, pressed: Pressed): Promise<Answer>; send(delivery: string, from: Sender, pressed: Pressed): Promise<Answer> };
export type FormOptions = { readonly house: House; readonly handler: Handler; readonly say: (language: 'nl' | 'en') => Say };

type Found = { readonly form: SectionForm; readonly talk: Talk; readonly wording: Wording; readonly say: Say };

export function openForms({ house, handler, say }: FormOptions): Forms {
  const address = (from: Sender): Address => ({ platform: 'teams', id: from.id });
  const languageOf = (from: Sender): 'nl' | 'en' => house.recognise(address(from))?.language ?? 'nl';

  /** The form of a section, of a sector this person was asked about. */
  const find = async (from: Sender, row: string, section: string | null): Promise<Found | null> => {
    const person = house.recognise(address(from));
    const shown = person && await shownTo(house, address(from), row);
    const sector = shown?.message.sector ?? null;
    const asked = shown?.message.question ?? null;
    const wanted = section ?? house.round.questionnaire.questions.find(({ id }) => id === asked)?.section ?? null;
    if (!person || sector === null || wanted === null || !sectorsOf(person, house.round).includes(sector)) return null;
    const now = house.clock.now().toString();
    const [dossier, contact] = await Promise.all([handler.streams.dossier(sector), handler.streams.contact(person.id)]);
    const here = sectorOf(house.round, sector);
    const wording: Wording = { round: house.round, replies: house.replies, language: person.language };
    const situation = { round: house.round, sector: here, dossier, today: localDate(now, house.round.zone), deadline: dossier.deadline ?? house.round.calendar.deadline };
    const form = sectionForm(situation, wanted, wording);
    return form && { form, wording, say: say(person.language), talk: { round: house.round, person, sector: here, dossier, contact, now } };
  };

  return {
    open: async (from, { row }) => {
      const found = await find(from, row, null);
      return found ? shows(found.form.title, formCard(found.form, row, house.clock.now().toString(), found.say)) : inWords(say(languageOf(from))('card-form-none'));
    },
    send: async (delivery, from, { row, choice, inputs }) => {
      const [, section = '', opened = ''] = choice.split('|');
      const found = await find(from, row, section);
      if (!found) return inWords(say(languageOf(from))('card-form-none'));
      const { form, talk, wording } = found;
      const read = readSent(form, Object.fromEntries(form.fields.map((field) => [field.id, fieldSent(field, inputs[field.id] ?? null, wording.language)])), talk, opened, wording);
      if (!read.ok) return shows(form.title, formCard(form, row, opened, found.say, { values: inputs, problems: read.problems }));
      if (read.what === null) return inWords(found.say('card-form-same'));
      const { turn } = await handler.receive({ delivery, from: address(from), what: read.what });
      return { ...inWords(found.say('card-form-kept')), after: turn };
    },
  };
}

function fieldSent({ input }: SectionForm['fields'][number], sent: string | null, language: 'nl' | 'en'): string | readonly string[] | null {
  if (sent === null || sent === '') return null;
  if (input.kind === 'choices') return sent.split(',');
  // what was left as it stood is the same, however it is written
  return (input.kind === 'decimal' || input.kind === 'number') && sent !== input.initial && language === 'nl' ? dutchNumber(sent) : sent;
}

function shows(title: string, content: Element): Answer {
  return { status: 200, body: { task: { type: 'continue', value: { title: title.slice(0, 60), height: 'large', width: 'medium', card: { contentType: 'application/vnd.microsoft.card.adaptive', content } } } } };
}

function inWords(value: string): Answer {
  return { status: 200, body: { task: { type: 'message', value } } };
}
