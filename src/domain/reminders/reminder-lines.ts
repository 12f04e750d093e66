import type { Person } from '../person.ts';
import { peopleOf } from '../roles.ts';
import type { Round } from '../round.ts';
import { sectorOf } from '../round.ts';
import type { Line, Slot } from '../utterance.ts';
import type { Told } from './gather.ts';

/**
 * The lines of one message that goes out unasked: the first purpose in full, every other in a line of its own.
 * `openQuestions` counts what a sector still has to answer.
 */
export function reminderLines(round: Round, person: Person, told: readonly Told[], openQuestions: (sector: string) => number): readonly Line[] {
  return told.map((group, place) => ({
    say: place === 0 ? `reminder-${group.purpose}` : 'reminder-also',
    slots: {
      name: person.name,
      sectors: listed(group.sectors.map((sector) => ({ words: sectorOf(round, sector).label }))),
      deadline: { moment: group.deadline },
      openCount: group.sectors.reduce((sum, sector) => sum + openQuestions(sector), 0),
      owner: listed([...new Set(group.sectors.flatMap((sector) => peopleOf(round, sector, ['owner']).map((owner) => owner.id)))].map((owner) => ({ person: owner }))),
    },
  }));
}

function listed(list: readonly Slot[]): Slot {
  return { list };
}
