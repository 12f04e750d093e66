/** The kinds of trouble an operator can do something about. */
export type Fault = 'full' | 'read-only' | 'busy' | 'not-a-store' | 'damaged' | 'cannot-open' | 'disk-error';

// The primary result codes of SQLite, https://www.sqlite.org/rescode.html; the low eight bits of an extended code.
const faults: { readonly [code: number]: readonly [Fault, string] } = {
  5: ['busy', 'another program keeps it locked. Stop that program, or wait until it is done.'],
  6: ['busy', 'another program keeps it locked. Stop that program, or wait until it is done.'],
  8: ['read-only', 'it may not be written. Give the account that runs Navraag write permission on the file and its folder.'],
  10: ['disk-error', 'the disk refused to read or write. Free space, lift the limit on file sizes, or check the disk; nothing that was confirmed is lost.'],
  11: ['damaged', 'its contents are damaged. Restore the last backup: npm run restore -- FILE.'],
  13: ['full', 'the disk is full. Free some space; Navraag goes on by itself then, and nothing that was confirmed is lost.'],
  14: ['cannot-open', 'it cannot be opened or made. Check that the folder exists and that the account that runs Navraag may use it.'],
  23: ['cannot-open', 'access was denied. Check the permissions of the file.'],
  26: ['not-a-store', 'the file is not a database. Set NAVRAAG_STORE to another file, or restore a backup: npm run restore -- FILE.'],
};

/** An error of the engine as a sentence that names the file, what is wrong and what to do; any other error as it is. */
export function explained(error: unknown, file: string, doing: 'open' | 'write' | 'read' | 'copy'): unknown {
  const found = faults[primaryCode(error)];
  if (!found) return error;
  const [fault, sentence] = found;
  return Object.assign(new Error(`Cannot ${doing} the store ${file}: ${sentence}`, { cause: error }), { fault });
}

/** Whether somebody else holds the lock, so that trying again helps. */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === 5;
}

function primaryCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}
