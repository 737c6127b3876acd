/** Drafts of schemes with their own answers, scores, choices, items and relations. */
import { expect, test } from 'vitest';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import type { DraftAction } from '../../../../src/domain/draft/edit/action.ts';
import { editDraft } from '../../../../src/domain/draft/edit/edit.ts';
import { newDraft } from '../../../../src/domain/draft/edit/newDraft.ts';
import { exportDrafts, readImport } from '../../../../src/domain/draft/exchange/exchange.ts';
import { factsOfDraft } from '../../../../src/domain/draft/outcome/factsOf.ts';
import { outcomesOf, stateResult } from '../../../../src/domain/draft/outcome/statedResult.ts';
import { scoredDuties } from '../../../../src/domain/draft/scored.ts';
import { draftTried, trialOf } from '../../../../src/domain/draft/outcome/trial.ts';
import { rateOrContradict } from '../../../../src/domain/rating/engine/contradiction.ts';
import '../../../../src/domain/rating/engine/joint/computed.ts';
import '../../../../src/domain/rating/engine/joint/install.ts';
import '../../../../src/domain/rating/wording/measurePhrases.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { computedFigures } from '../../../../src/domain/report/computedFigures.ts';
import { figuresOf } from '../../../../src/domain/report/askedFacts.ts';
import { outcomesShort, outcomeOf, outcomeWords, CONTRADICTION } from '../../../../src/domain/report/summaryList.ts';
import { numberFacts } from '../../../../src/domain/report/numberColumns.ts';
import { summaryRow } from '../../../../src/domain/report/summaryRow.ts';
import { summaryTable } from '../../../../src/domain/report/summaryTable.ts';
import { scheme } from '../../rating/scheme.ts';

const NOW = '2026-11-03T07:05:00.000Z';

function draftOf(ruleset: RuleSet, role: string, ...actions: readonly DraftAction[]): Draft {
  const start = { id: 'd', regulation: ruleset.regulation, textVersion: 't', rulesVersion: ruleset.version, role };
  return actions.reduce((draft, action) => editDraft(draft, action, NOW), newDraft(start, NOW));
}

const figure = (fact: string, value: string | boolean): DraftAction => ({ type: 'setFigure', fact, value });
const item = (fact: string, of: string, value: string): DraftAction => ({
  type: 'setFigureItem',
  fact,
  item: of,
  value,
});

test('a scheme’s own answers and what they ask are entered, exported and read again', () => {
  const ruleset = scheme('nhan-vien');
  const draft = draftOf(
    ruleset,
    'nhan-vien',
    { type: 'setAnswer', id: 'dieu-3.khoan-1', answer: 'dat-mot-phan' },
    { type: 'setShortfalls', id: 'dieu-3.khoan-1', shortfalls: ['chua-deu'] },
    { type: 'setAnswer', id: 'dieu-3.khoan-2', answer: 'khong-thuoc' },
    { type: 'setReason', id: 'dieu-3.khoan-2', reason: 'không giữ tài sản' },
    { type: 'assumeRest', ids: ['dieu-3.khoan-3'], answer: 'dat' },
    figure('giao', '20'),
  );
  expect(factsOfDraft(ruleset, draft).answers).toEqual({
    'dieu-3.khoan-1': 'dat-mot-phan',
    'dieu-3.khoan-2': 'khong-thuoc',
    'dieu-3.khoan-3': 'dat',
  });
  const source = {
    regulation: { slug: ruleset.regulation, title: '', number: '', date: '2026-01-01' },
    answers: {},
    quote: () => '',
    result: (one: Draft) => stateResult(ruleset, 't', one),
  };
  const read = readImport(exportDrafts([draft], source, NOW));
  expect(read.problems).toEqual([]);
  expect(read.drafts).toEqual([draft]);
});

test('choices, items, scores and whole numbers become facts; anything else is unknown', () => {
  const pupils = scheme('hoc-sinh');
  const pupil = draftOf(
    pupils,
    'hoc-sinh',
    figure('hocKy1', 'kha'),
    figure('hocKy2', 'gioi'),
    figure('nghi', '3.5'),
    item('diem', 'toan', '8.5'),
    item('nhanXet', 'the-duc', 'dat'),
  );
  expect(factsOfDraft(pupils, pupil)).toEqual({
    role: 'hoc-sinh',
    answers: {},
    hocKy1: 'kha',
    diem: { toan: 8.5 },
    nhanXet: { 'the-duc': 'dat' },
  });
  const family = scheme('gia-dinh');
  const household = draftOf(
    family,
    'ho',
    item('congNhan', 'nam-truoc', 'true'),
    item('congNhan', 'hai-nam-truoc', 'false'),
  );
  expect(factsOfDraft(family, household)).toMatchObject({ congNhan: { 'nam-truoc': true, 'hai-nam-truoc': false } });
  const points = scheme('cong-chuc');
  const [duty = ''] = [...scoredDuties(points, points.roles[0]!).keys()];
  const staff = draftOf(points, 'can-bo', item('tieuChi', duty, '4.5'));
  expect(factsOfDraft(points, staff)).toMatchObject({ tieuChi: { [duty]: 4.5 } });
});

test('two hundred items are kept', () => {
  const many = Array.from({ length: 200 }, (_, at) => item('tieuChi', `dieu-${at + 1}.khoan-1`, '1'));
  const draft = draftOf(scheme('cong-chuc'), 'can-bo', ...many);
  expect(Object.keys(draft.figures['tieuChi'] ?? {})).toHaveLength(200);
});

