import { setTimeout as sleep } from 'node:timers/promises';
import { expiring } from '../../adapters/storage/keyv-store.ts';
import type { AttachedFiles, Documents, Log, SmallPictures } from '../app/ports.ts';
import type { Config } from '../config.ts';
import type { LivingHouse } from './open-house.ts';
import { teamsProbeLine } from './probe-teams.ts';

/** The door of Teams as `npm start` uses it. */
export type TeamsDoor = { readonly connect: () => void; /** Whether we are let in, in a line for each place; none where Teams is not set up. */ readonly probe: () => Promise<readonly string[]>; /** Resolves when nothing is under way any more. */ readonly settled: () => Promise<void>; readonly close: () => Promise<void> };

/** Opens Teams where it is set up; a door that stays shut otherwise. Null after the reason was printed why it cannot open. */
export async function openTeams({ teams: config, web }: Pick<Config, 'teams' | 'web'>, living: LivingHouse, documents: Documents & SmallPictures, attached: AttachedFiles, log: Log, print: (line: string) => void): Promise<TeamsDoor | null> {
  if (config.kind === 'none') return { connect: () => undefined, probe: async () => [], settled: async () => undefined, close: async () => undefined };
  const { app, tenant } = config;
  try {
    // the SDK takes a third of a second and 50 MB: only who is in Teams pays that
    const { startTeams } = await import('../../adapters/teams/open-teams.ts');
    const teams = await startTeams({
      credentials: config.kind === 'secret' ? { kind: 'secret', app, tenant, secret: config.secret } : { kind: 'managed-identity', app, tenant },
      house: living.house, handler: living.handler, documents, attached, page: web.url, kept: expiring(living.store, 'teams'),
      addressOf: (person) => living.identities.addressOf(person, 'teams'),
      timer: { now: () => Date.now(), sleep: async (ms) => { await sleep(ms); } },
      host: web.host, port: config.port, publicUrl: config.url,
    });
    log.info('listening for Teams', { port: teams.port });
    return { connect: () => living.connect(teams.channel, teams.vouch), probe: async () => [teamsProbeLine(await teams.probe(), config)], settled: teams.quiet, close: teams.close };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    print(code === 'EADDRINUSE' ? `NAVRAAG_TEAMS_PORT: port ${config.port} on ${web.host} is taken by another program; stop that one, or set NAVRAAG_TEAMS_PORT to a free port` : `The door of Teams cannot be opened on ${web.host}:${config.port}: ${code ?? message}`);
    return null;
  }
}
