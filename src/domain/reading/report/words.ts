/** Words of a label or question that tell nothing apart, as they are written. */
export const GENERIC = 'aantal aantallen totaal totale soort extra goed goede stand welk welke sector sectoren jaar jaren uitkomst uitkomsten resultaat resultaten realisatie ' +
  'gerealiseerd gerealiseerde behaald behaalde werkelijk waarde antwoord omschrijving indicator onderdeel kerncijfer kerncijfers overzicht waren heeft hebben deze daarvan organisatie ' +
  'eind ultimo over volgens dezelfde manier gaat datum link number total kind figure figures result results value answer year good realised realized actual';

/** Words that are used for one another in reports. The first stands for all. */
export const ALIKE = [
  'doel doelen doelstelling doelstellingen streefcijfer streefcijfers taakstelling', 'verwachting verwachtingen verwacht verwachten prognose raming', 'knelpunten knelpunt belemmeringen obstakels',
  'gaven geven gegeven leverden leveren aangeleverd verstrekten', 'meededen meedoen deelnamen deelgenomen deelname respons', 'bron bronnen herkomst afkomstig', 'inlenen inleen ingeleend inhuur ingehuurd uitzenden uitzendkrachten detachering gedetacheerd gedetacheerde',
  'plannen plan voornemens', 'gedaan maatregelen acties activiteiten', 'verklaring toelichting', 'werkagenda werkagendas',
];

/** A goal, wherever it is told. */
export const GOAL = /(?<!\p{L})(?:doel(?:en|stelling(?:en)?|aantal(?:len)?)?|streef\p{L}*|streven|target|taakstelling\p{L}*|ambities?|opgave|beoogd?e?|gepland?e?|afgesproken|afspraak|norm|quotum(?:doel|percentage)|goals?|aim(?:ed)?|objective)(?!\p{L})/u;
/** What is still to come. */
export const FORECAST = /(?<!\p{L})(?:verwacht(?:en|ing|ingen|e)?|prognoses?|baanprognose|ramingen?|geraamd|voorzien|vooruitblik|zal|zullen|gaan we|willen|hopen|plannen|planning|naar verwachting|forecasts?|expect(?:ed|s)?|will|komend jaar|volgend jaar)(?!\p{L})/u;
/** Not the figure of the whole, or not a figure of what is. */
export const PARTLY = /(?<!\p{L})(?:waarvan|daarvan|hiervan|van wie|waaronder|gemiddelde?|per|bijvoorbeeld|nodig|tekort|ontbr\p{L}+|vacatures?|openstaande?|verdwenen|vervallen|beeindigd|nieuwe?|resterende?|resteren|te gaan|mogelijk|potentieel|kunnen|zouden|zou|als|indien|mits|niet|geen|nooit|nog|minder|meer|erbij|verschil|helft|deel|een van|of which|average|each|if|not|no|could|would)(?!\p{L})/u;
/** How much came or went, and not how much there is. */
export const CHANGE = /(?<!\p{L})(?:kw(?:am|amen)|kom(?:t|en)|gekomen)(?!\p{L})(?: (?!op(?!\p{L})|uit(?!\p{L}))[^\s;]+){0,6} bij(?!\p{L})|(?<!\p{L})(?:bij ?gekomen|erbij|toename|stijging|groei|afname|daling|krimp|verschil|increase|decrease|growth|added)(?!\p{L})|(?<!\p{L})(?:steeg|stegen|gestegen|daalde|daalden|gedaald|gegroeid|rose|fell) met(?!\p{L})/u;
/** Another time than the one that is told of. */
export const OTHER_TIME = /(?<!\p{L})(?:vorig(?:e)? (?:jaar|keer|verslag|rapportage)|(?:een |het )?jaar (?:eerder|ervoor|daarvoor)|eerder|eerdere|destijds|toen|voorheen|vroeger|oude|oorspronkelijke?|vorige|last year|previous(?:ly)?|earlier|formerly)(?!\p{L})/u;
/** An event that is over or a state that holds. */
export const EXISTS = /(?<!\p{L})(?:was|waren|zijn|is|telde[n]?|telt|tellen|had(?:den)?|heeft|hebben|gerealiseerd|realiseer\p{L}*|bereikt|behaald|uitgekomen|kwam(?:en)?|kom(?:t|en) uit|bedroeg|bedraagt|stond(?:en)?|staat|aantal|totaal|realisatie|werk(?:t|ten|en|te)|vervuld?|ging(?:en)? om|gaat om|steeg|stegen|gestegen|daalde|gedaald|gegroeid|groeide|there were|were|had|reached|total|number)(?!\p{L})/u;
/** A condition, a wish or a doubt: what is said is not so yet, or not surely. */
export const UNSURE = /(?<!\p{L})(?:als|indien|wanneer|of|mits|tenzij|hopen|hoopt|willen|wil|moet|moeten|zal|zullen|kan|kunnen|zou|zouden|wordt|worden|misschien|mogelijk|nog te|streven|if|whether|when|should|could|would|will|may|might|hope)(?!\p{L})/u;
/** Speaks to whoever reads, or about the reading itself. */
export const ORDER = /(?<!\p{L})(?:negeer|vergeet|ignore|forget|disregard|schrijf|noteer|vul(?:t)? .{0,40}in|zet .{0,30}(?:vraag|antwoord|veld)|antwoord (?:met|dat|op)|beantwoord|bewaar|sla .{0,30}op|neem .{0,30}over|kies|bevestig|dien .{0,20}in|stuur .{0,20}in|instructies?|instructions?|prompt|taalmodel|language model|chatbot|assistent|assistant|\bai\b|navraag|systeem ?:|system ?:|answer with|write (?:that|down)|fill in|enter)(?!\p{L})/iu;
/** A name by which everybody calls a law, a body or a country, and nobody a part of the sector. */
export const FREE_NAMES = 'wet wajong wsw rijk nederland nederlandse tweede eerste kamer kabinet europa europese participatiewet banenafspraak quotumwet doelgroepregister jaarmeting monitor werkagenda uwv szw bzk ocw covid corona ministerie ministeries ' +
  'januari februari maart april mei juni juli augustus september oktober november december act netherlands dutch parliament government january february march may june july august october';
