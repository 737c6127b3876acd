import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printText } from '../../../../src/domain/regulation/parse/printText.ts';
import { editUnit } from '../../../../src/domain/regulation/amend/operation/editTree.ts';
import { sameNumber } from '../../../../src/domain/regulation/amend/operation/documentNumbers.ts';
import { operationsOn } from '../../../../src/domain/regulation/amend/operationsOn.ts';
import { changeDays, textOn } from '../../../../src/domain/regulation/amend/textOn.ts';
import { amended, amendedBase, amending, BASE, differences, readText, unitLines } from './texts.ts';

const after = (orders: string) => differences(amended([amending(orders)]).text);

describe('one order', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'replaces a clause with all below it',
      'Điều 1. Sửa đổi khoản 2 Điều 2 như sau:\n“2. Người chăm sóc là nhân viên vườn.”.',
      [
        '- dieu-2.khoan-2: Người chăm sóc là người được phân công, gồm:',
        '- dieu-2.khoan-2.diem-a: Nhân viên vườn;',
        '- dieu-2.khoan-2.diem-b: Người tình nguyện.',
        '+ dieu-2.khoan-2: Người chăm sóc là nhân viên vườn.',
      ],
    ],
    [
      'replaces an article and its title',
      'Điều 1. Sửa đổi Điều 4 như sau:\n“Điều 4. Tỉa cành\n1. Tỉa mỗi quý.\n2. Không tỉa khi cây ra hoa.”',
      [
        '- dieu-4: Cắt tỉa | Cắt tỉa hằng năm.',
        '+ dieu-4: Tỉa cành',
        '+ dieu-4.khoan-1: Tỉa mỗi quý.',
        '+ dieu-4.khoan-2: Không tỉa khi cây ra hoa.',
      ],
    ],
    [
      'inserts a point after the last one',
      'Điều 1. Bổ sung điểm c khoản 2 Điều 2 như sau:\n“c) Người nhận khoán.”.',
      ['+ dieu-2.khoan-2.diem-c: Người nhận khoán.'],
    ],
    [
      'inserts a point with a number between two letters',
      'Điều 1. Bổ sung điểm a1 vào sau điểm a khoản 2 Điều 2 như sau:\n“a1) Người nhận khoán;”.',
      ['+ dieu-2.khoan-2.diem-a1: Người nhận khoán;'],
    ],
    [
      'inserts an article',
      'Điều 1. Bổ sung Điều 3a vào sau Điều 3 như sau:\n“Điều 3a. Bón phân\nBón phân mỗi quý.”.',
      ['+ dieu-3a: Bón phân | Bón phân mỗi quý.'],
    ],
    [
      'inserts a section with its articles',
      'Điều 1. Bổ sung Mục 1 Chương II như sau:\n“Mục 1\nBÓN PHÂN\nĐiều 4a. Bón phân\nBón phân mỗi quý.”.',
      ['+ chuong-2.muc-1: BÓN PHÂN', '+ dieu-4a: Bón phân | Bón phân mỗi quý.'],
    ],
    [
      'repeals a clause',
      'Điều 1. Bãi bỏ khoản 2 Điều 3.',
      ['- dieu-3.khoan-2: Không tưới khi trời mưa.', '+ dieu-3.khoan-2:'],
    ],
    [
      'gives an article another title',
      'Điều 1. Sửa đổi tên Điều 4 như sau:\n“Điều 4. Tỉa cành”.',
      ['- dieu-4: Cắt tỉa | Cắt tỉa hằng năm.', '+ dieu-4: Tỉa cành | Cắt tỉa hằng năm.'],
    ],
    [
      'rewrites the words before the points',
      'Điều 1. Sửa đổi đoạn mở đầu khoản 2 Điều 2 như sau:\n“2. Người chăm sóc gồm:”.',
      ['- dieu-2.khoan-2: Người chăm sóc là người được phân công, gồm:', '+ dieu-2.khoan-2: Người chăm sóc gồm:'],
    ],
    [
      'takes new words without their number',
      'Điều 1. Sửa đổi khoản 2 Điều 3 như sau:\n“Không tưới khi trời mưa to.”.',
      ['- dieu-3.khoan-2: Không tưới khi trời mưa.', '+ dieu-3.khoan-2: Không tưới khi trời mưa to.'],
    ],
    [
      'replaces words in the units that it names',
      'Điều 1. Thay thế cụm từ “hằng năm” bằng cụm từ “mỗi quý” tại Điều 4.',
      ['- dieu-4: Cắt tỉa | Cắt tỉa hằng năm.', '+ dieu-4: Cắt tỉa | Cắt tỉa mỗi quý.'],
    ],
    [
      'keeps the capital at the start of a sentence',
      'Điều 1. Thay thế cụm từ “không tưới” bằng cụm từ “ngừng tưới” tại khoản 2 Điều 3.',
      ['- dieu-3.khoan-2: Không tưới khi trời mưa.', '+ dieu-3.khoan-2: Ngừng tưới khi trời mưa.'],
    ],
    [
      'removes words with one of the spaces around them',
      'Điều 1. Bỏ cụm từ “hằng năm” tại Điều 1.',
      [
        '- dieu-1: Phạm vi | Quyết định này quy định việc chăm sóc cây xanh của cơ quan hằng năm.',
        '+ dieu-1: Phạm vi | Quyết định này quy định việc chăm sóc cây xanh của cơ quan.',
      ],
    ],
    [
      'adds a number that the quotation has beside the named one',
      'Điều 1. Sửa đổi, bổ sung khoản 2 Điều 3 như sau:\n“2. Không tưới khi mưa.\n2a. Không tưới buổi trưa.”.',
      [
        '- dieu-3.khoan-2: Không tưới khi trời mưa.',
        '+ dieu-3.khoan-2: Không tưới khi mưa.',
        '+ dieu-3.khoan-2a: Không tưới buổi trưa.',
      ],
    ],
    [
      'finds the article in the order around it',
      'Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 01/2020/QĐ-UBND\n1. Sửa đổi khoản 1 và bổ sung khoản 3 Điều 3 như sau:\na) Sửa đổi khoản 1 như sau:\n“1. Tưới một lần một ngày.”.\nb) Bổ sung khoản 3 như sau:\n“3. Tưới bằng nước sạch.”.',
      [
        '- dieu-3.khoan-1: Tưới hai lần một ngày.',
        '+ dieu-3.khoan-1: Tưới một lần một ngày.',
        '+ dieu-3.khoan-3: Tưới bằng nước sạch.',
      ],
    ],
    [
      'keeps quotation marks inside the new words',
      'Điều 1. Sửa đổi khoản 1 Điều 2 như sau:\n“1. “Cây xanh” là cây trồng.”.',
      ['- dieu-2.khoan-1: Cây xanh là cây trồng trong khuôn viên.', '+ dieu-2.khoan-1: “Cây xanh” là cây trồng.'],
    ],
  ])('%s', (_, orders, expected) => {
    expect(after(`${orders}\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 tháng 01 năm 2021.`)).toEqual(
      expected,
    );
  });

  it('puts new units where their numbers belong', () => {
    const { text } = amended([
      amending(
        'Điều 1. Bổ sung Điều 3a như sau:\n“Điều 3a. Bón phân\nBón mỗi quý.”.\nĐiều 2. Bổ sung khoản 1a Điều 3 như sau:\n“1a. Tưới đều.”.',
      ),
    ]);
    expect(
      unitLines(text)
        .map((line) => line.split(':')[0])
        .slice(8),
    ).toEqual(['dieu-3', 'dieu-3.khoan-1', 'dieu-3.khoan-1a', 'dieu-3.khoan-2', 'dieu-3a', 'dieu-4', 'dieu-5']);
    expect(text.regulation.body[1]?.children.map(({ id }) => id)).toEqual(['dieu-3', 'dieu-3a', 'dieu-4', 'dieu-5']);
  });
});

