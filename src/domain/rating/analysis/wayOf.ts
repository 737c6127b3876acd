/** What has to change on one way to a level, for each fact and for the duties. */
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { Compiled, CompiledReading } from '../engine/compiled.ts';
import { containerOf } from '../engine/figures.ts';
import { spanOf } from '../ranges.ts';
import type { Facts } from '../ruleset.ts';
import { isChange, type Choice } from './choices.ts';
import { withoutImplied, type WantedPieces } from './implied.ts';
import type { DutiesChange, FigureChange, TiedChange, Way, YesNoChange } from './leastChange.ts';
import { levelAndBetter, reaches, type Selection } from './ways.ts';

/** The changes of a selection of options that reaches a level, `level` being its number. */
export function wayOf(
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
 * What has to change in facts that are tied together: for each quantity the pieces around the one reached that keep the
 * level, all else as selected.
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
  const { dimensions, combinations, now, open, exact } = joint!;
  const { at } = selection[i]!;
  const keeps = (dimension: number, piece: number): boolean => {
    const truths = at.flatMap((own, d) => dimensions[d]!.pieces[d === dimension ? piece : own]!.truths);
    const option = { ...selection[i]!, cells: [Uint8Array.from(truths)] };
    const others = selection.map((kept, index) => (index === i ? option : kept));
    return slots.length > 0 && reaches(compiled, reading, choices, others, levelAndBetter(level));
  };
  const wanted = dimensions.flatMap((dimension, d): readonly WantedPieces[] => {
    const piece = at[d]!;
    const from = now?.[d];
    // A known fact that stays as it is need not be mentioned.
    if (from === piece && open[d]!.every((one) => one === piece)) return [];
    let [first, last] = [piece, piece];
    while (last + 1 < dimension.pieces.length && keeps(d, last + 1)) last += 1;
    // A change that is needed does not reach back to what there is now.
    const end = from === undefined || from >= piece ? 0 : from + 1;
    while (first > end && keeps(d, first - 1)) first -= 1;
    // Not known, but whatever it turns out to be is right.
    if (from === piece && open[d]!.every((one) => one >= first && one <= last)) return [];
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
  const { options, intervals } = choices[i]!;
  const keeps = (interval: number): boolean => {
    const truths = intervals[interval]!.holds.join();
    const option = options.find(({ at: [other = 0] }) => intervals[other]!.holds.join() === truths);
    return (
      option !== undefined &&
      reaches(
        compiled,
        reading,
        choices,
        selection.map((kept, index) => (index === i ? option : kept)),
        levelAndBetter(level),
      )
    );
  };
  let last = selection[i]!.at[0] ?? 0;
  while (last + 1 < intervals.length && keeps(last + 1)) last += 1;
  return last;
}

/** Returns null if an unknown figure may have any value. */
function figureChange(
  facts: Facts,
  { figure, known, intervals }: Choice,
  first: number,
  last: number,
): FigureChange | null {
  if (figure === null || figure.fact.kind === 'yesNo') return null;
  const { fact, items, path } = figure;
  if (known?.value === null && first === 0 && last === intervals.length - 1) return null;
  const falls = fact.kind === 'number' && fact.better === 'lower';
  const near = intervals[first]!.bounds;
  const far = intervals[last]!.bounds;
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
