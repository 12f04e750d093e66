import { describe, expect, test } from 'vitest';
import type { DeskAsk } from '../../../src/domain/reading/desk-ask.ts';
import { confirmedCommand, needsConfirmation, readDeskAsk } from '../../../src/domain/reading/desk-ask.ts';
import { deskRound } from '../../support/desk-round.ts';

const round = deskRound();
/** A Monday. */
const TODAY = '2026-06-15';
const read = (text: string) => readDeskAsk(text, round, TODAY);

const OVERHEID = ['gemeenten', 'provincies', 'waterschappen', 'rijk', 'defensie', 'politie'];
const ONDERWIJS = ['umc', 'po_vo', 'mbo', 'hbo', 'wo', 'onderzoek'];
const sector = (...sectors: string[]): DeskAsk => ({ ask: 'sector', sectors });
const answer = (question: string | null, ...sectors: string[]): DeskAsk => ({ ask: 'answer', sectors, question });
const nudge = (...sectors: string[]): DeskAsk => ({ ask: 'nudge', sectors, via: null, confirmed: false });
const move = (id: string, moment: string): DeskAsk => ({ ask: 'move-deadline', sector: id, to: { moment }, confirmed: false });
const later = (id: string, daysLater: number): DeskAsk => ({ ask: 'move-deadline', sector: id, to: { daysLater }, confirmed: false });
const reopen = (id: string, reason: string): DeskAsk => ({ ask: 'reopen', sector: id, reason, confirmed: false });
const lacks = (of: Extract<DeskAsk, { ask: 'incomplete' }>['of'], what: Extract<DeskAsk, { ask: 'incomplete' }>['lacks'], sector?: string): DeskAsk => ({ ask: 'incomplete', of, lacks: what, ...(sector === undefined ? {} : { sector }) });
const plan = (...sectors: string[]): DeskAsk => ({ ask: 'plan', sectors });
const warnings = (...sectors: string[]): DeskAsk => ({ ask: 'warnings', sectors });
const draft = (...sectors: string[]): DeskAsk => ({ ask: 'draft', sectors });
const passport = (id: string, sentence: number): DeskAsk => ({ ask: 'passport', sector: id, sentence });

