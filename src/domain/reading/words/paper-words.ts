/** How coordinators ask for a paper as a file; Dutch and English, plain letters only. */
export const PAPER_WORDS = {
  send: ['stuur', 'sturen', 'toesturen', 'opsturen', 'verstuur', 'versturen', 'meesturen', 'zend', 'zenden', 'toezenden', 'mail', 'mailen', 'bezorg', 'bezorgen', 'download', 'downloaden', 'downloads', 'exporteer', 'exporteren', 'export', 'send', 'email', 'deliver'],
  get: ['geef', 'geven', 'krijg', 'krijgen', 'ontvang', 'ontvangen', 'give', 'get', 'receive'],
  /** Behind "wil", "mag", "can" and the like. */
  have: ['hebben', 'have'],
  file: ['word', 'docx', 'wordbestand', 'worddocument', 'bestand', 'bestanden', 'file', 'files', 'bijlage', 'attachment', 'pdf'],
  letter: ['brief', 'conceptbrief', 'kamerbrief', 'letter'],
  /** Also what is shown in the conversation: a file only when one is asked for. */
  draft: ['concept', 'draft', 'concepttekst'],
  every: ['stukken', 'documenten', 'papieren', 'papers', 'documents'],
  /** Stands for all papers behind "stuur" only. */
  all: ['alles', 'everything'],
  public: ['openbare', 'openbaar', 'publieke', 'publicatieversie', 'public'],
  working: ['werkversie', 'werkversies', 'working'],
  /** With it, the working version is meant; alone it asks where a sentence comes from. */
  sourced: ['herkomst', 'bron', 'bronnen', 'sources'],
  clean: ['schone', 'schoon', 'clean'],
} as const satisfies { readonly [meaning: string]: readonly string[] };

/** What else the papers beside a letter are called, by the name of their file in a round. */
export const PAPER_ALIASES: readonly { readonly paper: string; readonly said: RegExp }[] = [
  { paper: 'beslisnota', said: /\b(?:beslis ?nota|nota|decision (?:note|memo(?:randum)?)|memo(?:randum)?)\b/g },
  { paper: 'aanbiedingsbrief', said: /\b(?:aanbiedings ?brief|begeleidende brief|afschrift|cover(?:ing)?[ -]letter)\b/g },
];

/** Words around it that carry nothing. Anything else in a message makes it another one. */
export const PAPER_FILLERS: ReadonlySet<string> = new Set([
  'de', 'het', 'een', 'en', 'van', 'voor', 'bij', 'als', 'in', 'met', 'om', 'te', 'op', 'toe', 'aan', 'naar', 'over', 'mij', 'me', 'mijn', 'mezelf', 'mijzelf', 'ons', 'u', 'je', 'jij', 'ik', 'we', 'wij', 'kan', 'kun', 'kunt', 'kunnen', 'mag', 'zou', 'wil', 'wilt', 'willen', 'graag', 'even', 'eens', 'nu', 'ook', 'nog', 'hier', 'svp', 'aub', 'alsjeblieft', 'alstublieft',
  'dan', 'maar', 'die', 'dit', 'alle', 'hele', 'laatste', 'nieuwste', 'huidige', 'versie', 'versies', 'chat', 'teams', 'slack',
  'the', 'a', 'an', 'and', 'of', 'for', 'as', 'with', 'to', 'myself', 'us', 'my', 'our', 'i', 'you', 'can', 'could', 'may', 'would', 'will', 'like', 'want', 'please', 'now', 'here', 'also', 'it', 'its', 'all', 'whole', 'entire', 'latest', 'last', 'current', 'newest', 'version', 'versions', 'edition',
]);
