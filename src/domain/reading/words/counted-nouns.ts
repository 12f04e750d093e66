import { stem, unitOf } from './unit-words.ts';

/** Things that are counted, by kind: what belongs to one line may stand for another of that line, and never for one of another line. */
const KINDS: readonly string[] = [
  'organisaties gemeenten provincies waterschappen werkgevers instellingen universiteiten hogescholen scholen bedrijven ministeries corporaties ziekenhuizen leden diensten organisations municipalities employers schools companies departementen uitvoeringsorganisaties veiligheidsregios',
  'banen plekken functies dienstverbanden arbeidsplaatsen werkplekken aanstellingen contracten plaatsen posities garantiebanen afspraakbanen baantjes arbeidscontracten jobs positions contracts stageplekken stageplaatsen leerwerkplekken',
  'vacatures vacancies',
  'mensen medewerkers personen kandidaten deelnemers vrouwen mannen jongeren leerlingen studenten stagiairs collegas ambtenaren werknemers vrijwilligers leidinggevenden jobcoaches coaches begeleiders inwoners klanten bezoekers people employees candidates participants managers kinderen trainers',
  'locaties vestigingen gebouwen kantoren panden gemeentehuizen locations offices buildings filialen',
  'klachten meldingen incidenten bezwaren complaints incidents signalen',
  'trainingen cursussen workshops bijeenkomsten sessies webinars opleidingen gesprekken vergaderingen trainings meetings courses',
  'projecten trajecten pilots programmas proeven initiatieven projects',
  'aanvragen aanmeldingen sollicitaties verzoeken applications requests',
  'jaren maanden weken dagen uren minuten kwartalen years months weeks days hours',
  'afdelingen teams clusters directies departments',
  'vragen antwoorden reacties enquetes brieven mails questions answers',
  'subsidies regelingen maatregelen acties afspraken measures',
];

const kinds = new Map(KINDS.flatMap((line, kind) => line.split(' ').map((word) => [stem(word), kind] as const)));

/** True when two nouns surely count different things: "locaties" said where "banen" or fte were asked. Unknown nouns never differ. */
export function countsAnother(said: string, asked: string): boolean {
  const one = kindOf(said);
  const other = kindOf(asked);
  // nothing that is counted one by one is a measure: "262 banen" are no fte
  if (one !== null && other === null) return unitOf(asked) !== null && unitOf(said) === null;
  return one !== null && other !== null && one !== other;
}

function kindOf(word: string): number | null {
  const plain = word.toLowerCase().normalize('NFKD').replace(/[\p{M}']/gu, '');
  const known = kinds.get(stem(plain));
  if (known !== undefined) return known;
  return unitOf(plain)?.kind === 'persons' ? kinds.get(stem('mensen'))! : null;
}
