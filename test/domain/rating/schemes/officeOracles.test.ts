/** Office schemes against a calculation from their texts: outcomes, and what is possible while facts are missing. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { ContradictionError } from '../../../../src/domain/rating/engine/joint/contradictionError.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Fact } from '../../../../src/domain/rating/fact.ts';
import type { Facts, RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { runs } from '../../../full.ts';
import { OFFICES, type Office, type Value, type Values } from './officeOracles.ts';

/** At most this many completions of a case are tried; a case with more is not. */
const MOST = 40_000;
/** Facts that are left open at once. */
const OPEN = 3;

function rulesOf(name: string, { max = {} }: Office): RuleSet {
  const rules = loadRuleset(fileURLToPath(new URL(`../../../fixtures/offices/${name}`, import.meta.url)));
  const facts = rules.facts.map((fact): Fact => {
    const most = max[fact.id];
    return most !== undefined && fact.kind === 'number' ? { ...fact, max: most } : fact;
  });
  return { ...rules, facts };
}

/** Values as facts: `fact.item` becomes an item of the fact. */
function factsFrom(role: string, values: Values): Facts {
  const facts: Record<string, unknown> = { role };
  for (const [id, value] of Object.entries(values)) {
    const [fact = '', item] = id.split('.');
    if (item === undefined) facts[fact] = value;
    else facts[fact] = { ...(facts[fact] as object | undefined), [item]: value };
  }
  return facts as Facts;
}

interface Case {
  readonly role: string;
  readonly known: Values;
  readonly open: readonly string[];
}

function caseOf(office: Office, mostOpen: number): fc.Arbitrary<Case> {
  return fc.constantFrom(...office.roles).chain((role) => {
    const domain = office.values(role);
    const ids = Object.keys(domain);
    // The ends and the values beside them decide more often than the others.
    const anyOf = (values: readonly Value[]): fc.Arbitrary<Value> =>
      fc.oneof(fc.constantFrom(...values), fc.constantFrom(...values.slice(0, 2), ...values.slice(-2)));
    return fc
      .record({
        values: fc.record(Object.fromEntries(ids.map((id) => [id, anyOf(domain[id]!)]))),
        open: fc.subarray(ids, { maxLength: Math.min(mostOpen, ids.length) }),
      })
      .map(({ values, open }) => ({
        role,
        known: Object.fromEntries(Object.entries(values).filter(([id]) => !open.includes(id))),
        open,
      }));
  });
}

/** Every level that some values of what is open give, in order of name; null where there are too many to try. */
function levelsOf(office: Office, { role, known, open }: Case): readonly string[] | null {
  const domain = office.values(role);
  if (open.reduce((size, id) => size * domain[id]!.length, 1) > MOST) return null;
  const found = new Set<string>();
  const values: Record<string, Value> = { ...known };
  const fill = (at: number): void => {
    const id = open[at];
    if (id === undefined) {
      if (office.canBe?.(values) ?? true) found.add(office.level(values, role));
      return;
    }
    for (const value of domain[id]!) {
      values[id] = value;
      fill(at + 1);
    }
  };
  fill(0);
  return [...found].sort();
}

describe.each(Object.entries(OFFICES))('%s', (name, office) => {
  const rules = rulesOf(name, office);
  const [reading] = rules.readings;

  /** What the engine says is possible: nothing where the facts contradict each other. */
  const possible = (facts: Facts): readonly string[] => {
    try {
      return rate(rules, facts).readings[reading!.id]!.possible;
    } catch (error) {
      if (error instanceof ContradictionError) return [];
      throw error;
    }
  };

  test('has the level that its text gives', () => {
    fc.assert(
      fc.property(caseOf(office, 0), (one) => {
        expect(possible(factsFrom(one.role, one.known))).toEqual(levelsOf(office, one));
      }),
      runs(20_000, 400),
    );
  });

  test('can still have exactly the levels of its possible completions', () => {
    fc.assert(
      fc.property(caseOf(office, OPEN), (one) => {
        const expected = levelsOf(office, one);
        fc.pre(expected !== null);
        expect(possible(factsFrom(one.role, one.known))).toEqual(expected);
      }),
      runs(2000, 60),
    );
  });
});
