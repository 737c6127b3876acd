/** Conditions that never matter, and cases that no rule speaks of. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'a condition that never matters': [
    { 'conditions.tot.all.3': { id: 't-n50', fact: 'n', bounds: { from: 50 } } },
    [
      'rating:conditions.tot.all.3 | điều kiện "t-n50" không bao giờ làm đổi kết quả | điều kiện mà có nó hay không thì có trường hợp khác kết quả | Sửa điều kiện, hoặc bỏ nó. Nếu văn bản nói một điều hai lần, ghi thêm "asPrinted: true".',
    ],
    { 'conditions.tot.all.3': { id: 't-diem', fact: 'low', groups: ['xa'], bounds: { from: 7 } } },
  ],
  'a condition printed so that matters': [
    { 'conditions.tot.all.0.asPrinted': true },
    [
      'rating:conditions.tot.all.0.asPrinted | điều kiện "t-n" có nghĩa như mọi điều kiện khác | "asPrinted" ở điều kiện không số nào thỏa mãn hoặc không làm đổi kết quả | Bỏ "asPrinted".',
    ],
    { 'conditions.tot.all.3': { id: 't-n50', fact: 'n', bounds: { from: 50 }, asPrinted: true } },
  ],
  'limits printed so that are right': [
    { 'conditions.tot.all.1.asPrinted': true, 'conditions.tot.all.0.asPrinted': true },
    [
      'rating:conditions.tot.all.0.asPrinted | điều kiện "t-n" có nghĩa như mọi điều kiện khác | "asPrinted" ở điều kiện không số nào thỏa mãn hoặc không làm đổi kết quả | Bỏ "asPrinted".',
      'rating:conditions.tot.all.1.asPrinted | điều kiện "t-viec" có nghĩa như mọi điều kiện khác | "asPrinted" ở điều kiện không số nào thỏa mãn hoặc không làm đổi kết quả | Bỏ "asPrinted".',
    ],
    { 'conditions.tot.all.3': { id: 't-n50', fact: 'n', bounds: { from: 0 }, asPrinted: true } },
  ],
  'no report of what cannot be computed, where duties may be left out': [
    { undefined: undefined },
    [
      'rating: | không có "undefined" | lời nói khi không nội dung nào áp dụng | Thêm "undefined": name, short, text, clause.',
    ],
    {},
  ],
  'no report of what cannot be computed, where a ratio may be of nothing': [
    {
      undefined: undefined,
      'conditions.tot': { id: 't', clause: 'dieu-4', fact: 'ty', bounds: { from: 50 } },
      readings: [{ id: 'doc', name: 'doc', reason: 'Vì.', clause: 'dieu-4' }],
      'facts.8.ifNone': undefined,
    },
    [
      'rating: | không có "undefined" | lời nói khi số chia của một tỷ lệ bằng 0 | Thêm "undefined": name, short, text, clause.',
    ],
    {
      undefined: undefined,
      'conditions.tot': { id: 't', clause: 'dieu-4', fact: 'ty', bounds: { from: 50 } },
      readings: [{ id: 'doc', name: 'doc', reason: 'Vì.', clause: 'dieu-4' }],
    },
  ],
  'the same of what is computed from the ratio': [
    {
      undefined: undefined,
      'conditions.tot': { id: 't', clause: 'dieu-4', fact: 'tb', bounds: { from: 50 } },
      'facts.9.parts': [{ add: 'ty' }],
      readings: [{ id: 'doc', name: 'doc', reason: 'Vì.', clause: 'dieu-4' }],
      'facts.8.ifNone': undefined,
    },
    [
      'rating: | không có "undefined" | lời nói khi số chia của một tỷ lệ bằng 0 | Thêm "undefined": name, short, text, clause.',
    ],
    {
      undefined: undefined,
      'conditions.tot': { id: 't', clause: 'dieu-4', fact: 'tb', bounds: { from: 50 } },
      'facts.9.parts': [{ add: 'ty' }],
      readings: [{ id: 'doc', name: 'doc', reason: 'Vì.', clause: 'dieu-4' }],
      'facts.8.ifNone': undefined,
      'facts.4.min': 1,
    },
  ],
});
