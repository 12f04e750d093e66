import { describe, expect, test } from 'vitest';
import type { DossierEvent } from '../../src/domain/dossier/events.ts';
import { roundStatus } from '../../src/domain/status.ts';
import { allAnswered, answered, away, contactAfter, deskView, dossierAfter, given, submitted } from '../support/desk-view.ts';

type Situation = { readonly given: string; readonly events: readonly DossierEvent[]; readonly at?: string; readonly then: { readonly state: string; readonly answered: number; readonly applicable: number; readonly missing: readonly string[]; readonly overdue?: boolean } };

const REST = ['q02_wa_status', 'q08_banen', 'q09_personen', 'q19_budget', 'q23_voorbeeld', 'q25_akkoord'];
const reopened: DossierEvent = { type: 'reopened', by: 'coordinator-een', reason: 'cijfer klopt niet' };
const beforeAgreement = allAnswered('politie').slice(0, -1);

const SITUATIONS: readonly Situation[] = [
  { given: 'nothing happened', events: [], then: { state: 'not-started', answered: 0, applicable: 7, missing: ['q01_rol', ...REST] } },
  { given: 'a question was put and nobody wrote', events: [{ type: 'question-asked', person: 'eigenaar-politie', question: 'q01_rol', part: null, why: 'next' }], then: { state: 'not-started', answered: 0, applicable: 7, missing: ['q01_rol', ...REST] } },
  { given: 'one answer', events: [answered('politie', 'q01_rol', given(true))], then: { state: 'underway', answered: 1, applicable: 7, missing: REST } },
  { given: 'an answer that makes another question apply', events: [answered('politie', 'q02_wa_status', given('af'))], then: { state: 'underway', answered: 1, applicable: 8, missing: ['q01_rol', 'q04_wa_datum', ...REST.slice(1)] } },
  { given: 'an answer to a question that no longer applies', events: [answered('politie', 'q02_wa_status', given('af')), answered('politie', 'q04_wa_datum', given('2025-01-01')), answered('politie', 'q02_wa_status', given('niet'))], then: { state: 'underway', answered: 1, applicable: 7, missing: ['q01_rol', ...REST.slice(1)] } },
  { given: 'everything but the agreement', events: beforeAgreement, then: { state: 'ready-to-submit', answered: 6, applicable: 7, missing: ['q25_akkoord'] } },
  { given: 'an indispensable answer on "weet ik nog niet"', events: [...beforeAgreement, answered('politie', 'q01_rol', { status: 'unknown' })], then: { state: 'underway', answered: 5, applicable: 7, missing: ['q25_akkoord'] } },
  { given: 'an ordinary answer on "weet ik nog niet"', events: [...beforeAgreement, answered('politie', 'q08_banen', { status: 'unknown' })], then: { state: 'ready-to-submit', answered: 5, applicable: 7, missing: ['q25_akkoord'] } },
  { given: 'a submission in time', events: [...allAnswered('politie'), submitted('politie')], then: { state: 'submitted', answered: 7, applicable: 7, missing: [] } },
  { given: 'a submission after the deadline', events: [...allAnswered('politie'), submitted('politie', true)], at: '2026-07-01T08:00:00Z', then: { state: 'submitted-late', answered: 7, applicable: 7, missing: [], overdue: false } },
  { given: 'a reopening', events: [...allAnswered('politie'), submitted('politie'), reopened], then: { state: 'reopened', answered: 7, applicable: 7, missing: [] } },
  { given: 'a submission after a reopening', events: [...allAnswered('politie'), submitted('politie'), reopened, submitted('politie')], then: { state: 'submitted', answered: 7, applicable: 7, missing: [] } },
  { given: 'a passed deadline', events: [answered('politie', 'q01_rol', given(true))], at: '2026-06-26T15:00:01Z', then: { state: 'underway', answered: 1, applicable: 7, missing: REST, overdue: true } },
  { given: 'the very moment of the deadline', events: [], at: '2026-06-26T15:00:00Z', then: { state: 'not-started', answered: 0, applicable: 7, missing: ['q01_rol', ...REST], overdue: false } },
  { given: 'a deadline that was moved', events: [{ type: 'deadline-moved', by: 'coordinator-een', to: '2026-07-10T17:00' }], at: '2026-06-29T08:00:00Z', then: { state: 'not-started', answered: 0, applicable: 7, missing: ['q01_rol', ...REST], overdue: false } },
];