describe('time', () => {
  const first = amending('Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới một lần.”.', '2021-01-01');
  const second = amending(
    'Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới ba lần.”.',
    '2022-01-01',
    '03/2021/QĐ-UBND',
  );
  const clause = (day: string) =>
    unitLines(amended([second, first], day).text).find((line) => line.startsWith('dieu-3.khoan-1:'));

  it.each([
    ['2020-12-31', 'dieu-3.khoan-1: Tưới hai lần một ngày.'],
    ['2021-01-01', 'dieu-3.khoan-1: Tưới một lần.'],
    ['2021-12-31', 'dieu-3.khoan-1: Tưới một lần.'],
    ['2022-01-01', 'dieu-3.khoan-1: Tưới ba lần.'],
  ])('on %s', (day, line) => {
    expect(clause(day)).toBe(line);
  });

  it('is the base before the first change', () => {
    expect(amended([first, second], '2020-12-31')).toMatchObject({ text: BASE.text, changes: [] });
  });

  it('lists the days on which the text changes', () => {
    expect(changeDays(operationsOn(BASE, [second, first], '2099-01-01').operations)).toEqual([
      '2021-01-01',
      '2022-01-01',
    ]);
  });

  it('applies a provision that comes into force later on its own day', () => {
    const later = {
      ...amending('Điều 1. Bãi bỏ khoản 1 Điều 3.\nĐiều 2. Bãi bỏ khoản 2 Điều 3.', '2021-01-01'),
      partly: new Map([['dieu-2', '2021-06-01']]),
    };
    expect(differences(amended([later], '2021-05-31').text)).toEqual([
      '- dieu-3.khoan-1: Tưới hai lần một ngày.',
      '+ dieu-3.khoan-1:',
    ]);
    expect(differences(amended([later], '2021-06-01').text)).toHaveLength(4);
  });

  it('applies the orders of one day in the order of signing', () => {
    const early = { ...first, signed: '2020-01-01' };
    const late = { ...second, from: '2021-01-01', signed: '2020-02-01' };
    expect(unitLines(amended([late, early], '2021-01-01').text)).toContain('dieu-3.khoan-1: Tưới ba lần.');
  });
});

