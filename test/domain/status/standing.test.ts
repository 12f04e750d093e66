import { describe, expect, test } from 'vitest';
import { remind } from '../../../src/domain/conversation/remind.ts';
import { newContact } from '../../../src/domain/contact.ts';
import type { DossierEvent } from '../../../src/domain/dossier/events.ts';
import { sectorOf } from '../../../src/domain/round.ts';
import { roundStatus } from '../../../src/domain/status.ts';
import { standingOf } from '../../../src/domain/status/standing.ts';
import type { Utterance } from '../../../src/domain/utterance.ts';
import { OWNER, asked, dossierAfter, gave, given, left, round, situationAfter } from '../conversation/given.ts';

const NOW = '2026-05-04T12:00:00Z';
const slotOf = (utterances: readonly Utterance[], say: string, slot: string): unknown =>
  utterances.flatMap((one) => one.lines).flatMap((line) => ('say' in line && line.say === say ? [line.slots?.[slot]] : []))[0];

describe('how many questions are open', () => {
  const some: readonly (readonly [string, readonly DossierEvent[]])[] = [
    ['nothing said', [asked('q01_rol')]],
    ['a few answers', [gave('q01_rol', true), gave('q07_basis', 'quotum'), asked('q08_banen')]],
    ['some not known yet', [gave('q01_rol', true), left('q02_wa_status', 'unknown'), left('q06_rapport', 'unknown'), asked('q07_basis')]],
    ['one to be said again', [gave('q01_rol', true), gave('q07_basis', 'quotum'), gave('q08_banen', 250), { type: 'reconfirm-needed', question: 'q08_banen', because: 'q07_basis' }, asked('q09_personen')]],
  ];

  test.each(some)('%s: the person, the reminder and the overview of the coordinators tell one number', (_, events) => {
    const dossier = dossierAfter(events);
    const person = round.people.find((one) => one.id === OWNER)!;
    const { missing, unknown, reconfirm } = standingOf(situationAfter(events));
    const status = roundStatus(round, { waterschappen: dossier }, {}, Temporal.Instant.from(NOW)).sectors.find((one) => one.sector === 'waterschappen')!;
    const told = given(...events).when('status').outcome.utterances;
    const reminded = remind(
      { round, person, sector: sectorOf(round, 'waterschappen'), dossier, contact: { ...newContact(OWNER), greeted: true }, now: NOW },
      [{ purpose: 'reminder', sectors: ['waterschappen'], deadline: '2026-06-01T15:00:00Z' }], { waterschappen: dossier }, 'slot',
    ).utterances;
    expect(status.missing).toEqual(missing.map((one) => one.id));
    expect(slotOf(told, 'status-own', 'open')).toBe(missing.length);
    expect(slotOf(reminded, 'reminder-reminder', 'openCount')).toBe(missing.length);
    expect(slotOf(told, 'status-own-unknown', 'count')).toBe(unknown.length || undefined);
    expect(slotOf(told, 'status-own-reconfirm', 'count')).toBe(reconfirm.length || undefined);
    expect(status.unknown).toEqual(unknown.map((one) => one.id));
  });
});
