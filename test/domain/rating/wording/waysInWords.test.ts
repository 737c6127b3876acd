/** What a way to a better level is called, one kind of change after the other. */
import { describe, expect, test } from 'vitest';
import type { DutiesChange, FigureChange, Way } from '../../../../src/domain/rating/analysis/leastChange.ts';
import type { Test } from '../../../../src/domain/rating/conditionTest.ts';
import { waySentences } from '../../../../src/domain/rating/wording/waySentences.ts';
import { plain, ruleset } from './smallWords.ts';

const way = (of: Partial<Way>): readonly string[] =>
  waySentences(ruleset, { figures: [], yesNo: [], duties: null, ...of }).map(plain);
const figure = (of: Partial<FigureChange>): readonly string[] =>
  way({ figures: [{ fact: 'chiSo', now: null, to: {}, by: null, items: [], ...of }] });

describe('a figure that has to improve', () => {
  test.each<[Partial<FigureChange>, string]>([
    [{ now: 70, to: { from: 80 }, by: 10 }, 'Chỉ số: từ 70% lên ít nhất 80% (thêm 10 điểm phần trăm)'],
    [{ now: 70, to: { above: 80 }, by: 10 }, 'Chỉ số: từ 70% lên trên 80% (thêm hơn 10 điểm phần trăm)'],
    [
      { now: 70, to: { from: 80, below: 90 }, by: 10 },
      'Chỉ số: từ 70% lên ít nhất 80% (thêm 10 điểm phần trăm), và vẫn dưới 90%',
    ],
    [
      { now: 70, to: { from: 80, atMost: 90 }, by: 10 },
      'Chỉ số: từ 70% lên ít nhất 80% (thêm 10 điểm phần trăm), và vẫn không quá 90%',
    ],
    [{ to: { from: 80 } }, 'Chỉ số: cần từ 80% trở lên'],
    [{ now: 70, to: {}, by: 10 }, 'Chỉ số: từ 70% lên trên 0% (thêm hơn 10 điểm phần trăm)'],
    [
      { fact: 'cham', now: 30, to: { atMost: 25 }, by: 5 },
      'Số ngày chậm: từ 30 ngày xuống nhiều nhất 25 ngày (bớt 5 ngày)',
    ],
    [
      { fact: 'cham', now: 30, to: { below: 25, from: 3 }, by: 5 },
      'Số ngày chậm: từ 30 ngày xuống dưới 25 ngày (bớt hơn 5 ngày), và vẫn từ 3 ngày',
    ],
    [
      { fact: 'cham', now: 30, to: { atMost: 25, above: 3 }, by: 5 },
      'Số ngày chậm: từ 30 ngày xuống nhiều nhất 25 ngày (bớt 5 ngày), và vẫn trên 3 ngày',
    ],
    [{ fact: 'cham', now: 30, to: {}, by: 5 }, 'Số ngày chậm: từ 30 ngày xuống dưới 365 ngày (bớt hơn 5 ngày)'],
    [{ fact: 'diem', now: 5, to: { from: 6.5 }, by: 1.5 }, 'Điểm: từ 5 điểm lên ít nhất 6,5 điểm (thêm 1,5 điểm)'],
  ])('%j has its phrase', (change, words) => {
    expect(figure(change)).toEqual([words]);
  });

  test('of several items is written for each item, or once if none is known', () => {
    const [x, y] = [
      { item: { id: 'x', name: 'X' }, now: null },
      { item: { id: 'y', name: 'Y' }, now: null },
    ];
    const items = (of: FigureChange['items']) => figure({ fact: 'linhVuc', to: { from: 70 }, items: of });
    expect(items([x, y])).toEqual(['Lĩnh vực: mục nào cũng cần từ 70% trở lên']);
    expect(items([x])).toEqual(['Lĩnh vực – X: cần từ 70% trở lên']);
    expect(items([x, { ...y, now: 65 }])).toEqual([
      'Lĩnh vực – X: cần từ 70% trở lên',
      'Lĩnh vực – Y: từ 65% lên ít nhất 70%',
    ]);
    expect(
      items([
        { ...x, now: 60 },
        { ...y, now: 65 },
      ]),
    ).toEqual(['Lĩnh vực – X: từ 60% lên ít nhất 70%', 'Lĩnh vực – Y: từ 65% lên ít nhất 70%']);
  });

  test('is left out if it is not a number in the rules', () => {
    expect(figure({ fact: 'la' })).toEqual([]);
    expect(figure({ fact: 'a' })).toEqual([]);
  });
});

