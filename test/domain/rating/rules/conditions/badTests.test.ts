/** Mistakes in the facts, options and limits that conditions name. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'an unknown fact': [
    { 'conditions.tot.all.0.fact': 'k' },
    [
      'rating:conditions.tot.all.0.fact | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low | Sửa mã, hoặc khai báo số liệu ở "facts".',
    ],
    {},
  ],
  'a fact that some roles lack': [
    { 'conditions.kha.any.2': { id: 'k-low', fact: 'low', bounds: { from: 50 } } },
    [
      'rating:conditions.kha.any.2.fact | "low" không áp dụng cho: mot | điều kiện chỉ cho những vai trò có số liệu này | Ghi "groups: [xa]" vào điều kiện.',
    ],
    { 'conditions.kha.any.2': { id: 'k-low', fact: 'low', groups: ['xa'], bounds: { from: 50 } } },
  ],
  'a fact whose items some roles lack': [
    {
      'facts.5.groups': undefined,
      'conditions.kha.any.2': { id: 'k-s', countOf: 's', bounds: { from: 4 }, count: { from: 1 } },
    },
    [
      'rating:conditions.kha.any.2.countOf | "s" không áp dụng cho: hai | điều kiện chỉ cho những vai trò có số liệu này | Ghi "groups" vào điều kiện.',
    ],
    {
      'facts.5.groups': undefined,
      'conditions.kha.any.2': { id: 'k-s', countOf: 's', groups: ['phong'], bounds: { from: 4 }, count: { from: 1 } },
    },
  ],
  'a fact of several values as one': [
    { 'conditions.kha.any.2': { id: 'k-m', fact: 'm', bounds: { from: 5 } } },
    [
      'rating:conditions.kha.any.2.fact | "m" có nhiều mục | một số liệu có một giá trị | Đếm các mục bằng "countOf"; xét mục thấp nhất thì khai báo "kind: lowestOf"; cộng hay lấy trung bình thì khai báo "sumOf", "meanOf".',
    ],
    { 'conditions.kha.any.2': { id: 'k-tb', fact: 'tb', bounds: { from: 5 } } },
  ],
  'a question with limits': [
    { 'conditions.kha.any.0': { id: 'k-q', fact: 'q', bounds: { from: 1 } } },
    [
      'rating:conditions.kha.any.0 | số liệu "q" loại yesNo | fact cùng với "is" | Sửa điều kiện cho hợp với loại số liệu.',
    ],
    { 'conditions.kha.any.0': { id: 'k-q', fact: 'q', is: false } },
  ],
  'a choice with yes': [
    {
      'conditions.kha.any.1': { id: 'k-c', fact: 'c', is: true },
      'conditions.kha.any.2': { id: 'k-l', fact: 'l', bounds: { from: 1 } },
    },
    [
      'rating:conditions.kha.any.1 | số liệu "c" loại choice | fact cùng với "in" | Sửa điều kiện cho hợp với loại số liệu.',
      'rating:conditions.kha.any.2 | số liệu "l" loại level | fact cùng với "in" | Sửa điều kiện cho hợp với loại số liệu.',
    ],
    { 'conditions.kha.any.2': { id: 'k-l', fact: 'l', in: ['tot', 'kha'] } },
  ],
  'a number with options': [
    { 'conditions.tot.all.0': { id: 't-n', fact: 'n', in: ['hay'] } },
    [
      'rating:conditions.tot.all.0 | số liệu "n" loại number | fact cùng với "bounds" | Sửa điều kiện cho hợp với loại số liệu.',
    ],
    {},
  ],
  'unknown options, twice, or all of them': [
    {
      'conditions.kha.any.1.in': ['hay', 'kem', 'hay'],
      'conditions.kha.any.2': { id: 'k-l', fact: 'l', in: ['tot', 'kha', 'kem'] },
    },
    [
      'rating:conditions.kha.any.1.in.1 | "kem" | một trong: hay, vua, do | Sửa mã.',
      'rating:conditions.kha.any.1.in.2 | lựa chọn "hay" lần thứ hai | mỗi lựa chọn một lần | Đổi mã, hoặc bỏ chỗ lặp lại.',
      'rating:conditions.kha.any.2.in | tot, kha, kem | ít hơn mọi lựa chọn | Điều kiện này lúc nào cũng đúng: bỏ bớt.',
    ],
    { 'conditions.kha.any.1.in': ['hay', 'vua'], 'conditions.kha.any.2': { id: 'k-l', fact: 'l', in: ['kha'] } },
  ],
  'limits outside the range': [
    { 'conditions.tot.all.0.bounds': { from: -1, atMost: 101 } },
    [
      'rating:conditions.tot.all.0.bounds.from | -1 | Chỉ số từ 0 đến 100 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
      'rating:conditions.tot.all.0.bounds.atMost | 101 | Chỉ số từ 0 đến 100 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    { 'conditions.tot.all.0.bounds': { above: 0, below: 100 } },
  ],
  'two lower and two upper limits': [
    { 'conditions.tot.all.0.bounds': { from: 50, above: 50, atMost: 60, below: 60 } },
    [
      'rating:conditions.tot.all.0.bounds | {"from":50,"above":50,"atMost":60,"below":60} | chỉ một giới hạn dưới: from hoặc above | Bỏ một trong hai.',
      'rating:conditions.tot.all.0.bounds | {"from":50,"above":50,"atMost":60,"below":60} | chỉ một giới hạn trên: atMost hoặc below | Bỏ một trong hai.',
    ],
    { 'conditions.tot.all.0.bounds': { above: 50, below: 60 } },
  ],
  'no limits': [
    { 'conditions.tot.all.0.bounds': {} },
    [
      'rating:conditions.tot.all.0.bounds | {} | ít nhất một trong from, above, atMost, below | Ghi giới hạn, hoặc bỏ điều kiện này.',
    ],
    { 'conditions.tot.all.0.bounds': { from: 100 } },
  ],
  'limits that nothing meets': [
    { 'conditions.tot.all.0.bounds': { from: 60, below: 60 } },
    [
      'rating:conditions.tot.all.0.bounds | {"from":60,"below":60} | giới hạn mà một số từ 0 đến 100 có thể đạt | Sửa giới hạn. Nếu văn bản in đúng như vậy, ghi thêm "asPrinted: true" vào điều kiện.',
    ],
    { 'conditions.tot.all.0.bounds': { from: 60, atMost: 60 } },
  ],
  'limits above the greatest number': [
    { 'conditions.tot.all.0.bounds': { above: 100 } },
    [
      'rating:conditions.tot.all.0.bounds | {"above":100} | giới hạn mà một số từ 0 đến 100 có thể đạt | Sửa giới hạn. Nếu văn bản in đúng như vậy, ghi thêm "asPrinted: true" vào điều kiện.',
    ],
    { 'conditions.tot.all.0.bounds': { above: 99 } },
  ],
  'limits below the least number': [
    { 'conditions.tot.all.0.bounds': { below: 0 } },
    [
      'rating:conditions.tot.all.0.bounds | {"below":0} | giới hạn mà một số từ 0 đến 100 có thể đạt | Sửa giới hạn. Nếu văn bản in đúng như vậy, ghi thêm "asPrinted: true" vào điều kiện.',
    ],
    { 'conditions.tot.all.0.bounds': { atMost: 0 } },
  ],
  'limits that all meet': [
    { 'conditions.tot.all.0.bounds': { from: 0 } },
    [
      'rating:conditions.tot.all.0.bounds | {"from":0} | giới hạn mà một số từ 0 đến 100 có thể không đạt | Điều kiện này lúc nào cũng đúng: sửa giới hạn hoặc bỏ điều kiện. Nếu văn bản in đúng như vậy, ghi thêm "asPrinted: true".',
    ],
    { 'conditions.tot.all.0.bounds': { above: 0 } },
  ],
  'upper limits that all meet': [
    { 'conditions.tot.all.0.bounds': { atMost: 100 } },
    [
      'rating:conditions.tot.all.0.bounds | {"atMost":100} | giới hạn mà một số từ 0 đến 100 có thể không đạt | Điều kiện này lúc nào cũng đúng: sửa giới hạn hoặc bỏ điều kiện. Nếu văn bản in đúng như vậy, ghi thêm "asPrinted: true".',
    ],
    { 'conditions.tot.all.0.bounds': { below: 100 } },
  ],
  'a fraction of what is no percentage': [
    { 'conditions.kha.any.2': { id: 'k-tb', fact: 'tong', bounds: { from: '2/3' } } },
    [
      'rating:conditions.kha.any.2.bounds.from | một phân số | một số | Phân số chỉ dùng cho tỷ lệ phần trăm: viết bằng số.',
    ],
    { 'conditions.tot.all.0.bounds': { from: '2/3' } },
  ],
});
