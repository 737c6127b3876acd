/** Mistakes in the kind, the parts and the roles of conditions. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'a level without its clause': [
    { 'conditions.tot.clause': undefined },
    [
      'rating:conditions.tot | điều kiện "t" không có "clause" | quy định nêu điều kiện của mức này | Thêm "clause", ví dụ clause: dieu-12.khoan-1.',
    ],
    { 'conditions.tot.all.0.clause': 'dieu-3' },
  ],
  'a level without a condition for some roles': [
    { 'conditions.kha.groups': ['phong'] },
    [
      'rating:conditions.kha | mức "kha" không có điều kiện nào cho: hai | mỗi mức có ít nhất một điều kiện cho mỗi vai trò | Sửa "groups", hoặc thêm điều kiện. Nếu chỉ một số nhóm có mức này, ghi "groups" vào mức ở "levels".',
    ],
    { 'conditions.kha.any.0.groups': ['phong'] },
  ],
  'a level whose parts leave some roles out': [
    { 'conditions.kha.any.0.groups': ['phong'], 'conditions.kha.any.1.groups': ['phong'] },
    [
      'rating:conditions.kha | mức "kha" không có điều kiện nào cho: hai | mỗi mức có ít nhất một điều kiện cho mỗi vai trò | Sửa "groups", hoặc thêm điều kiện. Nếu chỉ một số nhóm có mức này, ghi "groups" vào mức ở "levels".',
    ],
    { 'conditions.kha.any.0.groups': ['phong'], 'conditions.kha.any.1.groups': ['xa'] },
  ],
  'a condition twice': [
    { 'conditions.tot.all.1.id': 't-n' },
    [
      'rating:conditions.tot.all.1.id | điều kiện "t-n" lần thứ hai | mỗi điều kiện một mã | Đổi mã, hoặc bỏ chỗ lặp lại.',
    ],
    {},
  ],
  'an unknown group of a condition': [
    { 'conditions.tot.all.0.groups': ['phong', 'ban'] },
    [
      'rating:conditions.tot.all.0.groups.1 | nhóm "ban" | một trong: phong, xa | Sửa mã, hoặc khai báo nhóm trong roles.yaml.',
    ],
    { 'conditions.tot.all.0.groups': ['phong'] },
  ],
  'a condition of no kind': [
    { 'conditions.tot.all.1': { id: 't-viec' } },
    [
      'rating:conditions.tot.all.1 | điều kiện "t-viec" có: (không có) | đúng một trong all, any, none, duties, fact, countOf, otherwise | Thêm một.',
    ],
    {},
  ],
  'a condition of two kinds': [
    { 'conditions.tot.all.1.fact': 'q' },
    [
      'rating:conditions.tot.all.1 | điều kiện "t-viec" có: duties, fact | đúng một trong all, any, none, duties, fact, countOf, otherwise | Giữ lại một; ghép nhiều điều kiện bằng "all" hoặc "any".',
    ],
    {},
  ],
  'all with limits': [
    { 'conditions.tot.count': { from: 2 } },
    ['rating:conditions.tot | điều kiện "t" có all cùng với: count | all đứng một mình | Bỏ hoặc thêm cho đúng.'],
    {},
  ],
  'none with a share': [
    { 'conditions.kha': { id: 'k', clause: 'dieu-4', none: [{ id: 'k-q', fact: 'q', is: true }], share: { from: 5 } } },
    ['rating:conditions.kha | điều kiện "k" có none cùng với: share | none đứng một mình | Bỏ hoặc thêm cho đúng.'],
    { 'conditions.kha': { id: 'k', clause: 'dieu-4', none: [{ id: 'k-q', fact: 'q', is: true }] } },
  ],
  'a level of none with limits of parts that a reading changes': [
    {
      'conditions.tot': {
        id: 't',
        clause: 'dieu-4',
        is: true,
        none: [{ id: 't-g', any: [{ id: 't-n', fact: 'n', bounds: { from: 80 } }] }],
      },
    },
    ['rating:conditions.tot | điều kiện "t" có none cùng với: is | none đứng một mình | Bỏ hoặc thêm cho đúng.'],
    {
      'conditions.tot': {
        id: 't',
        clause: 'dieu-4',
        none: [{ id: 't-g', any: [{ id: 't-n', fact: 'n', bounds: { from: 80 } }] }],
      },
    },
  ],
  'the rest with a test': [
    { 'conditions.kem.is': true },
    [
      'rating:conditions.kem | điều kiện "kem" có otherwise cùng với: is | otherwise đứng một mình | Bỏ hoặc thêm cho đúng.',
    ],
    {},
  ],
  'any with a share': [
    { 'conditions.kha.share': { from: 50 } },
    [
      'rating:conditions.kha | điều kiện "k" có any cùng với: share | any đứng một mình, hoặc cùng với count | Bỏ hoặc thêm cho đúng.',
    ],
    { 'conditions.kha.any.2': { id: 'k-l', fact: 'l', in: ['tot'] }, 'conditions.kha.count': { from: 2 } },
  ],
  'duties with a share and a number': [
    { 'conditions.tot.all.1.share': { from: 50 } },
    [
      'rating:conditions.tot.all.1 | điều kiện "t-viec" có duties cùng với: share, count | duties cùng với đúng một trong: share, count (và "of" nếu chỉ xét một phần) | Bỏ hoặc thêm cho đúng.',
    ],
    { 'conditions.tot.all.1.count': undefined, 'conditions.tot.all.1.share': { atMost: 50 } },
  ],
  'duties without limits': [
    { 'conditions.tot.all.1.count': undefined },
    [
      'rating:conditions.tot.all.1 | điều kiện "t-viec" có duties cùng với: (không có) | duties cùng với đúng một trong: share, count (và "of" nếu chỉ xét một phần) | Bỏ hoặc thêm cho đúng.',
    ],
    { 'conditions.tot.all.1.of': ['dieu-2'] },
  ],
  'duties with a test': [
    { 'conditions.tot.all.1.is': true },
    [
      'rating:conditions.tot.all.1 | điều kiện "t-viec" có duties cùng với: count, is | duties cùng với đúng một trong: share, count (và "of" nếu chỉ xét một phần) | Bỏ hoặc thêm cho đúng.',
    ],
    {},
  ],
  'a fact with two tests': [
    { 'conditions.tot.all.0.is': true },
    [
      'rating:conditions.tot.all.0 | điều kiện "t-n" có fact cùng với: bounds, is | fact cùng với đúng một trong: bounds, is, in | Bỏ hoặc thêm cho đúng.',
    ],
    {},
  ],
  'a fact without a test': [
    { 'conditions.tot.all.0.bounds': undefined },
    [
      'rating:conditions.tot.all.0 | điều kiện "t-n" có fact cùng với: (không có) | fact cùng với đúng một trong: bounds, is, in | Bỏ hoặc thêm cho đúng.',
    ],
    {},
  ],
  'a fact with a share': [
    { 'conditions.tot.all.0': { id: 't-n', fact: 'n', share: { from: 80 } } },
    [
      'rating:conditions.tot.all.0 | điều kiện "t-n" có fact cùng với: share | fact cùng với đúng một trong: bounds, is, in | Bỏ hoặc thêm cho đúng.',
    ],
    {},
  ],
  'a count without a test': [
    { 'conditions.tot.all.2.bounds': undefined },
    [
      'rating:conditions.tot.all.2 | điều kiện "t-m" có countOf cùng với: count | countOf cùng với đúng một trong bounds, ofMax, is, in và đúng một trong share, count | Bỏ hoặc thêm cho đúng.',
    ],
    { 'conditions.tot.all.2.bounds': undefined, 'conditions.tot.all.2.ofMax': { from: 50 } },
  ],
  'a count with two tests': [
    { 'conditions.tot.all.2.ofMax': { from: 50 } },
    [
      'rating:conditions.tot.all.2 | điều kiện "t-m" có countOf cùng với: count, bounds, ofMax | countOf cùng với đúng một trong bounds, ofMax, is, in và đúng một trong share, count | Bỏ hoặc thêm cho đúng.',
    ],
    {},
  ],
  'a count without how many': [
    { 'conditions.tot.all.2.count': undefined },
    [
      'rating:conditions.tot.all.2 | điều kiện "t-m" có countOf cùng với: bounds | countOf cùng với đúng một trong bounds, ofMax, is, in và đúng một trong share, count | Bỏ hoặc thêm cho đúng.',
    ],
    { 'conditions.tot.all.2.count': undefined, 'conditions.tot.all.2.share': { from: 50 } },
  ],
  'the rest inside another condition': [
    {
      'conditions.kem': {
        id: 'kem',
        clause: 'dieu-4',
        any: [
          { id: 'con-lai', otherwise: true },
          { id: 'k2', fact: 'q', is: true },
        ],
      },
    },
    [
      'rating:conditions.kem.any.0.otherwise | điều kiện "con-lai" nằm trong điều kiện khác | "otherwise" là cả điều kiện của một mức | Ghi "otherwise" cho cả mức ấy. Nếu mức còn lại cũng có trường hợp riêng thì ghi trường hợp ấy vào "none" của từng mức cao hơn.',
    ],
    { 'conditions.kem': { id: 'kem', clause: 'dieu-4', fact: 'q', is: false } },
  ],
  'more parts than there are': [
    { 'conditions.kha.count': { from: 3 } },
    ['rating:conditions.kha.count.from | 3 | số lượng từ 0 đến 2 | Sửa ngưỡng, hoặc sửa "min", "max" của số liệu.'],
    { 'conditions.kha.count': { from: 2 } },
  ],
  'any number of parts': [
    { 'conditions.kha.count': { from: 0 } },
    [
      'rating:conditions.kha.count | {"from":0} | giới hạn mà một số từ 0 đến 2 có thể không đạt | Điều kiện này lúc nào cũng đúng: sửa giới hạn hoặc bỏ điều kiện. Nếu văn bản in đúng như vậy, ghi thêm "asPrinted: true".',
    ],
    { 'conditions.kha.count': { from: 1 } },
  ],
  'half a part': [
    { 'conditions.kha.count': { from: 1.5 } },
    ['rating:conditions.kha.count.from | 1.5 | số nguyên | Đếm bằng số nguyên, hoặc dùng "share" cho tỷ lệ phần trăm.'],
    { 'conditions.kha.count': { above: 1 } },
  ],
});
