import type { Test } from '../../../src/domain/rating/conditionTest.ts';
import type { Answer, Facts, RuleSet } from '../../../src/domain/rating/ruleset.ts';
import type { Bounds, Condition } from '../../../src/domain/rating/condition.ts';

/** A complete case of a random rule set, with its counts. */
export interface GridCase {
  readonly facts: Facts;
  readonly counts: Readonly<Record<'assured' | 'deficient' | 'notDone', number>>;
  readonly figures: Readonly<Record<string, number | boolean>>;
}

/** Whether a value is within bounds. */
export function inBounds(value: number, { from, above, atMost, below }: Bounds): boolean {
  return (
    !(value < (from ?? -Infinity)) &&
    !(value <= (above ?? -Infinity)) &&
    !(value > (atMost ?? Infinity)) &&
    !(value >= (below ?? Infinity))
  );
}

/** Whether a case is in a region. */
export function liesIn({ counts, figures }: GridCase, region: readonly Test[]): boolean {
  return region.every((test) => {
    if (test.kind === 'yesNo') return figures[test.fact] === test.is;
    if (test.kind === 'number') return inBounds(Number(figures[test.fact]), test.bounds);
    if (test.kind !== 'duties') throw new Error(test.kind);
    const part = test.answers.reduce((sum, answer) => sum + counts[answer as keyof typeof counts], 0);
    if (test.as === 'count') return inBounds(part, test.bounds);
    // Compares shares in hundredths of a percent, in which all thresholds here are whole numbers.
    const whole = counts.assured + counts.deficient + counts.notDone;
    const scaled = Object.fromEntries(
      Object.entries(test.bounds).map(([key, value]) => [key, Math.round(value * 100) * whole]),
    );
    return inBounds(part * 10_000, scaled);
  });
}

function thresholdsIn(condition: Condition, fact: string): readonly number[] {
  if ('parts' in condition) return condition.parts.flatMap((part) => thresholdsIn(part, fact));
  return condition.kind === 'number' && condition.fact === fact
    ? Object.values(condition.bounds).filter((value) => value !== undefined)
    : [];
}

/** The ends, every threshold of a figure, and a value on each side of it. */
export function gridOf(ruleset: RuleSet, fact: string): readonly number[] {
  const marks = ruleset.readings.flatMap(({ conditions }) =>
    Object.values(conditions).flatMap((condition) => thresholdsIn(condition, fact)),
  );
  return [...new Set([0, 100, ...marks.flatMap((mark) => [mark - 0.001, mark, mark + 0.001])])].filter(
    (value) => value >= 0 && value <= 100,
  );
}

/** Answers to a role's duties with the given numbers of late, undone and inapplicable ones; the rest assured. */
export function answersWith(
  duties: readonly string[],
  deficient: number,
  notDone: number,
  notApplicable: number,
): Readonly<Record<string, Answer>> {
  const first: readonly Answer[] = [
    ...Array<Answer>(deficient).fill('deficient'),
    ...Array<Answer>(notDone).fill('notDone'),
    ...Array<Answer>(notApplicable).fill('notApplicable'),
  ];
  return Object.fromEntries(duties.map((id, i) => [id, first[i] ?? 'assured']));
}

/** All cases of a random rule set that differ in any test, with at least one applicable duty. */
export function* gridCases(ruleset: RuleSet): Generator<GridCase> {
  const { duties, items } = ruleset.roles[0]!;
  for (let applicable = 1; applicable <= duties.length; applicable += 1) {
    for (let notDone = 0; notDone <= applicable; notDone += 1) {
      for (let deficient = 0; deficient + notDone <= applicable; deficient += 1) {
        const answers = answersWith(duties, deficient, notDone, duties.length - applicable);
        const counts = { assured: applicable - deficient - notDone, deficient, notDone };
        for (const index of gridOf(ruleset, 'index')) {
          for (const lowest of gridOf(ruleset, 'lowest')) {
            for (const sound of [true, false]) {
              for (const bad of [true, false]) {
                const lows = Object.fromEntries((items['lowest'] ?? []).map(({ id }) => [id, lowest]));
                yield {
                  counts,
                  figures: { index, lowest, sound, 'flags.bad': bad },
                  facts: { role: 'head', answers, index, lowest: lows, sound, flags: { bad } },
                };
              }
            }
          }
        }
      }
    }
  }
}
