import { createRequire } from 'node:module';
import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser';
import { expect, it } from 'vitest';

const configuration = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as IConfiguration;

it('keeps the rules of the house: every folder imports only what it may', async () => {
  const { output } = await cruise(['src'], {
    ...configuration.options,
    ruleSet: { forbidden: configuration.forbidden ?? [] },
    validate: true,
  });
  const { violations, totalCruised } = (output as ICruiseResult).summary;
  expect(violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  expect(totalCruised).toBeGreaterThan(50);
});
