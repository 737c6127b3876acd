/** Mistakes in readings and what they change. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'a reading twice': [
    { 'readings.1.id': 'doc' },
    ['rating:readings.1.id | cách hiểu "doc" lần thứ hai | mỗi cách hiểu một lần | Đổi mã, hoặc bỏ chỗ lặp lại.'],
    {},
  ],
  'two readings on their own': [
    { 'readings.2': { id: 'ba', name: 'ba', reason: 'Vì.', clause: 'dieu-4' } },
    [
      'rating:readings | 2 cách hiểu không có "extends": doc, ba | đúng một cách hiểu giữ nguyên văn (không có "extends") | Thêm hoặc bỏ "extends".',
    ],
    {
      'readings.2': {
        id: 'ba',
        name: 'ba',
        reason: 'Vì.',
        clause: 'dieu-4',
        extends: 'rong',
        changes: [{ condition: 'k-q', clause: 'dieu-4', because: 'Vì.', is: false }],
      },
    },
  ],
  'no reading on its own': [
    {
      readings: [
        {
          id: 'rong',
          name: 'rong',
          reason: 'Vì.',
          clause: 'dieu-4',
          extends: 'rong',
          changes: [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', bounds: { from: 70 } }],
        },
      ],
    },
    [
      'rating:readings | 0 cách hiểu không có "extends": (không có) | đúng một cách hiểu giữ nguyên văn (không có "extends") | Thêm hoặc bỏ "extends".',
      'rating:readings.0.extends | "rong" lại dựa vào "rong" | các cách hiểu không dựa vòng quanh nhau | Cho một cách hiểu dựa vào nguyên văn.',
    ],
    { readings: [{ id: 'doc', name: 'doc', reason: 'Vì.', clause: 'dieu-4' }] },
  ],
  'changes to nothing': [
    { 'readings.0.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', bounds: { from: 70 } }] },
    [
      'rating:readings.0 | cách hiểu "doc" có "changes" mà không có "extends" | "extends" và "changes" đi với nhau | Thêm phần thiếu; cách hiểu giữ nguyên văn thì không có cả hai.',
      'rating:readings.1.changes.0.bounds | {"from":70} | khác với cách hiểu được dựa vào | Bỏ thay đổi này.',
    ],
    {},
  ],
  'another reading without changes': [
    { 'readings.1.changes': undefined },
    [
      'rating:readings.1 | cách hiểu "rong" có "extends" mà không có "changes" | "extends" và "changes" đi với nhau | Thêm phần thiếu; cách hiểu giữ nguyên văn thì không có cả hai.',
    ],
    {},
  ],
  'an unknown reading to extend': [
    { 'readings.1.extends': 'dcc' },
    ['rating:readings.1.extends | "dcc" | một cách hiểu khác: doc, rong | Có lẽ là "doc"? Sửa mã.'],
    {},
  ],
  'readings on each other': [
    {
      'readings.1.extends': 'ba',
      'readings.2': {
        id: 'ba',
        name: 'ba',
        reason: 'Vì.',
        clause: 'dieu-4',
        extends: 'rong',
        changes: [{ condition: 'k-q', clause: 'dieu-4', because: 'Vì.', is: false }],
      },
    },
    [
      'rating:readings.2.extends | "rong" lại dựa vào "ba" | các cách hiểu không dựa vòng quanh nhau | Cho một cách hiểu dựa vào nguyên văn.',
    ],
    {
      'readings.1.extends': 'ba',
      'readings.2': {
        id: 'ba',
        name: 'ba',
        reason: 'Vì.',
        clause: 'dieu-4',
        extends: 'doc',
        changes: [{ condition: 'k-q', clause: 'dieu-4', because: 'Vì.', is: false }],
      },
    },
  ],
  'two changes of one condition at once': [
    {
      'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', bounds: { from: 70 }, omit: true }],
    },
    [
      'rating:readings.1.changes.0 | thay đổi "t-n" có: bounds, omit | đúng một trong bounds, is, in, each, fact, duties, omit | Giữ lại một.',
    ],
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', omit: true }] },
  ],
  'a change of nothing': [
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.' }] },
    [
      'rating:readings.1.changes.0 | thay đổi "t-n" có: (không có) | đúng một trong bounds, is, in, each, fact, duties, omit | Thêm một.',
    ],
    { 'readings.1.changes': [{ condition: 't-n', clause: 'dieu-4', because: 'Vì.', bounds: { from: 70 } }] },
  ],
  'an unknown condition': [
    { 'readings.1.changes': [{ condition: 'k-x', clause: 'dieu-4', because: 'Vì.', omit: true }] },
    [
      'rating:readings.1.changes.0.condition | "k-x" | một điều kiện của cách hiểu được dựa vào: t, t-n, t-viec, t-m, k, k-q, k-c, kem | Có lẽ là "k-q"? Sửa mã.',
    ],
    { 'readings.1.changes': [{ condition: 'k-c', clause: 'dieu-4', because: 'Vì.', omit: true }] },
  ],
  'nothing left': [
    {
      'readings.1.changes': [
        { condition: 'k-c', clause: 'dieu-4', because: 'Vì.', omit: true },
        { condition: 'k-q', clause: 'dieu-4', because: 'Vì.', omit: true },
      ],
    },
    [
      'rating:readings.1.changes.1.omit | bỏ "k-q" thì không còn điều kiện nào ở đó | còn lại ít nhất một điều kiện | Bỏ cả nhóm chứa nó, hoặc giữ lại một điều kiện.',
    ],
    { 'readings.1.changes': [{ condition: 'k-q', clause: 'dieu-4', because: 'Vì.', omit: true }] },
  ],
  'a whole level left out': [
    { 'readings.1.changes': [{ condition: 'k', clause: 'dieu-4', because: 'Vì.', omit: true }] },
    [
      'rating:readings.1.changes.0.omit | bỏ "k" thì không còn điều kiện nào ở đó | còn lại ít nhất một điều kiện | Bỏ cả nhóm chứa nó, hoặc giữ lại một điều kiện.',
    ],
    { 'readings.1.changes': [{ condition: 'k-q', clause: 'dieu-4', because: 'Vì.', omit: true }] },
  ],
});
