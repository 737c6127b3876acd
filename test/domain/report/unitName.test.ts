import { describe, expect, test } from 'vitest';
import { unitGroups, unitKey } from '../../../src/domain/report/unitName.ts';

describe('the key of a unit’s name', () => {
  test.each([
    ['UBND xã An Khương', 'Uỷ ban nhân dân xã An Khương'],
    ['UBND xã An Khương', 'ỦY BAN NHÂN DÂN XÃ  AN KHƯƠNG'],
    ['UBND xã An Khương', 'U.B.N.D. xã An Khương.'],
    ['UBND xã An Khương', 'UBND xã An Khương'.normalize('NFD')],
    ['Phòng Tài chính - Kế hoạch', 'phòng tài chính – kế hoạch'],
    ['Phòng Tài chính - Kế hoạch', 'Phòng TC-KH'],
    ['Phòng Lao động - Thương binh và Xã hội', 'Phòng LĐTB&XH'],
    ['Phòng Lao động - Thương binh và Xã hội', 'Phòng LĐ-TB và XH'],
    ['Văn phòng HĐND và UBND huyện', 'Văn phòng Hội đồng nhân dân & Ủy ban nhân dân huyện'],
    ['Phòng Giáo dục và Đào tạo', 'Phòng GD&ĐT'],
    ['Ban Quản lý dự án đầu tư xây dựng', 'Ban QLDA đầu tư xây dựng'],
  ])('is the same for “%s” and “%s”', (one, other) => {
    expect(unitKey(one)).toBe(unitKey(other));
  });

  test.each([
    ['UBND xã Thanh Bình', 'UBND xã Thạnh Bình'],
    ['Trung tâm Y tế', 'Thị trấn Y tế'],
    ['Trường Tiểu học số 1', 'Trường Tiểu học số 11'],
    ['UBND xã Tân Lợi', 'UBND xã Tân Khai'],
    ['UBND xã Tân Lợi', 'UBND thị trấn Tân Lợi'],
    ['xã Tân Lợi', 'thị trấn Tân Lợi'],
    ['Phòng Y tế', 'Phòng Tư pháp'],
  ])('differs between “%s” and “%s”', (one, other) => {
    expect(unitKey(one)).not.toBe(unitKey(other));
  });
});

describe('groups of unit names', () => {
  test('join a name typed without diacritics to the only one that it can mean', () => {
    const groups = unitGroups(['UBND xã An Khương', 'ubnd xa an khuong', 'UBND XA AN KHUONG']);
    expect(groups).toEqual([0, 0, 0]);
  });

  test('leave it apart if it can mean two', () => {
    expect(unitGroups(['UBND xã Thanh Bình', 'UBND xã Thạnh Bình', 'ubnd xa thanh binh'])).toEqual([0, 1, 2]);
  });

  test('leave a commune and a town of one name apart, however written', () => {
    const names = ['UBND xã Tân Lợi', 'UBND thị trấn Tân Lợi', 'ubnd xa tan loi', 'Ủy ban nhân dân thị trấn Tân Lợi'];
    expect(unitGroups(names)).toEqual([0, 1, 0, 1]);
  });

  test('never join names without letters or digits, or empty ones', () => {
    expect(unitGroups(['', '', ' … ', '…'])).toEqual([0, 1, 2, 3]);
  });

  test('keep separated names apart, except for equal spellings', () => {
    const names = ['UBND xã An Khương', 'Uỷ ban nhân dân xã An Khương', 'Uỷ ban nhân dân xã An Khương'];
    expect(unitGroups(names)).toEqual([0, 0, 0]);
    expect(unitGroups(names, { apart: new Set(['Uỷ ban nhân dân xã An Khương']) })).toEqual([0, 1, 1]);
  });
});
