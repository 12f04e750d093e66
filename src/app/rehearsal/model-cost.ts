import type { Tokens } from '../../domain/model-asked.ts';
import type { Model } from '../ports.ts';
import type { Spoken } from './rehearse.ts';

/** What a model cost in a rehearsal. Of tokens the mean per completed interview; null where none was completed. */
export type ModelCost = {
  /** How often it was really asked, answered or not. */
  readonly calls: number;
  /** Messages that people sent. */
  readonly messages: number;
  /** Calls per message, 0 to 1. */
  readonly share: number;
  readonly tokensPerInterview: number | null;
  /** What it would take to send the conversation so far at every message: its words alone, without any prompt or answer. */
  readonly tokensWholeTranscript: number | null;
  readonly ratio: number | null;
  /** Who counted `tokensPerInterview`. The conversation itself is never sent, so it is always an estimate. */
  readonly tokensFrom: 'endpoint' | 'estimate';
  /** How often a coordinator had a passage reworded, and the mean of the tokens of that; left out where nobody did. The rest is about replies alone. */
  readonly passages?: { readonly asked: number; readonly tokensEach: number };
};

/** One time a model was asked. Characters are those of the prompt and of the answer; `tokens` as the endpoint counted them. */
export type Call = { readonly characters: number; readonly tokens: Tokens | null; readonly answered: boolean; /** it was about a passage of the letter, not about a reply */ readonly passage?: true };

/** The same model, with every call noted. One it refuses itself, as it rests after failures, is none. */
export function metered(model: Model): { readonly model: Model; readonly calls: readonly Call[] } {
  const calls: Call[] = [];
  return {
    calls,
    model: {
      ...model,
      ask: async (prompt) => {
        const answer = await model.ask(prompt);
        if (answer.ok || answer.why !== 'resting') {
          const said = answer.ok ? JSON.stringify(answer.value).length : 0;
          calls.push({ characters: prompt.system.length + prompt.user.length + said, tokens: answer.tokens, answered: answer.ok, ...(prompt.about === 'passage' ? { passage: true as const } : {}) });
        }
        return answer;
      },
    },
  };
}

/** What these calls cost beside sending the whole conversation at every message. `completed` has the owner of every completed interview. */
export function modelCost(all: readonly Call[], transcript: readonly Spoken[], completed: readonly string[]): ModelCost {
  const [calls, passages] = [all.filter((call) => !call.passage), all.filter((call) => call.passage)];
  const counted = calls.length > 0 && calls.every((call) => call.tokens !== null);
  const used = tokensOf(calls, counted);
  const whole = total([...new Set(completed)].map((person) => wholeEveryTime(transcript, person)));
  const messages = transcript.filter((line) => line.to === 'navraag').length;
  const mean = (tokens: number): number | null => (completed.length === 0 ? null : Math.round(tokens / completed.length));
  return {
    calls: calls.length, messages, share: messages === 0 ? 0 : rounded(calls.length / messages),
    tokensPerInterview: mean(used), tokensWholeTranscript: mean(whole), ratio: whole === 0 ? null : rounded(used / whole),
    tokensFrom: counted ? 'endpoint' : 'estimate',
    ...(passages.length === 0 ? {} : { passages: { asked: passages.length, tokensEach: Math.round(tokensOf(passages, passages.every((call) => call.tokens !== null)) / passages.length) } }),
  };
}

function tokensOf(calls: readonly Call[], counted: boolean): number {
  return total(calls.map(({ tokens, characters }) => (counted && tokens ? tokens.in + tokens.out : characters / CHARACTERS_PER_TOKEN)));
}

/** Low for Dutch, of which a token holds fewer characters: a conversation is rather taken for smaller than it is. */
const CHARACTERS_PER_TOKEN = 4;

/** Tokens of sending all that was said with this person so far, at each of the person's messages. */
function wholeEveryTime(transcript: readonly Spoken[], person: string): number {
  let sofar = 0;
  let sent = 0;
  for (const { from, to, text } of transcript) {
    if (from !== person && to !== person) continue;
    sofar += text.length;
    if (from === person) sent += sofar;
  }
  return sent / CHARACTERS_PER_TOKEN;
}

const total = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);
const rounded = (figure: number): number => Number(figure.toFixed(4));
