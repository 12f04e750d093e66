import type { Config } from '../config.ts';
import type { Person } from '../domain/person.ts';
import { isCoordinator, isReviewer } from '../domain/roles.ts';
import type { Round } from '../domain/round.ts';
import { formatMoment } from '../app/words/format.ts';
import { momentIn } from '../domain/status/deadline.ts';

/** What is printed once the program is ready: the round, who can come in and how, and what is not set up, each with its remedy. */
export async function welcomeLines(round: Round, config: Pick<Config, 'web' | 'store' | 'people' | 'round' | 'slack' | 'teams'>, link: (person: string) => Promise<string>): Promise<readonly string[]> {
  const moment = (wall: string): string => formatMoment(momentIn(round, wall).toString(), round.zone, 'en');
  return [
    `Round:  ${round.title.en}, opens ${moment(round.calendar.opens)}, answers due ${moment(round.calendar.deadline)}`,
    `Store:  ${config.store.file}; a copy while running: npm run backup -- FILE`,
    '',
    ...(round.fictionalPeople ? await doorLines(round, link) : [
      `People: ${round.people.length}${config.people === null ? '' : `, from ${config.people}`}. A link to sign in, for one person: npm run link -- PERSON`,
    ]),
    '',
    ...(unprotected(config.web.url) ? [`Page: NAVRAAG_URL is no https address: links to sign in, and answers, can be read on their way. Set it to an https address, with a server in front that leads to port ${config.web.port}.`] : []),
    slackLine(config.slack),
    config.teams.kind === 'none' ? 'Teams: not set up; people answer on the page. The settings are NAVRAAG_TEAMS_APP, NAVRAAG_TEAMS_TENANT and NAVRAAG_TEAMS_SECRET.' : `Teams: app ${config.teams.app} in tenant ${config.teams.tenant}, listening for /api/messages on port ${config.teams.port}`,
    'PostgreSQL: not in this version yet; everything is kept in the store above (NAVRAAG_STORE).',
  ];
}

/** Fictional people get a link at once, grouped by what they do. Real ones get theirs by name, not in a log. */
async function doorLines(round: Round, link: (person: string) => Promise<string>): Promise<readonly string[]> {
  const links = new Map<string, string>();
  for (const { id } of round.people) links.set(id, await link(id));
  const shown = new Set<string>();
  const line = (person: Person, does: string): string => {
    const where = shown.has(person.id) ? 'the link above' : links.get(person.id);
    shown.add(person.id);
    return `    ${`${person.name}${does && `, ${does}`}`.padEnd(wide(round))}  ${where}`;
  };
  const group = (title: string, people: readonly Person[], does: (person: Person) => string): readonly string[] =>
    people.length === 0 ? [] : [`  ${title}`, ...people.map((person) => line(person, does(person)))];
  return [
    'Who can sign in (fictional people). A link works once, within 7 days; a new one: npm run link -- PERSON',
    ...group('Coordinators', round.people.filter(isCoordinator), () => ''),
    ...group('Reviewers', round.people.filter(isReviewer), () => ''),
    ...round.sectors.flatMap((sector) => group(sector.label.en, round.people.filter((person) => rolesIn(person, sector.id).length > 0), (person) => rolesIn(person, sector.id).join(', '))),
  ];
}

function slackLine(slack: Config['slack']): string {
  if (slack.kind === 'none') return 'Slack: not set up; people answer on the page. The settings are NAVRAAG_SLACK_WORKSPACES, NAVRAAG_SLACK_BOT_TOKEN and NAVRAAG_SLACK_SIGNING_SECRET.';
  const where = slack.workspaces.kind === 'one' ? `workspace ${slack.workspaces.team}` : `workspaces ${slack.workspaces.allowed.join(', ')}, each installed at /slack/install`;
  return `Slack: ${where}, ${slack.incoming.kind === 'socket' ? 'by Socket Mode' : `listening for /slack/events on port ${slack.incoming.port}`}`;
}

function rolesIn(person: Person, sector: string): readonly string[] {
  return person.roles.flatMap((role) => ('sector' in role && role.sector === sector ? [role.role] : []));
}

const wide = (round: Round): number => Math.max(...round.people.flatMap((person) => round.sectors.map((sector) => `${person.name}, ${rolesIn(person, sector.id).join(', ')}`.length)));

/** Whether the page is opened over a network without encryption. */
function unprotected(url: string | null): boolean {
  return url !== null && url.startsWith('http:') && !/^http:\/\/(?:127\.|localhost\b|\[::1\])/.test(url);
}
