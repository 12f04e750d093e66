/** Words that tell what came of something that was done, Dutch and English. */
export const RESULT = new RegExp(
  '\\d|\\b(?:resultaat|resultaten|opgeleverd|leverde|leverden|oplevert|waardoor|daardoor|hierdoor|zodat|geleid tot|leidde tot|leidt tot|gevolg|' +
  'geplaatst|aangenomen|in dienst|aan het werk|gevonden|gestart|begonnen|afgerond|vastgesteld|ingevoerd|opgezet|opgericht|ontstaan|bereikt|gehaald|gerealiseerd|' +
  'meer|minder|beter|betere|sneller|toegenomen|gestegen|gegroeid|deelnemers|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|tientallen|honderd|' +
  'result|resulted|led to|so that|placed|hired|found|started|finished|adopted|achieved|reached|more|fewer|less|better|participants)\\b', 'i');
