import type { Origin, Passport } from '../../domain/letter/passport.ts';
import type { Line } from '../../domain/utterance.ts';

/** Who wrote a sentence and what it rests on, a line each: the same in chat and beside the sentence on paper. */
export function groundLines(passport: Passport): readonly Line[] {
  return [
    { say: 'desk-passport-author', slots: { writer: passport.author } },
    ...passport.origins.flatMap(originLines),
    ...passport.computed.map((one): Line => ({ say: 'desk-passport-computed', slots: { text: one.text, method: one.formula, inputs: { list: one.inputs.map((input) => ({ number: input })) } }, style: 'point' })),
    ...(passport.origins.length === 0 && passport.computed.length === 0 ? [{ say: 'desk-passport-nothing' }] : []),
  ];
}

function originLines(origin: Origin): readonly Line[] {
  if (origin.kind === 'round') {
    return [{ say: origin.found === null ? 'desk-passport-round-bare' : 'desk-passport-round', slots: { key: origin.key, quote: origin.quote, found: origin.found ?? '' }, style: 'point' }];
  }
  const { label, version, latest, quote, words, by, at } = origin;
  const slots = { label: { words: label }, version, latest, quote, words, person: { person: by }, moment: { moment: at } };
  return [
    { say: words.trim() === '' || words.trim() === quote.trim() ? 'desk-passport-answer' : 'desk-passport-answer-words', slots, style: 'point' },
    ...(latest > version ? [{ say: 'desk-passport-changed', slots } satisfies Line] : []),
    ...origin.warnings.map((warning): Line => ({ say: 'desk-passport-warning', slots: { check: warning.check, reason: warning.reason }, style: 'point' })),
  ];
}
