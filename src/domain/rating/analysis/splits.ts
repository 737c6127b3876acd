import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { isGroupResult, type ConditionResult, type LeafResult, type Rating, type ReadingResult } from '../result.ts';
import type { ConditionId, OutcomeId, Reading, ReadingId, RuleSet } from '../ruleset.ts';
import type { GroupCondition } from '../condition.ts';

/** A reading that differs from the first one in this case, and the conditions that make the difference. */
export interface ReadingSplit {
  readonly reading: ReadingId;
  readonly possible: readonly OutcomeId[];
  readonly conditions: readonly SplitCondition[];
}

/** A condition that makes the difference in a case. */
export interface SplitCondition {
  readonly id: ConditionId;
  /** The provision whose interpretation differs. */
  readonly clause: ProvisionId;
  /**
   * Why the reading `by` departs from the printed text. `by` is this reading or, if this one follows the text, the
   * first one.
   */
  readonly because: string;
  readonly by: ReadingId;
  /** The condition's result in this reading; absent if the reading omits it. */
  readonly leaf?: LeafResult | undefined;
}

/**
 * For each reading whose possible outcomes differ from the first reading's: the conditions that make the difference in
 * this case. Considers only levels that are possible in one of the two readings but not in the other.
 */
export function splitsOf(ruleset: RuleSet, rating: Rating): readonly ReadingSplit[] {
  const [first, ...others] = ruleset.readings;
  const shown = first === undefined ? undefined : rating.readings[first.id];
  if (first === undefined || shown === undefined) return [];
  return others.flatMap((reading): readonly ReadingSplit[] => {
    const result = rating.readings[reading.id];
    if (result === undefined || result.possible.join() === shown.possible.join()) return [];
    const levels = ruleset.levels
      .map(({ id }) => id)
      .filter((id) => shown.possible.includes(id) !== result.possible.includes(id));
    const telling = decisiveConditions(shown, result, levels);
    return [
      {
        reading: reading.id,
        possible: result.possible,
        conditions: telling.flatMap((id) => changeOf(id, reading, first, result)),
      },
    ];
  });
}

/**
 * The differing conditions of these levels whose states differ between the two readings or, if there are none, those
 * that are still open.
 */
function decisiveConditions(one: ReadingResult, other: ReadingResult, levels: readonly string[]): readonly string[] {
  const left = leavesOf(one, levels);
  const right = leavesOf(other, levels);
  const different = [...new Set([...left.keys(), ...right.keys()])].filter(
    (id) => askedFor(left.get(id)) !== askedFor(right.get(id)),
  );
  const standing = different.filter(
    (id) => standsAs(left.get(id), right.get(id)) !== standsAs(right.get(id), left.get(id)),
  );
  // One that a reading omits is open in the other only if it makes the difference.
  return standing.length > 0 ? standing : different.filter((id) => left.get(id)?.leaf.state === 'open');
}

interface Standing {
  readonly leaf: LeafResult;
  readonly within: GroupCondition['kind'];
}

function leavesOf(result: ReadingResult, levels: readonly string[]): ReadonlyMap<string, Standing> {
  const leaves = new Map<string, Standing>();
  const visit = (condition: ConditionResult, within: GroupCondition['kind']): void => {
    if (isGroupResult(condition)) for (const part of condition.parts) visit(part, condition.kind);
    else leaves.set(condition.id, { leaf: condition, within });
  };
  for (const { level, condition } of result.levels) if (levels.includes(level)) visit(condition, 'all');
  return leaves;
}

function askedFor(standing: Standing | undefined): string {
  if (standing === undefined) return '';
  const { bounds, is, in: options, value } = standing.leaf;
  return JSON.stringify([bounds, is, options, value.kind === 'count' ? value.each : null]);
}

/** A condition that a reading omits counts as neutral there: met within `all`, not met within `any`. */
function standsAs(standing: Standing | undefined, counterpart: Standing | undefined): string {
  return standing?.leaf.state ?? (counterpart?.within === 'any' ? 'notMet' : 'met');
}

/** The reading's change to a condition or, if it has none, the first reading's change. */
function changeOf(id: string, reading: Reading, first: Reading, result: ReadingResult): ReadingSplit['conditions'] {
  const own = reading.changes.find(({ condition }) => condition === id);
  const change = own ?? first.changes.find(({ condition }) => condition === id);
  if (change === undefined) return [];
  const leaf = leavesOf(
    result,
    result.levels.map(({ level }) => level),
  ).get(id)?.leaf;
  return [{ id, clause: change.clause, because: change.because, by: own === undefined ? first.id : reading.id, leaf }];
}
