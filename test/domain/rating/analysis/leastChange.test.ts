import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastChanges, type LeastChange } from '../../../../src/domain/rating/analysis/leastChange.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Answer, Facts, RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import type { Bounds, Condition } from '../../../../src/domain/rating/condition.ts';
import { answersOf, caseOf, dutiesOf, official } from '../official.ts';
import { randomCase, type RandomCase } from '../randomCases.ts';
import { runs } from '../../../full.ts';

function changeTo(level: string, facts: Facts, reading = 'ladder'): LeastChange | undefined {
  return leastChanges(official, facts, reading).find((change) => change.level === level);
}

describe('for this regulation', () => {
  test('better levels are listed, best first', () => {
    const levels = (facts: Facts) => leastChanges(official, facts, 'ladder').map(({ level }) => level);
    expect(levels(caseOf())).toEqual([]);
    expect(levels(caseOf({ parIndex: 85 }))).toEqual(['xuat-sac']);
    expect(levels(caseOf({ parIndex: 70 }))).toEqual(['xuat-sac', 'tot']);
    expect(levels(caseOf({ taskCompletion: 10 }))).toEqual(['xuat-sac', 'tot', 'hoan-thanh']);
    expect(levels(caseOf({ parIndex: 50 }))).toEqual(['xuat-sac', 'tot', 'hoan-thanh']);
  });

  test('an index that is too low is listed with the missing difference', () => {
    const facts = caseOf({ parIndex: 78.5 });
    expect(changeTo('tot', facts)?.ways).toEqual([
      { figures: [{ fact: 'parIndex', now: 78.5, to: { from: 80 }, by: 1.5, items: [] }], yesNo: [], duties: null },
    ]);
    expect(changeTo('xuat-sac', facts)?.ways[0]?.figures[0]?.by).toBe(11.5);
  });

  test('duties not assured are listed with their number and the candidates', () => {
    const facts = caseOf({ answers: answersOf('truong-phong', [2, 'notDone'], [10, 'deficient']), parIndex: 70 });
    const duties = dutiesOf('truong-phong');
    const among = { deficient: duties.slice(2, 12), notDone: duties.slice(0, 2), unanswered: [] };
    // 8 of 42 are within 20%: four of twelve must become assured and none may stay undone.
    expect(changeTo('hoan-thanh', facts)?.ways).toEqual([
      { figures: [], yesNo: [], duties: { assure: 4, finish: 2, ...among } },
    ]);
    expect(changeTo('tot', facts)?.ways[0]?.duties).toEqual({ assure: 12, finish: 2, ...among });
  });

  test('a single duty not done only has to be done, if only late', () => {
    const facts = caseOf({ answers: answersOf('truong-phong', [1, 'notDone']), parIndex: 70 });
    expect(changeTo('hoan-thanh', facts)?.ways).toEqual([
      {
        figures: [],
        yesNo: [],
        duties: { assure: 0, finish: 1, deficient: [], notDone: dutiesOf('truong-phong').slice(0, 1), unanswered: [] },
      },
    ]);
  });

  test('a disciplinary measure blocks every better level', () => {
    const facts = caseOf({ flags: { ideology: false, corruption: false, discipline: true } });
    for (const change of leastChanges(official, facts, 'ladder')) {
      expect(change.ways).toEqual([]);
      expect(change.closedBy).toEqual([{ fact: 'flags.discipline', clause: 'dieu-12.khoan-4.diem-dd' }]);
    }
  });

  test('two fixed facts block together', () => {
    const facts = caseOf({ flags: { ideology: true, corruption: false, discipline: true } });
    expect(
      changeTo('xuat-sac', facts)
        ?.closedBy.map(({ fact }) => fact)
        .sort(),
    ).toEqual(['flags.discipline', 'flags.ideology']);
  });

  test('khoản 2 as printed is unreachable without a fact to blame', () => {
    expect(changeTo('tot', caseOf({ parIndex: 70 }), 'verbatim')).toEqual({ level: 'tot', ways: [], closedBy: [] });
  });

  test('getting worse is never suggested: index 95 and a late duty, corrected reading', () => {
    const facts = caseOf({ answers: answersOf('truong-phong', [1, 'deficient']) });
    expect(changeTo('hoan-thanh', facts, 'corrected')?.ways).toEqual([]);
    expect(changeTo('xuat-sac', facts, 'corrected')?.ways[0]?.duties?.assure).toBe(1);
  });

  test('a range has an upper end if exceeding it would meet no level', () => {
    const facts = caseOf({ answers: answersOf('truong-phong', [1, 'deficient']), parIndex: 50 });
    expect(
      changeTo('hoan-thanh', facts, 'corrected')?.ways.map(({ figures }) => figures.map(({ to }) => to)),
    ).toContainEqual([{ from: 60, below: 80 }]);
  });

  test('field indexes list each item that is too low', () => {
    const facts = caseOf({
      role: 'truong-phong-noi-vu',
      fieldIndexes: { 'chi-dao-dieu-hanh': 65, 'to-chuc-bo-may': 72, 'doi-ngu': 69.5 },
    });
    const [figure] = changeTo('xuat-sac', facts)?.ways[0]?.figures ?? [];
    expect(figure).toMatchObject({ fact: 'fieldIndexes', now: 65, to: { from: 70 }, by: 5 });
    expect(figure?.items.map(({ item, now }) => [item.id, now])).toEqual([
      ['chi-dao-dieu-hanh', 65],
      ['doi-ngu', 69.5],
    ]);
  });

  test('unknown facts are stated as required values', () => {
    const [way, ...others] = changeTo('xuat-sac', { role: 'truong-phong' })?.ways ?? [];
    expect(others).toEqual([]);
    expect(way?.figures.map(({ fact, now, to, by }) => [fact, now, to, by])).toEqual(
      expect.arrayContaining([
        ['parIndex', null, { from: 90 }, null],
        ['taskCompletion', null, { from: 50 }, null],
      ]),
    );
    expect(way?.yesNo).toHaveLength(3);
    expect(way?.yesNo).toContainEqual({ fact: 'flags.discipline', now: null, to: false });
    expect(way?.duties).toMatchObject({ assure: 42, finish: 42, unanswered: dutiesOf('truong-phong') });
  });

  test('there is no way to a level with conditions on duties if none applies', () => {
    const facts = caseOf({ answers: answersOf('truong-phong', [42, 'notApplicable']) });
    expect(
      leastChanges(official, facts, 'ladder').every(({ ways, closedBy }) => ways.length === 0 && closedBy.length === 0),
    ).toBe(true);
  });

  test('unknown roles and readings and invalid values are rejected', () => {
    expect(() => leastChanges(official, caseOf(), 'other')).toThrow(/reading "other" is not one of: ladder/);
    expect(() => leastChanges(official, caseOf({ parIndex: 101 }), 'ladder')).toThrow(RangeError);
    expect(() => leastChanges(official, { role: 'giam-doc' }, 'ladder')).toThrow(RangeError);
  });
});

