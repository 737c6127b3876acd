import { conditionPhrase, valuePhrase } from '../rating/phrases.ts';
import { isGroupResult, type ConditionResult, type LevelResult, type State } from '../rating/result.ts';
import { readOtherwise } from '../rating/printed.ts';
import type { Reading, RuleSet } from '../rating/ruleset.ts';
import type { ReportCondition, ReportLevel } from './report.ts';

const STANDING: Readonly<Record<State, string>> = {
  met: 'Thỏa mãn',
  notMet: 'Không thỏa mãn',
  open: 'Chưa rõ',
  undefined: 'Không xét được',
};

const JOINED = { all: 'Phải đủ các điều kiện sau', any: 'Một trong các trường hợp sau là đủ' } as const;

/** The levels of one reading with every condition below them as lines of one list, each with value, standing and clause. */
export function levelsOf(ruleset: RuleSet, reading: Reading, levels: readonly LevelResult[]): readonly ReportLevel[] {
  return levels.map(({ level, clause, state, condition }) => ({
    id: level,
    name: ruleset.levels.find(({ id }) => id === level)?.name ?? level,
    clause,
    state,
    standing: STANDING[state],
    joined: JOINED[isGroupResult(condition) ? condition.kind : 'all'],
    conditions: isGroupResult(condition) ? condition.parts.flatMap((part) => linesOf(ruleset, reading, part, 0)) : linesOf(ruleset, reading, condition, 0),
  }));
}

function linesOf(ruleset: RuleSet, reading: Reading, condition: ConditionResult, depth: number): readonly ReportCondition[] {
  const { state, clause } = condition;
  const standing = STANDING[state];
  // Bounds that the clause does not print are told as the reading's.
  if (!isGroupResult(condition)) return [{ depth, text: `${conditionPhrase(ruleset, condition)}${readOtherwise(ruleset, condition) ? ` (hiểu theo “${reading.name}”)` : ''}`, value: valuePhrase(ruleset, condition), state, standing, clause }];
  return [{ depth, text: JOINED[condition.kind], value: '', state, standing, clause }, ...condition.parts.flatMap((part) => linesOf(ruleset, reading, part, depth + 1))];
}
