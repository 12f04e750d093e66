import { expect, test } from 'vitest';
import { openZip } from '../../../adapters/documents/report/zip.ts';
import { pngDocuments } from '../../../adapters/documents/png.ts';
import { wordFiles } from '../../../adapters/documents/word-files.ts';
import { openLanguageDesk } from '../../../src/app/letter/language-desk.ts';
import { loadLanguageStyle } from '../../../src/app/load/load-language.ts';
import { openDoor, openListeners } from '../../../src/app/page/open-door.ts';
import type { Converted, Spelling, Spelt } from '../../../src/app/ports.ts';
import { openLetterHouse, submitAs } from '../../support/letter-house.ts';

const DESK = 'anemoon-bosch';
const style = (await loadLanguageStyle(`${import.meta.dirname}/../../../prompts/language`, 'nl-NL'))!;

async function opened({ spelt = { ok: false, why: 'absent' }, converted = { ok: true, bytes: new Uint8Array([7]) } }: { readonly spelt?: Spelt; readonly converted?: Converted } = {}) {
  const home = await openLetterHouse({ hbo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 605, q02_wa_status: 'vastgesteld', q05_wa_url: 'https://voorbeeld.nl/hbo' } });
  const asked: { readonly kind: string; readonly bytes: number }[] = [];
  const looked: (readonly string[])[] = [];
  const spelling: Spelling = { unknown: async (words) => { looked.push(words); return spelt; } };
  const office = { convert: async (docx: Uint8Array, kind: 'pdf' | 'odt') => { asked.push({ kind, bytes: docx.byteLength }); return converted; } };
  const door = openDoor(home.house, home.handler, pngDocuments(), openListeners(), wordFiles(pngDocuments()), { office, language: openLanguageDesk(style, spelling) });
  const second = async () => {
    await home.say(DESK, 'maak concept');
    await submitAs(home.house.store as Parameters<typeof submitAs>[0], home.house.round, 'wo', { q01_rol: true, q07_basis: 'quotum', q08_banen: 1250 });
    home.at('2026-07-07T10:00');
    await home.say(DESK, 'maak concept');
  };
  return { home, door, asked, looked, second };
}

const textIn = (docx: Uint8Array, mark: string): string => [...new TextDecoder().decode(openZip(docx, 50_000_000).read('word/document.xml')!).matchAll(new RegExp(`<w:${mark} [\\s\\S]*?</w:${mark}>`, 'gu'))].join('');

test('the working version of the page tracks what changed since the version before; before there are two there is nothing to track', async () => {
  const { door, home, second } = await opened();
  const working = async (): Promise<string> => {
    const made = await door.paper(DESK, 'letter', 'working');
    if (made === null || 'trouble' in made) throw new Error('no paper');
    return textIn(made.bytes, 'ins');
  };
  await home.say(DESK, 'maak concept');
  expect(await working()).toBe('');
  await second();
  expect(await working()).toContain('1.250 banen');
  expect(await working()).not.toContain('605 banen');
});

test('other kinds come of the clean and the public version, where there is an office', async () => {
  const { door, asked } = await opened();
  expect((await door.page(DESK)).draft?.papers?.rows[0]?.versions.map(({ version, also }) => [version, also])).toEqual([['working', undefined], ['clean', ['pdf', 'odt']], ['public', ['pdf', 'odt']]]);
  expect(await door.paper(DESK, 'letter', 'public', 'pdf')).toEqual({ name: 'letter-public.pdf', bytes: new Uint8Array([7]), mediaType: 'application/pdf' });
  expect(await door.paper(DESK, 'beslisnota', 'clean', 'odt')).toMatchObject({ name: 'beslisnota.odt', mediaType: 'application/vnd.oasis.opendocument.text' });
  expect(asked.map((one) => one.kind)).toEqual(['pdf', 'odt']);
  // notes never leave with a PDF
  expect([await door.paper(DESK, 'letter', 'working', 'pdf'), await door.paper(DESK, 'letter', 'clean', 'exe'), await door.paper('klaver-meerkoet', 'letter', 'clean', 'pdf')]).toEqual([null, null, null]);
});

