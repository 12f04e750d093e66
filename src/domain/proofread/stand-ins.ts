import type { RoundPart } from './fault.ts';

const words = { nl: '-', en: '-' };

/**
 * What stands in for a part of a file that has the wrong shape, while the rest is proofread: nothing in it makes a fault
 * of its own. Lists that everything else refers to have none.
 */
export const standIns: { readonly [part in RoundPart]: { readonly [key: string]: unknown } } = {
  round: {
    id: 'a', title: words, about: words, privacy: words, fiction: undefined, year: 9999, zone: 'UTC', smallNumbers: undefined,
    asks: { name: words, short: '-', contact: 'a@example.org' }, questions: undefined, people: undefined, letter: undefined, clearance: undefined,
    calendar: { opens: '2000-01-03T00:00', deadline: '2000-06-05T17:00', closes: '2000-12-01T17:00' },
    reminders: { quietHours: 0, slots: [{ id: 'a', purpose: 'invitation', from: 'opening', days: 0, at: '09:00', to: ['owner'] }] },
  },
  questions: { version: '-' },
  people: { fiction: undefined },
};
