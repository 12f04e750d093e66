/** Words before a number that make it approximate. */
export const APPROX_BEFORE = "ruim|[cs]ir[ck]a|ca\\.?|c\\.a\\.|onge?v?e{1,3}re?|ong\\.?|bijna|zo'n|zo een|zon|rond(?: de| het)?|omstreeks|(?:een )?stuk of|(?:een )?man of|" +
  '(?:een )?(?:goede|goeie|kleine|dikke|krappe|slordige|ruime|fikse|flinke)|dik|krap|plusminus|plus minus|plm\\.?|pakweg|grofweg|ruwweg|naar schatting|geschat(?: op)?|' +
  'tegen(?: de| het)|richting(?: de| het)?|om en nabij(?: de| het)?|om en bij(?: de| het)?|afgerond|nagenoeg|vrijwel|net geen|haast|about|around|' +
  'approximately|approx\\.?|roughly|nearly|almost|estimated|misschien|wellicht|waarschijnlijk|vermoedelijk|globaal|iets van|zoiets als|zowat|gok:?|±|\\+/-|~|≈';
/** Words behind it. */
export const APPROX_AFTER = 'onge?v?e{1,3}re?|[cs]ir[ck]a|ca\\.?|of zo|ofzo|zoiets|-ish|zowat|denk ik|denk(?=\\s*[.!]?$)|dacht ik|schat ik|geloof ik|meen ik|gok ik|naar schatting|geschat|bij benadering|' +
  'en een beetje|en nog wat|plus nog wat|and a bit|of daaromtrent|or so|i think|i guess|i believe|approximately|roughly|more or less|min of meer|or thereabouts|afgerond|grofweg|toch|misschien|wellicht|vermoedelijk|waarschijnlijk|als het goed is|\\?';
/** Anywhere in the sentence. */
export const HEDGES = '(?:ik|we|wij) (?:denk|denken|schat|schatten|gok|gokken|vermoed|geloof|meen)|denk ik|schat ik|geloof ik|dacht ik|gok ik|volgens mij|' +
  'uit mijn hoofd|uit het hoofd|naar schatting|bij benadering|schatting|i think|i guess|i believe|i reckon|off the top of my head|als ik het goed heb|' +
  'als ik me niet vergis|voor zover ik weet|natte vinger|zeg maar|laten we zeggen|naar verwachting|voorlopig|hopelijk|(?:we|wij|ik) (?:verwacht|verwachten)|waarschijnlijk|vermoedelijk|provisional|probably';

/** Words before a number that make it a lower or an upper bound. */
export const AT_LEAST = "meer dan|meer als|groter als|hoger als|niet minder als|minstens|ten minste|tenminste|minimaal|op (?:zijn|z'n|zn) minst|min\\.|boven(?: de| het)?|over de|vanaf|zeker|" +
  'more than|at least|over|above|exceeding|minimum|niet minder dan|in (?:elk|ieder) geval|groter dan|hoger dan|(?<![-=])>=?|≥';
export const AT_MOST = "nog niet eens|niet eens|tot en met|t/m|niet meer dan|niet meer als|minder dan|minder als|kleiner als|lager als|hooguit|hoogstens|maximaal|max\\.?|ten hoogste|op (?:zijn|z'n|zn) hoogst|onder de|nog geen|tot(?: wel| maximaal| aan)?|" +
  'binnen(?: de| het)?|within|fewer than|less than|at most|no more than|not more than|up to|under|below|beneden(?: de)?|kleiner dan|lager dan|<=?|≤|maximum|max';
export const BOUND_AFTER = '\\+(?!\\d)|(?:of|en|or|and) (?:meer|hoger|minder|lager|more|fewer|less|up)(?! or less)|minimaal|maximaal|minstens|hooguit|zeker(?=\\s*[.!]?$)|min\\.|max\\.?|at least|at most|min(?=\\s*[.!]?$)|plus(?! \\d)';
