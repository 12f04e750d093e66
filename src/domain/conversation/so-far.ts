import type { PartsFrom } from '../dossier/dossier.ts';
import type { Parts } from '../value.ts';

/** What was given of a question in parts so far. */
export type SoFar = {
  readonly parts: Parts;
  readonly passed: readonly string[];
  readonly words: string;
  readonly approx: string | null;
  /** Which delivery brought each part. */
  readonly from?: PartsFrom;
  /** The message that is read anew, where one was changed in the chat. */
  readonly of?: string;
};

/** Which messages the parts came from, and which of them is read anew. */
export const broughtBy = ({ from, of }: SoFar): Pick<SoFar, 'from' | 'of'> => ({ ...(from === undefined ? {} : { from }), ...(of === undefined ? {} : { of }) });
