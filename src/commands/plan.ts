import { fill } from '../app/words/fill.ts';
import type { Replies } from '../app/words/load-replies.ts';
import { planClearance } from '../domain/clearance/planned.ts';
import type { PlannedStep } from '../domain/clearance/planned.ts';
import { planRound } from '../domain/reminders/plan.ts';
import { planPreflight } from '../domain/reminders/preflight.ts';
import type { PlannedSlot } from '../domain/reminders/slot.ts';
import { bySlotTime } from '../domain/reminders/slot.ts';
import type { Round } from '../domain/round.ts';
import { sectorOf } from '../domain/round.ts';
import type { Language } from '../domain/words.ts';
import { loadAll } from './load.ts';
import { clearanceLines } from './plan-clearance.ts';
import { readSettings } from './read-settings.ts';

const USAGE = 'Usage: npm run plan -- [--round FOLDER] [--json] [--language nl|en]';

/**
 * `npm run plan`: every planned message of a round in order of time, before anything is sent, and the way of its letter as far as
 * the calendar gives it. With `--json` one line per
 * message in the form of `reminders.jsonl`. Gives the exit code: 1 for a round that is not right, 2 for arguments that are not.
 */
export async function plan(args: readonly string[], print: (line: string) => void = console.log, complain: (line: string) => void = console.error): Promise<number> {
  const asked = readArguments(args);
  if (!asked) {
    complain(USAGE);
    return 2;
  }
  const config = readSettings(process.env, complain);
  if (!config) return 1;
  const loaded = await loadAll(asked.round ?? config.round.folder, config.people, complain);
  if (!loaded) return 1;
  const chats = config.slack.kind !== 'none' || config.teams.kind !== 'none';
  const reminders = planRound(loaded.round, []);
  const slots = chats ? [...planPreflight(loaded.round), ...reminders].toSorted(bySlotTime) : reminders;
  const clearance = planClearance(loaded.round) ?? [];
  const silent = clearance.flatMap((step) => step.slots).toSorted(bySlotTime);
  for (const line of asked.json ? [...slots, ...silent].map(jsonLine) : planLines(loaded.round, slots, clearance, loaded.replies, asked.language)) print(line);
  return 0;
}

type Asked = { readonly round: string | null; readonly json: boolean; readonly language: Language };

function readArguments(args: readonly string[]): Asked | null {
  let asked: Asked = { round: null, json: false, language: 'nl' };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const value = arg === '--json' ? '' : rest.shift();
    if (arg === '--json') asked = { ...asked, json: true };
    else if (arg === '--round' && value) asked = { ...asked, round: value };
    else if (arg === '--language' && (value === 'nl' || value === 'en')) asked = { ...asked, language: value };
    else return null;
  }
  return asked;
}

function jsonLine({ slot, person, sectors, purpose, planned }: PlannedSlot): string {
  return JSON.stringify({ slot, person, sectors, purpose, planned, sent: null });
}

/** The plan as a table in words: when with the weekday, who, what for, about which sectors; then the way of the letter. */
function planLines(round: Round, slots: readonly PlannedSlot[], clearance: readonly PlannedStep[], replies: Replies, language: Language): readonly string[] {
  const say = (key: string, slotsOf: { readonly [slot: string]: string | number } = {}) => {
    const text = replies[language].get(key);
    if (text === undefined) throw new Error(`There is no reply '${key}' in ${language}`);
    return fill(text, new Map(Object.entries(slotsOf).map(([name, raw]) => [name, { shown: String(raw), raw }])));
  };
  if (slots.length === 0) return [say('plan-none')];
  const people = new Map(round.people.map((person) => [person.id, person.name]));
  const rows = slots.map((slot) => ({
    when: whenOf(slot.planned, round.zone, say),
    person: people.get(slot.person) ?? slot.person,
    purpose: say(`purpose-${slot.purpose}`),
    sectors: slot.sectors.length > 1 && slot.sectors.length === round.sectors.length
      ? say('plan-all-sectors', { count: slot.sectors.length })
      : slot.sectors.length === 0 ? say('plan-everybody') : slot.sectors.map((sector) => sectorOf(round, sector).label[language]).join(', '),
  }));
  const widthOf = (column: 'when' | 'person' | 'purpose') => Math.max(...rows.map((row) => row[column].length));
  const [when, person, purpose] = [widthOf('when'), widthOf('person'), widthOf('purpose')];
  return [
    say('plan-heading', { round: round.title[language], count: slots.length }),
    ...rows.map((row) => say('plan-line', { when: row.when.padEnd(when), person: row.person.padEnd(person), purpose: row.purpose.padEnd(purpose), sectors: row.sectors })),
    ...(clearance.length === 0 ? [] : clearanceLines(round, clearance, language, say, (planned) => whenOf(planned, round.zone, say))),
  ];
}

function whenOf(planned: string, zone: string, say: (key: string, slots?: { readonly [slot: string]: string | number }) => string): string {
  const at = Temporal.Instant.from(planned).toZonedDateTimeISO(zone);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return say('plan-when', {
    weekday: say(`weekday-${at.dayOfWeek}`), day: two(at.day), month: two(at.month), year: at.year, time: `${two(at.hour)}:${two(at.minute)}`,
  });
}
