/** Rule sets of a few facts and conditions, written in a few words. */
import '../../../src/domain/rating/engine/joint/install.ts';
import type { Relation } from '../../../src/domain/rating/measures.ts';
import type {
  Bounds,
  Condition,
  DutiesCondition,
  GroupCondition,
  NumberCondition,
  YesNoCondition,
} from '../../../src/domain/rating/condition.ts';
import type { CountedAnswer, RoleRule, RuleSet } from '../../../src/domain/rating/ruleset.ts';
import type { Fact } from '../../../src/domain/rating/fact.ts';

const CLAUSE = 'dieu-1';

/** A test on a yes/no fact. */
export function yes(fact: string, is = true): YesNoCondition {
  return { id: `${fact}-${is ? 'co' : 'khong'}`, clause: CLAUSE, kind: 'yesNo', fact, is };
}

/** A test on a number. */
export function number(fact: string, bounds: Bounds): NumberCondition {
  return { id: `${fact} ${JSON.stringify(bounds)}`, clause: CLAUSE, kind: 'number', fact, bounds };
}

/** A test on a share of the duties. */
export function share(answers: readonly CountedAnswer[], bounds: Bounds): DutiesCondition {
  return {
    id: `${answers.join('+')} ${JSON.stringify(bounds)}`,
    clause: CLAUSE,
    kind: 'duties',
    as: 'share',
    answers,
    bounds,
  };
}

/** Conditions joined; its id says how. */
export function group(kind: GroupCondition['kind'], parts: readonly Condition[], bounds?: Bounds): GroupCondition {
  return {
    id: `${kind}(${parts.map(({ id }) => id).join(' ')})`,
    clause: CLAUSE,
    kind,
    parts,
    ...(bounds === undefined ? {} : { bounds }),
  };
}

/** What no other level takes. */
export const otherwise: Condition = { id: 'con-lai', clause: CLAUSE, kind: 'otherwise' };

/** Yes/no facts `f0`, `f1`, … */
export function yesNoNames(count: number, letter = 'f'): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${i}`);
}

export function yesNoFact(id: string): Fact {
  return { id, kind: 'yesNo', name: `Việc ${id}`, clause: CLAUSE, fixed: false };
}

export function numberFact(id: string, over: Partial<Extract<Fact, { kind: 'number' }>> = {}): Fact {
  return { id, kind: 'number', name: `Số ${id}`, clause: CLAUSE, min: 0, max: 100, unit: 'percent', ...over };
}

/** The levels of each reading with their conditions, best level first. */
type Readings = Readonly<Record<string, Readonly<Record<string, Condition>>>>;

/** A rule set with one role `mot`; facts that are not given are made from the conditions. */
export function rules(
  readings: Readings,
  given: {
    readonly facts?: readonly Fact[];
    readonly duties?: readonly string[];
    readonly precedence?: readonly string[];
    readonly roles?: readonly RoleRule[];
    readonly relations?: readonly Relation[];
    readonly over?: Partial<RuleSet>;
  } = {},
): RuleSet {
  const levels = Object.keys(Object.values(readings)[0] ?? {});
  const { facts = [], duties = [], precedence = levels, relations } = given;
  const named = new Map(facts.map((fact) => [fact.id as string, fact]));
  const visit = (condition: Condition): void => {
    if ('parts' in condition) condition.parts.forEach(visit);
    else if (condition.kind === 'yesNo' && !named.has(condition.fact))
      named.set(condition.fact, yesNoFact(condition.fact));
    else if (condition.kind === 'number' && !named.has(condition.fact))
      named.set(condition.fact, numberFact(condition.fact));
  };
  for (const conditions of Object.values(readings)) Object.values(conditions).forEach(visit);
  const text = { name: 'Không quy định', short: 'Không quy định', text: '', clause: CLAUSE };
  return {
    regulation: 'nho',
    version: '1',
    clause: CLAUSE,
    levels: levels.map((id) => ({ id, name: `Mức ${id}`, short: id, clause: CLAUSE })),
    precedence,
    precedenceBecause: { text: '', clause: CLAUSE },
    words: { duty: 'việc', answers: { assured: 'đạt', deficient: 'chưa đạt', notDone: 'chưa làm' } },
    facts: [...named.values()],
    groups: [],
    roles: given.roles ?? [{ id: 'mot', name: 'Một', clause: CLAUSE, groups: [], duties, items: {} }],
    exceptions: [],
    readings: Object.entries(readings).map(([id, conditions]) => ({
      id,
      name: `Cách ${id}`,
      reason: '',
      clause: CLAUSE,
      changes: [],
      conditions,
    })),
    consequences: [],
    gap: text,
    undefined: text,
    ...(relations === undefined ? {} : { relations }),
    ...given.over,
  };
}
