/** Mistakes in the items that roles have. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'a role without the items of its fact': [
    { 'roles:roles.1.items': undefined },
    [
      'roles:roles.1.id | vai trò "hai" không có mục nào của "low" | "items" có "low" | Thêm các mục, hoặc giới hạn số liệu ấy bằng "groups" trong rating.yaml.',
    ],
    {
      'roles:roles.1.items': undefined,
      'facts.10.items': [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
    },
  ],
  'a role that has a fact all of a sudden': [
    { 'facts.10.groups': undefined },
    [
      'roles:roles.0.id | vai trò "mot" không có mục nào của "low" | "items" có "low" | Thêm các mục, hoặc giới hạn số liệu ấy bằng "groups" trong rating.yaml.',
    ],
    { 'facts.10.groups': undefined, 'roles:roles.0.items': { low: [{ id: 'a', name: 'a' }] } },
  ],
  'items per role of any kind': [
    { 'facts.3.items': 'perRole' },
    [
      'roles:roles.0.id | vai trò "mot" không có mục nào của "l" | "items" có "l" | Thêm các mục, hoặc giới hạn số liệu ấy bằng "groups" trong rating.yaml.',
      'roles:roles.1.id | vai trò "hai" không có mục nào của "l" | "items" có "l" | Thêm các mục, hoặc giới hạn số liệu ấy bằng "groups" trong rating.yaml.',
    ],
    {
      'facts.3.items': 'perRole',
      'roles:roles.0.items': { l: [{ id: 'a', name: 'a' }] },
      'roles:roles.1.items.l': [{ id: 'a', name: 'a' }],
    },
  ],
  'items of a fact that has its own': [
    { 'roles:roles.1.items.m': [{ id: 'x', name: 'x' }] },
    [
      'roles:roles.1.items.m | "m" | một số liệu nhiều mục ("lowestOf", hoặc "items: perRole") áp dụng cho vai trò này: low | Sửa mã, hoặc bỏ các mục này.',
    ],
    {},
  ],
  'items of a fact that is another role’s': [
    { 'roles:roles.0.items': { low: [{ id: 'a', name: 'a' }], s: [{ id: 'b', name: 'b' }] } },
    [
      'roles:roles.0.items.low | "low" | một số liệu nhiều mục ("lowestOf", hoặc "items: perRole") áp dụng cho vai trò này: (không có) | Sửa mã, hoặc bỏ các mục này.',
      'roles:roles.0.items.s | "s" | một số liệu nhiều mục ("lowestOf", hoặc "items: perRole") áp dụng cho vai trò này: (không có) | Sửa mã, hoặc bỏ các mục này.',
    ],
    {},
  ],
  'items of a role twice': [
    {
      'roles:roles.1.items.low': [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
        { id: 'a', name: 'a' },
      ],
    },
    ['roles:roles.1.items.low.2.id | mục "a" lần thứ hai | mỗi mục một lần | Đổi mã, hoặc bỏ chỗ lặp lại.'],
    {
      'roles:roles.1.items.low': [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
    },
  ],
  'items of a role named like what every object has': [
    {
      'roles:roles.1.items.low': [
        { id: 'a', name: 'a' },
        { id: 'answers', name: 'answers' },
      ],
    },
    ['roles:roles.1.items.low.1.id | "answers" | mã chưa dùng vào việc khác | Chọn một mã khác.'],
    {
      'roles:roles.1.items.low': [
        { id: 'a', name: 'a' },
        { id: 'answer', name: 'answer' },
      ],
    },
  ],
  'items of a role whose greatest number is not in the range': [
    { 'roles:roles.1.items.low.0.max': 0, 'roles:roles.1.items.low.1.max': 101 },
    [
      'roles:roles.1.items.low.0.max | 0 | lớn hơn 0 và không quá 100 | Sửa "max" của mục, hoặc của số liệu.',
      'roles:roles.1.items.low.1.max | 101 | lớn hơn 0 và không quá 100 | Sửa "max" của mục, hoặc của số liệu.',
    ],
    { 'roles:roles.1.items.low.0.max': 1, 'roles:roles.1.items.low.1.max': 100 },
  ],
  'several mistakes at once': [
    { 'facts.9.id': 'ty', 'facts.10.max': 0, 'facts.2.choices.1.id': 'hay', 'roles:roles.1.items.low.1.id': 'dat' },
    [
      'rating:facts.9.id | số liệu "ty" lần thứ hai | mỗi số liệu một lần | Đổi mã, hoặc bỏ chỗ lặp lại.',
      'rating:facts.2.choices.1.id | lựa chọn "hay" lần thứ hai | mỗi lựa chọn một lần | Đổi mã, hoặc bỏ chỗ lặp lại.',
      'rating:facts.10.max | từ 0 đến 0 | "min" nhỏ hơn "max" | Sửa "min" hoặc "max".',
      'roles:roles.1.items.low.1.id | mục "dat" lần thứ hai | mỗi mục một lần | Đổi mã, hoặc bỏ chỗ lặp lại.',
    ],
    {},
  ],
});
