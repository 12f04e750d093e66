import { beforeAll, describe, expect, test } from 'vitest';
import { answerDesk } from '../../src/app/desk.ts';
import type { DeskOutcome, DeskView } from '../../src/app/desk/view.ts';
import type { Replies } from '../../src/app/words/load-replies.ts';
import { loadReplies } from '../../src/app/words/load-replies.ts';
import { renderMessage } from '../../src/app/words/render.ts';
import type { Draft } from '../../src/domain/letter/draft.ts';
import { readDeskAsk } from '../../src/domain/reading/desk-ask.ts';
import { allAnswered, answered, away, contactAfter, deskView, dossierAfter, given, submitted } from '../support/desk-view.ts';

let replies: Replies;
beforeAll(async () => {
  const loaded = await loadReplies('prompts/replies');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  replies = loaded.replies;
});

const TODAY = '2026-06-15';
const ask = (view: DeskView, text: string): DeskOutcome => answerDesk(readDeskAsk(text, view.round, TODAY), view);
const said = (view: DeskView, outcome: DeskOutcome, to = view.person.id): string =>
  outcome.utterances.filter((one) => one.to === to).map((one) => renderMessage(one, { round: view.round, replies, language: 'nl' }).text).join('\n');
const press = (view: DeskView, outcome: DeskOutcome, index: number): DeskOutcome => {
  const action = outcome.utterances[0]?.choices[index]?.action;
  if (action?.do !== 'desk') throw new Error(`expected a desk button, found ${JSON.stringify(action)}`);
  return ask(view, action.text);
};

const underway = dossierAfter('politie', [answered('politie', 'q01_rol', given(true)), answered('politie', 'q08_banen', given(300, 'ruim'), [{ check: 'daling', reason: 'minder uren' }])]);
const done = dossierAfter('defensie', [...allAnswered('defensie'), submitted('defensie')]);

describe('asking', () => {
  test('status: counts, states, deadline, doubts, who is away, and the picture', () => {
    const view = deskView({ dossiers: [underway, done], people: away('eigenaar-mbo', '2026-06-10', '2026-07-03') });
    const outcome = ask(view, 'status');
    const text = said(view, outcome);
    expect(text).toContain('1 van 12 sectoren heeft ingediend');
    expect(text).toContain('1 ingediend: Defensie');
    expect(text).toContain('Politie (2 van 7)');
    expect(text).toContain('vrijdag 26 juni 2026 om 17:00');
    expect(text).toContain('1 open twijfel');
    expect(text).toContain('Ada van Middelbaar beroepsonderwijs (Middelbaar beroepsonderwijs) is afwezig tot en met 3 juli 2026');
    expect(outcome.utterances[0]?.picture).toBe('status');
    expect(outcome.roundEvents).toEqual([{ type: 'desk-asked', by: 'coordinator-een', ask: 'status', sector: null }]);
  });

  test('who has to: every open sector with what it will hear, none that submitted', () => {
    const view = deskView({ dossiers: [underway, done] });
    const text = said(view, ask(view, 'wie moet nog?'));
    expect(text).toContain('11 van 12 sectoren moeten nog indienen');
    expect(text).not.toContain('Defensie');
    expect(text).toContain('Ada van Politie krijgt het volgende bericht op vrijdag 19 juni 2026 om 09:00');
  });

  test('one sector: what is missing, why the owner hears nothing, and a nudge at hand', () => {
    const view = deskView({ dossiers: [underway], contacts: [contactAfter('eigenaar-politie', [{ type: 'snoozed', until: '2026-06-17T07:00:00Z' }], '2026-06-15T11:00:00Z')] });
    const outcome = ask(view, 'hoe staat politie ervoor');
    const text = said(view, outcome);
    expect(text).toContain('Stand: bezig. 2 van 7 vragen beantwoord.');
    expect(text).toContain('Nog 5 vragen open: Stand van de Werkagenda (vraag 2)');
    expect(text).toContain('‘minder uren’');
    expect(text).toContain('vroeg om uitstel tot woensdag 17 juni 2026 om 09:00');
    expect(outcome.utterances[0]?.choices[0]?.action).toEqual({ do: 'desk', text: 'herinner politie' });
  });

  test('what was said: the value as it was meant, the literal words, who, when, versions, and the reason', () => {
    const twice = dossierAfter('politie', [answered('politie', 'q08_banen', given(250)), answered('politie', 'q08_banen', given(300, 'ruim'), [{ check: 'daling', reason: 'minder uren' }])]);
    const view = deskView({ dossiers: [twice] });
    const text = said(view, ask(view, 'wat zei politie op vraag 8?'));
    expect(text).toContain('Antwoord: ruim 300 banen.');
    expect(text).toContain('‘het is 300’');
    expect(text).toContain('Ada van Politie op maandag 1 juni 2026 om 10:01');
    expect(text).toContain('2 versies');
    expect(text).toContain('versie 1: 250 banen');
    expect(text).toContain('Ada van Politie zei daarover op maandag 1 juni 2026 om 10:01 uur: ‘minder uren’');
  });

  test.each([
    ['wat zei mbo op vraag 8', 'Dat weet ik niet. Middelbaar beroepsonderwijs heeft nog geen antwoord gegeven op Aantal banen (vraag 8).'],
    ['wat zei mbo op vraag 4', 'Dat weet ik niet. Datum van de Werkagenda (vraag 4) hoort niet bij Middelbaar beroepsonderwijs'],
    ['alle antwoorden van mbo', 'Dat weet ik niet. Middelbaar beroepsonderwijs heeft nog geen vraag beantwoord.'],
    ['toon concept van mbo', 'Er is nog geen concept.'],
    ['maak concept', 'Bij deze ronde hoort geen brief.'],
    ['afwijkingen', 'Er zijn geen twijfels of afwijkingen.'],
    ['wie is klaar', 'Nog geen sector heeft ingediend.'],
    ['hoe staat Zorg ervoor', 'Dit zijn de sectoren: Gemeenten, Provincies'],
    ['heropen hbo', 'Wat is de reden?'],
    ['mooi weer', 'Dat begrijp ik niet.'],
    ['laat maar', 'er is niets veranderd'],
  ])('%s: with nothing on file', (text, expected) => {
    const view = deskView();
    expect(said(view, ask(view, text))).toContain(expected);
  });

  test('the plan: one line a moment with everybody in it, nobody whose sector submitted', () => {
    const view = deskView({ dossiers: [done] });
    const text = said(view, ask(view, 'plan'));
    expect(text).toContain('vrijdag 19 juni 2026 om 09:00 uur: herinnering aan Ada van Gemeenten, Ada van Provincies');
    expect(text).toContain('Ada van Universitaire medische centra en 5 anderen');
    expect(text).not.toContain('Ada van Defensie');
  });

  test('a name that may be two sectors is asked about, with buttons that settle it', () => {
    const view = deskView();
    const outcome = ask(view, 'status beroepsonderwijs');
    expect(said(view, outcome)).toContain('Welke sector bedoelt u?');
    expect(said(view, press(view, outcome, 1))).toContain('Hoger beroepsonderwijs');
  });
});

