import { describe, expect, test } from 'vitest';
import { letterHtml } from '../../../src/app/letter/html.ts';
import { letterJson } from '../../../src/app/letter/json.ts';
import { letterMarkdown } from '../../../src/app/letter/markdown.ts';
import { draftLetter } from '../../../src/domain/letter/draft.ts';
import { shippedLetter, shippedRound, submitted } from '../../support/letter-desk.ts';

const round = shippedRound();
const letter = shippedLetter();
const dossiers = [
  submitted('gemeenten', { q07_basis: 'extra', q08_banen: 4250, q16_verklaring: 'Wij <b>groeien</b> & *bloeien*.', q05_wa_url: 'https://voorbeeld.nl/werk_agenda', q02_wa_status: 'af' }),
  submitted('hbo', { q07_basis: 'quotum', q08_banen: 650, q25_akkoord: { akkoord: true, niet_openbaar: 'vraag 16', reden: 'embargo' }, q16_verklaring: 'Geheim.' }),
];
const draft = draftLetter(round, letter, dossiers, '2026-07-02T10:00:00Z');

describe('as Markdown', () => {
  const text = letterMarkdown(draft, round, letter);
  test('groups and sectors have headings in the order of the round', () => {
    expect(text.match(/^#+ .+$/gmu)).toEqual([
      '# Voortgang banenafspraak overheids- en onderwijssectoren 2025', '## Inleiding', '## Overheid', '### Gemeenten', '### Provincies', '### Waterschappen', '### Rijksoverheid', '### Defensie',
      '### Politie', '### Universitaire medische centra', '## Onderwijs en onderzoek', '### Funderend onderwijs', '### Middelbaar beroepsonderwijs', '### Hoger beroepsonderwijs',
      '### Wetenschappelijk onderwijs', '### Onderzoeksinstellingen', '## Tot slot',
    ]);
  });
  test('a missing sector stands in its own place', () => expect(text).toContain('### Provincies\n\nVan de provincies is over 2025 nog geen rapportage ontvangen.'));
  test('words of a sector cannot become markup, and a link stays whole', () => {
    expect(text).toContain('«Wij \\<b\\>groeien\\</b\\> & \\*bloeien\\*.»');
    expect(text).toContain(']: Raadpleegbaar via https://voorbeeld.nl/werk_agenda.');
  });
});

describe('as a page', () => {
  const page = letterHtml(draft, round, letter);
  test('it says its language and title, has one h1 and no scripts', () => {
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('<title>Voortgang banenafspraak overheids- en onderwijssectoren 2025</title>');
    expect(page.match(/<h1>/gu)).toHaveLength(1);
    expect(page).not.toContain('<script');
  });
  test('headings do not skip a level and ids are unique', () => {
    const levels = [...page.matchAll(/<h(\d)/gu)].map((one) => Number(one[1]));
    expect(levels.every((level, index) => index === 0 || level - levels[index - 1]! <= 1)).toBe(true);
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map((one) => one[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('words of a sector are text', () => expect(page).toContain('«Wij &lt;b&gt;groeien&lt;/b&gt; &amp; *bloeien*.»'));
});

describe('as data', () => {
  const data = JSON.parse(JSON.stringify(letterJson(draft)));
  test('each piece has its source, and the pieces are the text', () => {
    const sentence = data.passages[0].sentences[0];
    expect(Object.keys(sentence)).toEqual(['id', 'text', 'author', 'parts', 'sources', 'computed']);
    expect(sentence.parts.map((one: { text: string }) => one.text).join('')).toBe(sentence.text);
    expect(sentence.sources).toContainEqual({ question: 'q08_banen', version: 1, quote: '4.250' });
  });
  test('what was kept back is not in it', () => {
    expect(draft.withheld.length).toBeGreaterThan(0);
    expect(JSON.stringify(data)).not.toMatch(/Geheim|embargo|withheld/u);
  });
});
