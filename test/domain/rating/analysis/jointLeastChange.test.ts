/**
 * Least changes of random rules with every construct, against every case that a known case can become while nothing
 * gets worse.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastChanges } from '../../../../src/domain/rating/analysis/leastChange.ts';
import { compiledFor } from '../../../../src/domain/rating/engine/compile.ts';
import type { Facts, RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { allCases, jointRuleset, ratingOf, regionsAsRules } from '../jointRulesets.ts';
import { runs } from '../../../full.ts';

const MAX_CASES = 2_500;
const ANSWERS = ['dat', 'nua', 'khong'];

/** Whether a case is another one in which nothing got worse; what divides a ratio stays. */
function isImproved(ruleset: RuleSet, from: Facts, to: Facts): boolean {
  const looked = JSON.stringify(ruleset.readings);
  const used = ruleset.facts.filter((fact) => looked.includes(`"${fact.id}"`));
  const derived = ruleset.facts.filter((fact) => 'terms' in fact || 'part' in fact);
  const inWhole = new Set(
    derived
      .filter(
        (fact) =>
          used.includes(fact) || used.some((one) => 'terms' in one && one.terms.some((term) => term.fact === fact.id)),
      )
      .flatMap((fact) =>
        'whole' in fact && typeof fact.whole === 'object' ? fact.whole.map((term) => term.fact) : [],
      ),
  );
  const numbers = (id: string): readonly boolean[] => {
    const [one, other] = [from[id], to[id]].map((value) => (typeof value === 'number' ? { value } : value)) as [
      Record<string, number>,
      Record<string, number>,
    ];
    return Object.keys(one).map((key) => (inWhole.has(id) ? other[key] === one[key] : other[key]! >= one[key]!));
  };
  const duties = Object.entries(from.answers ?? {}).every(([duty, answer]) => {
    const next = to.answers?.[duty];
    return answer === 'bo' || next === 'bo'
      ? answer === next
      : ANSWERS.indexOf(next ?? '') <= ANSWERS.indexOf(answer ?? '');
  });
  const choices = ['x', 'y', 'z'];
  const chosen = choices.indexOf(String(to['choice'])) <= choices.indexOf(String(from['choice']));
  return ['a', 'b', 'c', 'list'].flatMap(numbers).every((is) => is) && duties && chosen;
}

/** For each block the piece of each of its dimensions; null where something has no meaning. */
function piecesOf(ruleset: RuleSet, facts: Facts): readonly number[] | null {
  const { joint } = compiledFor(ruleset, 'one');
  const pieces = joint!.blocks.map((block) => block.improvements(block.read(facts), false).now);
  return pieces.includes(null) ? null : pieces.flatMap((own) => own ?? []);
}

const isNotMore = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((cost, i) => cost <= other[i]!);

/** Compares the least changes from a case with those of all cases that it can become; gives how many ways there are. */
function compareFrom(ruleset: RuleSet, base: Facts, possible: readonly Facts[], isApart: boolean): number {
  let compared = 0;
  const now = piecesOf(ruleset, base);
  if (now === null) return 0;
  const improved = possible.filter((facts) => isImproved(ruleset, base, facts));
  const reached = improved.flatMap((facts) => {
    const pieces = piecesOf(ruleset, facts);
    const { outcome } = ratingOf(ruleset, facts)!.readings['mot']!;
    if (pieces === null || pieces.length !== now.length) return [];
    const cost = pieces.flatMap((piece, i) => [Math.max(0, piece - now[i]!), Math.max(0, now[i]! - piece)]);
    // Changing a single yes/no fact is an effort either way.
    const turned = isApart && facts['yes'] !== base['yes'];
    const own = [turned && facts['yes'] === true ? 1 : 0, turned && facts['yes'] === false ? 1 : 0];
    return [{ facts, cost: [...cost, ...own], outcome }];
  });
  for (const { level, ways } of leastChanges(ruleset, base, 'mot')) {
    const wanted = reached.filter(({ outcome }) => outcome === level);
    const least = wanted.filter(
      ({ cost }) => !wanted.some((other) => isNotMore(other.cost, cost) && !isNotMore(cost, other.cost)),
    );
    expect(ways.length, JSON.stringify([base, level, ways])).toBe(new Set(least.map(({ cost }) => cost.join())).size);
    compared += ways.length;
    for (const { tied = [] } of ways) {
      if (tied.length === 0) continue;
      const rules = regionsAsRules(ruleset, [tied.map(({ to }) => to)]);
      const fits = least.some(({ facts }) => ratingOf(rules, facts)!.readings['mot']!.levels[0]!.state === 'met');
      expect(fits, JSON.stringify([base, level, tied])).toBe(true);
    }
  }
  return compared;
}

test('the changes found are exactly the least ones, and none is missing', () => {
  let compared = 0;
  fc.assert(
    fc.property(jointRuleset, fc.nat(), (ruleset, pick) => {
      const isApart = compiledFor(ruleset, 'one').figures.some(({ fact }) => fact.id === 'yes');
      const cases = [];
      for (const facts of allCases(ruleset)) if (cases.push(facts) > MAX_CASES) return;
      const possible = cases.filter((facts) => ratingOf(ruleset, facts) !== null);
      // The first is mostly the worst case.
      for (const at of [0, pick, 7 * pick]) {
        const base = possible[at % possible.length];
        if (base !== undefined) compared += compareFrom(ruleset, base, possible, isApart);
      }
    }),
    runs(40, 10),
  );
  expect(compared).toBeGreaterThan(0);
});
