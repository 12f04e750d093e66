import { describe, expect, test } from 'vitest';
import type { DossierEvent } from '../../../src/domain/dossier/events.ts';
import type { Pointed } from '../../../src/domain/reading/pointed.ts';
import { HELPER, OWNER, asked, dossierAfter, gave, given, left } from './given.ts';

const held = (what: Extract<DossierEvent, { type: 'held' }>['held']): DossierEvent => ({ type: 'held', person: OWNER, held: what });
const FIGURES = [gave('q01_rol', true), left('q02_wa_status', 'unknown'), left('q06_rapport', 'unknown'), gave('q07_basis', 'quotum')];

describe('parts', () => {
  const inPart = [...FIGURES, asked('q13_inleen'), held({ kind: 'parts', question: 'q13_inleen', parts: { telt_mee: true }, passed: [], words: 'ja', approx: null })];

  test('the next part is asked, and the answer is whole with the last', () => {
    expect(given(...FIGURES, asked('q13_inleen')).when('ja').hears).toEqual(['q13_inleen.banen']);
    const { records } = given(...inPart).when('51');
    expect(records[0]).toMatchObject({ type: 'answer-given', given: { status: 'answered', value: { telt_mee: true, banen: 51 } }, words: 'ja · 51' });
  });

  test('one reply may hold all of them', () => {
    expect(given(...FIGURES, asked('q13_inleen')).when('ja, 51').records[0]).toMatchObject({ given: { value: { telt_mee: true, banen: 51 } } });
    expect(given(...FIGURES, asked('q12_respons')).when('34 van de 35').records[0]).toMatchObject({ given: { value: { deelgenomen: 34, totaal: 35 } } });
  });

  test('a no to the agreement is refused before anything else is asked', () => {
    const turn = given(...FIGURES, asked('q25_akkoord')).when('nee');
    expect(turn.hears).toEqual(['q25_akkoord/geen-akkoord', 'q25_akkoord']);
    expect(turn.records).toEqual([]);
  });
});

describe('what is held is said again', () => {
  test.each<[string, Extract<DossierEvent, { type: 'held' }>['held'], readonly string[]]>([
    ['a part', { kind: 'parts', question: 'q13_inleen', parts: { telt_mee: true }, passed: [], words: 'ja', approx: null }, ['q13_inleen.banen']],
    ['a follow-up', { kind: 'follow-up', question: 'q07_basis', check: 'geen-cijfer' }, ['q07_basis/geen-cijfer']],
    ['a reason', { kind: 'not-applicable', question: 'q08_banen' }, ['why-not-applicable']],
    ['a colleague', { kind: 'delegation', question: 'q08_banen', colleague: HELPER, words: 'dat weet Munt' }, ['delegate']],
    ['a letter', { kind: 'letter', question: 'q16_verklaring', kamerstuk: '34 352, nr. 348', words: 'x' }, ['letter-without-date']],
    ['until when', { kind: 'stop', before: null }, ['stop-until']],
    ['a suggestion', { kind: 'suggestion', question: 'q08_banen', part: null, parts: {}, passed: [], reason: 'bound', suggest: [200], words: 'meer dan 200' }, ['suggest-one']],
  ])('%s', (_, what, hears) => {
    const before = what.kind === 'follow-up' ? [gave('q01_rol', true), left('q02_wa_status', 'unknown'), gave('q07_basis', 'geen')] : FIGURES;
    const turn = given(...before, asked('q08_banen'), held(what)).when({ kind: 'press', action: { do: 'say', turn: 'resume', question: null, sector: null }, label: 'Verdergaan', delivery: 'now' });
    expect(turn.hears).toEqual(['resumed', ...hears]);
  });

  test('an open question is put again, with where it stands', () => {
    const turn = given(...FIGURES, asked('q08_banen')).when({ kind: 'turned', delivery: 'now' });
    expect(turn.hears).toEqual(['turned-to', 'progress', 'last-time', 'q08_banen']);
  });
});

