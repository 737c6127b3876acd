/** Items that need not occur and deadlines, in the form and in the office's table. */
import { expect, test } from 'vitest';
import '../../../src/domain/rating/engine/joint/computed.ts';
import { loadRuleset } from '../../../src/adapters/site/content/loadRuleset.ts';
import type { Draft, FigureValue } from '../../../src/domain/draft/draft.ts';
import { factsOfDraft } from '../../../src/domain/draft/outcome/factsOf.ts';
import { scoredDuties } from '../../../src/domain/draft/scored.ts';
import { figuresOf, pointsPhrase } from '../../../src/domain/report/askedFacts.ts';
import { numberFacts, numbersOf } from '../../../src/domain/report/numberColumns.ts';
import { itemFigures } from '../../../src/domain/report/office/itemFigures.ts';
import { summaryRow } from '../../../src/domain/report/summaryRow.ts';

const ruleset = loadRuleset(new URL('../../fixtures/offices/khoi-thi-dua', import.meta.url));
const role = ruleset.roles[0]!;
const points = {
  'dieu-1.khoan-1': '36.5',
  'dieu-1.khoan-2': 'absent',
  'dieu-1.khoan-3': 'absent',
  'dieu-1.khoan-4': '10',
  'dieu-1.khoan-5': '10',
  'dieu-1.khoan-6': '10',
};

function draftWith(figures: Readonly<Record<string, FigureValue>>, year: number | null = 2026): Draft {
  const at = '2026-12-20T08:00:00.000Z';
  const versions = { version: 3, textVersion: 'a', rulesVersion: ruleset.version } as const;
  const about = { id: 'a', regulation: ruleset.regulation, role: role.id, acting: false, unit: 'Xã A', year };
  return { ...versions, ...about, entries: {}, figures, revision: 1, createdAt: at, updatedAt: at };
}

const valueOf = (draft: Draft, fact: string) => figuresOf(ruleset, role, draft).find((one) => one.fact === fact)?.value;

test('the form says the date, and how late it is', () => {
  expect(valueOf(draftWith({ ngayCham: '5' }), 'ngayCham')).toBe('19/12/2026 (chậm 5 ngày)');
  expect(valueOf(draftWith({ ngayCham: '0' }), 'ngayCham')).toBe('14/12/2026 (đúng hạn)');
  expect(valueOf(draftWith({ ngayCham: '-14' }), 'ngayCham')).toBe('30/11/2026 (sớm 14 ngày)');
  expect(valueOf(draftWith({ ngayCham: '5' }, null), 'ngayCham')).toMatch(/^5\sngày$/);
  expect(valueOf(draftWith({}), 'ngayCham')).toBe('chưa có');
});

test('a date or a number that cannot be used is quoted as it was typed', () => {
  expect(valueOf(draftWith({ ngayCham: '2000' }), 'ngayCham')).toBe('“05/6/2032” chưa dùng được');
  expect(valueOf(draftWith({ ngayCham: '2000' }, null), 'ngayCham')).toBe('“2000” chưa dùng được');
  expect(valueOf(draftWith({ ngayCham: 'tuần sau' }), 'ngayCham')).toBe('“tuần sau” chưa dùng được');
});

test('an item that does not occur is stated as such and is not part of the total', () => {
  const draft = draftWith({ tieuChi: points });
  const scored = scoredDuties(ruleset, role);
  expect(pointsPhrase(ruleset, scored.get('dieu-1.khoan-2')!, draft.figures)).toBe('không được giao');
  const numbers = numbersOf(ruleset, role, draft, factsOfDraft(ruleset, draft));
  expect(numbers[numberFacts(ruleset).findIndex(({ id }) => id === 'quyDoi')]).toBe(95);
});

test('a unit counts only for the items that it has', () => {
  const rows = [points, { ...points, 'dieu-1.khoan-2': '15' }, { 'dieu-1.khoan-1': '40' }].map((tieuChi, at) =>
    summaryRow({ ruleset, textVersion: 'a' }, { key: `${at}`, file: '' }, draftWith({ tieuChi }), null, '2026-12-31'),
  );
  const counts = new Map(
    itemFigures(
      ruleset,
      rows.map((row) => row!),
    ).map(({ item, of, known }) => [item, [of, known]]),
  );
  expect(counts.get('dieu-1.khoan-1')).toEqual([3, 3]);
  expect(counts.get('dieu-1.khoan-2')).toEqual([2, 1]);
  expect(counts.get('dieu-1.khoan-3')).toEqual([1, 0]);
});
