import { describe, expect, test } from 'vitest';
import type { DossierEvent } from '../../../src/domain/dossier/events.ts';
import { OWNER, asked, gave, given, left } from './given.ts';

type Held = Extract<DossierEvent, { type: 'held' }>['held'];
const holds = (what: Held): DossierEvent => ({ type: 'held', person: OWNER, held: what });
const FIGURES = [gave('q01_rol', true), left('q02_wa_status', 'unknown'), left('q06_rapport', 'unknown'), gave('q07_basis', 'quotum')];
const AT_JOBS = [...FIGURES, asked('q08_banen')];
const candidate = (question: string, value: number, words = String(value)) => ({ question, given: { status: 'answered', value, quote: words, approx: null, range: null }, words, delivery: 'd-held' }) as const;

describe('another unit than was asked for', () => {
  const FTE = holds({ kind: 'other-unit', candidate: candidate('q08_banen', 275, '275 fte'), unit: 'fte', converted: null });
  const HOURS = holds({ kind: 'other-unit', candidate: candidate('q08_banen', 8000, '8000 uur per week'), unit: 'uur', converted: 313.7 });

  test('a yes to which of two it is names no number', () => {
    expect(given(...AT_JOBS, FTE).when('ja')).toMatchObject({ hears: ['yes-is-no-number', 'q08_banen.unit:fte'], records: [] });
  });

  test('left as it stands on purpose, the coordinators see that it was another unit', () => {
    expect(given(...AT_JOBS, FTE).when('zo laten').records[0]).toMatchObject({ given: { value: 275 }, warnings: [{ check: 'other-unit', reason: '275 fte' }] });
  });

  test('a check that is answered after it leaves the words about the unit as they were', () => {
    const turn = given(...AT_JOBS, holds({ kind: 'other-unit', candidate: candidate('q08_banen', 9000, '9000 fte'), unit: 'fte', converted: null })).when('zo laten');
    expect(turn.records).toMatchObject([{ type: 'held', held: { kind: 'checks', said: [{ check: 'other-unit', reason: '9000 fte' }] } }]);
    const held = turn.records[0] as Extract<DossierEvent, { type: 'held' }>;
    const [answer] = given(...AT_JOBS, holds(held.held)).when('klopt, wij zijn gefuseerd').records as readonly Extract<DossierEvent, { type: 'answer-given' }>[];
    expect(answer?.warnings.map(({ check, reason }) => `${check}: ${reason}`)).toEqual(['other-unit: 9000 fte', 'stijging: klopt, wij zijn gefuseerd', 'buiten-bereik: klopt, wij zijn gefuseerd', 'rond-getal: klopt, wij zijn gefuseerd']);
  });

  test('a yes to a conversion takes the converted number', () => {
    expect(given(...AT_JOBS, HOURS).when('ja').records[0]).toMatchObject({ given: { value: 313.7 }, warnings: [] });
  });
});

describe('two answers that are offered without numbers', () => {
  const BOTH = holds({ kind: 'suggestion', question: 'q08_banen', part: null, parts: {}, passed: [], reason: 'separator', suggest: [1200, 1.2], words: '1,200' });
  test.each([['1'], ['2.']])('%s may be a place or a figure, so nothing is kept', (text) => expect(given(...AT_JOBS, BOTH).when(text).records).toEqual([]));
  test('one of them in figures is that one', () => expect(given(...AT_JOBS, BOTH).when('1200').records).toContainEqual(expect.objectContaining({ held: expect.objectContaining({ candidate: expect.objectContaining({ given: expect.objectContaining({ value: 1200 }) }) }) })));
});

describe('what is not known', () => {
  test('a check across answers stays open, with the words', () => {
    const turn = given(...AT_JOBS, holds({ kind: 'cross-check', finding: { check: 'plannen-van-vorig-jaar', slots: {} } })).when('weet ik nog niet');
    expect(turn.hears[0]).toBe('check-stays-open');
    expect(turn.records[0]).toMatchObject({ type: 'cross-check-answered', warning: { reason: 'weet ik nog niet' } });
  });

  test('said of a part, it is not asked once more by a check', () => {
    const turn = given(...FIGURES, asked('q13_inleen'), holds({ kind: 'parts', question: 'q13_inleen', parts: { telt_mee: true }, passed: [], words: 'ja', approx: null })).when('weet ik nog niet');
    expect(turn.records[0]).toMatchObject({ type: 'answer-given', warnings: [{ reason: 'weet ik nog niet' }] });
  });

  test('said of what waits for a yes, it is not said of the question behind it', () => {
    const turn = given(...AT_JOBS, holds({ kind: 'understood', candidates: [candidate('q09_personen', 250)] })).when('weet ik nog niet');
    expect(turn).toMatchObject({ hears: ['yes-or-no', 'understood', 'understood-point', 'understood-ask'], records: [] });
  });

  test.each([['we weten het niet precies, 270 of zo'], ['ik weet het niet exact maar het is ongeveer 270']])('%s holds a figure', (text) => {
    const { records } = given(...AT_JOBS).when(text);
    expect(records[0]).toMatchObject({ given: { status: 'answered', value: 270, approx: expect.any(String) } });
  });
});

