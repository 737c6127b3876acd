/** The conditions that decide why a level is met, missed or open. */
import { isGroupResult, type ConditionResult, type ConditionState, type LeafResult } from '../result.ts';

/**
 * The conditions that determine the state of another: of `all` not met those not met, of `any` met those met, of an
 * open one those open; otherwise every part. All of them, in the order of the text.
 */
export function decidingLeaves(condition: ConditionResult): readonly LeafResult[] {
  if (!isGroupResult(condition)) return [condition];
  const { state, parts } = condition;
  const alike = parts.filter((part) => part.state === state);
  // Each part of an open group may be decided while the group is not; then all parts matter.
  return (alike.length > 0 ? alike : parts).flatMap(decidingLeaves);
}

/** The deciding conditions of a level, grouped by case: conditions that only together form a case stay together. */
export interface DecidingCase {
  readonly state: ConditionState;
  readonly leaves: readonly LeafResult[];
}

/** Like `decidingLeaves`, but a case of a list (`any`) that consists of several conditions stays together. */
export function decidingCases(condition: ConditionResult): readonly DecidingCase[] {
  if (!isGroupResult(condition)) return [{ state: condition.state, leaves: [condition] }];
  const alike = condition.parts.filter(({ state }) => state === condition.state);
  return (alike.length > 0 ? alike : condition.parts).flatMap((part): readonly DecidingCase[] => {
    if (condition.kind === 'any' && isGroupResult(part) && part.kind === 'all')
      return [{ state: part.state, leaves: decidingLeaves(part) }];
    return decidingCases(part);
  });
}

/** What a condition is about, as a key: conditions on duties, on one fact, and all yes/no cases alike share one. */
export function conditionSubject({ id, value }: LeafResult): string {
  if (value.kind === 'duties') return 'duties';
  if (value.kind === 'yesNo') return value.value === true ? `case ${value.fact}` : 'cases';
  return value.kind === 'number' ? value.fact : id;
}