/** A small step above a threshold, below any other threshold. */
const STEP = 0.001;

function thresholdsIn(condition: Condition, fact: string): readonly number[] {
  if ('parts' in condition) return condition.parts.flatMap((part) => thresholdsIn(part, fact));
  return condition.kind === 'number' && condition.fact === fact
    ? Object.values(condition.bounds).filter((value) => value !== undefined)
    : [];
}

/** All relevant values a figure could rise to. */
function rises(ruleset: RuleSet, fact: string, now: number): readonly number[] {
  const marks = ruleset.readings.flatMap(({ conditions }) =>
    Object.values(conditions).flatMap((condition) => thresholdsIn(condition, fact)),
  );
  const values = marks.flatMap((mark) => [mark, mark + STEP]).filter((value) => value > now && value <= 100);
  return [now, ...new Set(values)].sort((a, b) => a - b);
}

/** The least costs by exhaustive search, for each reading and level, as text. */
function tried({ ruleset, facts }: RandomCase): (reading: string, level: string) => readonly string[] {
  const duties = ruleset.roles[0]!.duties;
  const given = facts.answers as Record<string, Answer | undefined>;
  const undone = duties.filter((id) => (given[id] ?? 'notDone') === 'notDone');
  const late = duties.filter((id) => given[id] === 'deficient');
  const items = Object.entries(facts['lowest'] as Record<string, number | undefined>);
  const lowest = Math.min(...items.map(([, value]) => value ?? 0));
  const yesNo = (now: boolean | undefined): readonly { cost: readonly number[]; values: readonly boolean[] }[] => {
    const one = (value: boolean) => ({ cost: value ? [1, 0] : [0, 1], values: [value] });
    return now === undefined
      ? [{ cost: [0, 0], values: [true, false] }, one(true), one(false)]
      : [{ cost: [0, 0], values: [now] }, one(!now)];
  };
  const found = new Map<string, (readonly number[])[]>();
  for (const index of rises(ruleset, 'index', (facts['index'] as number | undefined) ?? 0)) {
    for (const low of rises(ruleset, 'lowest', lowest)) {
      for (const sound of yesNo(facts['sound'] as boolean | undefined)) {
        for (const bad of yesNo((facts['flags'] as { bad?: boolean }).bad)) {
          for (let finish = 0; finish <= undone.length; finish += 1) {
            for (let assure = 0; assure <= finish + late.length; assure += 1) {
              // Finished duties first; which ones does not affect any count.
              const order = [...undone.slice(0, finish), ...late];
              const better = Object.fromEntries(order.map((id, i) => [id, i < assure ? 'assured' : 'deficient']));
              const answers = {
                ...Object.fromEntries(undone.map((id) => [id, 'notDone'])),
                ...Object.fromEntries(
                  duties.flatMap((id) =>
                    given[id] === 'assured' || given[id] === 'notApplicable' ? [[id, given[id]]] : [],
                  ),
                ),
                ...better,
              };
              const lows = Object.fromEntries(items.map(([id, value]) => [id, Math.max(value ?? 0, low)]));
              const cases = sound.values.flatMap((s) =>
                bad.values.map((b) =>
                  rate(ruleset, {
                    role: 'head',
                    answers: answers,
                    index,
                    lowest: lows,
                    sound: s,
                    flags: { bad: b },
                  }),
                ),
              );
              const cost = [index, low, ...sound.cost, ...bad.cost, finish, assure];
              for (const { id } of ruleset.readings) {
                const [outcome, ...others] = new Set(cases.map(({ readings }) => readings[id]!.outcome));
                if (others.length > 0) continue;
                const key = `${id} ${outcome}`;
                found.set(key, [...(found.get(key) ?? []), cost]);
              }
            }
          }
        }
      }
    }
  }
  return (reading, level) => {
    const costs = found.get(`${reading} ${level}`) ?? [];
    const least = costs.filter(
      (cost) =>
        !costs.some(
          (other) =>
            other !== cost &&
            other.every((value, i) => value <= cost[i]!) &&
            other.some((value, i) => value < cost[i]!),
        ),
    );
    return [...new Set(least.map((cost) => cost.join(' ')))].sort();
  };
}