test('computed numbers are shown as far as they are known', () => {
  const ruleset = scheme('nhan-vien');
  const role = ruleset.roles[0]!;
  const words = (...actions: readonly DraftAction[]) =>
    Object.fromEntries(
      computedFigures(ruleset, role, factsOfDraft(ruleset, draftOf(ruleset, role.id, ...actions))).map((one) => [
        one.fact,
        one.value,
      ]),
    );
  expect(words()).toEqual({
    tyLeHoanThanh: 'từ 0% đến 100%',
    tyLeDungHan: 'từ 0% đến 100%',
    tyLeVuot: 'từ 0% đến 100%',
  });
  expect(words(figure('giao', '3'), figure('hoanThanh', '2'), figure('dungHan', '0'))).toMatchObject({
    tyLeHoanThanh: 'khoảng 66,67%',
    tyLeDungHan: '0%',
  });
});

test('contradictory facts give no rating, but a sentence with the facts; nothing is lost', () => {
  const ruleset = scheme('nhan-vien');
  const draft = draftOf(ruleset, 'nhan-vien', figure('giao', '10'), figure('hoanThanh', '12'));
  const { rating, contradictions } = rateOrContradict(ruleset, factsOfDraft(ruleset, draft));
  expect(rating).toBeNull();
  expect(contradictions).toEqual([
    {
      text: 'Số công việc đã hoàn thành không thể lớn hơn số được giao.',
      clause: null,
      facts: ['hoanThanh', 'giao'],
    },
  ]);
  expect(outcomesOf(ruleset, draft)).toBeNull();
  expect(draft.figures).toEqual({ giao: '10', hoanThanh: '12' });
  const row = summaryRow({ ruleset, textVersion: 't' }, { key: '0', file: 'a.json' }, draft, null, NOW)!;
  expect(row.remarks).toEqual([
    'Số liệu trái nhau, không xếp được: Số công việc đã hoàn thành không thể lớn hơn số được giao.',
  ]);
  expect(outcomeOf(row, 0)).toBe(CONTRADICTION);
  expect(outcomesShort(ruleset, row.outcomes[0]!)).toBe('Số liệu trái nhau');
  expect(outcomeWords(ruleset, CONTRADICTION)).toBe('Số liệu trái nhau');
});

test('other errors are not taken for contradictions', () => {
  const ruleset = scheme('nhan-vien');
  expect(() => rateOrContradict(ruleset, { role: 'giam-doc' })).toThrow(RangeError);
});

test('the office’s table has no columns for duties or roles where there are none', () => {
  const ruleset = scheme('hoc-sinh');
  const names = summaryTable(ruleset, []).columns.map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['TT', 'Họ tên học sinh', 'Năm']);
  expect(names.filter((name) => /nội dung|chức danh|giao quyền/iu.test(name))).toEqual([]);
});

test('the office’s table has one column for a total that two kinds of roles have, and its value once it is known', () => {
  const ruleset = scheme('cong-chuc');
  const role = ruleset.roles.find(({ id }) => id === 'can-bo')!;
  const points = [...scoredDuties(ruleset, role).keys()].map((duty) => item('tieuChi', duty, '5'));
  const rowOf = (...actions: readonly DraftAction[]) =>
    summaryRow(
      { ruleset, textVersion: 't' },
      { key: '0', file: 'a.json' },
      draftOf(ruleset, role.id, ...points, ...actions),
      null,
      NOW,
    )!;
  const names = numberFacts(ruleset).map(({ name }) => name);
  expect(names.filter((name) => name === 'Tổng điểm')).toHaveLength(1);
  const at = names.indexOf('Tổng điểm');
  expect(rowOf().numbers[at]).toBeNull();
  const all = { giao: '10', xong: '10', datChatLuong: '10', saiSot: '0', dungHan: '10', cham: '1' };
  const figures = Object.entries({ ...all, sangKien: '0', nhacNho: '2' }).map(([fact, value]) => figure(fact, value));
  expect(rowOf(...figures).numbers[at]).toBe(91.42);
});

test('a trial works with a scheme’s own answers', () => {
  const ruleset = scheme('nhan-vien');
  const role = ruleset.roles[0]!;
  const draft = draftOf(ruleset, role.id, { type: 'markRest', ids: role.duties, answer: 'dat' });
  const trial = { ...trialOf(ruleset, draft, role), counts: { 'dat-mot-phan': 2, 'chua-dat': 1 } };
  const answers = Object.values(draftTried(ruleset, draft, role, trial).entries).map(({ answer }) => answer);
  expect(answers.filter((answer) => answer === 'dat-mot-phan')).toHaveLength(2);
  expect(answers.filter((answer) => answer === 'chua-dat')).toHaveLength(1);
});

test('figures name each item, and say what was chosen', () => {
  const ruleset = scheme('hoc-sinh');
  const draft = draftOf(ruleset, 'hoc-sinh', figure('hocKy1', 'tot'), item('nhanXet', 'the-duc', 'chua-dat'));
  const values = new Map(figuresOf(ruleset, ruleset.roles[0]!, draft).map(({ name, value }) => [name, value]));
  expect(values.get('Rèn luyện học kỳ I')).toBe('Tốt');
  expect(values.get('Môn đánh giá bằng nhận xét: Thể dục')).toBe('Chưa đạt');
  expect(values.get('Điểm trung bình môn: Toán')).toBe('chưa có');
});
