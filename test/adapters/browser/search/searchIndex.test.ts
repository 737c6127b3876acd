import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../../src/adapters/browser/search/searchIndex.ts';
import { fold } from '../../../../src/domain/fold.ts';
import type { Found, Hit } from '../../../../src/domain/search/results/found.ts';
import { mayBeInitials, spelledOut } from '../../../../src/domain/search/match/initials.ts';
import { wordsOf } from '../../../../src/domain/search/text/words.ts';
import { officialSearchText } from '../../../domain/search/official.ts';
import { ask } from './ask.ts';

const SLUG = '212-qd-ubnd-2021';
const text = officialSearchText();
const engine = await createSearch([text]);
const search = (typed: string, most = 10) => ask(engine, typed, most);
const ids = (hits: readonly Hit[]) => hits.map(({ id }) => id);
const marks = (hit: Hit | undefined) => hit?.excerpt.filter((part) => part.hit).map((part) => part.text);
/** Ids in display order: named locations, then hits. */
const shown = ({ provisions: places, text: official, notes }: Found) => ids([...places, ...official, ...notes]);

/** Likely queries with the provision that must come first. */
const FIRST: readonly (readonly [typed: string, id: string])[] = [
  ['dao duc', 'dieu-12.khoan-4.diem-a'],
  ['đạo đức', 'dieu-12.khoan-4.diem-a'],
  ['ĐẠO ĐỨC', 'dieu-12.khoan-4.diem-a'],
  ['đạo đức lối sống', 'dieu-12.khoan-4.diem-a'],
  ['Dieu 15', 'dieu-15'],
  ['d12k2', 'dieu-12.khoan-2'],
  ['chu tich xa', 'dieu-7.khoan-2'],
  ['mot cua', 'dieu-6.khoan-2'],
  ['một cửa liên thông', 'dieu-6.khoan-2'],
  ['motcua', 'dieu-6.khoan-2'],
  ['tai chinh cong', 'dieu-9'],
  ['phan thi kim oanh', 'quyet-dinh.ky.nguoi-ky'],
  ['ky luat trong nam danh gia', 'dieu-12.khoan-4.diem-dd'],
  ['CHỈ SỐ', 'dieu-4.khoan-5'],
  ['chi so cchc hang nam', 'dieu-4.khoan-5'],
  ['tham nhung', 'dieu-12.khoan-4.diem-d'],
  ['tham ô', 'dieu-12.khoan-4.diem-d'],
  ['hoàn thành xuất sắc', 'dieu-12.khoan-1'],
  ['hoan thanh tot', 'dieu-12.khoan-2'],
  ['hoàn thành nhiệm vụ', 'dieu-12.khoan-3'],
  ['khong hoan thanh nhiem vu', 'dieu-12.khoan-4'],
  ['từ 90% đến dưới 80%', 'dieu-12.khoan-2'],
  ['50% tieu chi', 'dieu-12.khoan-4.diem-b'],
  ['20% tiêu chí', 'dieu-12.khoan-3'],
  ['xep loai chat luong', 'dieu-12'],
  ['thoi diem danh gia', 'dieu-13'],
  ['tham quyen danh gia', 'dieu-14'],
  ['02 năm liên tiếp', 'dieu-15.khoan-2'],
  ['giảm nhẹ hoặc miễn trách nhiệm', 'dieu-3.khoan-2.diem-b'],
  ['giao phụ trách', 'dieu-2.khoan-2'],
  ['doi tuong ap dung', 'dieu-2'],
  ['pham vi dieu chinh', 'dieu-1'],
  ['tuyen truyen', 'dieu-4.khoan-2'],
  ['cong nghe thong tin', 'dieu-10.khoan-1'],
  ['chữ ký số', 'dieu-10.khoan-2'],
  ['buu chinh cong ich', 'dieu-10.khoan-3'],
  ['ISO 9001', 'dieu-10.khoan-4'],
  ['nghiêm ýt', 'dieu-10.khoan-4'],
  ['trưởng phòng nội vụ', 'dieu-11.khoan-1'],
  ['truong phong tu phap', 'dieu-11.khoan-2'],
  ['chanh van phong', 'dieu-11.khoan-3'],
  ['dai truyen thanh', 'dieu-11.khoan-5'],
  ['tinh giản biên chế', 'dieu-8.khoan-4'],
  ['vi tri viec lam', 'dieu-8.khoan-1'],
  ['khen thuong nhung tap the', 'dieu-16.khoan-3'],
  ['sang kien co hieu qua', 'dieu-4.khoan-2.diem-b'],
  ['văn bản xin lỗi', 'dieu-6.khoan-2.diem-b'],
  ['nghị định 157', 'quyet-dinh.can-cu-3'],
  ['90/2020/NĐ-CP', 'quyet-dinh.can-cu-5'],
  ['1345/QĐ-UBND', 'quyet-dinh.dieu-2'],
  ['thông tư 01/2018', 'dieu-6.khoan-2.diem-e'],
  ['sở nội vụ', 'quyet-dinh.noi-nhan.1'],
  ['so noi vu phong cchc', 'quyet-dinh.noi-nhan.1'],
  ['vbqppl', 'dieu-5'],
  ['tthc', 'dieu-6.khoan-1'],
  ['hệ thống hóa', 'dieu-5.khoan-3'],
  ['hệ thống hoá', 'dieu-5.khoan-3'],
  ['Uỷ ban nhân dân xã', 'dieu-7.khoan-2'],
  ['Ủy ban nhân dân xã', 'dieu-7.khoan-2'],
  ['hiện đại hoá', 'dieu-10'],
  ['HIỆN ĐẠI HÓA', 'dieu-10'],
  ['noi vu chi so', 'dieu-11.khoan-1.diem-a'],
  // One letter wrong, missing, extra or swapped.
  ['dao duv', 'dieu-12.khoan-4.diem-a'],
  ['tai chnih cong', 'dieu-9'],
  ['thma nhung', 'dieu-12.khoan-4.diem-d'],
  ['phan thi kim oah', 'quyet-dinh.ky.nguoi-ky'],
  ['tinh gianr bien che', 'dieu-8.khoan-4'],
];

