import { join } from 'node:path';
import type { Making } from '../../src/app/documents/making.ts';
import { loadReplies } from '../../src/app/words/load-replies.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import { shippedLetter, shippedRound, submitted } from './letter-desk.ts';

const loaded = await loadReplies(join(import.meta.dirname, '../../prompts/replies'));
if (!loaded.ok) throw new Error(`The replies do not load: ${JSON.stringify(loaded.problems)}`);

/** What the papers of a shipped round are made with. */
export function makingOf(id = 'banenafspraak-2025'): Making {
  return { round: shippedRound(id), letter: shippedLetter(id), replies: loaded.ok ? loaded.replies : never() };
}

/** Three sectors: one reached its goal, one did not, one says it has no figure. */
export function threeSectors(): readonly Dossier[] {
  return [
    submitted('gemeenten', { q02_wa_status: 'vastgesteld', q05_wa_url: 'https://voorbeeld.nl/werk_agenda', q07_basis: 'extra', q08_banen: 5210, q14_doel: 4500, q15_doel_gehaald: 'ja', q16_verklaring: 'Wij <b>groeien</b> & bloeien.' }),
    submitted('hbo', { q02_wa_status: 'vernieuwd', q07_basis: 'quotum', q08_banen: 650, q14_doel: 1667, q15_doel_gehaald: 'nee' }),
    submitted('po_vo', { q07_basis: 'geen' }),
  ];
}

function never(): never {
  throw new Error('The replies do not load');
}
