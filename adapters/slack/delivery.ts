/** Who did something, and where: a workspace and a user in it. `home` is the workspace the user belongs to, where Slack says so. */
export type Who = { readonly team: string; readonly user: string; readonly home: string | null };

/** A message by its place. */
export type Place = { readonly channel: string; readonly ts: string };

/** What was done with one of our own buttons, menus or fields. `value` is what we gave it, `picked` what the person chose. */
export type Used = {
  readonly action: string;
  readonly value: string;
  readonly picked: string | null;
  readonly ticked: readonly string[];
  readonly trigger: string;
  readonly at: Place | null;
};

/** A file somebody sent us. `url` can be read with our own token only. */
export type SentFile = { readonly id: string; readonly name: string; readonly bytes: number; readonly url: string };

/** One field of a form as it was left: words, a key, keys, or nothing. */
export type FieldValue = string | readonly string[] | null;

/** One event of Slack. `delivery` is the same each time it is delivered. */
export type SlackDelivery =
  | { readonly kind: 'challenge'; readonly challenge: string }
  | { readonly kind: 'text'; readonly who: Who; readonly delivery: string; readonly text: string; readonly thread: Place | null; readonly files: readonly SentFile[]; readonly by: 'message' | 'command' | 'shortcut' }
  | { readonly kind: 'edited'; readonly who: Who; readonly delivery: string; readonly of: string; readonly text: string }
  | { readonly kind: 'deleted'; readonly who: Who; readonly delivery: string; readonly of: string }
  | { readonly kind: 'used'; readonly who: Who; readonly delivery: string; readonly used: Used }
  | { readonly kind: 'form'; readonly who: Who; readonly delivery: string; readonly view: string; readonly about: string; readonly fields: { readonly [field: string]: FieldValue } }
  /** Opened the tab with our messages, or our home. */
  | { readonly kind: 'opened'; readonly who: Who; readonly delivery: string; readonly tab: 'home' | 'messages' }
  /** Named us where others read along. */
  | { readonly kind: 'mention'; readonly who: Who; readonly delivery: string; readonly channel: string }
  /** The app was taken out of a workspace, or its token was: nothing can be sent there any more. */
  | { readonly kind: 'gone'; readonly team: string }
  /** Nothing that concerns us: our own messages, other programs, what Slack changed by itself. */
  | { readonly kind: 'ignored'; readonly reason: string }
  | { readonly kind: 'unsupported'; readonly who: Who; readonly delivery: string; readonly reason: string }
  | { readonly kind: 'malformed'; readonly reason: string };
