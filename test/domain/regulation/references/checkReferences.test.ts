import { describe, expect, it } from 'vitest';
import { checkReferences, referenceRemarks } from '../../../../src/domain/regulation/references/checkReferences.ts';
import type { BoundNote, NoteLocation } from '../../../../src/domain/regulation/notes/notes.ts';
import { findReferences } from '../../../../src/domain/regulation/references/references.ts';
import type { RelatedDocument } from '../../../../src/domain/regulation/references/related.ts';
import { parsed } from '../official.ts';

const text = parsed(
  [
    'Điều 1. Phạm vi',
    'Theo Điều 9 của Quy định này và Nghị định số 61/2018/NĐ-CP.',
    'Điều 2. Tên gọi',
    'Theo Điều 1 Quy định này.',
  ].join('\n\n'),
);
const references = findReferences(text);
const words = 'Theo Điều 9 của Quy định này và Nghị định số 61/2018/NĐ-CP.';
const decree: RelatedDocument = {
  id: 'nghi-dinh-61',
  kind: 'Nghị định',
  number: '61/2018/NĐ-CP',
  relations: ['được dẫn chiếu'],
  spellings: ['Nghị định số 61/2018/NĐ-CP'],
};
const note = (kind: BoundNote['kind'], place: NoteLocation): BoundNote => ({
  id: 'mot',
  kind,
  note: 'Lời ghi.',
  locations: [place],
  readings: [],
  gaps: [],
});
const span = (wanted: string): NoteLocation => ({
  at: 'dieu-1',
  part: 0,
  start: words.indexOf(wanted),
  end: words.indexOf(wanted) + wanted.length,
});
const check = (notes: readonly BoundNote[], dismissed: Parameters<typeof checkReferences>[3] = []) =>
  checkReferences(text, references, notes, dismissed, 'thu.txt');

describe('a dangling reference', () => {
  it('is reported with file, line, target and solution', () => {
    expect(check([])).toEqual([
      expect.objectContaining({
        file: 'thu.txt',
        line: 1,
        found: expect.stringContaining('Điều 9') as string,
        expected: expect.any(String) as string,
        fix: expect.stringContaining('dẫn chiếu') as string,
      }),
    ]);
  });

  it('is accepted with a note of that kind on its words or the whole unit', () => {
    expect(check([note('dẫn chiếu', span('Điều 9 của Quy định này'))])).toEqual([]);
    expect(check([note('dẫn chiếu', span('Điều 9'))])).toEqual([]);
    expect(check([note('dẫn chiếu', { at: 'dieu-1', part: 'whole' })])).toEqual([]);
  });

  it('is not accepted with a note of another kind, elsewhere or on adjacent words', () => {
    expect(check([note('mâu thuẫn', span('Điều 9'))])).toHaveLength(1);
    expect(check([note('dẫn chiếu', span('Theo '))])).toHaveLength(1);
    expect(check([note('dẫn chiếu', { at: 'dieu-2', part: 'whole' })])).toHaveLength(1);
    expect(check([note('dẫn chiếu', { ...span('Điều 9'), part: 'heading' } as NoteLocation)])).toHaveLength(1);
  });

  it('is accepted if its words are dismissed as none', () => {
    expect(check([], [{ locations: [span('Điều 9')] }])).toEqual([]);
    expect(check([], [{ locations: [span('Theo ')] }])).toHaveLength(1);
  });

  it('is only a remark if its target may exist without a number', () => {
    const loose = parsed(
      [
        'Điều 1. Phạm vi',
        'Theo khoản 2 Điều 2.',
        'Điều 2. Tên gọi',
        'Một câu.',
        'PHỤ LỤC',
        'DANH MỤC',
        'Theo Mục II Phụ lục này.',
      ].join('\n\n'),
    );
    const found = findReferences(loose);
    expect(found.map(({ target }) => target.kind)).toEqual(['missing', 'missing']);
    expect(checkReferences(loose, found, [], [], 'thu.txt')).toEqual([]);
    expect(referenceRemarks(found, [])).toEqual([
      expect.stringContaining('khoản 2 Điều 2'),
      expect.stringContaining('Mục II Phụ lục này'),
    ]);
  });
});

describe('a cited document', () => {
  it('is reported if the list lacks it, but not required', () => {
    expect(check([])).toHaveLength(1);
    const other = { ...decree, spellings: ['Nghị định số 20/2008/NĐ-CP'] };
    expect(referenceRemarks(references, [other])).toEqual([expect.stringContaining('“Nghị định số 61/2018/NĐ-CP”')]);
    expect(referenceRemarks(references, [decree])).toEqual([]);
    expect(referenceRemarks(references, [])).toEqual([]);
  });
});
