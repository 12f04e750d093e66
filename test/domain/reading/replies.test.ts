import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readReply } from '../../../src/domain/reading/read-reply.ts';
import { asks } from './asks.ts';

type Row = { readonly ask: string; readonly reply: string; readonly value?: unknown; readonly turn?: string; readonly approx?: boolean };

const rowsOf = (file: string): readonly Row[] => readFileSync(new URL(file, import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row);
/** Replies as people type them, and beside every rule its neighbours: the ones it is for and the ones it must leave alone. */
const rows = [...rowsOf('./replies.jsonl'), ...rowsOf('./neighbours.jsonl')];

/** What a row expects and what was read, in one form, so that a failing row shows both. */
function told(row: Row): { readonly read: unknown; readonly wanted: unknown } {
  const reading = readReply(row.reply, asks[row.ask]!);
  const value = reading.turn === 'answer' ? (typeof reading.value === 'number' ? Number(reading.value.toFixed(2)) : reading.value) : undefined;
  return {
    read: reading.turn === 'answer' ? { value, approx: reading.approx !== null } : { turn: reading.turn },
    wanted: row.turn === undefined ? { value: row.value, approx: row.approx ?? false } : { turn: row.turn },
  };
}

describe('fresh replies', () => {
  test.each(rows)('$ask: $reply', (row) => {
    const { read, wanted } = told(row);
    expect(read).toEqual(wanted);
  });

  test('no reply of the set stores a wrong value', () => {
    const unsafe = rows.filter((row) => {
      const reading = readReply(row.reply, asks[row.ask]!);
      return reading.turn === 'answer' && (row.turn !== undefined || JSON.stringify(told(row).read) !== JSON.stringify({ value: row.value, approx: reading.approx !== null }));
    });
    expect(unsafe.map((row) => row.reply)).toEqual([]);
  });

  test('every value is quoted literally from the reply', () => {
    for (const row of rows) {
      const reading = readReply(row.reply, asks[row.ask]!);
      if (reading.turn === 'answer') expect(row.reply.slice(reading.quote.start, reading.quote.end)).toBe(reading.quote.text);
    }
  });
});
