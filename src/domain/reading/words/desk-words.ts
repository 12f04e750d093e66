/** What coordinators mean when they write one of these words; Dutch and English, plain letters only. */
export const DESK_WORDS = {
  status: ['status', 'statusoverzicht', 'statusje', 'stand', 'overzicht', 'voortgang', 'tussenstand', 'zaken', 'staat', 'staan', 'stond', 'gaat', 'ervoor', 'verloopt', 'loopt', 'progress', 'overview', 'doing', 'standing', 'going', 'update'],
  who: ['wie', 'welke', 'hoeveel', 'who', 'which', 'whom'],
  when: ['wanneer', 'when', 'hoelaat'],
  why: ['waarom', 'waardoor', 'why'],
  done: ['klaar', 'gereed', 'ingediend', 'indienden', 'ingeleverd', 'ingestuurd', 'binnen', 'afgerond', 'compleet', 'af', 'done', 'submitted', 'finished', 'complete', 'completed', 'ready', 'delivered'],
  missing: ['ontbreekt', 'ontbreken', 'ontbrekende', 'mist', 'missen', 'openstaand', 'openstaande', 'achter', 'achterblijvers', 'telaat', 'laatkomers', 'missing', 'outstanding', 'behind', 'left', 'remaining', 'late', 'overdue', 'pending', 'wachten', 'waiting', 'indienen', 'inleveren', 'submit', 'resteert', 'resteren'],
  must: ['moet', 'moeten', 'must', 'need', 'needs', 'should', 'has', 'have'],
  still: ['nog', 'still', 'yet'],
  not: ['niet', 'geen', 'niemand', 'nooit', 'not', 'no', 'hasn', 'haven', "hasn't", "haven't", "isn't", "aren't", "don't", "doesn't", "didn't", 'nobody'],
  remind: ['herinner', 'herinneren', 'herinnering', 'herinneringen', 'herinnert', 'rappel', 'rappelleer', 'rappelleren', 'por', 'porren', 'aanporren', 'aansporen', 'spoor', 'nudge', 'nudges', 'remind', 'reminder', 'reminders', 'ping', 'chase', 'prod'],
  send: ['stuur', 'sturen', 'verstuur', 'zend', 'send'],
  message: ['bericht', 'berichten', 'berichtje', 'mail', 'mails', 'message', 'messages', 'contactmoment', 'contactmomenten'],
  receive: ['krijgt', 'krijgen', 'ontvangt', 'ontvangen', 'gets', 'get', 'receives', 'receive'],
  plan: ['plan', 'planning', 'schema', 'kalender', 'agenda', 'schedule', 'calendar', 'gepland', 'planned'],
  deadline: ['deadline', 'deadlines', 'termijn', 'inleverdatum', 'einddatum', 'inlevertermijn'],
  move: ['verzet', 'verzetten', 'verplaats', 'verplaatsen', 'verschuif', 'verschuiven', 'schuif', 'verleng', 'verlengen', 'zet', 'zetten', 'wijzig', 'wijzigen', 'verander', 'move', 'extend', 'postpone', 'shift', 'push', 'change', 'set', 'uitstellen'],
  extension: ['uitstel', 'respijt', 'extension', 'langer', 'longer'],
  greeting: ['hallo', 'hoi', 'dag', 'goedemorgen', 'goedemiddag', 'goedendag', 'hello', 'hi', 'hey'],
  thanks: ['dank', 'bedankt', 'dankjewel', 'dankuwel', 'thanks', 'thank', 'merci'],
  give: ['geef', 'geven', 'verleen', 'gun', 'krijgt', 'give', 'grant'],
  reopen: ['heropen', 'heropenen', 'heropening', 'reopen', 're-open'],
  open: ['open', 'openen', 'openzetten', 'openmaken'],
  again: ['weer', 'opnieuw', 'terug', 'again'],
  compile: ['compile', 'compileer', 'compileren'],
  make: ['maak', 'maken', 'stel', 'opstellen', 'genereer', 'schrijf', 'make', 'build', 'generate', 'write', 'create', 'ververs', 'vernieuw', 'bouw'],
  draft: ['concept', 'conceptbrief', 'concepttekst', 'brief', 'passage', 'tekst', 'draft', 'letter'],
  show: ['toon', 'tonen', 'zien', 'lees', 'lezen', 'bekijk', 'bekijken', 'laat', 'show', 'view', 'read', 'see'],
  source: ['herkomst', 'vandaan', 'bron', 'bronnen', 'paspoort', 'passport', 'source', 'sources', 'provenance', 'from', 'gebaseerd', 'based', 'onderbouwing'],
  sentence: ['zin', 'sentence', 'regel', 'zinnetje'],
  warnings: ['controle', 'controles', 'afwijking', 'afwijkingen', 'waarschuwing', 'waarschuwingen', 'twijfel', 'twijfels', 'signalen', 'opvallend', 'opvallends', 'bijzonderheden', 'checks', 'check', 'warnings', 'warning', 'deviations', 'doubts'],
  said: ['zei', 'zeiden', 'zegt', 'zeggen', 'gezegd', 'antwoordde', 'antwoordden', 'geantwoord', 'gaf', 'gaven', 'gegeven', 'vulde', 'ingevuld', 'said', 'say', 'says', 'answered', 'told', 'antwoord', 'antwoorden', 'answer', 'answers', 'schreef', 'wrote', 'vond', 'vonden', 'vindt', 'noemde', 'noemden', 'opgegeven', 'meldde', 'gemeld'],
  question: ['vraag', 'question', 'nummer', 'nr', 'vr', 'vrg'],
  help: ['help', 'hulp', 'uitleg', 'opdrachten', 'commando', "commando's", 'mogelijkheden', 'instructies', 'commands', 'instructions'],
  everyone: ['iedereen', 'allemaal', 'alle', 'allen', 'rest', 'everyone', 'everybody', 'all'],
} as const satisfies { readonly [concept: string]: readonly string[] };

