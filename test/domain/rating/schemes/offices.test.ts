/**
 * Rating schemes as offices write them, each a folder of test/fixtures/offices: every worked case comes out as stated,
 * and whatever the self-check and the office's page ask of a scheme can be answered.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { readCases, caseRemarks } from '../../../../src/adapters/site/content/ratingCases.ts';
import { leastChanges } from '../../../../src/domain/rating/analysis/leastChange.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { waySentences } from '../../../../src/domain/rating/wording/waySentences.ts';

const OFFICES = fileURLToPath(new URL('../../../fixtures/offices', import.meta.url));

describe.each(readdirSync(OFFICES))('%s', (name) => {
  const rules = loadRuleset(`${OFFICES}/${name}`);

  test('comes to what its worked cases state, and they test every provision', () => {
    const { facts, problems } = readCases(`${OFFICES}/${name}`, rules);
    expect(problems).toEqual([]);
    expect(caseRemarks(rules, facts).join()).toContain('quy định nào có điều kiện cũng đã được thử');
  });

  test('leaves every level of a role open while nothing is known, and says what would reach it', () => {
    const [reading] = rules.readings;
    for (const role of rules.roles) {
      const facts = { role: role.id };
      const own = rules.levels.filter(
        ({ groups }) => groups === undefined || groups.some((group) => role.groups.includes(group)),
      );
      const { possible } = rate(rules, facts).readings[reading!.id]!;
      expect(possible).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
      for (const { ways } of leastChanges(rules, facts, reading!.id))
        for (const way of ways) expect(waySentences(rules, way).length).toBeGreaterThan(0);
    }
  });
});
