import { join } from 'node:path';
import { LanguageStyle } from '../../domain/letter/language-report.ts';
import { readYaml } from './read-yaml.ts';
import { stat } from 'node:fs/promises';

/** What a writer may look at again in the language of a letter (`nl-NL`): `nl.yaml` in this folder. Null for a language that has no such file. Throws on one that is broken. */
export async function loadLanguageStyle(folder: string, locale: string): Promise<LanguageStyle | null> {
  const file = join(folder, `${locale.split('-')[0]}.yaml`);
  if (!(await stat(file).catch(() => null))?.isFile()) return null;
  const { data, faults } = await readYaml(file);
  if (faults.length > 0) throw new Error(`${file}:${faults[0]!.line}: is no YAML that can be read`);
  return LanguageStyle.parse(data);
}
