import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dmn } from '../../../src/domain/openData/dmn/dmn.ts';
import { boundsTest, feelText, variableOf } from '../../../src/domain/openData/dmn/feel.ts';
import { rate } from '../../../src/domain/rating/engine/rate.ts';
import type { Answer, Facts, RuleSet } from '../../../src/domain/rating/ruleset.ts';
import { indexById } from '../../../src/domain/regulation/tree/walk.ts';
import { randomCase } from '../rating/randomCases.ts';
import { readDmn, type DmnDecision } from './dmnEngine.ts';
import { OFFICIAL, POINTS } from './regulations.ts';
import { runs } from '../../full.ts';

const rules = (ruleset: RuleSet | null): RuleSet => {
  if (ruleset === null) throw new Error('no rules');
  return ruleset;
};

/** The inputs of a decision for given facts, computed independently of the code under test. */
function contextOf(ruleset: RuleSet, facts: Facts): Record<string, unknown> {
  const role = ruleset.roles.find(({ id }) => id === facts.role);
  const answers = (role?.duties ?? []).map((duty) => facts.answers?.[duty]);
  const count = (answer: Answer) => answers.filter((one) => one === answer).length;
  const context: Record<string, unknown> = {
    role: facts.role,
    applicable: answers.length - count('notApplicable'),
    assured: count('assured'),
    deficient: count('deficient'),
    notDone: count('notDone'),
  };
  for (const { id, kind } of ruleset.facts) {
    const value = id
      .split('.')
      .reduce<unknown>((from, key) => (from as Record<string, unknown> | undefined)?.[key], facts);
    context[id.replaceAll('.', '_')] =
      kind === 'lowestOf' ? Math.min(...Object.values((value ?? {}) as Record<string, number>)) : value;
  }
  return context;
}

function agrees(ruleset: RuleSet, decisions: readonly DmnDecision[], facts: Facts): void {
  const { readings } = rate(ruleset, facts);
  const context = contextOf(ruleset, facts);
  for (const decision of decisions)
    expect(decision.decide(context).outcome, decision.id).toBe(readings[decision.id]?.outcome);
}

/** Random complete facts for a rule set: shares and numbers at, next to and between the thresholds. */
function knownFacts(ruleset: RuleSet, thresholds: readonly number[]): fc.Arbitrary<Facts> {
  const answer = fc.constantFrom<Answer>(
    'assured',
    'assured',
    'assured',
    'assured',
    'deficient',
    'notDone',
    'notApplicable',
  );
  const number = ({ min, max }: { readonly min: number; readonly max: number }) =>
    fc
      .oneof(
        fc.constantFrom(...thresholds.flatMap((at) => [at, at - 0.01, at + 0.01])),
        fc.double({ min, max, noNaN: true }),
      )
      .map((value) => Math.min(max, Math.max(min, value)));
  return fc.constantFrom(...ruleset.roles).chain((role) =>
    fc
      .tuple(
        fc.oneof(
          fc.array(answer, { minLength: role.duties.length, maxLength: role.duties.length }),
          fc.constant(role.duties.map((): Answer => 'assured')),
          fc.constant(role.duties.map((): Answer => 'notApplicable')),
        ),
        fc.tuple(
          ...ruleset.facts.map((fact): fc.Arbitrary<unknown> => {
            if (fact.kind === 'number') return number(fact);
            if (fact.kind === 'yesNo') return fc.integer({ min: 0, max: 5 }).map((one) => one === 0);
            if (fact.kind === 'level') return fc.constant(undefined);
            if (fact.kind !== 'lowestOf') throw new Error(fact.kind);
            const items = role.items[fact.id] ?? [];
            return fc
              .tuple(...items.map(() => number(fact)))
              .map((values) => Object.fromEntries(items.map(({ id }, index) => [id, values[index]])));
          }),
        ),
      )
      .map(([answers, values]) => {
        const facts: Record<string, unknown> = {
          role: role.id,
          answers: Object.fromEntries(role.duties.map((duty, index) => [duty, answers[index]])),
        };
        ruleset.facts.forEach(({ id }, index) => {
          const [head = '', tail] = id.split('.');
          facts[head] =
            tail === undefined ? values[index] : { ...(facts[head] as object | undefined), [tail]: values[index] };
        });
        return facts as Facts;
      }),
  );
}

