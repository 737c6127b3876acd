/** Levels that only some groups of roles have. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { survey } from '../../../../src/domain/rating/analysis/gaps.ts';
import { leastChanges } from '../../../../src/domain/rating/analysis/leastChange.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { levelsOfRole, ownRules } from '../../../../src/domain/rating/engine/ownRules.ts';
import type { RoleRule, RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { runs } from '../../../full.ts';
import { allCases, jointRuleset, ratingOf } from '../jointRulesets.ts';
import { number, otherwise, rules } from '../smallRules.ts';

const role = (id: string, groups: readonly string[]): RoleRule => ({
  id,
  name: id,
  clause: 'dieu-1',
  groups,
  duties: [],
  items: {},
});
const plain = rules(
  {
    doc: {
      gioi: { ...number('n', { from: 90 }), groups: ['thay'] },
      tot: number('n', { from: 70 }),
      kem: otherwise,
    },
  },
  { roles: [role('giao-vien', ['thay']), role('bao-ve', [])] },
);
const ruleset: RuleSet = {
  ...plain,
  groups: [{ id: 'thay', name: 'giáo viên' }],
  levels: plain.levels.map((level) => (level.id === 'gioi' ? { ...level, groups: ['thay'] } : level)),
};

test('a role that lacks a level is never rated at it, and its rules do not mention it', () => {
  const outcomes = (id: string, facts: object) => rate(ruleset, { role: id, ...facts }).readings['doc']!;
  expect(outcomes('giao-vien', { n: 95 }).outcome).toBe('gioi');
  expect(outcomes('bao-ve', { n: 95 }).outcome).toBe('tot');
  expect(outcomes('bao-ve', {}).possible).toEqual(['kem', 'tot']);
  expect(outcomes('bao-ve', {}).levels.map(({ level }) => level)).toEqual(['tot', 'kem']);
  expect(outcomes('giao-vien', {}).levels.map(({ level }) => level)).toEqual(['gioi', 'tot', 'kem']);
  expect(leastChanges(ruleset, { role: 'bao-ve', n: 10 }, 'doc').map(({ level }) => level)).toEqual(['tot']);
  expect(survey(ruleset, 'bao-ve', 'doc').unreachable).toEqual([]);
  expect(levelsOfRole(ruleset, 'khong-co')).toBe(ruleset.levels);
});

test('the rules of a role are the same object each time, and the rules themselves where they leave out nothing', () => {
  expect(ownRules(ruleset, 'giao-vien')).toBe(ruleset);
  const own = ownRules(ruleset, 'bao-ve');
  expect(ownRules(ruleset, 'bao-ve')).toBe(own);
  expect(own.levels.map(({ id }) => id)).toEqual(['tot', 'kem']);
  expect(own.precedence).toEqual(['tot', 'kem']);
  expect(Object.keys(own.readings[0]!.conditions)).toEqual(['tot', 'kem']);
  expect(rate(own, { role: 'bao-ve', n: 80 }).readings['doc']!.outcome).toBe('tot');
});

test('a level that a role does not have makes no difference to it, whatever the rules', () => {
  fc.assert(
    fc.property(jointRuleset, fc.constantFrom('cao', 'vua'), (random, level) => {
      const limited: RuleSet = {
        ...random,
        groups: [{ id: 'khac', name: 'khác' }],
        levels: random.levels.map((one) => (one.id === level ? { ...one, groups: ['khac'] } : one)),
      };
      const own = ownRules(limited, 'one');
      let left = 60;
      for (const facts of allCases(random)) {
        if ((left -= 1) < 0) break;
        const [here, there] = [ratingOf(limited, facts), ratingOf(own, facts)];
        expect(here?.readings['mot']?.possible).toEqual(there?.readings['mot']?.possible);
        expect(here?.readings['mot']?.possible ?? []).not.toContain(level);
      }
      expect(ratingOf(limited, { role: 'one' })?.readings['mot']?.possible).toEqual(
        ratingOf(own, { role: 'one' })?.readings['mot']?.possible,
      );
    }),
    runs(200, 25),
  );
});
