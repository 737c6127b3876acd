/** Provisions that the text does not have, wherever a rule file names them; and remarks on what is printed so. */
import { expect, test } from 'vitest';
import { refuseUnknownProvisions } from '../../../../src/domain/rating/rules/provisions.ts';
import { builtWith, text } from './mistakes.ts';

/** The problems of a file's data: path, found, expected, fix. */
function problemsOf(data: unknown): readonly string[] {
  const problems: string[] = [];
  refuseUnknownProvisions(data, text, (path, ...parts) => problems.push([path.join('.'), ...parts].join(' | ')));
  return problems;
}

const EXPECTED = 'mã của một quy định có trong văn bản';
const WRITTEN =
  'Viết như dieu-12.khoan-4.diem-dd (điểm đ khoản 4 Điều 12), chuong-2, hoặc quyet-dinh.dieu-1 cho Quyết định ban hành.';

test.each<[data: unknown, place: string, id: string, fix: string]>([
  [{ clause: 'dieu-9' }, 'clause', 'dieu-9', WRITTEN],
  [{ division: 'chuong-9' }, 'division', 'chuong-9', WRITTEN],
  [{ division: ['chuong-2', 'chuong-9'] }, 'division.1', 'chuong-9', WRITTEN],
  [{ everyone: ['dieu-2', 'dieu-9'] }, 'everyone.1', 'dieu-9', WRITTEN],
  [{ asOne: ['dieu-9'] }, 'asOne.0', 'dieu-9', WRITTEN],
  [{ a: [{ at: ['dieu-3', 'dieu-9'] }] }, 'a.0.at.1', 'dieu-9', WRITTEN],
  [
    { a: { clause: 'dieu-3.khoan-3' } },
    'a.clause',
    'dieu-3.khoan-3',
    'Dùng một trong các mã: dieu-3.khoan-1, dieu-3.khoan-2.',
  ],
  [
    { clause: 'dieu-3.khoan-1.diem-c' },
    'clause',
    'dieu-3.khoan-1.diem-c',
    'Dùng một trong các mã: dieu-3.khoan-1.diem-a, dieu-3.khoan-1.diem-b.',
  ],
  [
    { clause: 'dieu-3.khoan-4.diem-a' },
    'clause',
    'dieu-3.khoan-4.diem-a',
    'Dùng một trong các mã: dieu-3.khoan-1, dieu-3.khoan-2.',
  ],
  [
    { clause: 'dieu-2.khoan-1.diem-a' },
    'clause',
    'dieu-2.khoan-1.diem-a',
    '"dieu-2.khoan-1" không chia nhỏ hơn; dùng chính mã đó.',
  ],
])('%j names an unknown provision', (data, place, id, fix) => {
  expect(problemsOf(data)).toEqual([`${place} | "${id}" | ${EXPECTED} | ${fix}`]);
});

test('every unknown provision is reported, and nothing else', () => {
  expect(problemsOf({ clause: 'x', a: { clause: 'y' }, b: [{ at: ['z', 'dieu-2'] }] })).toHaveLength(3);
  for (const data of [
    { clause: 'dieu-3.khoan-1.diem-b', division: 'chuong-2', asOne: ['dieu-2'], everyone: [] },
    { id: 'dieu-9', to: ['dieu-9'], because: 'dieu-9', clause: 3, at: 'dieu-9' },
    null,
    'dieu-9',
  ])
    expect(problemsOf(data)).toEqual([]);
});

test('a redundant condition that the text prints is remarked on', () => {
  const { problems, remarks } = builtWith({
    'conditions.tot.all.3': { id: 't-n50', fact: 'n', bounds: { from: 50 }, asPrinted: true },
  });
  expect(problems).toEqual([]);
  expect(remarks).toEqual([
    'rating:conditions.tot.all.3 | điều kiện "t-n50" không bao giờ làm đổi kết quả | điều kiện mà có nó hay không thì có trường hợp khác kết quả | Giữ nguyên, vì "asPrinted" cho biết văn bản in như vậy.',
  ]);
});
