/** Possible outcomes where many facts occur together in groups within groups, against every way of filling them in. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Condition, GroupCondition } from '../../../../src/domain/rating/condition.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';

const FACTS = Array.from({ length: 11 }, (_, i) => `f${i}`);
const kinds = fc.constantFrom<GroupCondition['kind']>('all', 'any', 'none', 'some');

/** A tree over yes/no facts; mostly each fact is in one place only. */
const { tree } = fc.letrec<{ tree: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.record({ fact: fc.constantFrom(...FACTS), is: fc.boolean() }).map(({ fact, is }): Condition => ({
    id: `${fact}-${is}`,
    clause: 'dieu-1',
    kind: 'yesNo',
    fact,
    is,
  })),
  tree: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc
      .record({
        kind: kinds,
        parts: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
        from: fc.integer({ min: 1, max: 2 }),
      })
      .map(({ kind, parts, from }): Condition => ({
        id: 'g',
        clause: 'dieu-1',
        kind,
        parts,
        ...(kind === 'some' ? { bounds: { from } } : {}),
      })),
  ),
}));

const LEVELS = ['cao', 'vua', 'thap'];

test('the results of folded facts equal those of brute force, however facts are grouped', () => {
  fc.assert(
    fc.property(
      fc.tuple(tree, tree, tree),
      fc.array(fc.constantFrom(null, null, null, null, null, null, null, null, true, false), {
        minLength: 11,
        maxLength: 11,
      }),
      (trees, known) => {
        const text = { name: '', short: '', text: '', clause: 'dieu-1' };
        const ruleset = {
          levels: LEVELS.map((id) => ({ id, name: id, short: id, clause: 'dieu-1' })),
          precedence: LEVELS,
          words: { duty: 'việc', answers: {} },
          facts: FACTS.map((id) => ({ id, kind: 'yesNo', name: id, clause: 'dieu-1', fixed: false })),
          groups: [],
          roles: [{ id: 'mot', name: '', clause: 'dieu-1', groups: [], duties: [], items: {} }],
          readings: [
            {
              id: 'doc',
              changes: [],
              conditions: Object.fromEntries(LEVELS.map((level, i) => [level, trees[i]!])),
            },
          ],
          gap: text,
          undefined: text,
        } as unknown as RuleSet;
        const facts = Object.fromEntries(FACTS.map((id, i) => [id, known[i]]));
        const found = new Set<string>();
        for (let way = 0; way < 2 ** FACTS.length; way += 1) {
          const filled = (fact: string): boolean =>
            known[FACTS.indexOf(fact)] ?? (way & (1 << FACTS.indexOf(fact))) !== 0;
          const level = trees.findIndex((condition) => holds(condition, filled));
          found.add(LEVELS[level] ?? 'gap');
        }
        const rated = rate(ruleset, { role: 'mot', ...facts });
        expect(rated.readings['doc']?.possible).toEqual([...found].sort());
      },
    ),
    { numRuns: 100 },
  );
});

function holds(condition: Condition, filled: (fact: string) => boolean): boolean {
  if (condition.kind === 'yesNo') return filled(condition.fact) === condition.is;
  if (!('parts' in condition)) throw new Error(condition.kind);
  const held = condition.parts.filter((part) => holds(part, filled)).length;
  if (condition.kind === 'all') return held === condition.parts.length;
  if (condition.kind === 'any') return held > 0;
  return condition.kind === 'none' ? held === 0 : held >= (condition.bounds?.from ?? 0);
}
