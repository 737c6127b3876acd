/**
 * The schemes of test/fixtures/schemes: their worked cases and random ones, against their texts rated by hand
 * (oracles.ts).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { readCases, caseRemarks } from '../../../../src/adapters/site/content/ratingCases.ts';
import { answersOf } from '../../../../src/domain/rating/answers.ts';
import { ContradictionError } from '../../../../src/domain/rating/engine/joint/contradictionError.ts';
import { itemsFor, optionNames, rangeOf } from '../../../../src/domain/rating/entered.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { factsOfCase } from '../../../../src/domain/rating/rules/cases/caseFacts.ts';
import type { CasesFile } from '../../../../src/domain/rating/rules/schemas/casesSchema.ts';
import { isEntered, type FactItem, type EnteredFact } from '../../../../src/domain/rating/fact.ts';
import type { Facts, RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { chiSo, congChuc, giaDinh, hocSinh, nhanVien } from './oracles.ts';
import { runs } from '../../../full.ts';

const SCHEMES = {
  'nhan-vien': nhanVien,
  'cong-chuc': congChuc,
  'hoc-sinh': hocSinh,
  'gia-dinh': giaDinh,
  'chi-so': chiSo,
};

describe.each(Object.entries(SCHEMES))('%s', (name, oracle) => {
  const folder = fileURLToPath(new URL(`../../../fixtures/schemes/${name}`, import.meta.url));
  const rules = loadRuleset(folder);
  const file = parse(readFileSync(`${folder}/rating-cases.yaml`, 'utf8')) as CasesFile;

  test('comes to what its worked cases state, and they test every provision', () => {
    const { facts, problems } = readCases(folder, rules);
    expect(problems).toEqual([]);
    expect(facts!.length).toBeGreaterThanOrEqual(25);
    expect(caseRemarks(rules, facts).join()).toContain('quy định nào có điều kiện cũng đã được thử');
  });

  test('its worked cases state what the text says', () => {
    const known = file.cases.flatMap((entry) => {
      const facts = factsOfCase(rules, file, entry, [], () => undefined)!;
      return entry.refused === undefined && isKnown(rules, facts) ? [{ entry, facts }] : [];
    });
    expect(known.length).toBeGreaterThanOrEqual(20);
    for (const { entry, facts } of known) {
      // Without anything to count the texts say nothing; the pages do.
      if (entry.outcome === 'undefined') continue;
      const stated = typeof entry.outcome === 'string' ? null : (entry.outcome as Readonly<Record<string, string>>);
      for (const [reading, outcome] of Object.entries(oracle(facts)))
        expect(outcome, `${entry.name}, ${reading}`).toBe(stated === null ? entry.outcome : stated[reading]);
    }
  });

  test('rates random cases as the text does', () => {
    let rated = 0;
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999999, noNaN: true })), (stream) => {
        const facts = randomFacts(rules, file, () => stream.next().value ?? 0);
        try {
          const { readings } = rate(rules, facts);
          rated += 1;
          for (const [reading, outcome] of Object.entries(oracle(facts)))
            expect(readings[reading]?.possible, reading).toEqual([outcome]);
        } catch (error) {
          if (!(error instanceof ContradictionError)) throw error;
        }
      }),
      runs(300, 100),
    );
    expect(rated).toBeGreaterThan(50);
  });
});

/** A worked case with a few values changed at random: most random cases would be in the worst level. */
function randomFacts(rules: RuleSet, file: CasesFile, random: () => number): Facts {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const complete = file.cases.map((entry) => factsOfCase(rules, file, entry, [], () => undefined)!);
  const facts: Record<string, unknown> = structuredClone(
    pick(complete.filter((one) => isKnown(rules, one) && !Object.values(one.answers ?? {}).includes('khong-thuoc'))),
  );
  const role = rules.roles.find(({ id }) => id === facts['role'])!;
  const answers = facts['answers'] as Record<string, string>;
  for (const duty of Object.keys(answers)) if (random() < 0.15) answers[duty] = pick(answersOf(rules).slice(0, 3)).id;
  for (const fact of rules.facts.filter(isEntered)) {
    const items = itemsFor(fact, role);
    const path = fact.id.split('.');
    const holder = path.slice(0, -1).reduce((inner, key) => inner[key] as Record<string, unknown>, facts);
    const key = path[path.length - 1]!;
    if (holder[key] === undefined) continue;
    if (items === null) {
      if (random() < 0.15) holder[key] = randomValue(rules, fact, null, random);
      continue;
    }
    for (const item of items)
      if (random() < 0.15) (holder[key] as Record<string, unknown>)[item.id] = randomValue(rules, fact, item, random);
  }
  return facts as Facts;
}

function randomValue(rules: RuleSet, fact: EnteredFact, item: FactItem | null, random: () => number): unknown {
  const range = rangeOf(fact, item);
  if (range !== null) {
    const step = range.step ?? 1;
    const steps = Math.floor(random() * (Math.round((range.max - range.min) / step) + 1));
    return Math.round((range.min + steps * step) * 1e6) / 1e6;
  }
  const options: readonly unknown[] = optionNames(rules, fact)?.map(({ id }) => id) ?? [true, false];
  return options[Math.floor(random() * options.length)];
}

/** Whether nothing that is asked of the role is left open. */
function isKnown(rules: RuleSet, facts: Facts): boolean {
  const role = rules.roles.find(({ id }) => id === facts.role)!;
  const scores = rules.facts.filter(({ kind }) => kind === 'scores');
  const scored = new Set<string>(scores.flatMap(({ id }) => (role.items[id] ?? []).map((item) => item.id)));
  const answered = role.duties.filter((duty) => !scored.has(duty));
  if (answered.some((duty) => facts.answers?.[duty] === undefined)) return false;
  const open = (value: unknown): boolean =>
    value === null || (typeof value === 'object' && Object.values(value).some(open));
  return !open(facts);
}
