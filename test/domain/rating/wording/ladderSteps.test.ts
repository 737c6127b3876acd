import { expect, test } from 'vitest';
import { ladderSteps } from '../../../../src/domain/rating/wording/ladderSteps.ts';
import { official } from '../official.ts';
import { scheme, SCHEMES } from '../scheme.ts';

const plain = (words: string) => words.replaceAll('\u00a0', ' ');

test('a step names the threshold of the drawn number, the printed one or the one of a reading', () => {
  const asks = (id: string) =>
    ladderSteps(
      official,
      official.readings.find((reading) => reading.id === id)!,
      'parIndex',
    ).map((step) => step.asks);
  expect(asks('ladder')).toEqual(['một trong 6 trường hợp', 'từ 60% trở lên', 'từ 80% trở lên', 'từ 90% trở lên']);
  expect(asks('verbatim')).toEqual([
    'một trong 6 trường hợp',
    'từ 60% đến dưới 80%',
    'từ 90% đến dưới 80%',
    'từ 90% trở lên',
  ]);
});

test('every step of every scheme says something, worst level first', () => {
  for (const name of SCHEMES) {
    const ruleset = scheme(name);
    const steps = ladderSteps(ruleset, ruleset.readings[0]!, null);
    expect(steps.map(({ level }) => level)).toEqual(ruleset.levels.toReversed());
    for (const { asks } of steps) expect(plain(asks)).toMatch(/điều kiện|trường hợp/);
  }
});