describe('suspension', () => {
  const suspending = amending(
    'Điều 1. Ngưng hiệu lực thi hành khoản 2 Điều 3 từ ngày 15 tháng 02 năm 2021 đến hết ngày 31 tháng 12 năm 2021.',
  );

  it('keeps the words, and states its first and last day', () => {
    const { text, changes } = amended([suspending], '2021-03-01');
    expect(text).toEqual(BASE.text);
    expect(changes).toMatchObject([
      {
        id: 'dieu-3.khoan-2',
        as: 'suspended',
        operation: { from: '2021-02-15', change: { kind: 'suspend', until: '2021-12-31' } },
      },
    ]);
    expect(amended([suspending], '2021-02-14').changes).toEqual([]);
  });
});

describe('amended amendments', () => {
  const first = amending(
    'Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới một lần.”.\nĐiều 2. Bãi bỏ khoản 2 Điều 3.',
    '2021-01-01',
  );

  it('no longer applies a provision that a later text repeals', () => {
    const later = amending('Điều 1. Bãi bỏ Điều 2 Quyết định số 02/2020/QĐ-UBND.', '2022-01-01', '03/2021/QĐ-UBND');
    expect(unitLines(amended([first, later], '2021-12-31').text)).toContain('dieu-3.khoan-2:');
    expect(unitLines(amended([first, later], '2022-01-01').text)).toContain('dieu-3.khoan-2: Không tưới khi trời mưa.');
  });

  it.each([
    '1. Tại Điều 1, cụm từ “Tưới một lần” được sửa thành “Tưới một lần một ngày”.',
    '1. Đính chính cụm từ “Tưới một lần” tại Điều 1 thành cụm từ “Tưới một lần một ngày”.',
    '1. Tại Điều 1:\nĐã in: “Tưới một lần”.\nNay sửa lại là: “Tưới một lần một ngày”.',
    '1. Sửa cụm từ “Tưới một lần” thành “Tưới một lần một ngày” tại Điều 1.',
  ])('applies the corrected words of an amendment: %s', (correction) => {
    const correcting = amending(
      `Điều 1. Đính chính Quyết định số 02/2020/QĐ-UBND như sau:\n${correction}`,
      '2021-02-01',
      '03/2021/QĐ-UBND',
    );
    const { text, changes } = amended([first, correcting], '2021-02-01');
    expect(unitLines(text)).toContain('dieu-3.khoan-1: Tưới một lần một ngày.');
    expect(changes.map(({ id }) => id)).toEqual(['dieu-3.khoan-1', 'dieu-3.khoan-2']);
  });

  it('applies a correction of the text itself, and says that it is one', () => {
    const correcting = amending(
      `Điều 1. Đính chính lỗi in tại khoản 2 Điều 3 Quyết định số ${BASE.number}: “khi trời mưa” sửa thành “khi trời đang mưa”.`,
    );
    expect(amended([correcting]).changes).toMatchObject([{ id: 'dieu-3.khoan-2', operation: { corrects: true } }]);
  });
});

