/** One thing a person does. `old`: a button of an earlier message, where those keep their buttons. `again`: the platform brings the same once more. */
export type Step = { readonly say: string } | { readonly press: readonly string[] } | { readonly old: string } | { readonly again: true };
export type Conversation = { readonly name: string; readonly person: string; readonly sector: string; readonly steps: readonly Step[]; /** what the journal has to speak of, so that it is known to have come that far */ readonly leaves: readonly string[]; /** in nobody's journal and inbox */ readonly never?: string };

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
];