describe('dependants', () => {
  const counted = [...FIGURES, gave('q08_banen', 305), gave('q09_personen', 250), gave('q14_doel', 520)];
  const marked = (turn: ReturnType<ReturnType<typeof given>['when']>): readonly string[] => turn.records.flatMap((event) => (event.type === 'reconfirm-needed' ? [event.question] : []));

  test('another way of counting brings back all that is counted', () => {
    const first = given(...counted, asked('q10_peildatum')).when('vraag 7 moet extra zijn');
    const turn = given(...counted, asked('q10_peildatum'), ...first.outcome.dossierEvents).when('ja, alleen extra');
    expect(marked(turn)).toEqual(['q08_banen', 'q14_doel']);
    expect(turn.hears).toEqual(['kept-instead', 'reconfirm-soon', 'progress', 'reconfirm']);
  });

  test('another figure brings back only what a check now objects to', () => {
    expect(marked(given(...counted, asked('q10_peildatum')).when('vraag 8 moet 310 zijn'))).toEqual([]);
  });

  test('an answer said again keeps its value and says so', () => {
    const events = [...counted, { type: 'reconfirm-needed', question: 'q14_doel', because: 'q07_basis' } as const, held({ kind: 'reconfirm', question: 'q14_doel', findings: [] })];
    const turn = given(...events).when('klopt');
    expect(turn.records.map((event) => event.type)).toEqual(['answer-confirmed', 'settled']);
    expect(dossierAfter([...events, ...turn.outcome.dossierEvents]).reconfirm).toEqual({});
    expect(dossierAfter([...events, ...turn.outcome.dossierEvents]).answers['q14_doel']?.version).toBe(1);
  });
});

describe('a model that points', () => {
  const pointed = (change: Partial<Pointed>): Pointed => ({ intent: null, found: [], doubt: null, ...change });
  const when = (text: string, what: Pointed) => given(...FIGURES, asked('q08_banen')).when({ kind: 'text', text, delivery: 'now', pointed: what });

  test('is asked only where reading was in doubt', () => {
    expect(given(...FIGURES, asked('q08_banen')).when('veel').outcome.doubted).toBe(true);
    expect(given(...FIGURES, asked('q08_banen')).when('275,5').outcome.doubted).toBe(false);
    expect(given(...FIGURES, asked('q08_banen')).when('wat is een baan?').outcome.doubted).toBe(false);
  });

  test('proposes; nothing is kept before a yes', () => {
    const turn = when('meer dan 200, en dat zijn er 231 in het hoofd', pointed({ intent: 'answer', found: [{ question: 'q09_personen', quote: '231' }] }));
    expect(turn.records).toMatchObject([{ type: 'held', held: { kind: 'understood', candidates: [{ question: 'q09_personen', given: { value: 231 } }] } }]);
    expect(turn.hears).toEqual(['understood', 'understood-point', 'understood-ask']);
  });

  test('counts only with words that stand in the reply', () => {
    const turn = when('veel, dat wel', pointed({ found: [{ question: 'q08_banen', quote: '275,5' }] }));
    expect(turn.hears).not.toContain('understood');
  });

  test('may lead to an explanation, never to a word in the dossier', () => {
    expect(when('veel, dat wel', pointed({ intent: 'who-reads' })).hears).toEqual(['privacy', 'q08_banen']);
    expect(when('veel, dat wel', pointed({ intent: 'not-applicable' })).records).toEqual([]);
    expect(when('veel, dat wel', pointed({ intent: 'skip' })).records).toEqual([]);
  });
});

describe('a press', () => {
  const question = [...FIGURES, asked('q11_bron')];
  const since = dossierAfter(question).version;
  const press = (value: readonly string[]) => given(...question).when({ kind: 'press', action: { do: 'answer', question: 'q11_bron', part: null, value, since }, label: 'knop', delivery: 'now' });

  test('takes several options at once', () => {
    expect(press(['jaarmeting', 'fonds']).records[0]).toMatchObject({ type: 'answer-given', given: { value: ['jaarmeting', 'fonds'] } });
  });

  test.each([[['verzonnen']], [['fonds', 'fonds']], [[]]])('of %j was never offered', (value) => {
    expect(press(value).records).toEqual([]);
  });
});

describe('a correction that names the old figure', () => {
  const counted = [...FIGURES, gave('q08_banen', 280), gave('q09_personen', 260)];

  test('is of the answer that has it', () => {
    expect(given(...counted, asked('q12_respons')).when('er staat 280 maar het moet 281 zijn').records[0]).toMatchObject({ question: 'q08_banen', given: { value: 281 } });
  });

  test('is none in a free text, nor beside a figure nobody gave', () => {
    expect(given(...counted, asked('q16_verklaring')).when('van 280 moet het naar 300 volgens de norm').records[0]).toMatchObject({ question: 'q16_verklaring' });
    expect(given(...counted, asked('q12_respons')).when('niet 36 maar 34 van de 35').records.map((event) => ('question' in event ? event.question : ''))).not.toContain('q08_banen');
  });
});
