import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, excerptParts, rangesOf } from '../../../../src/domain/search/results/excerpt.ts';
import { match, type Wanted } from '../../../../src/domain/search/match/match.ts';
import { NEARNESS } from '../../../../src/domain/search/match/nearness.ts';
import { isOneEditApart } from '../../../../src/domain/search/match/spelling.ts';
import { wordsOf } from '../../../../src/domain/search/text/words.ts';
import { vietnamese } from '../arbitraries.ts';

const NONE: ReadonlySet<string> = new Set();
const wanted = (typed: string, unfinished = false): Wanted => ({ words: wordsOf(typed), unfinished });
const matched = (typed: string, text: string, { slips = 0, unfinished = false, above = NONE } = {}) =>
  match(wanted(typed, unfinished), wordsOf(text), above, slips);
/** The text with matches in brackets. */
const marked = (typed: string, text: string, { slips = 0, unfinished = false } = {}) => {
  const found = matched(typed, text, { slips, unfinished });
  return (
    found &&
    excerptParts(text, rangesOf(found.marked, wordsOf(text), text, wanted(typed, unfinished)))
      .map((part) => (part.hit ? `[${part.text}]` : part.text))
      .join('')
  );
};

describe('wordsOf', () => {
  it('returns words and numbers with positions, and separates lines', () => {
    const words = wordsOf('Nghị định số 61/2018/NĐ-CP\nĐiều 2');
    expect(words.map(({ exact }) => exact)).toEqual(['nghị', 'định', 'số', '61', '2018', 'nđ', 'cp', 'điều', '2']);
    expect(words.map(({ folded }) => folded).at(5)).toBe('nd');
    expect((words[7]?.index ?? 0) - (words[6]?.index ?? 0)).toBeGreaterThan(50);
  });

  it('splits any text into words at their stated positions', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const { start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}\p{M}]/u);
          last = end;
        }
      }),
    );
  });
});

describe('isOneEditApart', () => {
  it.each([
    ['duc', 'duv', true],
    ['chnih', 'chinh', true],
    ['chih', 'chinh', true],
    ['chiinh', 'chinh', true],
    ['luat', 'kuat', true],
    ['duc', 'duc', true],
    ['an', 'na', true],
    ['chinh', 'chao', false],
    ['abcd', 'badc', false],
    ['a', 'an', false],
    ['', 'a', false],
    ['dao', 'daoduc', false],
  ])('%s and %s: %s', (typed, word, is) => {
    expect(isOneEditApart(typed, word)).toBe(is);
    expect(isOneEditApart(word, typed)).toBe(is);
  });
});

