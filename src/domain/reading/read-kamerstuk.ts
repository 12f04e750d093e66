import { settleDates } from './dates/settle-dates.ts';
import { fold } from './folded.ts';
import { sceneOf } from './scene.ts';

/** A letter to parliament as it is cited: dossier with a space ("34 352"), number, and its date when that was given. */
export type Kamerstuk = { readonly date: string | null; readonly dossier: string; readonly number: string };

const CITED = /(?<![\d.,]|€ ?)(\d{2})[ .]?(\d{3})((?:-[ivxlcdm]{1,6})?)(?:\s*[,;/]?\s*(?:nr|no|nummer|nrs|number)\.?\s*|\s*[-–/]\s*)(?:nr\.?\s*)?([a-z]|\d{1,4})(?![\p{L}\d])/u;

/** Reads a reference to a letter to parliament ("Kamerstukken II 2025/26, 34 352, nr. 348"); null when there is none. */
export function readKamerstuk(text: string): Kamerstuk | null {
  const folded = fold(text.slice(0, 4_000));
  const match = CITED.exec(folded.text);
  if (match === null) return null;
  const scene = sceneOf(folded, { type: 'date', question: '', today: '2000-01-01', year: 2000 });
  const days = settleDates(scene).filter((date) => date.mention.precision === 'day' && date.value !== null && !date.invalid && (date.end <= match.index || date.start >= match.index + match[0].length));
  const date = new Set(days.map((day) => day.value)).size === 1 ? days[0]!.value : null;
  return { date, dossier: `${match[1]} ${match[2]}${match[3]!.toUpperCase()}`, number: match[4]!.toUpperCase() };
}
