import { expect, test, vi } from 'vitest';
import { sectorPart } from '../../../src/domain/clearance/stand.ts';
import { latestOf } from '../../../src/domain/letter/versions.ts';
import { asWord } from '../../support/as-word.ts';
import { DESK, HBO, openSigningHouse, WATER } from '../../support/signing-house.ts';
import type { SigningHouse } from '../../support/signing-house.ts';

vi.setConfig({ testTimeout: 60_000 });

async function states(home: SigningHouse, sector = 'waterschappen'): Promise<string> {
  const draft = latestOf((await home.handler.streams.letter()).versions)!.draft;
  return sectorPart({ draft, dossiers: await home.handler.streams.dossiers() }, sector).sentences.map((one) => one.state[0]).join('');
}

test('offered, looked over in Word, proposed, taken, lapsed, and agreed to', async () => {
  const home = await openSigningHouse();
  await home.say(WATER, 'akkoord met zin 2 en 3');
  expect(await states(home)).toBe('oaaoo');

  // the signer works in Word: other words, a figure, a sentence that may go, a comment
  const file = await home.file();
  expect(home.last(WATER).files).toMatchObject([{ name: 'waterschappen-zinnen-versie-1.docx', holds: { signing: 'waterschappen', draft: 1 } }]);
  const returned = asWord(file).change(1, 'telden', 'hadden').change(3, '500', '510').remove(4).comment(5, '75.000', 'Is dit per jaar?').done();
  const shown = await home.send(returned);
  expect(shown.text).toContain('weg ‘500’, nieuw ‘510’');
  expect(shown.text).toContain('Opmerking bij zin 5: «75.000»: Is dit per jaar?');
  expect(await states(home)).toBe('oaaoo');
  expect(home.last(DESK).text).not.toContain('Word');

  // only after a yes it goes on, and nothing is agreed to by it
  const kept = (await home.press(WATER, 'Ja, geef door'))!;
  expect(kept.text).toContain('Doorgegeven aan de coördinatoren: 3 voorstellen en 1 opmerking. Dit is geen akkoord.');
  expect(kept.choices.map((one) => one.label)).toContain('Antwoord verbeteren bij zin 3');
  expect(await states(home)).toBe('rarrr');
  expect((await home.send(returned)).text).toContain('heb ik al van u gekregen en doorgegeven');

  // the coordinator sees them, each with what it was
  expect(home.last(DESK).text).toContain('Klaver Meerkoet (Waterschappen) stuurde de zinnen terug uit Word');
  await home.press(DESK, 'Toon de opmerkingen');
  expect(home.last(DESK).text).toContain('«75.000»: Is dit per jaar?');
  await home.press(DESK, 'Toon de voorstellen');
  expect(home.last(DESK).text).toContain('Voorstel van Klaver Meerkoet voor zin 1 van Waterschappen');
  expect(home.last(DESK).text).toContain('laat zin 4 van Waterschappen vervallen');

  // taking one is an edit by a person: shown first, with what nothing vouches for
  await home.press(DESK, 'Neem over (zin 3 van Waterschappen)');
  expect(home.last(DESK).text).toContain('Let op: “510” staat in geen antwoord waar deze zin op rust.');
  await home.say(DESK, 'nee');
  expect(await states(home)).toBe('rarrr');
  await home.say(DESK, 'neem voorstel bij zin 1 van Waterschappen');
  expect(home.last(DESK).text).not.toContain('Let op');
  await home.press(DESK, 'Ja, wijzig de zin');
  expect(home.last(DESK).text).toContain('Opnieuw om akkoord gevraagd: Klaver Meerkoet.');

  expect(home.last(DESK).choices.map((one) => one.label)).toContain('Toon de voorstellen');

  // only that sentence is new; what was agreed to stays
  expect(await states(home)).toBe('oarrr');
  expect(home.last(WATER).text).toContain('hadden');
  expect(home.last(WATER).text).not.toContain('Zin 2:');

  // the one with the figure is left, and the signer hears so
  await home.say(DESK, 'verwerp voorstel bij zin 3 van Waterschappen');
  expect(home.last(WATER).text).toContain('laat zin 3 zoals die is');
  expect(await states(home)).toBe('oaarr');
  expect(home.told(HBO)).toHaveLength(1);

  // the one to be taken out goes after a yes
  await home.say(DESK, 'neem voorstel bij zin 4 van Waterschappen');
  expect(home.last(DESK).text).toContain('Wilt u zin 4 van Waterschappen laten vervallen, zoals Klaver Meerkoet voorstelt?');
  await home.press(DESK, 'Ja, laat de zin vervallen');
  expect(home.last(WATER).text).toContain('liet deze zin vervallen');
  expect(await states(home)).toBe('oaar');
  await home.say(DESK, 'voorstellen');
  expect(home.last(DESK).text).toContain('Er zijn geen voorstellen');

  // what was taken out stays out while the answers give the same sentence
  await home.say(DESK, 'maak concept');
  expect(await states(home)).toBe('oaar');

  await home.say(DESK, 'leg voor aan Waterschappen');
  await home.press(DESK, 'Ja, leg voor');
  await home.say(WATER, 'akkoord met alles');
  expect(await states(home)).toBe('aaaa');
  await home.say(DESK, 'geschiedenis van zin 1 van Waterschappen');
  expect(home.last(DESK).text).toContain('stelt in Word andere woorden voor');
});

