import { z } from 'zod';
import { MODEL_SETTINGS, readModel } from './model-settings.ts';
import type { ModelConfig } from './model-settings.ts';
import { SLACK_SETTINGS, readSlack } from './slack-settings.ts';
import type { SlackConfig } from './slack-settings.ts';
import { TEAMS_SETTINGS, readTeams } from './teams-settings.ts';
import type { TeamsConfig } from './teams-settings.ts';

/** How the program is set up. What is not set has a default that needs nothing else. */
export type Config = {
  /** The round's folder; shifted to open today where nobody chose one. */
  readonly round: { readonly folder: string; readonly shift: boolean };
  /** The people file, where it lies outside the round. */
  readonly people: string | null;
  readonly store: { readonly kind: 'sqlite'; readonly file: string };
  readonly web: { readonly host: string; readonly port: number; readonly url: string | null };
  readonly model: ModelConfig;
  readonly slack: SlackConfig;
  readonly teams: TeamsConfig;
};

/** A setting that is wrong: which, what was found, and what to set. */
export type Misconfigured = { readonly setting: string; readonly found: string; readonly remedy: string };

export const SHIPPED_ROUND = 'prompts/rounds/banenafspraak-2025';

const OPENED = 'the address people open, without anything after its name and port, such as https://navraag.example.nl';

const Settings = z.object({
  NAVRAAG_ROUND: z.string().min(1, 'the folder of a round').optional(),
  NAVRAAG_PEOPLE: z.string().min(1, 'a people file').optional(),
  NAVRAAG_STORE: z.string().regex(/^sqlite:.+/, 'sqlite: and a file, such as sqlite:data/navraag.db').default('sqlite:data/navraag.db'),
  NAVRAAG_HOST: z.string().min(1, 'an address to listen on, such as 127.0.0.1').default('127.0.0.1'),
  NAVRAAG_PORT: z.string().regex(/^\d{1,5}$/, 'a port from 0 to 65535').transform(Number).refine((port) => port <= 65535, 'a port from 0 to 65535').default(3978),
  NAVRAAG_URL: z.url({ protocol: /^https?$/, error: OPENED }).refine((url) => URL.parse(url)?.href === `${URL.parse(url)?.origin}/`, OPENED).transform((url) => url.replace(/\/+$/, '')).optional(),
  ...MODEL_SETTINGS,
  ...SLACK_SETTINGS,
  ...TEAMS_SETTINGS,
});

/** Reads the settings from the environment. Every mistake is reported, also a NAVRAAG_ setting that does not exist. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly problems: readonly Misconfigured[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => name.startsWith('NAVRAAG_') && value !== undefined));
  const unknown = Object.keys(given).filter((name) => !(name in Settings.shape)).map((setting) => ({
    setting, found: 'no such setting', remedy: `the settings are ${Object.keys(Settings.shape).join(', ')}`,
  }));
  const read = Settings.safeParse(given);
  const wrong = read.success ? [] : read.error.issues.map((issue) => {
    const setting = String(issue.path[0]);
    return { setting, found: `'${withoutPassword(given[setting] ?? '')}'`, remedy: `set it to ${issue.message}` };
  });
  const model = readModel(given);
  const slack = readSlack(given);
  const teams = readTeams(given);
  if (!read.success || unknown.length > 0 || !model.ok || !slack.ok || !teams.ok) return { ok: false, problems: [...unknown, ...wrong, ...(model.ok ? [] : model.problems), ...(slack.ok ? [] : slack.problems), ...(teams.ok ? [] : teams.problems)] };
  const { NAVRAAG_ROUND: folder, NAVRAAG_PEOPLE: people, NAVRAAG_STORE: store, NAVRAAG_HOST: host, NAVRAAG_PORT: port, NAVRAAG_URL: url } = read.data;
  return {
    ok: true,
    config: {
      round: { folder: folder ?? SHIPPED_ROUND, shift: folder === undefined },
      people: people ?? null,
      store: { kind: 'sqlite', file: store.slice('sqlite:'.length) },
      web: { host, port, url: url ?? null },
      model: model.model,
      slack: slack.slack,
      teams: teams.teams,
    },
  };
}

/** The password of an address is not for a screen or a log. */
function withoutPassword(value: string): string {
  return value.replace(/\/\/[^/]*@/, '//…@');
}
