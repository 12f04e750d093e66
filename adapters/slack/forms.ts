import type { Address } from '../../src/app/messages.ts';
import type { SlackDelivery, Used } from './delivery.ts';
import type { Answer } from './take.ts';

/** All questions of a section in one form. */
export type Forms = {
  /** Shows the form of the section the button names. */
  open(from: Address, used: Used): Promise<Answer>;
  take(told: Extract<SlackDelivery, { kind: 'form' }>, from: Address): Promise<Answer>;
};

export function openForms(_: object): Forms {
  return { open: async () => ({ status: 200 }), take: async () => ({ status: 200 }) };
}
