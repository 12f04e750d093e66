/** Phrases that mean the same; an option whose label is one of them answers to all. */
export const SAME: readonly (readonly string[])[] = [
  ['op schema', 'op koers', 'volgens planning', 'conform planning', 'volgens plan', 'ligt op schema', 'liggen op schema', 'on track', 'on schedule', 'loopt volgens planning', 'op planning'],
  ['loopt achter', 'achter op schema', 'achter op de planning', 'achter op planning', 'achter op het schema', 'vertraagd', 'vertraging', 'met vertraging', 'achterstand', 'behind schedule', 'behind', 'delayed', 'lopen achter', 'liggen achter', 'ligt achter', 'lopen wat achter', 'uitgelopen'],
  ['loopt voor op schema', 'loopt voor', 'voor op schema', 'voor op de planning', 'voor op planning', 'voor op het schema', 'voorsprong', 'ahead of schedule', 'ahead', 'sneller dan gepland', 'lopen voor', 'lopen voor op schema', 'liggen voor', 'ligt voor'],
  ['nog niet gestart', 'niet gestart', 'nog niet begonnen', 'niet begonnen', 'moet nog beginnen', 'moeten nog beginnen', 'moet nog starten', 'moeten nog starten', 'not started', 'not yet started', 'nog te starten', 'not begun', 'nog niet van start'],
  ['uitvoering', 'in uitvoering', 'uitvoeringsfase', 'realisatie', 'realisatiefase', 'implementatie', 'implementatiefase', 'aan het bouwen', 'aan het uitvoeren', 'aan het implementeren', 'in aanbouw', 'we bouwen', 'under construction', 'implementation'],
  ['verkenning', 'verkenningsfase', 'verkennen', 'aan het verkennen', 'orientatie', 'orientatiefase', 'aan het orienteren', 'exploration', 'exploring'],
  ['aanbesteding', 'aanbestedingsfase', 'aanbesteden', 'aan het aanbesteden', 'in aanbesteding', 'tender', 'tenderfase'],
  ['ontwerp', 'ontwerpfase', 'aan het ontwerpen', 'in ontwerp', 'design'],
  ['nazorg', 'nazorgfase', 'aftercare'],
  ['afgerond', 'klaar', 'gereed', 'voltooid', 'helemaal klaar', 'done', 'finished', 'completed', 'is af', 'we zijn klaar'],
  ['gestegen', 'omhoog', 'toegenomen', 'gegroeid', 'stijging', 'toename', 'omhoog gegaan', 'increased', 'went up', 'grown'],
  ['gedaald', 'omlaag', 'afgenomen', 'gekrompen', 'daling', 'afname', 'omlaag gegaan', 'teruggelopen', 'decreased', 'went down'],
  ['gelijk gebleven', 'gelijk', 'stabiel', 'onveranderd', 'hetzelfde gebleven', 'constant', 'unchanged', 'stable'],
  ['anders', 'anders namelijk', 'overig', 'overige', 'iets anders', 'other', 'something else'],
  ['niet', 'nooit', 'never', 'helemaal niet'],
  ['universitair medische centra', 'umc', "umc's", 'umcs', 'academische ziekenhuizen', 'universitaire medische centra', 'universitaire ziekenhuizen'],
  ['rijk', 'rijksoverheid', 'central government', 'het rijk'],
  ['zeer tevreden', 'heel tevreden', 'erg tevreden', 'very satisfied', 'very happy', 'uiterst tevreden', 'super tevreden'],
  ['tevreden', 'best tevreden', 'redelijk tevreden', 'satisfied', 'wel tevreden'],
  ['neutraal', 'neutral', 'niet tevreden en niet ontevreden', 'noch tevreden noch ontevreden', 'niet tevreden niet ontevreden'],
  ['ontevreden', 'niet tevreden', 'dissatisfied', 'unsatisfied', 'not satisfied'],
  ['helemaal eens', 'helemaal mee eens', 'strongly agree', 'totally agree'],
  ['eens', 'mee eens', 'agree'],
  ['oneens', 'niet eens', 'niet mee eens', 'mee oneens', 'disagree'],
  ['helemaal oneens', 'helemaal niet eens', 'helemaal niet mee eens', 'strongly disagree'],
  ['ja', 'yes', 'yep', 'jazeker', 'klopt', 'zeker', 'inderdaad', 'jawel'],
  ['nee', 'no', 'nope', 'neen'],
  ['zeer ontevreden', 'heel ontevreden', 'erg ontevreden', 'very dissatisfied', 'zeer ontevreden'],
];

/** English words and the Dutch ones they stand for, in the talk of public employers. */
const ENGLISH: Readonly<Record<string, string>> = {
  jobs: 'banen', job: 'banen', hours: 'uren', spent: 'uitgegeven', ended: 'beeindigd', trained: 'opgeleid', target: 'doelstelling', started: 'gestart', organisations: 'organisaties', organizations: 'organisaties',
  procurement: 'inkoop', purchasing: 'inkoop', social: 'sociale', conditions: 'voorwaarden', managers: 'leidinggevenden', supervisors: 'leidinggevenden', candidates: 'kandidaten',
  guidance: 'begeleiding', supervision: 'begeleiding', support: 'begeleiding', funding: 'budget', reorganisation: 'reorganisatie', reorganization: 'reorganisatie', restructuring: 'reorganisatie',
  cooperation: 'samenwerking', collaboration: 'samenwerking', education: 'onderwijs', science: 'wetenschap', municipalities: 'gemeenten', provinces: 'provincies',
  police: 'politie', defence: 'defensie', defense: 'defensie', few: 'weinig', tight: 'krap', limited: 'krap', suitable: 'passende', functions: 'functies', positions: 'functies',
  monthly: 'maandelijks', yearly: 'jaarlijks', annually: 'jaarlijks', quarter: 'kwartaal', quarterly: 'kwartaal', training: 'training', trainings: 'training', coaching: 'jobcoaching', waterboards: 'waterschappen',
  vacancies: 'vacatures', workload: 'werkdruk', subsidy: 'subsidie', knowledge: 'kennis', capacity: 'capaciteit', time: 'tijd', money: 'geld', communication: 'communicatie',
};
/** Words of degree that stand for one another in "heel tevreden" and "helemaal eens". */
export const DEGREE = new Set(['zeer', 'heel', 'erg', 'helemaal', 'volledig', 'uiterst', 'super', 'bijzonder', 'geheel', 'totaal', 'compleet', 'very', 'strongly', 'totally', 'completely', 'fully', 'extremely']);

export const inDutch = (word: string): string => ENGLISH[word] ?? word;

/** Words that carry no choice: fillers, verbs of having and being, forms of address. */
export const FILLER = new Set(('de het een en of van met te is zijn was we wij ik u het er dat die dit ons onze bij aan in op om als ook nog dan wel heel erg eigenlijk gewoon vooral vnl met name voornamelijk ' +
  'optie keuze antwoord nummer nr kies doe maar graag denk volgens mij hallo hoi goedemorgen goedemiddag dank bedankt groet groeten namelijk nl door uit the a an and or of is are was we i our it that this by on at ' +
  'mainly mostly option choice answer number ja allebei beide beiden both zowel alsook hebben heb heeft gedaan ingezet genomen vooral daarnaast verder plus spelen speelt rol eigen zelf own per elk elke ieder iedere each every liggen ligt zitten zit gaat staan staat allemaal momenteel nu hoor').split(' '));
