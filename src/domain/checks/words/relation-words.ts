/** Words that tie a number to another figure, Dutch and English; all are tried on plain text in lower case. */

export const CLAUSE_END = /[.;!?](?=\s|$)|\n|,?\s(?:maar|terwijl|but|while)\s/g;
export const PERCENT = /^\s*(?:%|procent(?!punt)\b|percent(?!age)\b|pct\b)/;
export const APPROX_BEFORE = /(?:ruim|circa|ca\.?|ongeveer|bijna|zo'n|rond de|een kleine|een dikke|krap|meer dan|minder dan|about|around|almost|nearly|roughly|over|±|~)\s*$/;

/** What is counted; "banen van 25,5 uur" says how large a job is. */
export const JOBS = /^\s*(?:extra\s+)?(?:banen|baan|plekken|garantiebanen|afspraakbanen|participatiebanen|jobs?)\b/;
export const NEW_JOBS = /^\s*(?:nieuwe?|new)\s*(?:banen|baan|plekken|plaatsingen|jobs|placements)?\b/;
export const OTHER_UNIT = /^\s*(?:uur|uren|hours|fte|euro|eur\b|€|mln|miljoen|werkgevers|employers|gemeenten|scholen|organisaties|instellingen|mensen|personen|people|procentpunt|points)/;
export const MONEY_BEFORE = /(?:€|eur|euro)\s*$/;

const MORE = 'meer|hoger|erbij|stijging|groei|toename|gestegen|gegroeid|toegenomen|omhoog|more|higher|up|increase|growth|rise|extra';
const FEWER = 'minder|lager|eraf|daling|afname|krimp|gedaald|gekrompen|afgenomen|omlaag|less|fewer|lower|down|decrease|drop|fall';
export const MORE_BEHIND = new RegExp(`^\\s*(?:${MORE})\\b`);
export const FEWER_BEHIND = new RegExp(`^\\s*(?:${FEWER})\\b`);
const APPROX = "(?:(?:ruim|circa|ca\\.?|ongeveer|bijna|zo'n|about|almost|nearly)\\s+)?";
export const ROSE_BEFORE = new RegExp(`(?:gestegen|gegroeid|toegenomen|stijging|groei|toename|steeg|stegen|groeide|groeiden|nam toe|namen toe|plus|increased|grew|rose|risen|rise|increase|growth|up)(?:\\s+(?:met|van|by|of))?\\s+${APPROX}$`);
export const FELL_BEFORE = new RegExp(`(?:gedaald|gekrompen|afgenomen|daling|afname|krimp|daalde|daalden|nam af|namen af|decreased|fell|fallen|dropped|decrease|drop|fall|down)(?:\\s+(?:met|van|by|of))?\\s+${APPROX}$`);

/** A noun behind "meer" that is not the jobs: "13% meer budget". */
export const OTHER_BEHIND = new RegExp(`^\\s*(?:${MORE}|${FEWER})\\s+(?!(?:banen|baan|jobs?|plekken|garantiebanen|dan|than|in|op|ten|tov|t\\.o\\.v|vergeleken|sinds|compared|since|on|over|en|and|of|or|door|geworden|geteld|gerealiseerd|gehaald|vorig|last|from)\\b)[a-z]`);
export const OTHER_SUBJECT = /(?:budget|kosten|geld|respons|response|formatie|personeel|personeelsbestand|deelnemers|werkgevers|uren|loonsom|staff|costs|employers|vacatures|krapte|verzuim|uitstroom|instroom|doel|goal|target|quotum)\b[^,]*$/;

export const GOAL = /\b(?:doel|doelen|doelstelling|doelaantal|taakstelling|streefcijfer|quotum|goal|target|objective)\b/;
export const REACHED = /\b(?:gehaald|behaald|bereikt|gerealiseerd|realisatie|realisatiegraad|halen|haalden|haalde|haalt|reached|achieved|realised|realized)\b/;
/** "van het doel", "van 492,7", "of the target": what a percentage is taken of. */
export const BASE = /^\s*(?:van|of)\s+(?:(?:de|het|ons|onze|alle|die|deze|the|our|all|its|this)\s+)*(?:[a-z-]+|\d[\d.,]*)/;
export const NOT_A_SHARE_BEFORE = /(?:norm|quotum|quotumpercentage|percentage|aandeel|respons|response|share|rate|werkgevers|employers|deelname|tegen|against)(?:\s+(?:is|was|van|of|de|het|een|norm|quotum))*\s*$|norm[^,]{0,12}$/;

export const PLANNED = /\b(?:willen|wil|verwacht|verwachten|streven|streef|ambitie|moeten|zullen|zal|gaan|hopen|volgend|komend|komende|volgende|expect|aim|want|will|plan|plannen|next)\b/;
export const LAST_YEAR = /\b(?:vorig jaar|vorige jaar|het jaar daarvoor|het jaar ervoor|eerder jaar|last year|the year before|previous year)\b/;
export const COMPARED_WITH = /\b(?:ten opzichte van|t\.?o\.?v\.?|vergeleken met|in vergelijking met|dan in|dan|sinds|compared (?:to|with)|than in|than|since|from|over)\s+(?:eind\s+|end of\s+)?((?:19|20)\d\d)\b/;
export const WERE = /\b(?:waren|was|hadden|had|telden|telde|ging het om|kwamen we op|stond|were|counted|reported)\b[^\d]*$/;
export const TOWARDS = /^\s*(?:[a-z]+\s+){0,3}?(?:naar|to)\s+\d/;
/** What belongs to a number when it is quoted. */
export const UNIT = /^\s*(?:%|(?:procent|percent|pct|banen|jobs)\b)/;