describe('nudging', () => {
  test('given an owner who is there: nothing goes out before the yes; then one message with what is open, and it is in the journal', () => {
    const view = deskView({ dossiers: [underway] });
    const asked = ask(view, 'herinner politie');
    expect(asked.utterances.map((one) => one.to)).toEqual(['coordinator-een']);
    expect(asked.dossierEvents).toEqual([]);
    const sent = press(view, asked, 0);
    expect(sent.dossierEvents).toEqual([{ sector: 'politie', events: [{ type: 'nudged', by: 'coordinator-een', person: 'eigenaar-politie' }] }]);
    const message = said(view, sent, 'eigenaar-politie');
    expect(message).toContain('Cora Coördinator van het ministerie');
    expect(message).toContain('Er staan nog 5 vragen open:');
    expect(message).toContain('vrijdag 26 juni 2026 om 17:00');
    expect(sent.utterances[1]).toMatchObject({ awaits: null, question: null, sector: 'politie' });
  });

  test('given an owner who is away: it says so and proposes the deputy, and still leaves the choice', () => {
    const view = deskView({ dossiers: [underway], people: away('eigenaar-politie', '2026-06-10', '2026-07-03') });
    const asked = ask(view, 'herinner politie');
    expect(said(view, asked)).toContain('Ada van Politie (Politie) is afwezig tot en met 3 juli 2026');
    expect(said(view, asked)).toContain('plaatsvervanger, Bas van Politie');
    expect(said(view, press(view, asked, 0), 'vervanger-politie')).toContain('als plaatsvervanger, omdat Ada van Politie er nu niet is');
    expect(press(view, asked, 1).utterances.map((one) => one.to)).toEqual(['coordinator-een', 'eigenaar-politie']);
    expect(press(view, asked, 2).dossierEvents).toEqual([]);
  });

  test('given several sectors: only the open ones, and the deputy where the owner put it off', () => {
    const view = deskView({ dossiers: [underway, done], contacts: [contactAfter('eigenaar-mbo', [{ type: 'snoozed', until: '2026-06-17T07:00:00Z' }])] });
    const asked = ask(view, 'herinner politie, defensie en mbo');
    expect(said(view, asked)).toContain('Defensie heeft al ingediend');
    expect(press(view, asked, 0).dossierEvents).toEqual([
      { sector: 'politie', events: [{ type: 'nudged', by: 'coordinator-een', person: 'eigenaar-politie' }] },
      { sector: 'mbo', events: [{ type: 'nudged', by: 'coordinator-een', person: 'vervanger-mbo' }] },
    ]);
  });

  test.each([
    ['it was submitted after the question', { dossiers: [done] }, 'bevestig: herinner defensie via eigenaar-defensie', 'Defensie heeft al ingediend'],
    ['the round is closed', { dossiers: [underway], now: '2026-08-31T15:00:00Z' }, 'bevestig: herinner politie', 'De ronde is gesloten'],
    ['the person is of another sector', { dossiers: [underway] }, 'bevestig: herinner politie via eigenaar-mbo', 'hoort niet bij deze sector'],
  ])('given that %s, even a yes sends nothing', (_, change, text, expected) => {
    const view = deskView(change);
    const outcome = ask(view, text);
    expect(said(view, outcome)).toContain(expected);
    expect(outcome.utterances).toHaveLength(1);
    expect(outcome.dossierEvents).toEqual([]);
  });
});

