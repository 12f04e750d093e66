import { nearestWord } from './misspelt.ts';

const UNITS = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf',
  'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien'];
const TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];
const ENGLISH_UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven',
  'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const ENGLISH_TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Magnitudes that stand as a word of their own behind a number. `ton` is money only and not listed here. */
export const MAGNITUDES: Readonly<Record<string, number>> = {
  honderd: 1e2, hundred: 1e2, duizend: 1e3, thousand: 1e3, dzd: 1e3, k: 1e3, mille: 1e3,
  miljoen: 1e6, mln: 1e6, mio: 1e6, milj: 1e6, mil: 1e6, million: 1e6, millions: 1e6, miljoenen: 1e6,
  miljard: 1e9, mld: 1e9, mrd: 1e9, billion: 1e9, bn: 1e9,
};

/** Words that name a fraction by themselves, and the denominators that follow a numerator ("twee derde"). */
export const WHOLE_FRACTIONS: Readonly<Record<string, number>> = {
  helft: 0.5, half: 0.5, halve: 0.5, kwart: 0.25, quarter: 0.25, driekwart: 0.75, tweederde: 2 / 3, eenderde: 1 / 3,
  eenvierde: 0.25, drievierde: 0.75, eenvijfde: 0.2, tweevijfde: 0.4, drievijfde: 0.6, viervijfde: 0.8, eentiende: 0.1,
};
export const DENOMINATORS: Readonly<Record<string, number>> = {
  half: 2, halve: 2, kwart: 4, quarter: 4, quarters: 4, derde: 3, derden: 3, third: 3, thirds: 3, vierde: 4, vijfde: 5,
  fifth: 5, fifths: 5, zesde: 6, zevende: 7, achtste: 8, negende: 9, tiende: 10, tenth: 10, tenths: 10,
};

/** Amounts nobody can put a figure to. */
export const VAGUE = new Set(['paar', 'enkele', 'handvol', 'tientallen', 'honderden', 'duizenden', 'diverse', 'meerdere', 'veel',
  'weinig', 'aantal', 'verschillende', 'sommige', 'several', 'few', 'dozens', 'hundreds', 'many', 'thousands', 'talloze',
  'handjevol', 'meeste', 'merendeel', 'meerderheid', 'minderheid', 'nauwelijks', 'amper', 'bijna', 'vrijwel', 'nagenoeg', 'hardly', 'most', 'majority', 'handful']);

const below100 = new Map<string, number>();
UNITS.forEach((word, value) => below100.set(word, value));
below100.set('zeuven', 7).set('twe', 2).set('veertein', 14);
TENS.forEach((ten, index) => {
  below100.set(ten, (index + 2) * 10);
  for (let unit = 1; unit <= 9; unit++) below100.set(`${UNITS[unit]}en${ten}`, (index + 2) * 10 + unit);
});

const english = new Map<string, number>();
ENGLISH_UNITS.forEach((word, value) => english.set(word, value));
ENGLISH_TENS.forEach((ten, index) => english.set(ten, (index + 2) * 10));

/** The value of one Dutch number word as it is written together ("drieentwintigduizend"), accents already folded. */
export function dutchNumber(word: string): number | null {
  if (word.length > 80) return null;
  if (word === 'anderhalf' || word === 'anderhalve') return 1.5;
  const half = /^(.+?)en(?:een)?hal(?:f|ve)$/.exec(word);
  if (half !== null) {
    const whole = dutchNumber(half[1]!);
    return whole === null ? null : whole + 0.5;
  }
  for (const [name, size] of [['miljard', 1e9], ['miljoen', 1e6]] as const) {
    const at = word.indexOf(name);
    if (at >= 0) return sized(word.slice(0, at), word.slice(at + name.length), size, size);
  }
  const thousand = word.indexOf('duizend');
  if (thousand >= 0) return sized(word.slice(0, thousand), word.slice(thousand + 7), 1e3, 1e3);
  return belowThousand(word);
}

/** The value of one English number word ("twenty"); joined forms are put together by the caller. */
export function englishNumber(word: string): number | null {
  return english.get(word) ?? null;
}

/** Ten for "tiental", fifty for "vijftigtal": a rounded count by nature. */
export function roundedCount(word: string): number | null {
  if (word === 'dozijn' || word === 'dozen') return 12;
  return word.endsWith('tal') && word !== 'aantal' && word !== 'totaal' ? dutchNumber(word.slice(0, -3)) : null;
}

/** Round hundreds and thousands are written together too; vague counts and ranks stand by so that they are never taken for a slip. */
const SPELLED = [...below100.keys()].filter((word) => word.length >= 6);
const ROUND = UNITS.slice(0, 20).flatMap((word, value) => (value === 0 ? [] : value === 1 ? ['honderd', 'duizend'] : [`${word}honderd`, `${word}duizend`]));
const STANDING_BY = [...VAGUE, ...SPELLED.map((word) => `${word}ste`), ...SPELLED.map((word) => `${word}de`), ...SPELLED.map((word) => `${word}tal`), ...SPELLED.map((word) => `${word}er`), 'honderdste', 'duizendste', 'duizenden', 'honderden', 'twaalfde'];
const nearest = nearestWord([...new Set([...SPELLED, ...ROUND, ...STANDING_BY])]);

/** The Dutch number word that was meant by a mistyped one ("negenenvijfitg"); the word as it is when no single one is near. */
export function spelledRight(word: string): string {
  if (word.length < 6 || !LIKE_A_NUMBER.test(word) || STANDING_BY.includes(word)) return word;
  const meant = nearest(word);
  return meant === null || STANDING_BY.includes(meant) ? word : meant;
}
const LIKE_A_NUMBER = /^[tdvzneah][^aou]{2,}|^[dh]/;

function sized(left: string, right: string, size: number, limit: number): number | null {
  const count = left === '' ? 1 : dutchNumber(left);
  const rest = right === '' ? 0 : dutchNumber(right.replace(/^en(?=.)/, ''));
  if (count === null || rest === null || count >= 1000 || rest >= limit) return null;
  return count * size + rest;
}

function belowThousand(word: string): number | null {
  const at = word.indexOf('honderd');
  if (at < 0) return below100.get(word) ?? null;
  const left = word.slice(0, at);
  const right = word.slice(at + 7);
  const count = left === '' ? 1 : (below100.get(left) ?? null);
  const rest = right === '' ? 0 : (below100.get(right) ?? below100.get(right.replace(/^en(?=.)/, '')) ?? null);
  return count === null || count === 0 || rest === null ? null : count * 100 + rest;
}