test('a file of an earlier version is read as what it was, and shown beside the words of today', async () => {
  const home = await openSigningHouse();
  const file = await home.file();
  await home.say(DESK, 'wijzig zin 5 van Waterschappen: In 2025 was er € 75.000 extra beschikbaar voor de banenafspraak.');
  await home.press(DESK, 'Ja, wijzig de zin');
  const shown = await home.send(asWord(file).change(5, 'extra ', '').change(1, 'telden', 'hadden').done());
  expect(shown.text).toContain('Dit bestand hoort bij een eerdere versie.');
  expect(shown.text).toContain('Zin 5 is veranderd sinds dit bestand. In het bestand stond: “Er was € 75.000 extra beschikbaar voor de banenafspraak.”. Nu staat er: “In 2025 was er € 75.000 extra');
  expect(shown.text).not.toContain('Zin 1 is veranderd');
  await home.say(WATER, 'alleen zin 5');
  await home.say(DESK, 'voorstellen');
  expect(home.last(DESK).text).toContain('€ 75.000 «extra» beschikbaar voor de banenafspraak.');
  expect(home.last(DESK).text).not.toContain('zin 1');
});

test('when the letter changes between what was understood and the yes, it is shown again first', async () => {
  const home = await openSigningHouse();
  const file = await home.file();
  await home.send(asWord(file).change(5, 'extra ', '').done());
  await home.say(DESK, 'wijzig zin 5 van Waterschappen: In 2025 was er € 75.000 extra beschikbaar voor de banenafspraak.');
  await home.press(DESK, 'Ja, wijzig de zin');
  const again = (await home.say(WATER, 'ja, geef door'))!;
  expect(again.text).toContain('De brief is intussen veranderd. Ik heb nog niets doorgegeven');
  expect((await home.handler.streams.dossier('waterschappen')).signOff.acts).toEqual([]);
  expect((await home.say(WATER, 'ja, geef door'))!.text).toContain('1 voorstel en 0 opmerkingen');
});

test('words in doubt are asked about one by one, and belong where the person says', async () => {
  const home = await openSigningHouse();
  const file = await home.file();
  const lost = asWord(file).xml((xml) => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '').replace('De Werkagenda is op 5 maart 2025 vastgesteld.', 'Wij hebben nog niets vastgelegd.')).done();
  expect((await home.send(lost)).text).toContain('Bij welke zin hoort dit? “Wij hebben nog niets vastgelegd.”');
  expect((await home.say(WATER, 'waarom vraagt u dat?'))!.text).toContain('Bij welke zin hoort dit?');
  const shown = (await home.press(WATER, 'Zin 4'))!;
  expect(shown.text).toContain('Zin 4, andere woorden:');
  expect(shown.text).toContain('Wij hebben nog niets vastgelegd.');
  expect((await home.say(WATER, 'nee'))!.text).toContain('geef ik niets door');
  expect((await home.handler.streams.dossier('waterschappen')).signOff.acts).toEqual([]);
});

