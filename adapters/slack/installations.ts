import type { Keyv } from 'keyv';

/** A workspace that took us in, and what it gave us to speak with. */
export type Installation = { readonly team: string; readonly token: string; readonly installedAt: string };

/** The workspaces we may speak in. Everything from elsewhere is refused. */
export type Installations = {
  of(team: string): Promise<Installation | null>;
  keep(installation: Installation): Promise<void>;
  /** The app or its token was taken out: nothing is sent there until it is installed again. */
  forget(team: string): Promise<void>;
};

/** A workspace that may not have us. */
export class NotListed extends Error {}

/** One workspace by its token from the settings; it lasts as long as they do. */
export function oneInstallation(team: string, token: string, since: string): Installations {
  let gone = false;
  return {
    of: async (asked) => (asked === team && !gone ? { team, token, installedAt: since } : null),
    keep: async () => undefined,
    forget: async (asked) => { gone ||= asked === team; },
  };
}

/** Workspaces that installed the app themselves. `allowed` names those that may; nobody else can come in. */
export function keptInstallations(kept: Keyv<unknown>, allowed: readonly string[]): Installations {
  return {
    of: async (team) => (allowed.includes(team) ? (await kept.get(`installation:${team}`) as Installation | undefined) ?? null : null),
    keep: async (installation) => {
      if (!allowed.includes(installation.team)) throw new NotListed(`Workspace ${installation.team} is not among NAVRAAG_SLACK_WORKSPACES and was not installed`);
      await kept.set(`installation:${installation.team}`, installation);
    },
    forget: async (team) => { await kept.delete(`installation:${team}`); },
  };
}