const SAID: readonly (readonly [string, DeskAsk])[] = [
  // the whole round
  ['status', { ask: 'status' }],
  ['Status?', { ask: 'status' }],
  ['statsu', { ask: 'status' }],
  ['stauts aub', { ask: 'status' }],
  ['hoe staat het ervoor', { ask: 'status' }],
  ['Hoe staan we ervoor?', { ask: 'status' }],
  ['wat is de stand van zaken', { ask: 'status' }],
  ['overzicht', { ask: 'status' }],
  ['voortgnag van de ronde graag', { ask: 'status' }],
  ['how are we doing?', { ask: 'status' }],
  ['progress', { ask: 'status' }],
  ['wanneer is de deadline', { ask: 'status' }],
  ['wanneer moeten ze klaar zijn', { ask: 'status' }],
  ['doe mij de status maar', { ask: 'status' }],
  ['wie moet nog?', { ask: 'who-missing' }],
  ['wie moet er nog', { ask: 'who-missing' }],
  ['welke sectoren ontbreken nog', { ask: 'who-missing' }],
  ['wie heeft nog niet ingediend?', { ask: 'who-missing' }],
  ['wie is er te laat', { ask: 'who-missing' }],
  ['wie is nog niet klaar', { ask: 'who-missing' }],
  ['who is missing', { ask: 'who-missing' }],
  ["who hasn't submitted yet?", { ask: 'who-missing' }],
  ['wie is klaar', { ask: 'who-done' }],
  ['Wie heeft er al ingediend?', { ask: 'who-done' }],
  ['wie heeft ingedeind', { ask: 'who-done' }],
  ['hoeveel zijn er binnen', { ask: 'who-done' }],
  ['who is done?', { ask: 'who-done' }],
  ['help', { ask: 'help' }],
  ['wat kan ik hier vragen?', { ask: 'help' }],
  ['what can you do', { ask: 'help' }],
  ['Hallo', { ask: 'help' }],
  // one sector, or some
  ['hoe staat Politie ervoor?', sector('politie')],
  ['hoe staat de politei ervoor', sector('politie')],
  ['politie?', sector('politie')],
  ['status politie', sector('politie')],
  ['is de politie al klaar?', sector('politie')],
  ['Hoe staan de waterschapen er voor', sector('waterschappen')],
  ['hoe gaat het bij het waterschap', sector('waterschappen')],
  ['umc', sector('umc')],
  ['hoe staat het met de medische centra', sector('umc')],
  ['stand van zaken hogescholen', sector('hbo')],
  ['hoe staat Werken voor waterschappen ervoor', sector('waterschappen')],
  ['hoe staat de VO-raad ervoor', sector('po_vo')],
  ['hoe staat hoger beroeps onderwijs ervoor', sector('hbo')],
  ['VNG', sector('gemeenten')],
  ['how is defence doing', sector('defensie')],
  ['hoe staan politie en defensie ervoor', sector('defensie', 'politie')],
  ['hoe staat het onderwijs ervoor', sector(...ONDERWIJS)],
  ['status van de overheid', sector(...OVERHEID)],
  ['wat is de deadline van Politie?', sector('politie')],
  ['PO/VO?', sector('po_vo')],
  ['hoe staat het primair onderwijs ervoor', sector('po_vo')],
  ['Hoe staat Zorg ervoor?', lacks('sector', 'sector')],
  // answers
  ['wat zei Defensie op vraag 8?', answer('q08_banen', 'defensie')],
  ['wat zei Defensie op vraga 8', answer('q08_banen', 'defensie')],
  ['antwoord 8 van Defensie', answer('q08_banen', 'defensie')],
  ['antword op 8 van defensei', answer('q08_banen', 'defensie')],
  ['vraag acht van de provincies', answer('q08_banen', 'provincies')],
  ['q08_banen hbo', answer('q08_banen', 'hbo')],
  ['q19 mbo', answer('q19_budget', 'mbo')],
  ['wat is het achtste antwoord van het hbo? of nee: 8e vraag hbo', answer('q08_banen', 'hbo')],
  ['what did Defence say to question 8?', answer('q08_banen', 'defensie')],
  ['wat zei iedereen op vraag 8', answer('q08_banen')],
  ['vraag 8', answer('q08_banen')],
  ['wat gaf politie op voor extra geld', answer('q19_budget', 'politie')],
  ['wat zei mbo over het aantal banen', answer('q08_banen', 'mbo')],
  ['alle antwoorden van umc', answer(null, 'umc')],
  ['wat is het aantal banen van defensie', answer('q08_banen', 'defensie')],
  ['hoeveel banen heeft defensie gemeld?', answer('q08_banen', 'defensie')],
  ['wat zei Defensie op vraag 88', lacks('answer', 'question')],
  ['wat zei Zorg op vraag 8', lacks('answer', 'sector')],
  ['wat zei politie over olifanten', lacks('answer', 'question')],
  // nudging
  ['herinner de waterschappen', nudge('waterschappen')],
  ['herriner waterschapen', nudge('waterschappen')],
  ['nudge mbo', nudge('mbo')],
  ['stuur politie een herinnering', nudge('politie')],
  ['kun je defensie even herinneren?', nudge('defensie')],
  ['stuur umc een berichtje', nudge('umc')],
  ['remind the police please', nudge('politie')],
  ['herinner politie, mbo en hbo', nudge('politie', 'mbo', 'hbo')],
  ['herinner iedereen', nudge()],
  ['stuur iedereen die nog moet een herinnering', nudge()],
  ['herinner iedereen die nog niet klaar is', nudge()],
  ['remind everyone who is not done yet', nudge()],
  ['herinner iedereen niet', { ask: 'unclear' }],
  ['herinner iedereen die klaar is niet', { ask: 'unclear' }],
  ['documenten', { ask: 'documents' }],
  ['herinner', lacks('nudge', 'sector')],
  ['herinner alle scholen', lacks('nudge', 'sector')],
  ['herinner politie niet', { ask: 'unclear' }],
  // deadlines; the weekdays are those of 2026
  ['verzet de deadline van Politie naar 10 juli (17:00)', move('politie', '2026-07-10T17:00')],
  ['verzet de deadline van politie naar vrijdag 10 juli om 12 uur', move('politie', '2026-07-10T12:00')],
  ['verzet de deadline van politie naar donderdag 10 juli', lacks('move-deadline', 'moment', 'politie')],
  ['geef politie tot 10 juli', move('politie', '2026-07-10T17:00')],
  ['Geef Politie tot vrijdag 10 juli 12 uur', move('politie', '2026-07-10T12:00')],
  ['give politie until 10 July', move('politie', '2026-07-10T17:00')],
  ['verzet deadlien politie naar 10-7', move('politie', '2026-07-10T17:00')],
  ['deadline hbo wordt 10/07/2026 9.30 uur', move('hbo', '2026-07-10T09:30')],
  ['zet de deadline van umc op 2026-07-10', move('umc', '2026-07-10T17:00')],
  ['verschuif de deadline van het mbo naar vrijdag', move('mbo', '2026-06-19T17:00')],
  ['verschuif de deadline van het mbo naar volgende week vrijdag', move('mbo', '2026-06-26T17:00')],
  ['verzet de deadline van wo naar morgen', move('wo', '2026-06-16T17:00')],
  ['geef politie een week uitstel', later('politie', 7)],
  ['geef het mbo 3 dagen uitstel', later('mbo', 3)],
  ['verleng de deadline van defensie met twee weken', later('defensie', 14)],
  ['extend the deadline of the police to July 10', move('politie', '2026-07-10T17:00')],
  ['give police a week extension', later('politie', 7)],
  ['verzet de deadline van politie', lacks('move-deadline', 'moment', 'politie')],
  ['verzet de deadline van politie naar 31 juni', lacks('move-deadline', 'moment', 'politie')],
  ['verzet de deadline naar 10 juli', lacks('move-deadline', 'sector')],
  ['verzet de deadline van politie en umc naar 10 juli', lacks('move-deadline', 'one-sector')],
  ['verzet de deadline van politie niet naar 10 juli', { ask: 'unclear' }],
  ['is de deadline van politie verzet naar 10 juli?', sector('politie')],
  // reopening
  ['heropen hbo omdat het aantal banen niet klopt', reopen('hbo', 'het aantal banen niet klopt')],
  ['Heropen HBO: cijfer van Politie staat erin', reopen('hbo', 'cijfer van Politie staat erin')],
  ['doe politie weer open want vraag 8 is fout', reopen('politie', 'vraag 8 is fout')],
  ['reopen hbo because the figure is wrong', reopen('hbo', 'the figure is wrong')],
  ['herpoen hbo omdat het moet', reopen('hbo', 'het moet')],
  ['wat zeiden de waterschapen bij 8?', { ask: 'answer', sectors: ['waterschappen'], question: 'q08_banen' }],
  ['wat zei politie op 99', lacks('answer', 'question')],
  ['wat zei politie op 15 juni', lacks('answer', 'question')],
  ['taalrapport', { ask: 'language' }],
  ['waar staat het taalverslag?', { ask: 'language' }],
  ['show the language report', { ask: 'language' }],
  ['heropen hbo', lacks('reopen', 'reason', 'hbo')],
  ['heropenen omdat er een fout in zit', lacks('reopen', 'sector')],
  // the draft
  ['maak concept', { ask: 'compile' }],
  ['maak het concpet', { ask: 'compile' }],
  ['compile', { ask: 'compile' }],
  ['concept', { ask: 'compile' }],
  ['stel de brief op', { ask: 'compile' }],
  ['make the draft', { ask: 'compile' }],
  ['toon concept van umc', draft('umc')],
  ['laat het concept zien', draft()],
  ['concept politie', draft('politie')],
  ['show the draft of defence', draft('defensie')],
  ['waar komt zin 3 van Politie vandaan?', passport('politie', 3)],
  ['waar komt zin drie van politie vandan', passport('politie', 3)],
  ['herkomst derde zin politie', passport('politie', 3)],
  ['zin 12 hbo', passport('hbo', 12)],
  ['where does sentence 3 of Police come from', passport('politie', 3)],
  ['waar komt zin 3 vandaan', lacks('passport', 'sector')],
  ['waar komt die zin van politie vandaan', lacks('passport', 'sentence', 'politie')],
  // the plan and the checks
  ['plan', plan()],
  ['planning politie', plan('politie')],
  ['wie krijgt wanneer bericht', plan()],
  ['wanneer krijgt politie een herinnering?', plan('politie')],
  ['waarom krijgt mbo geen herinnering', plan('mbo')],
  ['waarom krijgt Defensie niets?', plan('defensie')],
  ['when does the police get a reminder', plan('politie')],
  ['controle', warnings()],
  ['afwijkingen', warnings()],
  ['afwijkigen van umc', warnings('umc')],
  ['zijn er twijfels bij politie?', warnings('politie')],
  ['warnings', warnings()],
  // nothing of all this
  ['dank je wel', { ask: 'thanks' }],
  ['mooi weer vandaag', { ask: 'unclear' }],
  ['de olifant van de politie is zoek', { ask: 'unclear' }],
  ['269,5', { ask: 'unclear' }],
  ['👍', { ask: 'unclear' }],
  ['', { ask: 'unclear' }],
  ['annuleer', { ask: 'cancel' }],
  ['laat maar', { ask: 'cancel' }],
];

