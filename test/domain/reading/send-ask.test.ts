import { expect, test } from 'vitest';
import { readSendAsk } from '../../../src/domain/reading/desk/send-ask.ts';
import type { SendAsk } from '../../../src/domain/reading/desk/send-ask.ts';

const PAPERS = ['aanbiedingsbrief', 'beslisnota'];

test.each<[said: string, papers: readonly string[] | null, more?: Partial<SendAsk>]>([
  ['stuur de brief', ['letter']],
  ['Stuur mij de brief a.u.b.', ['letter']],
  ['stuur de brief als Word', ['letter']],
  ['kunt u mij de brief even sturen?', ['letter']],
  ['mag ik de brief hebben', ['letter']],
  ['geef me de conceptbrief', ['letter']],
  ['mail de brief', ['letter']],
  ['download het concept', ['letter']],
  ['stuur de beslisnota', ['beslisnota']],
  ['stuur de nota bij de brief', ['beslisnota']],
  ['stuur de brief en de nota', ['letter', 'beslisnota']],
  ['werkversie van de brief en de nota', ['letter', 'beslisnota'], { edition: 'working' }],
  ['openbare versie van de nota en de brief', ['letter', 'beslisnota'], { edition: 'public' }],
  ['stuur de aanbiedingsbrief', ['aanbiedingsbrief']],
  ['stuur alle stukken', null],
  ['stuur alles', null],
  ['stuur alle documenten in Word', null],
  ['openbare versie van de brief', ['letter'], { edition: 'public' }],
  ['stuur de openbare versie', ['letter'], { edition: 'public' }],
  ['stuur de openbare versie van alle stukken', null, { edition: 'public' }],
  ['werkversie', ['letter'], { edition: 'working' }],
  ['stuur de brief met herkomst', ['letter'], { edition: 'working' }],
  ['schone versie van de beslisnota', ['beslisnota']],
  ['stuur versie 2 van de brief', ['letter'], { version: 2 }],
  ['stuur de brief als pdf', ['letter'], { pdf: true }],
  ['send me the letter', ['letter']],
  ['could you send me the letter as a Word file, please?', ['letter']],
  ['can I have the cover letter', ['aanbiedingsbrief']],
  ['send all documents', null],
  ['public version of the decision note', ['beslisnota'], { edition: 'public' }],
  ['email me the working version of the draft', ['letter'], { edition: 'working' }],
])('«%s»', (said, papers, more = {}) => {
  expect(readSendAsk(said, PAPERS)).toEqual({ ask: 'send', papers, edition: 'clean', version: null, pdf: false, ...more });
});

test.each([
  'stuur de brief naar Politie', 'stuur de nota aan de minister', 'mail de brief naar de meelezers', 'send the letter to the minister',
])('«%s» is for somebody else', (said) => {
  expect(readSendAsk(said, PAPERS)).toBe('others');
});

test.each([
  'stuur een herinnering', 'stuur een bericht aan Politie', 'brief', 'concept', 'maak de brief', 'toon de brief', 'toon het concept van Politie', 'stuur de brief niet', 'stuur de brief pas morgen', 'herkomst van de brief',
  'wie krijgt de brief?', 'waar staan de documenten?', 'leg de brief voor', 'wijzig zin 2 van Politie: stuur de brief', 'wat zei Politie op vraag 8?', 'stuur 2', 'status', 'hebben wij de brief', 'versies', '',
])('«%s» asks for no file', (said) => {
  expect(readSendAsk(said, PAPERS)).toBeNull();
});
