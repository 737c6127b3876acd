import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { isGroupResult, type ConditionResult, type LeafResult, type Rating, type ReadingResult } from '../result.ts';
import type { OutcomeId, Reading, ReadingId, RuleSet } from '../ruleset.ts';

/** What a reading takes otherwise than the first one, so that this case comes out otherwise. */
export interface Split {
  readonly reading: ReadingId;
  readonly possible: readonly OutcomeId[];
  readonly conditions: readonly SplitCondition[];
}

/** A condition that makes the difference in a case. */
export interface SplitCondition {
  readonly id: string;
  /** The provision on which it turns. */
  readonly clause: ProvisionId;
  /** Why it is read otherwise than printed: by this reading, or (`by`) by the one shown first, while this one keeps to the print. */
  readonly because: string;
  readonly by: ReadingId;
  /** How it stands in this reading; absent where the reading leaves it out. */
  readonly leaf?: LeafResult | undefined;
}

/**
 * For each reading that leaves other outcomes than the one shown first: the conditions that split them in this case.
 * Looks only at levels that one of the two readings leaves possible and the other does not.
 */
export function splitsOf(ruleset: RuleSet, rating: Rating): readonly Split[] {
  const [first, ...others] = ruleset.readings;
  const shown = first === undefined ? undefined : rating.readings[first.id];
  if (first === undefined || shown === undefined) return [];
  return others.flatMap((reading): readonly Split[] => {
    const result = rating.readings[reading.id];
    if (result === undefined || result.possible.join() === shown.possible.join()) return [];
    const levels = ruleset.levels
      .map(({ id }) => id)
      .filter((id) => shown.possible.includes(id) !== result.possible.includes(id));
    const telling = tellingConditions(shown, result, levels);
    return [
      {
        reading: reading.id,
        possible: result.possible,
        conditions: telling.flatMap((id) => changeOf(id, reading, first, result)),
      },
    ];
  });
}

/** Conditions of these levels that stand otherwise in the two readings; where none does, those still open that ask for something else. */
function tellingConditions(one: ReadingResult, other: ReadingResult, levels: readonly string[]): readonly string[] {
  const left = leavesOf(one, levels);
  const right = leavesOf(other, levels);
  const different = [...new Set([...left.keys(), ...right.keys()])].filter(
    (id) => askedFor(left.get(id)) !== askedFor(right.get(id)),
  );
  const standing = different.filter(
    (id) => standsAs(left.get(id), right.get(id)) !== standsAs(right.get(id), left.get(id)),
  );
  return standing.length > 0
    ? standing
    : different.filter((id) => (left.get(id) ?? right.get(id))?.leaf.state === 'open');
}

interface Standing {
  readonly leaf: LeafResult;
  readonly within: 'all' | 'any';
}

function leavesOf(result: ReadingResult, levels: readonly string[]): ReadonlyMap<string, Standing> {
  const leaves = new Map<string, Standing>();
  const visit = (condition: ConditionResult, within: 'all' | 'any'): void => {
    if (isGroupResult(condition)) for (const part of condition.parts) visit(part, condition.kind);
    else leaves.set(condition.id, { leaf: condition, within });
  };
  for (const { level, condition } of result.levels) if (levels.includes(level)) visit(condition, 'all');
  return leaves;
}

function askedFor(standing: Standing | undefined): string {
  return standing === undefined ? '' : JSON.stringify([standing.leaf.bounds, standing.leaf.is]);
}

/** A condition that a reading leaves out stands there as what changes nothing: met among all, not met among any. */
function standsAs(standing: Standing | undefined, counterpart: Standing | undefined): string {
  return standing?.leaf.state ?? (counterpart?.within === 'any' ? 'notMet' : 'met');
}

/** Why a condition is read otherwise: as the reading itself says, else as the first one does. */
function changeOf(id: string, reading: Reading, first: Reading, result: ReadingResult): Split['conditions'] {
  const own = reading.changes.find(({ condition }) => condition === id);
  const change = own ?? first.changes.find(({ condition }) => condition === id);
  if (change === undefined) return [];
  const leaf = leavesOf(
    result,
    result.levels.map(({ level }) => level),
  ).get(id)?.leaf;
  return [{ id, clause: change.clause, because: change.because, by: own === undefined ? first.id : reading.id, leaf }];
}
