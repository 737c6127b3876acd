import type { Compiled, CompiledCondition } from './compile.ts';
import { bitOf, counted } from './duties.ts';
import { possibleTruths, type OpenVariable } from './explore.ts';
import type { Known } from './figures.ts';
import type { ConditionResult, DutyCount, LeafResult, LeafValue } from '../result.ts';
import { isGroup, type DutiesCondition, type LeafCondition } from '../ruleset.ts';
import type { Tally } from './tally.ts';
import { stateOf } from './truth.ts';

/** The number of duties with each answer. */
export function dutyCount(tally: Tally): DutyCount {
  const { applicable, notApplicable, assured, deficient, notDone, open } = tally;
  return { applicable, notApplicable, assured, deficient, notDone, unanswered: open };
}

/**
 * Every distinct condition with its state and the tested value, in the order of `compiled.conditions`. Expects that
 * tests are set and groups evaluated. The state of a group is exact, not just combined from its parts.
 */
export function explain(
  compiled: Compiled,
  tally: Tally,
  known: readonly Known[],
  states: readonly unknown[],
  open: readonly OpenVariable[],
): readonly ConditionResult[] {
  const figures = compiled.figures.map((figure, i) => figureValue(figure.fact.id, figure.fact.kind, known[i]!));
  const shares = new Map<string, LeafValue>();
  const results: ConditionResult[] = [];
  for (const entry of compiled.conditions) {
    results.push(
      entry.block >= 0
        ? explainJoint(compiled, entry, states)
        : explainOne(compiled, entry, results, tally, figures, shares, open),
    );
  }
  return results;
}

/** A condition that a block of facts decides. */
function explainJoint(
  { values, joint }: Compiled,
  { condition, slot, block }: CompiledCondition,
  states: readonly unknown[],
): LeafResult {
  const leaf = condition as LeafCondition;
  return {
    id: leaf.id,
    kind: leaf.kind,
    clause: leaf.clause,
    state: stateOf(values[slot] ?? 0),
    value: joint!.blocks[block]!.valueOf(leaf, states[block]),
    bounds: 'bounds' in leaf ? leaf.bounds : undefined,
    is: leaf.kind === 'yesNo' ? leaf.is : undefined,
    ...(leaf.kind === 'choice' ? { in: leaf.in } : {}),
  };
}

function explainOne(
  compiled: Compiled,
  { condition, slot, parts, group, figure }: CompiledCondition,
  done: readonly ConditionResult[],
  tally: Tally,
  figures: readonly LeafValue[],
  shares: Map<string, LeafValue>,
  open: readonly OpenVariable[],
): ConditionResult {
  const { id, clause } = condition;
  if (isGroup(condition)) {
    const truth =
      group === null || open.length === 0 ? (compiled.values[slot] ?? 0) : possibleTruths(compiled, group, open);
    const result = { id, kind: condition.kind, clause, state: stateOf(truth), parts: parts.map((part) => done[part]!) };
    return condition.bounds === undefined ? result : { ...result, bounds: condition.bounds };
  }
  if (condition.kind === 'otherwise') {
    const truth =
      group === null || open.length === 0 ? (compiled.values[slot] ?? 0) : possibleTruths(compiled, group, open);
    return { id, kind: 'otherwise', clause, state: stateOf(truth), value: { kind: 'otherwise' } };
  }
  const state = stateOf(compiled.values[slot] ?? 0);
  if (condition.kind === 'duties')
    return {
      id,
      kind: 'duties',
      clause,
      state,
      value: dutiesValue(condition, tally, shares),
      bounds: condition.bounds,
      is: undefined,
    };
  if (condition.kind === 'number')
    return { id, kind: 'number', clause, state, value: figures[figure]!, bounds: condition.bounds, is: undefined };
  const is = condition.kind === 'yesNo' ? condition.is : undefined;
  return { id, kind: 'yesNo', clause, state, value: figures[figure]!, bounds: undefined, is };
}

function figureValue(fact: string, kind: 'number' | 'lowestOf' | 'yesNo', known: Known): LeafValue {
  if (kind === 'yesNo') return { kind: 'yesNo', fact, value: typeof known.value === 'boolean' ? known.value : null };
  const value = typeof known.value === 'number' ? known.value : null;
  return { kind: 'number', fact, value, low: known.low, high: known.high, lowestItem: known.lowestItem };
}

function dutiesValue(condition: DutiesCondition, tally: Tally, shares: Map<string, LeafValue>): LeafValue {
  const key = `${condition.as} ${condition.answers.join(' ')}`;
  let value = shares.get(key);
  if (value === undefined) {
    const { answers, as } = condition;
    const wants = answers.reduce((bits, answer) => bits | bitOf(answer), 0);
    const low = counted(wants, tally.assured, tally.deficient, tally.notDone);
    // A test on all three answers counts an unanswered duty whatever its answer will be.
    const free = wants === 7 ? 0 : tally.open;
    const fixed = wants === 7 ? tally.open : 0;
    value = { kind: 'duties', answers, as, low: low + fixed, high: low + fixed + free, of: tally.applicable };
    shares.set(key, value);
  }
  return value;
}
