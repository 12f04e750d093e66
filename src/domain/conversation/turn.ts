import type { Situation } from '../checks/situation.ts';
import type { Contact } from '../contact.ts';
import type { Dossier, Held, Instant } from '../dossier/dossier.ts';
import type { ContactEvent, DossierEvent } from '../dossier/events.ts';
import { evolve } from '../dossier/evolve.ts';
import type { Person } from '../person.ts';
import type { Pointed } from '../reading/pointed.ts';
import type { ReportFile, ReportRead } from '../reading/report/report.ts';
import type { Round, Sector } from '../round.ts';
import type { Action, AttachedFile, Awaits, Choice, Line, Slots, Utterance } from '../utterance.ts';
import type { Words } from '../words.ts';
import type { FormField } from './read-form.ts';

/** Everything one turn is decided from: who speaks, about which sector, how things stand, and the moment. */
export type Talk = {
  readonly round: Round;
  readonly person: Person;
  readonly sector: Sector;
  readonly dossier: Dossier;
  readonly contact: Contact;
  readonly now: Instant;
};

/** What came in. `delivery` is its id in the inbox. */
export type Input =
  /** `about`: said under the message with this question. `pointed`: what a model pointed at in these words, asked because an earlier look at them was `doubted`. */
  | { readonly kind: 'text'; readonly text: string; readonly delivery: string; readonly pointed?: Pointed | null; readonly about?: { readonly question: string; readonly sector: string } }
  | { readonly kind: 'press'; readonly action: Action; readonly label: string; readonly delivery: string }
  /** Several answers from a form of this sector, which was shown at the moment `opened`. */
  | { readonly kind: 'form'; readonly sector: string; readonly opened: Instant; readonly fields: readonly FormField[]; readonly delivery: string }
  /** The message that came as delivery `of` now reads like this. */
  | { readonly kind: 'edited'; readonly of: string; readonly text: string; readonly delivery: string }
  /** The message that came as delivery `of` was taken back. */
  | { readonly kind: 'deleted'; readonly of: string; readonly delivery: string }
  /** A file that was sent, as it was read. */
  | { readonly kind: 'report'; readonly file: ReportFile; readonly read: ReportRead; readonly delivery: string }
  | { readonly kind: 'arrival'; readonly delivery: string }
  /** Turned to this sector, from another one. */
  | { readonly kind: 'turned'; readonly delivery: string };

/** What follows from a turn. Nothing of it has happened until it is kept. */
export type Outcome = {
  readonly dossierEvents: readonly DossierEvent[];
  readonly contactEvents: readonly ContactEvent[];
  readonly utterances: readonly Utterance[];
  /** Texts that replace those of deliveries in the inbox. */
  readonly masks: readonly { readonly delivery: string; readonly text: string }[];
  /** The turn ended in asking back, as reading was in doubt: the one case in which a model is worth asking. */
  readonly doubted: boolean;
};

/** A turn under way: what is recorded counts at once for what is decided after it. */
export type Turn = {
  readonly talk: Talk;
  readonly delivery: string;
  /** What a model pointed at in the words of this turn; null without one. */
  readonly pointed: Pointed | null;
  readonly dossier: () => Dossier;
  readonly situation: () => Situation;
  readonly record: (event: DossierEvent) => void;
  readonly note: (event: ContactEvent) => void;
  readonly hold: (held: Held) => void;
  /** What this person has to settle, with the version that ties its buttons to it. */
  readonly held: () => Dossier['held'][string] | null;
  /** A line from the reply file. */
  readonly line: (say: string, slots?: Slots, style?: Line['style'], about?: string) => void;
  /** A line that was made elsewhere, whole. */
  readonly show: (line: Line) => void;
  /** Words of the round. */
  readonly words: (words: Words, slots?: Slots, style?: Line['style']) => void;
  /** What the message is about and what it waits for; the last call counts. */
  readonly wait: (on: { readonly question: string | null; readonly awaits: Awaits | null; readonly choices?: readonly Choice[] }) => void;
  /** A file that goes with the message. */
  readonly attach: (file: AttachedFile) => void;
  /** A message to somebody else. */
  readonly tell: (person: string, say: string, slots?: Slots, choices?: readonly Choice[]) => void;
  readonly mask: (delivery: string, text: string) => void;
  /** Reading was in doubt. */
  readonly doubt: () => void;
  /** True when an answer was kept in this turn. */
  readonly kept: () => boolean;
  readonly outcome: () => Outcome;
};

