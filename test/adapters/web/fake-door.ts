import type { Door, PageView, Spoken } from '../../../src/app/page/door.ts';
import type { Inbound } from '../../../src/app/messages.ts';
import { Person } from '../../../src/domain/person.ts';
import { comparison, coordinatorView, representativeView } from './fake-views.ts';

export const sanne = Person.parse({ id: 'sanne', name: 'Sanne de Wit', email: 'sanne@example.org', roles: [{ role: 'owner', sector: 'waterschappen' }] });
export const hugo = Person.parse({ id: 'hugo', name: 'Hugo van Rijn', email: 'hugo@example.org', roles: [{ role: 'coordinator' }] });
export const ruth = Person.parse({ id: 'ruth', name: 'Ruth Bakker', email: 'ruth@example.org', language: 'en', roles: [{ role: 'reviewer', reads: 'all' }] });

/** An app that keeps what it hears, says what a test lets it say, and can be made to fail. */
export type FakeDoor = Door & {
  readonly heard: Inbound[];
  /** Adds a message of ours, and tells open pages. */
  says(person: string, text: string, more?: Partial<Spoken>): Spoken;
  remove(person: string): void;
  tell(person: string): void;
  failing: boolean;
  views: Map<string, PageView>;
  readonly listeners: Map<string, Set<() => void>>;
};

const one = { since: 4 };
const yesNo = (question: string): Spoken['choices'] => [
  { label: 'Ja', action: { do: 'answer', question, part: null, value: true, ...one } },
  { label: 'Nee', action: { do: 'answer', question, part: null, value: false, ...one } },
  { label: 'Weet ik nog niet', action: { do: 'say', turn: 'unknown', question, sector: 'waterschappen' } },
];

/** A round of which the conversation of Sanne is under way. */
export function fakeDoor(): FakeDoor {
  const people = new Map([sanne, hugo, ruth].map((person) => [person.id, person]));
  const said = new Map<string, Spoken[]>([['sanne', conversationOfSanne()], ['hugo', conversationOfHugo()], ['ruth', []]]);
  const listeners = new Map<string, Set<() => void>>();
  let count = 100;

  const add = (person: string, spoken: Partial<Spoken> & { text: string; by: Spoken['by'] }): Spoken => {
    const whole: Spoken = { id: `row-${++count}`, sender: spoken.by === 'person' ? 'U' : 'Navraag', at: '2026-05-06T08:20:00Z', day: 'woensdag 6 mei 2026', time: '10:20', blocks: [], choices: [], multiple: false, picture: null, ...spoken };
    said.get(person)?.push(whole);
    return whole;
  };

  const door: FakeDoor = {
    heard: [], failing: false, listeners,
    views: new Map([['sanne', representativeView()], ['hugo', coordinatorView()], ['ruth', reviewerView]]),
    async receive(inbound) {
      if (door.failing) throw new Error('the store is full');
      const repeat = door.heard.some((earlier) => earlier.delivery === inbound.delivery);
      if (repeat) return;
      door.heard.push(inbound);
      const { what, from } = inbound;
      if (what.kind === 'text') add(from.id, { by: 'person', text: what.text });
      if (what.kind === 'press') add(from.id, { by: 'person', text: what.label });
      if (what.kind === 'arrival' && said.get(from.id)?.length === 0) add(from.id, { by: 'navraag', text: 'Welkom.' });
      if (what.kind === 'text' || what.kind === 'press') add(from.id, { by: 'navraag', text: `Ik heb genoteerd: ${what.kind === 'text' ? what.text : what.label}. Volgende vraag: telt u mensen mee die via uitzenden werken?`, choices: yesNo('q13_inleen') });
      door.tell(from.id);
    },
    person: (id) => people.get(id) ?? null,
    front: () => ({ round: 'Voortgang banenafspraak 2025', asks: 'het ministerie van BZK', contact: 'banenafspraak@example.org' }),
    async conversation(person) { return said.get(person) ?? []; },
    async page(person) { return door.views.get(person)!; },
    async picture(person, message) { return person === 'hugo' && message !== 'row-of-another' ? png : null; },
    async file(person, message, at) { return person === 'hugo' && message === 'row-with-file' && at < 2 ? { name: 'brief-versie-3.docx', bytes: new Uint8Array([80, 75, 3, 4]), mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } : null; },
    async comparison(person, from, to) { return person === 'hugo' && (from ?? 1) === 1 && (to ?? 2) === 2 ? comparison : null; },
    async paper(person, name, version, kind) { return person === 'hugo' && kind === 'pdf' ? { trouble: { title: 'letter.pdf kan nu niet worden gemaakt', text: 'Er wachten al te veel bestanden.' } } : person === 'hugo' && name === 'letter' && version === 'clean' ? { name: 'letter.docx', bytes: new Uint8Array([80, 75]), mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } : null; },
    async draftHtml(person) { return person === 'hugo' ? '<!doctype html><html lang="nl"><title>Concept</title><h1>Conceptbrief</h1>' : null; },
    lookAgain: (by) => by === 'hugo',
    async link(by, person) { const to = people.get(person); return by === 'hugo' && to ? { name: to.name, href: `https://navraag.example.nl/in/secret-of-${person}`, days: 7 } : null; },
    onChange(person, tell) {
      const those = listeners.get(person) ?? new Set();
      listeners.set(person, those.add(tell));
      return () => those.delete(tell);
    },
    tell(person) { for (const tell of listeners.get(person) ?? []) tell(); },
    says(person, text, more = {}) {
      const spoken = add(person, { by: 'navraag', text, ...more });
      door.tell(person);
      return spoken;
    },
    remove(person) { people.delete(person); },
  };
  return door;
}

