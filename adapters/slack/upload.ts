import type { Address } from '../../src/app/messages.ts';
import type { Pace, Urgency } from '../../src/app/pacing.ts';
import type { Log } from '../../src/app/ports.ts';
import type { Call, Called } from './call.ts';
import { listAt, textAt } from './json.ts';

/** A file as it is uploaded. `alt` says in words what a picture shows. */
export type ToUpload = { readonly name: string; readonly title: string; readonly bytes: Uint8Array; readonly alt?: string };

/** `unsure`: it was to be shown and no answer came. It is looked for, and never simply shown again. */
export type Uploaded = 'sent' | 'not-sent' | 'unsure';

/** Puts a file into a conversation. */
export type Upload = (to: Address, channel: string, file: ToUpload, urgency: Urgency) => Promise<Uploaded>;

export type UploadOptions = {
  readonly call: Call;
  /** Calls about files of one workspace; Slack limits them apart from messages. */
  readonly pace: (team: string) => Pace;
  /** Where bytes may be brought, by origin. */
  readonly hosts: readonly string[];
  readonly fetch: typeof globalThis.fetch;
  readonly log: Log;
};

const TRIES = 3;
/** Who waits for a file is told sooner than this. */
const LONGEST_WAIT_MS = 20_000;
const BYTES_WITHIN_MS = 30_000;

/**
 * Opens the way for files: an address is asked for, the bytes are brought there, and only the third call shows the file to
 * anybody. The first two may therefore be made again, the third only where Slack says that it did nothing.
 * Source: Slack, "Working with files", and the pages of files.getUploadURLExternal and files.completeUploadExternal, 2026.
 */
export function openUploads(options: UploadOptions): Upload {
  return async (to, channel, file, urgency) => {
    const [team = ''] = to.id.split(':');
    const pace = options.pace(team);
    for (let tried = 0; tried < TRIES; tried += 1) {
      await pace.turn(to.id, urgency);
      const given = await options.call(team, 'files.getUploadURLExternal', { filename: file.name, length: file.bytes.byteLength, ...(file.alt ? { alt_txt: file.alt.slice(0, 1_000) } : {}) }, urgency);
      if (given.outcome === 'refused') return 'not-sent';
      if (given.outcome !== 'done') {
        if (!waits(pace, given)) return 'not-sent';
        continue;
      }
      const [url, id] = [textAt(given.body, 'upload_url'), textAt(given.body, 'file_id')];
      if (url === null || id === null || !URL.canParse(url) || !options.hosts.includes(new URL(url).origin)) {
        options.log.error('Slack named a place for a file that is not its own; nothing was brought there', { team });
        return 'not-sent';
      }
      const brought = await bring(url, file, options);
      if (brought === 'done') return show(options, to, channel, { id, title: file.title }, urgency);
      if (brought === 'refused' || !waits(pace, { outcome: 'limited', retryAfterMs: brought })) return 'not-sent';
    }
    return 'not-sent';
  };
}

async function show({ call, pace: paceOf, log }: UploadOptions, to: Address, channel: string, file: { readonly id: string; readonly title: string }, urgency: Urgency): Promise<Uploaded> {
  const [team = ''] = to.id.split(':');
  const pace = paceOf(team);
  for (let tried = 0; tried < TRIES; tried += 1) {
    await pace.turn(to.id, urgency);
    const shown = await call(team, 'files.completeUploadExternal', { files: [file], channel_id: channel }, urgency);
    if (shown.outcome === 'done') {
      pace.accepted();
      return 'sent';
    }
    if (shown.outcome === 'refused') return 'not-sent';
    if (shown.outcome === 'cut-off') {
      log.warn('nobody knows whether a file was shown; it is looked for', { file: file.id });
      const history = await call(team, 'conversations.history', { channel, limit: 20 }, urgency);
      const found = history.outcome === 'done' && listAt(history.body, 'messages').some((message) => listAt(message, 'files').some((one) => textAt(one, 'id') === file.id));
      return found ? 'sent' : 'unsure';
    }
    if (!waits(pace, shown)) return 'not-sent';
  }
  return 'not-sent';
}

/** Holds the calls after it back; false where that would take too long for somebody who waits. */
function waits(pace: Pace, called: Extract<Called, { outcome: 'limited' | 'cut-off' | 'not-made' }>): boolean {
  const afterMs = called.outcome === 'limited' ? called.retryAfterMs : null;
  if (afterMs !== null && afterMs > LONGEST_WAIT_MS) return false;
  pace.refused(afterMs);
  return true;
}

/** Brings the bytes: `refused` for good, or after how many milliseconds to try again (null: not said). The address is a secret of its own, so no token goes along. */
async function bring(url: string, { bytes }: ToUpload, { fetch, log }: UploadOptions): Promise<'done' | 'refused' | number | null> {
  try {
    const response = await fetch(url, { method: 'POST', body: bytes as Uint8Array<ArrayBuffer>, headers: { 'content-type': 'application/octet-stream' }, redirect: 'error', signal: AbortSignal.timeout(BYTES_WITHIN_MS) });
    await response.body?.cancel();
    if (response.ok) return 'done';
    log.warn('Slack did not take the bytes of a file', { status: response.status });
    if (response.status !== 429 && response.status < 500) return 'refused';
    const after = Number(response.headers.get('retry-after') ?? Number.NaN);
    return Number.isFinite(after) ? after * 1_000 : null;
  } catch (error) {
    log.warn('the bytes of a file did not reach Slack', { reason: error instanceof Error ? error.name : 'unknown' });
    return null;
  }
}
