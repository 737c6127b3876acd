import { describe, expect, test } from 'vitest';
import { deletedDrafts, draftList, otherDrafts } from '../../../../../src/adapters/browser/drafts/held/draftList.ts';
import { emptySlot, highestOrder, nextOrder, type Slot } from '../../../../../src/adapters/browser/drafts/held/slot.ts';
import { MAX_EDITS } from '../../../../../src/adapters/browser/drafts/storage/readMarks.ts';
import { emptyDraft } from '../../../../domain/draft/arbitraries.ts';

const REGULATION = emptyDraft('x').regulation;
const DAY = Date.parse('2026-11-03T00:00:00.000Z');
const at = (minute: number) => new Date(DAY + minute * 60_000).toISOString();
const slot = (id: string, minute: number, more: Partial<Slot> = {}): Slot => ({
  ...emptySlot({ ...emptyDraft(id), updatedAt: at(minute) }, 'tab'),
  ...more,
});

describe('the list', () => {
  const ids = (slots: readonly Slot[]) =>
    draftList(
      slots,
      REGULATION,
      () => null,
      () => false,
    ).map(({ draft }) => draft.id);

  test('is sorted by last edit, and for equal times by held order', () => {
    expect(ids([slot('a', 1), slot('b', 3), slot('c', 2), slot('d', 3)])).toEqual(['b', 'd', 'c', 'a']);
  });

  test('has the draft just edited first, even if clocks disagree', () => {
    expect(ids([slot('a', 9_999_999), slot('b', 1, { order: 7 }), slot('c', 2, { order: 6 }), slot('d', 3)])).toEqual([
      'b',
      'c',
      'a',
      'd',
    ]);
  });

  test('omits deleted drafts and those of other regulations', () => {
    const other = { ...slot('b', 2), draft: { ...emptyDraft('b'), regulation: 'khac' } };
    expect(ids([slot('a', 1, { deletedAt: at(5) }), other, slot('c', 1)])).toEqual(['c']);
  });

  test('has the times of saving and export, and the id a draft was split from', () => {
    const [item] = draftList(
      [slot('a', 1, { savedAt: at(2), splitFrom: 'goc' })],
      REGULATION,
      (id) => `${id} ${at(3)}`,
      () => false,
    );
    expect(item).toMatchObject({ savedAt: at(2), exportedAt: `a ${at(3)}`, splitFrom: 'goc' });
    expect(
      draftList(
        [slot('a', 1)],
        REGULATION,
        () => null,
        () => false,
      )[0],
    ).toMatchObject({ savedAt: null, exportedAt: null, splitFrom: null });
  });
});

describe('deleted drafts', () => {
  test('are all that can be restored, last deleted first, whatever the clock says', () => {
    const slots = [
      slot('a', 0, { deletedAt: '0001-01-01T00:00:00Z' }),
      slot('b', 0, { deletedAt: at(3) }),
      slot('c', 0, { deletedAt: at(2) }),
      slot('d', 0),
    ];
    expect(deletedDrafts(slots, REGULATION).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
});

test('drafts of other regulations are listed apart, deleted ones too', () => {
  const other = { ...emptyDraft('b'), regulation: 'khac' };
  const slots = [slot('a', 1), { ...slot('b', 2, { deletedAt: at(3) }), draft: other }];
  expect(otherDrafts(slots, REGULATION)).toEqual([other]);
});

test('the draft edited next gets a higher order than any, up to a limit', () => {
  expect([highestOrder([]), nextOrder([])]).toEqual([0, 1]);
  const slots = [slot('a', 1, { order: 3 }), slot('b', 1), slot('c', 1, { order: 7 })];
  expect([highestOrder(slots), nextOrder(slots)]).toEqual([7, 8]);
  expect(nextOrder([slot('a', 1, { order: MAX_EDITS })])).toBe(MAX_EDITS);
});
