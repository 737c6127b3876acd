/** Mistakes in rules across people and in answers. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'a rule across people twice': [
    { 'groupRules.1.id': 'ty-le' },
    [
      'rating:groupRules.1.id | quy tắc chung "ty-le" lần thứ hai | mỗi quy tắc chung một lần | Đổi mã, hoặc bỏ chỗ lặp lại.',
    ],
    {},
  ],
  'a rule across people of both kinds': [
    { 'groupRules.0.notAboveUnit': ['phong'] },
    [
      'rating:groupRules.0 | quy tắc "ty-le" có: id, name, clause, text, levels, atMost, unless, readings, notAboveUnit | đúng một trong atMost (cùng với levels và readings), notAboveUnit | Giữ lại một.',
    ],
    {},
  ],
  'a rule across people of neither kind': [
    { 'groupRules.1.notAboveUnit': undefined },
    [
      'rating:groupRules.1 | quy tắc "dau" có: id, name, clause, text | đúng một trong atMost (cùng với levels và readings), notAboveUnit | Thêm một.',
    ],
    { 'groupRules.1': undefined, groupRules: undefined },
  ],
  'unknown heads': [
    { 'groupRules.1.notAboveUnit': ['phong', 'ban'] },
    ['rating:groupRules.1.notAboveUnit.1 | "ban" | một nhóm hoặc vai trò: phong, xa, mot, hai | Sửa mã.'],
    { 'groupRules.1.notAboveUnit': ['mot', 'xa'] },
  ],
  'what says nothing about heads': [
    { 'groupRules.1.levels': ['tot'], 'groupRules.1.readings': [{ id: 'a', name: 'A', because: 'A.', of: ['tot'] }] },
    [
      'rating:groupRules.1 | quy tắc "dau" có "notAboveUnit" cùng với: levels, readings | "notAboveUnit" đứng một mình, vì không tính tỷ lệ nào | Bỏ những khóa ấy. Nếu còn một giới hạn tỷ lệ thì ghi thành một quy tắc riêng có "atMost".',
    ],
    { 'groupRules.1.notAboveUnit': ['phong'] },
  ],
  'a cap without levels': [
    { 'groupRules.0.levels': undefined },
    [
      'rating:groupRules.0 | quy tắc "ty-le" không có "levels" | "levels": những mức bị giới hạn; "readings": tỷ lệ tính trên ai | Thêm vào.',
    ],
    {},
  ],
  'a cap that does not say among whom': [
    { 'groupRules.0.readings': undefined },
    [
      'rating:groupRules.0 | quy tắc "ty-le" không có "readings" | "levels": những mức bị giới hạn; "readings": tỷ lệ tính trên ai | Thêm vào.',
    ],
    {},
  ],
  'caps that are no percentage': [
    { 'groupRules.0.atMost': 100.5, 'groupRules.0.unless.atMost': -1 },
    [
      'rating:groupRules.0.atMost | 100.5 | phần trăm, từ 0 đến 100 | Sửa tỷ lệ.',
      'rating:groupRules.0.unless.atMost | -1 | phần trăm, từ 0 đến 100 | Sửa tỷ lệ.',
    ],
    { 'groupRules.0.atMost': 100, 'groupRules.0.unless.atMost': 0 },
  ],
  'a cap below nothing': [
    { 'groupRules.0.atMost': -0.5 },
    ['rating:groupRules.0.atMost | -0.5 | phần trăm, từ 0 đến 100 | Sửa tỷ lệ.'],
    { 'groupRules.0.atMost': 0 },
  ],
  'an exception to a cap above the whole': [
    { 'groupRules.0.unless.atMost': 101 },
    ['rating:groupRules.0.unless.atMost | 101 | phần trăm, từ 0 đến 100 | Sửa tỷ lệ.'],
    { 'groupRules.0.unless': undefined },
  ],
  'unknown levels of a cap': [
    { 'groupRules.0.levels': ['tot', 'te'], 'groupRules.0.readings.0.of': ['te', 'kha'] },
    [
      'rating:groupRules.0.levels.1 | "te" | một mức đã khai báo: tot, kha, kem | Sửa mã.',
      'rating:groupRules.0.readings.0.of.0 | "te" | một mức đã khai báo: tot, kha, kem | Sửa mã.',
    ],
    { 'groupRules.0.levels': ['tot', 'kha'] },
  ],
  'duties without words for their answers': [
    { 'words.answers': undefined, 'words.duty': undefined },
    [
      'rating:words | không có "answers" | chữ cho các câu trả lời, hoặc "answers" riêng của cách xếp loại | Thêm "words.answers", hoặc khai báo "answers".',
      'rating:words | không có "duty" | một nội dung trách nhiệm được gọi là gì | Thêm "duty", ví dụ duty: tiêu chí.',
    ],
    {},
  ],
  'answers of its own and words for the usual ones': [
    {
      answers: [
        { id: 'tot', name: 'Tốt' },
        { id: 'notDone', name: 'Bỏ' },
      ],
    },
    [
      'rating:words.answers | "words.answers" cùng với "answers" | một trong hai | Bỏ "words.answers": tên câu trả lời đã có ở "answers".',
    ],
    {
      answers: [
        { id: 'tot', name: 'Tốt' },
        { id: 'notDone', name: 'Bỏ' },
      ],
      'words.answers': undefined,
      'words.duty': undefined,
    },
  ],
  'an answer twice': [
    {
      'words.answers': undefined,
      answers: [
        { id: 'tot', name: 'Tốt' },
        { id: 'notDone', name: 'Bỏ' },
        { id: 'tot', name: 'Rất tốt' },
      ],
    },
    ['rating:answers.2.id | câu trả lời "tot" lần thứ hai | mỗi câu trả lời một lần | Đổi mã, hoặc bỏ chỗ lặp lại.'],
    {
      'words.answers': undefined,
      answers: [
        { id: 'tot', name: 'Tốt' },
        { id: 'notDone', name: 'Bỏ' },
        { id: 'kem', name: 'Kém' },
      ],
    },
  ],
  'one answer that counts': [
    {
      'words.answers': undefined,
      answers: [
        { id: 'notDone', name: 'Bỏ' },
        { id: 'khong', name: 'Không có', leftOut: true },
      ],
    },
    [
      'rating:answers | ít hơn hai câu trả lời được đếm | ít nhất hai câu trả lời không có "leftOut" | Bỏ bớt "leftOut".',
    ],
    {
      'words.answers': undefined,
      answers: [
        { id: 'notDone', name: 'Bỏ' },
        { id: 'tot', name: 'Tốt' },
        { id: 'khong', name: 'Không có', leftOut: true },
      ],
    },
  ],
  'answers that nothing asks for': [
    {
      'words.answers': undefined,
      answers: [
        { id: 'notDone', name: 'Bỏ' },
        { id: 'tot', name: 'Tốt' },
      ],
      'facts.5.of': ['dieu-2', 'dieu-3'],
      'facts.5.groups': undefined,
    },
    [
      'rating:answers | các câu trả lời mà không nội dung nào được trả lời | nội dung trách nhiệm có câu trả lời | Bỏ "answers", hoặc ghi "division" trong roles.yaml.',
    ],
    {
      'words.answers': undefined,
      answers: [
        { id: 'notDone', name: 'Bỏ' },
        { id: 'tot', name: 'Tốt' },
      ],
    },
  ],
  'several mistakes at once': [
    { 'levels.1.id': 'gap', 'consequences.0.groups': ['ban'], 'groupRules.0.atMost': 101, 'words.duty': undefined },
    [
      'rating:levels.1.id | "gap" | mã khác gap và undefined | Hai mã này dành cho khoảng trống và trường hợp không tính được; chọn mã khác.',
      'rating:conditions | không có điều kiện của mức "gap" | mỗi mức một điều kiện | Thêm "gap" vào "conditions".',
      'rating:conditions.kha | "kha" | một mức đã khai báo: tot, gap, kem | Sửa mã, hoặc khai báo mức ở "levels".',
      'rating:precedence.order.1 | "kha" | một mức đã khai báo: tot, gap, kem | Sửa mã.',
      'rating:precedence.order | thiếu: gap | mỗi mức đúng một lần | Thêm các mức còn thiếu vào thứ tự ưu tiên.',
      'rating:consequences.0.groups.0 | nhóm "ban" | một trong: phong, xa | Sửa mã, hoặc khai báo nhóm trong roles.yaml.',
      'rating:groupRules.0.atMost | 101 | phần trăm, từ 0 đến 100 | Sửa tỷ lệ.',
      'rating:groupRules.0.readings.0.of.1 | "kha" | một mức đã khai báo: tot, gap, kem | Sửa mã.',
      'rating:words | không có "duty" | một nội dung trách nhiệm được gọi là gì | Thêm "duty", ví dụ duty: tiêu chí.',
    ],
    {},
  ],
});
