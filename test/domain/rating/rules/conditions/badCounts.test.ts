/** Mistakes in conditions that count values. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'unknown facts of a list': [
    { 'conditions.tot.all.2': { id: 't-m', countOf: ['n', 'k', 'h'], bounds: { from: 5 }, count: { from: 1 } } },
    [
      'rating:conditions.tot.all.2.countOf.1 | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low | Sửa mã, hoặc khai báo số liệu ở "facts".',
      'rating:conditions.tot.all.2.countOf.2 | "h" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low | Sửa mã, hoặc khai báo số liệu ở "facts".',
    ],
    {
      'conditions.tot.all.2': { id: 't-m', countOf: ['n', 'n2'], bounds: { from: 50 }, count: { from: 2 } },
      'facts.11': { id: 'n2', kind: 'number', name: 'N2', clause: 'dieu-1', min: 0, max: 100, unit: '' },
    },
  ],
  'a fact twice in a list': [
    { 'conditions.tot.all.2': { id: 't-m', countOf: ['n', 'n'], bounds: { from: 5 }, count: { from: 1 } } },
    [
      'rating:conditions.tot.all.2.countOf.1 | số liệu "n" lần thứ hai | mỗi số liệu một lần | Đổi mã, hoặc bỏ chỗ lặp lại.',
    ],
    {
      'conditions.tot.all.2': { id: 't-m', countOf: ['n', 'n2'], bounds: { from: 5 }, count: { from: 2 } },
      'facts.11': { id: 'n2', kind: 'number', name: 'N2', clause: 'dieu-1', min: 0, max: 100, unit: '' },
    },
  ],
  'one value counted': [
    { 'conditions.tot.all.2.countOf': 'n' },
    [
      'rating:conditions.tot.all.2.countOf | "n" chỉ có một giá trị | một số liệu nhiều mục, hoặc một danh sách số liệu | Ghi "items" cho số liệu, hoặc dùng "fact".',
    ],
    {},
  ],
  'several values in a list': [
    { 'conditions.tot.all.2.countOf': ['n', 'm'] },
    [
      'rating:conditions.tot.all.2.countOf.1 | "m" có nhiều mục | trong danh sách, mỗi số liệu một giá trị | Đếm số liệu nhiều mục bằng một điều kiện riêng.',
    ],
    {},
  ],
  'what is computed in a list': [
    { 'conditions.tot.all.2.countOf': ['n', 'tong'] },
    [
      'rating:conditions.tot.all.2.countOf.1 | "tong" được tính ra | số liệu được nhập | Ghép các điều kiện "fact" bằng "any" cùng với "count".',
    ],
    {},
  ],
  'a fact that some roles lack in a list': [
    {
      'conditions.tot.all.2.countOf': ['n', 'n2'],
      'facts.11': {
        id: 'n2',
        kind: 'number',
        name: 'N2',
        clause: 'dieu-1',
        min: 0,
        max: 100,
        unit: '',
        groups: ['xa'],
      },
    },
    [
      'rating:conditions.tot.all.2.countOf.1 | "n2" không áp dụng cho: mot | điều kiện chỉ cho những vai trò có số liệu này | Ghi "groups: [xa]" vào điều kiện.',
    ],
    {
      'conditions.tot.all.2.countOf': ['n', 'n2'],
      'conditions.tot.all.2.groups': ['xa'],
      'facts.11': {
        id: 'n2',
        kind: 'number',
        name: 'N2',
        clause: 'dieu-1',
        min: 0,
        max: 100,
        unit: '',
        groups: ['xa'],
      },
    },
  ],
  'items of a list': [
    {
      'conditions.tot.all.2.countOf': ['q', 'q2'],
      'facts.11': { id: 'q2', kind: 'yesNo', name: 'Q2', clause: 'dieu-1', fixed: false },
      'conditions.tot.all.2.bounds': undefined,
      'conditions.tot.all.2.is': true,
      'conditions.tot.all.2.of': ['x'],
    },
    [
      'rating:conditions.tot.all.2.of | "of" với một danh sách số liệu | "of" chỉ đi với một số liệu nhiều mục | Bỏ "of".',
    ],
    {
      'conditions.tot.all.2.countOf': ['q', 'q2'],
      'facts.11': { id: 'q2', kind: 'yesNo', name: 'Q2', clause: 'dieu-1', fixed: false },
      'conditions.tot.all.2.bounds': undefined,
      'conditions.tot.all.2.is': true,
    },
  ],
  'unknown items': [
    { 'conditions.tot.all.2.of': ['x', 'y', 'k'] },
    ['rating:conditions.tot.all.2.of.2 | "k" | một trong: x, y, z | Sửa mã.'],
    { 'conditions.tot.all.2.of': ['x', 'y'] },
  ],
  'more items than there are': [
    { 'conditions.tot.all.2.count': { from: 4 } },
    [
      'rating:conditions.tot.all.2.count.from | 4 | số lượng từ 0 đến 3 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    { 'conditions.tot.all.2.count': { from: 3 } },
  ],
  'more items than are meant': [
    { 'conditions.tot.all.2.of': ['x', 'y'], 'conditions.tot.all.2.count': { from: 3 } },
    [
      'rating:conditions.tot.all.2.count.from | 3 | số lượng từ 0 đến 2 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    { 'conditions.tot.all.2.of': ['x', 'y'], 'conditions.tot.all.2.count': { from: 2 } },
  ],
  'a share above the whole': [
    { 'conditions.tot.all.2.count': undefined, 'conditions.tot.all.2.share': { from: 101 } },
    [
      'rating:conditions.tot.all.2.share.from | 101 | tỷ lệ phần trăm từ 0 đến 100 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    { 'conditions.tot.all.2.count': undefined, 'conditions.tot.all.2.share': { from: 100 } },
  ],
});
