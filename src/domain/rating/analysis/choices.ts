import { within } from '../bounds.ts';
import type { Compiled } from '../engine/compile.ts';
import { counted } from '../engine/duties.ts';
import { openVariable, type OpenVariable } from '../engine/explore.ts';
import type { CompiledFigure, Known } from '../engine/figures.ts';
import { stretchesOf, type Stretch } from './ranges.ts';
import type { Tally } from '../engine/tally.ts';
import { FALSE, TRUE, UNDEFINED } from '../engine/truth.ts';

/** What one thing may become, and at what cost in each kind of effort it takes (compared kind by kind, never added up). Equal costs are the same option. */
export interface Option {
  /** How the tests then come out; two ways where it may stay unknown. */
  readonly cells: readonly Uint8Array[];
  readonly cost: readonly number[];
  /** Which option this is: a stretch of numbers, 1 for yes and 0 for no, or duties as `[finish, assure]`. */
  readonly at: readonly number[];
}

/** Whether an option is anything but leaving things as they are. */
export function isChange({ cost }: Option): boolean {
  return cost.some((effort) => effort > 0);
}

/** One thing that can be made better, and all it may become, least costs first. Nothing can get worse. */
export interface Choice {
  readonly figure: CompiledFigure | null;
  readonly known: Known | null;
  readonly slots: readonly number[];
  /** For numbers: the stretches that `Option.at` counts. */
  readonly stretches: readonly Stretch[];
  readonly options: readonly Option[];
  /** Everything it may become at once. */
  readonly union: OpenVariable | null;
}

/** All choices of a case: yes/no first, then numbers, then duties, so that most dead ends show early. `fixedToo`: as if fixed facts could change. */
export function choicesOf(
  compiled: Compiled,
  known: readonly Known[],
  tally: Tally,
  fixedToo: boolean,
): readonly Choice[] {
  const figures = compiled.figures.map((figure, i) => figureChoice(compiled, figure, known[i]!, fixedToo));
  return [...figures, dutiesChoice(compiled, tally)].sort((a, b) => a.options.length - b.options.length);
}

function choice(compiled: Compiled, parts: Omit<Choice, 'union'>): Choice {
  return {
    ...parts,
    union: openVariable(
      parts.slots,
      parts.options.flatMap(({ cells }) => cells),
      compiled.values,
    ),
  };
}

function figureChoice(compiled: Compiled, figure: CompiledFigure, known: Known, fixedToo: boolean): Choice {
  const { fact, tests } = figure;
  const slots = tests.map(({ slot }) => slot);
  if (fact.kind === 'yesNo') {
    const cell = (value: boolean): Uint8Array =>
      Uint8Array.from(tests, ({ leaf }) => (leaf.kind === 'yesNo' && leaf.is === value ? TRUE : FALSE));
    // Having to be yes and having to be no are two kinds of effort: neither is less than the other.
    const option = (value: boolean, cost: number): Option => ({
      cells: [cell(value)],
      cost: value ? [cost, 0] : [0, cost],
      at: [value ? 1 : 0],
    });
    const options =
      typeof known.value !== 'boolean'
        ? [{ cells: [cell(true), cell(false)], cost: [0, 0], at: [] }, option(true, 1), option(false, 1)]
        : [option(known.value, 0), ...(fact.fixed && !fixedToo ? [] : [option(!known.value, 1)])];
    return choice(compiled, { figure, known, slots, stretches: [], options });
  }
  const ascending = stretchesOf(
    fact.min,
    fact.max,
    tests.map(({ leaf }) => (leaf.kind === 'number' ? leaf.bounds : {})),
  );
  // From the worst to the best; what is unknown is taken at its worst.
  const falls = fact.kind === 'number' && fact.better === 'lower';
  const stretches = falls ? [...ascending].reverse() : ascending;
  const now = typeof known.value === 'number' ? known.value : falls ? fact.max : fact.min;
  const first = stretches.findIndex(({ bounds }) => within(now, bounds));
  const options: Option[] = [];
  stretches.forEach(({ holds }, i) => {
    const cell = Uint8Array.from(holds, (held) => (held ? TRUE : FALSE));
    if (i >= first && !options.some(({ cells }) => cells[0]?.join() === cell.join()))
      options.push({ cells: [cell], cost: [i - first], at: [i] });
  });
  return choice(compiled, { figure, known, slots, stretches, options });
}

/** Duties not done can be finished (late at first), and late ones made good. Unanswered ones are taken as not done. */
function dutiesChoice(compiled: Compiled, tally: Tally): Choice {
  const { tests } = compiled.duties;
  const slots = tests.map(({ slot }) => slot);
  const none = { figure: null, known: null, slots, stretches: [] };
  const { applicable } = tally;
  if (applicable === 0)
    return choice(compiled, {
      ...none,
      options: [{ cells: [new Uint8Array(tests.length).fill(UNDEFINED)], cost: [0, 0], at: [0, 0] }],
    });
  const notDone = tally.notDone + tally.open;
  const notAssured = notDone + tally.deficient;
  const options: Option[] = [];
  const byTruths = new Map<string, [number, number][]>();
  for (let assure = 0; assure <= notAssured; assure += 1) {
    for (let finish = 0; finish <= notDone; finish += 1) {
      const left = notAssured - assure;
      const undone = notDone - finish;
      if (undone > left) continue;
      const cell = Uint8Array.from(tests, ({ wants, holds }) =>
        holds(counted(wants, applicable - left, left - undone, undone), applicable) ? TRUE : FALSE,
      );
      const alike = byTruths.get(cell.join()) ?? [];
      if (alike.some(([f, a]) => f <= finish && a <= assure)) continue;
      byTruths.set(cell.join(), [...alike, [finish, assure]]);
      options.push({ cells: [cell], cost: [finish, assure], at: [finish, assure] });
    }
  }
  return choice(compiled, { ...none, options });
}