test('correcting an answer waits until what was written is passed on or left', async () => {
  const home = await openSigningHouse();
  await home.send(asWord(await home.file()).change(1, '300', '310').done());
  const button = home.sent.findLast((one) => one.to === WATER && one.message.choices.some((choice) => choice.label === 'Antwoord verbeteren'))!.message;
  expect((await home.press(WATER, 'Antwoord verbeteren', button))!.text).toContain('Eerst nog dit: wat u in het bestand schreef, is nog niet doorgegeven.');
  await home.say(WATER, 'ja');
  await home.press(WATER, 'Antwoord verbeteren bij zin 1');
  expect(home.last(WATER).choices.map((one) => one.label)).toContain('Wijzig: Aantal banen');
});

test('two signers may propose different words for one sentence, and the coordinator says which', async () => {
  const home = await openSigningHouse();
  const signer = (id: string): void => {
    const person = home.house.round.people.find((one) => one.id === id)!;
    Object.assign(person, { roles: [...person.roles, { role: 'signer', sector: 'waterschappen' }] });
  };
  const other = home.house.round.people.find((person) => person.roles.some((role) => role.role === 'contributor' && role.sector === 'waterschappen'))!.id;
  [WATER, other].forEach(signer);
  const file = await home.file();
  await home.send(asWord(file).change(1, 'telden', 'hadden').done());
  await home.say(WATER, 'ja');
  await home.send(asWord(file).change(1, 'telden', 'kenden').done(), 'mijn-zinnen.docx', other);
  await home.say(other, 'ja');
  await home.say(DESK, 'neem voorstel bij zin 1 van Waterschappen');
  expect(home.last(DESK).text).toContain('Voorstel 1 van Klaver Meerkoet');
  expect(home.last(DESK).text).toContain('Voorstel 2 van');
  await home.press(DESK, 'Neem voorstel 2 over (zin 1 van Waterschappen)');
  expect(home.last(DESK).text).toContain('«kenden»');
  await home.press(DESK, 'Ja, wijzig de zin');
  // the other one is still there, beside the words of today
  await home.say(DESK, 'voorstellen');
  expect(home.last(DESK).text).toContain('Dit voorstel is gedaan bij eerdere woorden van deze zin.');
  await home.press(DESK, 'Laat staan (zin 1 van Waterschappen)');
  await home.say(DESK, 'voorstellen');
  expect(home.last(DESK).text).toContain('Er zijn geen voorstellen');
});

test('of who signs for two sectors the file says which it is about', async () => {
  const home = await openSigningHouse();
  const person = home.house.round.people.find((one) => one.id === WATER)!;
  const file = await home.file(HBO);
  Object.assign(person, { roles: [...person.roles, { role: 'signer', sector: 'hbo' }] });
  const shown = await home.send(asWord(file).change(1, 'waren', 'zijn').done());
  expect(shown.text).toContain('(Hoger beroepsonderwijs)');
  await home.say(WATER, 'ja');
  expect(home.last(DESK).text).toContain('Klaver Meerkoet (Hoger beroepsonderwijs) stuurde de zinnen terug');
});

test('of one signer the last proposal for a sentence counts', async () => {
  const home = await openSigningHouse();
  const file = await home.file();
  await home.send(asWord(file).change(1, 'telden', 'hadden').done());
  await home.say(WATER, 'ja');
  await home.send(asWord(file).change(1, 'telden', 'kenden').done());
  await home.say(WATER, 'ja');
  await home.say(DESK, 'voorstellen');
  expect(home.last(DESK).text).toContain('«kenden»');
  expect(home.last(DESK).text).not.toContain('«hadden»');
});

test.each(['stuur als Word', 'Stuur mij de zinnen als Word-bestand', 'ik wil het in Word nakijken', 'Kan ik dit in Word bekijken?', 'graag een word bestand', 'als Word', 'docx', 'can I have it as a Word file?', 'mag ik ze in een Word-document?'])('«%s» brings the file', async (words) => {
  const home = await openSigningHouse();
  await home.say(WATER, words);
  expect(home.last(WATER).files).toHaveLength(1);
});

test.each(['ik word hier niet blij van', 'hoe word ik ondertekenaar?', 'opmerking bij zin 1: zet dit in Word'])('«%s» does not', async (words) => {
  const home = await openSigningHouse();
  await home.say(WATER, words);
  expect(home.last(WATER).files).toBeUndefined();
});
