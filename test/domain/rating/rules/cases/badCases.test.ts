/** Mistakes in worked cases: each in exactly these words, and the nearest that is accepted. */
import { expect, test } from 'vitest';
import { checkCases } from '../../../../../src/domain/rating/rules/cases/cases.ts';
import { casesFileSchema } from '../../../../../src/domain/rating/rules/schemas/casesSchema.ts';
import { builtWith } from '../mistakes.ts';

const number = { kind: 'number', clause: 'dieu-1', min: 0, max: 9, unit: '' };
const { rules } = builtWith({
  'facts.11': { ...number, id: 'giao', name: 'Giao', step: 1.5 },
  'facts.12': { ...number, id: 'xong', name: 'Xong' },
  'facts.13': { id: 'co.a', kind: 'yesNo', name: 'A', clause: 'dieu-1', fixed: false },
  relations: [{ id: 'xong-trong-giao', text: 'Số xong không quá số giao.', sum: 'xong', atMost: 'giao' }],
});

const COMMON = { role: 'mot', answers: 'assured', facts: { n: 90, q: false, c: 'vua', m: 6 } };

/** The problems of cases: path, found, expected, fix; and how many can be rated. */
function problemsOf(cases: readonly object[], common: object = COMMON): readonly [readonly string[], number] {
  const data = casesFileSchema.parse({ common, cases: cases.map((one) => ({ name: 'A', ...one })) });
  const locate = (path: readonly (string | number)[]): { file: string; line: number } => ({
    file: path.join('.'),
    line: 1,
  });
  const { facts, problems } = checkCases({ ...rules!, version: '' }, { data, locate });
  return [problems.map(({ file, found, expected, fix }) => [file, found, expected, fix].join(' | ')), facts.length];
}

const given = (facts: object): object => ({ facts, outcome: 'tot' });
const NUMBERS = 'một số liệu được nhập: n, q, c, l, m, s, low, giao, xong, co.a';

