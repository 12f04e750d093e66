import { expect, test } from 'vitest';
import { isInstalled } from '../../../adapters/documents/installed.ts';
import { queuedOffice } from '../../../adapters/documents/office-queue.ts';
import type { Converted, OfficeFiles } from '../../../src/app/ports.ts';

/** An office of which every conversion waits until the test lets it go. */
function slowOffice() {
  const jobs: { readonly to: string; readonly docx: Uint8Array; readonly end: (converted: Converted) => void }[] = [];
  let under = 0;
  let most = 0;
  const office: OfficeFiles = {
    convert: (docx, to) => new Promise((resolve) => {
      under += 1;
      most = Math.max(most, under);
      jobs.push({ to, docx, end: (converted) => { under -= 1; resolve(converted); } });
    }),
  };
  return { office, jobs, most: () => most };
}

const made = (byte: number): Converted => ({ ok: true, bytes: new Uint8Array([byte]) });
const settled = async (): Promise<void> => { for (let turn = 0; turn < 10; turn += 1) await Promise.resolve(); };

test('one at a time, in the order they came', async () => {
  const { office, jobs, most } = slowOffice();
  const queue = queuedOffice(office);
  const all = [1, 2, 3].map((byte) => queue.convert(new Uint8Array([byte]), 'pdf'));
  for (const byte of [1, 2, 3]) {
    await settled();
    expect(jobs).toHaveLength(byte);
    jobs[byte - 1]!.end(made(byte));
  }
  expect(await Promise.all(all)).toEqual([made(1), made(2), made(3)]);
  expect(most()).toBe(1);
});

test('the same file is made once, whoever asks, and another kind of it by itself', async () => {
  const { office, jobs } = slowOffice();
  const queue = queuedOffice(office);
  const asked = [queue.convert(new Uint8Array([1]), 'pdf'), queue.convert(new Uint8Array([1]), 'pdf'), queue.convert(new Uint8Array([1]), 'odt')];
  await settled();
  jobs[0]!.end(made(1));
  await settled();
  jobs[1]!.end(made(2));
  expect(await Promise.all(asked)).toEqual([made(1), made(1), made(2)]);
  expect(await queue.convert(new Uint8Array([1]), 'pdf')).toEqual(made(1));
  expect(jobs.map((one) => one.to)).toEqual(['pdf', 'odt']);
});

test('what failed is tried again when it is asked again', async () => {
  const { office, jobs } = slowOffice();
  const queue = queuedOffice(office);
  const first = queue.convert(new Uint8Array([1]), 'pdf');
  await settled();
  jobs[0]!.end({ ok: false, why: 'too-slow' });
  expect(await first).toEqual({ ok: false, why: 'too-slow' });
  const second = queue.convert(new Uint8Array([1]), 'pdf');
  await settled();
  jobs[1]!.end(made(1));
  expect(await second).toEqual(made(1));
});

test('a fault of our own keeps nobody else waiting', async () => {
  let asked = 0;
  const queue = queuedOffice({ convert: async () => { asked += 1; if (asked === 1) throw new Error('ours'); return made(2); } });
  await expect(queue.convert(new Uint8Array([1]), 'pdf')).rejects.toThrow('ours');
  expect(await queue.convert(new Uint8Array([2]), 'pdf')).toEqual(made(2));
});

test('who comes after too many is told to come back', async () => {
  const { office, jobs } = slowOffice();
  const queue = queuedOffice(office);
  const all = Array.from({ length: 30 }, (_, byte) => queue.convert(new Uint8Array([byte]), 'pdf'));
  expect(await all[29]).toEqual({ ok: false, why: 'busy' });
  for (let at = 0; at < jobs.length || at < 9; at += 1) {
    await settled();
    jobs[at]!.end(made(at));
    await settled();
  }
  const outcomes = await Promise.all(all);
  expect(outcomes.filter((one) => one.ok)).toHaveLength(9);
});

test('a program is found in the path, and nowhere else', async () => {
  expect([await isInstalled('sh'), await isInstalled('no-such-program'), await isInstalled('sh', '')]).toEqual([true, false, false]);
});
