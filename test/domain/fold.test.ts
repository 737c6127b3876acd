import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactForm, fold, foldWithMap } from '../../src/domain/fold.ts';
import { vietnamese } from './search/arbitraries.ts';

describe('fold', () => {
  it.each([
    ['Đạo đức', 'dao duc'],
    ['ĐẠO ĐỨC', 'dao duc'],
    ['dao duc', 'dao duc'],
    ['Ủy ban', 'uy ban'],
    ['Uỷ ban', 'uy ban'],
    ['hệ thống hoá', 'he thong hoa'],
    ['Nghị định số 61/2018/NĐ-CP', 'nghi dinh so 61/2018/nd-cp'],
    ['“niêm yết” – ‘một cửa’', '"niem yet" - \'mot cua\''],
    ['thư\u200B\u00ADờng', 'thuong'],
    ['90\u00A0%', '90 %'],
    ['ðường', 'duong'],
    ['Ờ Ậ ữ', 'o a u'],
    ['', ''],
  ])('maps %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
    expect(fold(text.normalize('NFC'))).toBe(folded);
  });

  it('is idempotent and independent of normalisation form and case', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(fold(text.normalize('NFD'))).toBe(folded);
        expect(fold(text.toUpperCase())).toBe(folded);
        expect(folded).toMatch(/^[ -~]*$/);
      }),
    );
  });

  it('accepts any string and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('foldWithMap', () => {
  it('returns the same text as fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldWithMap(text).text).toBe(fold(text));
      }),
    );
  });

  it('maps every folded range back to its original letters', () => {
    fc.assert(
      fc.property(vietnamese, fc.constantFrom('NFC', 'NFD'), fc.nat(), fc.nat(), (words, form, from, length) => {
        const text = words.normalize(form);
        const { text: folded, starts, ends } = foldWithMap(text);
        fc.pre(folded.length > 0);
        const start = from % folded.length;
        const end = Math.min(folded.length, start + 1 + (length % folded.length));
        const original = text.slice(starts[start], ends[end - 1]);
        expect(fold(original)).toBe(folded.slice(start, end));
      }),
    );
  });

  it('has increasing positions inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, starts, ends } = foldWithMap(text);
        expect(starts).toHaveLength(folded.length);
        expect(ends).toHaveLength(folded.length);
        for (const [index, start] of starts.entries()) {
          expect(ends[index]).toBeGreaterThan(start);
          expect(ends[index]).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
        }
      }),
    );
  });
});

describe('exactForm', () => {
  it.each([
    ['Ủy ban', 'Uỷ ban'],
    ['hòa', 'hoà'],
    ['HÒA', 'hoà'],
    ['khỏe', 'khoẻ'],
    ['thúy', 'thuý'],
    ['qúy', 'quý'],
    ['tòan', 'toàn'],
    ['họăc', 'hoặc'],
    ['ngoài', 'NGOÀI'],
  ])('spells %s and %s the same', (one, other) => {
    expect(exactForm(one)).toBe(exactForm(other));
    expect(exactForm(one.normalize('NFD'))).toBe(exactForm(other));
  });

  it.each([
    ['kỷ luật', 'kỹ luật'],
    ['đạo', 'dạo'],
    ['của', 'cua'],
    ['một cửa', 'một của'],
    ['toán', 'toàn'],
  ])('distinguishes %s and %s', (one, other) => {
    expect(exactForm(one)).not.toBe(exactForm(other));
  });

  it('keeps every diacritic except tone placement', () => {
    expect(exactForm('Ậ Ố ữ Đ ằ ỡ')).toBe('ậ ố ữ đ ằ ỡ');
    expect(exactForm('của mía người ngoài khuya hoàn thuyền')).toBe('của mía người ngoài khuya hoàn thuyền');
  });

  it('is idempotent, independent of form and case, and compatible with fold', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const exact = exactForm(text);
        expect(exactForm(exact)).toBe(exact);
        expect(exactForm(text.normalize('NFD'))).toBe(exact);
        expect(exactForm(text.toUpperCase())).toBe(exact);
        expect(fold(exact)).toBe(fold(text));
        expect(exact.normalize('NFC')).toBe(exact);
      }),
    );
  });

  it('accepts any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof exactForm(text)).toBe('string');
      }),
    );
  });
});
