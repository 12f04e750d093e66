import { settleDates } from './dates/settle-dates.ts';
import { fold, spanOf } from './folded.ts';
import { sceneOf } from './scene.ts';
import type { Item } from '../value.ts';

const BULLET = /^\s*(?:[-–—•·*‣▪o]\s+|\(?\d{1,2}[.):]\s+|\(?[a-z][.)]\s+)/;

/**
 * Cuts a list reply into its points: lines, bullets, numbering, semicolons; a single line is cut at its commas only
 * when every part is short. A date at the end of a point is taken apart (`2026-06`, `2026-06-30`).
 */
export function readList(text: string, about: { readonly today?: string; readonly year?: number; readonly question?: string } = {}): readonly Item[] {
  const shown = fold(text.slice(0, 50_000)).text.includes('\n') ? linesOf(text) : [text];
  const points = shown.flatMap((line) => inlineNumbered(line)).flatMap((line) => line.split(/;\s*/)).map((point) => point.replace(BULLET, '').replace(/\s+/g, ' ').trim());
  const single = points.filter((point) => /[\p{L}\p{N}]/u.test(point));
  const items = single.length === 1 ? commaSeparated(single[0]!) : single;
  return items.map((item) => dated(item, about)).filter((item) => item.text !== '');
}

const linesOf = (text: string): readonly string[] => text.replace(/<\/?(?:div|p|br|li|ul|ol)[^<>]{0,200}>/gi, '\n').split(/[\r\n\u2028]+/);

/** "1. Eerste 2. Tweede" on one line. */
function inlineNumbered(line: string): readonly string[] {
  const marks = [...line.matchAll(/(?:^|\s)\(?([1-9]\d?)[.)]\s+(?=\S)/g)];
  const running = marks.length > 1 && marks.every((mark, index) => Number(mark[1]) === index + 1);
  if (!running) return [line];
  const head = line.slice(0, marks[0]!.index).trim();
  const parts = marks.map((mark, index) => line.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? line.length));
  return /[\p{L}\p{N}]/u.test(head) && !/:$/.test(head) ? [head, ...parts] : parts;
}

/** "Jobcarving, coaching en scholing": three or more short parts, or two of at most three words. */
function commaSeparated(line: string): readonly string[] {
  const bare = line.replace(/[.!]$/, '');
  if (/[.!?]\s+\p{Lu}/u.test(bare)) return [line];
  const commas = bare.split(/,\s+/);
  const last = commas.at(-1)!;
  const tail = commas.length > 1 ? last.split(/\s+(?:en|and|alsmede)\s+/) : bare.split(/\s+(?:en|and)\s+/);
  const parts = commas.length > 1 ? [...commas.slice(0, -1), ...(tail.length === 2 ? tail : [last])] : tail;
  // a comma before a date or an amount closes no point
  if (parts.some((part) => /\d/.test(part))) return [line];
  const short = commas.length > 1 ? 5 : 3;
  const plain = parts.every((part) => { const words = part.trim().split(/\s+/); return words.length >= 1 && words.length <= short && !/(?<!\p{L})(?:we|wij|ik|is|zijn|hebben|die|dat|omdat|maar|we have)(?!\p{L})/iu.test(part); });
  return parts.length > 1 && plain ? parts.map((part) => part.replace(/^(?:en|and) /, '').trim()) : [line];
}

function dated(point: string, { today = '2000-01-01', year = 2000, question = '' }: { readonly today?: string; readonly year?: number; readonly question?: string }): Item {
  const folded = fold(point);
  const dates = settleDates(sceneOf(folded, { type: 'date', question, today, year }));
  const last = dates.at(-1);
  if (last === undefined || last.invalid || last.value === null) return { text: point, date: null };
  const behind = folded.text.slice(last.end);
  if (!/^[\s.)\];,!]*(?:gereed|klaar|af|afgerond|done|ready)?[\s.)\];,!]*$/.test(behind)) return { text: point, date: null };
  const kept = spanOf(folded, 0, last.start).text.replace(/[\s(\[:,;–—-]*(?:(?<!\p{L})(?:uiterlijk|voor|per|in|op|tot|gereed|klaar|af|eind|medio|begin|planning|deadline|datum|by|before|due|until|vanaf|medio|van|de|het)(?!\p{L})[\s:]*)*[\s(\[:,;–—-]*$/iu, '').trim();
  return kept === '' ? { text: point, date: null } : { text: kept, date: last.value };
}
