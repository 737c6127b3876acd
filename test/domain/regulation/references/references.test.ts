import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkOf } from '../../../../src/domain/regulation/references/linksAt.ts';
import { findReferences, type Reference } from '../../../../src/domain/regulation/references/references.ts';
import { parsed } from '../official.ts';
import { runs } from '../../../full.ts';

/**
 * A decision (3 articles) with a regulation: chapters I (sections 1, 2) and II (section 1), articles 1–12 and 5a, each
 * with clauses 1–4 (and 2a) and points a–e. Article 9 has points only.
 */
function sample(words: string, place = 'dieu-5.khoan-2.diem-b'): string {
  const article = (label: string): string[] => {
    const own = (id: string): string => (id === place ? words : 'Nội dung;');
    if (label === '9') return [`Điều 9. Tên gọi`, 'Gồm có:', 'a) Một;', 'b) Hai.'];
    const clauses = ['1', '2', '2a', '3', '4'].flatMap((clause) => [
      `${clause}. Gồm có:`,
      ...['a', 'b', 'c', 'd', 'đ', 'e'].map(
        (point) => `${point}) ${own(`dieu-${label}.khoan-${clause}.diem-${point === 'đ' ? 'dd' : point}`)}`,
      ),
    ]);
    return [`Điều ${label}. Tên gọi`, ...clauses];
  };
  return [
    'QUYẾT ĐỊNH',
    'Về một việc',
    'QUYẾT ĐỊNH:',
    `Điều 1. ${place === 'quyet-dinh.dieu-1' ? words : 'Ban hành.'}`,
    'Điều 2. Thi hành.',
    'Điều 3. Hiệu lực.',
    'Nơi nhận:\n- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'QUY ĐỊNH',
    'Về một việc',
    '(Ban hành kèm theo Quyết định số 1/2020/QĐ-UBND)',
    'Chương I',
    'TÊN',
    'Mục 1',
    'TÊN',
    ...['1', '2', '3'].flatMap(article),
    'Mục 2',
    'TÊN',
    ...['4', '5', '5a', '6'].flatMap(article),
    'Chương II',
    'TÊN',
    'Mục 1',
    'TÊN',
    ...['7', '8', '9', '10', '11', '12'].flatMap(article),
  ].join('\n\n');
}

/** References as `words → ids`, found in a sentence at a location of the sample. */
function found(words: string, place?: string): string[] {
  const at = place ?? 'dieu-5.khoan-2.diem-b';
  return findReferences(parsed(sample(`${words}.`, at)))
    .filter((reference) => reference.at === at)
    .map(say);
}

function say({ words, target }: Reference): string {
  if (target.kind === 'internal') return `${words} → ${target.ids.join(' ')}`;
  return target.kind === 'missing' ? `${words} → không có ${target.asked}` : `${words} → ${target.type}`;
}

