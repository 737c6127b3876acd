/**
 * Scales of random rules with every construct: each possible case is where its outcome is drawn, and nothing is drawn
 * where no case can be.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapsOf } from '../../../../src/domain/rating/analysis/map.ts';
import { allowedBy, fittingMap, mapPoint, regionAt } from '../../../../src/domain/rating/analysis/mapPoint.ts';
import { allCases, jointRuleset, ratingOf, regionsAsRules } from '../jointRulesets.ts';
import { runs } from '../../../full.ts';

const MAX_CASES = 3_000;

test('maps of joint rules show every case as it is rated', () => {
  let compared = 0;
  fc.assert(
    fc.property(jointRuleset, (ruleset) => {
      const cases = [];
      for (const facts of allCases(ruleset)) if (cases.push(facts) > MAX_CASES) return;
      const maps = mapsOf(ruleset, 'mot', 'one', 'deficient');
      if (maps.length === 0) return;
      compared += 1;
      const when = maps.map((map) => regionsAsRules(ruleset, map.when));
      const hit = new Set<unknown>();
      for (const facts of cases) {
        const rating = ratingOf(ruleset, facts);
        if (rating === null) continue;
        const { levels, outcome } = rating.readings['mot']!;
        if (JSON.stringify(levels).includes('"state":"undefined"')) continue;
        const fitting = maps.filter((_, i) =>
          ratingOf(when[i]!, facts)!.readings['mot']!.levels.some(({ state }) => state === 'met'),
        );
        const point = mapPoint(ruleset, facts, maps[0]!.fact.id);
        // A ratio with a denominator of 0 has no position.
        if (!Number.isFinite(point.y.low)) continue;
        expect(fitting.length).toBeGreaterThan(0);
        for (const map of fitting) {
          const region = regionAt(map, 0, point.y.low);
          if (region !== undefined) hit.add(region);
          expect(region?.outcome, JSON.stringify([facts, map])).toBe(outcome);
        }
        expect(fitting).toContain(fittingMap(ruleset, facts, maps)?.map);
        // The maps of this case alone: nothing is assumed, as everything is known.
        const own = fittingMap(
          ruleset,
          facts,
          mapsOf(ruleset, 'mot', 'one', 'deficient', undefined, allowedBy(ruleset, facts)),
        );
        expect(own?.assumed, JSON.stringify(facts)).toEqual([]);
        expect(regionAt(own!.map, 0, point.y.low)?.outcome, JSON.stringify(facts)).toBe(outcome);
      }
      for (const { regions } of maps) for (const region of regions) expect(hit).toContain(region);
    }),
    runs(80, 40),
  );
  expect(compared).toBeGreaterThan(5);
});
