/** Mistakes in relations between facts. */
import { testMistakes } from '../mistakes.ts';

const H = { 'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' } };

testMistakes({
  'a relation twice': [
    {
      ...H,
      relations: [
        { id: 'qh', text: 'Câu.', sum: 'h', atMost: 90 },
        { id: 'qh', text: 'Câu.', sum: 'm', atMost: 20 },
      ],
    },
    ['rating:relations.1.id | quan hệ "qh" lần thứ hai | mỗi quan hệ một lần | Đổi mã, hoặc bỏ chỗ lặp lại.'],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 90 }] },
  ],
  'relations that cannot hold together': [
    {
      ...H,
      'facts.12': { id: 'k', kind: 'number', name: 'K', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [
        { id: 'it', text: 'Câu.', sum: 'h', below: 'k' },
        { id: 'nhieu', text: 'Câu.', sum: 'k', atMost: 'h' },
      ],
    },
    [
      'rating:relations | không số nào thỏa mãn cùng lúc các quan hệ: it, nhieu | các quan hệ có thể cùng đúng | Sửa một quan hệ, hoặc "min", "max" của số liệu.',
    ],
    {
      ...H,
      'facts.12': { id: 'k', kind: 'number', name: 'K', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [
        { id: 'it', text: 'Câu.', sum: 'h', atMost: 'k' },
        { id: 'nhieu', text: 'Câu.', sum: 'k', atMost: 'h' },
      ],
    },
  ],
  'two sides': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 90, below: 95 }] },
    ['rating:relations.0 | quan hệ "qh" có: atMost, below | đúng một trong atMost, below, equals | Giữ lại một.'],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', below: 95 }] },
  ],
  'no side': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h' }] },
    ['rating:relations.0 | quan hệ "qh" có: (không có) | đúng một trong atMost, below, equals | Thêm một.'],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', equals: 95 }] },
  ],
  'an unknown fact': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: ['h', 'k'], atMost: 90 }] },
    [
      'rating:relations.0 | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low, h | Sửa mã, hoặc khai báo số liệu ở "facts".',
    ],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: ['h'], atMost: 90 }] },
  ],
  'an unknown fact on the other side': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: ['k'] }] },
    [
      'rating:relations.0 | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low, h | Sửa mã, hoặc khai báo số liệu ở "facts".',
    ],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: ['m'] }] },
  ],
  'what is computed': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 'tong' }] },
    ['rating:relations.0 | "tong" loại sumOf | những số được nhập | Quan hệ chỉ nói về các số được nhập.'],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 'm' }] },
  ],
  'a level': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'l', atMost: 1 }] },
    ['rating:relations.0 | "l" loại level | những số được nhập | Quan hệ chỉ nói về các số được nhập.'],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 1 }] },
  ],
  'a question': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'q', atMost: 1 }] },
    ['rating:relations.0 | "q" loại yesNo | những số được nhập | Quan hệ chỉ nói về các số được nhập.'],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'm', atMost: 1 }] },
  ],
  'facts that no role has together': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 's', atMost: 'low' }] },
    [
      'rating:relations.0 | quan hệ "qh" không chức danh nào có đủ số liệu | các số liệu cùng áp dụng cho một chức danh | Sửa "groups" của số liệu.',
    ],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 's', atMost: 'h' }] },
  ],
  'what no number meets': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: -1 }] },
    [
      'rating:relations.0 | quan hệ "qh" không số nào thỏa mãn | một quan hệ có thể đúng | Sửa quan hệ, hoặc "min", "max" của số liệu.',
    ],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 0 }] },
  ],
  'what no number is below': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', below: 0 }] },
    [
      'rating:relations.0 | quan hệ "qh" không số nào thỏa mãn | một quan hệ có thể đúng | Sửa quan hệ, hoặc "min", "max" của số liệu.',
    ],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', below: 1 }] },
  ],
  'what no number equals': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', equals: 101 }] },
    [
      'rating:relations.0 | quan hệ "qh" không số nào thỏa mãn | một quan hệ có thể đúng | Sửa quan hệ, hoặc "min", "max" của số liệu.',
    ],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', equals: 100 }] },
  ],
  'what no number equals, below': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', equals: -1 }] },
    [
      'rating:relations.0 | quan hệ "qh" không số nào thỏa mãn | một quan hệ có thể đúng | Sửa quan hệ, hoặc "min", "max" của số liệu.',
    ],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', equals: 0 }] },
  ],
  'what always holds': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 100 }] },
    ['rating:relations.0 | quan hệ "qh" lúc nào cũng đúng | một quan hệ có thể sai | Bỏ quan hệ này.'],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 99 }] },
  ],
  'what is always below': [
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', below: 101 }] },
    ['rating:relations.0 | quan hệ "qh" lúc nào cũng đúng | một quan hệ có thể sai | Bỏ quan hệ này.'],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', below: 100 }] },
  ],
  'several mistakes at once': [
    {
      ...H,
      relations: [
        { id: 'r1', text: 'Câu.', sum: 'h', below: 101 },
        { id: 'r2', text: 'Câu.', sum: 'q', atMost: 1 },
        { id: 'r1', text: 'Câu.', sum: 'h', atMost: -1 },
      ],
    },
    [
      'rating:relations.2.id | quan hệ "r1" lần thứ hai | mỗi quan hệ một lần | Đổi mã, hoặc bỏ chỗ lặp lại.',
      'rating:relations.0 | quan hệ "r1" lúc nào cũng đúng | một quan hệ có thể sai | Bỏ quan hệ này.',
      'rating:relations.1 | "q" loại yesNo | những số được nhập | Quan hệ chỉ nói về các số được nhập.',
      'rating:relations.2 | quan hệ "r1" không số nào thỏa mãn | một quan hệ có thể đúng | Sửa quan hệ, hoặc "min", "max" của số liệu.',
    ],
    { ...H, relations: [{ id: 'qh', text: 'Câu.', sum: 'h', below: 100 }] },
  ],
});