const CASES: readonly (readonly [sentence: string, expected: readonly string[]])[] = [
  ['Theo Điều 11 Quy định này', ['Điều 11 Quy định này → dieu-11']],
  ['Theo Điều 11 của Quy định này', ['Điều 11 của Quy định này → dieu-11']],
  ['Theo khoản 1 Điều này', ['khoản 1 Điều này → dieu-5.khoan-1']],
  ['Khoản 2a Điều 5a', ['Khoản 2a Điều 5a → dieu-5a.khoan-2a']],
  ['Theo điểm đ khoản 4 Điều 12', ['điểm đ khoản 4 Điều 12 → dieu-12.khoan-4.diem-dd']],
  ['Theo điểm đ) khoản 4 Điều 12', ['điểm đ) khoản 4 Điều 12 → dieu-12.khoan-4.diem-dd']],
  ['Theo điểm a Điều 9', ['điểm a Điều 9 → dieu-9.diem-a']],
  ['Theo điểm c khoản này', ['điểm c khoản này → dieu-5.khoan-2.diem-c']],
  ['Theo các điểm a và b khoản này', ['điểm a → dieu-5.khoan-2.diem-a', 'b → dieu-5.khoan-2.diem-b']],
  [
    'Theo điểm a, b, c khoản 2 Điều 5',
    ['điểm a → dieu-5.khoan-2.diem-a', 'b → dieu-5.khoan-2.diem-b', 'c → dieu-5.khoan-2.diem-c'],
  ],
  [
    'Theo khoản 1, khoản 2 và khoản 3 Điều 5',
    ['khoản 1 → dieu-5.khoan-1', 'khoản 2 → dieu-5.khoan-2', 'khoản 3 Điều 5 → dieu-5.khoan-3'],
  ],
  ['Theo các khoản 1, 2 và 3 Điều 6', ['khoản 1 → dieu-6.khoan-1', '2 → dieu-6.khoan-2', '3 → dieu-6.khoan-3']],
  ['Theo các Điều 4, 5, 5a và 6 của Quy định này', ['Điều 4 → dieu-4', '5 → dieu-5', '5a → dieu-5a', '6 → dieu-6']],
  ['Từ Điều 4 đến Điều 6', ['Điều 4 đến Điều 6 → dieu-4 dieu-5 dieu-5a dieu-6']],
  ['Từ Điều 4 đến Điều 6 Quy định này', ['Điều 4 đến Điều 6 Quy định này → dieu-4 dieu-5 dieu-5a dieu-6']],
  ['Từ Điều 6 đến hết Điều 8', ['Điều 6 đến hết Điều 8 → dieu-6 dieu-7 dieu-8']],
  [
    'Từ khoản 1 đến khoản 3 Điều 4',
    ['khoản 1 đến khoản 3 Điều 4 → dieu-4.khoan-1 dieu-4.khoan-2 dieu-4.khoan-2a dieu-4.khoan-3'],
  ],
  ['Các khoản 3-4 Điều 4', ['khoản 3-4 → dieu-4.khoan-3 dieu-4.khoan-4']],
  [
    'Từ điểm d đến điểm e khoản 1 Điều 4',
    ['điểm d đến điểm e khoản 1 Điều 4 → dieu-4.khoan-1.diem-d dieu-4.khoan-1.diem-dd dieu-4.khoan-1.diem-e'],
  ],
  [
    'Theo điểm a khoản 1, điểm b khoản 2 Điều 8',
    ['điểm a khoản 1 → dieu-8.khoan-1.diem-a', 'điểm b khoản 2 Điều 8 → dieu-8.khoan-2.diem-b'],
  ],
  ['Theo khoản 1 Điều 4 và khoản 2 Điều 6', ['khoản 1 Điều 4 → dieu-4.khoan-1', 'khoản 2 Điều 6 → dieu-6.khoan-2']],
  ['Theo khoản 2 Điều 3 và Điều 7', ['khoản 2 Điều 3 → dieu-3.khoan-2', 'Điều 7 → dieu-7']],
  ['Theo khoản 2, Điều 3', ['khoản 2, Điều 3 → dieu-3.khoan-2']],
  ['Theo Điều 3, khoản 2', ['Điều 3 → dieu-3', 'khoản 2 → dieu-3.khoan-2']],
  ['Theo Điều 3, khoản 2 và khoản 3', ['Điều 3 → dieu-3', 'khoản 2 → dieu-3.khoan-2', 'khoản 3 → dieu-3.khoan-3']],
  ['Theo Điều 3 và khoản 1 Điều này', ['Điều 3 → dieu-3', 'khoản 1 Điều này → dieu-5.khoan-1']],
  ['Theo Chương II Quy định này', ['Chương II Quy định này → chuong-2']],
  ['Theo Chương I và Chương II', ['Chương I → chuong-1', 'Chương II → chuong-2']],
  ['Theo các Chương I, II', ['Chương I → chuong-1', 'II → chuong-2']],
  ['Theo Mục 2 Chương I', ['Mục 2 Chương I → chuong-1.muc-2']],
  ['Theo Mục 1', ['Mục 1 → chuong-1.muc-1']],
  ['Theo Mục 1 Chương này', ['Mục 1 Chương này → chuong-1.muc-1']],
  ['Theo quy định của Chương này', ['Chương này → chuong-1']],
  ['Theo Điều 2 Quyết định này', ['Điều 2 Quyết định này → quyet-dinh.dieu-2']],
  // Units in brackets, one unit of several articles.
  ['Theo Điều 3 (khoản 1, khoản 4)', ['Điều 3 → dieu-3', 'khoản 1 → dieu-3.khoan-1', 'khoản 4 → dieu-3.khoan-4']],
  ['Theo khoản 4 (điểm a, b) Điều 3', ['Điều 3 → dieu-3']],
  ['Theo khoản 2 các Điều 3 và 7', ['khoản 2 các Điều 3 → dieu-3.khoan-2', '7 → dieu-7.khoan-2']],
  [
    'Theo điểm a khoản 2 các Điều 3, 4 và 7 Quy định này',
    ['điểm a khoản 2 các Điều 3 → dieu-3.khoan-2.diem-a', '4 → dieu-4.khoan-2.diem-a', '7 → dieu-7.khoan-2.diem-a'],
  ],
  ['Theo khoản 2 các Điều 3 và 7 Luật Đất đai', ['Luật Đất đai → Luật']],
  ['Theo khoản 4 các Điều 3 và 9', ['khoản 4 các Điều 3 → dieu-3.khoan-4', '9 → không có khoản 4 Điều 9']],
  // Units of another document, however it is named.
  ['Theo khoản 1 Điều 3 QĐ số 12/QĐ-UBND, Điều 4 NĐ 24/2014/NĐ-CP và Điều 5 TT12/2020/TT-BNV', []],
  ['Theo Điều 3 Hợp đồng lao động và Điều 4 Thỏa thuận hợp tác', []],
  ['Theo Điều 2, Chương II, Nghị định số 24/2014/NĐ-CP', ['Nghị định số 24/2014/NĐ-CP → Nghị định']],
  ['Luật Viên chức (khoản 1 Điều 3)', ['Luật Viên chức → Luật']],
  ['Nghị định số 24/2014/NĐ-CP tại Điều 2', ['Nghị định số 24/2014/NĐ-CP → Nghị định']],
  ['Theo Luật Viên chức, khoản 1 Điều này', ['Luật Viên chức → Luật', 'khoản 1 Điều này → dieu-5.khoan-1']],
  // References to the unit itself.
  ['Theo Điều này, khoản này, Quy định này và Quyết định này', []],
  // Other documents.
  ['Theo Điều 5 Luật Tiếp công dân', ['Luật Tiếp công dân → Luật']],
  ['Theo khoản 2 Điều 5 của Nghị định số 61/2018/NĐ-CP', ['Nghị định số 61/2018/NĐ-CP → Nghị định']],
  ['Theo Điều 4, Điều 5 và Điều 6 Luật Tiếp công dân', ['Luật Tiếp công dân → Luật']],
  [
    'Theo điểm a khoản 1, khoản 2 Điều 5 Nghị định 61/2018/NĐ-CP và Điều 6 Quy định này',
    ['Nghị định 61/2018/NĐ-CP → Nghị định', 'Điều 6 Quy định này → dieu-6'],
  ],
  ['Theo Điều 5 Quy chế làm việc', []],
  ['Theo Điều 5 Điều lệ Đảng', []],
  [
    'Theo Điều 5 Quy định ban hành kèm theo Quyết định số 34/2020/QĐ-UBND',
    ['Quyết định số 34/2020/QĐ-UBND → Quyết định'],
  ],
  // Missing units.
  ['Theo Điều 99 Quy định này', ['Điều 99 Quy định này → không có Điều 99 Quy định này']],
  ['Theo khoản 9 Điều 12', ['khoản 9 Điều 12 → không có khoản 9 Điều 12']],
  ['Theo điểm g khoản này', ['điểm g khoản này → không có điểm g khoản này']],
  ['Theo Chương V', ['Chương V → không có Chương V']],
  ['Theo các Điều 4 và 99', ['Điều 4 → dieu-4', '99 → không có 99']],
  ['Từ Điều 6 đến Điều 4', ['Điều 6 đến Điều 4 → không có Điều 6 đến Điều 4']],
  ['Từ Điều 4 đến Điều 40', ['Điều 4 đến Điều 40 → không có Điều 4 đến Điều 40']],
  // Only similar to a reference.
  ['Một số điều của Luật này, điều khoản 1 và tài khoản 2', []],
  ['Tại thời điểm a, địa điểm b, thời điểm c', []],
  ['Các trạm, điểm y tế', []],
  ['Đạt mức độ 3, mức độ 4, từ 60% đến dưới 80%', []],
  ['Theo Điều 4, 02 năm liên tiếp', ['Điều 4 → dieu-4']],
  ['Theo Điều 4, 2 năm liên tiếp', ['Điều 4 → dieu-4']],
  ['Theo Điều 4, 20% tiêu chí', ['Điều 4 → dieu-4']],
  ['Theo Điều 4 và 5/6 đơn vị', ['Điều 4 → dieu-4']],
  ['Chương trình 1 và phần 2 của kế hoạch', []],
];

