import { z } from 'zod';

/** Whether a model helps reading, and where it is asked. */
export type ModelConfig =
  | { readonly kind: 'none' }
  | { readonly kind: 'openai'; readonly url: string; readonly name: string; readonly key: string | null; readonly auth: 'bearer' | 'api-key'; readonly budgetMs: number };

/** The settings as they stand in the environment; `readModel` says what is wrong with them. */
export const MODEL_SETTINGS = {
  NAVRAAG_MODEL_URL: z.string().optional(),
  NAVRAAG_MODEL_NAME: z.string().optional(),
  NAVRAAG_MODEL_KEY: z.string().optional(),
  NAVRAAG_MODEL_AUTH: z.string().optional(),
  NAVRAAG_MODEL_BUDGET_MS: z.string().optional(),
};

type Given = { readonly [setting in keyof typeof MODEL_SETTINGS]?: string | undefined };
type Problem = { readonly setting: keyof typeof MODEL_SETTINGS; readonly found: string; readonly remedy: string };

/** No setting: no model. A key, a password or a query in an address is never repeated in a problem. */
export function readModel(given: Given): { readonly ok: true; readonly model: ModelConfig } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const { NAVRAAG_MODEL_URL: url, NAVRAAG_MODEL_NAME: name, NAVRAAG_MODEL_KEY: key, NAVRAAG_MODEL_AUTH: auth, NAVRAAG_MODEL_BUDGET_MS: budget } = given;
  if ([url, name, key, auth, budget].every((one) => one === undefined)) return { ok: true, model: { kind: 'none' } };
  const address = url === undefined ? null : URL.parse(url);
  const problems: readonly (Problem | null)[] = [
    url === undefined ? { setting: 'NAVRAAG_MODEL_URL', found: 'not set, while another NAVRAAG_MODEL_ setting is', remedy: 'set it to the address of an OpenAI-compatible endpoint, such as https://model.example.nl/v1, or unset the others' } : urlProblem(url, address),
    name === undefined || name.trim() === '' ? { setting: 'NAVRAAG_MODEL_NAME', found: name === undefined ? 'not set' : "''", remedy: 'set it to the name of the model at that endpoint, at Azure the name of the deployment' } : null,
    // a header takes no other characters, and a line end is the usual trace of pasting
    key !== undefined && !/^[\x21-\x7e]+$/.test(key) ? { setting: 'NAVRAAG_MODEL_KEY', found: 'an empty value, or one with spaces or line ends', remedy: 'set it to the key alone, or unset it for an endpoint without one' } : null,
    auth !== undefined && auth !== 'bearer' && auth !== 'api-key' ? { setting: 'NAVRAAG_MODEL_AUTH', found: `'${auth}'`, remedy: "set it to 'bearer' or 'api-key': the header that carries the key" } : null,
    budget !== undefined && !isBudget(budget) ? { setting: 'NAVRAAG_MODEL_BUDGET_MS', found: `'${budget}'`, remedy: 'set it to milliseconds from 200 to 60000: the longest a person waits for the model' } : null,
  ];
  const wrong = problems.filter((one) => one !== null);
  if (wrong.length > 0 || address === null || name === undefined) return { ok: false, problems: wrong };
  return {
    ok: true,
    model: {
      kind: 'openai', url: address.href.replace(/\/+$/, ''), name: name.trim(), key: key ?? null,
      auth: auth === 'api-key' || (auth === undefined && isAzure(address)) ? 'api-key' : 'bearer',
      budgetMs: budget === undefined ? DEFAULT_BUDGET_MS : Number(budget),
    },
  };
}

export const DEFAULT_BUDGET_MS = 8_000;

function urlProblem(url: string, address: URL | null): Problem | null {
  const problem = (found: string, remedy: string): Problem => ({ setting: 'NAVRAAG_MODEL_URL', found, remedy });
  const example = 'such as https://model.example.nl/v1 or http://127.0.0.1:11434/v1';
  if (!address || !/^https?:$/.test(address.protocol)) return problem(address ? `an address that begins with '${address.protocol}'` : 'no address', `set it to an address, ${example}`);
  if (address.username !== '' || address.password !== '') return problem('an address with a name or password in it', 'leave those out and set NAVRAAG_MODEL_KEY');
  const shown = `'${address.origin}${address.pathname}'`;
  if (address.search !== '' || address.hash !== '') return problem(`${shown} with a query`, "leave out what comes after '?': the v1 route takes no api-version");
  if (address.protocol === 'http:' && !isNear(address.hostname)) return problem(shown, 'set it to an address with https: over http, replies and the key can be read on the way');
  if (/\/(?:chat\/completions|completions|responses|models)\/*$/.test(address.pathname)) return problem(shown, `end it before /chat/completions, ${example}`);
  if (isAzure(address) && !/\/openai\/v1\/*$/.test(address.pathname)) return problem(shown, `set it to the v1 route of Azure: ${address.origin}/openai/v1`);
  return null;
}

/** https://learn.microsoft.com/azure/foundry/openai/api-version-lifecycle: these hosts serve `/openai/v1/`. */
const isAzure = ({ hostname }: URL): boolean => /\.(?:openai\.azure\.com|services\.ai\.azure\.com|cognitiveservices\.azure\.com)$/.test(hostname);

/** This machine, its private network, or a name that only that network knows. */
const isNear = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d+){3}|\[::1\]|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})$/.test(host) || /^[^.[]+$/.test(host) || /\.(?:local|internal|svc|lan)$/.test(host);

const isBudget = (text: string): boolean => /^\d{3,5}$/.test(text) && Number(text) >= 200 && Number(text) <= 60_000;