describe('how a sector stands', () => {
  test.each(SITUATIONS)('given $given', ({ events, at, then }) => {
    const view = deskView({ dossiers: [dossierAfter('politie', events)], ...(at ? { now: at } : {}) });
    const status = roundStatus(view.round, view.dossiers, view.contacts, view.now);
    const { state, answered, applicable, missing, overdue } = status.sectors.find((one) => one.sector === 'politie')!;
    expect({ state, answered, applicable, missing, overdue }).toEqual({ overdue: false, ...then });
  });
});

describe('how the round stands', () => {
  test('counts every state, the submitted ones late or not, and all sectors once', () => {
    const view = deskView({ dossiers: [
      dossierAfter('politie', [...allAnswered('politie'), submitted('politie')]), dossierAfter('mbo', [...allAnswered('mbo'), submitted('mbo', true)]), dossierAfter('hbo', [answered('hbo', 'q01_rol', given(true))]),
    ] });
    const { counts, sectors } = roundStatus(view.round, view.dossiers, view.contacts, view.now);
    expect(counts).toMatchObject({ sectors: 12, submitted: 2, byState: { 'submitted': 1, 'submitted-late': 1, 'underway': 1, 'not-started': 9, 'ready-to-submit': 0, 'reopened': 0 } });
    expect(sectors.map((one) => one.sector)).toEqual(view.round.sectors.map((one) => one.id));
  });

  test('names every doubt with its reason, in the order of the questions', () => {
    const view = deskView({ dossiers: [dossierAfter('politie', [
      answered('politie', 'q19_budget', given(500), [{ check: 'laag', reason: 'klein potje' }]),
      answered('politie', 'q08_banen', given(12), [{ check: 'daling', reason: 'reorganisatie' }]),
      { type: 'held', person: 'eigenaar-politie', held: { kind: 'same-as-previous', candidate: { question: 'q09_personen', given: given(3) as never, words: 'zelfde', delivery: 'd1' } } },
      { type: 'held', person: 'vervanger-politie', held: { kind: 'snooze', before: null } },
      { type: 'cross-check-answered', by: 'eigenaar-politie', warning: { check: 'som', reason: 'afronding' } },
      { type: 'referred', question: 'q23_voorbeeld', by: 'eigenaar-politie', words: 'vraag Truus' },
      { type: 'referred', question: 'q08_banen', by: 'eigenaar-politie', words: 'vraag Truus' },
    ])] });
    const { doubts } = roundStatus(view.round, view.dossiers, view.contacts, view.now).sectors.find((one) => one.sector === 'politie')!;
    expect(doubts.map((one) => ('check' in one ? `${one.kind} ${one.check}: ${one.reason}` : one.kind === 'held' ? `held ${one.question} ${one.why}` : one.kind === 'referral' ? `referral ${one.referral.question}` : one.kind))).toEqual([
      'warning daling: reorganisatie', 'held q09_personen same-as-previous', 'warning laag: klein potje', 'referral q23_voorbeeld', 'cross-check som: afronding',
    ]);
  });

  test.each([
    { given: 'the first day away', people: away('eigenaar-mbo', '2026-06-15', '2026-06-20'), expected: { away: { from: '2026-06-15', until: '2026-06-20' } } },
    { given: 'the last day away', people: away('eigenaar-mbo', '2026-06-01', '2026-06-15'), expected: { away: { from: '2026-06-01', until: '2026-06-15' } } },
    { given: 'the day after', people: away('eigenaar-mbo', '2026-06-01', '2026-06-14'), expected: { away: null } },
    { given: 'a snooze that holds', contact: [{ type: 'snoozed' as const, until: '2026-06-16T07:00:00Z' }], expected: { snoozedUntil: '2026-06-16T07:00:00Z' } },
    { given: 'a snooze that is over', contact: [{ type: 'snoozed' as const, until: '2026-06-15T12:00:00Z' }], expected: { snoozedUntil: null } },
    { given: 'a stop with its end', contact: [{ type: 'paused' as const, until: '2026-07-01T07:00:00Z' }], expected: { pausedUntil: '2026-07-01T07:00:00Z' } },
  ])('given $given, it tells who can be reached', ({ people, contact, expected }) => {
    const view = deskView({ ...(people ? { people } : {}), ...(contact ? { contacts: [contactAfter('eigenaar-mbo', contact)] } : {}) });
    const mbo = roundStatus(view.round, view.dossiers, view.contacts, view.now).sectors.find((one) => one.sector === 'mbo')!;
    expect(mbo.people.find((one) => one.person === 'eigenaar-mbo')).toMatchObject(expected);
  });
});
