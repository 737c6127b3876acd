import { describe, expect, it, vi } from 'vitest';
import { oncePer, oncePerEqual, oncePerPair } from '../../src/domain/oncePer.ts';

describe('oncePer', () => {
  it('computes a result once for each object, even if it is undefined', () => {
    const work = vi.fn<(key: object) => undefined>();
    const once = oncePer(work);
    const [a, b] = [{}, {}];
    for (const key of [a, b, a, b]) once(key);
    expect(work.mock.calls).toEqual([[a], [b]]);
  });
});

describe('oncePerPair', () => {
  it('computes a new result for another second value', () => {
    const key = {};
    let count = 0;
    const once = oncePerPair((_: object, other: string) => `${other}${(count += 1)}`);
    expect([once(key, 'a'), once(key, 'a'), once(key, 'b'), once({}, 'b')]).toEqual(['a1', 'a1', 'b2', 'b3']);
  });
});

describe('oncePerEqual', () => {
  it('computes a result once for equal values', () => {
    const work = vi.fn<(given: readonly number[]) => number>(([first = 0]) => first + 1);
    const once = oncePerEqual(work, JSON.stringify);
    expect([once([1]), once([1]), once([2]), once([1])]).toEqual([2, 2, 3, 2]);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('caches the latest results only', () => {
    const work = vi.fn<(given: number) => number>((given) => given);
    const once = oncePerEqual(work, String);
    for (let given = 0; given < 20; given += 1) once(given);
    once(19);
    expect(work).toHaveBeenCalledTimes(20);
    once(0);
    expect(work).toHaveBeenCalledTimes(21);
  });
});
