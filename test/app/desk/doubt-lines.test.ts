import { expect, test } from 'vitest';
import { dossierStream } from '../../../src/app/streams.ts';
import type { DossierEvent } from '../../../src/domain/dossier/events.ts';
import { openLetterHouse } from '../../support/letter-house.ts';

test('what a check noticed stands in words, with who said what about it and when', async () => {
  const home = await openLetterHouse({ waterschappen: { q01_rol: true, q02_wa_status: 'af', q07_basis: 'quotum', q08_banen: 300 } });
  const by = 'klaver-meerkoet';
  const events: readonly DossierEvent[] = [
    { type: 'cross-check-answered', by, warning: { check: 'plannen-van-vorig-jaar', reason: 'dat plan is vervallen' } },
    { type: 'remark-added', question: 'q02_wa_status', by: 'munt-aalscholver', warning: { check: 'nog-vast-te-stellen', reason: 'in het najaar' } },
    { type: 'answer-confirmed', question: 'q08_banen', by, warnings: [{ check: 'een-controle-van-vroeger', reason: '' }] },
  ];
  const stream = dossierStream(home.house.round, 'waterschappen');
  await home.house.store.commit({ at: '2026-07-01T08:00:00Z', appends: [{ stream, expected: (await home.house.store.read(stream, 0)).length, events }], messages: [], claims: [], done: null, masks: [] });
  await home.say('anemoon-bosch', 'afwijkingen');
  const lines = home.last('anemoon-bosch').text.split('\n');
  expect(lines).toContain('• Antwoorden naast elkaar: een plan van de vorige keer is niet genoemd. Klaver Meerkoet zei daarover op woensdag 1 juli 2026 om 10:00 uur: ‘dat plan is vervallen’');
  expect(lines).toContain('• Stand van de Werkagenda (vraag 2): bij dit antwoord is om een toelichting gevraagd. Munt Aalscholver zei daarover op woensdag 1 juli 2026 om 10:00 uur: ‘in het najaar’');
  expect(lines).toContain('• Aantal banen (vraag 8): een controle merkte iets op. Klaver Meerkoet gaf op woensdag 1 juli 2026 om 10:00 uur geen reden.');
});
