/** Mistakes in conditions on duties and their answers. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'half a duty': [
    { 'conditions.tot.all.1.count': { atMost: 0.5 } },
    [
      'rating:conditions.tot.all.1.count.atMost | 0.5 | số nguyên | Đếm bằng số nguyên, hoặc dùng "share" cho tỷ lệ phần trăm.',
    ],
    { 'conditions.tot.all.1.count': { atMost: 0 } },
  ],
  'more duties than any role has': [
    { 'conditions.tot.all.1.count': { atMost: 5 } },
    [
      'rating:conditions.tot.all.1.count.atMost | 5 | số lượng từ 0 đến 3 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    { 'conditions.tot.all.1.count': { atMost: 2 } },
  ],
  'duties within provisions without any': [
    { 'conditions.tot.all.1.of': ['dieu-2', 'dieu-3.khoan-1', 'dieu-3.khoan-2'] },
    [
      'rating:conditions.tot.all.1.of.1 | "dieu-3.khoan-1" | một chỗ có nội dung được trả lời, của chức danh mà điều kiện áp dụng | Sửa mã, hoặc bỏ đi.',
    ],
    { 'conditions.tot.all.1.of': ['dieu-2.khoan-1', 'dieu-2.khoan-2'] },
  ],
  'more duties than there are within': [
    { 'conditions.tot.all.1.of': ['dieu-2'], 'conditions.tot.all.1.count': { atMost: 3 } },
    [
      'rating:conditions.tot.all.1.count.atMost | 3 | số lượng từ 0 đến 2 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    { 'conditions.tot.all.1.of': ['dieu-2'], 'conditions.tot.all.1.count': { atMost: 1 } },
  ],
  'duties where all are scored': [
    { 'facts.5.of': ['dieu-2', 'dieu-3'], 'facts.5.groups': undefined },
    [
      'rating:conditions.tot.all.1.duties | không nội dung nào được trả lời | nội dung trách nhiệm có câu trả lời | Nội dung được chấm điểm thì xét bằng "countOf" hoặc "sumOf".',
    ],
    {},
  ],
  'duties where there are none': [
    {
      'roles:division': undefined,
      'roles:everyone': undefined,
      'roles:exceptions': undefined,
      'facts.5': { id: 'sx', kind: 'yesNo', name: 'x', clause: 'dieu-1', fixed: false },
    },
    [
      'rating:conditions.tot.all.1.duties | không nội dung nào được trả lời | nội dung trách nhiệm có câu trả lời | Ghi "division" trong roles.yaml.',
    ],
    {},
  ],
  'unknown answers, left out or twice': [
    { 'conditions.tot.all.1.duties': ['notDone', 'done', 'notApplicable', 'notDone'] },
    [
      'rating:conditions.tot.all.1.duties | notDone, done, notApplicable, notDone | mỗi câu trả lời một lần | Bỏ chỗ lặp lại.',
      'rating:conditions.tot.all.1.duties.1 | "done" | một trong: assured, deficient, notDone | Chọn một câu trả lời trong số đó.',
      'rating:conditions.tot.all.1.duties.2 | "notApplicable", một câu trả lời không được đếm | một trong: assured, deficient, notDone | Chọn một câu trả lời trong số đó.',
    ],
    { 'conditions.tot.all.1.duties': ['notDone', 'deficient'] },
  ],
  'all three answers': [
    { 'conditions.tot.all.1.duties': ['notDone', 'deficient', 'assured'] },
    [
      'rating:conditions.tot.all.1.duties | notDone, deficient, assured | một hoặc hai câu trả lời | Đếm cả ba thì lúc nào cũng là mọi nội dung; bỏ bớt.',
    ],
    { 'conditions.tot.all.1.duties': ['assured', 'deficient'] },
  ],
  'all of two answers': [
    {
      'words.answers': undefined,
      answers: [
        { id: 'notDone', name: 'Bỏ' },
        { id: 'tot', name: 'Tốt' },
      ],
      'conditions.tot.all.1.duties': ['notDone', 'tot'],
    },
    [
      'rating:conditions.tot.all.1.duties | notDone, tot | ít hơn mọi câu trả lời được đếm | Đếm cả 2 thì lúc nào cũng là mọi nội dung; bỏ bớt.',
    ],
    {
      'words.answers': undefined,
      answers: [
        { id: 'notDone', name: 'Bỏ' },
        { id: 'tot', name: 'Tốt' },
      ],
      'conditions.tot.all.1.duties': ['notDone'],
    },
  ],
  'several mistakes at once': [
    {
      'conditions.tot.all.0.bounds': { from: 101 },
      'conditions.tot.all.1.duties': ['done'],
      'conditions.tot.all.2.countOf': 'k',
      'conditions.kha.any.1.in': ['kem'],
    },
    [
      'rating:conditions.tot.all.0.bounds.from | 101 | Chỉ số từ 0 đến 100 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
      'rating:conditions.tot.all.1.duties.0 | "done" | một trong: assured, deficient, notDone | Chọn một câu trả lời trong số đó.',
      'rating:conditions.tot.all.2.countOf | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low | Sửa mã, hoặc khai báo số liệu ở "facts".',
      'rating:conditions.kha.any.1.in.0 | "kem" | một trong: hay, vua, do | Sửa mã.',
    ],
    {},
  ],
});
