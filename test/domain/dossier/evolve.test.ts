import { describe, expect, test } from 'vitest';
import type { DossierEvent } from '../../../src/domain/dossier/events.ts';
import { HELPER, OWNER, asked, dossierAfter, gave } from '../conversation/given.ts';

const held: DossierEvent = { type: 'held', person: OWNER, held: { kind: 'not-applicable', question: 'q02_wa_status' } };
const submitted: DossierEvent = { type: 'submitted', by: OWNER, late: false, open: [] };

describe('a dossier folded from its journal', () => {
  test('keeps every version of an answer, the last one standing', () => {
    const { answers } = dossierAfter([gave('q08_banen', 269.5), gave('q08_banen', 270, HELPER)]);
    expect(answers['q08_banen']).toMatchObject({ version: 2, by: HELPER, given: { value: 270 } });
    expect(answers['q08_banen']?.versions.map((version) => version.given)).toMatchObject([{ value: 269.5 }, { value: 270 }]);
  });

  test('knows whether a person answered what was asked last, and not what a colleague did', () => {
    const events = [asked('q08_banen'), asked('q08_banen', HELPER), gave('q08_banen', 1)];
    expect(dossierAfter(events).asked).toMatchObject({ [OWNER]: { answered: true }, [HELPER]: { answered: false } });
    expect(dossierAfter([...events, asked('q08_banen')]).asked).toMatchObject({ [OWNER]: { answered: false, since: 4 } });
  });

  test('knows which message the standing answers came from', () => {
    const events = [gave('q08_banen', 1, OWNER, 'd1'), gave('q09_personen', 2, OWNER, 'd1')];
    expect(dossierAfter(events).cameFrom).toEqual({ d1: ['q08_banen', 'q09_personen'] });
    expect(dossierAfter([...events, gave('q08_banen', 3, OWNER, 'd2')]).cameFrom).toEqual({ d1: ['q09_personen'], d2: ['q08_banen'] });
  });

  test('an answer that was taken back leaves its question open, with every version and who took it back', () => {
    const events: readonly DossierEvent[] = [gave('q08_banen', 269.5), gave('q08_banen', 270, HELPER, 'd2'), gave('q09_personen', 231, OWNER, 'd2'), { type: 'answer-withdrawn', question: 'q08_banen', by: OWNER }];
    const dossier = dossierAfter(events);
    expect(Object.keys(dossier.answers)).toEqual(['q09_personen']);
    expect(dossier.cameFrom).toEqual({ d2: ['q09_personen'] });
    expect(dossier.withdrawn['q08_banen']).toMatchObject({ by: OWNER, versions: [{ version: 1, given: { value: 269.5 } }, { version: 2, by: HELPER }] });
    const anew = dossierAfter([...events, gave('q08_banen', 275)]);
    expect(anew.withdrawn).toEqual({});
    expect(anew.answers['q08_banen']).toMatchObject({ version: 3, versions: [{ version: 1 }, { version: 2 }, { version: 3, given: { value: 275 } }] });
  });

  test('taking back what was never given changes nothing but the version', () => {
    const before = dossierAfter([gave('q08_banen', 1)]);
    expect(dossierAfter([gave('q08_banen', 1), { type: 'answer-withdrawn', question: 'q09_personen', by: OWNER }])).toEqual({ ...before, version: 2 });
  });

  test('lets an answer be said again without a new version', () => {
    const events: readonly DossierEvent[] = [gave('q14_doel', 520), { type: 'reconfirm-needed', question: 'q14_doel', because: 'q07_basis' }];
    expect(dossierAfter(events).reconfirm).toEqual({ q14_doel: { because: 'q07_basis' } });
    const after = dossierAfter([...events, { type: 'answer-confirmed', question: 'q14_doel', by: OWNER, warnings: [{ check: 'lager-dan-vorig', reason: 'ja' }] }]);
    expect(after.reconfirm).toEqual({});
    expect(after.answers['q14_doel']).toMatchObject({ version: 1, warnings: [{ check: 'lager-dan-vorig', reason: 'ja' }] });
    expect(dossierAfter([...events, gave('q14_doel', 530)]).reconfirm).toEqual({});
  });

  test('holds nothing any more once it is submitted, nor when it is opened again', () => {
    expect(dossierAfter([held]).held[OWNER]).toMatchObject({ kind: 'not-applicable', since: 1 });
    expect(dossierAfter([held, submitted]).held).toEqual({});
    const reopened: DossierEvent = { type: 'reopened', by: 'anemoon-bosch', reason: 'een getal' };
    const after = dossierAfter([submitted, { ...held, held: { kind: 'reopening', words: 'vraag 8' } }, reopened]);
    expect(after.held).toEqual({});
    expect(after.submission).toBeNull();
    expect(after.history.map((one) => one.kind)).toEqual(['submitted', 'reopened']);
  });
});