const reviewerView: PageView = {
  round: 'Progress of the job agreement 2025', deadline: null, talks: false, overviews: [], status: null, draft: null, plan: null,
  notice: ['You read the whole letter before it is signed.', 'The sectors answer until Wednesday 1 July 2026. After that the draft is made. You get a message with a link when there is something to read.'],
};

/** A white dot of one pixel. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=', 'base64');

function conversationOfSanne(): Spoken[] {
  const at = (id: string, by: Spoken['by'], day: string, time: string, text: string, more: Partial<Spoken> = {}): Spoken => ({ id, by, sender: by === 'person' ? 'U' : 'Navraag', at: `2026-05-0${day}T${time}:00+02:00`, day: day === '4' ? 'maandag 4 mei 2026' : 'dinsdag 5 mei 2026', time, text, blocks: [], choices: [], multiple: false, picture: null, ...more });
  return [
    at('s1', 'navraag', '4', '10:02', 'Goedemorgen', { blocks: [
      { kind: 'paragraph', text: 'Goedemorgen mevrouw De Wit. Ik ben Navraag, een computerprogramma van het ministerie van BZK. Ik verzamel de antwoorden van de sectoren voor de voortgangsbrief over de banenafspraak.' },
      { kind: 'paragraph', text: 'Alleen BZK en de mensen van uw sector lezen uw antwoorden. Ze worden bewaard tot de brief is vastgesteld en gearchiveerd.' },
      { kind: 'paragraph', text: 'U kunt altijd stoppen en later verder gaan. Typ “hulp” als u vastloopt.' }] }),
    at('s2', 'navraag', '4', '10:02', 'U vult dit in voor de waterschappen, over 2025. Klopt dat?\n\nVraag 1 van ongeveer 22', { choices: yesNo('q01_rol') }),
    at('s3', 'person', '4', '10:04', 'ja hoor'),
    at('s4', 'navraag', '4', '10:04', 'x', { blocks: [{ kind: 'paragraph', text: 'Dank u. Hoe staat het met uw Werkagenda?' }, { kind: 'point', text: '1. Nog niet af' }, { kind: 'point', text: '2. Af, nog niet vastgesteld' }, { kind: 'point', text: '3. Vastgesteld' }, { kind: 'point', text: '4. Vernieuwd' }, { kind: 'paragraph', text: 'Vraag 2 van ongeveer 22. Vorig jaar: vastgesteld.' }] }),
    at('s5', 'person', '4', '10:06', 'Zelfde als vorig jaar'),
    at('s6', 'navraag', '4', '10:06', 'Genoteerd: vastgesteld. Hoeveel banen waren er? Eén baan is 25,5 betaalde uren per week.\n\nVorig jaar: 262,0 (31 december 2024).'),
    at('s7', 'person', '5', '09:14', '269,5 van de 492,7, dat is 60,2%'),
    at('s8', 'navraag', '5', '09:14', 'x', { blocks: [{ kind: 'paragraph', text: 'Ik lees 269,5 banen en een doel van 492,7. Daaruit reken ik 54,7% uit, en u noemt 60,2%. Wat is juist?' }, { kind: 'heading', text: 'Zo kom ik aan dit percentage' }, { kind: 'paragraph', text: '269,5 gedeeld door 492,7 is 0,547.' }],
      choices: [{ label: '269,5 en 492,7 kloppen', action: { do: 'settle', with: 'yes', since: 7 } }, { label: 'Ik verbeter een getal', action: { do: 'settle', with: 'no', since: 7 } }, { label: 'Wat betekent dit?', action: { do: 'say', turn: 'help', question: 'q15_doel_gehaald', sector: 'waterschappen' } }] }),
  ];
}

function conversationOfHugo(): Spoken[] {
  const spoken = { sender: 'Navraag', day: 'maandag 15 juni 2026', blocks: [], choices: [], multiple: false, picture: null };
  return [
    { ...spoken, id: 'h1', by: 'person', sender: 'U', at: '2026-06-15T09:00:00+02:00', time: '09:00', text: 'status' },
    { ...spoken, id: 'h2', by: 'navraag', at: '2026-06-15T09:00:00+02:00', time: '09:00', text: 'Vijf van de twaalf sectoren hebben ingediend. Vier zijn bezig, twee zijn nog niet begonnen en één is te laat.', picture: 'Vijf sectoren ingediend, vier bezig, twee niet begonnen, één te laat.', files: ['Brief, versie 2'], choices: [{ label: 'Wie moet nog?', action: { do: 'desk', text: 'wie moet nog?' } }, { label: 'Stuur Politie een herinnering', action: { do: 'desk', text: 'herinner politie' } }] },
  ];
}
