import type { TeamsConfig } from '../teams-settings.ts';

/** One line on whether Microsoft lets us in: `why` is the reason there is no token, null where there is one. */
export function teamsProbeLine(why: string | null, config: Exclude<TeamsConfig, { kind: 'none' }>): string {
  if (why === null) return `Teams: Microsoft lets app ${config.app} in.`;
  const known = REMEDIES.find(([code]) => why.includes(code))?.[1];
  const usual = config.kind === 'secret' ? 'Look at NAVRAAG_TEAMS_APP, NAVRAAG_TEAMS_TENANT and NAVRAAG_TEAMS_SECRET, and whether this machine may reach https://login.microsoftonline.com' : 'Look whether the managed identity is assigned to this machine, and whether NAVRAAG_TEAMS_APP is its client id';
  return `Teams: Microsoft does not let app ${config.app} in (${why}). ${known ?? usual}. Until then people answer on the page.`;
}

/** What Entra means by its codes. Source: Microsoft, "Microsoft Entra authentication and authorization error codes". */
const REMEDIES: readonly (readonly [code: string, remedy: string])[] = [
  ['AADSTS7000215', 'Set NAVRAAG_TEAMS_SECRET to the value of a client secret of this app, not to its id'],
  ['AADSTS7000222', 'The secret has expired: make a new one in the portal and set NAVRAAG_TEAMS_SECRET to it'],
  ['AADSTS700016', 'There is no such app in this tenant: look at NAVRAAG_TEAMS_APP and NAVRAAG_TEAMS_TENANT'],
  ['AADSTS90002', 'There is no such tenant: look at NAVRAAG_TEAMS_TENANT'],
];
