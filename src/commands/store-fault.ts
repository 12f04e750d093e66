/** Why a store cannot be used, in a sentence. The store's own sentences say it already; what the operating system refused is put in words here. */
export function storeFault(error: unknown, file: string): string {
  if (!(error instanceof Error)) throw error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return error.message;
  return `NAVRAAG_STORE: the store ${file} cannot be made or opened (${code}). Give the account that runs Navraag write permission on its folder, or set NAVRAAG_STORE to another file.`;
}
