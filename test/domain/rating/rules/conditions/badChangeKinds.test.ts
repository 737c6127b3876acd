/** Changes of a reading that do not fit the condition or its fact. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'a test of each that does not fit': [
    { 'readings.1.changes': [{ condition: 't-m', clause: 'dieu-4', because: 'Vì.', each: { is: true } }] },
    [
      'rating:readings.1.changes.0.each | số liệu "m" loại number | countOf cùng với "bounds" hoặc "ofMax" | Sửa điều kiện cho hợp với loại số liệu.',
    ],
    { 'readings.1.changes': [{ condition: 't-m', clause: 'dieu-4', because: 'Vì.', each: { ofMax: { from: 60 } } }] },
  ],
  'an unknown fact': [
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', fact: 'k' }] },
    [
      'rating:readings.1.changes.0.fact | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low | Sửa mã, hoặc khai báo số liệu ở "facts".',
    ],
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', fact: 'tong' }] },
  ],
  'a fact whose numbers the limits do not fit': [
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', fact: 'tb' }] },
    [
      'rating:readings.1.changes.0.fact.from | 80 | Trung bình từ 0 đến 10 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', fact: 'tong' }] },
  ],
  'a fact that is no number': [
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', fact: 'q' }] },
    [
      'rating:readings.1.changes.0 | điều kiện "t-n" loại number | bounds cho số và tỷ lệ, is cho câu hỏi có/không, in cho lựa chọn, each cho countOf, duties cho nội dung, omit cho mọi loại | Sửa thay đổi cho hợp với điều kiện.',
    ],
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', fact: 'tong' }] },
  ],
  'limits for a question': [
    { 'readings.1.changes': [{ condition: 'k-q', clause: 'dieu-4', because: 'Vì.', bounds: { from: 1 } }] },
    [
      'rating:readings.1.changes.0 | điều kiện "k-q" loại yesNo | bounds cho số và tỷ lệ, is cho câu hỏi có/không, in cho lựa chọn, each cho countOf, duties cho nội dung, omit cho mọi loại | Sửa thay đổi cho hợp với điều kiện.',
    ],
    { 'readings.1.changes': [{ condition: 'k-q', clause: 'dieu-4', because: 'Vì.', is: false }] },
  ],
  'yes for a number': [
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', is: true }] },
    [
      'rating:readings.1.changes.0 | điều kiện "t-n" loại number | bounds cho số và tỷ lệ, is cho câu hỏi có/không, in cho lựa chọn, each cho countOf, duties cho nội dung, omit cho mọi loại | Sửa thay đổi cho hợp với điều kiện.',
    ],
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', bounds: { from: 75 } }] },
  ],
  'options for a question': [
    { 'readings.1.changes': [{ condition: 'k-q', clause: 'dieu-4', because: 'Vì.', in: ['co'] }] },
    [
      'rating:readings.1.changes.0 | điều kiện "k-q" loại yesNo | bounds cho số và tỷ lệ, is cho câu hỏi có/không, in cho lựa chọn, each cho countOf, duties cho nội dung, omit cho mọi loại | Sửa thay đổi cho hợp với điều kiện.',
    ],
    { 'readings.1.changes': [{ condition: 'k-c', clause: 'dieu-4', because: 'Vì.', in: ['do'] }] },
  ],
  'each for a number': [
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', each: { bounds: { from: 1 } } }] },
    [
      'rating:readings.1.changes.0 | điều kiện "t-n" loại number | bounds cho số và tỷ lệ, is cho câu hỏi có/không, in cho lựa chọn, each cho countOf, duties cho nội dung, omit cho mọi loại | Sửa thay đổi cho hợp với điều kiện.',
    ],
    { 'readings.1.changes': [{ condition: 't-m', clause: 'dieu-4', because: 'Vì.', each: { bounds: { from: 1 } } }] },
  ],
  'a fact for a question': [
    { 'readings.1.changes': [{ condition: 'k-q', clause: 'dieu-4', because: 'Vì.', fact: 'n' }] },
    [
      'rating:readings.1.changes.0 | điều kiện "k-q" loại yesNo | bounds cho số và tỷ lệ, is cho câu hỏi có/không, in cho lựa chọn, each cho countOf, duties cho nội dung, omit cho mọi loại | Sửa thay đổi cho hợp với điều kiện.',
    ],
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', fact: 'tong' }] },
  ],
  'duties for a number': [
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', duties: ['notDone'] }] },
    [
      'rating:readings.1.changes.0 | điều kiện "t-n" loại number | bounds cho số và tỷ lệ, is cho câu hỏi có/không, in cho lựa chọn, each cho countOf, duties cho nội dung, omit cho mọi loại | Sửa thay đổi cho hợp với điều kiện.',
    ],
    { 'readings.1.changes': [{ condition: 't-viec', clause: 'dieu-4', because: 'Vì.', duties: ['deficient'] }] },
  ],
  'several mistakes at once': [
    {
      'readings.1.changes': [
        { condition: 't-n', clause: 'dieu-4', because: 'Vì.', bounds: { from: 101 } },
        { condition: 'k-x', clause: 'dieu-4', because: 'Vì.', omit: true },
        { condition: 'k-q', clause: 'dieu-4', because: 'Vì.', is: true },
      ],
    },
    [
      'rating:readings.1.changes.0.bounds.from | 101 | Chỉ số từ 0 đến 100 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
      'rating:readings.1.changes.1.condition | "k-x" | một điều kiện của cách hiểu được dựa vào: t, t-n, t-viec, t-m, k, k-q, k-c, kem | Có lẽ là "k-q"? Sửa mã.',
      'rating:readings.1.changes.2.is | true | khác với cách hiểu được dựa vào | Bỏ thay đổi này.',
    ],
    {},
  ],
  'no second report where the condition itself is refused': [
    { 'conditions.tot.all.0.fact': 'k' },
    [
      'rating:conditions.tot.all.0.fact | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low | Sửa mã, hoặc khai báo số liệu ở "facts".',
    ],
    {},
  ],
});
