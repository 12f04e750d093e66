import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** What the renderer made of a pressed button: its kind, and its data with the fields filled in. */
export type Taken = { readonly type: string; readonly title: string; readonly data: Record<string, string> };

/** A window in which Microsoft's own renderer shows cards as Teams does. */
export type CardWindow = {
  readonly page: Page;
  /** Shows a card in the place of this name; what the renderer says is wrong with it. */
  show(place: string, card: unknown): Promise<readonly string[]>;
  readonly taken: Taken[];
  close(): Promise<void>;
};

/** Teams' settings, as far as they are published: six buttons, its fonts, its colours. */
const HOST = {
  fontFamily: 'Segoe UI, Open Sans, Noto Sans, DejaVu Sans, sans-serif', supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 }, fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 }, separator: { lineThickness: 1, lineColor: '#e1dfdd' },
  actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline' } },
  inputs: { label: { inputSpacing: 4, requiredInputs: { suffix: ' *', suffixColor: 'attention' }, optionalInputs: {} }, errorMessage: { color: 'attention' } },
};

export async function cardWindow(browser: Browser, width = 520): Promise<CardWindow> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'nl-NL' });
  const page = await context.newPage();
  const taken: Taken[] = [];
  await page.exposeFunction('report', (what: Taken) => void taken.push(what));
  await page.setContent(`<!doctype html><html lang="nl"><meta charset="utf-8"><title>Teams</title><style>
    body { background: #f5f5f5; margin: 16px; font-family: "Segoe UI", "Open Sans", "Noto Sans", "DejaVu Sans", sans-serif; }
    .place { background: #fff; border-radius: 6px; box-shadow: 0 0 2px #0003, 0 2px 4px #0002; margin-bottom: 16px; }
    .ac-pushButton { border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; padding: 5px 12px; font: 600 14px inherit; min-height: 32px; }
    .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
    .ac-input { border: 1px solid #767676; border-radius: 4px; padding: 6px 8px; } .ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect { border: 0 !important; }
  </style><main></main></html>`);
  await page.addScriptTag({ path: renderer });
  await page.evaluate(`(() => {
    const AC = window.AdaptiveCards;
    AC.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\\*\\*(.+?)\\*\\*/g, '<b>$1</b>').replace(/\\[(.+?)\\]\\((.+?)\\)/g, '<a href="$2">$1</a>'); result.didProcess = true; };
    window.show = (place, json) => {
      const card = new AC.AdaptiveCard();
      card.hostConfig = new AC.HostConfig(${JSON.stringify(HOST)});
      const context = new AC.SerializationContext();
      card.parse(json, context);
      const faults = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message).concat(card.validateProperties().validationEvents.map((one) => one.message));
      card.onExecuteAction = (action) => window.report({ type: action.getJsonTypeName(), title: action.title, data: action.data });
      let box = document.getElementById(place);
      if (!box) { box = document.createElement('section'); box.id = place; box.className = 'place'; document.querySelector('main').append(box); }
      box.replaceChildren(card.render());
      return faults;
    };
  })()`);
  return {
    page, taken,
    show: (place, card) => page.evaluate(([name, json]) => (globalThis as unknown as { show(place: string, json: unknown): string[] }).show(name as string, json), [place, card] as const),
    close: () => context.close(),
  };
}
