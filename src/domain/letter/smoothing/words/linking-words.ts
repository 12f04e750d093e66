/**
 * Dutch words that only hold a sentence together: another wording may bring them and leave them out. None of them says how
 * much, when, why or whether. Accents are folded.
 */
export const LINKING = new Set([
  'de', 'het', 'een', 'dat', 'dit', 'deze', 'die', 'er', 'daar', 'hier', 'wat', 'welke', 'welk', 'waar',
  'daarvan', 'daarbij', 'daarmee', 'daarin', 'daarover', 'daarop', 'daaraan', 'daarnaast', 'hiervan', 'hierbij', 'hiermee', 'hierin', 'hierover', 'hierop', 'hieraan', 'ervan', 'erbij', 'ermee', 'eraan', 'erin', 'erop', 'waarvan', 'waarbij', 'waarmee', 'waarin', 'waarover', 'waaraan',
  'toen', 'dan', 'en', 'ook', 'verder', 'voorts', 'tevens', 'bovendien', 'zo', 'als', 'om', 'te', 'wel', 'terwijl',
  'van', 'voor', 'bij', 'in', 'op', 'aan', 'met', 'uit', 'over', 'naar', 'toe', 'tot', 'af', 'mee',
  'is', 'zijn', 'was', 'waren', 'heeft', 'hebben', 'had', 'hadden', 'bedraagt', 'bedragen', 'bedroeg', 'bedroegen', 'betreft', 'betrof', 'betroffen', 'ging', 'gingen', 'gaat', 'gaan', 'komt', 'komen', 'kwam', 'kwamen', 'staat', 'staan', 'stond', 'stonden', 'ligt', 'lag', 'lagen', 'werd', 'werden', 'vormt', 'vormen', 'luidt', 'luidde', 'telde', 'telden', 'telt', 'tellen', 'kende', 'kenden', 'kent', 'geldt', 'gelden', 'gold', 'golden',
  'aantal', 'volgt', 'volgen', 'volgde', 'volgende', 'onderstaande', 'gedaan', 'doet', 'doen', 'deed', 'deden',
  'hij', 'zij', 'ze', 'hun', 'haar', 'hen', 'zich', 'zelf', 'eigen',
]);

/** Prepositions that say the same of a day or a year; every other one has a meaning of its own. */
export const ON_A_DAY: ReadonlySet<string> = new Set(['op', 'in', 'van', 'over']);
/** Prepositions of time, as they stand before a date. */
export const BEFORE_A_DATE: ReadonlySet<string> = new Set(['op', 'in', 'van', 'over', 'voor', 'tot', 'na', 'vanaf', 'sinds', 'tegen', 'eind', 'begin', 'uit', 'met', 'tussen', 'binnen', 'om', 'aan', 'naar', 'bij', 'en', 'dan', 'als']);
/** Words that make another figure of the one behind them: up to, from, about, at least. */
export const BEFORE_A_FIGURE: ReadonlySet<string> = new Set(['tot', 'naar', 'vanaf', 'tegen', 'onder', 'boven', 'voor', 'over', 'uit', 'op', 'in', 'als', 'dan', 'bij', 'aan', 'toe', 'en']);

/** Words of the templates that may stand for one another. */
export const FAMILIES: readonly ReadonlySet<string>[] = [
  ['gerealiseerd', 'gerealiseerde', 'realiseerde', 'realiseerden', 'realiseren', 'realisatie'],
  ['gehaald', 'haalde', 'haalden', 'haalt', 'behaald', 'behaalde', 'behaalden', 'bereikt', 'bereikte', 'bereikten'],
  ['vastgesteld', 'vastgestelde', 'vaststelde', 'vaststelden', 'vaststelling', 'vast', 'stelde', 'stelden'],
  ['meegeteld', 'meegerekend', 'meetelden', 'mee', 'geteld', 'getelde', 'gerekend'],
  ['telling', 'tellingen', 'geteld', 'getelde'],
  ['vervuld', 'vervullen', 'vervulden', 'bezet'],
  ['ingevuld', 'invulling', 'invulden'],
  ['eerder', 'daarvoor', 'ervoor', 'voordien', 'tevoren', 'daaraan'],
  ['eerdere', 'vroegere'],
  ['vergelijken', 'vergelijkbaar', 'vergeleken', 'vergelijking'],
  ['vernieuwd', 'vernieuwde', 'vernieuwing'],
  ['deed', 'deden', 'mee', 'meegedaan', 'meededen', 'neemt', 'nemen', 'nam', 'namen', 'deel', 'deelname', 'deelgenomen'],
  ['baan', 'banen'], ['eind', 'einde'], ['sector', 'sectoren'], ['plan', 'plannen'], ['belemmering', 'belemmeringen', 'belemmert'],
  ['voorbeeld', 'voorbeelden'], ['vraagt', 'vroeg', 'vragen'], ['beschikbaar', 'beschikbare'], ['cijfer', 'cijfers'],
  ['gereed', 'klaar'], ['manier', 'wijze'], ['andere', 'anders', 'ander'], ['zie', 'vinden', 'vindplaats'], ['delen', 'gedeeld'],
].map((words) => new Set(words));
