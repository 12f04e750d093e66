/** Advances of Open Sans Bold from space to tilde, in thousandths of the size: the widest of the shipped cuts, so that what fits, fits. */
const ADVANCES: readonly number[] = [
  260, 286, 472, 646, 571, 901, 750, 266, 339, 339, 545, 571, 290, 322, 285, 413, 571, 571, 571, 571, 571, 571, 571, 571, 571, 571, 285, 290, 571, 571, 571, 477,
  897, 690, 672, 637, 740, 560, 549, 724, 765, 331, 331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756, 650, 967, 667, 624, 579, 331, 413, 331, 532, 411,
  607, 604, 633, 514, 633, 591, 387, 565, 657, 305, 305, 620, 305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856, 578, 569, 488, 394, 551, 394, 571,
];
const WIDEST = 1000;

/** How wide a text is at most, in pixels, at this size. */
export function textWidth(text: string, size: number): number {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return [...plain].reduce((sum, char) => sum + (ADVANCES[char.charCodeAt(0) - 32] ?? WIDEST), 0) * size / 1000;
}

/** The text itself, or as much of it as fits with three dots behind. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const chars = [...text];
  while (chars.length > 1 && textWidth(`${chars.join('').trimEnd()}…`, size) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** The text in at most `most` lines; what does not fit in the last ends in three dots. */
export function wrapped(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && (textWidth(longer, size) <= width || lines.length === most)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => fitted(line, size, width));
}

/** As many of these as fit beside one another, in their order; the first always, cut where it must be. */
export function joinedWithin(texts: readonly string[], between: string, size: number, width: number): string {
  return texts.reduce((sofar, text) => {
    if (sofar === '') return fitted(text, size, width);
    const longer = `${sofar}${between}${text}`;
    return textWidth(longer, size) <= width ? longer : sofar;
  }, '');
}
