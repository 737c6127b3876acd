import { expect, test } from 'vitest';
import { missingLines } from '../../../src/domain/report/missingLines.ts';
import type { ReportGap } from '../../../src/domain/report/report.ts';

const gap = (duty: string): ReportGap => ({ text: '', duty, fact: null, item: null });

test('missing answers are grouped by article with clauses and points in order, followed by the figures', () => {
  const figure: ReportGap = { text: 'Chỉ số cải cách hành chính: chưa có', duty: null, fact: 'parIndex', item: null };
  const ids = [
    'dieu-4.khoan-1.diem-a',
    'dieu-4.khoan-1.diem-dd',
    'dieu-4.khoan-2',
    'dieu-5.khoan-1',
    'dieu-6.diem-b',
    'dieu-7',
  ];
  expect(missingLines([...ids.map(gap), figure])).toEqual([
    'Điều 4: chưa trả lời khoản 1 điểm a, đ; khoản 2',
    'Điều 5: chưa trả lời khoản 1',
    'Điều 6: chưa trả lời điểm b',
    'Điều 7: chưa trả lời',
    'Chỉ số cải cách hành chính: chưa có',
  ]);
  expect(missingLines([])).toEqual([]);
});