describe('duties that have to improve', () => {
  const ids = (count: number, letter: string) => Array.from({ length: count }, (_, i) => `${letter}${i}`);
  const change = (assure: number, finish: number, deficient: number, notDone = 0, unanswered = 0): DutiesChange => ({
    assure,
    finish,
    deficient: ids(deficient, 'd'),
    notDone: ids(notDone, 'n'),
    unanswered: ids(unanswered, 'u'),
  });

  test.each<[DutiesChange, readonly string[]]>([
    [change(1, 0, 1), ['Việc chưa được đánh giá là “đạt” phải thành “đạt”']],
    [change(3, 1, 2, 1), ['Cả 3 việc chưa được đánh giá là “đạt” phải thành “đạt”']],
    [change(2, 0, 3), ['Ít nhất 2 trong 3 việc chưa được đánh giá là “đạt” phải thành “đạt”; chọn việc nào cũng được']],
    [
      change(1, 2, 1, 2),
      [
        'Ít nhất 1 trong 3 việc chưa được đánh giá là “đạt” phải thành “đạt”; chọn việc nào cũng được',
        'Không còn việc nào “chưa làm”',
      ],
    ],
    [change(0, 2, 1, 2), ['Không còn việc nào “chưa làm”']],
    [change(1, 0, 0, 0, 1), ['Việc chưa trả lời phải là “đạt”']],
    [change(2, 0, 0, 0, 3), ['Ít nhất 2 trong 3 việc chưa trả lời phải là “đạt”; chọn việc nào cũng được']],
    [change(0, 1, 0, 0, 1), ['Việc chưa trả lời không được là “chưa làm”']],
    [change(0, 2, 0, 0, 3), ['Ít nhất 2 trong 3 việc chưa trả lời không được là “chưa làm”']],
    [change(0, 3, 2, 0, 3), ['Cả 3 việc chưa trả lời không được là “chưa làm”']],
    [change(0, 2, 0, 1, 1), ['Không còn việc nào “chưa làm” (trong đó 1 việc chưa trả lời)']],
    [change(0, 1, 0, 2, 1), ['Ít nhất 1 trong 3 việc “chưa làm” (trong đó 1 việc chưa trả lời) phải tốt hơn mức ấy']],
    [
      change(1, 2, 0, 2, 1),
      [
        'Ít nhất 1 trong 3 việc chưa được đánh giá là “đạt” (trong đó 1 việc chưa trả lời) phải thành “đạt”; chọn việc nào cũng được',
        'Ít nhất 2 trong 3 việc “chưa làm” phải tốt hơn mức ấy',
      ],
    ],
    [
      change(1, 2, 0, 1, 1),
      [
        'Ít nhất 1 trong 2 việc chưa được đánh giá là “đạt” (trong đó 1 việc chưa trả lời) phải thành “đạt”; chọn việc nào cũng được',
        'Không còn việc nào “chưa làm”',
      ],
    ],
  ])('%# have their sentences', (duties, words) => {
    expect(way({ duties })).toEqual(words);
  });
});

describe('facts that rules tie together', () => {
  const tied = (to: Test): readonly string[] => way({ tied: [{ to }] });

  test.each<[Test, string]>([
    [{ kind: 'number', fact: 'tong', bounds: { from: 40 } }, 'Tổng điểm: cần từ 40 điểm trở lên'],
    [{ kind: 'number', fact: 'tong', bounds: { from: 50 } }, 'Tổng điểm: cần đạt 50 điểm'],
    [{ kind: 'number', fact: 'tong', bounds: { atMost: 40 } }, 'Tổng điểm: không quá 40 điểm'],
    [{ kind: 'number', fact: 'tong', bounds: { below: 40 } }, 'Tổng điểm: cần dưới 40 điểm'],
    [{ kind: 'number', fact: 'mon', bounds: { from: 6.5 } }, 'Môn học: môn nào cũng cần từ 6,5 trở lên'],
    [{ kind: 'number', fact: 'mon', bounds: { from: 10 } }, 'Môn học: môn nào cũng cần đạt 10'],
    [{ kind: 'number', fact: 'linhVuc', bounds: { from: 70 } }, 'Lĩnh vực: mục nào cũng cần từ 70% trở lên'],
    [{ kind: 'number', fact: 'la', bounds: { from: 7 } }, 'Cần: la từ 7 trở lên'],
    [{ kind: 'choice', fact: 'renLuyen', in: ['tot'] }, 'Rèn luyện: cần Tốt'],
    [
      { kind: 'count', facts: ['mon'], each: { bounds: { from: 9 } }, as: 'count', bounds: { from: 6 } },
      'Môn học: cần ít nhất 6 môn từ 9 trở lên',
    ],
    [
      { kind: 'count', facts: ['mon'], each: { bounds: { below: 5 } }, as: 'count', bounds: { atMost: 0 } },
      'Môn học: không môn nào dưới 5',
    ],
    [{ kind: 'duties', answers: ['assured'], as: 'share', bounds: { from: 80 } }, 'Cần từ 80% trở lên việc đạt'],
    [{ kind: 'duties', answers: ['notDone'], as: 'share', bounds: { atMost: 20 } }, 'Không quá 20% việc chưa làm'],
    [{ kind: 'duties', answers: ['notDone'], as: 'count', bounds: { atMost: 0 } }, 'Không việc nào chưa làm'],
    [{ kind: 'yesNo', fact: 'a', is: true }, 'Cần: việc a'],
    [{ kind: 'yesNo', fact: 'a', is: false }, 'Cần: không thuộc trường hợp: Việc a'],
  ])('%j has its phrase', (to, words) => {
    expect(tied(to)).toEqual([words]);
  });

  test('come after figures and before yes/no cases, required ones before forbidden ones', () => {
    const change = (fact: string, to: boolean) => ({ fact, now: null, to });
    expect(
      way({
        duties: { assure: 1, finish: 0, deficient: ['d'], notDone: [], unanswered: [] },
        figures: [{ fact: 'chiSo', now: null, to: { from: 80 }, by: null, items: [] }],
        tied: [{ to: { kind: 'choice', fact: 'renLuyen', in: ['tot'] } }],
        yesNo: [change('a', false), change('c', true), change('b', false)],
      }),
    ).toEqual([
      'Việc chưa được đánh giá là “đạt” phải thành “đạt”',
      'Chỉ số: cần từ 80% trở lên',
      'Rèn luyện: cần Tốt',
      'Thuộc khoản 2 Điều 4',
      'Không thuộc các điểm a, b khoản 1 Điều 4',
    ]);
    expect(way({})).toEqual([]);
  });
});
