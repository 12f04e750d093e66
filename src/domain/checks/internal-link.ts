/**
 * True of a link that not everybody can open: an intranet, a file share, a document store behind a sign-in, a local file
 * or an address inside a network. A text that is no link at all is not internal.
 */
export function isInternalLink(link: string): boolean {
  const trimmed = link.trim();
  if (/^(?:file:|\\\\|[a-z]:\\|smb:)/i.test(trimmed)) return true;
  const parsed = URL.parse(/^[a-z][a-z+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (parsed === null || /\s/.test(trimmed)) return false;
  const host = parsed.hostname.toLowerCase();
  if (!host.includes('.') || isPrivateAddress(host)) return /^[a-z]+:\/\//i.test(trimmed) || isPrivateAddress(host);
  return INSIDE.test(host) || SHARES.some((share) => host === share || host.endsWith(`.${share}`)) || /(?:^|\/)intranet(?:\/|$)/i.test(parsed.pathname);
}

const INSIDE = /(?:^|\.)(?:intranet|intra|insite|sharepoint|samenwerken|samenwerkruimte|extranet|portaal-intern|intern)(?:\.|-)|\.(?:local|lan|intern|internal|intranet|corp|home\.arpa)$/;
const SHARES = [
  'sharepoint.com', 'onedrive.live.com', '1drv.ms', 'drive.google.com', 'docs.google.com', 'dropbox.com', 'box.com', 'wetransfer.com', 'we.tl',
  'teams.microsoft.com', 'slack.com', 'notion.so', 'pleio.nl', 'viadesk.com', 'webmail.nl', 'outlook.office.com', 'office.com', 'atlassian.net', 'filesender.surf.nl', 'surfdrive.surf.nl',
];

/** Addresses for use inside a network (RFC 1918), and the machine itself. */
function isPrivateAddress(host: string): boolean {
  return host === 'localhost' || /^(?:10|127)(?:\.\d+){3}$|^192\.168(?:\.\d+){2}$|^172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}$|^169\.254(?:\.\d+){2}$|^\[?(?:::1|f[cd][0-9a-f]{2}:)/.test(host);
}
