import { describe, expect, test } from 'vitest';
import { deletedSince, draftList } from '../../../../src/adapters/browser/drafts/draftList.ts';
import { emptySlot, type Slot } from '../../../../src/adapters/browser/drafts/slot.ts';
import { emptyDraft } from '../../../domain/draft/arbitraries.ts';

const REGULATION = emptyDraft('x').regulation;
const DAY = Date.parse('2026-11-03T00:00:00.000Z');
const at = (minute: number) => new Date(DAY + minute * 60_000).toISOString();
const slot = (id: string, minute: number, more: Partial<Slot> = {}): Slot => ({ ...emptySlot({ ...emptyDraft(id), updatedAt: at(minute) }, 'tab'), ...more });

describe('the list', () => {
  const ids = (slots: readonly Slot[]) => draftList(slots, REGULATION, () => null).map(({ draft }) => draft.id);

  test('has the last edited first, of one moment in the order in which they are held', () => {
    expect(ids([slot('a', 1), slot('b', 3), slot('c', 2), slot('d', 3)])).toEqual(['b', 'd', 'c', 'a']);
  });

  test('leaves out deleted drafts and those of other regulations', () => {
    const other = { ...slot('b', 2), draft: { ...emptyDraft('b'), regulation: 'khac' } };
    expect(ids([slot('a', 1, { deletedAt: at(5) }), other, slot('c', 1)])).toEqual(['c']);
  });

  test('says when each was stored and put into a file, and what it was split from', () => {
    const [item] = draftList([slot('a', 1, { savedAt: at(2), splitFrom: 'goc' })], REGULATION, (id) => `${id} ${at(3)}`);
    expect(item).toMatchObject({ savedAt: at(2), exportedAt: `a ${at(3)}`, splitFrom: 'goc' });
    expect(draftList([slot('a', 1)], REGULATION, () => null)[0]).toMatchObject({ savedAt: null, exportedAt: null, splitFrom: null });
  });
});

describe('deleted drafts', () => {
  const ids = (slots: readonly Slot[], since: number) => deletedSince(slots, REGULATION, since).map(({ id }) => id);

  test('are those deleted after the time, last deleted first', () => {
    const slots = [slot('a', 0, { deletedAt: at(1) }), slot('b', 0, { deletedAt: at(3) }), slot('c', 0, { deletedAt: at(2) }), slot('d', 0)];
    expect(ids(slots, DAY)).toEqual(['b', 'c', 'a']);
    // To the moment: what was deleted just then can no longer be brought back.
    expect(ids(slots, Date.parse(at(2)))).toEqual(['b']);
  });

  test('are none where the time of deletion cannot be read', () => {
    expect(ids([slot('a', 0, { deletedAt: 'hôm qua' })], 0)).toEqual([]);
  });
});
