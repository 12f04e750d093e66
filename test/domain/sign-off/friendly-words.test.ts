import { expect, test } from 'vitest';
import { readSigning } from '../../../src/domain/sign-off/read-signing.ts';

// none of these agrees to anything; each is told how to
test.each([
  'akkoord hoor', 'prima zo', 'lijkt me goed', 'lijkt mij prima', 'dat lijkt ons in orde', 'ik ga akkoord', 'wij gaan hiermee akkoord', 'ga akkoord', 'we kunnen ons hierin vinden', 'mooi zo', 'eens met alles', '👍', '✅',
  'wat mij betreft kan het zo', 'namens het bestuur akkoord', 'ziet er prima uit', 'het ziet er goed uit', 'doe maar', 'ok top dank', 'het klopt allemaal', 'alles akkoord', 'ja, wij stemmen in', 'getekend', 'goedgekeurd', 'instemming',
  'u kunt door', 'kan zo door', 'voor akkoord', 'geen bezwaar', 'sign off', 'LGTM', 'we agree', 'no objections', 'Akkoord met alles 👍', 'akkoord met zin 1 en de rest ook', 'prima, maar zin 3 klopt niet',
])('«%s» is a friendly word', (text) => {
  expect(readSigning(text)).toEqual({ means: 'vague' });
});

// what may be an answer, a correction or a question goes where it went before
test.each(['het is 310', 'het zijn er 310', 'dat klopt niet', 'dat klopt niet, het zijn 310 banen', 'wij hebben geen cijfers', 'het kan ook 310 zijn', 'lijkt me niet goed', 'wij zijn vergeten de inleen te noemen', 'dit is een ander jaar', 'hoe stem ik in?', 'wat betekent dit?', 'ik zie een fout'])('«%s» is about something else', (text) => {
  expect(readSigning(text)).toBeNull();
});

test.each([['Akkoord met alles', 'agree-all'], ['akkoord met zin 2', 'agree'], ['agree to everything.', 'agree-all'], ['geen opmerkingen', 'cancel']])('«%s» is %s', (text, means) => {
  expect(readSigning(text)?.means).toBe(means);
});
