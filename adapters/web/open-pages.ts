import type { ServerResponse } from 'node:http';
import type { Door } from '../../src/app/page/door.ts';

/** More windows of one session than anybody reads; the oldest closes. */
const windowsAllowed = 6;
/** Below the minute after which proxies close a silent connection. */
const heartbeatMs = 25_000;

export type OpenPages = {
  /** Keeps this response open and tells it of changes, until either side closes. */
  open(person: string, session: string, response: ServerResponse): void;
  /** Tells the person's open pages that something is new. They ask for it themselves, with their own session. */
  wake(person: string): void;
  /** Closes what is open for a session that has ended. */
  leave(session: string): void;
  close(): void;
};

const change = 'event: change\ndata: {}\n\n';

type Window = { readonly person: string; readonly session: string; readonly response: ServerResponse; readonly stop: () => void };

/** Server-sent events to the pages that are open now. They carry no data: only that there is something to fetch. */
export function openPages(door: Pick<Door, 'onChange' | 'person'>): OpenPages {
  const windows = new Set<Window>();
  const shut = (window: Window, last = ''): void => {
    if (!windows.delete(window)) return;
    window.stop();
    window.response.end(last);
  };
  const tell = (window: Window, line: string): void => {
    // Told once more, so that the page finds out at once that it is over.
    if (door.person(window.person) === null) shut(window, change);
    else window.response.write(line);
  };
  const wake = (person: string): void => {
    for (const window of windows) if (window.person === person) tell(window, change);
  };
  const heart = setInterval(() => {
    for (const window of windows) tell(window, ':\n\n');
  }, heartbeatMs).unref();

  return {
    open(person, session, response) {
      const mine = [...windows].filter((window) => window.session === session);
      if (mine[0] && mine.length >= windowsAllowed) shut(mine[0]);
      const window: Window = { person, session, response, stop: door.onChange(person, () => tell(window, change)) };
      windows.add(window);
      response.on('close', () => shut(window));
      response.on('error', () => shut(window));
      response.write('retry: 2000\n\n');
    },
    wake,
    leave(session) {
      for (const window of windows) if (window.session === session) shut(window, change);
    },
    close() {
      clearInterval(heart);
      for (const window of windows) shut(window);
    },
  };
}
