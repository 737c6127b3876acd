/** What the levels ask for, side by side: a row for each level, a column for each thing that their conditions test. */
import { ladderSteps } from './ladderSteps.ts';
import { boundsPhrase, capital, conditionPhrase, factName, unitOf } from './phrases.ts';
import { isGroup, type Condition } from '../condition.ts';
import type { GroupId, Level, Reading, RuleSet } from '../ruleset.ts';

export interface LevelTable {
  readonly columns: readonly LevelColumn[];
  /** In the order of the levels, best first. */
  readonly rows: readonly LevelRow[];
}

interface LevelColumn {
  readonly name: string;
  /** The name without what it repeats of another column's: `Lĩnh vực tham mưu`. */
  readonly head: string;
  /** The only groups of roles to which its conditions apply; absent if to all. */
  readonly groups?: readonly GroupId[] | undefined;
}

interface LevelRow {
  readonly level: Level;
  /** The requirement in each column, empty if there is none; null for a level that does not require all of them. */
  readonly cells: readonly string[] | null;
  /** The same in few words, for a level without cells: `một trong 6 trường hợp`. */
  readonly asks: string;
}

const DUTIES = ' duties';
/** The most columns that can be read side by side. */
const MAX = 4;

/**
 * The table of a reading.
 * @returns null where it would say little: fewer than two levels or columns, or too many columns, or a condition that
 * applies to some roles beside one on the same thing that applies to all
 */
export function levelTable(ruleset: RuleSet, reading: Reading): LevelTable | null {
  const asks = new Map(ladderSteps(ruleset, reading, null).map((step) => [step.level.id, step.asks]));
  const columns = new Map<string, Omit<LevelColumn, 'head'>>();
  const rows = ruleset.levels.map((level) => {
    const root = reading.conditions[level.id];
    // The groups of roles that a level is for are named beside it.
    const found = testedBy(root === undefined ? root : { ...root, groups: undefined });
    return { level, found, asks: asks.get(level.id) ?? '' };
  });
  for (const { column, condition } of rows.flatMap(({ found }) => found ?? [])) {
    const { groups } = condition;
    const known = columns.get(column);
    if (known !== undefined && String(known.groups) !== String(groups)) return null;
    const name = column === DUTIES ? capital(ruleset.words.duty) : factName(ruleset, column);
    columns.set(column, { name, groups });
  }
  const keys = [...columns.keys()].sort((a, b) => Number(b === DUTIES) - Number(a === DUTIES));
  const withCells = rows.filter(({ found }) => found !== null).length;
  if (withCells < 2 || keys.length < 2 || keys.length > MAX) return null;
  const names = [...columns.values()].map(({ name }) => name);
  const cellOf = (found: readonly Tested[], key: string) =>
    found
      .filter(({ column }) => column === key)
      .map(({ condition }) =>
        condition.kind === 'number'
          ? capital(boundsPhrase(condition.bounds, unitOf(ruleset, condition.fact)))
          : conditionPhrase(ruleset, condition),
      )
      .join('. ');
  return {
    columns: keys.flatMap((key) => {
      const column = columns.get(key);
      return column === undefined ? [] : [{ ...column, head: headOf(column.name, names) }];
    }),
    rows: rows.map(({ level, found, asks: words }) => ({
      level,
      cells: found === null ? null : keys.map((key) => cellOf(found, key)),
      asks: words,
    })),
  };
}

function headOf(name: string, names: readonly string[]): string {
  const shorter = names.find((other) => other !== name && name.startsWith(`${other} `));
  return shorter === undefined ? name : capital(name.slice(shorter.length + 1));
}

type Comparable = Extract<Condition, { kind: 'duties' | 'number' }>;
interface Tested {
  readonly column: string;
  readonly condition: Comparable;
}

/** The conditions that a level needs all of; null if it is not made of such, or of others than numbers and duties. */
function testedBy(condition: Condition | undefined): readonly Tested[] | null {
  if (condition === undefined) return null;
  if (isGroup(condition)) {
    if (condition.kind !== 'all' || condition.groups !== undefined) return null;
    const parts = condition.parts.map(testedBy);
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  }
  if (condition.kind === 'duties') return [{ column: DUTIES, condition }];
  return condition.kind === 'number' ? [{ column: condition.fact, condition }] : null;
}
