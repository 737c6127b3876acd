/** Mistakes in what conditions that count values ask of each. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'numbers with yes': [
    { 'conditions.tot.all.2.bounds': undefined, 'conditions.tot.all.2.is': true },
    [
      'rating:conditions.tot.all.2 | số liệu "m" loại number | countOf cùng với "bounds" hoặc "ofMax" | Sửa điều kiện cho hợp với loại số liệu.',
    ],
    {},
  ],
  'numbers with options': [
    { 'conditions.tot.all.2.bounds': undefined, 'conditions.tot.all.2.in': ['hay'] },
    [
      'rating:conditions.tot.all.2 | số liệu "m" loại number | countOf cùng với "bounds" hoặc "ofMax" | Sửa điều kiện cho hợp với loại số liệu.',
    ],
    {},
  ],
  'questions with limits': [
    {
      'facts.11': {
        id: 'v',
        kind: 'yesNo',
        name: 'V',
        clause: 'dieu-1',
        fixed: false,
        items: [
          { id: 'a', name: 'a' },
          { id: 'b', name: 'b' },
        ],
      },
      'conditions.tot.all.2.countOf': 'v',
    },
    [
      'rating:conditions.tot.all.2 | số liệu "v" loại yesNo | countOf cùng với "is" | Sửa điều kiện cho hợp với loại số liệu.',
    ],
    {
      'facts.11': {
        id: 'v',
        kind: 'yesNo',
        name: 'V',
        clause: 'dieu-1',
        fixed: false,
        items: [
          { id: 'a', name: 'a' },
          { id: 'b', name: 'b' },
        ],
      },
      'conditions.tot.all.2.countOf': 'v',
      'conditions.tot.all.2.bounds': undefined,
      'conditions.tot.all.2.is': true,
    },
  ],
  'levels with limits': [
    {
      'facts.3.items': [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
      'conditions.tot.all.2.countOf': 'l',
    },
    [
      'rating:conditions.tot.all.2 | số liệu "l" loại level | countOf cùng với "in" | Sửa điều kiện cho hợp với loại số liệu.',
    ],
    {
      'facts.3.items': [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
      'conditions.tot.all.2.countOf': 'l',
      'conditions.tot.all.2.bounds': undefined,
      'conditions.tot.all.2.in': ['tot', 'kha'],
    },
  ],
  'unknown levels of items': [
    {
      'facts.3.items': [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
      'conditions.tot.all.2.countOf': 'l',
      'conditions.tot.all.2.bounds': undefined,
      'conditions.tot.all.2.in': ['tot', 'te'],
    },
    ['rating:conditions.tot.all.2.in.1 | "te" | một trong: tot, kha, kem | Sửa mã.'],
    {
      'facts.3.items': [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
      'conditions.tot.all.2.countOf': 'l',
      'conditions.tot.all.2.bounds': undefined,
      'conditions.tot.all.2.in': ['tot'],
    },
  ],
  'limits of items outside the range': [
    { 'conditions.tot.all.2.bounds': { from: 11 } },
    [
      'rating:conditions.tot.all.2.bounds.from | 11 | Điểm môn từ 0 đến 10 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    { 'conditions.tot.all.2.bounds': { from: 10 } },
  ],
  'a share of the greatest number above it': [
    { 'conditions.tot.all.2.bounds': undefined, 'conditions.tot.all.2.ofMax': { from: 101 } },
    [
      'rating:conditions.tot.all.2.ofMax.from | 101 | phần trăm của mức tối đa từ 0 đến 100 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.',
    ],
    { 'conditions.tot.all.2.bounds': undefined, 'conditions.tot.all.2.ofMax': { from: 100 } },
  ],
  'a share of the greatest number where there are numbers below nothing': [
    {
      'facts.4.min': -1,
      'facts.8.whole': 'n',
      'facts.8.part': 'n',
      'conditions.tot.all.2.bounds': undefined,
      'conditions.tot.all.2.ofMax': { from: 50 },
    },
    ['rating:conditions.tot.all.2.ofMax | "m" có thể nhỏ hơn 0 | số từ 0 trở lên | Dùng "bounds" thay cho "ofMax".'],
    { 'conditions.tot.all.2.bounds': undefined, 'conditions.tot.all.2.ofMax': { from: 50 } },
  ],
});
