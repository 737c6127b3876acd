import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { choicesOf, isChange, type Choice } from './choices.ts';
import { compiledFor, type Compiled, type CompiledReading } from '../engine/compile.ts';
import { containerOf, readFigure } from '../engine/figures.ts';
import { possibleNow } from '../engine/possible.ts';
import type { Test } from '../conditionTest.ts';
import { spanOf } from '../ranges.ts';
import { settleJoint } from '../engine/situation.ts';
import type { Bounds, FactId, FactItem, Facts, LevelId, ReadingId, RuleSet } from '../ruleset.ts';
import { tallyOf } from '../engine/tally.ts';
import { withoutImplied, type WantedPieces } from './implied.ts';
import { reaches, waysTo, type Selection } from './ways.ts';

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
interface YesNoChange {
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
interface TiedChange {
  /** What it has to come to for this level or a better one, all else as in this way. */
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
  // “No level met” ranks after the last level.
  return ruleset.levels.flatMap(({ id, failing }, level) =>
    level < worst && failing !== true ? [leastChange(compiled, reading, facts, id, level)] : [],
  );
}

function leastChange(
  compiled: Compiled,
  reading: CompiledReading,
  facts: Facts,
  id: LevelId,
  level: number,
): LeastChange {
  const known = compiled.figures.map((figure) => readFigure(figure, facts));
  const { byDuty } = tallyOf(compiled.duties, facts.answers);
  const blocks = compiled.joint?.blocks ?? [];
  const states = blocks.map((block) => block.read(facts));
  // Tests that look at nothing keep having no meaning.
  settleJoint(compiled, states, false);
  const improvements = (fixedToo: boolean) => blocks.map((block, i) => block.improvements(states[i], fixedToo));
  const own = improvements(false);
  const choices = choicesOf(compiled, known, byDuty, own, false);
  const ways = waysTo(compiled, reading, choices, 1 << level).map((selection) =>
    wayOf(compiled, reading, facts, choices, selection, level),
  );
  // If only better levels can be reached, no fact rules this one out: the rules have no way to exactly this level.
  if (ways.length > 0 || waysTo(compiled, reading, choices, atLeast(level)).length > 0)
    return { level: id, ways, closedBy: [] };
  const freed = choicesOf(compiled, known, byDuty, improvements(true), true);
  const closing = new Set(
    waysTo(compiled, reading, freed, atLeast(level)).flatMap((selection) =>
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

/** A level and all better ones, as a bit set. */
function atLeast(level: number): number {
  return (2 << level) - 1;
}

/** Whether the choice is a known fact that cannot change. */
function isFixed({ figure, known }: Choice): boolean {
  return figure?.fact.kind === 'yesNo' && figure.fact.fixed && known?.value !== null;
}

function wayOf(
  compiled: Compiled,
  reading: CompiledReading,
  facts: Facts,
  choices: readonly Choice[],
  selection: Selection,
  level: number,
): Way {
  const figures: FigureChange[] = [];
  const yesNo: YesNoChange[] = [];
  let duties: DutiesChange | null = null;
  const tied: TiedChange[] = [];
  selection.forEach((option, i) => {
    const choice = choices[i]!;
    if (choice.joint !== undefined) {
      tied.push(...tiedChanges(compiled, reading, choices, selection, i, level));
      return;
    }
    const [at = 0, assure = 0] = option.at;
    if (choice.figure === null) duties = isChange(option) ? dutiesChange(compiled, facts, at, assure) : null;
    else if (choice.figure.fact.kind === 'yesNo') {
      if (isChange(option))
        yesNo.push({
          fact: choice.figure.fact.id,
          now: typeof choice.known?.value === 'boolean' ? choice.known.value : null,
          to: at === 1,
        });
    } else if (choice.known?.value === null || isChange(option)) {
      const change = figureChange(facts, choice, at, furthest(compiled, reading, choices, selection, i, level));
      if (change !== null) figures.push(change);
    }
  });
  return { figures, yesNo, duties, ...(compiled.joint === null ? {} : { tied }) };
}

/**
 * What has to change of what is tied together: for each thing the pieces around the one reached that keep the level,
 * all else as selected.
 */
function tiedChanges(
  compiled: Compiled,
  reading: CompiledReading,
  choices: readonly Choice[],
  selection: Selection,
  i: number,
  level: number,
): readonly TiedChange[] {
  const { joint, slots } = choices[i]!;
  const { dimensions, combinations, now, exact } = joint!;
  const { at } = selection[i]!;
  const keeps = (dimension: number, piece: number): boolean => {
    const truths = at.flatMap((own, d) => dimensions[d]!.pieces[d === dimension ? piece : own]!.truths);
    const option = { ...selection[i]!, cells: [Uint8Array.from(truths)] };
    const others = selection.map((kept, index) => (index === i ? option : kept));
    return slots.length > 0 && reaches(compiled, reading, choices, others, atLeast(level));
  };
  const wanted = dimensions.flatMap((dimension, d): readonly WantedPieces[] => {
    const piece = at[d]!;
    const from = now?.[d];
    if (from === piece) return [];
    let [first, last] = [piece, piece];
    while (last + 1 < dimension.pieces.length && keeps(d, last + 1)) last += 1;
    while (first > 0 && first - 1 !== from && keeps(d, first - 1)) first -= 1;
    return dimension.spanned(first, last) === null ? [] : [{ dimension: d, first, last }];
  });
  return (exact ? withoutImplied(wanted, combinations) : wanted).map(({ dimension, first, last }) => ({
    to: dimensions[dimension]!.spanned(first, last)!,
  }));
}

/**
 * The furthest interval to which the figure can improve while the outcome stays at this level or better, all else as
 * selected.
 */
function furthest(
  compiled: Compiled,
  reading: CompiledReading,
  choices: readonly Choice[],
  selection: Selection,
  i: number,
  level: number,
): number {
  const { options, stretches } = choices[i]!;
  const keeps = (stretch: number): boolean => {
    const truths = stretches[stretch]!.holds.join();
    const option = options.find(({ at: [other = 0] }) => stretches[other]!.holds.join() === truths);
    return (
      option !== undefined &&
      reaches(
        compiled,
        reading,
        choices,
        selection.map((kept, index) => (index === i ? option : kept)),
        atLeast(level),
      )
    );
  };
  let last = selection[i]!.at[0] ?? 0;
  while (last + 1 < stretches.length && keeps(last + 1)) last += 1;
  return last;
}

/** Returns null if an unknown figure may have any value. */
function figureChange(
  facts: Facts,
  { figure, known, stretches }: Choice,
  first: number,
  last: number,
): FigureChange | null {
  if (figure === null || figure.fact.kind === 'yesNo') return null;
  const { fact, items, path } = figure;
  if (known?.value === null && first === 0 && last === stretches.length - 1) return null;
  const falls = fact.kind === 'number' && fact.better === 'lower';
  const near = stretches[first]!.bounds;
  const far = stretches[last]!.bounds;
  const to = falls ? spanOf(far, near) : spanOf(near, far);
  const now = typeof known?.value === 'number' ? known.value : null;
  const end = falls ? (to.atMost ?? to.below) : (to.from ?? to.above);
  // Thresholds and values have at most six decimals; a difference of doubles may have more.
  const by = now === null || end === undefined ? null : Math.round(Math.abs(end - now) * 1e6) / 1e6;
  const given =
    fact.kind === 'lowestOf'
      ? containerOf(
          fact.id,
          path.reduce<unknown>((value, key) => containerOf(key, value)[key], facts),
        )
      : {};
  const behind = items.flatMap((item): FigureChange['items'] => {
    const value = given[item.id];
    if (typeof value !== 'number') return [{ item, now: null }];
    return (to.from !== undefined && value < to.from) || (to.above !== undefined && value <= to.above)
      ? [{ item, now: value }]
      : [];
  });
  return { fact: fact.id, now, to, by, items: behind };
}

function dutiesChange(compiled: Compiled, facts: Facts, finish: number, assure: number): DutiesChange {
  const answers = containerOf('answers', facts.answers);
  const answered = (answer: unknown): readonly ProvisionId[] =>
    compiled.duties.ids.filter((id) => (answers[id] ?? null) === answer);
  return { assure, finish, deficient: answered('deficient'), notDone: answered('notDone'), unanswered: answered(null) };
}
