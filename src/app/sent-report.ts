import type { Person } from '../domain/person.ts';
import type { ReportFile, ReportRead } from '../domain/reading/report/report.ts';
import { isCoordinator, sectorsOf } from '../domain/roles.ts';
import type { House } from './house.ts';
import type { Inbound } from './messages.ts';

/** Brings the bytes of a file that was sent; `too-big` where bringing them in was stopped, null where they could not be had. */
export type BringFile = () => Promise<Uint8Array | 'too-big' | null>;

/** A file that was sent, as it was read. */
export type SentReport = { readonly file: ReportFile; readonly read: ReportRead };

/**
 * Reads the file of a delivery, once, for somebody who answers for a sector; nobody else's file is looked at. The bytes are
 * let go afterwards: what was kept before the program stopped has none any more.
 */
export async function readSentReport(house: House, person: Person | null, inbound: Inbound, bring: BringFile | undefined): Promise<SentReport | null> {
  if (inbound.what.kind !== 'file' || !house.reports || !person || isCoordinator(person) || sectorsOf(person, house.round).length === 0) return null;
  const { name, size } = inbound.what;
  const unread = (why: 'gone' | 'too-big'): SentReport => ({ file: { name, size, sha256: '' }, read: { ok: false, why } });
  if (size > house.reports.most) return unread('too-big');
  const bytes = await bring?.().catch(() => null) ?? null;
  if (bytes === null || bytes === 'too-big') return unread(bytes ?? 'gone');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return { file: { name, size: bytes.byteLength, sha256: digest.toHex() }, read: await house.reports.read(bytes, name) };
}