/** Opens a turn of one person. */
export function openTurn(talk: Talk, delivery: string, pointed: Pointed | null = null): Turn {
  let dossier = talk.dossier;
  let waiting: { question: string | null; awaits: Awaits | null; choices: readonly Choice[] } = { question: null, awaits: null, choices: [] };
  let doubted = false;
  const today = localDate(talk.now, talk.round.zone);
  const dossierEvents: DossierEvent[] = [];
  const contactEvents: ContactEvent[] = [];
  const lines: Line[] = [];
  const files: AttachedFile[] = [];
  const others: Utterance[] = [];
  const masks = new Map<string, string>();
  const offered = (choices: readonly Choice[]): readonly Choice[] => choices.map((choice) => inSector(choice, talk.sector.id));
  const record = (event: DossierEvent): void => {
    dossierEvents.push(event);
    dossier = evolve(dossier, { n: dossier.version + 1, at: talk.now, event });
  };
  return {
    talk,
    delivery,
    pointed,
    record,
    dossier: () => dossier,
    situation: () => ({ round: talk.round, sector: talk.sector, dossier, today, deadline: dossier.deadline ?? talk.round.calendar.deadline }),
    note: (event) => void contactEvents.push(event),
    hold: (held) => record({ type: 'held', person: talk.person.id, held }),
    held: () => dossier.held[talk.person.id] ?? null,
    line: (say, slots, style, about) => void lines.push({ say, ...(slots ? { slots } : {}), ...(style ? { style } : {}), ...(about ? { about } : {}) }),
    show: (line) => void lines.push(line),
    words: (words, slots, style) => void lines.push({ words, ...(slots ? { slots } : {}), ...(style ? { style } : {}) }),
    wait: ({ question, awaits, choices }) => { waiting = { question, awaits, choices: choices ?? [] }; },
    attach: (file) => void files.push(file),
    tell: (person, say, slots, choices = []) => void others.push({ to: person, lines: [{ say, ...(slots ? { slots } : {}) }], choices: offered(choices), sector: talk.sector.id, question: null, awaits: null }),
    mask: (of, text) => void masks.set(of, text),
    doubt: () => { doubted = true; },
    kept: () => dossierEvents.some((event) => event.type === 'answer-given'),
    outcome: () => ({
      dossierEvents, contactEvents, doubted,
      masks: [...masks].map(([of, text]) => ({ delivery: of, text })),
      utterances: [...(lines.length > 0 ? [{ to: talk.person.id, lines, ...waiting, choices: offered(waiting.choices), sector: talk.sector.id, ...(files.length > 0 ? { files } : {}) }] : []), ...others],
    }),
  };
}

/** A button answers for the sector it was offered in, also when it is pressed while another one is talked about. */
function inSector(choice: Choice, sector: string): Choice {
  const { action } = choice;
  return action.do === 'desk' || (action.do === 'say' && action.sector !== null) ? choice : { ...choice, action: { ...action, sector } };
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function localDate(at: Instant, zone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The moment the answers of this sector are needed. */
export function deadlineOf({ talk, dossier }: Turn): Temporal.Instant {
  return Temporal.PlainDateTime.from(dossier().deadline ?? talk.round.calendar.deadline).toZonedDateTime(talk.round.zone).toInstant();
}
