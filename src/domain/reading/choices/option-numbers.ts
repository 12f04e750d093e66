import { ordinalNumber } from '../words/months.ts';
import { dutchNumber, englishNumber } from '../words/number-words.ts';

const LEAD = "(?:(?:ik|wij|we) (?:kies|kiezen|ga|gaan|nemen|neem) (?:voor )?|doe maar |graag |dat is |het is |optie(?:s)? |antwoord(?:en)? |nummers? |nrs?\\.? |keuze |options? |numbers? |choice |de |the |het |punt(?:en)? |letter )*";
const ONE = "(?:optie |nummer |nr\\.? |option |de |the |en |and |letter )*(?:\\d{1,2}(?:e|de|ste|st|nd|rd|th)?|[a-h]|[a-z]{3,10})";

/**
 * Reads a reply that points at options by place: "2", "b", "de derde", "1, 3 en 4", "2 t/m 4", "de eerste twee".
 * Places count from 0; null when the reply is not of that kind, `outside` when it points past the list.
 */
export function optionNumbers(text: string, count: number): readonly number[] | 'outside' | null {
  const said = text.trim().replace(/[.!)\]:]+$/, '').replace(/^[([]/, '').trim();
  if (said.length > 80) return null;
  const several = /^(?:de |the )?(eerste|laatste|first|last) (\d|twee|drie|vier|vijf|two|three|four|five)(?: opties| antwoorden| options)?$/.exec(said);
  if (several !== null) return firstOrLast(several[1]!, several[2]!, count);
  const list = new RegExp(`^${LEAD}${ONE}(?:(?: ?[,;+&/] ?| en | and | plus |, en | |\\) ?,? ?| t/m | tot en met | ?- ?| to | through )${ONE})*$`).exec(said);
  if (list === null) return null;
  const places: number[] = [];
  const pieces = said.replace(new RegExp(`^${LEAD}`), '').match(/t\/m|tot en met|through|(?<= )to(?= )|-|[a-z0-9]+/g) ?? [];
  let through = false;
  for (const piece of pieces) {
    if (/^(?:t\/m|tot en met|through|to|-)$/.test(piece)) {
      through = true;
      continue;
    }
    if (/^(?:en|and|plus|optie|nummer|nr|option|de|the|letter)$/.test(piece)) continue;
    const place = placeOf(piece, count);
    if (place === null) return null;
    const last = places.at(-1);
    if (through && last !== undefined) for (let i = last + 1; i < place; i++) places.push(i);
    through = false;
    places.push(place);
  }
  if (places.length === 0) return null;
  return places.some((place) => place < 0 || place >= count) ? 'outside' : [...new Set(places)];
}

function placeOf(piece: string, count: number): number | null {
  if (/^\d{1,2}$/.test(piece)) return Number(piece) - 1;
  if (/^[a-z]$/.test(piece)) return piece.charCodeAt(0) - 97;
  const rank = ordinalNumber(piece);
  if (rank !== null) return rank === -1 ? count - 1 : rank - 1;
  const number = dutchNumber(piece) ?? englishNumber(piece);
  return number === null ? null : number - 1;
}

function firstOrLast(which: string, many: string, count: number): readonly number[] | 'outside' {
  const size = dutchNumber(many) ?? englishNumber(many) ?? Number(many);
  if (size > count) return 'outside';
  const all = Array.from({ length: count }, (_, index) => index);
  return /eerste|first/.test(which) ? all.slice(0, size) : all.slice(count - size);
}
