import { describe, expect, test } from 'vitest';
import { mergedWork } from '../../../../src/domain/report/office/mergeWork.ts';
import { NO_FACTS } from '../../../../src/domain/report/office/officeFacts.ts';
import { NO_WORK, type OfficeWork } from '../../../../src/domain/report/office/session.ts';

const { authority: _, ...none } = NO_WORK;
const lastYear: Omit<OfficeWork, 'authority'> = {
  year: 2025,
  reading: 'verbatim',
  apart: ['Phòng Y tế 2'],
  joined: [['PYT', 'Phòng Y tế']],
  expected: ['Phòng Y tế', 'Phòng Dân tộc'],
  office: { ...NO_FACTS, issuer: 'Phòng Nội vụ', signerName: 'Người ký năm trước' },
};

describe('a session that is opened', () => {
  test('on an empty page gives all its work', () => {
    expect(mergedWork(none, lastYear, false)).toEqual(lastYear);
  });

  test('beside self-checks, to compare with last year, displaces nothing', () => {
    const own = {
      ...none,
      year: 2026,
      expected: ['UBND xã An Phú'],
      office: { ...NO_FACTS, signerName: 'Người ký năm nay' },
    };
    expect(mergedWork(own, lastYear, true)).toEqual({
      ...own,
      apart: ['Phòng Y tế 2'],
      joined: [['PYT', 'Phòng Y tế']],
      office: { ...NO_FACTS, issuer: 'Phòng Nội vụ', signerName: 'Người ký năm nay' },
    });
    expect(mergedWork(none, lastYear, true).expected).toEqual(lastYear.expected);
  });
});
