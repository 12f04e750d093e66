import { createHash } from 'node:crypto';
import type { Converted, OfficeFiles } from '../../src/app/ports.ts';

/** So many may wait behind the one under way; who comes after them is told to come back. */
const MOST_WAITING = 8;
/** So many files are remembered: three papers in two versions and two kinds, of the last two drafts. */
const MOST_KEPT = 24;

/**
 * An office for a program that many people use: one conversion at a time, as each takes a processor and some hundreds of megabytes,
 * and what was made is remembered by the bytes it was made of. The same paper of the same draft gives the same bytes, so each file is
 * made once a draft. A failure is not remembered.
 */
export function queuedOffice(office: OfficeFiles): OfficeFiles {
  const kept = new Map<string, Promise<Converted>>();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    convert(docx, to) {
      const key = `${to} ${createHash('sha256').update(docx).digest('hex')}`;
      const known = kept.get(key);
      if (known) return known;
      if (waiting > MOST_WAITING) return Promise.resolve({ ok: false, why: 'busy' });
      waiting += 1;
      const made = last.then(() => office.convert(docx, to)).finally(() => { waiting -= 1; });
      last = made.catch(() => undefined);
      kept.set(key, made);
      for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
      made.then((converted) => { if (!converted.ok) kept.delete(key); }, () => kept.delete(key));
      return made;
    },
  };
}
