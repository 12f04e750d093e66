import { element, escaped, text } from './svg.ts';
import { fitted, wrapped } from './text-width.ts';

/** Every picture is as wide as a message in a chat shows it at most, in pixels; Teams shows one up to as high. */
export const WIDTH = 1024;
export const MOST_HIGH = 1024;
export const MARGIN = 40;

/** Dark on white, each with a contrast of at least 4.5; `RULE` and `TRACK` are no text. */
export const INK = '#17202B';
export const SOFT = '#4A5562';
export const ALARM = '#A3211B';
export const RULE = '#D5DBE2';
export const TRACK = '#E4E8ED';

/** A whole picture on white, `height` pixels high, around what is drawn already. `said` is what it shows, in a few words and whole, for who hears it. */
export function framed(height: number, drawn: string, said: { readonly title: string; readonly alt: string } | null = null): string {
  const named = said === null ? {} : { 'role': 'img', 'aria-label': said.title };
  const attributes = { 'xmlns': 'http://www.w3.org/2000/svg', 'width': WIDTH, 'height': height, 'viewBox': `0 0 ${WIDTH} ${height}`, ...named, 'font-family': 'Open Sans', 'fill': INK };
  return element('svg', attributes, `${said === null ? '' : `<desc>${escaped(said.alt)}</desc>`}${element('rect', { width: WIDTH, height, fill: '#FFFFFF' })}${drawn}`);
}

/** Above a picture: what round it is about and when, the message in large letters, and one line drawn under it. `foot` is how far it goes down. */
export function headOf(words: { readonly round: string; readonly at: string; readonly title: string }, under: (y: number) => string): { readonly svg: string; readonly foot: number } {
  const inner = WIDTH - 2 * MARGIN;
  const title = wrapped(words.title, TITLE, inner / 1.05, 2);
  const titleFoot = 98 + (title.length - 1) * LEADING;
  const foot = titleFoot + 38;
  const svg = [
    text(fitted(words.round, SMALL, inner * 0.46), MARGIN, 48, SMALL, { 'font-weight': 600, 'fill': SOFT }),
    text(fitted(words.at, SMALL, inner * 0.52), WIDTH - MARGIN, 48, SMALL, { 'text-anchor': 'end', 'fill': SOFT }),
    ...title.map((line, index) => text(line, MARGIN - 1, 98 + index * LEADING, TITLE, { 'font-weight': 700 })),
    under(foot),
  ].join('');
  return { svg, foot };
}

const TITLE = 38;
const LEADING = 46;
const SMALL = 18;
