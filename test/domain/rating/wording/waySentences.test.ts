import { describe, expect, test } from 'vitest';
import { leastChanges, type FigureChange, type Way } from '../../../../src/domain/rating/analysis/leastChange.ts';
import { plainWords } from '../../../../src/domain/rating/wording/sentence.ts';
import type { Facts, RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { waySentences } from '../../../../src/domain/rating/wording/waySentences.ts';
import { answersOf, caseOf, official } from '../official.ts';
import { scheme, type SCHEMES } from '../scheme.ts';

function sentencesFor(level: string, facts: Facts, reading = 'ladder'): readonly string[] {
  const way = leastChanges(official, facts, reading).find((change) => change.level === level)?.ways[0];
  if (way === undefined) throw new Error(`no way to ${level}`);
  return waySentences(official, way).map((sentence) => plainWords(sentence).replaceAll('\u00a0', ' '));
}

/** By level, the ways in one of the schemes in test/fixtures/schemes. */
function saidOf(
  name: (typeof SCHEMES)[number],
  facts: Facts,
): Readonly<Record<string, readonly (readonly string[])[]>> {
  const rules = scheme(name);
  const changes = leastChanges(rules, facts, rules.readings[0]!.id);
  const words = (way: Way) => waySentences(rules, way).map((one) => plainWords(one).replaceAll('\u00a0', ' '));
  return Object.fromEntries(changes.map(({ level, ways }) => [level, ways.map(words)]));
}

describe('sentences about raising the rating', () => {
  test('state the change of each figure', () => {
    expect(sentencesFor('tot', caseOf({ parIndex: 78.5 }))).toEqual([
      'Chỉ số cải cách hành chính: từ 78,5% lên ít nhất 80% (thêm 1,5 điểm phần trăm)',
    ]);
    const facts = caseOf({
      role: 'truong-phong-noi-vu',
      fieldIndexes: { 'chi-dao-dieu-hanh': 65, 'to-chuc-bo-may': 72 },
    });
    expect(sentencesFor('xuat-sac', facts)).toEqual([
      'Chỉ số cải cách hành chính lĩnh vực tham mưu – Chỉ đạo, điều hành cải cách hành chính: từ 65% lên ít nhất 70%',
      'Chỉ số cải cách hành chính lĩnh vực tham mưu – Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức: cần từ 70% trở lên',
    ]);
  });

  test('combine several unknown figures of one kind', () => {
    expect(sentencesFor('xuat-sac', caseOf({ role: 'truong-phong-noi-vu' }))).toEqual([
      'Chỉ số cải cách hành chính lĩnh vực tham mưu: mục nào cũng cần từ 70% trở lên',
    ]);
  });

  test('state an upper end that must not be exceeded', () => {
    const facts = caseOf({ answers: answersOf('truong-phong', [1, 'deficient']), parIndex: 50 });
    expect(sentencesFor('hoan-thanh', facts, 'corrected')).toContain(
      'Chỉ số cải cách hành chính: từ 50% lên ít nhất 60% (thêm 10 điểm phần trăm), và vẫn dưới 80%',
    );
  });

  test('state the number of duties', () => {
    const facts = caseOf({ answers: answersOf('truong-phong', [2, 'notDone'], [10, 'deficient']), parIndex: 85 });
    expect(sentencesFor('hoan-thanh', facts)).toEqual([
      'Ít nhất 4 trong 12 nội dung trách nhiệm chưa được đánh giá là “bảo đảm” phải thành “bảo đảm”; chọn nội dung trách nhiệm nào cũng được',
      'Không còn nội dung trách nhiệm nào “chưa hoàn thành”',
    ]);
    expect(sentencesFor('tot', facts)).toEqual([
      'Cả 12 nội dung trách nhiệm chưa được đánh giá là “bảo đảm” phải thành “bảo đảm”',
    ]);
  });

  test('have a special form for a single duty', () => {
    expect(sentencesFor('xuat-sac', caseOf({ answers: answersOf('truong-phong', [1, 'deficient']) }))).toEqual([
      'Nội dung trách nhiệm chưa được đánh giá là “bảo đảm” phải thành “bảo đảm”',
    ]);
  });

  test('state required values of unknown facts', () => {
    const words = sentencesFor('xuat-sac', { role: 'truong-phong' });
    expect(words[0]).toBe('Cả 42 nội dung trách nhiệm chưa trả lời phải là “bảo đảm”');
    expect(words).toContain('Chỉ số cải cách hành chính: cần từ 90% trở lên');
    expect(words.at(-1)).toBe('Không thuộc các điểm a, d, đ khoản 4 Điều 12');
  });

  test('name counts, means and choices, but not what follows from the rest', () => {
    const marks = (mark: number, over = {}) => {
      const all = ['toan', 'van', 'ngoai-ngu', 'ly', 'hoa', 'sinh', 'su', 'dia'].map((id) => [id, mark]);
      return { ...Object.fromEntries(all), ...over };
    };
    const good = { nhanXet: { 'the-duc': 'dat', 'nghe-thuat': 'dat' }, hocKy1: 'tot', hocKy2: 'tot', nghi: 0 };
    const ways = (over: object) => saidOf('hoc-sinh', { role: 'hoc-sinh', diem: marks(8), ...good, ...over });
    expect(ways({ diem: marks(8, { sinh: 7.9, su: 7.9, dia: 7.9 }) })).toEqual({
      'xuat-sac': [['Điểm trung bình môn: cần ít nhất 6 môn từ 9 trở lên']],
      gioi: [['Điểm trung bình môn: cần ít nhất 6 môn từ 8 trở lên']],
    });
    expect(ways({ hocKy1: 'chua-dat', hocKy2: 'kha' })['kha']).toEqual([
      ['Rèn luyện học kỳ I: cần Tốt hoặc Khá hoặc Đạt'],
      ['Rèn luyện học kỳ II: cần Tốt'],
    ]);
    const absent = ways({ diem: marks(5), nghi: 46 });
    expect(absent['trung-binh']).toEqual([['Số buổi nghỉ học: không quá 45 buổi']]);
    expect(absent['xuat-sac']).toEqual([
      ['Điểm trung bình môn: môn nào cũng cần từ 6,5 trở lên', 'Điểm trung bình môn: cần ít nhất 6 môn từ 9 trở lên'],
    ]);
  });

  test('handle figures for which lower is better, and exclusive bounds', () => {
    const ruleset: RuleSet = {
      ...official,
      facts: [
        {
          id: 'late',
          kind: 'number',
          name: 'Số ngày chậm',
          clause: 'dieu-12',
          min: 0,
          max: 365,
          unit: 'ngày',
          better: 'lower',
        },
      ],
    };
    const way = (figure: Partial<FigureChange>): Way => ({
      duties: null,
      yesNo: [],
      figures: [{ fact: 'late', now: 30, to: {}, by: 5, items: [], ...figure }],
    });
    const words = (figure: Partial<FigureChange>) =>
      waySentences(ruleset, way(figure)).map((sentence) => plainWords(sentence).replaceAll('\u00a0', ' '));
    expect(words({ to: { atMost: 25 } })).toEqual(['Số ngày chậm: từ 30 ngày xuống nhiều nhất 25 ngày (bớt 5 ngày)']);
    expect(words({ to: { below: 25, above: 3 } })).toEqual([
      'Số ngày chậm: từ 30 ngày xuống dưới 25 ngày (bớt hơn 5 ngày), và vẫn trên 3 ngày',
    ]);
  });
});
