/** Names that are ordinary Dutch or English words too: on their own they count only inside a sentence and with a capital. */
export const ALSO_ORDINARY: ReadonlySet<string> = new Set((
  'bakker beer berg bloem boer boom bos brand brouwer bruin dag dam dekker dijk does engel faber floor graaf groen groot haan hart heer ' +
  'hoek hoop huis iris jager jansen jong joy kaas kamp kanter kant keizer klein kok koning koper koster kramer kuiper kunst lang lente liefde ' +
  'mark max meer mei meijer merel meester mol molen muller noor paul pen post prins puck pen ridder rijk rob robin roos rosa schilder schipper ' +
  'schouten sem slager smid smit stan stam star storm timmerman tom vet visser vlieger vos vries vrij wal water werk west wever wil wilde wind winter wit ' +
  'wolf zee zomer zon zwart ad ben bob ken job jos mo noa ron tim will art grace hope may june summer young king baker cook green brown ' +
  'akelei anemoon bosch braam brem buizerd ceder cipres clematis den distel edelweis ekster esdoorn fresia fuchsia fuut gans ginkgo gladiool grutto havik hazelaar heide jasmijn jeneverbes kamille ' +
  'kievit klaver kluut kraai kwartel lavendel lelie lijster linde mees meerkoet merel moerbei munt mus narcis olijf pioen pijlkruid plevier populier ranonkel reiger salie specht spreeuw stern tijm tureluur ' +
  'uil valk vink viool vlier wilg wulp zonnebloem zwaan zwaluw duizendblad'
).split(' '));

/** Places and institutions that surnames and first names are shared with: on their own they are never taken for a person. */
export const ALSO_PLACES: ReadonlySet<string> = new Set((
  'amersfoort amsterdam antwerpen apeldoorn arnhem assen breda delft deventer drenthe eindhoven enschede flevoland friesland gelderland gouda ' +
  'groningen haarlem hilversum holland leeuwarden leiden limburg maastricht middelburg nederland nijmegen overijssel rotterdam tilburg utrecht ' +
  'venlo zeeland zutphen zwolle brabant twente erasmus radboud oss ede goes tiel almere lelystad dordrecht zoetermeer roermond heerlen helmond'
).split(' '));

/** Words behind or before a name that make it the name of an institution, a street or a law. */
export const INSTITUTIONS =
  /(?:hogeschool|academie|ziekenhuis|college|school|scholen|scholengroep|scholengemeenschap|lyceum|centrum|centre|center|instituut|institute|stichting|museum|fonds|kliniek|universiteit|university|hospital|mc|umc|plein|straat|laan|weg|huis|zorg|groep|gymnasium|kazerne|prijs|wet|foundation|kazerne|bedrijf|bv|gebouw|brug|gemeente|provincie|waterschap|ministerie|sint|st|prins|prinses|koning|koningin)$/i;

/** Capitalised words that open a sentence or name a body, and are no person. */
export const NO_PERSON: ReadonlySet<string> = new Set((
  'de het een deze dit die dat er in op bij voor van met door uit aan naar om na over tot te en of maar want als toen dan ook wel niet geen alle veel meer ' +
  'minder sinds tijdens volgens onze ons wij we ik u uw hij zij ze hun zijn haar mijn jullie men iemand iedereen wie wat waar hoe waarom elke elk ieder iedere sommige ' +
  'dankzij daarom daardoor daarnaast hierdoor vanaf binnen buiten ruim circa ongeveer bijna nog nu vorig dit jaar maand januari februari maart april mei juni juli ' +
  'augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
  'gemeente gemeenten provincie provincies waterschap waterschappen rijk rijksoverheid defensie politie umc hogeschool hogescholen universiteit universiteiten school scholen ' +
  'ministerie ministeries onderzoeksinstelling onderzoeksinstellingen sector sectoren werkgever werkgevers werkgeversorganisatie organisatie organisaties instelling instellingen stichting vereniging team teams ' +
  'afdeling afdelingen dienst diensten medewerker medewerkers collega collega\'s kandidaat kandidaten mensen personen deelnemers banen baan werkagenda rapportage monitor project programma ' +
  'nederland nederlandse nederlands banenafspraak participatiewet kamer minister staatssecretaris tweede eerste bestuur bestuurlijk directie raad commissie college ' +
  'wajong wsw wajongers uwv vng ipo bzk szw ocw nfu hbo mbo wo po vo europa europese corona duurzaam inclusief functie functies jobcoach jobcoaches leidinggevende leidinggevenden ' +
  'begeleider begeleiders man vrouw jongen meisje kantoor beleid aanpak dag week vraag antwoord ja nee dhr mevrouw mevr mw mr mrs ms drs ir ing dr prof heer teams slack excel word ' +
  'the a an this that these those our we they he she it there in on at for of with by from to and or but as when then also not no all more fewer since during according municipality ' +
  'municipalities province provinces police defence ministry university universities school schools employer employers people persons jobs staff employees employee colleague colleagues candidate candidates agreement'
).split(' '));
