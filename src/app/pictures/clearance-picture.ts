import type { PartStand, StepStand } from '../../domain/clearance/stand.ts';
import type { Picture } from '../messages.ts';
import type { ClearanceShown } from './clearance-words.ts';
import { clearanceAlt, clearanceSubtitle, clearanceTitle, count, PART_STATES, sectorName, stepLabel, stepWords } from './clearance-words.ts';
import { framed, headOf, MARGIN, MOST_HIGH, RULE, SOFT, WIDTH } from './frame.ts';
import { markOf, PART_LOOKS, STEP_LOOKS } from './state-mark.ts';
import type { PictureWords } from './status-words.ts';
import { element, escaped, text } from './svg.ts';
import { fitted, textWidth, wrapped } from './text-width.ts';

const MARK = 40;
/** Where words begin, right of the mark. */
const BESIDE = MARK + 20;
const LABEL = 26;
const DETAIL = 20.5;
const LINE = 27;
const STEP = 80;
/** Below this a step has room for its name and nothing under it. */
const BARE = 62;
const CELL = 40;
const LEGEND = 20;
const DIM = '#8C97A3';

/** Steps that go side by side, as they are drawn: `y` is the middle of their marks. */
type Level = { readonly stands: readonly StepStand[]; readonly top: number; readonly height: number; readonly y: number };
/** What is drawn with. */
type Drawing = { readonly shown: ClearanceShown; readonly words: PictureWords };

/**
 * The way of a letter to the outside as a picture of 1024 pixels wide and at most as high: every step has its state as a shape, a
 * colour and words, steps that go side by side stand so, and under the sectors' step stands every sector. What had no room is in
 * the alternative text, with everything else.
 */
export function clearancePicture(shown: ClearanceShown, words: PictureWords): Picture {
  const drawing = { shown, words };
  const [title, alt] = [clearanceTitle(shown, words), clearanceAlt(shown, words)];
  const head = headOf({ round: shown.round.title[words.language], at: words.say('picture-at', { moment: { moment: shown.at } }), title }, (y) => text(clearanceSubtitle(shown, words), MARGIN, y, DETAIL, { fill: SOFT }));
  const { levels, rows, foot } = laidOut(head.foot + 34, drawing);
  const drawn = [
    element('line', { 'x1': MARGIN, 'x2': WIDTH - MARGIN, 'y1': head.foot + 22, 'y2': head.foot + 22, 'stroke': RULE, 'stroke-width': 1.5 }),
    ...levels.slice(1).map((level, index) => waysBetween(levels[index]!, level)),
    ...levels.flatMap((level) => level.stands.map((stand, index) => (stand.step.kind === 'sectors' && stand.parts.length > 0 ? sectorsOf(stand, level, rows, drawing) : stepOf(stand, index, level, drawing)))),
  ];
  return { kind: 'clearance', svg: framed(Math.ceil(foot + MARGIN - 20), head.svg + drawn.join(''), { title, alt }), alt };
}

/** Gives every level its height; where there are many sectors or steps, first the sectors and then the lines under the steps make room. */
function laidOut(top: number, drawing: Drawing): { readonly levels: readonly Level[]; readonly rows: number; readonly foot: number } {
  const groups = [...Map.groupBy(drawing.shown.steps, ({ step }) => [...step.after].toSorted().join(' ')).values()];
  const room = MOST_HIGH - MARGIN + 20 - top;
  const withSectors = (stands: readonly StepStand[]): StepStand | undefined => stands.find((one) => one.step.kind === 'sectors' && one.parts.length > 0);
  const roomy = (stands: readonly StepStand[]): number => STEP + LINE * (Math.max(...stands.map((one) => detailOf(one, stands.length, drawing).length)) - 1);
  const key = (stand: StepStand): number => 52 + 34 * legendOf(stand.parts, drawing.words).length;
  const fixed = (height: (stands: readonly StepStand[]) => number): number => groups.reduce((sum, stands) => sum + (withSectors(stands) ? key(withSectors(stands)!) : height(stands)), 0);
  const sectors = groups.flatMap((stands) => listedOf(withSectors(stands)));
  const least = sectors.length > 0 ? CELL + 8 : 0;
  const steps = groups.filter((stands) => !withSectors(stands)).length;
  const tight = Math.max(1, Math.floor((room - least - fixed(() => 0)) / Math.max(1, steps)));
  const height = fixed(roomy) + least <= room ? roomy : (): number => Math.min(STEP, tight);
  const rows = Math.max(0, Math.min(Math.ceil(sectors.length / 2), Math.floor((room - 8 - fixed(height)) / CELL)));
  let y = top;
  const levels = groups.map((stands): Level => {
    const own = withSectors(stands);
    const tall = own ? key(own) + (listedOf(own).length > 0 ? rows * CELL + 8 : 0) : height(stands);
    const level = { stands, top: y, height: tall, y: y + (own ? 24 : Math.min(STEP, tall) / 2) };
    y += tall;
    return level;
  });
  return { levels, rows, foot: y };
}

const columnOf = (columns: number): number => (WIDTH - 2 * MARGIN) / columns;
const xOf = (index: number, columns: number): number => MARGIN + index * columnOf(columns) + MARK / 2;
const roomOf = (columns: number): number => columnOf(columns) - BESIDE - 16;

