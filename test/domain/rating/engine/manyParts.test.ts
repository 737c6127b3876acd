/** Levels that count articles, each with its own duties: as exact for twenty articles as for two. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { DutiesCondition } from '../../../../src/domain/rating/condition.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { runs } from '../../../full.ts';
import { group, otherwise, rules } from '../smallRules.ts';

const ANSWERS = ['tot', 'kha', 'kem'] as const;
type Answer = (typeof ANSWERS)[number];

/** What is known of an article's duties, and how many of them each level asks for. */
interface Article {
  readonly answers: readonly (Answer | null)[];
  readonly best: number;
  readonly good: number;
  /** Whether the best level looks at it at all. */
  readonly isCounted: boolean;
}

const article: fc.Arbitrary<Article> = fc.record({
  answers: fc.array(fc.option(fc.constantFrom(...ANSWERS), { freq: 1 }), { minLength: 1, maxLength: 3 }),
  best: fc.constantFrom(1, 2),
  good: fc.constantFrom(1, 2),
  isCounted: fc.boolean(),
});

const dutiesIn = ({ answers }: Article, at: number): readonly string[] =>
  answers.map((_, duty) => `dieu-${at}.khoan-${duty}`);

const asked = (at: number, answers: readonly Answer[], from: number): DutiesCondition => ({
  id: `${answers.join()}-${at}-${from}`,
  clause: 'dieu-1',
  kind: 'duties',
  as: 'count',
  answers,
  of: [`dieu-${at}`],
  bounds: { from },
});

function rulesFor(articles: readonly Article[], least: readonly [number, number]): RuleSet {
  const best = articles.flatMap(({ best: from, isCounted }, at) => (isCounted ? [asked(at, ['tot'], from)] : []));
  const good = articles.map(({ good: from }, at) => asked(at, ['tot', 'kha'], from));
  const levels = {
    xuat: group('some', best, { from: least[0] }),
    dat: group('some', good, { from: least[1] }),
    con: otherwise,
  };
  const answers = ANSWERS.map((id) => ({ id, name: id }));
  return rules({ doc: levels }, { duties: articles.flatMap(dutiesIn), over: { answers } });
}

/** The outcomes by counting, article by article, what can be reached. */
function counted(articles: readonly Article[], least: readonly [number, number]): readonly string[] {
  let sums = new Set(['0 0']);
  for (const { answers, best, good, isCounted } of articles) {
    const ways = answers.reduce<readonly (readonly Answer[])[]>(
      (all, answer) => all.flatMap((way) => (answer === null ? ANSWERS : [answer]).map((one) => [...way, one])),
      [[]],
    );
    const own = ways.map((way) => [
      isCounted && way.filter((one) => one === 'tot').length >= best ? 1 : 0,
      way.filter((one) => one !== 'kem').length >= good ? 1 : 0,
    ]);
    sums = new Set(
      [...sums].flatMap((sum) => {
        const [a = 0, b = 0] = sum.split(' ').map(Number);
        return own.map(([x = 0, y = 0]) => `${a + x} ${b + y}`);
      }),
    );
  }
  const outcomes = [...sums].map((sum) => {
    const [a = 0, b = 0] = sum.split(' ').map(Number);
    return a >= least[0] ? 'xuat' : b >= least[1] ? 'dat' : 'con';
  });
  return [...new Set(outcomes)].sort();
}

test('the possible outcomes are those of counting article by article', () => {
  const many = fc.array(article, { minLength: 9, maxLength: 20 }).filter((all) => all.some((one) => one.isCounted));
  fc.assert(
    fc.property(many, fc.nat(12), fc.nat(20), (articles, some, more) => {
      const least = [1 + (some % articles.length), 1 + (more % articles.length)] as const;
      const answers = Object.fromEntries(
        articles.flatMap((one, at) =>
          dutiesIn(one, at).flatMap((duty, i) => (one.answers[i] === null ? [] : [[duty, one.answers[i]]])),
        ),
      );
      const { possible } = rate(rulesFor(articles, least), { role: 'mot', answers }).readings['doc']!;
      expect([...possible].sort()).toEqual(counted(articles, least));
    }),
    runs(2_000, 150),
  );
});

test('all of thirty articles unknown', () => {
  const articles = Array.from({ length: 30 }, (): Article => ({
    answers: [null, null, null],
    best: 2,
    good: 2,
    isCounted: true,
  }));
  const { possible } = rate(rulesFor(articles, [30, 20]), { role: 'mot' }).readings['doc']!;
  expect(possible).toEqual(['con', 'dat', 'xuat']);
});