/** Likely queries with provisions that must be among the first three. */
const FIRST_THREE: readonly (readonly [typed: string, ...ids: string[]])[] = [
  ['ky luat', 'dieu-12.khoan-4.diem-dd'],
  ['ky kuat', 'dieu-12.khoan-4.diem-dd'],
  ['ubnd xã', 'dieu-7.khoan-2', 'quyet-dinh.noi-nhan.6'],
  ['bao cao', 'dieu-4.khoan-3'],
  ['niêm yết', 'dieu-6.khoan-1.diem-c', 'dieu-6.khoan-2.diem-d'],
  ['dao tao boi duong', 'dieu-4.khoan-6.diem-b', 'dieu-8.khoan-6'],
  ['noi vu', 'dieu-11.khoan-1', 'dieu-16'],
  ['thu tuc hanh chinh', 'dieu-6', 'dieu-6.khoan-1'],
];

describe('likely queries', () => {
  it.each(FIRST)('find first: %s', (typed, id) => {
    for (const form of ['NFC', 'NFD']) expect(shown(search(typed.normalize(form)))[0]).toBe(id);
  });

  it.each(FIRST_THREE)('find among the first three: %s', (typed, ...wanted) => {
    expect(shown(search(typed)).slice(0, 3)).toEqual(expect.arrayContaining(wanted));
  });

  it('find their target while being typed', () => {
    expect(shown(search('đạo đ'))).toContain('dieu-12.khoan-4.diem-a');
    expect(shown(search('đạo đứ'))[0]).toBe('dieu-12.khoan-4.diem-a');
    expect(shown(search('phan thi ki'))[0]).toBe('quyet-dinh.ky.nguoi-ky');
    expect(marks(search('tham nhũ').text[0])).toEqual(['tham nhũ']);
  });
});

describe('locations', () => {
  it('are returned with address, name and text', () => {
    const [place] = search('d12k4dd').provisions;
    expect(place).toMatchObject({
      address: `van-ban/${SLUG}/dieu-12/#khoan-4-diem-dd`,
      name: 'điểm đ khoản 4 Điều 12',
      heading: 'Không hoàn thành nhiệm vụ',
      regulation: 'Quyết định 212/QĐ-UBND',
      note: null,
    });
    expect(place?.excerpt.map((part) => part.text).join('')).toMatch(/^Có hành vi vi phạm/);
  });

  it.each([
    ['Điều 15', 'dieu-15/'],
    ['chương 2', '#chuong-2'],
    ['điều 2 quyết định', 'quyet-dinh/#dieu-2'],
    ['khoản 1 điều 12', 'dieu-12/#khoan-1'],
  ])('%s is at %s', (typed, address) => {
    expect(search(typed).provisions[0]?.address).toBe(`van-ban/${SLUG}/${address}`);
  });

  it('are followed by references to them', () => {
    const found = search('Điều 11');
    expect(ids(found.provisions)).toEqual(['dieu-11']);
    expect(ids(found.text)).toEqual(
      expect.arrayContaining(['dieu-15.khoan-2', 'dieu-12.khoan-4.diem-e', 'dieu-12.khoan-1']),
    );
    expect(marks(found.text[0])).toEqual(['Điều 11']);
    expect(search('chương ii').textCount).toBeGreaterThan(4);
    expect(search('d12k4dd').textCount).toBe(0);
  });

  it('rank hits inside them first', () => {
    expect(shown(search('quản lý điều 9')).slice(0, 2)).toEqual(['dieu-9', 'dieu-9.khoan-1']);
    expect(ids(search('tham nhũng điều 9').text)).toEqual(['dieu-9.khoan-2', 'dieu-12.khoan-4.diem-d']);
  });

  it('that do not exist are reported with nearby ones and no other hits', () => {
    const found = search('khoản 9 điều 12');
    expect(found.missing).toMatchObject([
      {
        sentence: 'Điều 12 có 4 khoản, từ khoản 1 đến khoản 4.',
        near: [{ name: 'Điều 12' }, { name: 'khoản 4 Điều 12' }, { name: 'khoản 3 Điều 12' }],
      },
    ]);
    expect([found.textCount, found.notesCount, found.similar]).toEqual([0, 0, []]);
  });

  it('without an article refer to the current article', () => {
    expect(ids(ask(engine, 'k4', 5, { slug: SLUG, article: 'dieu-12' }).provisions)).toEqual(['dieu-12.khoan-4']);
    expect(ask(engine, 'k4', 5, { slug: 'khac', article: 'dieu-12' }).provisions).toEqual([]);
  });
});

