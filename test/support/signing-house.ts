import { pngDocuments } from '../../adapters/documents/png.ts';
import { workerReports } from '../../adapters/documents/report/reports.ts';
import { wordFiles } from '../../adapters/documents/word-files.ts';
import { attachedFiles } from '../../src/app/documents/attached-files.ts';
import type { Message } from '../../src/app/messages.ts';
import { perform } from '../../src/app/perform.ts';
import { openLetterHouse } from './letter-house.ts';
import type { LetterHouse } from './letter-house.ts';

export const DESK = 'anemoon-bosch';
export const WATER = 'klaver-meerkoet';
export const HBO = 'edelweis-tureluur';
export const SIGNING = {
  waterschappen: { q01_rol: true, q02_wa_status: 'vastgesteld', q04_wa_datum: '2025-03-05', q07_basis: 'quotum', q08_banen: 300, q14_doel: 500, q15_doel_gehaald: 'nee', q10_peildatum: '2025-12-31', q19_budget: 75000, q25_akkoord: { akkoord: true, contact: 'klaver.meerkoet@voorbeeld.nl' } },
  hbo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 605, q09_personen: 560, q12_respons: { deelgenomen: 36, totaal: 36 }, q25_akkoord: { akkoord: true, contact: 'edelweis.tureluur@voorbeeld.nl' } },
};

/** A house in which the letter was put before two sectors, and files go out and come in. */
export type SigningHouse = LetterHouse & {
  /** The sentences as they go out to this person in Word. */
  file(person?: string): Promise<Uint8Array>;
  /** Sends a file as this person; gives the last message to them. */
  send(bytes: Uint8Array, name?: string, person?: string): Promise<Message>;
};

export async function openSigningHouse(answers: Parameters<typeof openLetterHouse>[0] = SIGNING): Promise<SigningHouse> {
  const home = await openLetterHouse(answers);
  Object.assign(home.house, { reports: workerReports() });
  const files = attachedFiles(home.house, home.handler.streams, wordFiles(pngDocuments()));
  await home.say(DESK, 'maak concept');
  await home.say(DESK, 'leg voor');
  await home.press(DESK, 'Ja, leg voor');
  let count = 0;
  return {
    ...home,
    file: async (person = WATER) => {
      await home.say(person, 'stuur als Word');
      const [file] = home.last(person).files ?? [];
      const made = file && await files.make(file);
      if (!made) throw new Error(`No file goes with «${home.last(person).text}»`);
      return made.bytes;
    },
    send: async (bytes, name = 'zinnen.docx', person = WATER) => {
      count += 1;
      await (await home.handler.receive({ delivery: `file-${count}`, from: { platform: 'rehearsal', id: person }, what: { kind: 'file', name, size: bytes.byteLength } }, () => Promise.resolve(bytes))).turn;
      await perform(home.house);
      return home.last(person);
    },
  };
}
