import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedNext,
  fits,
  mayFollow,
  printLetter,
  printNumber,
  readLetter,
  readNumber,
  START,
  step,
  toRoman,
  type Sequence,
} from '../../../../src/domain/regulation/tree/numbering.ts';

describe('readNumber', () => {
  it.each([
    ['1', 1, 0],
    ['12', 12, 0],
    ['5a', 5, 1],
    ['5đ', 5, 5],
    ['I', 1, 0],
    ['IV', 4, 0],
    ['IX', 9, 0],
    ['XIV', 14, 0],
    ['XL', 40, 0],
    ['XCIX', 99, 0],
    ['IIa', 2, 1],
    ['thứ nhất', 1, 0],
    ['thứ hai', 2, 0],
    ['thứ tư', 4, 0],
    ['thứ bốn', 4, 0],
    ['THỨ NĂM', 5, 0],
    ['thứ mười', 10, 0],
    ['thứ mười một', 11, 0],
    ['thứ mười lăm', 15, 0],
    ['thứ hai mươi mốt', 21, 0],
  ])('reads %s', (label, number, sub) => {
    expect(readNumber(label)).toEqual({ number, sub });
  });

  it.each(['', '0', '01', '5f', '5ab', 'IIII', 'VX', 'IC', 'iv', 'thứ', 'thứ không', 'nhất', 'a', '-1', '1.2', '٣'])(
    'returns null for %j',
    (label) => {
      expect(readNumber(label)).toBeNull();
    },
  );

  it('reads all Roman numbers', () => {
    for (let value = 1; value <= 120; value += 1) expect(readNumber(toRoman(value))).toEqual({ number: value, sub: 0 });
  });
});

describe('readLetter', () => {
  it('reads the drafting letters in order', () => {
    expect([...'abcdđeghiklmnopqrstuvxy'].map((letter) => readLetter(letter)?.number)).toEqual(
      Array.from({ length: 23 }, (_, index) => index + 1),
    );
    expect(readLetter('đ1')).toEqual({ number: 5, sub: 1 });
  });

  it.each(['', 'f', 'j', 'w', 'z', 'A', 'ă', 'â', 'aa', 'a0', 'a01', '1', 'ơ'])('returns null for %j', (label) => {
    expect(readLetter(label)).toBeNull();
  });

  it('prints what it reads', () => {
    for (const label of ['a', 'đ', 'y', 'a1', 'đ12'])
      expect(printLetter(readLetter(label) ?? { number: 0, sub: 0 })).toBe(label);
    for (const label of ['1', '12', '5a', '5đ'])
      expect(printNumber(readNumber(label) ?? { number: 0, sub: 0 })).toBe(label);
    expect(printLetter({ number: 24, sub: 0 })).toBe('');
  });
});

describe('sequences', () => {
  const run = (labels: readonly string[]): string[] => {
    let sequence: Sequence = START;
    return labels.filter((label) => {
      const ordinal = readNumber(label);
      const isWrong = ordinal === null || !fits(sequence, ordinal);
      sequence = step(sequence, ordinal);
      return isWrong;
    });
  };

  it.each([
    [['1', '2', '3'], []],
    [['1', '1a', '1b', '2'], []],
    [['2'], ['2']],
    [['1a'], ['1a']],
    [['1', '2b'], ['2b']],
    [['1', '3', '4'], ['3']],
    // One wrong number among correct ones is a single error, however it is wrong.
    [['1', '2', '73', '4', '5'], ['73']],
    [['1', '2', '2', '3'], ['2']],
    [['1', '2', '2', '4'], ['2']],
    [['1', 'x', '3'], ['x']],
    [['1', '2', '1', '2', '3'], ['1']],
  ])('finds the wrong numbers of %j', (labels, wrong) => {
    expect(run(labels)).toEqual(wrong);
  });

  it('expects the next plain number', () => {
    expect(expectedNext(START)).toEqual({ number: 1, sub: 0 });
    expect(expectedNext({ after: [{ number: 5, sub: 2 }] })).toEqual({ number: 6, sub: 0 });
  });

  it('accepts exactly two successors of any number', () => {
    const ordinal = fc.record({ number: fc.integer({ min: 1, max: 50 }), sub: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(ordinal, ordinal, (previous, next) => {
        const expected =
          (next.number === previous.number + 1 && next.sub === 0) ||
          (next.number === previous.number && next.sub === previous.sub + 1);
        expect(mayFollow(previous, next)).toBe(expected);
      }),
    );
  });
});
