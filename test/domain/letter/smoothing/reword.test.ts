import { describe, expect, test } from 'vitest';
import type { RefusalKind } from '../../../../src/domain/letter/smoothing/refusal.ts';
import { reword } from '../../../../src/domain/letter/smoothing/reword.ts';
import { slottedOf } from '../../../../src/domain/letter/smoothing/slots.ts';
import { GOOD } from './good-wordings.ts';
import { MAKING, SENTENCES, sentenceFor } from './template-sentences.ts';

describe('a good wording is taken', () => {
  test.each(GOOD)('%s → %s', (template, wording) => {
    expect(reword(sentenceFor(template), wording, MAKING)).toMatchObject({ is: 'reworded' });
  });
});

const FIGURE = 'Op {{date-a}} telden {{sector-b}} {{number-c}} banen voor mensen uit de doelgroep van de banenafspraak.';
const LESS = 'Dat zijn er {{number-a}} minder dan een jaar eerder ({{number-b}}).';
const GOAL = 'Het doel voor {{year-a}} was {{number-b}} banen; daarvan is {{percentage-c}} gerealiseerd.';
const SHARE = 'Met {{number-a}} van de {{number-b}} banen is {{percentage-c}} van het doel voor {{year-d}} gerealiseerd.';
const READY = 'De Werkagenda is gereed, maar nog niet bestuurlijk vastgesteld.';

/** Every slot is there and no word is strange, and yet it says something else. */
describe('a wording that says something else is not taken', () => {
  test.each<[template: string, wording: string, why: RefusalKind]>([
    [LESS, 'Dat zijn er {{number-b}} minder dan een jaar eerder ({{number-a}}).', 'slot-moved'],
    [LESS, 'Een jaar eerder waren dat er {{number-a}} minder ({{number-b}}).', 'direction'],
    [LESS, 'Dat zijn er minder dan {{number-a}} dan een jaar eerder ({{number-b}}).', 'direction'],
    [LESS, 'Dat zijn er niet {{number-a}} minder dan een jaar eerder ({{number-b}}).', 'negation'],
    [LESS, 'Dat zijn er {{number-a}} meer dan een jaar eerder ({{number-b}}).', 'direction'],
    [FIGURE, 'Voor {{date-a}} telden {{sector-b}} {{number-c}} banen voor mensen uit de doelgroep van de banenafspraak.', 'slot-moved'],
    [FIGURE, 'Op {{date-a}} telden {{sector-b}} banen voor {{number-c}} mensen uit de doelgroep van de banenafspraak.', 'slot-moved'],
    [FIGURE, '{{sector-b}} telden op {{date-a}} {{number-c}} banen voor mensen uit de doelgroep van de banenafspraak.', 'figures-together'],
    [FIGURE, 'Op {{date-a}} zullen er bij {{sector-b}} {{number-c}} banen zijn voor mensen uit de doelgroep van de banenafspraak.', 'modality'],
    [GOAL, 'Het doel voor {{year-a}} was {{number-b}} banen; daarvan is {{percentage-c}} niet gerealiseerd.', 'negation'],
    [GOAL, 'Van het doel voor {{year-a}} is {{number-b}} banen; daarvan was {{percentage-c}} verwacht.', 'modality'],
    [GOAL, 'Het doel voor {{year-a}} was {{percentage-c}}; daarvan is {{number-b}} banen gerealiseerd.', 'slot-moved'],
    [SHARE, 'Met {{number-b}} van de {{number-a}} banen is {{percentage-c}} van het doel voor {{year-d}} gerealiseerd.', 'slot-moved'],
    [SHARE, 'Met {{percentage-c}} van de {{number-b}} banen is {{number-a}} van het doel voor {{year-d}} gerealiseerd.', 'slot-moved'],
    [FIGURE, 'Op {{date-a}} telden {{sector-b}} {{number-c}} banen uit mensen voor de doelgroep van de banenafspraak.', 'noun-moved'],
    ['{{sector-a}} heeft voor {{year-b}} geen cijfer over het aantal banen.', '{{sector-a}} heeft voor {{year-b}} over het cijfer geen banen.', 'negation'],
    ['De sector noemt geen belemmeringen.', 'Geen sector noemt belemmeringen.', 'negation'],
    [READY, 'De Werkagenda is nog niet gereed, maar bestuurlijk vastgesteld.', 'negation'],
    [READY, 'De Werkagenda is niet bestuurlijk vastgesteld, maar nog gereed.', 'approximation'],
    ['Volgens de sector is het doel voor {{year-a}}, {{number-b}} banen, niet gehaald.', 'Het doel van de sector voor {{year-a}}, {{number-b}} banen, is niet gehaald.', 'attribution'],
    ['Volgens de sector is het doel voor {{year-a}} bijna gehaald.', 'Volgens de sector is bijna het doel voor {{year-a}} gehaald.', 'approximation'],
    ['Volgens de sector is het doel voor {{year-a}} bijna gehaald.', 'Volgens de sector is het doel voor {{year-a}} gehaald.', 'approximation'],
    ['De Werkagenda is op {{date-a}} door {{words-b}} vastgesteld.', 'De Werkagenda is door de sector op {{date-a}} met {{words-b}} vastgesteld.', 'causal'],
    ['De Werkagenda is op {{date-a}} door {{words-b}} vastgesteld.', 'De Werkagenda is tot {{date-a}} door {{words-b}} vastgesteld.', 'slot-moved'],
    ['Aan de telling deed {{number-a}} van de {{number-b}} werkgevers mee.', 'Aan de telling deed {{number-b}} van de {{number-a}} werkgevers mee.', 'slot-moved'],
    ['Aan de telling deden alle {{number-a}} werkgevers mee.', 'Aan de telling deden {{number-a}} werkgevers mee.', 'quantity'],
    ['In {{year-a}} heeft de sector onder meer het volgende gedaan: {{quotation-b}}.', 'In {{year-a}} heeft de sector het volgende gedaan: {{quotation-b}}.', 'approximation'],
    ['Het laatste eerdere cijfer is van {{year-a}}, toen het om {{number-b}} banen ging; dat is een stijging van {{number-c}}.', 'Het laatste eerdere cijfer is van {{year-a}}, toen het om {{number-b}} banen ging; dat is gestegen tot {{number-c}}.', 'slot-moved'],
    ['De banen worden door {{number-a}} mensen vervuld.', 'De banen zijn door {{number-a}} mensen vervuld.', 'modality'],
  ])('%s ↛ %s', (template, wording, why) => {
    expect(reword(sentenceFor(template), wording, MAKING)).toMatchObject({ is: 'refused', refusal: { why } });
  });
});

