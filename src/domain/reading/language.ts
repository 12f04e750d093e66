const ENGLISH = new Set(('the of we had our is are was were and about from to in total this that there it has have with for by approximately around ' +
  'jobs managers people employees budget year hours per week completed been not no yes and or at least more than roughly some all ' +
  'nearly one two three four five six seven eight nine hundred last next between half percent million thousand spent available started since until through march may october july june').split(' '));
const DUTCH = new Set(('de het een van we wij zijn is waren was en ongeveer vanaf tot er dat dit die met voor door niet geen ja nee of op ' +
  'ruim circa banen mensen jaar uur per week procent miljoen duizend in totaal vorig onze ons bij aan ook nog naar om om maar dus').split(' '));

/** True when a sentence reads as English; that swaps the meaning of point and comma. In doubt it is Dutch. */
export function isEnglish(text: string): boolean {
  let english = 0;
  let dutch = 0;
  for (const match of text.slice(0, 2_000).matchAll(/[a-z]+/g)) {
    const word = match[0];
    if (ENGLISH.has(word)) english++;
    if (DUTCH.has(word)) dutch++;
  }
  return english > dutch;
}
