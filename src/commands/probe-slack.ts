import type { Probed } from '../../adapters/slack/probe.ts';
import type { SlackConfig } from '../slack-settings.ts';

/** One line for a workspace, on what Slack said of our token there: that it works, or what to do. */
export function slackProbeLine(team: string, probed: Probed, { workspaces, url }: Extract<SlackConfig, { kind: 'set' }>): string {
  const one = workspaces.kind === 'one';
  switch (probed.outcome) {
    case 'works': return probed.missing.length === 0
      ? `Slack: workspace ${team} takes the token, with every permission.`
      : `Slack: workspace ${team} takes the token, but the app was not given ${probed.missing.join(', ')}. Add what manifest/slack.yaml asks for, and install the app again.`;
    case 'other-workspace': return `Slack: the token is of workspace ${probed.found}, not of ${team}; nothing from there is let in. Set NAVRAAG_SLACK_WORKSPACES to ${probed.found}, or take the token of ${team}.`;
    case 'refused': return `Slack: workspace ${team} refuses the token (${probed.error}). ${one ? 'Set NAVRAAG_SLACK_BOT_TOKEN to the Bot User OAuth Token of the app as it is installed now' : `Install the app there again: ${url}/slack/install`}. Until then people answer on the page.`;
    case 'not-installed': return `Slack: workspace ${team} has not installed the app yet. Let an administrator of it open ${url}/slack/install.`;
    case 'unreachable': return `Slack: workspace ${team} could not be asked just now. If that lasts: may this machine reach https://slack.com? Messages wait until it can.`;
  }
}
