import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  linkedRuns,
  segmentsOf,
  type LinkRange,
  type LinkTarget,
  type NoteRange,
} from '../../../../src/domain/regulation/tree/segments.ts';

const words = 'năm liên tiếp theo Điều 11 Quy định này;';
const target: LinkTarget = { kind: 'provision', id: 'dieu-11' };
const link = (start: number, end: number, to: LinkTarget = target): LinkRange => ({ start, end, link: to });
const note = (start: number, end: number, id = 'mot'): NoteRange => ({ start, end, id });

describe('segmentsOf', () => {
  it('returns plain words as one segment, and none for an empty string', () => {
    expect(segmentsOf(words, [], [])).toEqual([{ text: words }]);
    expect(segmentsOf('', [], [])).toEqual([]);
  });

  it('splits a link inside noted words', () => {
    expect(segmentsOf(words, [link(19, 39)], [note(14, 39)])).toEqual([
      { text: 'năm liên tiếp ' },
      { text: 'theo ', notes: ['mot'] },
      { text: 'Điều 11 Quy định này', link: target, notes: ['mot'] },
      { text: ';' },
    ]);
  });

  it('splits noted words inside a link', () => {
    expect(segmentsOf(words, [link(19, 39)], [note(24, 26)])).toEqual([
      { text: 'năm liên tiếp theo ' },
      { text: 'Điều ', link: target },
      { text: '11', link: target, notes: ['mot'] },
      { text: ' Quy định này', link: target },
      { text: ';' },
    ]);
  });

  it('splits overlaps and lists every note of a segment once', () => {
    expect(segmentsOf('abcdef', [link(0, 3)], [note(2, 5), note(4, 6, 'hai'), note(2, 5)])).toEqual([
      { text: 'ab', link: target },
      { text: 'c', link: target, notes: ['mot'] },
      { text: 'd', notes: ['mot'] },
      { text: 'e', notes: ['mot', 'hai'] },
      { text: 'f', notes: ['hai'] },
    ]);
  });

  it('keeps adjacent links separate', () => {
    const document: LinkTarget = { kind: 'document', id: 'luat' };
    expect(segmentsOf('abcd', [link(2, 4, document), link(0, 2)], [])).toEqual([
      { text: 'ab', link: target },
      { text: 'cd', link: document },
    ]);
  });

  it.each([
    ['an empty range', [link(2, 2)], []],
    ['a reversed range', [], [note(3, 1)]],
    ['a range before the words', [link(-1, 2)], []],
    ['a range beyond the words', [], [note(0, words.length + 1)]],
    ['a range between characters', [link(0.5, 2)], []],
    ['no number', [], [note(Number.NaN, 2)]],
    ['links that overlap', [link(0, 5), link(4, 8)], []],
    ['a link in a link', [link(0, 8), link(2, 4)], []],
    ['the same link twice', [link(0, 4), link(0, 4)], []],
  ])('rejects %s', (_, links, notes) => {
    expect(() => segmentsOf(words, links, notes)).toThrow(RangeError);
  });

  const range = (length: number) =>
    fc
      .tuple(fc.nat(length), fc.nat(length))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  /** Words, disjoint links and any notes. */
  const cases = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).chain((any) =>
    fc.record({
      any: fc.constant(any),
      links: fc.uniqueArray(fc.nat(any.length), { maxLength: 8 }).map((points) => {
        const sorted = points.toSorted((a, b) => a - b);
        return sorted.flatMap((start, index) =>
          index % 2 === 0 && sorted[index + 1] !== undefined
            ? [link(start, sorted[index + 1] ?? start, { kind: 'document', id: `d${start}` })]
            : [],
        );
      }),
      notes: fc.array(
        fc.tuple(range(any.length), fc.constantFrom('a', 'b', 'c')).map(([place, id]) => ({ ...place, id })),
        { maxLength: 6 },
      ),
    }),
  );

  it('concatenates to the words; every character has exactly the link and notes that cover it', () => {
    fc.assert(
      fc.property(cases, ({ any, links, notes }) => {
        const segments = segmentsOf(any, links, notes);
        expect(segments.map(({ text }) => text).join('')).toBe(any);
        let at = 0;
        for (const segment of segments) {
          expect(segment.text).not.toBe('');
          for (let i = at; i < at + segment.text.length; i += 1) {
            expect(segment.link).toBe(links.find(({ start, end }) => start <= i && i < end)?.link);
            const covering = notes.filter(({ start, end }) => start <= i && i < end).map(({ id }) => id);
            expect(new Set(segment.notes ?? [])).toEqual(new Set(covering));
          }
          at += segment.text.length;
        }
      }),
    );
  });

  it('splits only at boundaries', () => {
    fc.assert(
      fc.property(cases, ({ any, links, notes }) => {
        const bounds = new Set([0, any.length, ...[...links, ...notes].flatMap(({ start, end }) => [start, end])]);
        expect(segmentsOf(any, links, notes)).toHaveLength(bounds.size - 1);
      }),
    );
  });

  it('prints each link as one run', () => {
    fc.assert(
      fc.property(cases, ({ any, links, notes }) => {
        const runs = linkedRuns(segmentsOf(any, links, notes));
        expect(runs.flatMap(({ segments }) => segments.map(({ text }) => text)).join('')).toBe(any);
        expect(
          runs.filter((run) => run.link !== undefined).map((run) => run.segments.map(({ text }) => text).join('')),
        ).toEqual(links.map(({ start, end }) => any.slice(start, end)));
        for (const [index, run] of runs.entries()) if (index > 0) expect(run.link).not.toBe(runs[index - 1]?.link);
      }),
    );
  });
});
