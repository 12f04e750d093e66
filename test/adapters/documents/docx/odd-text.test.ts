import { expect, test } from 'vitest';
import { docxOf } from '../../../../adapters/documents/docx/docx.ts';
import { pngDocuments } from '../../../../adapters/documents/png.ts';
import { openZip } from '../../../../adapters/documents/report/zip.ts';
import type { Paper } from '../../../../src/app/documents/paper.ts';
import { mapSentences } from '../../../../src/app/documents/paper.ts';
import { versionsOf } from '../../../../src/app/documents/versions-of.ts';
import { draftLetter } from '../../../../src/domain/letter/draft.ts';
import { makingOf, threeSectors } from '../../../support/paper-desk.ts';

const making = makingOf();
const dossiers = threeSectors();
const { paper } = versionsOf('working', draftLetter(making.round, making.letter, dossiers, '2026-07-02T10:00:00Z'), dossiers, making)[0]!;

// pasted from somewhere, as people do: each stands in a sentence, its footnote and its comment
test.each([
  ['a sign that is no sign', '\uFFFE'], ['another', '\uFFFF'], ['NUL', '\u0000'], ['half an emoji', '\uD83D'], ['the other half', '\uDE00'],
  ['a vertical tab', '\u000B'], ['an escape', '\u001B'],
])('%s is left out of the file, and the words around it stay', async (_, sign) => {
  const odd: Paper = mapSentences(paper, (one) => ({ ...one, text: `voor${sign}na`, footnote: `noot${sign}voet`, comment: [`bij${sign}schrift`] }));
  const zip = openZip(await docxOf({ ...odd, title: `brief${sign}je` }, pngDocuments().png), 50_000_000);
  const parts = zip.names.filter((name) => /\.(?:xml|rels)$/u.test(name)).map((name) => new TextDecoder().decode(zip.read(name)!));
  expect(parts.filter((xml) => /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml))).toEqual([]);
  const all = parts.join('');
  for (const words of ['na<', 'voet<', 'schrift<']) expect(all).toContain(words);
});

test('an emoji, right-to-left script and signs of XML itself stay as they are', async () => {
  const odd: Paper = mapSentences(paper, (one) => ({ ...one, text: '👍🏽 שלום <b>&amp;</b> ]]>' }));
  const zip = openZip(await docxOf(odd, pngDocuments().png), 50_000_000);
  expect(new TextDecoder().decode(zip.read('word/document.xml')!)).toContain('👍🏽 שלום &lt;b&gt;&amp;amp;&lt;/b&gt; ]]&gt;');
});
