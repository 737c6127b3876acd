import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Condition } from '../../../../src/domain/rating/condition.ts';
import type { Facts, OutcomeId } from '../../../../src/domain/rating/ruleset.ts';
import { runs } from '../../../full.ts';
import { bruteForce, withOneMore } from '../bruteForce.ts';
import { dutiesOf, official } from '../official.ts';
import { randomCase } from '../randomCases.ts';

function possibleOf(rating: ReturnType<typeof rate>): Readonly<Record<string, readonly OutcomeId[]>> {
  return Object.fromEntries(Object.entries(rating.readings).map(([id, { possible }]) => [id, possible]));
}

test('the possible outcomes are exactly those of trying all unknown facts', () => {
  fc.assert(
    fc.property(randomCase(6), (random) => {
      const rating = rate(random.ruleset, random.facts);
      const tried = bruteForce(random);
      expect(possibleOf(rating)).toEqual(tried.possible);
      expect(rating.byClause).toEqual(tried.byClause);
      for (const [reading, { levels }] of Object.entries(rating.readings)) {
        expect(Object.fromEntries(levels.map(({ level, state }) => [level, state]))).toEqual(tried.states[reading]);
      }
      expect(rating.agree).toBe(new Set(Object.values(tried.possible).map((list) => JSON.stringify(list))).size === 1);
    }),
    runs(10_000, 500),
  );
});

test('`outcome` is the one possible outcome, or null', () => {
  fc.assert(
    fc.property(randomCase(8), ({ ruleset, facts }) => {
      for (const { possible, outcome } of Object.values(rate(ruleset, facts).readings)) {
        expect(possible.length).toBeGreaterThan(0);
        expect(outcome).toBe(possible.length === 1 ? possible[0] : null);
      }
    }),
    runs(500, 166),
  );
});

test('another known fact never adds an outcome', () => {
  fc.assert(
    fc.property(randomCase(3), fc.infiniteStream(fc.nat(1_000_000)), ({ ruleset, facts }, stream) => {
      const pick = (below: number) => stream.next().value % below;
      let now: Facts | null = facts;
      let before = possibleOf(rate(ruleset, facts));
      while ((now = withOneMore(ruleset, now, pick)) !== null) {
        const after = possibleOf(rate(ruleset, now));
        for (const [reading, outcomes] of Object.entries(after))
          expect(before[reading]).toEqual(expect.arrayContaining([...outcomes]));
        before = after;
      }
      // Now everything is known.
      for (const outcomes of Object.values(before)) expect(outcomes).toHaveLength(1);
    }),
    runs(1_000, 333),
  );
});

test('rating is pure and deterministic', () => {
  fc.assert(
    fc.property(randomCase(5), ({ ruleset, facts }) => {
      const copy = structuredClone({ ruleset, facts });
      const first = structuredClone(rate(ruleset, facts));
      expect(rate(ruleset, facts)).toEqual(first);
      expect({ ruleset, facts }).toEqual(copy);
    }),
    runs(300, 100),
  );
});

/** Whether a condition of a random rule set, or a part of it that concerns the role, is about duties. */
function aboutDuties(condition: Condition): boolean {
  if (condition.groups?.includes('other') === true) return false;
  return condition.kind === 'duties' || ('parts' in condition && condition.parts.some(aboutDuties));
}

test('if no duty applies the outcome is undefined, unless a level is met by other conditions', () => {
  fc.assert(
    fc.property(randomCase(10), ({ ruleset, facts }) => {
      const answers = Object.fromEntries(ruleset.roles[0]!.duties.map((duty) => [duty, 'notApplicable' as const]));
      const rating = rate(ruleset, { ...facts, answers });
      for (const { id, conditions } of ruleset.readings) {
        const { outcome, levels } = rating.readings[id]!;
        expect(outcome).not.toBe('gap');
        if (ruleset.levels.every((level) => conditions[level.id]!.kind === 'duties')) expect(outcome).toBe('undefined');
        if (levels.every(({ state }) => state !== 'met')) expect(outcome).toBe('undefined');
        else
          expect(outcome).toBe(
            ruleset.precedence.find((level) =>
              levels.some((result) => result.level === level && result.state === 'met'),
            ),
          );
        for (const { level, state } of levels)
          if (!aboutDuties(conditions[level]!)) expect(state).not.toBe('undefined');
      }
    }),
    runs(500, 166),
  );
});

test('every complete case of every role has exactly one outcome in each reading', () => {
  const answer = fc.constantFrom('assured', 'assured', 'assured', 'deficient', 'notDone', 'notApplicable');
  const percent = fc.oneof(
    fc.constantFrom(0, 49.99, 50, 59.99, 60, 69.99, 70, 79.99, 80, 89.99, 90, 100),
    fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
  );
  const full = fc.constantFrom(...official.roles).chain((role) =>
    fc.record({
      role: fc.constant(role.id),
      answers: fc
        .tuple(...dutiesOf(role.id).map(() => answer))
        .map((given) => Object.fromEntries(dutiesOf(role.id).map((duty, i) => [duty, given[i]]))),
      parIndex: percent,
      taskCompletion: percent,
      fieldIndexes: fc
        .tuple(...(role.items['fieldIndexes'] ?? []).map(() => percent))
        .map((given) => Object.fromEntries((role.items['fieldIndexes'] ?? []).map(({ id }, i) => [id, given[i]]))),
      flags: fc.record({ ideology: fc.boolean(), corruption: fc.boolean(), discipline: fc.boolean() }),
    }),
  );
  fc.assert(
    fc.property(full, (facts) => {
      for (const { possible } of Object.values(rate(official, facts as Facts).readings))
        expect(possible).toHaveLength(1);
    }),
    runs(1_000, 333),
  );
});
