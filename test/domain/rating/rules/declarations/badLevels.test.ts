/** Mistakes in levels and consequences. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'a level twice': [
    { 'levels.1.id': 'tot' },
    [
      'rating:levels.1.id | mức "tot" lần thứ hai | mỗi mức một lần | Đổi mã, hoặc bỏ chỗ lặp lại.',
      'rating:conditions.kha | "kha" | một mức đã khai báo: tot, tot, kem | Sửa mã, hoặc khai báo mức ở "levels".',
      'rating:precedence.order.1 | "kha" | một mức đã khai báo: tot, tot, kem | Sửa mã.',
      'rating:groupRules.0.readings.0.of.1 | "kha" | một mức đã khai báo: tot, tot, kem | Sửa mã.',
    ],
    {},
  ],
  'levels named like what is no level': [
    { 'levels.1.id': 'gap', 'levels.2.id': 'undefined' },
    [
      'rating:levels.1.id | "gap" | mã khác gap và undefined | Hai mã này dành cho khoảng trống và trường hợp không tính được; chọn mã khác.',
      'rating:conditions | không có điều kiện của mức "gap" | mỗi mức một điều kiện | Thêm "gap" vào "conditions".',
      'rating:levels.2.id | "undefined" | mã khác gap và undefined | Hai mã này dành cho khoảng trống và trường hợp không tính được; chọn mã khác.',
      'rating:conditions | không có điều kiện của mức "undefined" | mỗi mức một điều kiện | Thêm "undefined" vào "conditions".',
      'rating:conditions.kha | "kha" | một mức đã khai báo: tot, gap, undefined | Sửa mã, hoặc khai báo mức ở "levels".',
      'rating:conditions.kem | "kem" | một mức đã khai báo: tot, gap, undefined | Sửa mã, hoặc khai báo mức ở "levels".',
      'rating:precedence.order.1 | "kha" | một mức đã khai báo: tot, gap, undefined | Sửa mã.',
      'rating:precedence.order.2 | "kem" | một mức đã khai báo: tot, gap, undefined | Sửa mã.',
      'rating:precedence.order | thiếu: gap, undefined | mỗi mức đúng một lần | Thêm các mức còn thiếu vào thứ tự ưu tiên.',
      'rating:groupRules.0.readings.0.of.1 | "kha" | một mức đã khai báo: tot, gap, undefined | Sửa mã.',
    ],
    {},
  ],
  'a level of an unknown group': [
    { 'levels.0.groups': ['phong', 'ban'] },
    ['rating:levels.0.groups.1 | nhóm "ban" | một trong: phong, xa | Sửa mã, hoặc khai báo nhóm trong roles.yaml.'],
    { 'levels.0.groups': ['phong'] },
  ],
  'too few levels for some role': [
    { 'levels.0.groups': ['phong'], 'levels.1.groups': ['phong'] },
    [
      'rating:levels | chưa đủ hai mức cho: hai | mỗi vai trò có ít nhất hai mức | Thêm mức, hoặc sửa "groups" của các mức.',
    ],
    { 'levels.0.groups': ['phong'] },
  ],
  'a level without a condition': [
    { 'conditions.kha': undefined },
    ['rating:conditions | không có điều kiện của mức "kha" | mỗi mức một điều kiện | Thêm "kha" vào "conditions".'],
    {},
  ],
  'a condition of no level': [
    { 'conditions.kem-hon': { id: 'kh', clause: 'dieu-4', fact: 'q', is: false } },
    [
      'rating:conditions.kem-hon | "kem-hon" | một mức đã khai báo: tot, kha, kem | Sửa mã, hoặc khai báo mức ở "levels".',
    ],
    {},
  ],
  'an order with an unknown level': [
    { 'precedence.order': ['tot', 'kha', 'kem', 'te'] },
    ['rating:precedence.order.3 | "te" | một mức đã khai báo: tot, kha, kem | Sửa mã.'],
    {},
  ],
  'an order with a level twice': [
    { 'precedence.order': ['tot', 'kha', 'tot', 'kem'] },
    ['rating:precedence.order.2 | mức "tot" lần thứ hai | mỗi mức một lần | Đổi mã, hoặc bỏ chỗ lặp lại.'],
    {},
  ],
  'an order with levels missing': [
    { 'precedence.order': ['kha'] },
    ['rating:precedence.order | thiếu: tot, kem | mỗi mức đúng một lần | Thêm các mức còn thiếu vào thứ tự ưu tiên.'],
    { 'precedence.order': ['kha', 'kem', 'tot'] },
  ],
  'two levels for the rest': [
    { 'conditions.kha': { id: 'k', clause: 'dieu-4', otherwise: true } },
    ['rating:conditions.kem | "otherwise" ở các mức: kha, kem | nhiều nhất một mức có "otherwise" | Giữ lại một.'],
    { 'conditions.kha': { id: 'k', clause: 'dieu-4', fact: 'q', is: true } },
  ],
  'a consequence twice': [
    { 'consequences.1': { id: 'khen', clause: 'dieu-4', text: 'Hai.' } },
    ['rating:consequences.1.id | hệ quả "khen" lần thứ hai | mỗi hệ quả một lần | Đổi mã, hoặc bỏ chỗ lặp lại.'],
    { 'consequences.1': { id: 'khen-2', clause: 'dieu-4', text: 'Hai.' } },
  ],
  'a consequence of an unknown outcome': [
    { 'consequences.0.outcomes': ['tot', 'te'] },
    ['rating:consequences.0.outcomes.1 | "te" | một kết quả: tot, kha, kem, gap, undefined | Sửa mã.'],
    { 'consequences.0.outcomes': ['kem', 'gap', 'undefined'] },
  ],
  'a consequence for an unknown group': [
    { 'consequences.0.groups': ['ban'] },
    [
      'rating:consequences.0.groups.0 | nhóm "ban" | một trong: phong, xa | Sửa mã, hoặc khai báo nhóm trong roles.yaml.',
    ],
    { 'consequences.0.groups': ['xa', 'phong'] },
  ],
  'a consequence of an unknown fact': [
    { 'consequences.0.fact': { id: 'k', in: [true] } },
    [
      'rating:consequences.0.fact.id | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low | Sửa mã, hoặc khai báo số liệu ở "facts".',
    ],
    { 'consequences.0.fact': { id: 'q', in: [true, false, null] } },
  ],
  'a consequence of options that a choice has not': [
    { 'consequences.0.fact': { id: 'c', in: ['hay', 'tot', true] } },
    [
      'rating:consequences.0.fact.in.1 | tot | một trong: hay, vua, do, null | Sửa giá trị.',
      'rating:consequences.0.fact.in.2 | true | một trong: hay, vua, do, null | Sửa giá trị.',
    ],
    { 'consequences.0.fact': { id: 'c', in: ['hay', 'vua', null] } },
  ],
  'a consequence of levels that there are not': [
    { 'consequences.0.fact': { id: 'l', in: ['te'] } },
    ['rating:consequences.0.fact.in.0 | te | một trong: tot, kha, kem, null | Sửa giá trị.'],
    { 'consequences.0.fact': { id: 'l', in: ['tot', null] } },
  ],
  'a consequence of words for a question': [
    { 'consequences.0.fact': { id: 'q', in: ['co'] } },
    ['rating:consequences.0.fact.in.0 | co | một trong: true, false, null | Sửa giá trị.'],
    { 'consequences.0.fact': { id: 'q', in: [false] } },
  ],
  'a consequence of a number': [
    { 'consequences.0.fact': { id: 'n', in: ['50'] } },
    ['rating:consequences.0.fact.in.0 | 50 | một trong: null | Sửa giá trị.'],
    { 'consequences.0.fact': { id: 'n', in: [null] } },
  ],
  'a consequence of one of several values': [
    {
      'facts.3.items': [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
      'consequences.0.fact': { id: 'l', in: ['tot'] },
    },
    ['rating:consequences.0.fact.in.0 | tot | một trong: null | Sửa giá trị.'],
    {
      'facts.3.items': [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
      'consequences.0.fact': { id: 'l', in: [null] },
    },
  ],
});
