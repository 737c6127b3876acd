/** Mistakes in what a reading changes: its limits, options and answers. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'limits outside the range': [
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', bounds: { from: 101 } }] },
    [
      'rating:readings.1.changes.0.bounds.from | 101 | Chỉ số từ 0 đến 100 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', bounds: { from: 100 } }] },
  ],
  'limits of more duties than there are': [
    { 'readings.1.changes': [{ condition: 't-viec', clause: 'dieu-4', because: 'Vì.', bounds: { atMost: 5 } }] },
    [
      'rating:readings.1.changes.0.bounds.atMost | 5 | số lượng từ 0 đến 3 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    { 'readings.1.changes': [{ condition: 't-viec', clause: 'dieu-4', because: 'Vì.', bounds: { atMost: 2 } }] },
  ],
  'limits of half a value': [
    { 'readings.1.changes': [{ condition: 't-m', clause: 'dieu-4', because: 'Vì.', bounds: { from: 1.5 } }] },
    [
      'rating:readings.1.changes.0.bounds.from | 1.5 | số nguyên | Đếm bằng số nguyên, hoặc dùng "share" cho tỷ lệ phần trăm.',
    ],
    { 'readings.1.changes': [{ condition: 't-m', clause: 'dieu-4', because: 'Vì.', bounds: { from: 1 } }] },
  ],
  'limits of more values than there are': [
    { 'readings.1.changes': [{ condition: 't-m', clause: 'dieu-4', because: 'Vì.', bounds: { from: 4 } }] },
    [
      'rating:readings.1.changes.0.bounds.from | 4 | số lượng từ 0 đến 3 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    { 'readings.1.changes': [{ condition: 't-m', clause: 'dieu-4', because: 'Vì.', bounds: { from: 3 } }] },
  ],
  'limits of more parts than there are': [
    {
      'conditions.kha.any.2': { id: 'k-l', fact: 'l', in: ['tot'] },
      'conditions.kha.count': { from: 2 },
      'readings.1.changes': [{ condition: 'k', clause: 'dieu-4', because: 'Vì.', bounds: { from: 4 } }],
    },
    [
      'rating:readings.1.changes.0.bounds.from | 4 | số lượng từ 0 đến 3 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    {
      'conditions.kha.any.2': { id: 'k-l', fact: 'l', in: ['tot'] },
      'conditions.kha.count': { from: 2 },
      'readings.1.changes': [{ condition: 'k', clause: 'dieu-4', because: 'Vì.', bounds: { from: 3 } }],
    },
  ],
  'the same limits': [
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', bounds: { from: 80 } }] },
    ['rating:readings.1.changes.0.bounds | {"from":80} | khác với cách hiểu được dựa vào | Bỏ thay đổi này.'],
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', bounds: { above: 80 } }] },
  ],
  'the same answer': [
    { 'readings.1.changes': [{ condition: 'k-q', clause: 'dieu-4', because: 'Vì.', is: true }] },
    ['rating:readings.1.changes.0.is | true | khác với cách hiểu được dựa vào | Bỏ thay đổi này.'],
    { 'readings.1.changes': [{ condition: 'k-q', clause: 'dieu-4', because: 'Vì.', is: false }] },
  ],
  'the same options': [
    { 'readings.1.changes': [{ condition: 'k-c', clause: 'dieu-4', because: 'Vì.', in: ['hay'] }] },
    ['rating:readings.1.changes.0.in | ["hay"] | khác với cách hiểu được dựa vào | Bỏ thay đổi này.'],
    { 'readings.1.changes': [{ condition: 'k-c', clause: 'dieu-4', because: 'Vì.', in: ['hay', 'vua'] }] },
  ],
  'the same test of each': [
    { 'readings.1.changes': [{ condition: 't-m', clause: 'dieu-4', because: 'Vì.', each: { bounds: { from: 5 } } }] },
    ['rating:readings.1.changes.0.each | {"bounds":{"from":5}} | khác với cách hiểu được dựa vào | Bỏ thay đổi này.'],
    { 'readings.1.changes': [{ condition: 't-m', clause: 'dieu-4', because: 'Vì.', each: { bounds: { from: 6 } } }] },
  ],
  'the same fact': [
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', fact: 'n' }] },
    ['rating:readings.1.changes.0.fact | "n" | khác với cách hiểu được dựa vào | Bỏ thay đổi này.'],
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', fact: 'tong' }] },
  ],
  'a fact that some roles lack': [
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', fact: 'low' }] },
    [
      'rating:readings.1.changes.0.fact | "low" không áp dụng cho: mot | điều kiện chỉ cho những vai trò có số liệu này | Ghi "groups: [xa]" vào điều kiện.',
    ],
    {
      'readings.1.changes': [{ condition: 't-x', clause: 'dieu-4', because: 'Vì.', fact: 'low' }],
      'conditions.tot.all.3': {
        id: 't-g',
        groups: ['xa'],
        any: [
          { id: 't-x', fact: 'n', bounds: { from: 90 } },
          { id: 't-q', fact: 'q', is: false },
        ],
      },
    },
  ],
  'a fact of several values': [
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', fact: 'm' }] },
    [
      'rating:readings.1.changes.0.fact | "m" có nhiều mục | một số liệu có một giá trị | Đếm các mục bằng "countOf"; xét mục thấp nhất thì khai báo "kind: lowestOf"; cộng hay lấy trung bình thì khai báo "sumOf", "meanOf".',
    ],
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', fact: 'tong' }] },
  ],
  'limits of more values than are meant': [
    {
      'conditions.tot.all.2.of': ['x', 'y'],
      'readings.1.changes': [{ condition: 't-m', clause: 'dieu-4', because: 'Vì.', bounds: { from: 3 } }],
    },
    [
      'rating:readings.1.changes.0.bounds.from | 3 | số lượng từ 0 đến 2 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    {
      'conditions.tot.all.2.of': ['x', 'y'],
      'readings.1.changes': [{ condition: 't-m', clause: 'dieu-4', because: 'Vì.', bounds: { from: 1 } }],
    },
  ],
  'limits of more duties than are meant': [
    {
      'conditions.tot.all.1.of': ['dieu-2'],
      'readings.1.changes': [{ condition: 't-viec', clause: 'dieu-4', because: 'Vì.', bounds: { atMost: 3 } }],
    },
    [
      'rating:readings.1.changes.0.bounds.atMost | 3 | số lượng từ 0 đến 2 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    {
      'conditions.tot.all.1.of': ['dieu-2'],
      'readings.1.changes': [{ condition: 't-viec', clause: 'dieu-4', because: 'Vì.', bounds: { atMost: 0 } }],
    },
  ],
  'the same answers to duties': [
    { 'readings.1.changes': [{ condition: 't-viec', clause: 'dieu-4', because: 'Vì.', duties: ['notDone'] }] },
    ['rating:readings.1.changes.0.duties | ["notDone"] | khác với cách hiểu được dựa vào | Bỏ thay đổi này.'],
    { 'readings.1.changes': [{ condition: 't-viec', clause: 'dieu-4', because: 'Vì.', duties: ['deficient'] }] },
  ],
  'unknown options': [
    { 'readings.1.changes': [{ condition: 'k-c', clause: 'dieu-4', because: 'Vì.', in: ['tot'] }] },
    ['rating:readings.1.changes.0.in.0 | "tot" | một trong: hay, vua, do | Sửa mã.'],
    { 'readings.1.changes': [{ condition: 'k-c', clause: 'dieu-4', because: 'Vì.', in: ['vua'] }] },
  ],
  'unknown answers to duties': [
    { 'readings.1.changes': [{ condition: 't-viec', clause: 'dieu-4', because: 'Vì.', duties: ['done'] }] },
    [
      'rating:readings.1.changes.0.duties.0 | "done" | một trong: assured, deficient, notDone | Chọn một câu trả lời trong số đó.',
    ],
    {
      'readings.1.changes': [
        { condition: 't-viec', clause: 'dieu-4', because: 'Vì.', duties: ['deficient', 'notDone'] },
      ],
    },
  ],
});
