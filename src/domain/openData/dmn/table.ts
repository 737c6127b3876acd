/**
 * One reading of the rules as a decision table: rows by precedence of the levels, then the cases that no level covers.
 */
import type { Bounds, LeafCondition } from '../../rating/condition.ts';
import type { OutcomeId, Reading, RuleSet } from '../../rating/ruleset.ts';
import { alternativesOf, rolesAlike, type Conjunction } from './conjunctions.ts';
import { boundsTest, feelText, sumExpression, variableOf } from './feel.ts';

/** A column: what is tested. */
export interface DecisionInput {
  /** FEEL expression. */
  readonly expression: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly label: string;
}

export interface DecisionRow {
  /** A FEEL unary test for each input; `-` if it is irrelevant. */
  readonly tests: readonly string[];
  readonly outcome: OutcomeId;
  /** The provisions on which the row is based, each once. */
  readonly clauses: readonly string[];
  readonly name: string;
}

export interface DecisionTable {
  readonly inputs: readonly DecisionInput[];
  /** The first matching row gives the outcome; the last one always matches. */
  readonly rows: readonly DecisionRow[];
}

const ROLE: DecisionInput = { expression: 'role', type: 'string', label: 'Vai trò' };
const APPLICABLE: DecisionInput = { expression: 'applicable', type: 'number', label: 'Số nội dung áp dụng' };
const ANY = '-';

/** The table of one reading; rows follow the order of precedence, so the first match is the outcome. */
export function decisionTable(ruleset: RuleSet, reading: Reading): DecisionTable {
  const classes = rolesAlike(ruleset, reading);
  const drafts = ruleset.precedence.flatMap((level) =>
    classes.flatMap((roles) => {
      const condition = reading.conditions[level];
      return condition === undefined
        ? []
        : alternativesOf(roles[0], condition).map((tests) => ({ level, roles, tests }));
    }),
  );
  const inputs = [
    ROLE,
    APPLICABLE,
    ...new Map(
      drafts
        .flatMap(({ tests }) => tests)
        .map((leaf) => inputOf(ruleset, leaf))
        .map((input) => [input.expression, input]),
    ).values(),
  ];
  const rows = drafts.flatMap(({ level, roles, tests }): readonly DecisionRow[] => {
    const { name, clause } = ruleset.levels.find(({ id }) => id === level) ?? { name: level, clause: ruleset.clause };
    const cells = inputs.map((input) => {
      if (input === ROLE) return classes.length === 1 ? ANY : roles.map(({ id }) => feelText(id)).join(', ');
      if (input === APPLICABLE) return tests.some(({ kind }) => kind === 'duties') ? '> 0' : ANY;
      return cellOf(tests.filter((leaf) => inputOf(ruleset, leaf).expression === input.expression));
    });
    return cells.includes(null)
      ? []
      : [{ tests: cells.filter((cell) => cell !== null), outcome: level, clauses: clausesOf(clause, tests), name }];
  });
  const otherwise = (outcome: 'gap' | 'undefined', applicable: string): DecisionRow => {
    const { name, clause } = ruleset[outcome];
    return {
      tests: inputs.map((input) => (input === APPLICABLE ? applicable : ANY)),
      outcome,
      clauses: [clause],
      name,
    };
  };
  return { inputs, rows: [...withoutRepeats(rows), otherwise('undefined', '0'), otherwise('gap', ANY)] };
}

function inputOf({ facts, words }: RuleSet, leaf: LeafCondition): DecisionInput {
  if (leaf.kind === 'duties') {
    const what = leaf.answers.map((answer) => words.answers[answer]).join(' hoặc ');
    if (leaf.as === 'count')
      return { expression: sumExpression(leaf.answers), type: 'number', label: `Số ${words.duty} ${what}` };
    return {
      expression: `100 * (${sumExpression(leaf.answers)}) / applicable`,
      type: 'number',
      label: `Tỷ lệ ${words.counted ?? words.duty} ${what}, phần trăm`,
    };
  }
  if (!('fact' in leaf)) return { expression: variableOf(leaf.id), type: 'number', label: leaf.id };
  const label = facts.find(({ id }) => id === leaf.fact)?.name ?? leaf.fact;
  return { expression: variableOf(leaf.fact), type: leaf.kind === 'number' ? 'number' : 'boolean', label };
}

/**
 * One cell for all tests of a row on one input; null if both yes and no are required, so that the row can never match.
 */
function cellOf(leaves: Conjunction): string | null {
  const answers = new Set(leaves.flatMap((leaf) => (leaf.kind === 'yesNo' ? [leaf.is] : [])));
  if (answers.size > 1) return null;
  const [answer] = answers;
  if (answer !== undefined) return String(answer);
  const bounds = leaves.flatMap((leaf): readonly Bounds[] => ('bounds' in leaf ? [leaf.bounds] : []));
  return bounds.length === 0 ? ANY : boundsTest(bounds);
}

function clausesOf(level: string, tests: Conjunction): readonly string[] {
  return [...new Set([level, ...tests.map(({ clause }) => clause)])];
}

function withoutRepeats(rows: readonly DecisionRow[]): readonly DecisionRow[] {
  return [...new Map(rows.map((row) => [JSON.stringify([row.tests, row.outcome]), row])).values()];
}
