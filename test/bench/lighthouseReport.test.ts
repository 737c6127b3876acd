import { describe, expect, it } from 'vitest';
import { isFull, middleOf, readReport } from './lighthouseReport.ts';

const report = (performance: number | null, paint: number | null) => ({
  categories: {
    performance: {
      title: 'Performance',
      score: performance,
      auditRefs: [
        { id: 'paint', weight: 10 },
        { id: 'hint', weight: 0 },
      ],
    },
    seo: {
      title: 'SEO',
      score: 1,
      auditRefs: [
        { id: 'title', weight: 1 },
        { id: 'paint', weight: 1 },
      ],
    },
  },
  audits: {
    paint: { title: 'First paint', score: paint, displayValue: '1.4 s' },
    hint: { title: 'A hint', score: 0 },
    title: { title: 'Has a title', score: 1 },
  },
});

describe('readReport', () => {
  it('returns scores from 0 to 100 and lists each weighted imperfect audit once', () => {
    const { scores, missed } = readReport(report(0.996, 0.97));
    expect([...scores]).toEqual([
      ['Performance', 100],
      ['SEO', 100],
    ]);
    expect(missed).toEqual(['paint 0.97: First paint, 1.4 s']);
  });

  it('ignores audits without a score', () => {
    expect(readReport(report(1, null)).missed).toEqual([]);
  });

  it.each([
    null,
    {},
    { categories: {}, audits: null },
    { categories: { seo: { title: 'SEO', score: '1', auditRefs: [] } }, audits: {} },
  ])('throws for %j', (json) => {
    expect(() => readReport(json)).toThrow('invalid_type');
  });
});

describe('isFull', () => {
  it.each([
    [1, true],
    [0.995, true],
    [0.994, false],
    [null, false],
  ])('of a score of %s is %s', (score, full) => {
    expect(isFull(readReport(report(score, 1)))).toBe(full);
  });

  it('is false without any score', () => {
    expect(isFull({ scores: new Map(), missed: [] })).toBe(false);
  });
});

describe('middleOf', () => {
  it('returns the median run', () => {
    const runs = [1, 0.5, 0.9].map((score) => readReport(report(score, 1)));
    expect(middleOf(runs)).toBe(runs[2]);
    expect(middleOf(runs.slice(0, 1))).toBe(runs[0]);
    expect(middleOf([])).toBeUndefined();
  });
});
