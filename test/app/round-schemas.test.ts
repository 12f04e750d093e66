import { expect, test } from 'vitest';
import { z } from 'zod';
import { People } from '../../src/domain/person.ts';
import { Questionnaire } from '../../src/domain/question.ts';
import { RoundFile } from '../../src/domain/round.ts';

// editors read these while a round is written; `vitest run -u` publishes them anew after a change of shape
test.each([['round', RoundFile], ['questions', Questionnaire], ['people', People]] as const)('the published schema of %s.yaml is the one that is checked', async (name, schema) => {
  const json = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 1);
  await expect(`${json}\n`).toMatchFileSnapshot(`../../prompts/schemas/${name}.schema.json`);
});
