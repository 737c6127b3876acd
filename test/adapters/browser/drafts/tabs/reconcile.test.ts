import { describe, expect, test } from 'vitest';
import type { FoundEntry } from '../../../../../src/adapters/browser/drafts/held/journal.ts';
import { reconcile } from '../../../../../src/adapters/browser/drafts/tabs/reconcile.ts';
import type { StoredDraft } from '../../../../../src/adapters/browser/drafts/storage/record.ts';
import { isUnsaved } from '../../../../../src/adapters/browser/drafts/held/slot.ts';
import { emptyDraft } from '../../../../domain/draft/arbitraries.ts';

const draft = (unit: string, revision: number, id = 'd1') => ({ ...emptyDraft(id), unit, revision });

const stored = (by: string, seq: number, revision: number, more: Partial<StoredDraft> = {}): StoredDraft => ({
  draft: draft(`${by}${seq}`, revision),
  by,
  seq,
  savedAt: '2026-11-03T07:00:00.000Z',
  ...more,
});

const entry = (by: string, seq: number, revision: number, base: FoundEntry['base'], saved = false): FoundEntry => ({
  draft: draft(`${by}${seq}`, revision),
  by,
  seq,
  base,
  saved,
  key: `journal/d1/${by}`,
});

/** Per draft its name, whether it is unsaved, and its base; then the splits and the used-up keys. */
function outcome(
  records: readonly StoredDraft[] | null,
  journal: readonly FoundEntry[],
  taken: readonly string[] = [],
) {
  const { slots, splits, spent } = reconcile(records, new Set(taken), journal);
  return {
    drafts: [...slots].map(([id, slot]) => [
      id,
      slot.draft.unit,
      isUnsaved(slot) ? 'unsaved' : 'saved',
      slot.stored === null ? null : `${slot.stored.by}${slot.stored.seq}`,
    ]),
    splits: splits.map(({ id }) => id),
    spent: spent.map(({ key }) => key),
  };
}

