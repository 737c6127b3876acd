import { describe, expect, test } from 'vitest';
import { groupNames, schemeWords } from '../../../../src/domain/rating/wording/schemeWords.ts';

describe('the words of a scheme for its pages', () => {
  test('are neutral ones by default', () => {
    expect(schemeWords({ words: { duty: 'việc', answers: {} } })).toEqual({
      role: 'Chức danh',
      kind: 'chức danh',
      unit: 'Tên người hoặc đơn vị',
      unitShort: 'Tên người hoặc đơn vị',
      isPerson: false,
      rated: 'đơn vị',
      noUnit: 'Chưa ghi tên',
      year: 'Năm đánh giá',
      duty: 'việc',
    });
  });

  test('are its own if it declares them', () => {
    const words = {
      duty: 'nội dung trách nhiệm',
      dutyShort: 'nội dung',
      answers: {},
      role: 'Lớp',
      roleShort: 'lớp',
      unit: 'Tên học sinh',
      unitShort: 'Học sinh',
      noUnit: 'Chưa có tên',
      unitIsPerson: true as const,
      year: 'Năm học',
    };
    expect(schemeWords({ words })).toEqual({
      role: 'Lớp',
      kind: 'lớp',
      unit: 'Tên học sinh',
      unitShort: 'Học sinh',
      isPerson: true,
      rated: 'người',
      noUnit: 'Chưa có tên',
      year: 'Năm học',
      duty: 'nội dung',
    });
    expect(schemeWords({ words: { duty: 'việc', answers: {}, unit: 'Tên hộ' } }).unitShort).toBe('Tên hộ');
  });
});

test('groups of roles are listed by name, unknown ones by id', () => {
  const groups = [
    { id: 'xa', name: 'Xã' },
    { id: 'phong', name: 'Phòng' },
  ];
  expect(groupNames({ groups }, ['phong', 'so', 'xa'])).toBe('Phòng; so; Xã');
  expect(groupNames({ groups }, [])).toBe('');
});