describe('what a coordinator asks', () => {
  test.each(SAID)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('given a name that fits two sectors, it asks which, and each choice reads without doubt', () => {
    const ask = read('Hoe staat beroepsonderwijs ervoor?');
    expect(ask).toEqual({ ask: 'which-sector', choices: [{ sector: 'mbo', text: 'Hoe staat mbo ervoor?' }, { sector: 'hbo', text: 'Hoe staat hbo ervoor?' }] });
    if (ask.ask !== 'which-sector') throw new Error('expected a choice');
    expect(ask.choices.map((choice) => read(choice.text))).toEqual([sector('mbo'), sector('hbo')]);
  });

  test.each(['herinner Klaver Meerkoet', 'stuur Klaver Meerkoet een herinnering', 'herinner klaver meerkoet even'])('the name of an owner is the sector: %s', (text) => {
    const people = round.people.map((person) => (person.roles.some((role) => role.role === 'owner' && role.sector === 'waterschappen') ? { ...person, name: 'Klaver Meerkoet' } : person));
    expect(readDeskAsk(text, { ...round, people }, TODAY)).toEqual(nudge('waterschappen'));
  });

  test('in a round whose questions have no number in their id, a number is a place', () => {
    const questions = round.questionnaire.questions.map((question) => ({ ...question, id: question.id.replace(/^q\d+_/, '') }));
    const plain = { ...round, questionnaire: { ...round.questionnaire, questions } };
    expect(readDeskAsk('wat zei Politie op vraag 4?', plain, TODAY)).toEqual(answer('banen', 'politie'));
    expect(readDeskAsk('wat zei Politie op vraag 9?', plain, TODAY)).toEqual(lacks('answer', 'question'));
  });

  test('short names are never taken for one another', () => {
    expect(read('nudge nbo')).toEqual(lacks('nudge', 'sector'));
  });
});