describe('a stored record and a journal entry', () => {
  test.each<readonly [string, readonly StoredDraft[], readonly FoundEntry[], ReturnType<typeof outcome>]>([
    ['only stored', [stored('a', 5, 5)], [], { drafts: [['d1', 'a5', 'saved', 'a5']], splits: [], spent: [] }],
    [
      'only in the journal: the store lost it, or never had it',
      [],
      [entry('a', 5, 5, null, true)],
      { drafts: [['d1', 'a5', 'unsaved', null]], splits: [], spent: [] },
    ],
    [
      'the same state in both: the second copy stays',
      [stored('a', 5, 5)],
      [entry('a', 5, 5, null, true)],
      { drafts: [['d1', 'a5', 'saved', 'a5']], splits: [], spent: [] },
    ],
    [
      'the writer went on',
      [stored('a', 5, 5)],
      [entry('a', 7, 7, { by: 'a', seq: 4 })],
      { drafts: [['d1', 'a7', 'unsaved', 'a5']], splits: [], spent: [] },
    ],
    [
      'the writer stored more since',
      [stored('a', 9, 9)],
      [entry('a', 7, 7, null)],
      { drafts: [['d1', 'a9', 'saved', 'a9']], splits: [], spent: ['journal/d1/a'] },
    ],
    [
      'another tab went on from what is stored',
      [stored('a', 5, 5)],
      [entry('b', 2, 7, { by: 'a', seq: 5 })],
      { drafts: [['d1', 'b2', 'unsaved', 'a5']], splits: [], spent: [] },
    ],
    [
      'a saved entry of before',
      [stored('b', 2, 7)],
      [entry('a', 5, 5, null, true)],
      { drafts: [['d1', 'b2', 'saved', 'b2']], splits: [], spent: ['journal/d1/a'] },
    ],
    [
      'a saved entry that the store has lost (power cut)',
      [stored('a', 5, 5)],
      [entry('b', 9, 12, { by: 'b', seq: 8 }, true)],
      { drafts: [['d1', 'b9', 'unsaved', 'a5']], splits: [], spent: [] },
    ],
    [
      'changed apart',
      [stored('b', 2, 7)],
      [entry('a', 6, 6, { by: 'a', seq: 5 })],
      {
        drafts: [
          ['d1', 'b2', 'saved', 'b2'],
          ['d1~a.a5', 'a6', 'unsaved', null],
        ],
        splits: ['d1~a.a5'],
        spent: [],
      },
    ],
    [
      'taken over by another tab, and brought back by a kill',
      [stored('b', 2, 7, { absorbed: [{ by: 'a', seq: 6 }] })],
      [entry('a', 6, 6, { by: 'a', seq: 5 })],
      { drafts: [['d1', 'b2', 'saved', 'b2']], splits: [], spent: ['journal/d1/a'] },
    ],
    [
      'gone on after another tab took over an earlier state',
      [stored('b', 2, 7, { absorbed: [{ by: 'a', seq: 6 }] })],
      [entry('a', 8, 8, { by: 'a', seq: 5 })],
      {
        drafts: [
          ['d1', 'b2', 'saved', 'b2'],
          ['d1~a.a5', 'a8', 'unsaved', null],
        ],
        splits: ['d1~a.a5'],
        spent: [],
      },
    ],
    [
      'an entry that has absorbed what is stored',
      [stored('a', 5, 5)],
      [{ ...entry('b', 2, 7, { by: 'c', seq: 1 }), absorbed: [{ by: 'a', seq: 5 }] }],
      { drafts: [['d1', 'b2', 'unsaved', 'a5']], splits: [], spent: [] },
    ],
    [
      'deleted since: the entry waits with the record',
      [stored('b', 2, 7, { deletedAt: '2026-11-03T07:00:00.000Z' })],
      [entry('a', 6, 6, { by: 'a', seq: 5 })],
      { drafts: [['d1', 'b2', 'saved', 'b2']], splits: [], spent: [] },
    ],
    [
      'brought back after the deletion',
      [stored('b', 2, 7, { deletedAt: '2026-11-03T07:00:00.000Z' })],
      [entry('b', 3, 7, { by: 'b', seq: 2 })],
      { drafts: [['d1', 'b3', 'unsaved', 'b2']], splits: [], spent: [] },
    ],
  ])('%s', (_, records, journal, expected) => {
    expect(outcome(records, journal)).toEqual(expected);
  });

  test('with the same content cause no split', () => {
    const apart = { ...entry('a', 6, 6, { by: 'a', seq: 5 }), draft: draft('b2', 6) };
    expect(outcome([stored('b', 2, 7)], [apart])).toEqual({
      drafts: [['d1', 'b2', 'saved', 'b2']],
      splits: [],
      spent: ['journal/d1/a'],
    });
  });

  test('already separated by an earlier load change nothing', () => {
    const before = { ...stored('a', 6, 6), draft: draft('a6', 6, 'd1~a.a5') };
    const result = outcome([stored('b', 2, 7), before], [entry('a', 6, 6, { by: 'a', seq: 5 })]);
    expect(result).toEqual({
      drafts: [
        ['d1', 'b2', 'saved', 'b2'],
        ['d1~a.a5', 'a6', 'saved', 'a6'],
      ],
      splits: [],
      spent: ['journal/d1/a'],
    });
  });

  test('of several tabs form a chain, the latest last', () => {
    const chain = [entry('c', 1, 9, { by: 'b', seq: 2 }), entry('b', 2, 7, { by: 'a', seq: 5 })];
    expect(outcome([stored('a', 5, 5)], chain).drafts).toEqual([['d1', 'c1', 'unsaved', 'a5']]);
  });

  test('under the id of an unreadable record give the entry a new id', () => {
    expect(outcome([], [entry('a', 6, 6, { by: 'a', seq: 5 })], ['d1'])).toEqual({
      drafts: [['d1~a.a5', 'a6', 'unsaved', null]],
      splits: ['d1~a.a5'],
      spent: [],
    });
  });
});

describe('while the store does not answer', () => {
  test('an entry counts as it describes itself', () => {
    expect(outcome(null, [entry('a', 5, 5, { by: 'a', seq: 4 }, true)]).drafts).toEqual([['d1', 'a5', 'saved', 'a5']]);
    expect(outcome(null, [entry('a', 5, 5, { by: 'a', seq: 4 })]).drafts).toEqual([['d1', 'a5', 'unsaved', 'a4']]);
  });

  test('the later of two saved entries wins', () => {
    expect(outcome(null, [entry('b', 2, 7, { by: 'a', seq: 6 }, true), entry('a', 5, 5, null, true)]).drafts).toEqual([
      ['d1', 'b2', 'saved', 'b2'],
    ]);
  });
});

test('entries that are equal to the stored state or continue it are removed only when the draft is saved', () => {
  const [equal, later] = [entry('a', 5, 5, null), entry('b', 2, 7, { by: 'a', seq: 5 })];
  const marks = (journal: readonly FoundEntry[]) =>
    reconcile([stored('a', 5, 5)], new Set(), journal).slots.get('d1')?.journals;
  const mark = ({ key, by, seq }: FoundEntry) => ({ key, by, seq });
  expect(marks([equal])).toEqual([mark(equal)]);
  expect(marks([equal, later])).toEqual([mark(equal), mark(later)]);
});