describe('appendices', () => {
  const base = {
    ...BASE,
    text: readText(
      'QUYẾT ĐỊNH\nVề cây\nĐiều 1. Tưới\nTưới theo Phụ lục I.\nPHỤ LỤC I\nLỊCH TƯỚI\n1. Thứ hai.\n2. Thứ năm.\nPHỤ LỤC II\nDỤNG CỤ\n1. Bình tưới.\n',
    ),
  };
  const withAnnexes = (orders: string, annexes: string) => {
    const text = {
      ...amending('Điều 1. Bãi bỏ Điều 1.'),
      text: readText(
        `QUYẾT ĐỊNH\nSửa đổi Quyết định số ${BASE.number}\n${orders}\nTM. BAN\nTRƯỞNG BAN\nLê Văn A\n${annexes}`,
      ),
    };
    const { operations, problems } = operationsOn(base, [text], '2021-01-01');
    const dated = textOn(base.text, operations, '2021-01-01', () => '');
    return { ...dated, problems: [...problems, ...dated.problems].map(({ found }) => found) };
  };

  it('are replaced at their addresses', () => {
    const { text, changes, problems } = withAnnexes(
      `Điều 1. Thay thế Phụ lục II ban hành kèm theo Quyết định số ${BASE.number} bằng Phụ lục I ban hành kèm theo Quyết định này.`,
      'PHỤ LỤC I\nDỤNG CỤ MỚI\n1. Vòi tưới.\n2. Bình tưới.',
    );
    expect(problems).toEqual([]);
    expect(changes.map(({ as, id }) => `${as} ${id}`)).toEqual(['replaced phu-luc-2']);
    expect(unitLines(text).filter((line) => line.startsWith('phu-luc-'))).toEqual([
      'phu-luc-1.khoan-1: Thứ hai.',
      'phu-luc-1.khoan-2: Thứ năm.',
      'phu-luc-2.khoan-1: Vòi tưới.',
      'phu-luc-2.khoan-2: Bình tưới.',
    ]);
  });

  it('are added', () => {
    const { text, changes } = withAnnexes(
      'Điều 1. Bổ sung Phụ lục III ban hành kèm theo Quyết định này.',
      'PHỤ LỤC III\nCÂY\n1. Cây bàng.',
    );
    expect(text.annexes.map(({ id }) => id)).toEqual(['phu-luc-1', 'phu-luc-2', 'phu-luc-3']);
    expect(changes).toMatchObject([{ id: 'phu-luc-3', as: 'inserted' }]);
  });

  it('and forms are replaced alike', () => {
    const withForm = readText(
      'QUYẾT ĐỊNH\nVề cây\nĐiều 1. Tưới\nTưới theo Mẫu số 01.\nTM. BAN\nTRƯỞNG BAN\nLê Văn A\nMẫu số 01\nPHIẾU TƯỚI\n1. Ngày.\n',
    );
    const text = {
      ...amending('Điều 1. Bãi bỏ Điều 1.'),
      text: readText(
        `QUYẾT ĐỊNH\nSửa đổi Quyết định số ${BASE.number}\nĐiều 1. Thay thế Mẫu số 01 ban hành kèm theo Quyết định số ${BASE.number} bằng Mẫu số 01 ban hành kèm theo Quyết định này.\nTM. BAN\nTRƯỞNG BAN\nLê Văn A\nMẫu số 01\nPHIẾU TƯỚI MỚI\n1. Ngày, giờ.`,
      ),
    };
    const { operations, problems } = operationsOn({ ...base, text: withForm }, [text], '2021-01-01');
    const dated = textOn(withForm, operations, '2021-01-01', () => '');
    expect([...problems, ...dated.problems]).toEqual([]);
    expect(unitLines(dated.text)).toContain('mau-1.khoan-1: Ngày, giờ.');
  });

  it.each([
    ['Điều 1. Bổ sung Phụ lục I ban hành kèm theo Quyết định này.', /đã có Phụ lục I/],
    [
      `Điều 1. Thay thế Phụ lục V ban hành kèm theo Quyết định số ${BASE.number} bằng Phụ lục I ban hành kèm theo Quyết định này.`,
      /không có Phụ lục V/,
    ],
    ['Điều 1. Bổ sung Phụ lục IV ban hành kèm theo Quyết định này.', /không có phụ lục ấy/],
  ])('are refused if they do not fit: %s', (orders, expected) => {
    expect(withAnnexes(orders, 'PHỤ LỤC I\nCÂY\n1. Cây bàng.').problems.join('\n')).toMatch(expected);
  });
});

