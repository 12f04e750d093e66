import { isValidSlackRequest } from '@slack/bolt';
import { expect, test } from 'vitest';
import { judgeSignature, signWith } from '../../../adapters/slack/signature.ts';

const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
const NOW = 1_531_420_618;
const BODY = Buffer.from('token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c');

test('the example of Slack\'s own documentation is genuine', () => {
  const headers = { timestamp: String(NOW), signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503' };
  expect(judgeSignature(SECRET, headers, BODY, NOW)).toBe('ok');
});

const signed = (at: number, body = BODY, secret = SECRET) => ({ timestamp: String(at), signature: signWith(secret, String(at), body) });

test.each([
  ['now', signed(NOW), 'ok', true],
  ['5 minutes old', signed(NOW - 300), 'ok', true],
  ['5 minutes and 1 second old', signed(NOW - 301), 'stale', false],
  ['a day old', signed(NOW - 86_400), 'stale', false],
  ['5 minutes ahead', signed(NOW + 300), 'ok', true],
  // the one case in which we are stricter than Slack's own library
  ['5 minutes and 1 second ahead', signed(NOW + 301), 'future', true],
  ['by another secret', signed(NOW, BODY, 'another'), 'forged', false],
  ['of another body', signed(NOW, Buffer.from('text=geen')), 'forged', false],
  ['without a signature', { timestamp: String(NOW), signature: undefined }, 'unsigned', false],
  ['without a moment', { timestamp: undefined, signature: signed(NOW).signature }, 'unsigned', false],
  ['a moment that is no number', { timestamp: '1e9', signature: signed(NOW).signature }, 'unsigned', false],
  ['an empty signature', { timestamp: String(NOW), signature: '' }, 'unsigned', false],
  ['a signature cut short', { timestamp: String(NOW), signature: signed(NOW).signature.slice(0, -2) }, 'forged', false],
  ['another version', { timestamp: String(NOW), signature: signed(NOW).signature.replace('v0', 'v1') }, 'forged', false],
  ['a signature of letters beyond a byte', { timestamp: String(NOW), signature: 'v0=é' }, 'forged', false],
] as const)('%s', (_, headers, verdict, boltTakesIt) => {
  expect(judgeSignature(SECRET, headers, BODY, NOW)).toBe(verdict);
  const bolt = isValidSlackRequest({
    signingSecret: SECRET, body: BODY.toString(), nowMilliseconds: NOW * 1_000,
    headers: { 'x-slack-request-timestamp': headers.timestamp as never, 'x-slack-signature': headers.signature as never },
  });
  expect(bolt).toBe(boltTakesIt);
});
