import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import { newDraft } from '../../../../src/domain/draft/edit/newDraft.ts';
import { consequencesOf } from '../../../../src/domain/draft/outcome/consequences.ts';
import { official } from '../../rating/official.ts';

function shown(role: string, possible: readonly string[], figures: Draft['figures'] = {}): readonly string[] {
  const draft = newDraft(
    {
      id: 'd',
      regulation: official.regulation,
      textVersion: 't',
      rulesVersion: 'r',
      role,
      acting: false,
      unit: '',
      year: null,
    },
    '2026-01-01T00:00:00.000Z',
  );
  return consequencesOf(official, { ...draft, figures }, possible).map(({ id }) => id);
}

describe('consequences next to the rating', () => {
  test('always include Điều 13 and Điều 14, the latter by kind of head', () => {
    expect(shown('truong-phong', ['tot'])).toEqual(['sau-khi-cong-bo', 'tham-quyen-phong']);
    expect(shown('truong-dai-truyen-thanh', ['tot'])).toEqual(['sau-khi-cong-bo', 'tham-quyen-su-nghiep']);
    expect(shown('chu-tich-ubnd-xa', ['gap'])).toEqual(['sau-khi-cong-bo', 'tham-quyen-phong']);
  });

  test('include điểm b khoản 2 Điều 3 and Điều 15 only while the lowest level is possible', () => {
    expect(shown('truong-phong', ['khong-hoan-thanh', 'tot'], { previousRating: 'tot' })).toEqual([
      'giam-nhe-mien',
      'sau-khi-cong-bo',
      'tham-quyen-phong',
      'xu-ly-trach-nhiem',
    ]);
  });

  test('include khoản 2 Điều 15 after two years, with its wrong reference noted, or while last year is unknown', () => {
    expect(shown('truong-phong', ['khong-hoan-thanh'], { previousRating: 'khong-hoan-thanh' })).toContain(
      'hai-nam-lien-tiep',
    );
    expect(shown('truong-phong', ['khong-hoan-thanh'])).toContain('hai-nam-chua-ro');
    expect(shown('truong-phong', ['khong-hoan-thanh'], { previousRating: 'tot' })).not.toContain('hai-nam-chua-ro');
    const { clause, remark } = official.consequences.find(({ id }) => id === 'hai-nam-lien-tiep')!;
    expect(clause).toBe('dieu-15.khoan-2');
    expect(remark).toContain('theo Điều 11 Quy định này');
  });

  test('ignore unknown roles and figures from a prototype', () => {
    expect(shown('giam-doc', ['khong-hoan-thanh'])).not.toContain('tham-quyen-phong');
    expect(
      shown(
        'truong-phong',
        ['khong-hoan-thanh'],
        JSON.parse('{"__proto__":{"previousRating":"khong-hoan-thanh"}}') as Draft['figures'],
      ),
    ).toContain('hai-nam-chua-ro');
  });
});
