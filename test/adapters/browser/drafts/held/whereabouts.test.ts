import { expect, test } from 'vitest';
import type { DraftNotice, Whereabouts } from '../../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { emptySlot, type Slot } from '../../../../../src/adapters/browser/drafts/held/slot.ts';
import { whereabouts } from '../../../../../src/adapters/browser/drafts/held/whereabouts.ts';
import { StorageFailure } from '../../../../../src/adapters/browser/drafts/storage/storageFailure.ts';
import { emptyDraft } from '../../../../domain/draft/arbitraries.ts';

const DRAFT = emptyDraft('d1');
const ASIDE = [{ key: 'quarantine/d1/r', id: 'd1', text: '{' }];

interface Given {
  readonly slot?: Slot;
  readonly notice?: DraftNotice;
  readonly isSettled?: boolean;
  readonly aside?: typeof ASIDE | null;
}

const find = ({ slot, notice, isSettled = true, aside = [] }: Given) =>
  whereabouts('d1', {
    slots: new Map(slot === undefined ? [] : [['d1', slot]]),
    regulation: DRAFT.regulation,
    notices: notice === undefined ? [] : [notice],
    isSettled: () => isSettled,
    quarantine: {
      list: () => (aside === null ? Promise.reject(new StorageFailure('broken')) : Promise.resolve(aside)),
    },
  });

test.each<readonly [string, Given, Whereabouts]>([
  [
    'of another regulation',
    { slot: emptySlot({ ...DRAFT, regulation: 'khac' }, 'a') },
    { kind: 'otherRegulation', regulation: 'khac' },
  ],
  ['deleted', { slot: { ...emptySlot(DRAFT, 'a'), deletedAt: DRAFT.createdAt } }, { kind: 'deleted', draft: DRAFT }],
  ['of a newer version', { notice: { kind: 'newer', id: 'd1' } }, { kind: 'newer' }],
  ['that the browser cannot return', { notice: { kind: 'unreadable', id: 'd1' } }, { kind: 'unreadable' }],
  ['that was corrupt', { notice: { kind: 'corrupt', id: 'd1', because: 'hỏng' } }, { kind: 'quarantined' }],
  ['while the store has not responded', { isSettled: false, aside: ASIDE }, { kind: 'opening' }],
  ['that is in quarantine from before', { aside: ASIDE }, { kind: 'quarantined' }],
  ['of which nothing is known', { notice: { kind: 'newer', id: 'd2' } }, { kind: 'none' }],
  ['read in part and removed since', { notice: { kind: 'dropped', id: 'd1', dropped: [] } }, { kind: 'none' }],
  ['while the quarantine cannot be read', { aside: null }, { kind: 'none' }],
])('reports where a draft is: %s', async (_, given, expected) => {
  expect(await find(given)).toEqual(expected);
});
