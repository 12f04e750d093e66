import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionsOf, cardIn, messageFrom, openTeamsHouse, peopleOnTeams } from './teams-house.ts';
import type { TeamsHouse } from './teams-house.ts';

describe('a personal chat', () => {
  let at: TeamsHouse;
  beforeAll(async () => { at = await openTeamsHouse(await peopleOnTeams()); });
  afterAll(() => at[Symbol.asyncDispose]());

  it('is greeted when the app is installed, and gets the first question as a card', async () => {
    const { status } = await at.post(messageFrom(at.microsoft, 'klaver-meerkoet', 'install-1', { type: 'installationUpdate', action: 'add' }));
    expect(status).toBe(200);
    const call = at.microsoft.calls.at(-1);
    expect(call).toMatchObject({ method: 'POST', path: '/teams/v3/conversations/a%3Aklaver-meerkoet/activities', authorization: 'Bearer test-token' });
    console.log(JSON.stringify(call?.body, null, 1));
  });
});
