import { describe, expect, test } from 'vitest';
import { askedQuestions, nextQuestion, unfinishedQuestions, progress, questionBefore } from '../../../src/domain/conversation/next-question.ts';
import { questionOf } from '../../../src/domain/round.ts';
import type { DossierEvent } from '../../../src/domain/dossier/events.ts';
import { HELPER, OWNER, gave, left, round, situationAfter } from './given.ts';

const upTo = (...answers: readonly DossierEvent[]): readonly DossierEvent[] => [gave('q01_rol', true), ...answers];
const referred = (question: string): DossierEvent => ({ type: 'referred', question, by: OWNER, words: 'de controller' });

describe('the next question', () => {
  test.each<[string, readonly DossierEvent[], string | null]>([
    ['of an empty dossier is the first', [], 'q01_rol'],
    ['after the first is the second', upTo(), 'q02_wa_status'],
    ['is not one that a colleague answered', upTo(gave('q02_wa_status', 'niet_af', HELPER)), 'q06_rapport'],
    ['follows the branch of the answers: an adopted agenda has a board', upTo(gave('q02_wa_status', 'vastgesteld')), 'q03_wa_orgaan'],
    ['is not one left on "weet ik nog niet"', upTo(left('q02_wa_status', 'unknown')), 'q06_rapport'],
    ['without a figure skips all figures', upTo(left('q02_wa_status', 'unknown'), left('q06_rapport', 'unknown'), gave('q07_basis', 'geen')), 'q15_doel_gehaald'],
    ['comes back where another answer changed under it', upTo(gave('q02_wa_status', 'vastgesteld'), { type: 'reconfirm-needed', question: 'q02_wa_status', because: 'q01_rol' }), 'q02_wa_status'],
    ['that was passed on comes after the others', upTo(gave('q02_wa_status', 'vastgesteld'), referred('q03_wa_orgaan')), 'q04_wa_datum'],
    ['is never put off when nothing can do without it', [referred('q01_rol')], 'q01_rol'],
  ])('%s', (_, events, next) => {
    expect(nextQuestion(situationAfter(events), OWNER)?.id ?? null).toBe(next);
  });

  test('that was passed on by one is asked of another in its turn', () => {
    expect(nextQuestion(situationAfter(upTo(gave('q02_wa_status', 'vastgesteld'), referred('q03_wa_orgaan'))), HELPER)?.id).toBe('q03_wa_orgaan');
  });

  test('of a dossier with everything answered is the one that submits, and then none', () => {
    const all = round.questionnaire.questions.filter((question) => !question.submits).map((question) => left(question.id, 'unknown'));
    expect(nextQuestion(situationAfter(all), OWNER)?.id).toBe('q25_akkoord');
    expect(nextQuestion(situationAfter([...all, gave('q25_akkoord', { akkoord: true })]), OWNER)).toBeNull();
  });
});

test('a question keeps its number whatever was answered, and the total counts what may still come', () => {
  const banen = questionOf(round, 'q08_banen');
  expect(progress(situationAfter([gave('q07_basis', 'quotum')]), banen)).toEqual({ number: 8, of: 25 });
  expect(progress(situationAfter([]), questionOf(round, 'q07_basis')).of).toBeLessThan(25);
});

test('a single employer is not asked how many took part', () => {
  expect(askedQuestions(situationAfter([gave('q07_basis', 'quotum')], 'politie')).map((question) => question.id)).not.toContain('q12_respons');
});

test('the question before is the asked one before, none at the first', () => {
  const situation = situationAfter([gave('q02_wa_status', 'niet_af')]);
  expect(questionBefore(situation, 'q06_rapport')?.id).toBe('q02_wa_status');
  expect(questionBefore(situation, 'q01_rol')).toBeNull();
});

test('open are the questions never asked, left on "weet ik nog niet", and to be said again', () => {
  const events = [...upTo(gave('q02_wa_status', 'niet_af'), left('q06_rapport', 'unknown'), gave('q07_basis', 'geen')), { type: 'reconfirm-needed', question: 'q02_wa_status', because: 'q01_rol' } as const];
  const open = unfinishedQuestions(situationAfter(events)).map((question) => question.id);
  expect(open.slice(0, 3)).toEqual(['q02_wa_status', 'q06_rapport', 'q15_doel_gehaald']);
  expect(open).not.toContain('q07_basis');
  expect(open).not.toContain('q25_akkoord');
});