/** The lines under the name of a step: one, or two where it has half the width. */
function detailOf(stand: StepStand, columns: number, { shown, words }: Drawing): readonly string[] {
  return wrapped(stepWords(stand, shown, words), DETAIL, roomOf(columns), columns > 1 ? 2 : 1);
}

function stepOf(stand: StepStand, index: number, { stands, y, height }: Level, drawing: Drawing): string {
  const x = xOf(index, stands.length);
  const left = x - MARK / 2 + BESIDE;
  const look = STEP_LOOKS[stand.state];
  const name = stepLabel(stand, drawing.words);
  const size = Math.max(21, Math.min(LABEL, (LABEL * roomOf(stands.length)) / textWidth(name, LABEL)));
  const dim = stand.state === 'waiting' ? { fill: SOFT } : {};
  const bare = height < BARE;
  return [
    markOf(look, x, y, MARK * 0.92),
    text(fitted(name, size, roomOf(stands.length)), left, bare ? y + size * 0.36 : y - 4, size, { 'font-weight': 600, ...dim }),
    ...(bare ? [] : detailOf(stand, stands.length, drawing).map((line, at) => text(line, left, y + DETAIL + 4 + at * LINE, DETAIL, { 'fill': look.colour, 'font-weight': stand.state === 'waiting' ? 400 : 600 }))),
  ].join('');
}

/** From every mark of a level to every mark of the next: a line where all before it is done, else dots. */
function waysBetween(from: Level, to: Level): string {
  const done = from.stands.every((one) => one.state === 'done');
  const gap = MARK / 2 + 4;
  const bend = to.top + 2;
  const line = (d: string): string => element('path', { d, 'fill': 'none', 'stroke': done ? STEP_LOOKS.done.colour : DIM, 'stroke-width': 3, ...(done ? {} : { 'stroke-dasharray': '1 8' }), 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
  const x = xOf(0, 1);
  return [
    line(`M${x} ${from.y + gap} L${x} ${to.y - gap}`),
    ...from.stands.slice(1).map((_, index) => line(`M${xOf(index + 1, from.stands.length)} ${from.y + gap} L${xOf(index + 1, from.stands.length)} ${bend} L${x + 8} ${bend}`)),
    ...to.stands.slice(1).map((_, index) => line(`M${x + 8} ${bend} L${xOf(index + 1, to.stands.length)} ${bend} L${xOf(index + 1, to.stands.length)} ${to.y - gap}`)),
  ].join('');
}

/** Every sector while their step goes on; after it only those that were passed over. */
function listedOf(stand: StepStand | undefined): readonly PartStand[] {
  return stand === undefined ? [] : stand.state === 'done' ? stand.parts.filter((part) => part.state === 'waived') : stand.parts;
}

/** The sectors' step: how many are in each state, which is the key to the marks, and the sectors; where they have no room, those that are waited for come first. */
function sectorsOf(stand: StepStand, { y, top }: Level, rows: number, { shown, words }: Drawing): string {
  const left = MARGIN + BESIDE;
  const look = STEP_LOOKS[stand.state];
  const parts = listedOf(stand);
  const fits = parts.length <= rows * 2;
  const listed = fits ? parts : PART_STATES.flatMap((state) => parts.filter((part) => part.state === state)).slice(0, Math.max(0, rows * 2 - 1));
  const legend = legendOf(stand.parts, words);
  const width = (WIDTH - MARGIN - left) / 2;
  const cell = (index: number) => ({ x: left + Math.floor(index / rows) * width, y: top + 52 + legend.length * 34 + (index % rows) * CELL + CELL / 2 });
  const more = cell(listed.length);
  return [
    markOf(look, MARGIN + MARK / 2, y, MARK * 0.92),
    element('text', { 'x': left, 'y': y + 9, 'font-size': LABEL, 'font-weight': 600, 'xml:space': 'preserve' }, escaped(`${stepLabel(stand, words)}  `) + element('tspan', { 'font-size': DETAIL, 'fill': look.colour }, escaped(stepWords(stand, shown, words)))),
    ...legend.map((line, index) => `${line.map(({ state, label, x }) => markOf(PART_LOOKS[state], left + x + 11, y + 38 + index * 34, 22) + text(label, left + x + 30, y + 45 + index * 34, LEGEND, { 'font-weight': 600, 'fill': PART_LOOKS[state].colour })).join('')}`),
    ...listed.map((part, index) => {
      const { x, y: middle } = cell(index);
      return markOf(PART_LOOKS[part.state], x + 14, middle, 26) + text(fitted(sectorName(part, shown, words.language), 22, width - 56), x + 40, middle + 8, 22);
    }),
    ...(fits || rows === 0 ? [] : [text(words.say('picture-clearance-more', { count: parts.length - listed.length }), more.x + 40, more.y + 8, 22, { fill: SOFT })]),
  ].join('');
}

type Key = { readonly state: PartStand['state']; readonly label: string; readonly x: number };

/** How many are in each state, in as many lines as it takes. */
function legendOf(parts: readonly PartStand[], { say }: PictureWords): readonly (readonly Key[])[] {
  const lines: Key[][] = [[]];
  let x = 0;
  for (const state of PART_STATES.toReversed().filter((one) => count(parts, one) > 0)) {
    const label = say(`picture-count-${state}`, { count: count(parts, state) });
    const width = 30 + textWidth(label, LEGEND);
    if (x > 0 && x + width > WIDTH - 2 * MARGIN - BESIDE) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)!.push({ state, label, x });
    x += width + 22;
  }
  return lines;
}