describe('what needs a person’s decision', () => {
  it.each<readonly [string, string, RegExp]>([
    ['a unit that is not there', 'Điều 1. Bãi bỏ khoản 7 Điều 3.', /không có khoản 7 Điều 3/],
    ['a number that is taken', 'Điều 1. Bổ sung khoản 2 Điều 3 như sau:\n“2. Tưới đều.”.', /đã có khoản 2 Điều 3/],
    [
      'words that are not there',
      'Điều 1. Thay cụm từ “xe cộ” bằng cụm từ “cây” tại Điều 3.',
      /không có cụm từ “xe cộ”/,
    ],
    ['an order without new words', 'Điều 1. Sửa đổi khoản 2 Điều 3.', /không có lời văn mới/],
    ['an order without its article', 'Điều 1. Bãi bỏ khoản 2.', /không rõ thuộc Điều nào/],
    [
      'new words that leave some out',
      'Điều 1. Sửa đổi Điều 3 như sau:\n“Điều 3. Tưới cây\n1. Tưới đều.\n…”.',
      /lược bỏ/,
    ],
    [
      'new words without a named unit',
      'Điều 1. Sửa đổi khoản 1 và khoản 2 Điều 3 như sau:\n“1. Tưới đều.”.',
      /không có 3 2|khoản 2/,
    ],
    [
      'a paragraph that is no order',
      'Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới đều.”.\nViệc tưới do hai người làm.',
      /không phải lệnh/,
    ],
    ['words replaced by several', 'Điều 1. Thay các cụm từ “a”, “b” bằng “c”, “d”, “e” tại Điều 3.', /thay chữ nào/],
  ])('%s', (_, orders, expected) => {
    expect(amendedBase(BASE, [amending(orders)]).refused.join('\n')).toMatch(expected);
  });

  it('passes over orders on other texts and provisions that order nothing', () => {
    const other = amending(
      'Điều 1. Bãi bỏ khoản 1 Điều 3 Quyết định số 09/2019/QĐ-UBND.\nĐiều 2. Trách nhiệm\nChánh Văn phòng chịu trách nhiệm thi hành.\nĐiều 3. Bãi bỏ Quyết định số 08/2018/QĐ-UBND.',
    );
    expect(amended([other])).toMatchObject({ text: BASE.text, changes: [] });
  });
});