describe('moving a deadline', () => {
  test('given a yes: the event, a word to the coordinator, a word to the owner', () => {
    const view = deskView({ dossiers: [underway] });
    const asked = ask(view, 'verzet de deadline van politie naar 10 juli');
    expect(said(view, asked)).toContain('van vrijdag 26 juni 2026 om 17:00 uur naar vrijdag 10 juli 2026 om 17:00 uur');
    expect(asked.dossierEvents).toEqual([]);
    const moved = press(view, asked, 0);
    expect(moved.dossierEvents).toEqual([{ sector: 'politie', events: [{ type: 'deadline-moved', by: 'coordinator-een', to: '2026-07-10T17:00' }] }]);
    expect(said(view, moved, 'eigenaar-politie')).toContain('vrijdag 10 juli 2026');
    expect(moved.roundEvents).toEqual([{ type: 'desk-asked', by: 'coordinator-een', ask: 'move-deadline', sector: 'politie' }]);
  });

  test('a week later counts from the deadline the sector has now', () => {
    const view = deskView({ dossiers: [dossierAfter('politie', [{ type: 'deadline-moved', by: 'coordinator-een', to: '2026-07-03T12:00' }])] });
    expect(press(view, ask(view, 'geef politie een week uitstel'), 0).dossierEvents[0]?.events).toEqual([{ type: 'deadline-moved', by: 'coordinator-een', to: '2026-07-10T12:00' }]);
  });

  test.each([
    ['verzet de deadline van politie naar 2026-06-12', 'is al voorbij'],
    ['verzet de deadline van politie naar 1 september', 'de ronde sluit op maandag 31 augustus 2026'],
    ['verzet de deadline van politie naar 26 juni 17:00', 'is al vrijdag 26 juni 2026'],
  ])('%s: is refused with the reason, also when confirmed', (text, expected) => {
    const view = deskView();
    const asked = ask(view, text);
    expect(said(view, asked)).toContain(expected);
    expect(asked.utterances[0]?.choices).toEqual([]);
    const read = readDeskAsk(text, view.round, TODAY);
    if (read.ask !== 'move-deadline') throw new Error('expected a move');
    expect(answerDesk({ ...read, confirmed: true }, view).dossierEvents).toEqual([]);
  });

  test('an earlier date is allowed and said, a later one is not remarked upon', () => {
    const view = deskView();
    expect(said(view, ask(view, 'verzet deadline politie naar vrijdag'))).toContain('eerder dan de huidige');
    expect(said(view, ask(view, 'verzet deadline politie naar 10 juli'))).not.toContain('eerder dan');
  });

  test('a free day is allowed and said', () => {
    const view = deskView();
    expect(said(view, ask(view, 'verzet de deadline van politie naar zaterdag 11 juli'))).toContain('weekend');
  });
});

describe('reopening', () => {
  test('given a submitted dossier and a yes: the event with the literal reason, which the owner reads', () => {
    const view = deskView({ dossiers: [done] });
    const asked = ask(view, 'heropen Defensie omdat het Aantal van VNG niet klopt');
    expect(asked.dossierEvents).toEqual([]);
    const opened = press(view, asked, 0);
    expect(opened.dossierEvents).toEqual([{ sector: 'defensie', events: [{ type: 'reopened', by: 'coordinator-een', reason: 'het Aantal van VNG niet klopt' }] }]);
    expect(said(view, opened, 'eigenaar-defensie')).toContain('‘het Aantal van VNG niet klopt’');
  });

  test('given one that was not submitted: nothing happens', () => {
    const view = deskView({ dossiers: [underway] });
    const outcome = ask(view, 'bevestig: heropen politie omdat het moet');
    expect(outcome.dossierEvents).toEqual([]);
    expect(said(view, outcome)).toContain('staan nog open');
  });
});

