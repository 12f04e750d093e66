/**
 * That a model was asked about one message, and how that went: for the journal, so that it can be told later which model
 * had a hand in what. Never a word of the message or of the model's answer.
 */
export type ModelAsked = {
  readonly type: 'model-asked';
  /** The delivery with the message. */
  readonly delivery: string;
  readonly sector: string;
  readonly question: string;
  /** The model's name and the host it was asked at. */
  readonly model: string;
  readonly endpoint: string;
  /** SHA-256 of the whole prompt, in hexadecimals. */
  readonly prompt: string;
  /** `nothing`: it answered, and nothing of that could count. */
  readonly outcome: 'pointed' | 'nothing' | NoAnswer;
  readonly ms: number;
  /** As the endpoint counted them; null where it did not say. */
  readonly tokens: Tokens | null;
};

export type Tokens = { readonly in: number; readonly out: number };

/**
 * Why a model gave no answer that can be used. `resting`: it failed so often that it is left alone for a while.
 * `declined`: it would not, or a filter stepped in. The rest says what came back, or that nothing did.
 */
export type NoAnswer =
  | 'unreachable' | 'too-slow' | 'key-refused' | 'not-found' | 'request-refused' | 'too-busy' | 'out-of-order' | 'resting'
  | 'declined' | 'cut-off' | 'too-long' | 'empty' | 'no-json' | 'wrong-shape';