describe('hits', () => {
  it('with exact diacritics rank first', () => {
    const found = ask(engine, 'cơ cấu', 20);
    // The scan has “cơ cầu” in khoản 3 Điều 8.
    expect(ids(found.text).slice(0, 2)).toEqual(['dieu-8.khoan-1', 'dieu-8.khoan-3']);
    expect(ids(search('co cau').text)).toEqual(expect.arrayContaining(['dieu-8.khoan-1', 'dieu-8.khoan-3']));
  });

  it('with the phrase rank above scattered words, and widely scattered words do not count', () => {
    for (const hit of search('tham nhung', 50).text) expect(marks(hit)).toEqual(['tham nhũng']);
  });

  it('in notes are separate from those in the text', () => {
    const found = search('niêm yết');
    expect(ids(found.text)).toEqual(['dieu-6.khoan-1.diem-c', 'dieu-6.khoan-2.diem-d']);
    expect(found.notes).toMatchObject([
      { id: 'dieu-10.khoan-4', note: 'lỗi quét', name: 'khoản 4 Điều 10', address: `van-ban/${SLUG}/dieu-10/#khoan-4` },
    ]);
    expect(search('khoảng rỗng')).toMatchObject({ textCount: 0, notesCount: 1 });
  });

  it('say how they were matched', () => {
    expect(search('đạo đức').how).toBe('whole');
    expect(search('dao duv').how).toBe('slips');
    expect(search('đạo đức zzzzz').how).toBe('some');
    expect(marks(search('đạo đức zzzzz').text[0])).toEqual(['đạo đức']);
  });

  it('are counted and limited to the requested number', () => {
    const found = search('cải cách hành chính', 3);
    expect(found.text).toHaveLength(3);
    expect(found.textCount).toBeGreaterThan(50);
    expect(search('cải cách hành chính', 1000).text).toHaveLength(found.textCount);
  });

  it.each([
    ['212/QĐ-UBND', ''],
    ['Hớn Quản', ''],
  ])('include the regulation itself for %s', (typed, id) => {
    const hit = search(typed).text.find((one) => one.id === id);
    expect(hit).toMatchObject({ address: `van-ban/${SLUG}/`, name: 'Quyết định 212/QĐ-UBND' });
  });

  it('outside articles link to the page that shows them', () => {
    expect(search('Như Điều 2'.normalize('NFD')).provisions.length).toBeGreaterThan(0);
    expect(search('phan thi kim oanh').text[0]?.address).toBe(`van-ban/${SLUG}/quyet-dinh/#ky-nguoi-ky`);
    expect(search('ban hành kèm theo quyết định số').text.find(({ id }) => id === 'ban-hanh-kem-theo')?.address).toBe(
      `van-ban/${SLUG}/toan-van/#ban-hanh-kem-theo`,
    );
  });
});

describe('nothing', () => {
  it.each(['', '   ', '…', '?!', '%', '\u0300', '\uD800', '😀'])('is found for %j', (typed) => {
    expect(search(typed)).toMatchObject({
      provisions: [],
      missing: [],
      text: [],
      notes: [],
      textCount: 0,
      similar: [],
    });
  });

  it('found suggests words with similar spelling', () => {
    const found = search('thanhhh traaa');
    expect(found.textCount).toBe(0);
    const near = search('xylophone');
    expect([near.textCount, near.notesCount]).toEqual([0, 0]);
    expect(search('nghieemm').similar).toContain('nghiêm');
  });

  it('is found without any text', async () => {
    expect(ask(await createSearch([]), 'điều 1', 5)).toMatchObject({ provisions: [], missing: [], text: [] });
  });
});

