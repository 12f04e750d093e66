/**
 * Dutch words that say more than they seem to, by what they change. Of each kind another wording has exactly what the
 * template has: none may come, go, or stand for something else. Accents are folded; `stem*` is every word that begins so.
 */
export const GUARDED = {
  negation: ['niet', 'geen', 'nooit', 'niets', 'niks', 'niemand', 'nergens', 'zonder', 'noch', 'evenmin', 'geenszins', 'not', 'no', 'never', 'none', 'without'],
  approximation: ['ruim', 'ruime', 'circa', 'ca', 'ongeveer', 'bijna', 'zowat', 'rond', 'rondom', 'omstreeks', 'krap', 'dik', 'plusminus', 'grofweg', 'ruwweg', 'pakweg', 'globaal', 'afgerond', 'vrijwel', 'nagenoeg', 'haast', 'precies', 'exact', 'slechts', 'liefst', 'hooguit', 'hoogstens', 'minstens', 'minste', 'tenminste', 'minimaal', 'maximaal', 'hoogste', 'benadering', 'schatting*', 'geschat*', 'waarschijnlijk*', 'vermoedelijk*', 'misschien', 'wellicht', 'mogelijk*', 'zeker', 'inderdaad', 'ondermeer', 'nog', 'al', 'reeds', 'pas', 'steeds', 'uitsluitend', 'alleen', 'enkel', 'about', 'around', 'roughly', 'approximately', 'almost', 'nearly', 'only'],
  quantity: ['alle', 'allemaal', 'allen', 'elk', 'elke', 'ieder', 'iedere', 'iedereen', 'alles', 'enige', 'enkele', 'sommige', 'veel', 'vele', 'velen', 'weinig', 'meeste', 'merendeel', 'meerderheid', 'minderheid', 'meerdere', 'diverse', 'verschillende', 'talloze', 'talrijke', 'beide', 'samen', 'gezamenlijk', 'totaal', 'totale', 'opgeteld', 'gemiddeld*', 'overige', 'rest', 'gedeelte', 'paar', 'stuk', 'handvol', 'per', 'all', 'every', 'each', 'most', 'some', 'many', 'few', 'both', 'average'],
  modality: ['verwacht*', 'zal', 'zullen', 'zou', 'zouden', 'kan', 'kunnen', 'kon', 'konden', 'moet*', 'moest*', 'mag', 'mogen', 'wil', 'willen', 'wilde*', 'hoopt', 'hopen', 'beoog*', 'streef*', 'streven', 'wordt', 'worden', 'will', 'would', 'should', 'could', 'might', 'must'],
} as const satisfies { readonly [kind: string]: readonly string[] };

/** Which way a figure went. Within a direction one word may stand for another. */
export const DIRECTIONS = {
  up: ['meer', 'gestegen', 'stijging', 'stijgingen', 'steeg', 'stegen', 'stijgt', 'stijgen', 'hoger', 'hogere', 'toename', 'toegenomen', 'toenam', 'groei', 'groeide', 'groeiden', 'gegroeid', 'groter', 'omhoog', 'vermeerderd', 'more', 'higher', 'rose', 'risen', 'increase*'],
  down: ['minder', 'gedaald', 'daling', 'dalingen', 'daalde', 'daalden', 'daalt', 'dalen', 'lager', 'lagere', 'afname', 'afgenomen', 'afnam', 'krimp', 'kromp', 'gekrompen', 'kleiner', 'omlaag', 'teruggelopen', 'achteruitgang', 'less', 'fewer', 'lower', 'fell', 'fallen', 'decrease*'],
  same: ['evenveel', 'gelijk', 'hetzelfde', 'dezelfde', 'zelfde', 'onveranderd', 'ongewijzigd', 'stabiel', 'same', 'equal'],
} as const satisfies { readonly [way: string]: readonly string[] };

/** Words that say who says it. Where the template has one, another wording has one; where it has none, it has none. */
export const ATTRIBUTION = ['volgens', 'aldus', 'noemt', 'noemen', 'noemde', 'noemden', 'genoemd', 'geeft', 'gaf', 'geven', 'aangegeven', 'schrijft', 'schrijven', 'schreef', 'geschreven', 'meldt', 'melden', 'meldde', 'gemeld', 'licht', 'toelichting', 'toegelicht', 'toelicht', 'woorden', 'zegt', 'zei', 'zeggen', 'verklaart', 'according'] as const;

