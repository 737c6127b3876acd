import { describe, expect, it } from 'vitest';
import { checkReferences } from '../../../../src/domain/regulation/references/checkReferences.ts';
import type { BoundNote, BoundPlace } from '../../../../src/domain/regulation/notes/notes.ts';
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
const note = (kind: BoundNote['kind'], place: BoundPlace): BoundNote => ({
  id: 'mot',
  kind,
  note: 'Lời ghi.',
  places: [place],
  readings: [],
  gaps: [],
});
const span = (wanted: string): BoundPlace => ({
  at: 'dieu-1',
  part: 0,
  start: words.indexOf(wanted),
  end: words.indexOf(wanted) + wanted.length,
});
const check = (notes: readonly BoundNote[], related: readonly RelatedDocument[] | null) =>
  checkReferences(text, references, notes, related, 'thu.txt');

describe('a reference that leads nowhere', () => {
  it('is told with file, line, what was asked for and the mend', () => {
    expect(check([], [decree])).toEqual([
      expect.objectContaining({
        file: 'thu.txt',
        line: 1,
        found: expect.stringContaining('Điều 9') as string,
        expected: expect.any(String) as string,
        mend: expect.stringContaining('dẫn chiếu') as string,
      }),
    ]);
  });

  it('is answered for by a note of that kind on its words or on the whole unit', () => {
    expect(check([note('dẫn chiếu', span('Điều 9 của Quy định này'))], [decree])).toEqual([]);
    expect(check([note('dẫn chiếu', span('Điều 9'))], [decree])).toEqual([]);
    expect(check([note('dẫn chiếu', { at: 'dieu-1', part: 'whole' })], [decree])).toEqual([]);
  });

  it('is not answered for by another kind, by a note elsewhere or on the words beside it', () => {
    expect(check([note('mâu thuẫn', span('Điều 9'))], [decree])).toHaveLength(1);
    expect(check([note('dẫn chiếu', span('Theo '))], [decree])).toHaveLength(1);
    expect(check([note('dẫn chiếu', { at: 'dieu-2', part: 'whole' })], [decree])).toHaveLength(1);
    expect(check([note('dẫn chiếu', { ...span('Điều 9'), part: 'heading' } as BoundPlace)], [decree])).toHaveLength(1);
  });
});

describe('a document that is cited', () => {
  it('must be in the list, where there is a list', () => {
    const [, second] = check([], []);
    expect(second).toMatchObject({
      line: 1,
      found: expect.stringContaining('61/2018/NĐ-CP') as string,
      mend: expect.stringContaining('spellings') as string,
    });
    expect(check([], null)).toHaveLength(1);
  });
});