describe('a reason is only given where a cited answer gives one', () => {
  const said = (words: string) => ({ ...sentenceFor('De sector licht dit als volgt toe: {{quotation-a}}.'), sources: [{ question: 'q16_verklaring', version: 1, quote: words }] });
  const wording = 'De reden is volgens de sector: {{quotation-a}}.';
  test('an answer with a reason in it', () => expect(reword(said('Contracten zijn afgelopen omdat het budget op was.'), wording, MAKING)).toMatchObject({ is: 'reworded' }));
  test('an answer without one', () => expect(reword(said('Contracten zijn afgelopen.'), wording, MAKING)).toMatchObject({ is: 'refused', refusal: { why: 'causal', found: 'reden' } }));
});

test('every sentence of the templates is its own wording', () => {
  for (const [slotted, sentence] of SENTENCES) expect(reword(sentence, slotted, MAKING), slotted).toEqual({ is: 'same' });
  expect(SENTENCES.size).toBeGreaterThan(40);
});

test('a slot holds everything that came from a source: no figure, date or quotation is left in the words', () => {
  for (const [slotted, sentence] of SENTENCES) {
    const bound = sentence.parts.filter((part) => 'source' in part || 'computed' in part);
    expect(slottedOf(sentence, MAKING)!.slots.flatMap((slot) => slot.pieces).filter((piece) => 'source' in piece || 'computed' in piece), slotted).toEqual(bound);
    expect(slotted.replaceAll(/\{\{[a-z-]+\}\}/g, '')).not.toMatch(/[\d«»€%]/);
  }
});