describe('acts wait for a confirmation', () => {
  const ACTS: readonly Extract<DeskAsk, { confirmed: boolean }>[] = [
    { ask: 'nudge', sectors: ['po_vo'], via: null, confirmed: true },
    { ask: 'nudge', sectors: ['politie', 'mbo'], via: null, confirmed: true },
    { ask: 'nudge', sectors: ['politie'], via: 'vervanger-politie', confirmed: true },
    { ask: 'move-deadline', sector: 'politie', to: { moment: '2026-07-10T17:00' }, confirmed: true },
    { ask: 'reopen', sector: 'hbo', reason: 'Cijfer van "VNG" klopt niet: 12 ≠ 13', confirmed: true },
  ];
  test.each(ACTS)('$ask: its command reads back to the same act', (act) => {
    const read = readDeskAsk(confirmedCommand(act), round, TODAY);
    expect(read).toEqual(act);
    expect(needsConfirmation(read)).toBe(false);
  });

  test.each(['herinner politie', 'geef politie een week uitstel', 'heropen hbo omdat het moet'])('%s: is not confirmed', (text) => {
    expect(needsConfirmation(read(text))).toBe(true);
  });

  test.each([
    'bevestig: herinner zorg', 'bevestig: herinner politie via niemand', 'bevestig: verzet de deadline van politie naar morgen',
    'bevestig: heropen hbo', 'bevestig: status', 'bevestig: herinner politie en doe de groeten',
  ])('%s: a command that is not exactly one does nothing', (text) => {
    expect(read(text)).toEqual({ ask: 'unclear' });
  });
});