it.each([
  ['39/2016/TT-NHNN', '39/2016/tt–nhnn', true],
  ['05/QĐ-UBND', '5/QĐ-UBND', true],
  ['39/2016/TT-NHNN', '39/2017/TT-NHNN', false],
])('compares numbers of documents: %s and %s', (one, other, same) => {
  expect(sameNumber(one, other)).toBe(same);
});

describe('random operations', () => {
  const clauses = ['khoản 1 Điều 2', 'khoản 2 Điều 2', 'khoản 1 Điều 3', 'khoản 2 Điều 3'];
  const order = fc.oneof(
    fc.record({ kind: fc.constant('repeal'), at: fc.constantFrom(...clauses), words: fc.constant('') }),
    fc.record({ kind: fc.constant('insert'), at: fc.constant('Điều 3'), words: fc.constantFrom('Một.', 'Hai ba.') }),
    fc.record({ kind: fc.constant('words'), at: fc.constant('Điều 1'), words: fc.constant('cây') }),
    fc.record({
      kind: fc.constant('replace'),
      at: fc.constantFrom(...clauses),
      words: fc.constantFrom('Một.', 'Hai ba.', 'Tưới.'),
    }),
  );
  const textOf = ({ kind, at, words }: { kind: string; at: string; words: string }, index: number): string => {
    if (kind === 'repeal') return `Bãi bỏ ${at}.`;
    const added = `2${'abcde'.charAt(index)}`;
    if (kind === 'insert') return `Bổ sung khoản ${added} ${at} như sau:\n“${added}. ${words}”.`;
    if (kind === 'words') return `Thay từ “${words}” bằng cụm từ “mọi ${words}” tại ${at}.`;
    return `Sửa đổi ${at} như sau:\n“${/\d/.exec(at)?.[0] ?? ''}. ${words}”.`;
  };

  it('restore the previous text when the former units are put back, last first', () => {
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 6 }), (orders) => {
        const texts = orders.map((one, index) =>
          amending(`Điều 1. ${textOf(one, index)}`, `20${21 + index}-01-01`, `${index + 2}/2020/QĐ-UBND`),
        );
        const { operations } = operationsOn(BASE, texts, '2099-01-01');
        for (const [index, { from }] of texts.entries()) {
          const before = textOn(BASE.text, operations, `20${20 + index}-12-31`, () => '');
          const now = textOn(BASE.text, operations, from, () => '');
          expect(now.problems).toEqual([]);
          const undone = now.changes
            .filter(({ operation }) => operation.from === from)
            .reverse()
            .reduce((text, { id, former }) => editUnit(text, id, () => (former === null ? [] : [former])), now.text);
          expect(undone).toEqual(before.text);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order in which the amending texts are given', () => {
    fc.assert(
      fc.property(fc.array(order, { minLength: 2, maxLength: 5 }), (orders) => {
        const texts = orders.map((one, index) =>
          amending(`Điều 1. ${textOf(one, index)}`, `20${21 + index}-01-01`, `${index + 2}/2020/QĐ-UBND`),
        );
        expect(amended([...texts].reverse()).text).toEqual(amended(texts).text);
      }),
      { numRuns: 30 },
    );
  });
});

it('prints and parses to the same text, so that a day’s text is a text like any other', () => {
  const { text } = amended([
    amending(
      'Điều 1. Bổ sung Điều 3a vào sau Điều 3 như sau:\n“Điều 3a. Bón phân\n1. Bón mỗi quý.\n2. Dùng phân hữu cơ.”.\nĐiều 2. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới đều.”.',
    ),
  ]);
  expect(unitLines(readText(printText(text)))).toEqual(unitLines(text));
});