test.each([['absent', 'LibreOffice is er niet'], ['busy', 'Er wachten al te veel'], ['too-slow', 'te lang']] as const)('an office that is %s says so, with what to do', async (why, words) => {
  const { door } = await opened({ converted: { ok: false, why } });
  expect(await door.paper(DESK, 'letter', 'clean', 'pdf')).toEqual({ trouble: { title: 'letter.pdf kan nu niet worden gemaakt', text: expect.stringContaining(words) } });
});

test('the language report stands beside the draft with what was not checked, and earlier versions', async () => {
  const { door, second } = await opened();
  await second();
  const { language } = (await door.page(DESK)).draft!;
  expect(language?.title).toMatch(/^Taalverslag: \d+ suggesties?$/u);
  expect(language?.unchecked).toBe('De spelling is niet nagekeken: Hunspell of het Nederlandse woordenboek is niet geïnstalleerd.');
  expect(language?.trend.lines).toHaveLength(2);
  expect(language?.trend.lines[1]).toMatch(/^Versie 1: \d+(?:,\d)? woorden per zin, leesgemak /u);
});

test('a word that is in no dictionary is a suggestion at its sentence; the same draft is looked up once', async () => {
  const { door, looked } = await opened({ spelt: { ok: true, unknown: new Map([['gereed', ['bereid', 'geleed']]]) } });
  const first = (await door.page(DESK)).draft!.language!;
  await door.page(DESK);
  expect(looked).toHaveLength(1);
  expect(looked[0]).toContain('gereed');
  expect(looked[0]).not.toContain('Werkagenda');
  expect(first.unchecked).toBeNull();
  expect(first.notes).toContainEqual({ sentence: 'introduction-werkagendas', where: expect.stringMatching(/^Zin \d+ /u), text: 'Staat niet in het woordenboek: gereed. Liever: bereid, geleed.' });
});

test('two versions compare in words: what is new, what went, and how a sentence was and becomes, with its footnote', async () => {
  const { door, home, second } = await opened();
  expect((await door.page(DESK)).draft?.compare).toBeUndefined();
  await second();
  expect((await door.page(DESK)).draft?.compare).toMatchObject({ from: 1, to: 2, versions: [{ number: 2, label: expect.stringContaining('versie 2') }, { number: 1 }] });
  const compared = await door.comparison!(DESK, null, null);
  expect(compared?.lead).toContain('Wat er veranderde van versie 1');
  const word = (wanted: string) => compared!.changes.filter((one) => one.word === wanted);
  expect(word('Nieuw').map((one) => 'text' in one && one.text).join(' ')).toContain('1.250 banen');
  expect(word('Vervallen').map((one) => 'text' in one && one.gone && one.text).join(' ')).toContain('Van het wetenschappelijk onderwijs is over 2025 nog geen rapportage ontvangen.');
  const changed = word('Gewijzigd').find((one) => one.where.includes('inleiding'))!;
  if (!('was' in changed)) throw new Error('no change');
  expect(changed.was.some(({ differs }) => differs) && changed.becomes.some(({ differs }) => differs)).toBe(true);
  expect(compared?.kept).toMatch(/^\d+ zinnen bleven zoals ze waren\.$/u);
  // whichever is named first, the older one comes first
  expect(await door.comparison!(DESK, 2, 1)).toEqual(compared);
  expect([await door.comparison!(DESK, 1, 1), await door.comparison!(DESK, 1, 9), await door.comparison!('klaver-meerkoet', 1, 2)]).toEqual([null, null, null]);
  expect(home.told(DESK).length).toBeGreaterThan(1);
});

test('a footnote is shown with its sentence', async () => {
  const { door } = await opened();
  const all = (await door.page(DESK)).draft!.passages.flatMap((one) => one.sentences);
  expect(all.find((one) => one.id === 'hbo-werkagenda-vastgesteld')).toMatchObject({ footnote: 'Voetnoot: Raadpleegbaar via https://voorbeeld.nl/hbo.' });
});