describe('match', () => {
  it('finds a phrase in any spelling and reports the closest', () => {
    const text = 'tư tưởng chính trị, đạo đức, lối sống';
    expect(matched('đạo đức', text)).toMatchObject({
      phrase: true,
      nearness: NEARNESS.exact,
      missing: 0,
      broken: 0,
      span: 2,
    });
    expect(matched('dao duc', text)).toMatchObject({ phrase: true, nearness: NEARNESS.folded });
    expect(matched('dao du', text, { unfinished: true })).toMatchObject({ phrase: true, nearness: NEARNESS.begun });
    expect(matched('dao duv', text, { slips: 1 })).toMatchObject({ phrase: true, nearness: NEARNESS.slip, slips: 1 });
    expect(matched('dai duv', text, { slips: 1 })).toBeNull();
    expect(matched('dao du', text)).toMatchObject({ missing: 1 });
    expect(matched('ngân sách', text)).toBeNull();
  });

  it('prefers exact words to words with other diacritics', () => {
    expect(marked('dân', 'dẫn dân chủ, dân chủ')).toBe('dẫn [dân] chủ, [dân] chủ');
    expect(marked('dan chu', 'dẫn dân chủ, dân chủ')).toBe('dẫn [dân chủ], [dân chủ]');
  });

  it('does not match a phrase across a line break', () => {
    expect(matched('nhiệm vụ người', 'Hoàn thành nhiệm vụ\nNgười đứng đầu')).toMatchObject({
      phrase: false,
      broken: 1,
    });
  });

  it('does not mark across a line break', () => {
    expect(marked('vụ người xa', 'nhiệm vụ\nNgười ở xa')).toBe('nhiệm [vụ]\n[Người] ở [xa]');
  });

  it('marks the shortest run of words with all of them', () => {
    expect(marked('chủ tịch xã', 'Chủ tịch huyện báo cáo; Chủ tịch UBND các xã, thị trấn và xã')).toBe(
      'Chủ tịch huyện báo cáo; [Chủ tịch] UBND các [xã], thị trấn và xã',
    );
  });

  it('counts words of headings above that the unit lacks', () => {
    const above = new Set(['noi', 'vu', 'noi vu']);
    expect(matched('nội vụ chỉ số', 'xác định chỉ số hàng năm', { above })).toMatchObject({
      missing: 0,
      above: 2,
      broken: 1,
    });
    expect(matched('nội vụ', 'xác định chỉ số hàng năm', { above })).toBeNull();
  });

  it('marks the typed part of an unfinished word', () => {
    expect(marked('đạo đứ', 'đạo đức', { unfinished: true })).toBe('[đạo đứ]c');
    expect(marked('dao du', 'đạo đức'.normalize('NFD'), { unfinished: true })).toBe(`[${'đạo đứ'.normalize('NFD')}]c`);
  });

  it('never throws and marks only existing words', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, fc.boolean(), fc.nat(3), (typed, text, unfinished, slips) => {
        const found = matched(typed, text, { unfinished, slips });
        if (found === null) return;
        const count = wordsOf(text).length;
        expect(found.marked.length).toBeGreaterThan(0);
        for (const { first, last } of found.marked) {
          expect(first).toBeLessThanOrEqual(last);
          expect(last).toBeLessThan(count);
        }
        expect(found.slips).toBeLessThanOrEqual(slips);
      }),
    );
  });

  it('finds every run of words of a text as a phrase', () => {
    fc.assert(
      fc.property(
        vietnamese,
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('NFC', 'NFD'),
        (text, from, length, form) => {
          const words = wordsOf(text);
          fc.pre(words.length > 0);
          const start = from % words.length;
          const end = Math.min(words.length, start + length) - 1;
          const typed = text.slice(words[start]?.start, words[end]?.end).normalize(form).toUpperCase();
          expect(matched(typed, text)).toMatchObject({ phrase: true, nearness: NEARNESS.exact });
        },
      ),
    );
  });
});

describe('partsOf', () => {
  it('concatenates to the text for any ranges', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.string({ minLength: 90, maxLength: 120 }), fc.array(range, { maxLength: 5 }), (text, ranges) => {
        const parts = excerptParts(text, ranges);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        const hits = new Set(
          ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
        );
        let at = 0;
        for (const part of parts) for (const _ of part.text.split('')) expect(hits.has(at++)).toBe(part.hit);
      }),
    );
  });
});

describe('excerptOf', () => {
  const long = `Mở đầu.\n${'từ '.repeat(60)}tham nhũng, lãng phí ${'chữ '.repeat(60)}hết.`;
  const at = long.indexOf('tham nhũng');
  const text = (parts: ReturnType<typeof excerptOf>) => parts.map((part) => part.text).join('');

  it('shows the match in its sentence, cut at word boundaries with an ellipsis', () => {
    const parts = excerptOf(long, [{ start: at, end: at + 10 }], 80);
    expect(text(parts)).toMatch(/^…\u00A0từ .*từ tham nhũng, lãng phí chữ .*chữ\u00A0…$/);
    expect(text(parts).length).toBeLessThanOrEqual(90);
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['tham nhũng']);
  });

  it('shows the beginning without a match', () => {
    expect(text(excerptOf(long, [], 80))).toBe('Mở đầu.');
    expect(text(excerptOf('Ngắn.', [], 80))).toBe('Ngắn.');
    expect(excerptOf('', [], 80)).toEqual([]);
  });

  it('contains the first hit, is a substring of the text and respects the length', () => {
    fc.assert(
      fc.property(
        vietnamese.filter((words) => words.trim() !== ''),
        fc.integer({ min: 10, max: 60 }),
        fc.nat(),
        (words, length, from) => {
          const source = `${words} ${words}`;
          const all = wordsOf(source);
          const word = all[from % Math.max(1, all.length)];
          fc.pre(word !== undefined);
          if (word === undefined) return;
          const parts = excerptOf(source, [word], length);
          expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual([source.slice(word.start, word.end)]);
          const shown = text(parts)
            .replace(/^…\u00A0/, '')
            .replace(/\u00A0…$/, '');
          expect(source).toContain(shown);
          expect(shown.length).toBeLessThanOrEqual(length + 20);
        },
      ),
    );
  });
});
