import { jointWords } from '../rating/wording/jointWords.ts';
import { conditionPhrase, valuePhrase } from '../rating/wording/phrases.ts';
import { isGroupResult, type ConditionResult, type LevelResult, type ConditionState } from '../rating/result.ts';
import { readOtherwise } from '../rating/analysis/printed.ts';
import type { Reading, RuleSet } from '../rating/ruleset.ts';
import type { ReportCondition, ReportLevel } from './report.ts';

const STANDING: Readonly<Record<ConditionState, string>> = {
  met: 'Thỏa mãn',
  notMet: 'Không thỏa mãn',
  open: 'Chưa rõ',
  undefined: 'Không xét được',
};

/** For a level that nobody wants, and its cases: not belonging to it is not a failure. */
const OUTSIDE: Readonly<Record<ConditionState, string>> = { ...STANDING, notMet: 'Không thuộc' };

/** How a condition's parts join; for one without parts as for one of several. */
function joinedWords(ruleset: RuleSet, condition: ConditionResult): string {
  if (isGroupResult(condition) && condition.kind === 'any') return 'Một trong các trường hợp sau là đủ';
  return jointWords()?.joined(ruleset, condition) ?? 'Phải đủ các điều kiện sau';
}

/** The levels of one reading with all their conditions as a flat list, each with value, standing and clause. */
export function levelsOf(ruleset: RuleSet, reading: Reading, levels: readonly LevelResult[]): readonly ReportLevel[] {
  return levels.map(({ level, clause, state, condition }) => {
    const { name, failing } = ruleset.levels.find(({ id }) => id === level) ?? { name: level, failing: undefined };
    const words = failing === true ? OUTSIDE : STANDING;
    const parts = isGroupResult(condition) ? condition.parts : [condition];
    return {
      id: level,
      name,
      clause,
      state,
      standing: words[state],
      joined: joinedWords(ruleset, condition),
      conditions: parts.flatMap((part) => linesOf(ruleset, reading, words, part, 0)),
    };
  });
}

function linesOf(
  ruleset: RuleSet,
  reading: Reading,
  words: Readonly<Record<ConditionState, string>>,
  condition: ConditionResult,
  depth: number,
): readonly ReportCondition[] {
  const { state, clause } = condition;
  const standing = words[state];
  if (isGroupResult(condition))
    return [
      { depth, text: joinedWords(ruleset, condition), value: '', state, standing, clause },
      ...condition.parts.flatMap((part) => linesOf(ruleset, reading, words, part, depth + 1)),
    ];
  // Bounds that differ from the printed clause are marked as the reading's.
  const readSo = readOtherwise(ruleset, condition) ? ` (cách hiểu “${reading.name}”)` : '';
  return [
    {
      depth,
      text: `${conditionPhrase(ruleset, condition)}${readSo}`,
      value: valuePhrase(ruleset, condition),
      state,
      standing,
      clause,
    },
  ];
}
