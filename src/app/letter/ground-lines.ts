import { kindOfCheck } from '../../domain/checks/kind-of-check.ts';
import type { Origin, Passport } from '../../domain/letter/passport.ts';
import type { Round } from '../../domain/round.ts';
import { sectorOf } from '../../domain/round.ts';
import type { Line, Slot } from '../../domain/utterance.ts';

/** Who wrote a sentence and what it rests on, a line each: the same in chat and beside the sentence on paper. */
export function groundLines(passport: Passport, round: Round): readonly Line[] {
  return [
    { say: 'desk-passport-author', slots: { writer: passport.author } },
    ...passport.origins.flatMap((origin) => (origin.kind === 'answer' && origin.sector !== passport.sector ? originLines(origin, round).map((line) => ofSector(line, origin.sector, round)) : originLines(origin, round))),
    ...passport.computed.map((one): Line => (one.formula === 'count' ? { say: 'desk-passport-counted', slots: { text: one.text }, style: 'point' } : { say: 'desk-passport-computed', slots: { text: one.text, method: one.formula, inputs: { list: one.inputs.map((input) => ({ number: input })) } }, style: 'point' })),
    ...(passport.origins.length === 0 && passport.computed.length === 0 ? [{ say: 'desk-passport-nothing' }] : []),
  ];
}

/** Around the passages, where an answer may be of any sector, it says of which. */
function ofSector(line: Line, sector: string, round: Round): Line {
  if (!('say' in line)) return line;
  const { say, slots = {}, ...rest } = line;
  return { ...rest, say: 'desk-passport-of-sector', slots: { sector: { words: sectorOf(round, sector).label }, origin: { say, slots } } };
}

function originLines(origin: Origin, round: Round): readonly Line[] {
  if (origin.kind === 'round') {
    return [{ say: origin.found === null ? 'desk-passport-round-bare' : 'desk-passport-round', slots: { key: keyOf(origin.key, round), quote: quoteOf(origin), found: origin.found ?? '' }, style: 'point' }];
  }
  const { label, version, latest, quote, words, by, at } = origin;
  const slots = { label: { words: label }, version, latest: latest ?? version, quote, words, person: { person: by }, moment: { moment: at } };
  return [
    { say: words.trim() === '' || words.trim() === quote.trim() ? 'desk-passport-answer' : 'desk-passport-answer-words', slots, style: 'point' },
    ...(latest === null ? [{ say: 'desk-passport-withdrawn', slots } satisfies Line] : []),
    ...(latest !== null && latest > version ? [{ say: 'desk-passport-changed', slots } satisfies Line] : []),
    ...origin.warnings.map((warning): Line => ({ say: 'desk-passport-warning', slots: { check: kindOfCheck(round, origin.question, warning.check), reason: warning.reason }, style: 'point' })),
  ];
}

/** What the round holds under `waterschappen.previous.q08_banen.value`, in words; a key that is of no answer of before stands as it is. */
function keyOf(key: string, round: Round): Slot {
  const [first, list, id, leaf] = key.split('.');
  const sector = round.sectors.find((one) => one.id === first);
  const question = round.questionnaire.questions.find((one) => one.id === id);
  if (!sector || !question || list !== 'previous') return key;
  return { say: leaf === 'year' ? 'desk-passport-earlier-year' : 'desk-passport-earlier', slots: { sector: { words: sector.label }, label: { words: question.label } } };
}

/** A figure as the reader writes it; all else as it stands in the round. */
function quoteOf({ key, quote }: Extract<Origin, { kind: 'round' }>): Slot {
  return key.endsWith('.value') && /^-?\d+(?:\.\d+)?$/.test(quote) ? { number: Number(quote) } : quote;
}
