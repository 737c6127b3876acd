import type { Compiled, CompiledCondition, CompiledShare } from './compiled.ts';
import { counted } from './duties.ts';
import { possibleTruths, type OpenVariable } from './explore.ts';
import type { Known } from './figures.ts';
import type { ConditionResult, ConditionState, DutyCount, GroupResult, LeafResult, LeafValue } from '../result.ts';
import type { GroupCondition, LeafCondition } from '../condition.ts';
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
  const figures = compiled.figures.map(({ fact }, i) => figureValue(fact.id, fact.kind, known[i]!));
  const shares = compiled.shares.map((share) => shareValue(share, tally));
  // oxlint-disable-next-line unicorn/no-new-array -- in full length: growing it takes longer than filling it
  const results = new Array<ConditionResult>(compiled.conditions.length);
  for (let i = 0; i < results.length; i += 1) {
    const entry = compiled.conditions[i]!;
    const { kind, figure, block, share } = entry;
    if (kind === 'otherwise') results[i] = explainRest(compiled, entry, kind, open);
    else if (kind === 'all' || kind === 'any' || kind === 'none' || kind === 'some')
      results[i] = explainGroup(compiled, entry, kind, results, open);
    else if (block >= 0) results[i] = explainJoint(compiled, entry, states);
    else results[i] = explainLeaf(compiled, entry, kind, share < 0 ? figures[figure]! : shares[share]!);
  }
  return results;
}

/** A condition that a block of facts decides. */
function explainJoint(compiled: Compiled, entry: CompiledCondition, states: readonly unknown[]): LeafResult {
  const leaf = entry.condition as LeafCondition;
  const value = compiled.joint!.blocks[entry.block]!.valueOf(leaf, states[entry.block]);
  const result = explainLeaf(compiled, entry, leaf.kind, value);
  return leaf.kind === 'choice' ? { ...result, in: leaf.in } : result;
}

/** A test and the value that it compares. */
function explainLeaf(
  { values }: Compiled,
  { id, slot, clause, bounds, is }: CompiledCondition,
  kind: LeafCondition['kind'],
  value: LeafValue,
): LeafResult {
  return { id, kind, clause, state: stateOf(values[slot]!), value, bounds, is };
}

function explainGroup(
  compiled: Compiled,
  entry: CompiledCondition,
  kind: GroupCondition['kind'],
  done: readonly ConditionResult[],
  open: readonly OpenVariable[],
): GroupResult {
  const { id, clause, bounds } = entry;
  const state = stateIn(compiled, entry, open);
  const parts = picked(done, entry.parts);
  return bounds === undefined ? { id, kind, clause, state, parts } : { id, kind, clause, state, parts, bounds };
}

function explainRest(
  compiled: Compiled,
  entry: CompiledCondition,
  kind: 'otherwise',
  open: readonly OpenVariable[],
): LeafResult {
  return { id: entry.id, kind, clause: entry.clause, state: stateIn(compiled, entry, open), value: { kind } };
}

/** The items at some indexes. A loop takes half the time of `map`, and this runs a dozen times in every rating. */
export function picked<T>(items: readonly T[], indexes: readonly number[]): readonly T[] {
  // oxlint-disable-next-line unicorn/no-new-array -- in full length, as above
  const found = new Array<T>(indexes.length);
  for (let i = 0; i < found.length; i += 1) found[i] = items[indexes[i]!]!;
  return found;
}

/** The state of a group, exactly. */
function stateIn(
  compiled: Compiled,
  { group, slot }: CompiledCondition,
  open: readonly OpenVariable[],
): ConditionState {
  return stateOf(group === null || open.length === 0 ? compiled.values[slot]! : possibleTruths(compiled, group, open));
}

function figureValue(fact: string, kind: 'number' | 'lowestOf' | 'yesNo', known: Known): LeafValue {
  if (kind === 'yesNo') return { kind: 'yesNo', fact, value: typeof known.value === 'boolean' ? known.value : null };
  const value = typeof known.value === 'number' ? known.value : null;
  return { kind: 'number', fact, value, low: known.low, high: known.high, lowestItem: known.lowestItem };
}

function shareValue({ answers, wants, as }: CompiledShare, tally: Tally): LeafValue {
  const low = counted(wants, tally.assured, tally.deficient, tally.notDone);
  // A test on all three answers counts an unanswered duty whatever its answer will be.
  const free = wants === 7 ? 0 : tally.open;
  const fixed = wants === 7 ? tally.open : 0;
  return { kind: 'duties', answers, as, low: low + fixed, high: low + fixed + free, of: tally.applicable };
}
