/** Mistakes in facts, their ranges, steps, choices and items. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'a fact twice': [
    { 'facts.9.id': 'ty' },
    ['rating:facts.9.id | số liệu "ty" lần thứ hai | mỗi số liệu một lần | Đổi mã, hoặc bỏ chỗ lặp lại.'],
    { 'facts.9.id': 'tys' },
  ],
  'a fact with a name that means something else': [
    { 'facts.9.id': 'answers', 'facts.8.id': 'ty.role' },
    [
      'rating:facts.8.id | "ty.role" | mã chưa dùng vào việc khác | Chọn một mã khác.',
      'rating:facts.9.id | "answers" | mã chưa dùng vào việc khác | Chọn một mã khác.',
    ],
    { 'facts.9.id': 'answer', 'facts.8.id': 'ty.roles' },
  ],
  'a fact named like what every object has': [
    { 'facts.9.id': 'constructor' },
    ['rating:facts.9.id | "constructor" | mã chưa dùng vào việc khác | Chọn một mã khác.'],
    { 'facts.9.id': 'constructors' },
  ],
  'a fact inside another': [
    { 'facts.9.id': 'n.tb' },
    [
      'rating:facts.0.id | "n" vừa là một số liệu vừa chứa số liệu khác | mã không nằm trong nhau | Đổi một trong các mã.',
    ],
    { 'facts.9.id': 'nn.tb' },
  ],
  'a range of one number': [
    { 'facts.10.max': 0 },
    ['rating:facts.10.max | từ 0 đến 0 | "min" nhỏ hơn "max" | Sửa "min" hoặc "max".'],
    { 'facts.10.max': 0.1 },
  ],
  'a reversed range, reported once': [
    { 'facts.10.min': 10, 'facts.10.max': 0.5, 'facts.10.whole': true },
    ['rating:facts.10.max | từ 10 đến 0.5 | "min" nhỏ hơn "max" | Sửa "min" hoặc "max".'],
    { 'facts.10.min': 0, 'facts.10.max': 1, 'facts.10.whole': true },
  ],
  'a computed range of one number': [
    { 'facts.6.min': 5, 'facts.6.max': 5 },
    ['rating:facts.6.max | từ 5 đến 5 | "min" nhỏ hơn "max" | Sửa "min" hoặc "max".'],
    { 'facts.6.min': 5, 'facts.6.max': 6 },
  ],
  'whole numbers with a step': [
    { 'facts.10.whole': true, 'facts.10.step': 1 },
    ['rating:facts.10.step | "whole" cùng với "step" | một trong hai | "whole: true" là bước 1; bỏ bớt một.'],
    { 'facts.10.step': 1 },
  ],
  'a step of nothing': [
    { 'facts.10.step': 0 },
    ['rating:facts.10.step | 0 | một số lớn hơn 0 | Ghi bước điểm, ví dụ 0.5.'],
    { 'facts.10.step': 0.5 },
  ],
  'a step backwards': [
    { 'facts.10.step': -1 },
    ['rating:facts.10.step | -1 | một số lớn hơn 0 | Ghi bước điểm, ví dụ 0.5.'],
    { 'facts.10.whole': true },
  ],
  'steps that miss the end': [
    { 'facts.10.step': 3 },
    [
      'rating:facts.10.max | từ 0 đến 100, mỗi bước 3 | "max" cách "min" một số lần bước | Sửa "min", "max" hoặc "step".',
    ],
    { 'facts.10.step': 3, 'facts.10.min': 1 },
  ],
  'whole numbers that miss the end': [
    { 'facts.10.whole': true, 'facts.10.max': 99.5 },
    [
      'rating:facts.10.max | từ 0 đến 99.5, mỗi bước 1 | "max" cách "min" một số lần bước | Sửa "min", "max" hoặc "step".',
    ],
    { 'facts.10.whole': true, 'facts.10.max': 99 },
  ],
  'steps of numbers and scores that miss the end': [
    { 'facts.0.step': 3, 'facts.5.step': 3 },
    [
      'rating:facts.0.max | từ 0 đến 100, mỗi bước 3 | "max" cách "min" một số lần bước | Sửa "min", "max" hoặc "step".',
      'rating:facts.5.max | từ 0 đến 10, mỗi bước 3 | "max" cách "min" một số lần bước | Sửa "min", "max" hoặc "step".',
    ],
    { 'facts.0.step': 4, 'facts.5.step': 2.5 },
  ],
  'a choice twice': [
    { 'facts.2.choices.2.id': 'vua' },
    ['rating:facts.2.choices.2.id | lựa chọn "vua" lần thứ hai | mỗi lựa chọn một lần | Đổi mã, hoặc bỏ chỗ lặp lại.'],
    {},
  ],
  'an item twice': [
    { 'facts.4.items.2.id': 'y', 'facts.8.whole': 'm' },
    ['rating:facts.4.items.2.id | mục "y" lần thứ hai | mỗi mục một lần | Đổi mã, hoặc bỏ chỗ lặp lại.'],
    { 'facts.4.items.2.id': 'w' },
  ],
  'an item named like what every object has': [
    { 'facts.4.items.2.id': 'constructor' },
    ['rating:facts.4.items.2.id | "constructor" | mã chưa dùng vào việc khác | Chọn một mã khác.'],
    { 'facts.4.items.2.id': 'constructors' },
  ],
  'a greatest number of an item that is no number': [
    {
      'facts.3.items': [
        { id: 'a', name: 'A', max: 3 },
        { id: 'b', name: 'B' },
      ],
    },
    ['rating:facts.3.items.0.max | "max" của một mục loại level | "max" chỉ đi với số | Bỏ "max".'],
    {
      'facts.3.items': [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
    },
  ],
  'items whose greatest number is not in the range': [
    { 'facts.4.items.0.max': 0, 'facts.4.items.1.max': 10.5 },
    [
      'rating:facts.4.items.0.max | 0 | lớn hơn 0 và không quá 10 | Sửa "max" của mục, hoặc của số liệu.',
      'rating:facts.4.items.1.max | 10.5 | lớn hơn 0 và không quá 10 | Sửa "max" của mục, hoặc của số liệu.',
    ],
    { 'facts.4.items.0.max': 0.5, 'facts.4.items.1.max': 10 },
  ],
  'the same of the lowest': [
    { 'facts.10.items': [{ id: 'a', name: 'A', max: 101 }], 'roles:roles.1.items': undefined },
    ['rating:facts.10.items.0.max | 101 | lớn hơn 0 và không quá 100 | Sửa "max" của mục, hoặc của số liệu.'],
    { 'facts.10.items': [{ id: 'a', name: 'A', max: 99 }], 'roles:roles.1.items': undefined },
  ],
  'groups that no file declares': [
    {
      'facts.10.groups': ['xa', 'ban'],
      'levels.0.forGroups.0.groups': ['phong', 'ban'],
      'gap.forGroups.0.groups': ['ban'],
    },
    [
      'rating:facts.10.groups.1 | nhóm "ban" | một trong: phong, xa | Sửa mã, hoặc khai báo nhóm trong roles.yaml.',
      'rating:levels.0.forGroups.0.groups.1 | nhóm "ban" | một trong: phong, xa | Sửa mã, hoặc khai báo nhóm trong roles.yaml.',
      'rating:gap.forGroups.0.groups.0 | nhóm "ban" | một trong: phong, xa | Sửa mã, hoặc khai báo nhóm trong roles.yaml.',
    ],
    { 'facts.10.groups': ['xa'], 'gap.forGroups.0.groups': ['phong'] },
  ],
});
