import { describe, expect, it } from 'vitest';
import { officialText } from '../official.ts';
import { contentsFilter, sizePhrase } from '../../../../src/domain/regulation/page/contents.ts';

const found = (typed: string, line: string) => contentsFilter(typed)?.(line);

describe('the filter of long contents', () => {
  it('filters nothing while nothing is typed', () => {
    expect(contentsFilter('')).toBeNull();
    expect(contentsFilter(' . ')).toBeNull();
  });

  it.each([
    ['thua ke', 'Điều 609 Quyền thừa kế', true],
    ['THỪA', 'Điều 609 Quyền thừa kế', true],
    ['thưa', 'Điều 609 Quyền thừa kế', false],
    ['kế quyền', 'Điều 609 Quyền thừa kế', true],
    ['60', 'Điều 609 Quyền thừa kế', true],
    ['điều 609', 'Điều 609 Quyền thừa kế', true],
    ['09', 'Điều 609 Quyền thừa kế', false],
    ['12a', 'Điều 12a Hoà giải', true],
    ['hòa giải', 'Điều 12a Hoà giải', true],
    ['thừa kế, bảo lãnh', 'Điều 609 Quyền thừa kế', false],
  ])('“%s” in “%s”: %s', (typed, line, expected) => {
    expect(found(typed, line)).toBe(expected);
  });
});

it('describes what an instrument consists of', () => {
  const { regulation } = officialText();
  expect(sizePhrase(regulation)).toBe('4 chương, 17 điều');
  expect(sizePhrase({ ...regulation, body: regulation.body.slice(1) })).toBe('3 chương, 14 điều');
});
