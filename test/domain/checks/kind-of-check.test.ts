import { expect, test } from 'vitest';
import { kindOfCheck } from '../../../src/domain/checks/kind-of-check.ts';
import { shippedRound } from '../../support/living-house.ts';

const round = await shippedRound();

test.each([
  ['of a question', 'q02_wa_status', 'stap-terug', 'goes-backwards'],
  ['of answers side by side', null, 'plannen-van-vorig-jaar', 'plans-not-mentioned'],
  ['another unit', 'q19_budget', 'other-unit', 'other-unit'],
  ['one the round no longer has', 'q08_banen', 'is-weg', 'other'],
  ['a check of a question is none between answers', null, 'stap-terug', 'other'],
])('%s', (_, question, id, kind) => {
  expect(kindOfCheck(round, question, id)).toBe(kind);
});
