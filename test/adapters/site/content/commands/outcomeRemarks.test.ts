/** Limits that leave a gap, and an order in which a level never comes first, are reported to the author. */
import { expect, test } from 'vitest';
import { outcomeRemarks } from '../../../../../src/adapters/site/content/commands/outcomeRemarks.ts';
import { group, number, otherwise, rules, yes } from '../../../../domain/rating/smallRules.ts';

test('cases that no level covers are listed, or counted if there are many', () => {
  const gap = rules({ doc: { tot: number('a', { from: 80 }), kha: number('a', { from: 60, below: 75 }) } });
  expect(outcomeRemarks(gap).join()).toMatch(/^Không mức nào nhận: .*dưới 60%.*; .*từ 75% đến dưới 80%\. Văn bản in/);
  const many = rules({
    doc: {
      tot: group(
        'any',
        [10, 30, 50].map((from) => number('a', { from, below: from + 5 })),
      ),
    },
  });
  expect(outcomeRemarks(many).join()).toMatch(/^Có 4 loại trường hợp không mức nào nhận/);
});

test('a level that others always precede, or that no case meets, is reported', () => {
  const levels = { tot: number('a', { from: 80 }), kha: number('a', { from: 90 }), kem: otherwise };
  expect(outcomeRemarks(rules({ doc: levels }))).toEqual([
    expect.stringContaining('Mức "kha" không bao giờ là kết quả'),
  ]);
  const never = { tot: group('all', [yes('a'), { ...yes('a'), is: false, id: 'khong' }]), kem: otherwise };
  expect(outcomeRemarks(rules({ doc: never }))).toEqual([expect.stringContaining('không trường hợp nào thỏa mãn')]);
});
