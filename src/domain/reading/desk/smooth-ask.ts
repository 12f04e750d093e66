import type { Round } from '../../round.ts';
import { fold } from '../folded.ts';
import { tokensOf } from '../tokens.ts';
import { sectorMentions } from './sector-mentions.ts';

/** What a coordinator asks about another wording of a passage. `places` null: all that there are. */
export type SmoothAsk =
  | { readonly ask: 'smooth'; readonly sector: string; readonly place: number | null }
  /** Of the wordings that were shown last; `sector` null where it was not named, `mark` begins the fingerprint of what was shown. */
  | { readonly ask: 'take-wordings'; readonly sector: string | null; readonly places: readonly number[] | null; readonly mark: string | null }
  | { readonly ask: 'accept-wordings'; readonly sector: string; readonly places: readonly number[] | null }
  | { readonly ask: 'undo-wordings'; readonly sector: string; readonly places: readonly number[] | null }
  | { readonly ask: 'letter-lacks'; readonly lacks: 'passage' };

/** Reads it, in Dutch or English; null when it is about something else. `words` without a confirmation before them. */
export function readSmoothAsk(words: string, round: Round): SmoothAsk | null {
  const plain = words.replace(/\s+/g, ' ').trim().toLowerCase().replace(/[?.!]+$/, '');
  if (SMOOTH.test(plain)) return about(plain, round, (sector) => ({ ask: 'smooth', sector, place: placesIn(plain)?.[0] ?? null }));
  const take = TAKE.exec(plain);
  if (take) return { ask: 'take-wordings', sector: sectorsIn(plain, round)[0] ?? null, places: placesIn(plain), mark: take.groups?.['mark'] ?? null };
  if (ACCEPT.test(plain)) return about(plain, round, (sector) => ({ ask: 'accept-wordings', sector, places: placesIn(plain) }));
  if (UNDO.test(plain)) return about(plain, round, (sector) => ({ ask: 'undo-wordings', sector, places: placesIn(plain) }));
  return null;
}

/** The command that takes these wordings over, as a button holds it; `readSmoothAsk` reads it back. */
export function takeCommand(sector: string, places: readonly number[] | null, mark: string): string {
  return places === null ? `bevestig: neem alles over van ${sector} (${mark})` : `neem zin ${places.join(', ')} over van ${sector} (${mark})`;
}

const PLACES = '(?:de |the )?(?:zin|zinnen|sentences?) \\d{1,3}(?:(?:,| en| and|, en|, and|,? &)? ?\\d{1,3})*';
const REWORDED = '(?:de |the |alle |all |al de |all the )?(?:herschreven |nieuwe |reworded |new )?(?:zinnen|sentences|passage|tekst|text)';
const SMOOTH = /^(?:maak|make)\b.*\b(?:vloeiende?r?|soepele?r?|leesbaarder|beter leesbaar|smooth(?:er)?|read better|more readable)(?![\p{L}])|^(?:kun je |kunt u |can you )?(?:herschrijf|herschrijven|rewrite|smooth(?: out|en)?|polish)(?![\p{L}])|^(?:laat|let|have) (?:een|het|the|a) (?:taal)?model\b.*\b(?:herschrijven|rewrite)(?![\p{L}])/u;
const TAKE = new RegExp(`^(?:neem|take) (?:${PLACES}|alles|alle zinnen|allemaal|allebei|them all|it all|all(?: sentences| of them)?|everything|ze(?: allemaal| alle)?)(?: over| in)?(?: (?:van|of|from|bij) [^()]+?)?(?: over)?(?: ?\\((?<mark>[0-9a-f]{8})\\))?$`, 'u');
const ACCEPT = new RegExp(`^(?:${PLACES}|${REWORDED}) (?:van|of|in|bij|over) .+ (?:is|zijn|are) (?:zo |nu )?(?:goed|prima|in orde|good|fine|ok|okay)$|^(?:aanvaard|accepteer|accept) (?:${PLACES}|${REWORDED}) (?:van|of|in|bij|over) .+$`, 'u');
const UNDO = new RegExp(`^(?:zet|put) (?:${PLACES}|${REWORDED}) (?:van|of|in|bij|over) .+ (?:terug|back)(?: (?:naar|to) .+)?$|^(?:restore|herstel) (?:${PLACES}|${REWORDED}) (?:van|of|in|bij|over) .+$`, 'u');

/** One passage at a time. */
function about(plain: string, round: Round, then: (sector: string) => SmoothAsk): SmoothAsk {
  const [sector, ...others] = sectorsIn(plain, round);
  return sector === undefined || others.length > 0 ? { ask: 'letter-lacks', lacks: 'passage' } : then(sector);
}

function placesIn(plain: string): readonly number[] | null {
  const named = new RegExp(PLACES, 'u').exec(plain)?.[0];
  return named === undefined ? null : [...named.matchAll(/\d+/g)].map(([place]) => Number(place));
}

function sectorsIn(plain: string, round: Round): readonly string[] {
  const found = new Set(sectorMentions(tokensOf(fold(plain).text), round, () => false).filter((one) => one.means === 'these').flatMap((one) => one.sectors));
  return round.sectors.map((sector) => sector.id).filter((id) => found.has(id));
}
