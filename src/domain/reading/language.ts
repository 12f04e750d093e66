const ENGLISH = new Set(('the of we had our is are was were and about from to in total this that there it has have with for by approximately around ' +
  'jobs managers people employees budget year hours per week completed been not no yes or at least more than roughly some all ' +
  'nearly one two three four five six seven eight nine ten hundred last next between half percent million thousand spent available started since until through march october july june ' +
  'received overall complaints places schools only just actually currently they you your us them these those what which who when where how would could should will did does do done ' +
  'counted registered reported recorded processed hired trained employed paid costs cost amount number numbers figure euros people staff households visitors students homes houses cases requests applications ' +
  'months days end beginning during over under above below each every both other than then now still already also because but if any my i so an on as its here year-end altogether').split(' '));
const DUTCH = new Set(('de het een van we wij zijn is waren was en ongeveer vanaf tot er dat dit die met voor door niet geen ja nee of op ' +
  'ruim circa banen mensen jaar uur per week procent miljoen duizend in totaal vorig onze ons bij aan ook nog naar om maar dus ' +
  'ik u je te al hier die hebben heeft had telt zitten werd werden klachten plekken aantal komt kwamen alle samen totaal stuks over').split(' '));

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
