/** Gaps, overlaps and unreachable levels of random rules with every construct, against all their cases. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { survey } from '../../../../src/domain/rating/analysis/gaps.ts';
import { allCases, jointRuleset, ratingOf, regionsAsRules } from '../jointRulesets.ts';
import { runs } from '../../../full.ts';

/** Rules whose cases are too many to try all are left to other runs. */
const MAX_CASES = 2_500;

test('regions of joint rules contain exactly the possible cases that they describe', () => {
  let compared = 0;
  fc.assert(
    fc.property(jointRuleset, (ruleset) => {
      const cases = [];
      for (const facts of allCases(ruleset)) if (cases.push(facts) > MAX_CASES) return;
      const found = survey(ruleset, 'one', 'mot');
      if (!found.exact) return;
      compared += 1;
      const gaps = found.gaps.length === 0 ? null : regionsAsRules(ruleset, found.gaps);
      const inGap = found.gaps.map(() => 0);
      const overlaps = found.overlaps.map(({ levels, regions }) => ({
        pair: levels,
        rules: regionsAsRules(ruleset, regions),
        inside: regions.map(() => 0),
      }));
      const met = new Set<string>();
      const first = new Set<string>();
      for (const facts of cases) {
        const rating = ratingOf(ruleset, facts);
        if (rating === null) continue;
        const { levels, outcome } = rating.readings['mot']!;
        // Where a test has no meaning a case is neither a gap nor none.
        if (levels.some(({ state }) => state === 'undefined')) continue;
        const metHere = levels.flatMap(({ level, state }) => (state === 'met' ? [level] : []));
        for (const level of metHere) met.add(level);
        if (outcome !== null) first.add(outcome);
        const gapLevels = gaps === null ? [] : ratingOf(gaps, facts)!.readings['mot']!.levels;
        gapLevels.forEach(({ state }, i) => (inGap[i]! += state === 'met' ? 1 : 0));
        if (gapLevels.some(({ state }) => state === 'met') !== (outcome === 'gap'))
          expect.fail(`gap: ${JSON.stringify([facts, found.gaps])}`);
        for (const { pair, rules, inside } of overlaps) {
          const own = ratingOf(rules, facts)!.readings['mot']!.levels;
          own.forEach(({ state }, i) => (inside[i]! += state === 'met' ? 1 : 0));
          if (own.some(({ state }) => state === 'met') !== pair.every((level) => metHere.includes(level)))
            expect.fail(`overlap ${pair.join()}: ${JSON.stringify([facts, rules.levels])}`);
        }
      }
      // No region without any case.
      for (const count of [...inGap, ...overlaps.flatMap(({ inside }) => inside)]) expect(count).toBeGreaterThan(0);
      const never = ruleset.levels
        .filter(({ id }) => !first.has(id))
        .map(({ id }) => ({ level: id, why: met.has(id) ? 'neverFirst' : 'neverMet' }));
      expect(found.unreachable).toEqual(never);
    }),
    runs(40, 20),
  );
  expect(compared).toBeGreaterThan(5);
});
