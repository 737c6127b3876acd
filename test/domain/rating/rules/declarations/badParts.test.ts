/** Mistakes in parts of what is computed and in scored duties. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'a part added and taken away': [
    { 'facts.9.parts': [{ add: 'm', subtract: 'n' }] },
    [
      'rating:facts.9.parts.0 | phần của "tb" có: add, subtract | đúng một trong add, subtract | Cộng thì ghi "add", trừ thì ghi "subtract".',
    ],
    { 'facts.9.parts': [{ add: 'm' }, { add: 'n' }] },
  ],
  'a whole that is partly made of maxima': [
    { 'facts.8.whole': [{ addMax: 'm' }, { add: 'n' }] },
    [
      'rating:facts.8.whole | "whole" của "ty" có "addMax" cùng với: n | mọi phần của "whole" là "addMax" | Khai báo những phần khác thành số liệu riêng, hoặc bỏ chúng.',
    ],
    { 'facts.8.part': 'm', 'facts.8.whole': [{ addMax: 'm' }], 'facts.8.ifNone': undefined },
  ],
  'the maximum of what has none': [
    { 'facts.8.whole': [{ addMax: 'q' }], 'facts.8.ifNone': undefined },
    [
      'rating:facts.8.whole.0 | "addMax" với "q" loại yesNo | điểm: một số liệu loại number, scores, choice, hoặc một số được tính | Có, không tính điểm thì khai báo "kind: choice" với "points".',
    ],
    { 'facts.8.part': 'm', 'facts.8.whole': [{ addMax: 'm' }], 'facts.8.ifNone': undefined },
  ],
  'a limited maximum': [
    { 'facts.8.whole': [{ addMax: 'm', atMost: 5 }], 'facts.8.ifNone': undefined },
    ['rating:facts.8.whole.0 | atMost hoặc atLeast cùng với "addMax" | chỉ addMax, times, of | Bỏ giới hạn.'],
    { 'facts.8.part': 'm', 'facts.8.whole': [{ addMax: 'm', times: 2 }], 'facts.8.ifNone': undefined },
  ],
  'a maximum of items that the part lacks': [
    {
      'facts.8.whole': [{ addMax: 'm' }, { addMax: 'm' }],
      'facts.8.part': [{ add: 'm' }, { subtract: 'm', of: ['x'] }],
      'facts.8.ifNone': undefined,
    },
    [
      'rating:facts.8 | "ty" không cộng đúng một lần mỗi mục có trong điểm tối đa | "part" cộng mỗi mục của "whole" đúng một lần, không mục nào ở "whole" hai lần | Cộng thẳng số liệu ấy ở "part"; điểm thưởng, điểm trừ thì ghi thành phần khác.',
    ],
    { 'facts.8.part': 'm', 'facts.8.whole': [{ addMax: 'm' }], 'facts.8.ifNone': undefined },
  ],
  'what nothing counts as where there is always a maximum': [
    { 'facts.8.part': 'm', 'facts.8.whole': [{ addMax: 'm' }] },
    ['rating:facts.8.ifNone | số chia không bao giờ bằng 0 | số chia có thể bằng 0 | Bỏ "ifNone", hoặc sửa "min".'],
    {
      'facts.8.part': 'm',
      'facts.8.whole': [{ addMax: 'm' }],
      'facts.4.absent': 'không học',
      'conditions.tot.all.2.bounds': { from: 6 },
    },
  ],
  'a sum of a share without a last decimal': [
    {
      'facts.4.absent': 'không học',
      'facts.8.part': 'm',
      'facts.8.whole': [{ addMax: 'm' }],
      'facts.6.parts': [{ add: 'n' }, { add: 'ty', times: 0.5 }],
    },
    [
      'rating:facts.6 | "tong" tính từ một tỷ lệ, trung bình của các mục có thể không có mà chưa làm tròn | tỷ lệ, trung bình ấy có "round" | Ghi "round" cho nó, ví dụ round: 0.01, như văn bản làm tròn điểm.',
    ],
    {
      'facts.4.absent': 'không học',
      'facts.8.part': 'm',
      'facts.8.whole': [{ addMax: 'm' }],
      'facts.8.round': 0.01,
      'facts.6.parts': [{ add: 'n' }, { add: 'ty', times: 0.5 }],
    },
  ],
  'a sum of a mean that may be of nothing': [
    {
      'facts.4.absent': 'không học',
      'facts.8.part': [{ add: 'm', of: ['x'] }],
      'facts.9.round': 0.1,
      'facts.6.parts': [{ add: 'n' }, { add: 'tb' }],
    },
    [
      'rating:facts.6 | "tong" tính từ một tỷ lệ, trung bình mà có thể mọi mục đều không có | tỷ lệ ấy có "ifNone", hoặc có mục lúc nào cũng có | Ghi "ifNone" cho tỷ lệ ấy; trung bình thì viết thành "ratioOf", hoặc bỏ "absent" ở một mục.',
    ],
    { 'facts.9.round': 0.1, 'facts.6.parts': [{ add: 'n' }, { add: 'tb' }] },
  ],
  'points for a choice that is not counted': [
    { 'facts.2.choices.2': { id: 'do', name: 'Không có', absent: true, points: 0 } },
    [
      'rating:facts.2.choices.2.points | "points" cùng với "absent" | lựa chọn "absent" không có điểm | Bỏ "points": mục như vậy không được tính, kể cả trong điểm tối đa.',
    ],
    { 'facts.2.choices.2': { id: 'do', name: 'Không có', absent: true } },
  ],
  'choices of which one counts': [
    {
      'facts.2.choices': [
        { id: 'hay', name: 'Hay', points: 3 },
        { id: 'do', name: 'Không có', absent: true },
      ],
    },
    [
      'rating:facts.2.choices | 1 lựa chọn không có "absent" | ít nhất hai lựa chọn được tính | Thêm lựa chọn, hoặc bỏ "absent".',
    ],
    {},
  ],
  'a part of nothing': [
    { 'facts.9.parts': [{ times: 2 }] },
    [
      'rating:facts.9.parts.0 | phần của "tb" có: times | đúng một trong add, subtract | Cộng thì ghi "add", trừ thì ghi "subtract".',
    ],
    { 'facts.9.parts': [{ add: 'm', times: 2 }] },
  ],
  'an unknown part': [
    { 'facts.9.parts': [{ add: 'm' }, { add: 'k' }] },
    [
      'rating:facts.9.parts.1 | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low | Sửa mã, hoặc khai báo số liệu ở "facts".',
    ],
    {},
  ],
  'a level as a part': [
    { 'facts.9.parts': [{ add: 'l' }] },
    [
      'rating:facts.9.parts.0 | "l" loại level | một số, có/không, hoặc lựa chọn có "points" | Dùng "kind: choice" với "points" nếu mỗi mức được tính điểm.',
    ],
    { 'facts.9.parts': [{ add: 'c' }] },
  ],
  'a choice without points as a part': [
    { 'facts.2.choices.1.points': undefined },
    [
      'rating:facts.6.parts.2 | "c" có lựa chọn không có "points" | mọi lựa chọn đều có "points" | Ghi điểm của từng lựa chọn.',
    ],
    { 'facts.2.choices.1.points': 0 },
  ],
  'a part no times': [
    { 'facts.6.parts.0.times': 0, 'facts.6.parts.2.times': -1 },
    [
      'rating:facts.6.parts.0.times | 0 | một số lớn hơn 0 | Trừ thì dùng "subtract" thay cho "add".',
      'rating:facts.6.parts.2.times | -1 | một số lớn hơn 0 | Trừ thì dùng "subtract" thay cho "add".',
    ],
    { 'facts.6.parts.0.times': 0.5 },
  ],
  'points for several values': [
    { 'facts.7.fact': 'm' },
    [
      'rating:facts.7.fact | "m" loại number, có nhiều mục | một số: một số liệu loại number không có "items", hoặc một số được tính | Lựa chọn thì ghi "points" ngay ở "choices"; có/không và nhiều mục thì cộng thẳng ở "sumOf".',
    ],
    { 'facts.7.fact': 'tong' },
  ],
  'points for a choice': [
    { 'facts.7.fact': 'c' },
    [
      'rating:facts.7.fact | "c" loại choice | một số: một số liệu loại number không có "items", hoặc một số được tính | Lựa chọn thì ghi "points" ngay ở "choices"; có/không và nhiều mục thì cộng thẳng ở "sumOf".',
    ],
    { 'facts.7.fact': 'tb', 'facts.7.bands': [{ from: 5, points: 10 }, { points: 0 }] },
  ],
  'points for an unknown number': [
    { 'facts.7.fact': 'k' },
    [
      'rating:facts.7.fact | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low | Sửa mã, hoặc khai báo số liệu ở "facts".',
    ],
    {},
  ],
  'a mean with something taken away or limited': [
    { 'facts.9.parts': [{ subtract: 'm' }, { add: 'm', atMost: 5 }, { add: 'n', atLeast: 2 }] },
    [
      'rating:facts.9.parts.0 | subtract, atMost hoặc atLeast trong "meanOf" | chỉ add, times, of | Dùng "sumOf", rồi lấy trung bình của nó.',
      'rating:facts.9.parts.1 | subtract, atMost hoặc atLeast trong "meanOf" | chỉ add, times, of | Dùng "sumOf", rồi lấy trung bình của nó.',
      'rating:facts.9.parts.2 | subtract, atMost hoặc atLeast trong "meanOf" | chỉ add, times, of | Dùng "sumOf", rồi lấy trung bình của nó.',
    ],
    { 'facts.9.parts': [{ add: 'm', times: 2, of: ['x'] }] },
  ],
  'limits of a part upside down': [
    { 'facts.6.parts.0': { add: 'n', atLeast: 6, atMost: 5 } },
    ['rating:facts.6.parts.0 | từ 6 đến 5 | "atLeast" không lớn hơn "atMost" | Sửa một trong hai.'],
    { 'facts.6.parts.0': { add: 'n', atLeast: 5, atMost: 5 } },
  ],
  'a part that a role lacks': [
    { 'facts.6.parts.3': { add: 's' } },
    [
      'rating:facts.6.parts.3 | "s" không áp dụng cho: hai | số liệu có ở mọi chức danh mà "tong" áp dụng | Ghi "groups" cho số liệu được tính, hoặc bỏ phần này.',
    ],
    { 'facts.6.parts.3': { add: 's' }, 'facts.6.groups': ['phong'] },
  ],
  'a part whose items a role lacks': [
    { 'facts.5.groups': undefined, 'facts.9.parts': [{ add: 's' }] },
    [
      'rating:facts.9.parts.0 | "s" không áp dụng cho: hai | số liệu có ở mọi chức danh mà "tb" áp dụng | Ghi "groups" cho số liệu được tính, hoặc bỏ phần này.',
    ],
    { 'facts.5.groups': undefined, 'facts.9.parts': [{ add: 's' }], 'facts.9.groups': ['phong'] },
  ],
  'unknown items of a part, or twice': [
    { 'facts.6.parts.1.of': ['x', 'k', 'x'] },
    [
      'rating:facts.6.parts.1.of.1 | "k" | một trong: x, y, z | Sửa mã.',
      'rating:facts.6.parts.1.of.2 | mục "x" lần thứ hai | mỗi mục một lần | Đổi mã, hoặc bỏ chỗ lặp lại.',
    ],
    { 'facts.6.parts.1.of': ['x', 'z'] },
  ],
  'items of a part that has none': [
    { 'facts.6.parts.0.of': ['x'] },
    ['rating:facts.6.parts.0.of | "of" với "n" | số liệu nhiều mục | Bỏ "of", hoặc ghi "items" cho số liệu ấy.'],
    { 'facts.6.parts.0.of': undefined },
  ],
  'scored duties of a part by a provision without them': [
    {
      'facts.6.groups': ['phong'],
      'facts.6.parts.3': { add: 's', of: ['dieu-3.khoan-1', 'dieu-3.khoan-2', 'dieu-3.khoan-1.diem-'] },
    },
    [
      'rating:facts.6.parts.3.of.1 | "dieu-3.khoan-2" | một trong: dieu-3.khoan-1.diem-a, dieu-3.khoan-1.diem-b (hoặc điều, khoản chứa chúng) | Sửa mã.',
      'rating:facts.6.parts.3.of.2 | "dieu-3.khoan-1.diem-" | một trong: dieu-3.khoan-1.diem-a, dieu-3.khoan-1.diem-b (hoặc điều, khoản chứa chúng) | Có lẽ là "dieu-3.khoan-1.diem-a"? Sửa mã.',
    ],
    { 'facts.6.groups': ['phong'], 'facts.6.parts.3': { add: 's', of: ['dieu-3', 'dieu-3.khoan-1.diem-a'] } },
  ],
  'unknown parts of a ratio': [
    { 'facts.8.part': 'k', 'facts.8.whole': [{ add: 'm' }, { add: 'h' }] },
    [
      'rating:facts.8.part | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low | Sửa mã, hoặc khai báo số liệu ở "facts".',
      'rating:facts.8.whole.1 | "h" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low | Sửa mã, hoặc khai báo số liệu ở "facts".',
    ],
    { 'facts.8.part': 'm', 'facts.8.whole': [{ add: 'm' }] },
  ],
  'rounding to nothing': [
    { 'facts.9.round': 0 },
    ['rating:facts.9.round | 0 | một số lớn hơn 0 | Ghi đơn vị làm tròn, ví dụ 0.1.'],
    { 'facts.9.round': 0.1 },
  ],
  'rounding up or down to nothing': [
    { 'facts.6.rounding': 'up' },
    [
      'rating:facts.6.rounding | "rounding" của "tong" không có "round" | "round" cùng với "rounding" | Ghi đơn vị làm tròn, ví dụ round: 1.',
    ],
    { 'facts.6.rounding': 'up', 'facts.6.round': 1 },
  ],
  'a fact of itself': [
    { 'facts.6.parts.0.add': 'tong' },
    ['rating:facts.6 | "tong" được tính từ chính nó: tong → tong | số liệu chỉ tính từ số liệu khác | Bỏ vòng.'],
    { 'facts.6.parts.0.add': 'tb' },
  ],
  'facts in a circle': [
    { 'facts.6.parts.0.add': 'diem', 'facts.7.fact': 'tong', 'facts.9.parts': [{ add: 'tong' }] },
    ['rating:facts.6 | "tong" được tính từ chính nó: tong → diem → tong | số liệu chỉ tính từ số liệu khác | Bỏ vòng.'],
    { 'facts.6.parts.0.add': 'diem' },
  ],
  'scored provisions without duties': [
    { 'facts.5.of': ['dieu-3.khoan-1', 'dieu-1', 'dieu-3.khoan-11'] },
    [
      'rating:facts.5.of.1 | "dieu-1" | một chỗ có nội dung trách nhiệm, trong "division" của roles.yaml | Sửa mã, hoặc sửa "division".',
      'rating:facts.5.of.2 | "dieu-3.khoan-11" | một chỗ có nội dung trách nhiệm, trong "division" của roles.yaml | Sửa mã, hoặc sửa "division".',
    ],
    { 'facts.5.of': ['dieu-3.khoan-1', 'dieu-3.khoan-2'] },
  ],
  'duties scored twice': [
    {
      'facts.11': {
        id: 's2',
        kind: 'scores',
        name: 'S2',
        clause: 'dieu-3',
        groups: ['phong'],
        min: 0,
        max: 10,
        unit: 'điểm',
        of: ['dieu-3.khoan-1.diem-b'],
      },
    },
    [
      'rating:facts.11.of.0 | "dieu-3.khoan-1.diem-b" đã được chấm điểm ở "s" | mỗi nội dung chấm điểm một lần | Sửa "of" của một trong hai.',
    ],
    {
      'facts.11': {
        id: 's2',
        kind: 'scores',
        name: 'S2',
        clause: 'dieu-3',
        groups: ['phong'],
        min: 0,
        max: 10,
        unit: 'điểm',
        of: ['dieu-3.khoan-2'],
      },
    },
  ],
  'other maxima outside the scored provisions': [
    { 'facts.5.maxOf.0.at': ['dieu-3.khoan-1.diem-b', 'dieu-3.khoan-2'] },
    ['rating:facts.5.maxOf.0.at.1 | "dieu-3.khoan-2" | một chỗ trong "of": dieu-3.khoan-1 | Sửa mã.'],
    { 'facts.5.maxOf.0.at': ['dieu-3.khoan-1.diem-b', 'dieu-3.khoan-1.diem-a'] },
  ],
  'another maximum that is the least': [
    { 'facts.5.maxOf.0.max': 0 },
    ['rating:facts.5.maxOf.0.max | 0 | lớn hơn "min" (0) | Sửa "max".'],
    { 'facts.5.maxOf.0.max': 0.5 },
  ],
});