describe('the draft', () => {
  const draft: Draft = {
    round: 'proef-2025', compiledAt: '2026-06-15T12:00:00Z', introduction: [], closing: [], missing: ['politie'], absences: [], table: [], papers: [], withheld: [],
    passages: [{ sector: 'defensie', sentences: [{
      id: 'defensie-banen', text: 'Defensie telde 269,5 banen.', author: 'template', parts: [{ text: 'Defensie telde 269,5 banen.' }],
      sources: [{ question: 'q08_banen', version: 1, quote: '269.5' }], computed: [],
    }] }],
  };

  test('compile tells what was made and what is missing, and notes the draft', () => {
    const view = deskView({ dossiers: [done], draft });
    const outcome = ask(view, 'maak concept');
    expect(said(view, outcome)).toContain('1 zin en 1 passage');
    expect(said(view, outcome)).toContain('zonder passage: Politie');
    expect(outcome.roundEvents).toContainEqual({ type: 'draft-compiled', by: 'coordinator-een', draft: '2026-06-15T12:00:00Z', sentences: 1, letter: draft, proposals: {} });
  });

  test('a sentence tells where it comes from, and that its answer has changed since', () => {
    const changed = dossierAfter('defensie', [...allAnswered('defensie'), submitted('defensie'), answered('defensie', 'q08_banen', given(280))]);
    const text = said(deskView({ dossiers: [changed], draft }), ask(deskView({ dossiers: [changed], draft }), 'waar komt zin 1 van Defensie vandaan?'));
    expect(text).toContain('‘Defensie telde 269,5 banen.’');
    expect(text).toContain('Aantal banen, versie 1: ‘269.5’');
    expect(text).toContain('Ada van Defensie');
    expect(text).toContain('Nu geldt versie 2');
  });

  test('a sentence that is not there is said to be so', () => {
    const view = deskView({ dossiers: [done], draft });
    expect(said(view, ask(view, 'waar komt zin 9 van Defensie vandaan?'))).toContain('Zin 9 van Defensie is er niet. De passage heeft 1 zin.');
  });
});

test('every kind of ask has words in both languages, in an empty round and in a full one', () => {
  const asks = ['status', 'wie moet nog', 'wie is klaar', 'help', 'politie', 'overheid', 'vraag 8', 'vraag 8 politie', 'alle antwoorden van politie', 'afwijkingen', 'plan', 'plan politie', 'maak concept', 'toon concept', 'herinner politie', 'herinner iedereen', 'herinner', 'verzet de deadline van politie naar 10 juli', 'verzet de deadline van politie', 'verzet de deadline van politie en mbo naar 10 juli', 'heropen defensie omdat het moet', 'heropen politie', 'zin 2 van politie', 'waar komt die zin van politie vandaan', 'wat zei politie op vraag 99', 'beroepsonderwijs', 'documenten', 'annuleer', 'xyzzy plugh'];
  const late = dossierAfter('mbo', [...allAnswered('mbo'), submitted('mbo', true)]);
  const views = [deskView(), deskView({ dossiers: [underway, done, late], now: '2026-07-01T08:00:00Z', people: away('eigenaar-politie', '2026-06-01', '2026-07-20') })];
  for (const view of views) {
    for (const text of asks) {
      for (const language of ['nl', 'en'] as const) {
        for (const utterance of ask(view, text).utterances) expect(renderMessage(utterance, { round: view.round, replies, language }).text, `${text} (${language})`).not.toMatch(/[{}]|undefined|\[object/);
      }
    }
  }
});

test('what only shows over all sectors is told with the status, for information', () => {
  const view = deskView({ dossiers: [done] });
  const round = {
    ...view.round, facts: { landelijk: { value: 1200, year: 2024, source: 'proef', fiction: true } },
    roundChecks: [{ id: 'som', kind: 'sum-beside-total' as const, of: 'q08_banen', only: { answer: 'q01_rol', is: true }, total: 'landelijk', say: { nl: 'Samen {computed} van {found}; landelijk {limit}.', en: 'Together {computed} of {found}; nationally {limit}.' } }],
  };
  expect(said({ ...view, round }, ask({ ...view, round }, 'status'))).toContain('Samen 269,5 van 1; landelijk 1.200.');
});
