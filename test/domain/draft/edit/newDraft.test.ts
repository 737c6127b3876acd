import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedSince } from '../../../../src/domain/draft/outcome/changedSince.ts';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import { carryOver, duplicateDraft, newDraft } from '../../../../src/domain/draft/edit/newDraft.ts';
import { readDraft } from '../../../../src/domain/draft/read/readDraft.ts';
import { sameContent } from '../../../../src/domain/draft/sameContent.ts';
import { anyDraft, anyText, emptyDraft, NOW } from '../arbitraries.ts';

const start = { id: 'd9', regulation: '212-qd-ubnd-2021', textVersion: 't2', rulesVersion: 'r2', role: 'truong-phong' };
const A = 'dieu-4.khoan-1.diem-a';

test('a new draft is empty, at revision 0, and reads back unchanged', () => {
  fc.assert(
    fc.property(anyText, (unit) => {
      const draft = newDraft({ ...start, unit }, NOW);
      expect(draft).toMatchObject({
        acting: false,
        year: null,
        entries: {},
        figures: {},
        revision: 0,
        createdAt: NOW,
        updatedAt: NOW,
      });
      expect(readDraft(draft)).toEqual({ kind: 'draft', draft, dropped: [] });
    }),
  );
});

test('a duplicate has the same content and another id', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const copy = duplicateDraft(draft, 'copy', NOW);
      expect(sameContent(copy, draft)).toBe(true);
      expect(copy).toMatchObject({ id: 'copy', revision: 0, createdAt: NOW });
    }),
  );
  expect(duplicateDraft(emptyDraft(), 'copy', NOW, 'Bản sao').unit).toBe('Bản sao');
});

test('last year’s answers are carried over for confirmation, and nothing else', () => {
  const earlier: Draft = {
    ...emptyDraft(),
    acting: true,
    entries: {
      [A]: { answer: 'notDone', note: 'x', evidence: [{ id: 'e1', text: 'y' }] },
      'dieu-5.khoan-1': { note: 'z' },
      'dieu-9.khoan-3': { carried: 'assured' },
    },
    figures: { parIndex: '90' },
  };
  const draft = carryOver(earlier, { ...start, year: 2027 }, NOW);
  expect(draft).toEqual({
    ...newDraft({ ...start, unit: 'Phòng Tư pháp', acting: true, year: 2027 }, NOW),
    entries: { [A]: { carried: 'notDone' } },
  });
  expect(readDraft(draft)).toEqual({ kind: 'draft', draft, dropped: [] });
});

test('a change of rules is distinguished from a change of answers', () => {
  const seen: Draft = {
    ...emptyDraft(),
    lastSeen: { rulesVersion: 'r1', possible: { ladder: ['tot'], verbatim: ['gap'], gone: ['gap'] } },
  };
  const present = { textVersion: 't1', rulesVersion: 'r1', possible: { ladder: ['hoan-thanh'], verbatim: ['gap'] } };
  expect(changedSince(seen, present)).toBeNull();
  expect(changedSince(seen, { ...present, rulesVersion: 'r2' })).toEqual({
    text: false,
    rules: true,
    outcomes: [{ reading: 'ladder', from: ['tot'], to: ['hoan-thanh'] }],
  });
  expect(changedSince(emptyDraft(), { ...present, textVersion: 't2' })).toEqual({
    text: true,
    rules: false,
    outcomes: [],
  });
});
