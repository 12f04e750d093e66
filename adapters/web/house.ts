import type { Clock, Log } from '../../src/app/ports.ts';
import type { Door, PageWords } from '../../src/app/page/door.ts';
import type { OpenPages } from './open-pages.ts';
import type { Reply } from './reply.ts';
import type { SignIn } from './sign-in.ts';

/** What every answer of the page is made with. */
export type House = {
  readonly door: Door;
  readonly words: PageWords;
  readonly signIn: SignIn;
  readonly pages: OpenPages;
  readonly assets: (name: string, known: string | undefined) => Reply | null;
  /** False for a session that sends more forms than a person can. */
  readonly mayPost: (session: string) => boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: (bytes: number) => Uint8Array;
  /** Where people reach us when that is not where we listen. */
  readonly publicUrl: URL | null;
  readonly https: boolean;
  readonly sessionSeconds: number;
};
