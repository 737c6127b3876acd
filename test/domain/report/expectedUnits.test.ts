import { describe, expect, test } from 'vitest';
import { compareUnits, readUnitList, unitListText } from '../../../src/domain/report/expectedUnits.ts';

describe('a list of units', () => {
  test.each([
    [
      'one a line',
      'Phòng Nội vụ\r\nPhòng Y tế\n\n  \nUBND xã An Khương',
      ['Phòng Nội vụ', 'Phòng Y tế', 'UBND xã An Khương'],
    ],
    [
      'numbered',
      '1. Phòng Nội vụ\n2) Phòng Y tế\n- UBND xã An Khương',
      ['Phòng Nội vụ', 'Phòng Y tế', 'UBND xã An Khương'],
    ],
    [
      'pasted from a spreadsheet',
      'STT\tTên đơn vị\tGhi chú\n1\tPhòng Nội vụ\t\n2\tPhòng Y tế\tmới\n',
      ['Phòng Nội vụ', 'Phòng Y tế'],
    ],
    [
      'a CSV file with semicolons',
      'STT;Cơ quan, đơn vị\n1;Phòng Nội vụ\n2;"Phòng Y tế"',
      ['Phòng Nội vụ', 'Phòng Y tế'],
    ],
    [
      'a CSV file with commas',
      'TT,"Cơ quan, đơn vị"\r\n1,"Phòng Văn hóa, Thông tin"\r\n2,Phòng Y tế',
      ['Phòng Văn hóa, Thông tin', 'Phòng Y tế'],
    ],
    [
      'with a title above its headings and a column of longer words',
      'DANH SÁCH ĐƠN VỊ NĂM 2026\t\t\nTT\tĐơn vị\tNgười đứng đầu\n1\tPhòng Y tế\tÔng Nguyễn Văn A, Trưởng phòng',
      ['Phòng Y tế'],
    ],
    ['with a name twice', 'UBND xã An Khương\nUỷ ban nhân dân xã An Khương', ['UBND xã An Khương']],
    ['with a byte order mark and NFD', '\uFEFF' + 'Phòng Y tế'.normalize('NFD'), ['Phòng Y tế']],
    [
      'with a comma in a name, one a line',
      'Phòng Văn hóa, Thông tin\nPhòng Y tế',
      ['Phòng Văn hóa, Thông tin', 'Phòng Y tế'],
    ],
    ['empty', ' \n\t\n', []],
  ])('%s is read', (_, text, names) => {
    expect(readUnitList(text)).toEqual(names);
  });

  test('is limited in length', () => {
    expect(readUnitList(Array.from({ length: 9_000 }, (_, n) => `Đơn vị ${n}`).join('\n'))).toHaveLength(5_000);
    expect(readUnitList('a'.repeat(100_000))[0]!.length).toBeLessThanOrEqual(200);
  });

  test('survives being written and read', () => {
    const names = ['Phòng Nội vụ', 'Phòng Văn hóa, Thông tin', '123 Ban; tổ'];
    expect(readUnitList(unitListText(names))).toEqual(names);
  });
});

describe('comparing the units expected with those that sent', () => {
  const expected = ['UBND xã An Khương', 'Phòng Y tế', 'Ban Quản lý dự án đầu tư xây dựng'];

  test('lists who sent, who did not, and who is not on the list', () => {
    expect(compareUnits(expected, ['ubnd xa an khuong', 'Thanh tra huyện'])).toEqual({
      sent: ['UBND xã An Khương'],
      missing: ['Phòng Y tế', 'Ban Quản lý dự án đầu tư xây dựng'],
      unknown: [{ name: 'Thanh tra huyện', like: [] }],
    });
  });

  test('names the missing units that an unknown one may be', () => {
    expect(compareUnits(expected, ['Ban Quản lý dự án']).unknown).toEqual([
      { name: 'Ban Quản lý dự án', like: ['Ban Quản lý dự án đầu tư xây dựng'] },
    ]);
  });

  test('respects names that a person joined or separated', () => {
    const joined = new Map([['Ban Quản lý dự án', 'Ban Quản lý dự án đầu tư xây dựng']]);
    expect(compareUnits(expected, ['Ban Quản lý dự án'], { joined }).sent).toEqual([
      'Ban Quản lý dự án đầu tư xây dựng',
    ]);
    const apart = new Set(['Uỷ ban nhân dân xã An Khương']);
    expect(compareUnits(expected, ['Uỷ ban nhân dân xã An Khương'], { apart })).toMatchObject({
      sent: [],
      unknown: [{}],
    });
  });

  test('counts each unit once, and none without a name', () => {
    expect(compareUnits(['Phòng Y tế'], ['Phòng Y tế', 'phòng y tế', '', 'Thanh tra', 'thanh tra'])).toEqual({
      sent: ['Phòng Y tế'],
      missing: [],
      unknown: [{ name: 'Thanh tra', like: [] }],
    });
  });
});
