import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { choicesOf, isChange, type Choice } from './choices.ts';
import { compiledFor, type Compiled, type CompiledReading } from '../engine/compile.ts';
import { containerOf, readFigure } from '../engine/figures.ts';
import { possibleNow } from '../engine/possible.ts';
import { spanOf } from './ranges.ts';
import type { Bounds, FactId, FactItem, Facts, LevelId, ReadingId, RuleSet } from '../ruleset.ts';
import { tallyOf } from '../engine/tally.ts';
import { reaches, waysTo, type Selection } from './ways.ts';

/** A figure that has to get better, or (while unknown) has to turn out so. */
export interface FigureChange {
  readonly fact: FactId;
  /** What it is now; null while unknown. For a `lowestOf` fact the lowest. */
  readonly now: number | null;
  /** Where it has to be for this level or a better one, the rest being as this way has it. The near end is the least change. */
  readonly to: Bounds;
  /** How far the near end is from now, in the figure's unit; null while unknown. To be passed, not only reached, where `to` says above or below. */
  readonly by: number | null;
  /** For a `lowestOf` fact: the items that are not there yet, with what is known of them. */
  readonly items: readonly { readonly item: FactItem; readonly now: number | null }[];
}

/** A yes/no that has to change, or (while unknown) has to turn out so. */
interface YesNoChange {
  readonly fact: FactId;
  readonly now: boolean | null;
  readonly to: boolean;
}

/** Duties that have to get better. Unanswered ones count as not done until they are answered. */
export interface DutiesChange {
  /** How many of all below have to become assured. */
  readonly assure: number;
  /** How many of those not done (and unanswered) have to be done at least, those that become assured included. */
  readonly finish: number;
  /** The duties among which the choice is open, as they are answered. It is no choice where `assure` is all of them. */
  readonly deficient: readonly ProvisionId[];
  readonly notDone: readonly ProvisionId[];
  readonly unanswered: readonly ProvisionId[];
}

/** One least way: less of any part of it does not do. */
export interface Way {
  readonly figures: readonly FigureChange[];
  readonly yesNo: readonly YesNoChange[];
  /** Null where the duties are well enough as they are. */
  readonly duties: DutiesChange | null;
}

export interface LeastChange {
  readonly level: LevelId;
  /** The least ways to exactly this level; several where one thing can stand for another. Empty where there is none. */
  readonly ways: readonly Way[];
  /** Where there is none, to a better level neither: the facts that no effort can change any more and that close it. Empty when the text itself leaves no way up to it. */
  readonly closedBy: readonly { readonly fact: FactId; readonly clause: ProvisionId }[];
}

/**
 * The least that would reach each level better than the worst outcome still possible (no level at all being the worst), best level first; never a
 * failing level. Things only get better: figures move
 * in the direction their fact names, duties from not done over late to assured. What is unknown is taken at its worst, so a way also tells what
 * the unknown has to turn out to be. Duties that do not apply stay so.
 * @throws RangeError or TypeError as `rate` does for such facts; RangeError for an unknown reading.
 */
export function leastChanges(ruleset: RuleSet, facts: Facts, readingId: ReadingId): readonly LeastChange[] {
  const compiled = compiledFor(ruleset, facts.role);
  const reading = compiled.readings.find(({ id }) => id === readingId);
  if (reading === undefined)
    throw new RangeError(`reading "${readingId}" is not one of: ${ruleset.readings.map(({ id }) => id).join(', ')}`);
  const worst = 31 - Math.clz32(possibleNow(compiled, reading, facts));
  // No level at all comes after the last one.
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
  const choices = choicesOf(compiled, known, byDuty, false);
  const ways = waysTo(compiled, reading, choices, 1 << level).map((selection) =>
    wayOf(compiled, reading, facts, choices, selection, level),
  );
  // Where even a better level is within reach, nothing closes this one: the text leaves no way to exactly it.
  if (ways.length > 0 || waysTo(compiled, reading, choices, atLeast(level)).length > 0)
    return { level: id, ways, closedBy: [] };
  const freed = choicesOf(compiled, known, byDuty, true);
  const closing = new Set(
    waysTo(compiled, reading, freed, atLeast(level)).flatMap((selection) =>
      selection.flatMap((option, i) => (isFixed(freed[i]!) && isChange(option) ? [freed[i]!.figure!.fact] : [])),
    ),
  );
  return { level: id, ways, closedBy: [...closing].map(({ id: fact, clause }) => ({ fact, clause })) };
}

/** A level and all better ones, as a set of bits. */
function atLeast(level: number): number {
  return (2 << level) - 1;
}

/** A fact that is known and cannot change. */
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
  selection.forEach((option, i) => {
    const choice = choices[i]!;
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
  return { figures, yesNo, duties };
}

/** The last stretch up to which a figure may go on getting better without losing the level but to a better one, the rest staying as selected. */
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
        selection.map((kept, place) => (place === i ? option : kept)),
        atLeast(level),
      )
    );
  };
  let last = selection[i]!.at[0] ?? 0;
  while (last + 1 < stretches.length && keeps(last + 1)) last += 1;
  return last;
}

/** Null where an unknown figure may be anything. */
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
  // Decimals of at most six digits differ by such a decimal; doubles need not.
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