const MISTAKES: Readonly<Record<string, readonly [wrong: object, problems: readonly string[], right: object]>> = {
  'an unknown role': [
    { role: 'ba', outcome: 'tot' },
    ['cases.0.role | chức danh "ba" | một chức danh: mot, hai | Ghi "role" cho trường hợp, hoặc cho "common".'],
    { role: 'hai', outcome: 'tot' },
  ],
  'an unknown answer': [
    { answers: 'dat', outcome: 'tot' },
    ['cases.0.answers | "dat" | một câu trả lời: assured, deficient, notDone, notApplicable | Sửa mã.'],
    { answers: 'deficient', outcome: 'tot' },
  ],
  'answers at no duty': [
    { answers: { 'dieu-4': 'notDone', 'dieu-2.khoan': 'notDone', 'dieu-2': 'xong' }, outcome: 'tot' },
    [
      'cases.0.answers.dieu-4 | "dieu-4" | mã một chỗ có nội dung để trả lời, hoặc all | Sửa mã, hoặc bỏ dòng này.',
      'cases.0.answers.dieu-2 | "xong" | một câu trả lời: assured, deficient, notDone, notApplicable | Sửa mã.',
      'cases.0.answers.dieu-2.khoan | "dieu-2.khoan" | mã một chỗ có nội dung để trả lời, hoặc all | Sửa mã, hoặc bỏ dòng này.',
    ],
    { answers: { 'dieu-2': 'notDone', all: 'deficient', 'dieu-2.khoan-1': 'assured' }, outcome: 'tot' },
  ],
  'more answers than duties': [
    { counts: { notDone: 1, deficient: 5 }, outcome: 'tot' },
    ['cases.0.counts | cộng lại là 6 nội dung | nhiều nhất 5 nội dung, vì chức danh "mot" có bấy nhiêu | Bớt số.'],
    { counts: { notDone: 1, deficient: 4 }, outcome: 'tot' },
  ],
  'an unknown answer counted': [
    { counts: { assured: 1, xong: 1 }, outcome: 'tot' },
    ['cases.0.counts.xong | "xong" | một câu trả lời: assured, deficient, notDone, notApplicable | Sửa mã.'],
    { counts: { assured: 1, deficient: 1 }, outcome: 'tot' },
  ],
  'an unknown fact': [
    given({ k: 1 }),
    [`cases.0.facts.k | số liệu "k" | ${NUMBERS} | Sửa mã.`],
    given({ 'co.a': true }),
  ],
  'what is computed': [
    given({ tong: 1 }),
    [`cases.0.facts.tong | "tong", một số được tính ra | ${NUMBERS} | Bỏ đi: số ấy tự tính từ các số liệu khác.`],
    given({ l: 'kha' }),
  ],
  'items of one value': [
    given({ n: { x: 1 } }),
    ['cases.0.facts.n | {"x":1} | một giá trị, vì "n" không có mục | Ghi một giá trị.'],
    given({ m: { x: 1 } }),
  ],
  'an unknown item': [
    given({ m: { x: 1, k: 2 } }),
    ['cases.0.facts.m.k | mục "k" | một mục: x, y, z | Sửa mã.'],
    given({ m: { x: 1, all: 8 } }),
  ],
  'scores of no scored duty': [
    given({ s: { 'dieu-3.khoan-2': 1 } }),
    [
      'cases.0.facts.s.dieu-3.khoan-2 | mục "dieu-3.khoan-2" | một mục: dieu-3.khoan-1.diem-a, dieu-3.khoan-1.diem-b | Sửa mã.',
    ],
    given({ s: { 'dieu-3': 1, 'dieu-3.khoan-1.diem-a': 10 } }),
  ],
  'a score above its own maximum': [
    given({ s: { all: 5, 'dieu-3.khoan-1.diem-b': 6 } }),
    ['cases.0.facts.s.dieu-3.khoan-1.diem-b | 6 | một số từ 0 đến 5 | Sửa giá trị.'],
    given({ s: { all: 5, 'dieu-3.khoan-1.diem-a': 6 } }),
  ],
  'numbers out of range': [
    given({ n: 101, xong: -0.5 }),
    [
      'cases.0.facts.n | 101 | một số từ 0 đến 100 | Sửa giá trị.',
      'cases.0.facts.xong | -0.5 | một số từ 0 đến 9 | Sửa giá trị.',
    ],
    given({ n: 100, xong: 0 }),
  ],
  'a number between the steps': [
    given({ giao: 2 }),
    ['cases.0.facts.giao | 2 | một số từ 0 đến 9, mỗi bước 1.5 | Sửa giá trị.'],
    given({ giao: 4.5 }),
  ],
  'words for numbers and numbers for words': [
    given({ n: 'cao', q: 'co', c: 1, l: 'gioi' }),
    [
      'cases.0.facts.n | "cao" | một số từ 0 đến 100 | Sửa giá trị.',
      'cases.0.facts.q | "co" | true hoặc false | Sửa giá trị.',
      'cases.0.facts.c | 1 | một trong: hay, vua, do | Sửa giá trị.',
      'cases.0.facts.l | "gioi" | một trong: tot, kha, kem | Sửa giá trị.',
    ],
    given({ n: 80, q: true, c: 'hay', l: null }),
  ],
  'no outcome': [
    {},
    [
      'cases.0 | trường hợp “A” không có "outcome" | đúng một trong outcome (kết quả) và refused (quan hệ mà số liệu trái với) | Ghi một trong hai.',
    ],
    { outcome: 'tot' },
  ],
  'an outcome and a contradiction': [
    { outcome: 'tot', refused: 'xong-trong-giao' },
    [
      'cases.0 | trường hợp “A” có cả "outcome" và "refused" | đúng một trong outcome (kết quả) và refused (quan hệ mà số liệu trái với) | Ghi một trong hai.',
    ],
    { outcome: 'tot' },
  ],
  'a contradiction that is none': [
    { facts: { giao: 3, xong: 3 }, refused: 'xong-trong-giao' },
    [
      'cases.0.refused | “A”: số liệu không trái với quan hệ nào | trái với quan hệ: xong-trong-giao | Sửa số liệu, sửa mã quan hệ, hoặc ghi "outcome".',
    ],
    { facts: { giao: 3, xong: 3 }, outcome: 'tot' },
  ],
  'a contradiction of another relation': [
    { facts: { giao: 3, xong: 4 }, refused: 'giao-trong-xong' },
    [
      'cases.0.refused | “A”: số liệu trái với: xong-trong-giao | trái với quan hệ: giao-trong-xong | Sửa số liệu, sửa mã quan hệ, hoặc ghi "outcome".',
    ],
    { outcome: 'tot' },
  ],
  'an outcome of facts that contradict': [
    { facts: { giao: 3, xong: 4 }, outcome: 'tot' },
    [
      'cases.0.outcome | “A”: số liệu mâu thuẫn, không xếp loại được: Số xong không quá số giao. | số liệu không trái với quan hệ nào | Sửa số liệu, hoặc ghi "refused" với mã của quan hệ thay cho "outcome".',
    ],
    { outcome: 'tot' },
  ],
  'unknown outcomes': [
    { outcome: ['gioi', 'tot', 'te'] },
    ['cases.0.outcome | gioi, te | một kết quả: tot, kha, kem, gap, undefined | Sửa mã.'],
    { outcome: ['tot', 'tot'] },
  ],
  'another outcome in each reading': [
    { facts: { n: 75 }, outcome: 'kha' },
    [
      'cases.0.outcome | “A”, cách hiểu “doc”: quy tắc cho kem | kha, như trường hợp ghi | So lại với văn bản, rồi sửa điều kiện trong rating.yaml, hoặc sửa trường hợp.',
      'cases.0.outcome | “A”, cách hiểu “rong”: quy tắc cho tot | kha, như trường hợp ghi | So lại với văn bản, rồi sửa điều kiện trong rating.yaml, hoặc sửa trường hợp.',
    ],
    { facts: { n: 75 }, outcome: { doc: 'kem', rong: 'tot' } },
  ],
  'fewer outcomes than are possible': [
    { facts: { n: null }, outcome: { doc: 'tot', all: ['tot', 'kem'] } },
    [
      'cases.0.outcome.doc | “A”, cách hiểu “doc”: quy tắc cho kem, tot | tot, như trường hợp ghi | So lại với văn bản, rồi sửa điều kiện trong rating.yaml, hoặc sửa trường hợp.',
    ],
    { facts: { n: null }, outcome: ['tot', 'kem'] },
  ],
  'the outcome of all others': [
    { facts: { n: 75 }, outcome: { rong: 'tot', all: 'gap' } },
    [
      'cases.0.outcome.all | “A”, cách hiểu “doc”: quy tắc cho kem | gap, như trường hợp ghi | So lại với văn bản, rồi sửa điều kiện trong rating.yaml, hoặc sửa trường hợp.',
    ],
    { facts: { n: 75 }, outcome: { rong: 'tot', all: 'kem' } },
  ],
  'an unknown reading': [
    { outcome: { chat: 'tot', all: 'tot' } },
    ['cases.0.outcome.chat | "chat" | một cách hiểu: doc, rong, hoặc all | Sửa mã.'],
    { outcome: { rong: 'tot', all: 'tot' } },
  ],
  'a reading left out': [
    { outcome: { rong: 'tot' } },
    ['cases.0.outcome | “A”: không nói cách hiểu doc | kết quả theo mọi cách hiểu | Ghi thêm, hoặc ghi all.'],
    { outcome: { rong: 'tot', doc: 'tot' } },
  ],
};

test.each(Object.entries(MISTAKES))('%s', (_name, [wrong, problems, right]) => {
  expect(problemsOf([wrong])[0]).toEqual(problems);
  expect(problemsOf([right])).toEqual([[], 1]);
});

test('contradictory facts are an error, unless the case expects them', () => {
  expect(problemsOf([{ facts: { giao: 3, xong: 4 }, refused: 'xong-trong-giao' }])).toEqual([[], 0]);
});

test('without a role', () => {
  const problems =
    'cases.0.role | không ghi chức danh | một chức danh: mot, hai | Ghi "role" cho trường hợp, hoặc cho "common".';
  expect(problemsOf([{ outcome: 'tot' }], {})).toEqual([[problems], 0]);
});

test('a mistake in the common facts is reported once, those of the cases each', () => {
  expect(
    problemsOf([{ outcome: 'tot' }, { outcome: 'kha', facts: { q: 1 } }, {}], { ...COMMON, facts: { n: 101 } })[0],
  ).toEqual([
    'common.facts.n | 101 | một số từ 0 đến 100 | Sửa giá trị.',
    'cases.1.facts.q | 1 | true hoặc false | Sửa giá trị.',
  ]);
});