/** Words that give one thing as the reason of another. */
export const CAUSAL = ['doordat', 'omdat', 'dankzij', 'waardoor', 'daardoor', 'hierdoor', 'want', 'aangezien', 'vanwege', 'wegens', 'daarom', 'vandaar', 'zodat', 'zodoende', 'derhalve', 'dus', 'immers', 'namelijk', 'gevolg', 'gevolgen', 'gevolge', 'tengevolge', 'oorzaak', 'oorzaken', 'veroorzaakt', 'veroorzaakte', 'reden', 'redenen', 'vloeit', 'voortvloei*', 'resultaat', 'resulteert', 'resulteerde', 'leidt', 'leidde', 'leidden', 'geleid', 'verklaring', 'verklaringen', 'verklaarbaar', 'gezien', 'ondanks', 'hoewel', 'ofschoon', 'toch', 'desondanks', 'echter', 'because', 'due', 'therefore', 'thanks', 'hence', 'since', 'despite'] as const;

/** Words for days and times, and for days and years seen from today. */
export const DATE_WORDS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december', 'jan', 'feb', 'mrt', 'apr', 'jun', 'jul', 'aug', 'sept', 'okt', 'nov', 'dec', 'january', 'february', 'march', 'may', 'june', 'july', 'august', 'october', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'kwartaal', 'kwartalen', 'maand', 'maanden', 'week', 'weken', 'dag', 'dagen', 'jaren', 'vandaag', 'gisteren', 'morgen', 'nu', 'thans', 'momenteel', 'inmiddels', 'onlangs', 'recent', 'recentelijk', 'vorig', 'vorige', 'verleden', 'komend', 'komende', 'volgend', 'aankomend*', 'afgelopen', 'lente', 'zomer', 'herfst', 'winter', 'najaar', 'voorjaar', 'begin', 'medio', 'halverwege', 'sinds', 'sindsdien', 'vanaf', 'binnenkort', 'spoedig', 'today', 'yesterday', 'tomorrow', 'month', 'year', 'last', 'next'] as const;

/** Numbers in words that the reader of number words does not take for figures by themselves. */
export const NUMBER_WORDS = ['helft', 'half', 'halve', 'kwart', 'driekwart', 'derde', 'derden', 'tweederde', 'eenderde', 'dubbel', 'dubbele', 'verdubbel*', 'verdrievoudig*', 'verdubbeling', 'drievoud*', 'tweevoud*', 'veelvoud', 'tweemaal', 'driemaal', 'eenmaal', 'tiental*', 'honderd*', 'duizend*', 'miljoen*', 'miljard*', 'dozijn', 'procent*', 'percent*', 'promille', 'tweetal', 'drietal', 'nul', 'beiden', 'eerste', 'tweede', 'laatste', 'first', 'second', 'third', 'last', 'half', 'quarter', 'double', 'twice', 'dozen'] as const;

/** English and German words that no Dutch sentence has: two of them, and the language is another. */
export const FOREIGN = ['the', 'and', 'for', 'with', 'were', 'this', 'that', 'these', 'by', 'has', 'have', 'been', 'its', 'are', 'jobs', 'number', 'people', 'sector’s', 'to', 'from', 'it', 'which', 'their', 'und', 'das', 'mit', 'für', 'ein', 'eine', 'nicht', 'sind', 'wurde', 'les', 'est', 'pour', 'avec'] as const;

/** Which way a word tells that a figure went; null for another word. */
export function wayOf(word: string): string | null {
  return Object.entries(DIRECTIONS).find(([, list]) => isIn(list, word))?.[0] ?? null;
}

const KNOWN = new Map<readonly string[], { readonly whole: ReadonlySet<string>; readonly begins: readonly string[] }>();

/** True for a word of the list, or one that begins as one that ends in a star. `word` is small and without accents. */
export function isIn(list: readonly string[], word: string): boolean {
  let known = KNOWN.get(list);
  if (!known) {
    known = { whole: new Set(list.filter((one) => !one.endsWith('*'))), begins: list.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1)) };
    KNOWN.set(list, known);
  }
  return known.whole.has(word) || known.begins.some((begin) => word.startsWith(begin));
}
