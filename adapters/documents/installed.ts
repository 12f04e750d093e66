import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Whether a program can be started by its name, without starting it. */
export async function isInstalled(program: string, path = process.env['PATH'] ?? ''): Promise<boolean> {
  const found = await Promise.all(path.split(delimiter).filter((folder) => folder !== '').map((folder) => access(join(folder, program), constants.X_OK).then(() => true, () => false)));
  return found.includes(true);
}
