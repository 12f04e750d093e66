/** Advances of Open Sans Semibold from space to tilde, in thousandths of the size. Regular is narrower; bold is up to a twentieth wider. */
const ADVANCES: readonly number[] = [
  260, 276, 436, 646, 571, 862, 740, 243, 317, 317, 548, 571, 267, 322, 275, 390, 571, 571, 571, 571, 571, 571, 571, 571, 571, 571, 275, 278, 571, 571, 571, 453,
  898, 661, 660, 634, 734, 558, 532, 726, 751, 305, 299, 639, 542, 923, 783, 787, 615, 787, 639, 550, 566, 742, 622, 946, 622, 592, 575, 330, 390, 330, 537, 429,
  592, 580, 623, 495, 623, 576, 363, 556, 635, 279, 279, 572, 279, 956, 635, 611, 623, 623, 431, 487, 393, 635, 535, 817, 551, 536, 478, 386, 551, 371, 571,
];
const BOLD = 1.05;
const WIDEST = 1000;

/** How wide a text is at most, in pixels, at this size. */
export function textWidth(text: string, size: number, weight: 'semibold' | 'bold' = 'semibold'): number {
  return semiboldWidth(text, size) * (weight === 'bold' ? BOLD : 1);
}

function semiboldWidth(text: string, size: number): number {
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

/** As many of these as fit beside one another, in their order; never a part of one. */
export function joinedWithin(texts: readonly string[], between: string, size: number, width: number): string {
  return texts.reduce((sofar, text) => {
    const longer = sofar === '' ? text : `${sofar}${between}${text}`;
    return textWidth(longer, size) <= width ? longer : sofar;
  }, '');
}
