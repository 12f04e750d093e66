import type { PlannedStep } from '../domain/clearance/planned.ts';
import { signersOf } from '../domain/clearance/signers.ts';
import type { PlannedSlot } from '../domain/reminders/slot.ts';
import type { Round } from '../domain/round.ts';
import type { Language } from '../domain/words.ts';

export type Say = (key: string, slots?: { readonly [slot: string]: string | number }) => string;

/** The way of the letter in lines in order of time: when a step is put before whom, what follows on silence, and when it is meant to be done. */
export function clearanceLines(round: Round, steps: readonly PlannedStep[], language: Language, say: Say, whenOf: (planned: string) => string): readonly string[] {
  const noon = (day: string): string => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: round.zone, plainTime: Temporal.PlainTime.from(round.clearance?.at ?? '10:00') }).toString({ timeZoneName: 'never' });
  const rows = steps.flatMap(({ step, from, until, slots }) => {
    const label = step.label[language];
    if (step.kind === 'record') return [{ at: noon(until), order: 1, what: say('plan-clearance-record', { step: label }) }];
    const people = new Set((step.kind === 'sectors' ? round.sectors.map(({ id }) => ({ sector: id })) : [{ step: step.id }]).flatMap((party) => signersOf(round, party).map((one) => one.id)));
    return [
      { at: noon(from), order: 1, what: say('plan-clearance-put', { step: label, count: people.size, people: namesOf(round, [...people]) }) },
      ...[...Map.groupBy(slots, (slot) => `${slot.planned} ${slot.purpose}`).values()].map((together) => ({ at: together[0]!.planned, order: 1, what: silentLine(round, together, label, say) })),
      { at: noon(until), order: 0, what: say('plan-clearance-until', { step: label }) },
    ];
  });
  return [say('plan-clearance'), ...rows.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || a.order - b.order).map(({ at, what }) => say('plan-clearance-line', { when: whenOf(at), what }))];
}

function silentLine(round: Round, together: readonly PlannedSlot[], step: string, say: Say): string {
  const people = [...new Set(together.map((slot) => slot.person))];
  const key = together[0]?.purpose === 'reminder' ? 'plan-clearance-remind' : 'plan-clearance-tell';
  return say(key, { step, count: people.length, people: namesOf(round, people) });
}

/** In the order of the people file; a long row ends in how many more there are. */
function namesOf(round: Round, people: readonly string[]): string {
  const all = round.people.filter(({ id }) => people.includes(id)).map(({ name }) => name);
  return all.length <= 3 ? all.join(', ') : `${all.slice(0, 2).join(', ')}, +${all.length - 2}`;
}
