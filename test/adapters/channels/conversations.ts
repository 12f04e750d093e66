import type { Furnished, PlayedChannel } from './played-channel.ts';
import { files, letterOf, manyOptions } from './furnished.ts';
import type { Round } from '../../../src/domain/round.ts';

/** One thing that happens in a conversation. */
export type Step =
  | { readonly say: string }
  | { readonly press: readonly string[] }
  /** A button of an earlier message, where those keep their buttons. */
  | { readonly old: string }
  /** The platform brings the same once more. */
  | { readonly again: true }
  /** Somebody else says something, in a conversation of their own. */
  | { readonly meanwhile: string; readonly by: string }
  | { readonly file: string }
  | { readonly edit: string; readonly to: string }
  | { readonly remove: string }
  /** In the thread of the message that says `under`, or quoting it. */
  | { readonly under: string; readonly answer: string }
  /** `refused`: something in it is not right, so that nothing of it is kept. */
  | { readonly fill: { readonly [field: string]: string }; readonly refused?: true }
  /** It becomes this moment, and nobody says anything. */
  | { readonly waitUntil: string };

export const CHANNELS = ['terminal', 'page', 'Slack', 'Teams'] as const;
export type ChannelName = (typeof CHANNELS)[number];

export type Conversation = {
  readonly name: string; readonly person: string; readonly sector: string; readonly steps: readonly Step[];
  /** What the journal has to speak of, so that it is known to have come that far. */
  readonly leaves: readonly string[];
  /** In nobody's journal and inbox. */
  readonly never?: string;
  /** How many pictures were shown, where a channel shows them. */
  readonly pictures?: number;
  /** The names of the files the person got, in order; their bytes are the same on every channel. */
  readonly files?: readonly string[];
  readonly round?: (round: Round) => Round;
  readonly furnished?: () => Promise<Furnished>;
  /** What it takes of a channel, and where there is no such thing, why not. Left out: every channel holds it. */
  readonly takes?: { readonly way: keyof PlayedChannel; readonly not: { readonly [name in ChannelName]?: string } };
};

const says = (...lines: readonly string[]): readonly Step[] => lines.map((say) => ({ say }));
const presses = (...press: readonly string[]): Step => ({ press });

