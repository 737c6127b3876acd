import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summaryRow } from '../../../src/domain/report/summaryRow.ts';
import { unreadFigures } from '../../../src/domain/report/unreadFigures.ts';
import { anyReportDraft } from './anyReportDraft.ts';
import { fullDraft, reportContext } from './reportContext.ts';

const { ruleset } = reportContext;

function unread(draft: ReturnType<typeof fullDraft>): readonly string[] {
  const role = ruleset.roles.find(({ id }) => id === draft.role);
  if (role === undefined) throw new Error(`no role ${draft.role}`);
  return unreadFigures(ruleset, role, draft);
}

describe('unused figures', () => {
  test.each(ruleset.roles.map(({ id }) => id))('do not exist in a valid draft of %s', (role) => {
    expect(unread(fullDraft(role))).toEqual([]);
  });

  test.each([
    [{ parIndex: '180' }, 'Chỉ số cải cách hành chính “180” không đọc được nên bỏ qua (cần từ 0% đến 100%).'],
    [{ parIndex: '87,5' }, 'Chỉ số cải cách hành chính “87,5” không đọc được nên bỏ qua (cần từ 0% đến 100%).'],
    [{ parIndex: true }, 'Chỉ số cải cách hành chính không đọc được nên bỏ qua (cần từ 0% đến 100%).'],
    [{ chiSo: '80' }, 'Số liệu “chiSo” không có trong quy định đang công bố nên bỏ qua.'],
  ])('are reported for %j', (figures, sentence) => {
    expect(unread(fullDraft('truong-phong', {}, figures)).map((one) => one.replaceAll('\u00a0', ' '))).toEqual([
      sentence,
    ]);
  });

  test('are reported for one of several items, a yes/no answer and a level', () => {
    const draft = fullDraft('truong-phong-noi-vu');
    const fields = draft.figures['fieldIndexes'] as Record<string, string>;
    const [first = ''] = Object.keys(fields);
    const reported = unread({
      ...draft,
      figures: {
        ...draft.figures,
        fieldIndexes: { ...fields, [first]: '-1', khac: '50' },
        'flags.discipline': 'có',
        previousRating: 'gioi',
      },
    });
    expect(reported.filter((one) => one.includes('“-1”'))).toHaveLength(1);
    expect(reported.filter((one) => one.includes('“khac”'))).toHaveLength(1);
    expect(reported.filter((one) => one.includes('“có”'))).toHaveLength(1);
    expect(reported.filter((one) => one.includes('“gioi”'))).toHaveLength(1);
    expect(reported).toHaveLength(4);
  });

  test('of another role are not reported', () => {
    expect(unread({ ...fullDraft('truong-phong-noi-vu'), role: 'truong-phong' })).toEqual([]);
  });

  test('appear in the remarks for the reviewing office', () => {
    fc.assert(
      fc.property(anyReportDraft, (draft) => {
        expect(
          summaryRow(reportContext, { key: '0', file: 'tep.json' }, draft, null, draft.updatedAt)?.remarks,
        ).toEqual(expect.arrayContaining([...unread(draft)]));
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
