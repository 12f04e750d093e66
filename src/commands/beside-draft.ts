import { join } from 'node:path';
import { isInstalled } from '../../adapters/documents/installed.ts';
import { openOffice } from '../../adapters/documents/office.ts';
import { queuedOffice } from '../../adapters/documents/office-queue.ts';
import { hunspell } from '../../adapters/documents/spelling.ts';
import { openLanguageDesk } from '../app/letter/language-desk.ts';
import { loadLanguageStyle } from '../app/load/load-language.ts';
import type { Beside } from '../app/page/draft-panel.ts';
import type { Letter } from '../domain/letter/letter-file.ts';
import { HOME } from './load.ts';

/** Nobody waits longer than this for a PDF on the page. */
const PATIENCE_MS = 60_000;

/** What stands beside a draft on the page: a language report, and other kinds of file where LibreOffice is installed. Nothing where the round has no letter. */
export async function besideDraft(letter: Letter | null): Promise<Pick<Beside, 'office' | 'language'>> {
  if (letter === null) return {};
  const style = await loadLanguageStyle(join(HOME, 'prompts/language'), letter.frame.forms.locale);
  return {
    ...(await isInstalled('soffice') ? { office: queuedOffice(openOffice({ limitMs: PATIENCE_MS })) } : {}),
    ...(style === null ? {} : { language: openLanguageDesk(style, hunspell()) }),
  };
}
