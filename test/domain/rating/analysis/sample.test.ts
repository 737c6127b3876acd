import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { readCases } from '../../../../src/adapters/site/content/ratingCases.ts';
import '../../../../src/domain/rating/engine/joint/install.ts';
import { sampleOf } from '../../../../src/domain/rating/analysis/sample.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';

test('the sample of a regulation is a worked case with one level that is not failing', () => {
  const folders = readdirSync('content', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const ruleset = loadRuleset(`content/${name}`);
    const facts = sampleOf(ruleset, readCases(`content/${name}`, ruleset).facts ?? []);
    expect(facts, name).not.toBeNull();
    if (facts === null) continue;
    const { readings, agree, duties } = rate(ruleset, facts);
    expect(agree).toBe(true);
    expect(duties.deficient).toBeGreaterThan(0);
    const outcome = readings[ruleset.readings[0]?.id ?? '']?.outcome;
    expect(ruleset.levels.slice(1).find(({ id }) => id === outcome)?.failing).toBeUndefined();
  }
});

test('there is no sample without worked cases, or if none of them has a level', () => {
  const ruleset = loadRuleset('content/212-qd-ubnd-2021');
  const [role] = ruleset.roles;
  expect(sampleOf(ruleset, [])).toBeNull();
  expect(sampleOf(ruleset, [{ role: role?.id ?? '', answers: {} }])).toBeNull();
});
