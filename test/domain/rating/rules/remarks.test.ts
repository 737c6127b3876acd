/** Remarks on rules that are accepted all the same. */
import { expect, test } from 'vitest';
import { builtWith } from './mistakes.ts';

test('a condition that the text prints although it never matters is remarked on', () => {
  const { rules, problems, remarks } = builtWith({
    'conditions.tot.all.3': { id: 't-n50', fact: 'n', bounds: { from: 50 }, asPrinted: true },
  });
  expect(problems).toEqual([]);
  expect(rules).not.toBeNull();
  expect(remarks).toEqual([
    'rating:conditions.tot.all.3 | điều kiện "t-n50" không bao giờ làm đổi kết quả | điều kiện mà có nó hay không thì có trường hợp khác kết quả | Giữ nguyên, vì "asPrinted" cho biết văn bản in như vậy.',
  ]);
});

test('conditions that are idle because another level precedes are remarked on once a level', () => {
  const { rules, problems, remarks } = builtWith({
    'conditions.kem': {
      id: 'x',
      clause: 'dieu-4',
      all: [
        { id: 'x-q', fact: 'q', is: false },
        { id: 'x-c', fact: 'c', in: ['vua', 'do'] },
        { id: 'x-n', fact: 'n', bounds: { below: 30 } },
      ],
    },
  });
  expect(problems).toEqual([]);
  expect(rules).not.toBeNull();
  expect(remarks).toEqual([
    'rating:conditions.kem.all.0 | điều kiện "x-q", "x-c" không làm đổi kết quả, vì mức đứng trước ở "precedence" đã nhận các trường hợp ấy | điều kiện mà có nó hay không thì có trường hợp khác kết quả | Văn bản viết như vậy thì giữ nguyên; nếu không, xem lại thứ tự và các giới hạn.',
  ]);
});

test('but not if they are printed so', () => {
  const { problems, remarks } = builtWith({
    'conditions.kem': {
      id: 'x',
      clause: 'dieu-4',
      all: [
        { id: 'x-q', fact: 'q', is: false, asPrinted: true },
        { id: 'x-n', fact: 'n', bounds: { below: 30 } },
      ],
    },
  });
  expect(problems).toEqual([]);
  expect(remarks).toEqual([]);
});

test('rules without such a condition have no remarks', () => {
  expect(builtWith({}).remarks).toEqual([]);
});

test('with too many cases to examine, the conditions in question are named', () => {
  const many = Array.from({ length: 18 }, (_, at) => `f${at}`);
  const facts = Object.fromEntries(
    many.map((id, at) => [`facts.${11 + at}`, { id, kind: 'yesNo', name: id, clause: 'dieu-1', fixed: false }]),
  );
  const each = (level: string) => many.map((id) => ({ id: `${level}-${id}`, fact: id, is: true }));
  const marks = [80, 50].map((from) => ({ id: `m-${from}`, fact: 'n', bounds: { from } }));
  const { rules, problems, remarks } = builtWith({
    ...facts,
    'conditions.tot': {
      id: 't',
      clause: 'dieu-4',
      any: [...each('t'), { id: 'm', any: marks }],
      count: { from: 9 },
    },
    'conditions.kha': { id: 'k', clause: 'dieu-4', any: each('k'), count: { from: 8 } },
    readings: [{ id: 'doc', name: 'Nguyên văn', reason: 'Như in.', clause: 'dieu-4' }],
  });
  expect(problems).toEqual([]);
  expect(rules).not.toBeNull();
  expect(remarks).toEqual([
    'rating:conditions.tot.any.18.any.0 | quá nhiều trường hợp để thử xem "m-80" có làm đổi kết quả không | điều kiện mà có nó hay không thì có trường hợp khác kết quả | Tự xem lại điều kiện ấy. Những điều kiện cùng đứng trong một "any" hoặc "all" thì thử được, dù nhiều.',
  ]);
});
