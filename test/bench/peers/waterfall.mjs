// The same ten questions on a WaterfallDialog with text prompts, which is the fastest way these packages offer:
// their own number, date and choice prompts recognise texts and take several times as long. Its replies go nowhere.
import process from 'node:process';
import { BotAdapter, ConversationState, MemoryStorage, TurnContext } from 'botbuilder-core';
import { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import { answerRounds } from '../contestant.ts';
import { KEPT, PEOPLE, SAID, TURNS } from '../script.ts';

const BATCHES = 10;
const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const figure = (text) => (/^€? ?\d{1,3}(?:\.?\d{3})*(?:,\d+)?%?$/.test(text) ? Number(text.replace(/[€ .%]/g, '').replace(',', '.')) : null);
const yesNo = (text) => ({ ja: true, nee: false })[text.toLowerCase()] ?? null;
const date = (text) => {
  const [, day, month, year] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const at = MONTHS.indexOf(month);
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const QUESTIONS = [
  ['t01_open', 'Was de tuin in 2025 open voor bezoek?', yesNo],
  ['t02_grond', 'Op welke grond ligt de tuin?', (text) => (['klei', 'zand', 'veen'].includes(text.toLowerCase()) ? text.toLowerCase() : null)],
  ['t03_leden', 'Hoeveel leden had de tuin op 31 december 2025?', figure],
  ['t04_uren', 'Hoeveel uur werkten de leden samen?', figure],
  ['t05_deel', 'Welk deel daarvan deden vrijwilligers?', figure],
  ['t06_kosten', 'Wat kostte de tuin in 2025?', figure],
  ['t07_oogst', 'Op welke datum was het oogstfeest?', date],
  ['t08_trots', 'Wat ging er goed?', (text) => text],
  ['t09_bedden', 'Hoeveel bedden zijn er aangelegd?', (text) => { const read = figure(text); return read !== null && read <= 500 ? read : null; }],
  ['t10_akkoord', 'Kunnen deze antwoorden zo weg?', yesNo],
];

class Adapter extends BotAdapter {
  async sendActivities(context, activities) {
    context.turnState.set('said', [...context.turnState.get('said') ?? [], ...activities]);
    return activities.map((_, index) => ({ id: String(index) }));
  }
}

async function playRound() {
  const state = new ConversationState(new MemoryStorage());
  const dialogs = new DialogSet(state.createProperty('dialogs'));
  for (const [id, , read] of QUESTIONS) dialogs.add(new TextPrompt(id, async ({ recognized }) => recognized.succeeded && read(recognized.value.trim()) !== null));
  dialogs.add(new WaterfallDialog('form', [
    ...QUESTIONS.map(([id, ask], index) => async (step) => {
      if (index > 0) keep(step, QUESTIONS[index - 1]);
      return step.prompt(id, { prompt: `Vraag ${index + 1} van 10\n${ask}`, retryPrompt: `Dat kan ik niet lezen. ${ask}` });
    }),
    async (step) => {
      keep(step, QUESTIONS.at(-1));
      await step.context.sendActivity('Dank u. De antwoorden zijn ingediend.');
      return step.endDialog(step.values.kept);
    },
  ]));
  const adapter = new Adapter();
  const converse = async (batch, person) => {
    let kept = null;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const text = turn === 0 ? 'hallo' : SAID[turn - 1];
      const activity = { type: 'message', id: `${person}-${turn}`, channelId: 'test', serviceUrl: 'https://bench.example', text, locale: 'nl-NL', from: { id: `p${person}` }, recipient: { id: 'bot' }, conversation: { id: `${batch}-${person}` } };
      const context = new TurnContext(adapter, activity);
      await adapter.runMiddleware(context, async () => {
        const dialog = await dialogs.createContext(context);
        const result = await dialog.continueDialog();
        if (result.status === DialogTurnStatus.empty) await dialog.beginDialog('form');
        if (result.status === DialogTurnStatus.complete) kept = result.result;
        await state.saveChanges(context);
      });
      if (!context.turnState.get('said')?.length) throw new Error(`Turn ${turn} of ${person} was not answered`);
    }
    if (JSON.stringify(kept) !== JSON.stringify(KEPT)) throw new Error(`The waterfall kept ${JSON.stringify(kept)}`);
  };
  let taken = 0;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const begin = performance.now();
    await Promise.all(Array.from({ length: PEOPLE }, (_, person) => converse(batch, person)));
    taken += performance.now() - begin;
  }
  return (1000 * BATCHES * PEOPLE * TURNS) / taken;
}

function keep(step, [id, , read]) {
  step.values.kept = { ...step.values.kept, [id]: read(step.result.trim()) };
}

answerRounds(playRound);
