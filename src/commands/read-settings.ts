import { readConfig } from '../config.ts';
import type { Config, Misconfigured } from '../config.ts';

/** The settings in the environment. Null after each that is at fault was printed, with what was found and what to set. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, complain: (line: string) => void): Config | null {
  const read = readConfig(environment);
  if (read.ok) return read.config;
  for (const problem of read.problems) complain(settingLine(problem));
  return null;
}

/** A setting at fault in one line. */
export function settingLine({ setting, found, remedy }: Misconfigured): string {
  return `${setting}: ${found}; ${remedy}`;
}
