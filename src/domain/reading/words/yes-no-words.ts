/** Words and phrases that say no; longer ones first, since "dat klopt niet" holds "dat klopt". */
export const NO = "klopt(?: dat)?(?: helemaal| echt)? niet|dat klopt (?:helaas |echt )?niet|niet dat (?:ik|wij|we) (?:weet|weten)|toch niet|(?:daar heb ik |ik heb daar |heb ik )(?:wel )?bezwaar(?: tegen)?|geen toestemming|zeker niet|natuurlijk niet|absoluut niet|uiteraard niet|helaas niet|" +
  'denk (?:ik )?(?:van |het )?niet|volgens mij (?:nog )?niet|waarschijnlijk niet|ik geloof (?:het |van )?niet|vermoedelijk niet|vast niet|liever niet|liever nog niet|' +
  'nog niet|nog geen|dat (?:is|doen|hebben) (?:we |wij |er )?niet|not yet|not (?:as far as|that) i know|not really|of course not|certainly not|probably not|no we don\'?t|' +
  'ne+|ne+h|neen?|neej|nop+e?s?|no|nah|onjuist|fout|incorrect|allerminst|geenszins|nooit|never|in geen geval|geen sprake van|n';
/** Words and phrases that say yes. */
export const YES = "toch wel|helaas wel|mag|ga (?:je|uw|jullie) gang|doe maar|be my guest|go ahead|van mij wel|(?:ik )?dacht (?:ik )?het wel|vind (?:ik|wij|we) (?:goed|prima|ok|oke|best|geen probleem)|(?:is |lijkt (?:me|mij|ons) )?(?:prima|akkoord|goed|in orde|oke?|okay)|geen (?:probleem|bezwaar|punt)|daar heb ik geen bezwaar tegen|" +
  "dat mag|mag (?:wel|hoor|zeker)|dat (?:is )?(?:klopt|juist|correct)|klopt(?: dat)?|inderdaad|ja+|jaa+|jah|jaj|jep+|jup|jawel|jazeker|zeker(?: weten)?|uiteraard|natuurlijk|tuurlijk|absoluut|welzeker|" +
  'welja|yes|yep|yup|yeah|yess|sure|certainly|of course|indeed|correct|juist|absolutely|agreed|affirmative|sowieso|vanzelfsprekend|van harte|graag|' +
  'ik denk (?:het )?wel|ik denk van wel|denk (?:ik )?(?:het )?wel|volgens mij wel|ik geloof (?:het |van )wel|waarschijnlijk wel|vermoedelijk wel|i think so|probably|klpot|kloptt|jaza?ker|ye|j|y';
/** Only a part of it, or a yes with a reserve. */
export const PARTLY = "de helft|helft|kwart|procent|ja maar|maar niet|maar wel|deels|gedeeltelijk|grotendeels|ten dele|voor een deel|min of meer|in principe|in beginsel|soms|niet helemaal|niet volledig|niet overal|niet altijd|" +
  "niet allemaal|niet alle|niet iedereen|bijna|behalve|uitgezonderd|met uitzondering|op \\p{L}+ na|op een na|afgezien van|half|ja en nee|ja,? maar|yes,? but|partly|partially|mostly|except|some of|only for|" +
  "alleen|slechts|yes and no|almost|not all|not everyone|not entirely|een deel|sommige|wisselend|verschilt|de meeste|meestal|vaak|af en toe|hangt ervan af|hangt er vanaf|ligt eraan|it depends|sort of|kind of|nagenoeg|vrijwel";
export const CONDITION = 'op (?:aanvraag|verzoek)|(?:indien|waar|wanneer|als) nodig|onder (?:\\p{L}+ )?voorwaarden|mits|tenzij|als (?:de|het|er|we|wij|u|dat|ze|alle|onze|dit)|indien|onder voorwaarde|op voorwaarde|wanneer|zodra|zolang|if|unless|provided|as long as|on condition|afhankelijk van|onder voorbehoud|mogelijk';
/** A yes or no that is not quite sure of itself. */
export const TENTATIVE = 'denk ik|ik denk|niet dat (?:ik|wij|we) (?:weet|weten)|volgens mij|waarschijnlijk|vermoedelijk|ik geloof|geloof ik|voor zover ik weet|bij mijn weten|misschien|wellicht|i think|probably|as far as i know|not that i know|' +
  'i believe|i guess|vast|schijnbaar|naar ik meen|meen ik|dacht ik|ik dacht|zo te zien|dacht het wel|zover ik weet|ik meen|ik vermoed';
/** Neither there nor absent. */
export const UNDER_WAY = 'in (?:voorbereiding|ontwikkeling|concept|de maak|bewerking|behandeling)|concept|wordt (?:er |nog |hard |aan )*gewerkt|mee bezig|bezig|binnenkort|gepland|komt er(?: nog)? aan|volgt(?: nog)?|in progress|draft|working on it|onderweg|bijna klaar';
/** Denials that carry no yes-or-no word. */
export const DENIED = "(?:dat |die |er |we |wij |het )?(?:is|zijn|was|waren|hebben|hadden|heeft)(?: (?:we|wij|er|dat|die|ze))*(?: ook| nog| helaas)* (?:niet|geen|nooit)|geen(?: enkele| van| een)?|niemand|niets|nul|none|nobody|niet|ontbreekt|afwezig|(?:that |there |we |it )(?:is|are|was|were|have|has|do|does|did)(?:n't| not| no)";
export const AFFIRMED = '(?:dat|die|deze|het) (?:is|zijn|hebben|gebeurt|doen|bestaat|was|waren)(?: (?:er|we|wij|al|ook|zo|het geval|inmiddels|ruimschoots|wel))+|(?:die|dat) (?:hebben|heeft) (?:we|wij)|is er|zijn er|hebben we|we do|we have|it is|there is|there are|allemaal|iedereen|alle(?!en)|wel';
export const EXISTS = 'genoeg|meerdere|enkele|een paar|veel|diverse|verschillende|een aantal|volop|zat|[1-9]\\d{0,3}|een|twee|drie|vier|vijf|zes|several|some|a few|many|plenty|a couple';
