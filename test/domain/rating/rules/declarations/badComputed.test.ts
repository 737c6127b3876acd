/** Mistakes in bands, wholes and limits of what is computed. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'a band without points': [
    { 'facts.7.bands': [{ from: 50, points: 10 }, {}] },
    [
      'rating:facts.7.bands.1 | khoảng không có "points", không có "times" | ít nhất một trong hai | Ghi số điểm, ví dụ points: 10.',
    ],
    { 'facts.7.bands': [{ from: 50, points: 10 }, { times: 0.1 }] },
  ],
  'a band with limits outside the range': [
    { 'facts.7.bands': [{ from: 101, points: 10 }, { points: 0 }] },
    ['rating:facts.7.bands.0.from | 101 | Chỉ số từ 0 đến 100 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.'],
    { 'facts.7.bands': [{ from: 100, points: 10 }, { points: 0 }] },
  ],
  'a band with two lower limits': [
    { 'facts.7.bands': [{ from: 50, above: 50, points: 10 }, { points: 0 }] },
    ['rating:facts.7.bands.0 | {"from":50,"above":50} | chỉ một giới hạn dưới: from hoặc above | Bỏ một trong hai.'],
    { 'facts.7.bands': [{ above: 50, points: 10 }, { points: 0 }] },
  ],
  'a fraction for what is no percentage': [
    { 'facts.7.fact': 'tong', 'facts.7.bands': [{ from: '2/3', points: 10 }, { points: 0 }] },
    ['rating:facts.7.bands.0.from | một phân số | một số | Phân số chỉ dùng cho tỷ lệ phần trăm: viết bằng số.'],
    { 'facts.7.bands': [{ from: '2/3', points: 10 }, { points: 0 }] },
  ],
  'a band that others take': [
    { 'facts.7.bands': [{ from: 50, points: 10 }, { from: 60, points: 20 }, { points: 0 }] },
    [
      'rating:facts.7.bands.1 | khoảng không số nào được tính theo | khoảng mà các khoảng trước nó chưa gồm hết | Khoảng ghi trước được xét trước: xếp lại các khoảng, hoặc sửa giới hạn.',
    ],
    { 'facts.7.bands': [{ from: 60, points: 20 }, { from: 50, points: 10 }, { points: 0 }] },
  ],
  'numbers in no band': [
    {
      'facts.7.bands': [
        { from: 50, points: 10 },
        { below: 40, points: 0 },
      ],
    },
    [
      'rating:facts.7.bands | không khoảng nào gồm những số {"from":40,"below":50} | các khoảng gồm mọi số từ 0 đến 100 | Thêm khoảng cuối cùng cho phần còn lại, ví dụ { points: 0 }. Nếu số ấy không thể có, ghi "min", "max" cho số liệu.',
    ],
    {
      'facts.7.bands': [
        { from: 50, points: 10 },
        { below: 50, points: 0 },
      ],
    },
  ],
  'what nothing counts as, outside the limits': [
    { 'facts.8.ifNone': 101, 'facts.8.max': 100, 'facts.8.min': 0 },
    ['rating:facts.8.ifNone | 101 | một số từ "min" đến "max" của tỷ lệ | Sửa "ifNone".'],
    { 'facts.8.ifNone': 100, 'facts.8.max': 100, 'facts.8.min': 0 },
  ],
  'what nothing counts as, below the limits': [
    { 'facts.8.ifNone': -1, 'facts.8.max': 100, 'facts.8.min': 0 },
    ['rating:facts.8.ifNone | -1 | một số từ "min" đến "max" của tỷ lệ | Sửa "ifNone".'],
    { 'facts.8.ifNone': 0, 'facts.8.max': 100, 'facts.8.min': 0 },
  ],
  'what nothing counts as where there is always something': [
    { 'facts.4.min': 1 },
    ['rating:facts.8.ifNone | số chia không bao giờ bằng 0 | số chia có thể bằng 0 | Bỏ "ifNone", hoặc sửa "min".'],
    { 'facts.4.min': 1, 'facts.8.ifNone': undefined },
  ],
  'a whole below nothing': [
    { 'facts.4.min': -1 },
    ['rating:facts.8.whole | "ty" chia cho một số có thể nhỏ hơn 0 | số chia không bao giờ nhỏ hơn 0 | Sửa "whole".'],
    { 'facts.4.min': 0 },
  ],
  'a sum that never changes': [
    { 'facts.6.parts': [{ add: 'n', atLeast: 5, atMost: 5 }] },
    ['rating:facts.6 | "tong" lúc nào cũng là 5 | một số có thể khác nhau | Sửa các phần của nó.'],
    { 'facts.6.parts': [{ add: 'n', atLeast: 5, atMost: 6 }] },
  ],
  'limits that a sum never reaches': [
    { 'facts.6.min': 123 },
    ['rating:facts.6.min | 123 | nhỏ hơn 123, số lớn nhất tính ra được | Sửa "min".'],
    { 'facts.6.min': 122.5 },
  ],
  'an upper limit below all': [
    { 'facts.6.max': 0 },
    ['rating:facts.6.max | 0 | lớn hơn 0, số nhỏ nhất tính ra được | Sửa "max".'],
    { 'facts.6.max': 0.5 },
  ],
  'several mistakes at once': [
    { 'facts.6.parts.0.times': 0, 'facts.9.round': 0, 'facts.5.of': ['dieu-1'], 'facts.8.part': 'k' },
    [
      'rating:facts.5.of.0 | "dieu-1" | một chỗ có nội dung trách nhiệm, trong "division" của roles.yaml | Sửa mã, hoặc sửa "division".',
      'rating:facts.6.parts.0.times | 0 | một số lớn hơn 0 | Trừ thì dùng "subtract" thay cho "add".',
      'rating:facts.8.part | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low | Sửa mã, hoặc khai báo số liệu ở "facts".',
      'rating:facts.9.round | 0 | một số lớn hơn 0 | Ghi đơn vị làm tròn, ví dụ 0.1.',
    ],
    {},
  ],
  'several mistakes of what is computed at once': [
    { 'facts.7.bands.1': {}, 'facts.6.max': 0, 'facts.4.min': 1 },
    [
      'rating:facts.7.bands.1 | khoảng không có "points", không có "times" | ít nhất một trong hai | Ghi số điểm, ví dụ points: 10.',
      'rating:facts.8.ifNone | số chia không bao giờ bằng 0 | số chia có thể bằng 0 | Bỏ "ifNone", hoặc sửa "min".',
      'rating:facts.6.max | 0 | lớn hơn 2, số nhỏ nhất tính ra được | Sửa "max".',
    ],
    {},
  ],
});
