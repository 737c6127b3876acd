import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { choicesOf, isChange, type Choice } from './choices.ts';
import { compiledFor } from '../engine/compile.ts';
import { appliesTo } from '../engine/applies.ts';
import type { Compiled, CompiledReading } from '../engine/compiled.ts';
import { readFigure } from '../engine/figures.ts';
import { possibleNow } from '../engine/possible.ts';
import type { Test } from '../conditionTest.ts';
import { settleJoint } from '../engine/situation.ts';
import type { Bounds } from '../condition.ts';
import type { FactId, Facts, LevelId, ReadingId, RuleSet } from '../ruleset.ts';
import type { FactItem } from '../fact.ts';
import { tallyOf } from '../engine/tally.ts';
import { wayOf } from './wayOf.ts';
import { levelAndBetter, waysTo } from './ways.ts';

/** A figure that has to improve or, while unknown, has to turn out so. */
export interface FigureChange {
  readonly fact: FactId;
  /** The current value; null while unknown. For a `lowestOf` fact, the lowest item. */
  readonly now: number | null;
  /**
   * The range it has to reach for this level or a better one, all else as in this way. Its nearer end is the least
   * change.
   */
  readonly to: Bounds;
  /**
   * The distance from now to the nearer end, in the figure's unit; null while unknown. If `to` says above or below, it
   * has to be exceeded.
   */
  readonly by: number | null;
  /** For a `lowestOf` fact: the items outside the range, with their known values. */
  readonly items: readonly { readonly item: FactItem; readonly now: number | null }[];
}

/** A yes/no that has to change, or (while unknown) has to turn out so. */
export interface YesNoChange {
  readonly fact: FactId;
  readonly now: boolean | null;
  readonly to: boolean;
}

/** Duties that have to improve. Unanswered ones count as not done until they are answered. */
export interface DutiesChange {
  /** How many of the duties listed below have to become assured. */
  readonly assure: number;
  /** How many of the not done and unanswered duties have to be finished, including those that become assured. */
  readonly finish: number;
  /**
   * The duties to choose from, by their current answer. If `assure` is the number of all of them, there is no choice.
   */
  readonly deficient: readonly ProvisionId[];
  readonly notDone: readonly ProvisionId[];
  readonly unanswered: readonly ProvisionId[];
}

/** Something tied to other facts that has to change or, while unknown, has to turn out so. */
export interface TiedChange {
  /** The value it has to reach for this level or a better one, all else as in this way. */
  readonly to: Test;
}

/** One minimal way: no part of it can be reduced. */
export interface Way {
  readonly figures: readonly FigureChange[];
  readonly yesNo: readonly YesNoChange[];
  /** Null if the duties need no change. */
  readonly duties: DutiesChange | null;
  /** What rules tie together: sums, counts, ratios, choices, a scheme's own answers. Absent for rules without such. */
  readonly tied?: readonly TiedChange[] | undefined;
}

export interface LeastChange {
  readonly level: LevelId;
  /** The minimal ways to exactly this level; several if one change can replace another. Empty if there is none. */
  readonly ways: readonly Way[];
  /**
   * True where there were too many to find all: there may be other ways, also smaller ones, even if none is listed. No
   * single part of those listed can be reduced.
   */
  readonly isPartial?: true | undefined;
  /**
   * If neither this level nor a better one can be reached: the unchangeable facts that rule it out. Empty if the rules
   * themselves allow no way.
   */
  readonly closedBy: readonly { readonly fact: FactId; readonly clause: ProvisionId }[];
}

/**
 * The least changes that would reach each level better than the worst outcome still possible (meeting no level is the
 * worst), best level first; failing levels are left out.
 * Things only improve: figures move in the direction that their fact declares, duties from not done through deficient
 * to assured. Unknown values are assumed to be the worst, so a way also says what they have to turn out to be. Duties
 * that do not apply stay so.
 * @throws RangeError or TypeError as `rate` does for such facts; RangeError for an unknown reading
 */
export function leastChanges(ruleset: RuleSet, facts: Facts, readingId: ReadingId): readonly LeastChange[] {
  const compiled = compiledFor(ruleset, facts.role);
  const reading = compiled.readings.find(({ id }) => id === readingId);
  if (reading === undefined)
    throw new RangeError(`reading "${readingId}" is not one of: ${ruleset.readings.map(({ id }) => id).join(', ')}`);
  const worst = 31 - Math.clz32(possibleNow(compiled, reading, facts));
  const situation = situationOf(compiled, facts);
  // “No level met” ranks after the last level.
  return ruleset.levels.flatMap(({ id, failing, groups }, level) =>
    level < worst && failing !== true && appliesTo(compiled.role, groups)
      ? [leastChange(compiled, reading, facts, situation, id, level)]
      : [],
  );
}

/** Ways listed where not all could be found. */
const MAX_LISTED = 10;

/** The choices, the same for every level. */
interface Situation {
  /** The known values of each block. */
  readonly states: readonly unknown[];
  readonly choices: readonly Choice[];
  /** As `choices`, as if facts that no effort changes could change. */
  readonly freed: () => readonly Choice[];
}

function situationOf(compiled: Compiled, facts: Facts): Situation {
  const known = compiled.figures.map((figure) => readFigure(figure, facts));
  const { byDuty } = tallyOf(compiled.duties, facts.answers);
  const blocks = compiled.joint?.blocks ?? [];
  const states = blocks.map((block) => block.read(facts));
  const choices = (fixedToo: boolean): readonly Choice[] => {
    const improvements = blocks.map((block, i) => block.improvements(states[i], fixedToo));
    return choicesOf(compiled, known, byDuty, improvements, fixedToo);
  };
  return { states, choices: choices(false), freed: () => choices(true) };
}

function leastChange(
  compiled: Compiled,
  reading: CompiledReading,
  facts: Facts,
  { states, choices, freed: freedChoices }: Situation,
  id: LevelId,
  level: number,
): LeastChange {
  // Tests that count nothing stay undefined.
  settleJoint(compiled, states, false);
  const found = waysTo(compiled, reading, choices, 1 << level);
  if (!found.isComplete) {
    const some = found.selections.slice(0, MAX_LISTED);
    const ways = some.map((selection) => wayOf(compiled, reading, facts, choices, selection, level));
    return { level: id, ways, isPartial: true, closedBy: [] };
  }
  const ways = found.selections.map((selection) => wayOf(compiled, reading, facts, choices, selection, level));
  // If only better levels can be reached, no fact rules this one out: the rules have no way to exactly this level.
  if (ways.length > 0 || waysTo(compiled, reading, choices, levelAndBetter(level)).selections.length > 0)
    return { level: id, ways, closedBy: [] };
  const freed = freedChoices();
  const closing = new Set(
    waysTo(compiled, reading, freed, levelAndBetter(level)).selections.flatMap((selection) =>
      selection.flatMap((option, i) => {
        const { joint, figure } = freed[i]!;
        if (!isChange(option)) return [];
        if (joint !== undefined) return joint.fixed;
        return isFixed(freed[i]!) ? [figure!.fact.id] : [];
      }),
    ),
  );
  const closedBy = compiled.ruleset.facts.filter((fact) => closing.has(fact.id));
  return { level: id, ways, closedBy: closedBy.map(({ id: fact, clause }) => ({ fact, clause })) };
}

/** Whether the choice is a known fact that cannot change. */
function isFixed({ figure, known }: Choice): boolean {
  return figure?.fact.kind === 'yesNo' && figure.fact.fixed && known?.value !== null;
}
