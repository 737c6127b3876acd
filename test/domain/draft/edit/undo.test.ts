import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftAction } from '../../../../src/domain/draft/edit/action.ts';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import { editDraft } from '../../../../src/domain/draft/edit/edit.ts';
import { readDraft } from '../../../../src/domain/draft/read/readDraft.ts';
import { sameContent } from '../../../../src/domain/draft/sameContent.ts';
import { anyAction, anyDraft, emptyDraft, NOW } from '../arbitraries.ts';

const A = 'dieu-4.khoan-1.diem-a';
const B = 'dieu-5.khoan-1';

const done = (draft: Draft, ...actions: readonly DraftAction[]): Draft =>
  actions.reduce((result, action) => editDraft(result, action, NOW), draft);

/** Actions with an undo button; setting versions has none. */
const act = anyAction.filter(({ type }) => type !== 'seen');

test('taking back an action at once restores the previous content', () => {
  fc.assert(
    fc.property(anyDraft, act, (before, action) => {
      const after = done(before, action);
      expect(sameContent(done(after, { type: 'undo', before, after }), before)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('taking back after any later actions gives a valid draft and is idempotent', () => {
  fc.assert(
    fc.property(anyDraft, act, fc.array(anyAction, { maxLength: 5 }), (before, action, since) => {
      const after = done(before, action);
      const back = done(done(after, ...since), { type: 'undo', before, after });
      expect(readDraft(JSON.parse(JSON.stringify(back)))).toEqual({ kind: 'draft', draft: back, dropped: [] });
      expect(done(back, { type: 'undo', before, after })).toBe(back);
    }),
    { numRuns: 300 },
  );
});

test('entries made after the action stay', () => {
  const before = done(emptyDraft(), { type: 'setAnswer', id: A, answer: 'assured' });
  const after = done(before, { type: 'markRest', ids: [A, B, 'dieu-9.khoan-3'], answer: 'notDone' });
  const since = done(
    after,
    { type: 'setNote', id: A, note: 'gõ sau' },
    { type: 'setAnswer', id: B, answer: 'deficient' },
    { type: 'setFigure', fact: 'parIndex', value: '80' },
  );
  const back = done(since, { type: 'undo', before, after });
  expect(back.entries).toEqual({ [A]: { answer: 'assured', note: 'gõ sau' }, [B]: { answer: 'deficient' } });
  expect(back.figures).toEqual({ parIndex: '80' });
});

test('states of another draft are rejected', () => {
  const before = emptyDraft();
  const after = done(before, { type: 'setNote', id: A, note: 'x' });
  expect(done(after, { type: 'undo', before, after: { ...after, id: 'khac' } })).toBe(after);
  expect(done(after, { type: 'undo', before: { ...before, regulation: 'khac' }, after })).toBe(after);
});
