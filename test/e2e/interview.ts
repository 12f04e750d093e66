import type { Page } from 'playwright-core';

/** What to do when a question is put: type these words, press this button, or tick these boxes; the next one when more is asked about it. */
export type Act = { readonly type: string } | { readonly press: string } | { readonly tick: readonly string[] };
export type Replies = { readonly [number: number]: readonly Act[] };

/** The newest message of the bot, as text. */
export async function newest(page: Page): Promise<string> {
  return page.locator('#messages > .by-navraag').last().innerText();
}

/** Acts as a person does and waits for the answer. */
export async function act(page: Page, what: Act): Promise<string> {
  const before = await page.locator('#messages > .by-navraag').count();
  if ('press' in what) await page.locator('#choices').getByRole('button', { name: what.press, exact: true }).click();
  else if ('tick' in what) {
    for (const box of what.tick) await page.getByRole('checkbox', { name: box, exact: true }).check();
    await page.getByRole('button', { name: 'Verstuur keuze' }).click();
  } else {
    await page.getByRole('textbox', { name: 'Bericht' }).fill(what.type);
    await page.getByRole('button', { name: 'Verstuur', exact: true }).click();
  }
  await page.locator('#messages > .by-navraag').nth(before).waitFor();
  return newest(page);
}

/** Answers question after question, whatever their order, until one is put for which there are no replies left. Gives what was said by both. */
export async function interview(page: Page, replies: Replies): Promise<readonly string[]> {
  const left = new Map(Object.entries(replies).map(([number, acts]) => [Number(number), [...acts]]));
  const lines = [await newest(page)];
  let number = 0;
  for (let turns = 0; turns < 120; turns += 1) {
    const said = lines.at(-1) ?? '';
    number = Number(/(?:Vraag|Question) (\d+) (?:van|of)/.exec(said)?.[1] ?? number);
    const next = left.get(number)?.shift();
    if (!next) return lines;
    lines.push(`> ${'press' in next ? next.press : 'tick' in next ? next.tick.join(', ') : next.type}`);
    lines.push(await act(page, next).catch((fault: unknown) => { throw new Error(`Cannot go on after:\n${lines.slice(-6).join('\n')}`, { cause: fault }); }));
  }
  throw new Error(`The interview does not end: ${lines.slice(-4).join('\n')}`);
}

/** The answers of the water authorities to these questions, from the first number to the last. */
export function repliesFrom(first: number, last: number): Replies {
  return Object.fromEntries(Object.entries(waterschappen).filter(([number]) => Number(number) >= first && Number(number) <= last));
}

/** The answers of the water authorities over 2025: one soft check, two questions with boxes, parts, and a name that is taken out. */
const waterschappen: Replies = {
  1: [{ press: 'Ja' }],
  2: [{ press: 'Vastgesteld' }],
  3: [{ type: 'de ledenvergadering' }],
  4: [{ type: '14 juni 2024' }],
  5: [{ type: 'https://www.voorbeeld.nl/waterschappen/werkagenda' }],
  6: [{ type: 'https://www.voorbeeld.nl/waterschappen/monitor' }],
  7: [{ press: 'Alle banen (quotum)' }],
  8: [{ type: '269,5' }, { type: 'klopt, door nieuwe plaatsingen' }],
  9: [{ type: '231' }],
  10: [{ type: '31-12-2025' }, { type: 'klopt' }],
  11: [{ tick: ['A&O-fonds of sectorfonds', 'Eigen vraag aan werkgevers'] }],
  12: [{ type: '34' }, { type: '35' }],
  13: [{ press: 'Ja' }, { type: '51' }],
  14: [{ type: '492,7' }, { type: 'ja, dat is het quotum van onze monitor' }],
  15: [{ press: 'Nee' }],
  16: [{ type: 'Begeleiding kost tijd en teams zijn druk.' }],
  17: [{ type: '290' }],
  18: [{ type: 'Training voor 85 werkbegeleiders; vijf functies in het groenbeheer zelf ingevuld' }],
  19: [{ press: 'Overslaan' }],
  20: [{ type: 'Sectoradviseur voor drie jaar verlengen, uiterlijk 1 december 2027' }],
  21: [{ tick: ['Begeleiding kost tijd', 'Thuiswerken'] }],
  22: [{ type: 'niets nodig' }],
  23: [{ type: 'Onze collega Jan de Vries heeft een ploeg van acht mensen opgezet die oevers onderhoudt.' }, { press: 'Ja, zo is het goed' }, { press: 'Ja' }],
  24: [{ press: 'Ja' }, { type: 'Met de gemeenten, over werk in het groen. Dat leverde drie gezamenlijke vacatures op.' }],
};