describe('the grammar of references', () => {
  it.each(CASES)('resolves “%s”', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it('resolves a reference in the decision to the decision, unless it says otherwise', () => {
    expect(found('Như Điều 2', 'quyet-dinh.dieu-1')).toEqual(['Điều 2 → quyet-dinh.dieu-2']);
    expect(found('Theo Điều 12 Quy định ban hành kèm theo Quyết định này', 'quyet-dinh.dieu-1')).toEqual([
      'Điều 12 Quy định ban hành kèm theo Quyết định này → dieu-12',
    ]);
    expect(found('Theo Điều 12', 'quyet-dinh.dieu-1')).toEqual(['Điều 12 → không có Điều 12']);
  });

  it('resolves references in headings and in a standalone text', () => {
    const text = parsed(
      ['LUẬT', 'Về một việc', 'Điều 1. Việc thi hành Điều 2', 'Nội dung.', 'Điều 2. Theo Điều 1 Luật này.'].join(
        '\n\n',
      ),
    );
    expect(findReferences(text).map((reference) => [reference.at, reference.part, say(reference)])).toEqual([
      ['dieu-1', 'heading', 'Điều 2 → dieu-2'],
      ['dieu-2', 0, 'Điều 1 Luật này → dieu-1'],
    ]);
  });

  it('distinguishes chapters of the same number in different parts by location', () => {
    const source = (words: string): string =>
      [
        'Phần thứ nhất',
        'TÊN',
        'Chương I',
        'TÊN',
        'Điều 1. Một.',
        'Phần thứ hai',
        'TÊN',
        'Chương I',
        'TÊN',
        `Điều 2. ${words}.`,
        'Phần thứ ba',
        'TÊN',
        `Điều 3. ${words}.`,
      ].join('\n\n');
    const at = (words: string): string[] =>
      findReferences(parsed(source(words))).map((reference) => `${reference.at}: ${say(reference)}`);
    expect(at('Theo Chương I')).toEqual(['dieu-2: Chương I → phan-2.chuong-1', 'dieu-3: Chương I → không có Chương I']);
    expect(at('Theo Chương I Phần thứ nhất')).toEqual([
      'dieu-2: Chương I Phần thứ nhất → phan-1.chuong-1',
      'dieu-3: Chương I Phần thứ nhất → phan-1.chuong-1',
    ]);
  });
});

describe('generated phrases', () => {
  const articles = ['1', '2', '3', '4', '5', '5a', '6', '7', '8', '10', '11', '12'];
  const order = ['1', '2', '3', '4', '5', '5a', '6', '7', '8', '9', '10', '11', '12'];
  const separators = fc.constantFrom(', ', ' và ', ' hoặc ', ', và ', '; ');
  const article = fc.constantFrom(...articles);
  const tail = fc.constantFrom('', ' Quy định này', ' của Quy định này');

  it('a list of articles gives each article in order, on its own words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(article, fc.boolean(), fc.constantFrom(', ', ' và ', ' hoặc ')), {
          minLength: 1,
          maxLength: 6,
        }),
        tail,
        (items, end) => {
          const phrase = items
            .map(
              ([label, full, separator], index) =>
                `${index === 0 ? '' : separator}${full || index === 0 ? `Điều ${label}` : label}`,
            )
            .join('');
          const references = findReferences(parsed(sample(`Quy định tại ${phrase}${end}.`))).filter(
            ({ at }) => at === 'dieu-5.khoan-2.diem-b',
          );
          expect(references.map(({ target }) => (target.kind === 'internal' ? target.ids : target))).toEqual(
            items.map(([label]) => [`dieu-${label}`]),
          );
          references.forEach(({ words }, index) =>
            expect(words).toMatch(new RegExp(`^(?:Điều )?${items[index]?.[0]}(?![\\da-z])`)),
          );
        },
      ),
      runs(120, 40),
    );
  });

  it('a list of clauses or points belongs to the article at its end', () => {
    const clause = fc.constantFrom('1', '2', '2a', '3', '4');
    const point = fc.constantFrom('a', 'b', 'c', 'd', 'đ', 'e');
    const unit = fc.oneof(
      clause.map((label) => ({ words: `khoản ${label}`, id: `khoan-${label}` })),
      fc.tuple(point, clause).map(([letter, label]) => ({
        words: `điểm ${letter} khoản ${label}`,
        id: `khoan-${label}.diem-${letter === 'đ' ? 'dd' : letter}`,
      })),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(unit, separators), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('1', '4', '5a', '12', 'này'),
        tail,
        (items, label, end) => {
          const phrase = items
            .map(([{ words }, separator], index) => `${index === 0 ? '' : separator}${words}`)
            .join('');
          const closing = label === 'này' ? '' : end;
          const references = findReferences(parsed(sample(`Quy định tại ${phrase} Điều ${label}${closing}.`))).filter(
            ({ at }) => at === 'dieu-5.khoan-2.diem-b',
          );
          const id = label === 'này' ? 'dieu-5' : `dieu-${label}`;
          expect(references.map(({ target }) => (target.kind === 'internal' ? target.ids : target))).toEqual(
            items.map(([own]) => [`${id}.${own.id}`]),
          );
          expect(references.at(-1)?.words.endsWith(`Điều ${label}${closing}`)).toBe(true);
        },
      ),
      runs(120, 40),
    );
  });

  it('a range gives all articles from start to end, or a missing one', () => {
    fc.assert(
      fc.property(fc.nat(order.length - 1), fc.nat(order.length - 1), tail, (from, to, end) => {
        const [first = '', last = ''] = [order[from], order[to]];
        const [reference, ...others] = findReferences(
          parsed(sample(`Từ Điều ${first} đến Điều ${last}${end}.`)),
        ).filter(({ at }) => at === 'dieu-5.khoan-2.diem-b');
        expect(others).toEqual([]);
        if (from < to)
          expect(reference?.target).toEqual({
            kind: 'internal',
            ids: order.slice(from, to + 1).map((label) => `dieu-${label}`),
          });
        else expect(reference?.target.kind).toBe('missing');
      }),
      runs(60, 20),
    );
  });

  it('any mixture of pieces gives ordered, disjoint references to existing units', () => {
    const pieces = fc.constantFrom(
      'Điều 4',
      'khoản 2',
      'điểm a',
      'Chương II',
      'Mục 1',
      'Điều này',
      'khoản này',
      'Quy định này',
      'Luật Tiếp công dân',
      'Nghị định số 61/2018/NĐ-CP',
      'ngày 1/2/2018',
      '5',
      'a',
      'II',
      ', ',
      ' và ',
      ' đến ',
      ' của ',
      ' ',
      '(',
      ')',
      '%',
      'năm',
      'Quyết định',
      'TCVN ISO 9001',
      ';',
      'thứ nhất',
      'Phần',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (list) => {
        const words = `Nội dung ${list.join('')}`.replace(/\s+/g, ' ').trim();
        const text = parsed(sample(`${words}.`));
        let end = 0;
        for (const reference of findReferences(text).filter(({ at }) => at === 'dieu-5.khoan-2.diem-b')) {
          expect(reference.start).toBeGreaterThanOrEqual(end);
          expect(reference.end).toBeGreaterThan(reference.start);
          end = reference.end;
        }
      }),
      runs(150, 50),
    );
  });
});

describe('linkOf', () => {
  const related = [
    {
      id: 'nd-2',
      kind: 'Nghị định',
      number: '2/2019/NĐ-CP',
      relations: ['được dẫn chiếu' as const],
      spellings: ['Nghị định số 2/2019/NĐ-CP'],
    },
  ];

  it('links a later number of a list to its own entry, and an unknown document nowhere', () => {
    const [first, second] = findReferences(parsed('Điều 1. Theo các Nghị định số 1/2018/NĐ-CP và 2/2019/NĐ-CP.'));
    expect(first && linkOf(first, related)).toBeNull();
    expect(second && linkOf(second, related)).toEqual({ kind: 'document', id: 'nd-2' });
  });

  it('links a range to its first unit, and a missing unit nowhere', () => {
    expect(linkOf({ words: 'Điều 4 đến Điều 5', target: { kind: 'internal', ids: ['dieu-4', 'dieu-5'] } }, [])).toEqual(
      { kind: 'provision', id: 'dieu-4' },
    );
    expect(linkOf({ words: 'Điều 99', target: { kind: 'missing', asked: 'Điều 99', unsure: false } }, [])).toBeNull();
  });
});
