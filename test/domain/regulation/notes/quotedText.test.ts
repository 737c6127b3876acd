import { expect, it } from 'vitest';
import { checklistOf } from '../../../../src/domain/draft/checklistOf.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { quotedText } from '../../../../src/domain/regulation/notes/quotedText.ts';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { neighboursOf } from '../../../../src/domain/regulation/tree/outline.ts';
import { indexById } from '../../../../src/domain/regulation/tree/walk.ts';
import { searchTextOf } from '../../../../src/domain/search/text/searchTextOf.ts';
import { META } from '../../search/official.ts';

const NOTES =
  '\nXÁC THỰC VĂN BẢN HỢP NHẤT\nCHỦ NHIỆM\nBùi Văn E\n\n[1] Tên chương được sửa đổi.\n2 Tên Điều được sửa đổi.\n3 Từ được thay thế.\n4 Tên phụ lục được sửa đổi.\n';
const parsed = (words: string) => {
  const { text } = parseRegulation(words, 'x.txt');
  if (text === null) throw new Error('not read');
  return text;
};
const consolidated = parsed(
  `LUẬT\nCÂY\nChương I\nTRỒNG CÂY[1]\nĐiều 1. Điều kiện vay²\nĐược trồng3 cây cao 5 m2.\n1. Cây.\nĐiều 2. Khác\nHết.\n${NOTES}`,
);

it('quotes headings and paragraphs without the marks of printed footnotes', () => {
  const units = indexById(quotedText(consolidated));
  expect(units.get('chuong-1')).toMatchObject({ heading: 'TRỒNG CÂY' });
  expect(units.get('dieu-1')).toMatchObject({
    heading: 'Điều kiện vay',
    paragraphs: ['Được trồng cây cao 5 m2.'],
  });
  // The text itself stays as printed.
  expect(indexById(consolidated).get('dieu-1')).toMatchObject({ heading: 'Điều kiện vay²' });
});

it('leaves out lists of marks with what joins them', () => {
  const text = parsed(`LUẬT\nCÂY\nChương I\nTRỒNG CÂY[1]\nĐiều 1. Cây vay2,3\nTrồng cây.\n${NOTES}`);
  expect(indexById(quotedText(text)).get('dieu-1')).toMatchObject({ heading: 'Cây vay' });
});

it('keeps the footnotes themselves, and every id', () => {
  expect([...indexById(quotedText(consolidated)).keys()]).toEqual([...indexById(consolidated).keys()]);
  expect(quotedText(consolidated).regulation.back.filter(({ kind }) => kind === 'footnote')).toEqual(
    consolidated.regulation.back.filter(({ kind }) => kind === 'footnote'),
  );
});

it('is used by the pager, the search and the self-check', () => {
  expect(neighboursOf(quotedText(consolidated), 'dieu-2').previous?.name).toBe('Điều 1. Điều kiện vay');
  expect(neighboursOf(quotedText(consolidated), 'dieu-1').here?.name).toBe('Điều 1. Điều kiện vay');
  const found = searchTextOf({ slug: 'x', meta: META, text: consolidated }, []).units.find(({ id }) => id === 'dieu-1');
  expect(found).toMatchObject({ heading: 'Điều kiện vay', text: 'Được trồng cây cao 5 m2.' });
  const rules = { roles: [{ duties: ['dieu-1.khoan-1'] }] } as unknown as RuleSet;
  expect(checklistOf(quotedText(consolidated), rules)[0]?.heading).toBe('Điều kiện vay');
});

it('is the text itself where nothing is marked', () => {
  const text = parsed('LUẬT\nCÂY\nĐiều 1. Cho vay2\nTrồng cây[3].\n');
  expect(quotedText(text)).toBe(text);
});
