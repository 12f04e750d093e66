/** Illnesses and disabilities as they are named of one person. Said of somebody, each is health data (AVG art. 4, 15). */
const DIAGNOSES = [
  'autis(?:me|tisch[e]?|t|ten|m|tic)', 'asperger', 'pdd-?nos', 'ass', 'adhd', 'add', 'down', 'downsyndroom', 'syndroom van \\p{L}+', '\\p{L}{3,}-?syndroom', "down'?s syndrome",
  'depressi(?:e|es|ef|eve|on)', 'depressed', 'burn-?out', 'overspannen', 'angststoornis(?:sen)?', 'paniek(?:stoornis|aanvallen)', 'anxiety(?: disorder)?', 'ptss', 'ptsd', 'psychos(?:e|es|is)', 'psychotisch[e]?',
  'schizofre(?:nie|en|ne)', 'schizophrenia', 'bipolair[e]?', 'bipolar', 'borderline', 'persoonlijkheidsstoornis', 'eetstoornis', 'anorexia', 'boulimia', 'verslaafd[e]?', '\\p{L}*verslaving', 'addict(?:ion|ed)',
  'epilep(?:sie|tisch|sy)', 'kanker', 'cancer', '\\p{L}+kanker', 'tumor', 'ms', 'multiple sclerose', 'parkinson', 'alzheimer', 'dementie', 'dementia', 'diabetes', 'suikerziekte', 'reuma', 'reumatisch', 'artrose', 'fibromyalgie',
  'niet-aangeboren hersenletsel', 'nah', 'hersenletsel', 'hersenbloeding', 'beroerte', 'herseninfarct', 'brain injury', 'stroke', 'dwarslaesie', 'spasti(?:sch|sche|citeit)', 'verlamd', 'spierziekte', 'hartziekte', 'hartfalen', 'hartinfarct', 'nierziekte', 'hiv', 'aids', 'long ?covid', 'chronisch ziek[e]?', 'crohn', 'astma', 'copd', 'migraine',
  'doof', 'dove', 'doofblind[e]?', 'slechthorend[e]?', 'deaf', 'blind[e]?', 'slechtziend[e]?', 'visueel beperkt', 'visuele beperking', 'auditieve beperking', 'visually impaired',
  'rolstoel', 'wheelchair', 'verstandelijk[e]? (?:beperkt|beperking|gehandicapt)', 'licht verstandelijk[e]?(?: beperkt| beperking)?', 'lvb', 'moeilijk lerend', 'zwakbegaafd', 'dyslexie', 'dyslectisch', 'dyslexi(?:a|c)', 'gilles de la tourette', 'tourette', 'psychische? (?:klachten|stoornis|problemen|aandoening|kwetsbaarheid)', 'psychiatrische? \\p{L}+', 'mental illness', 'intellectual disability', 'trauma',
];

/** Words that say of somebody that there is a disability, without naming it. Of one named person these are health data too. */
const GENERAL = [
  '(?:arbeids|lichamelijke |fysieke |psychische |mentale )?beperking', 'arbeidsbeperkt[e]?', 'arbeidsgehandicapt[e]?', 'gehandicapt[e]?', 'handicap', 'invalide', 'arbeidsongeschikt', 'wajong(?:er)?', 'wajong-?uitkering', 'wia', 'wao', 'wsw(?:-indicatie)?', 'doelgroepregister', 'beschut werk', 'afgekeurd', 'ziek', 'langdurig ziek', 'ziekte', 'stoornis', 'aandoening', 'diagnose', 'disability', 'disabled', 'impairment',
];

/** Finds a named illness or disability. */
export const DIAGNOSIS = words(DIAGNOSES);
/** Finds any word of illness or disability. */
export const ANY_DISABILITY = words([...DIAGNOSES, ...GENERAL]);

function words(list: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
