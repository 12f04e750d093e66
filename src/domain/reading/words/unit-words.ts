/** What a unit measures and how many base units it holds; only units of one kind can be turned into each other. */
export type Unit = { readonly kind: string; readonly size: number };

const UNITS: readonly (readonly [kind: string, size: number, words: string])[] = [
  ['fte', 1, "fte ftes fte's formatieplaatsen formatieplaats voltijders fulltimers arbeidsjaren"],
  ['hours', 1, 'uur uren u hours hour hrs h uurtje uurtjes'],
  ['hours', 1 / 4, 'kwartier kwartiers kwartiertje'],
  ['hours', 1 / 60, 'minuten minuut minuutjes min minutes minute'],
  ['hours', 1 / 3600, 'seconden seconde seconds'],
  ['persons', 1, "personen mensen medewerkers medewerker man werknemers collega's collegas people persons employees staff persoon mens workers koppen"],
  ['percent', 1, '% procent percent pct'],
  ['euro', 1, '€ euro euros eur euros'],
  ['mass', 0.001, 'kg kilo kilogram'],
  ['mass', 1, 'ton tonnes tonne t'],
  ['mass', 1e3, 'kiloton kton kt kilotonnes'],
  ['mass', 1e6, 'megaton mton mt'],
  ['days', 1, 'dag dagen days day werkdagen'],
  ['days', 7, 'week weken weeks'],
  ['months', 1, 'maand maanden months month'],
  ['months', 12, 'jaar jaren years year'],
  ['distance', 1, 'km kilometer kilometers kilometres'],
  ['distance', 0.001, 'm meter meters metres'],
  ['miles', 1, 'mijl mijlen mile miles'], ['volume', 1, 'liter liters litre litres'], ['volume', 1e3, 'kuub m3'],
  ['energy', 1, 'kwh'], ['energy', 1e3, 'mwh'], ['energy', 1e6, 'gwh'], ['energy', 1e9, 'twh'],
  ['area', 1, 'm2'], ['area', 1e4, 'ha hectare hectares'],
];

const units = new Map<string, Unit>(UNITS.flatMap(([kind, size, words]) => words.split(' ').map((word) => [word, { kind, size }] as const)));

/** The unit a word names, null when it names none. */
export const unitOf = (word: string): Unit | null => units.get(word.toLowerCase()) ?? null;

/** People under another name: a count of leaders may well be given as "mensen". */
export const namesPeople = (noun: string): boolean =>
  unitOf(noun)?.kind === 'persons' || /(?:genden|nden|ers|aars|anten|aten|isten|eurs|coaches|managers|collega'?s)$/.test(noun);

/** A word cut to what singular and plural share: baan and banen, dienstverband and dienstverbanden. */
export function stem(word: string): string {
  const cut = word.replace(/'s$/, '').replace(/(?:en|s|e|n)$/, (ending, at: number) => (at >= 3 ? '' : ending));
  return cut.replace(/([aeou])\1/g, '$1').replace(/([bcdfgklmnprst])\1$/, '$1').replace(/v$/, 'f').replace(/z$/, 's');
}