const law = {
  slug: 'luat',
  name: 'Luật 1/2020/QH14',
  title: 'Luật Thanh tra',
  decision: null,
  regulation: 'Luật',
  units: [
    { id: 'dieu-1', heading: 'Phạm vi', text: 'Luật này quy định về thanh tra.' },
    { id: 'dieu-40', text: 'Đạo đức công vụ.' },
  ],
};
const both = await createSearch([text, law]);

describe('several texts', () => {
  it('are searched together', () => {
    expect(ask(both, 'đạo đức', 5).text.map(({ regulation, id }) => [regulation, id])).toEqual(
      expect.arrayContaining([
        ['Luật 1/2020/QH14', 'dieu-40'],
        ['Quyết định 212/QĐ-UBND', 'dieu-12.khoan-4.diem-a'],
      ]),
    );
  });

  it('each resolve locations', () => {
    expect(ask(both, 'điều 1', 5).provisions.map(({ address }) => address)).toEqual([
      `van-ban/${SLUG}/dieu-1/`,
      `van-ban/${SLUG}/quyet-dinh/#dieu-1`,
      'van-ban/luat/dieu-1/',
    ]);
    expect(ask(both, 'điều 40', 5).provisions.map(({ address }) => address)).toEqual(['van-ban/luat/dieu-40/']);
    expect(ask(both, 'điều 41', 5).missing).toHaveLength(2);
    expect(
      ask(both, 'điều 41', 5, { slug: 'luat', article: 'dieu-1' }).missing.map(({ sentence }) => sentence),
    ).toEqual(['Luật có 2 Điều, từ Điều 1 đến Điều 40.']);
  });
});

const official = text.units.filter(({ note }) => note === undefined);
/** A few consecutive words of one unit. */
const phrase = fc
  .tuple(fc.nat(official.length - 1), fc.nat(), fc.integer({ min: 2, max: 5 }))
  .map(([number, from, length]) => {
    const unit = official[number];
    const lines = [unit?.heading ?? '', unit?.text ?? '']
      .join('\n')
      .split('\n')
      .filter((line) => wordsOf(line).length >= 2);
    const line = lines[from % Math.max(1, lines.length)] ?? '';
    const words = wordsOf(line);
    const start = from % Math.max(1, words.length - 1);
    return {
      id: unit?.id ?? '',
      words: words.slice(start, start + length).map((word) => line.slice(word.start, word.end)),
    };
  })
  .filter(({ words }) => words.length >= 2 && !/\d|^điều$|^khoản$|^điểm$/i.test(words.join(' ')));

describe('any words of the official text', () => {
  it('find their unit in every spelling', () => {
    fc.assert(
      fc.property(phrase, ({ id, words }) => {
        const typed = words.join(' ');
        for (const spelling of [typed, fold(typed), typed.toUpperCase(), typed.normalize('NFD'), words.join(', ')])
          expect(shown(ask(engine, spelling, 1000)), spelling).toContain(id);
      }),
      { numRuns: 120 },
    );
  });

  it('find their unit with one wrong letter', () => {
    const texts = official.map((unit) => wordsOf(`${unit.heading ?? ''}\n${unit.text}`));
    const known = new Set(texts.flat().map(({ folded }) => folded));
    fc.assert(
      fc.property(
        phrase,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...'bcdghklmnpqrstvxy'),
        ({ id, words }, which, at, letter) => {
          const folded = words.map(fold);
          const index = which % folded.length;
          const word = folded[index] ?? '';
          fc.pre(word.length > 1);
          const wrong = word.slice(0, at % word.length) + letter + word.slice((at % word.length) + 1);
          // A typo that yields another word of the text or an abbreviation of its words does not count as a typo.
          fc.pre(!known.has(wrong) && ![...known].some((one) => one.startsWith(wrong)));
          fc.pre(!mayBeInitials(wrong) || spelledOut(wrong, texts, 1).length === 0);
          const typed = folded.with(index, wrong).join(' ');
          expect(shown(ask(engine, typed, 1000)), typed).toContain(id);
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe('any query', () => {
  it('is answered without an error, with words of the text only', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc
            .array(
              fc.constantFrom('cải cách', 'd12', 'khoản', '<b>', 'UBND', 'cchc', '4', 'xã', "'", '"', '*', '-', '  '),
              { maxLength: 12 },
            )
            .map((parts) => parts.join(' ')),
        ),
        (typed) => {
          const found = ask(engine, typed, 5);
          for (const hit of [...found.provisions, ...found.text, ...found.notes]) {
            expect(hit.address).toMatch(/^van-ban\/[a-z0-9-]+\/(?:[a-z0-9-]+\/)?(?:#[a-z0-9-]+)?$/);
            expect(hit.name).not.toBe('');
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it('is truncated if too long', () => {
    expect(search('đạo đức '.repeat(5000)).textCount).toBeGreaterThan(0);
  });
});