/** The near end of a range, as a target value. */
function nearEnd({ from, above }: Bounds, otherwise: number): number {
  return from ?? (above === undefined ? otherwise : above + STEP);
}

test('the changes are exactly the cheapest ones of an exhaustive search', () => {
  fc.assert(
    fc.property(randomCase(8), (random) => {
      const { ruleset, facts } = random;
      const least = tried(random);
      const lowest = Math.min(
        ...Object.values(facts['lowest'] as Record<string, number | undefined>).map((value) => value ?? 0),
      );
      for (const { id } of ruleset.readings) {
        for (const { level, ways } of leastChanges(ruleset, facts, id)) {
          const costs = ways.map(({ figures, yesNo, duties }) => {
            const figure = (fact: string, now: number) =>
              nearEnd(figures.find((change) => change.fact === fact)?.to ?? {}, now);
            const flag = (fact: string) => {
              const to = yesNo.find((change) => change.fact === fact)?.to;
              return [to === true ? 1 : 0, to === false ? 1 : 0];
            };
            return [
              figure('index', (facts['index'] as number | undefined) ?? 0),
              figure('lowest', lowest),
              ...flag('sound'),
              ...flag('flags.bad'),
              duties?.finish ?? 0,
              duties?.assure ?? 0,
            ].join(' ');
          });
          expect(costs.sort()).toEqual(least(id, level));
        }
      }
    }),
    runs(400, 100),
  );
});
