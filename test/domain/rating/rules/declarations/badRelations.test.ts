/** Mistakes in relations between facts. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'a relation twice': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [
        { id: 'qh', text: 'Câu.', sum: 'h', atMost: 90 },
        { id: 'qh', text: 'Câu.', sum: 'm', atMost: 20 },
      ],
    },
    ['rating:relations.1.id | quan hệ "qh" lần thứ hai | mỗi quan hệ một lần | Đổi mã, hoặc bỏ chỗ lặp lại.'],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 90 }],
    },
  ],
  'two sides': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 90, below: 95 }],
    },
    ['rating:relations.0 | quan hệ "qh" có: atMost, below | đúng một trong atMost, below, equals | Giữ lại một.'],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', below: 95 }],
    },
  ],
  'no side': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h' }],
    },
    ['rating:relations.0 | quan hệ "qh" có: (không có) | đúng một trong atMost, below, equals | Thêm một.'],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', equals: 95 }],
    },
  ],
  'an unknown fact': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: ['h', 'k'], atMost: 90 }],
    },
    [
      'rating:relations.0 | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low, h | Sửa mã, hoặc khai báo số liệu ở "facts".',
    ],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: ['h'], atMost: 90 }],
    },
  ],
  'an unknown fact on the other side': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: ['k'] }],
    },
    [
      'rating:relations.0 | "k" | một số liệu đã khai báo: n, q, c, l, m, s, tong, diem, ty, tb, low, h | Sửa mã, hoặc khai báo số liệu ở "facts".',
    ],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: ['m'] }],
    },
  ],
  'what is computed': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 'tong' }],
    },
    ['rating:relations.0 | "tong" loại sumOf | những số được nhập | Quan hệ chỉ nói về các số được nhập.'],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 'm' }],
    },
  ],
  'a level': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'l', atMost: 1 }],
    },
    ['rating:relations.0 | "l" loại level | những số được nhập | Quan hệ chỉ nói về các số được nhập.'],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 1 }],
    },
  ],
  'a question': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'q', atMost: 1 }],
    },
    ['rating:relations.0 | "q" loại yesNo | những số được nhập | Quan hệ chỉ nói về các số được nhập.'],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'm', atMost: 1 }],
    },
  ],
  'facts that no role has together': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 's', atMost: 'low' }],
    },
    [
      'rating:relations.0 | quan hệ "qh" không chức danh nào có đủ số liệu | các số liệu cùng áp dụng cho một chức danh | Sửa "groups" của số liệu.',
    ],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 's', atMost: 'h' }],
    },
  ],
  'what no number meets': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: -1 }],
    },
    [
      'rating:relations.0 | quan hệ "qh" không số nào thỏa mãn | một quan hệ có thể đúng | Sửa quan hệ, hoặc "min", "max" của số liệu.',
    ],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 0 }],
    },
  ],
  'what no number is below': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', below: 0 }],
    },
    [
      'rating:relations.0 | quan hệ "qh" không số nào thỏa mãn | một quan hệ có thể đúng | Sửa quan hệ, hoặc "min", "max" của số liệu.',
    ],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', below: 1 }],
    },
  ],
  'what no number equals': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', equals: 101 }],
    },
    [
      'rating:relations.0 | quan hệ "qh" không số nào thỏa mãn | một quan hệ có thể đúng | Sửa quan hệ, hoặc "min", "max" của số liệu.',
    ],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', equals: 100 }],
    },
  ],
  'what no number equals, below': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', equals: -1 }],
    },
    [
      'rating:relations.0 | quan hệ "qh" không số nào thỏa mãn | một quan hệ có thể đúng | Sửa quan hệ, hoặc "min", "max" của số liệu.',
    ],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', equals: 0 }],
    },
  ],
  'what always holds': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 100 }],
    },
    ['rating:relations.0 | quan hệ "qh" lúc nào cũng đúng | một quan hệ có thể sai | Bỏ quan hệ này.'],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', atMost: 99 }],
    },
  ],
  'what is always below': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', below: 101 }],
    },
    ['rating:relations.0 | quan hệ "qh" lúc nào cũng đúng | một quan hệ có thể sai | Bỏ quan hệ này.'],
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', below: 100 }],
    },
  ],
  'several mistakes at once': [
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
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
    {
      'facts.11': { id: 'h', kind: 'number', name: 'H', clause: 'dieu-1', min: 0, max: 100, unit: '' },
      relations: [{ id: 'qh', text: 'Câu.', sum: 'h', below: 100 }],
    },
  ],
});
