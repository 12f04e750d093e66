import type { Reference } from './transport.ts';

/** Everything Teams can tell us, in our words. `delivery` is the same for a repeat. */
export type Told = {
  readonly delivery: string;
  /** Who it comes from and where to answer; null for what comes from nobody in particular. */
  readonly from: Sender | null;
  readonly what:
    /** `quotes`: the id of the message these words answer to, where the person quoted one. */
    | { readonly kind: 'said'; readonly text: string; readonly quotes?: string }
    /** An edit or deletion of the delivery `of`. */
    | { readonly kind: 'edited'; readonly of: string; readonly text: string }
    | { readonly kind: 'deleted'; readonly of: string }
    /** A button of one of our cards. `asks` says how Teams wants it answered: with a card in place, or not at all. */
    | { readonly kind: 'pressed'; readonly pressed: Pressed; readonly asks: 'card' | 'nothing' }
    | { readonly kind: 'form-wanted'; readonly pressed: Pressed }
    | { readonly kind: 'form-sent'; readonly pressed: Pressed }
    | { readonly kind: 'installed' } | { readonly kind: 'uninstalled' }
    | { readonly kind: 'files'; readonly files: readonly SharedFile[]; readonly text: string }
    | { readonly kind: 'file-consent'; readonly consent: Consent }
    /** `tell`: the person deserves to hear that this cannot be read. */
    | { readonly kind: 'unsupported'; readonly reason: string; readonly tell: boolean };
};

/** `id` is the address: the tenant and the directory id of the user. */
export type Sender = { readonly id: string; readonly reference: Reference };
/** What a card of ours sent back: which message, which of its buttons, and what was filled in. */
export type Pressed = { readonly row: string; readonly choice: string; readonly inputs: { readonly [input: string]: string } };
export type SharedFile = { readonly name: string; readonly type: string; readonly url: string };
/** The answer to a question about a file: which message, which of its files, which card asked it, and where to bring it. */
export type Consent = { readonly accepted: boolean; readonly row: string; readonly at: number; readonly card: string | null; readonly upload: Upload | null };
export type Upload = { readonly url: string; readonly content: string; readonly name: string; readonly id: string; readonly type: string };