describe('the decision table agrees with the engine', () => {
  test.each([
    ['the official rules', rules(OFFICIAL.ruleset), [50, 60, 70, 80, 90]],
    ['points-based rules', rules(POINTS.ruleset), [5, 700, 900]],
  ] as const)('for %s on random cases', (_, ruleset, thresholds) => {
    const decisions = readDmn(dmn(ruleset));
    expect(decisions.map(({ id }) => id)).toEqual(ruleset.readings.map(({ id }) => id));
    const seen = new Set<unknown>();
    fc.assert(
      fc.property(knownFacts(ruleset, thresholds), (facts) => {
        agrees(ruleset, decisions, facts);
        seen.add(rate(ruleset, facts).readings[ruleset.readings[0]?.id ?? '']?.outcome);
      }),
      runs(500, 100),
    );
    // The cases covered several outcomes.
    expect(seen.size).toBeGreaterThan(3);
  });

  test('for random rules on random cases', () => {
    fc.assert(
      fc.property(randomCase(10), ({ ruleset, facts }) => agrees(ruleset, readDmn(dmn(ruleset)), facts)),
      { ...runs(300, 60), endOnFailure: true },
    );
  });
});

describe('the official table', () => {
  const ruleset = rules(OFFICIAL.ruleset);
  const decisions = readDmn(dmn(ruleset));

  test('has in every row existing clauses, starting with that of the level', () => {
    const ids = indexById(OFFICIAL.text);
    for (const { rows, hitPolicy } of decisions) {
      expect(hitPolicy).toBe('FIRST');
      for (const { clauses, outcome } of rows) {
        for (const clause of clauses) expect(ids.has(clause), clause).toBe(true);
        const level = ruleset.levels.find(({ id }) => id === outcome);
        if (level !== undefined) expect(clauses[0]).toBe(level.clause);
      }
    }
  });

  test('keeps the range of khoản 2 as printed in the verbatim interpretation, so its rows never match', () => {
    const verbatim = decisions.find(({ id }) => id === 'verbatim');
    const rows = verbatim?.rows.filter(({ outcome }) => outcome === 'tot') ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const { tests } of rows) expect(tests).toContain('? >= 90 and ? < 80');
  });

  test('ends with the cases that no level covers', () => {
    for (const { rows, inputs } of decisions) {
      expect(rows.slice(-2).map(({ outcome }) => outcome)).toEqual(['undefined', 'gap']);
      for (const { tests } of rows) expect(tests).toHaveLength(inputs.length);
    }
  });

  test('is identical byte for byte for the same rules', () => expect(dmn(ruleset)).toBe(dmn(rules(OFFICIAL.ruleset))));
});

test.each([
  [[{ from: 90 }], '>= 90'],
  [[{ atMost: 0 }], '<= 0'],
  [[{ from: 60, below: 80 }], '[60..80)'],
  [[{ above: 60, atMost: 80 }], '(60..80]'],
  [[{ from: 90, below: 80 }], '? >= 90 and ? < 80'],
  [[{ from: 50, atMost: 50 }], '? >= 50 and ? <= 50'],
  [[{ from: 60 }, { below: 80 }], '? >= 60 and ? < 80'],
  [[{ from: 60 }, { from: 60 }], '>= 60'],
  [[{ from: 60, above: 50, below: 80 }], '? >= 60 and ? > 50 and ? < 80'],
])('boundsTest(%j) = %s', (bounds, written) => expect(boundsTest(bounds)).toBe(written));

test('variable names and strings are valid FEEL', () => {
  expect(variableOf('flags.discipline')).toBe('flags_discipline');
  expect(feelText('a "b" \\c')).toBe('"a \\"b\\" \\\\c"');
});