export type DeskConcept = keyof typeof DESK_WORDS;

/** Words that carry nothing by themselves. */
export const FILLERS: ReadonlySet<string> = new Set([
  'de', 'het', 'een', 'en', 'of', 'van', 'voor', 'bij', 'met', 'op', 'in', 'aan', 'naar', 'tot', 'door', 'om', 'over', 'is', 'zijn', 'was', 'waren', 'wordt', 'heeft', 'hebben', 'had',
  'er', 'die', 'dat', 'dit', 'deze', 'je', 'jij', 'u', 'ik', 'we', 'wij', 'me', 'mij', 'ons', 'hun', 'hen', 'ze', 'zij', 'eens', 'even', 'graag', 'svp', 'aub', 'alsjeblieft', 'alstublieft', 'a.u.b',
  'kun', 'kunt', 'kan', 'kunnen', 'wil', 'wilt', 'willen', 'mag', 'zou', 'zullen', 'al', 'allang', 'nu', 'hoe', 'wat', 'waar', 'waaruit', 'dan', 'toch', 'maar', 'ook', 'wel', 'please',
  'the', 'a', 'an', 'of', 'for', 'at', 'to', 'on', 'about', 'and', 'or', 'are', 'were', 'does', 'do', 'did', 'had', 'been', 'be', 'it', 'its', 'they', 'them', 'their', 'you', 'i', 'us', 'my', 'our', 'can', 'could', 'would', 'will', 'what', 'where', 'how', 'by', 'with', 'that', 'this', 'there', 'come', 'comes', 'up', 'now', 
  'sector', 'sectoren', 'sectors', 'ronde', 'round', 'dossier', 'dossiers', 'stukken', 'kant', 'hand', 'precies', 'exact', 'eigenlijk', 'komt', 'komen', 'doen', 'doet', 'hoor', 'zo', 'te', 'uit', 'doe', 'niets', 'niks', 'nothing', 'overigens', 'helemaal', 'alles', 'everything', 'so', 'far', 'me', 'geven', 'weten', 'know', 'tell', 'vertel', 'uur', 's', 'nieuws', 'news', 'vanaf', 'daar', 'hier', 'moment', 'moment',
]);

/** A message that begins so asks something; it never asks for an act. */
export const ASKING: ReadonlySet<string> = new Set([
  'wie', 'wat', 'waar', 'waarom', 'wanneer', 'hoe', 'hoeveel', 'welke', 'is', 'zijn', 'was', 'waren', 'heeft', 'hebben', 'had', 'werd', 'wordt', 'moet', 'moeten',
  'who', 'what', 'where', 'why', 'when', 'how', 'which', 'are', 'were', 'has', 'have', 'did', 'does', 'do', 'should',
]);

/** After one of these stands the reason of an act. */
export const REASON_MARKS: readonly string[] = ['omdat', 'want', 'aangezien', 'vanwege', 'wegens', 'reden', 'because', 'since', 'reason', 'as'];

/** Commands in the buttons that confirm an act begin with one of these. */
export const CONFIRMING: readonly string[] = ['bevestig', 'confirm'];

export const CANCELLING: readonly string[] = ['annuleer', 'annuleren', 'cancel', 'laat maar', 'toch niet', 'niet doen', 'never mind', 'nee', 'no'];

export const ORDINALS: { readonly [word: string]: number } = {
  eerste: 1, tweede: 2, derde: 3, vierde: 4, vijfde: 5, zesde: 6, zevende: 7, achtste: 8, negende: 9, tiende: 10,
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
};

export const SMALL_NUMBERS: { readonly [word: string]: number } = {
  een: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12,
  a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
};