describe('as it was last year', () => {
  test.each([['zelfde als vorig jaar'], ['hetzelfde als vorig jaar']])('%s is no date and no remark', (text) => {
    expect(given(gave('q01_rol', true), left('q02_wa_status', 'unknown'), asked('q06_rapport')).when(text).records.filter((event) => event.type === 'answer-given')).toEqual([]);
    const turn = given(gave('q01_rol', true), left('q02_wa_status', 'unknown'), gave('q07_basis', 'geen'), asked('q08_banen'), holds({ kind: 'follow-up', question: 'q07_basis', check: 'geen-cijfer' })).when(text);
    expect(turn).toMatchObject({ hears: ['doubt-no-previous', 'q07_basis/geen-cijfer'], records: [] });
  });
});

describe('no answer to a free question', () => {
  test.each([['ja'], ['ja graag'], ['ok'], ['ff wachten'], ['ff geduld aub'], ['momentje']])('%s', (text) => {
    const turn = given(...AT_JOBS, asked('q16_verklaring')).when(text);
    expect(turn.records.filter((event) => event.type === 'answer-given')).toEqual([]);
  });
});

describe('the card of what was understood', () => {
  const CARD = holds({ kind: 'understood', candidates: [candidate('q09_personen', 250)] });

  test.each([['nee wacht 256'], ['256'], ['nee, 256']])('%s replaces the one figure on it', (text) => {
    const turn = given(...FIGURES, gave('q08_banen', 305), asked('q10_peildatum'), CARD).when(text);
    expect(turn.records.filter((event) => event.type === 'held')).toMatchObject([{ held: { kind: 'understood', candidates: [{ question: 'q09_personen', given: { value: 256 } }] } }]);
    expect(turn.hears).toEqual(['understood', 'understood-point', 'understood-ask']);
  });

  test('a range is asked back', () => {
    expect(given(...FIGURES, gave('q08_banen', 305), asked('q10_peildatum'), CARD).when('nee wacht 250-260').hears[0]).toBe('doubt-range');
  });
});

describe('a question by its number', () => {
  test('two of them: the first is opened, and the second said', () => {
    const turn = given(...FIGURES, gave('q08_banen', 305), gave('q09_personen', 250), asked('q10_peildatum')).when('wijzig vraag 8 en 9');
    expect(turn.hears.slice(0, 1)).toEqual(['change-then']);
    expect(turn.hears.at(-1)).toBe('q08_banen');
    expect(turn.records).toEqual([]);
  });

  test('one that is not up yet comes after the open one', () => {
    expect(given(gave('q01_rol', true), left('q02_wa_status', 'unknown'), left('q06_rapport', 'unknown'), asked('q07_basis')).when('wijzig vraag 8').hears[0]).toBe('question-not-yet');
  });
});

describe('after submission', () => {
  const SENT: DossierEvent = { type: 'submitted', by: OWNER, late: false, open: [] };

  test.each([['THANKS 👍'], ['dank je 🎉'], ['ok dank']])('%s is thanks', (text) => {
    expect(given(...FIGURES, SENT).when(text)).toMatchObject({ hears: ['smalltalk-thanks'], records: [] });
    expect(given(...AT_JOBS).when(text).hears[0]).toBe('smalltalk-thanks');
  });

  test('only what corrects asks about opening again, and once', () => {
    expect(given(...FIGURES, SENT).when('leuk om te horen zeg').records).toEqual([]);
    expect(given(...FIGURES, SENT).when('vraag 8 moet 86 zijn').hears).toEqual(['already-submitted']);
    expect(given(...FIGURES, SENT, { type: 'reopening-asked', by: OWNER, words: 'x' }).when('vraag 8 moet 86 zijn')).toMatchObject({ hears: ['reopen-pending'], records: [] });
  });

  test('a no with a word behind it leaves all as it is', () => {
    expect(given(...FIGURES, SENT, holds({ kind: 'reopening', words: 'x' })).when('nee hoor').hears).toEqual(['stays-submitted']);
  });

  test('half a yes passes nothing on', () => {
    expect(given(...FIGURES, SENT, holds({ kind: 'reopening', words: 'x' })).when('bijna, geloof ik').records.map((event) => event.type)).not.toContain('reopening-asked');
  });
});

test('nothing is said to be kept of personal data in what is no answer', () => {
  const { hears, records } = given(...AT_JOBS).when('bel Jan de Vries op 06-12345678');
  expect(hears).not.toContain('personal-data-taken-out');
  expect(records.filter((event) => event.type === 'answer-given')).toEqual([]);
});