/** The conversations every channel has to hold alike; the people and the sector are those of the shipped round. */
export const CONVERSATIONS: readonly Conversation[] = [
  {
    name: 'in words, to submission: personal data taken out, two refusals, a soft check, a correction, parts, several options',
    person: 'klaver-meerkoet', sector: 'waterschappen', never: '06-12345678',
    leaves: ['"type":"submitted"', '"q04_wa_datum","by":"klaver-meerkoet","given":{"status":"answered","value":"2024-06-12"', '["fonds","schatting"]', '{"telt_mee":true,"banen":51}', 'ja, doordat <twee> contracten stopten', '"kind":"personal-data"'],
    steps: says(
      'Ja hoor', 'vastgesteld', 'de ledenvergadering met Jan de Vries, 06-12345678', 'ja', '1 maart 2019', '14 juni 2024',
      'http://www.voorbeeld.nl/werkagenda?a=1&b=2', 'https://www.voorbeeld.nl/werkagenda?a=1&b=2', 'https://www.voorbeeld.nl/waterschappen/monitor', 'alle banen',
      '200', 'ja, doordat <twee> contracten stopten', '195', 'vraag 4 moet 12 juni 2024 zijn', '31-12-2025', 'klopt', 'A&O-fonds en een schatting', '34/35', 'ja', '51',
      '492,7', 'ja, dat is het quotum van onze monitor', 'nee, 40,6%', 'Begeleiding kost tijd\nen teams zijn druk.', '290', 'ja', 'Training voor 85 werkbegeleiders; vijf functies in het groenbeheer zelf ingevuld',
      '€ 240.000,-', 'Sectoradviseur verlengen, uiterlijk 1 oktober 2026', 'begeleiding kost tijd', 'niets nodig', 'overslaan', 'ja, met de gemeenten over werk in het groen', 'overzicht', 'ja', 'ja', 'ikzelf', 'overslaan',
    ),
  },
  {
    name: 'by buttons: yes and no, one of a list, several ticked, a check agreed to and one not',
    person: 'klaver-meerkoet', sector: 'waterschappen', leaves: ['["jaarmeting","schatting"]', '"check":"rond-getal","reason":"Dit klopt"', '"status":"skipped"'],
    steps: [
      presses('Ja'), presses('Vastgesteld'), ...says('de ledenvergadering', '14-06-2024', 'https://www.voorbeeld.nl/agenda'), presses('Weet ik nog niet'), presses('Alle banen (quotum)'),
      ...says('300'), presses('Dit klopt'), presses('Overslaan'), ...says('31-10-2025'), presses('Dit klopt niet'), ...says('31-10-2025'), presses('Dit klopt'),
      presses('Jaarmeting van SZW of UWV', 'Schatting'), ...says('34 van de 35', 'wijzig vraag 2'), presses('Af, nog niet vastgesteld'), ...says('ja', 'overzicht'),
    ],
  },
  {
    name: 'an old button, a double click and deliveries that come again',
    person: 'klaver-meerkoet', sector: 'waterschappen', leaves: ['"vastgesteld"', '"check":"rond-getal","reason":"Dit klopt"', '"kind":"snooze"'],
    steps: [
      presses('Ja'), { old: 'Ja' }, { old: 'Nee' }, presses('Vastgesteld'), { again: true }, { old: 'Vernieuwd' }, ...says('de ledenvergadering'), { again: true }, ...says('14-06-2024'), { again: true },
      ...says('https://www.voorbeeld.nl/agenda', 'weet ik niet'), presses('Alle banen (quotum)'), ...says('300'), presses('Dit klopt'), { again: true }, { old: 'Dit klopt' }, ...says('231', 'pauze', 'verder'),
    ],
  },
  {
    name: 'in English',
    person: 'ginkgo-wren', sector: 'wo', leaves: ['"2024-06-14"', '"status":"unknown"'],
    steps: [presses('Yes'), ...says('help', 'adopted', 'the board of UNL', '14 June 2024'), presses('I don\'t know yet'), ...says('overview')],
  },
  {
    name: 'a section as one form: refused at its field, then kept',
    person: 'klaver-meerkoet', sector: 'waterschappen', leaves: ['"value":"vernieuwd"', 'https://www.voorbeeld.nl/monitor', 'de ledenvergadering'],
    takes: { way: 'fills', not: { terminal: 'has no fields, only lines', page: 'has its buttons, boxes and lines in the conversation itself' } },
    steps: [
      presses('Ja'), { fill: { q02_wa_status: 'vernieuwd', q06_rapport: 'dat weet ik nog niet precies' }, refused: true },
      { fill: { q02_wa_status: 'vernieuwd', q06_rapport: 'https://www.voorbeeld.nl/monitor' } }, { again: true }, ...says('de ledenvergadering'),
    ],
  },
  {
    name: 'a report is sent, what stands in it is proposed, and one proposal is not taken',
    person: 'klaver-meerkoet', sector: 'waterschappen', leaves: ['rapport.docx', '"value":"2024-06-14"', '"value":269.5'],
    furnished: async () => ({ reports: files }),
    steps: [...says('ja'), { file: 'rapport.docx' }, { again: true }, ...says('ja', 'ja', 'ja', 'overzicht')],
  },
  {
    name: 'a message is changed and another one taken back',
    person: 'klaver-meerkoet', sector: 'waterschappen', leaves: ['"value":"2024-06-12"', '"type":"answer-given"'],
    takes: { way: 'edits', not: { terminal: 'what was typed stays typed', page: 'what was sent stays sent; it is corrected in words or by the button beside it' } },
    steps: [
      ...says('ja', 'vastgesteld', 'het bestuur', '14-06-2024'), { edit: '14-06-2024', to: '12-06-2024' }, { edit: '14-06-2024', to: '12-06-2024' }, ...says('https://www.voorbeeld.nl/agenda'),
      { remove: 'https://www.voorbeeld.nl/agenda' }, ...says('ja'), { edit: 'hier nooit gezegd', to: 'overzicht' },
    ],
  },
  {
    name: 'an earlier question is answered under its own message, the open one at the end',
    person: 'klaver-meerkoet', sector: 'waterschappen', leaves: ['"value":"vernieuwd"', '"value":"2024-06-14"'],
    takes: { way: 'answersUnder', not: { terminal: 'has one line of conversation', page: 'has one line of conversation; an answer is changed by the button beside it' } },
    steps: [...says('ja', 'vastgesteld', 'het bestuur'), { under: 'Stand van de Werkagenda', answer: 'vernieuwd' }, ...says('14 juni 2024'), { under: 'Stand van de Werkagenda', answer: 'vastgesteld' }],
  },
  {
    name: 'nobody answers: the reminders come by themselves, one is put off, and the answer after it is kept',
    person: 'klaver-meerkoet', sector: 'waterschappen', leaves: ['"value":"vastgesteld"'],
    steps: [...says('ja'), { waitUntil: '2026-06-10T10:05' }, ...says('morgen'), { waitUntil: '2026-06-11T12:00' }, { waitUntil: '2026-06-24T10:05' }, ...says('vastgesteld')],
  },
  {
    name: 'sentences are put before a signer, one changes and is asked again, an old button shows how it stands',
    person: 'klaver-meerkoet', sector: 'waterschappen', leaves: ['"type":"passage-offered"', '"type":"sentences-agreed"', 'In 2025 was er € 75.000', '"type":"remark-begun"'],
    furnished: letterOf,
    steps: [
      { meanwhile: 'maak concept', by: 'anemoon-bosch' }, { meanwhile: 'leg voor', by: 'anemoon-bosch' }, { meanwhile: 'Ja, leg voor', by: 'anemoon-bosch' },
      presses('Akkoord met zin 1'), ...says('waar komt zin 2 vandaan?', 'akkoord met zin 2, 3, 4 en 5'),
      { meanwhile: 'wijzig zin 5 van Waterschappen: In 2025 was er € 75.000 extra beschikbaar voor de banenafspraak.', by: 'anemoon-bosch' }, { meanwhile: 'Ja, wijzig de zin', by: 'anemoon-bosch' },
      { old: 'Akkoord met zin 1' }, presses('Opmerking bij een zin'), presses('Zin 5'), ...says('laat maar'), presses('Akkoord met alles'), { again: true },
    ],
  },
  {
    name: 'a coordinator asks how it stands and gets the picture',
    person: 'anemoon-bosch', sector: 'waterschappen', leaves: ['"ask":"status"'], pictures: 2,
    takes: { way: 'pictures', not: { terminal: 'shows words; the picture says nothing they do not' } },
    steps: says('status', 'wie loopt achter?'),
  },
  {
    name: 'a coordinator gets the letter and what goes with it as files',
    person: 'anemoon-bosch', sector: 'waterschappen', leaves: ['"ask":"send"'], furnished: letterOf,
    files: ['brief-versie-1.docx', 'brief-versie-1-openbaar.docx', 'brief-versie-1.docx', 'aanbiedingsbrief-versie-1.docx', 'beslisnota-versie-1.docx'],
    steps: [...says('stuur de brief', 'maak concept', 'stuur de brief als Word'), { again: true }, ...says('openbare versie van de brief', 'stuur alle stukken', 'stuur de brief naar Politie')],
  },
  {
    name: 'more options than a row of buttons can hold: by typing, by its number, misspelt, and from the list',
    person: 'klaver-meerkoet', sector: 'waterschappen', leaves: ['"rijnland"', '"brabantse-delta"', '"zuiderzeeland"', '"scheldestromen"'], round: manyOptions,
    steps: [
      presses('Ja'), ...says('brabantse delta', 'wijzig vraag 2', '7', 'wijzig vraag 2', 'Zuiderzeelant'), ...says('ja', 'wijzig vraag 2'), presses('Scheldestromen'), ...says('wijzig vraag 2', 'rijnland', 'overzicht'),
    ],
  },
];
