import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftAction } from '../../../../src/domain/draft/edit/action.ts';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import { editDraft } from '../../../../src/domain/draft/edit/edit.ts';
import { carryOver, newDraft } from '../../../../src/domain/draft/edit/newDraft.ts';
import { LIMITS } from '../../../../src/domain/draft/guards.ts';
import { readDraft } from '../../../../src/domain/draft/read/readDraft.ts';
import { same } from '../../../../src/domain/draft/same.ts';
import { anyAction, anyDraft, emptyDraft, NOW } from '../arbitraries.ts';

const LATER = '2026-11-04T01:00:00.000Z';
const A = 'dieu-4.khoan-1.diem-a';
const B = 'dieu-5.khoan-1';

/** The draft after the actions, all at LATER. */
function after(draft: Draft, ...actions: readonly DraftAction[]): Draft {
  return actions.reduce((result, action) => editDraft(result, action, LATER), draft);
}

describe('an edit', () => {
  test('increments the revision, sets the time and leaves the original draft unchanged', () => {
    const before = emptyDraft();
    const next = after(before, { type: 'setAnswer', id: A, answer: 'assured' });
    expect(next).toEqual({ ...before, entries: { [A]: { answer: 'assured' } }, revision: 1, updatedAt: LATER });
    expect(before).toEqual(emptyDraft());
  });

  test.each<DraftAction>([
    { type: 'setAnswer', id: A, answer: 'assured' },
    { type: 'setAnswer', id: B, answer: null },
    { type: 'setAnswer', id: '__proto__', answer: 'assured' },
    { type: 'setAnswer', id: 'constructor', answer: 'assured' },
    { type: 'setNote', id: B, note: ' ' },
    { type: 'setShortfalls', id: A, shortfalls: ['late'] },
    { type: 'setReason', id: A, reason: 'không có nhiệm vụ này' },
    { type: 'editEvidence', id: A, evidenceId: 'e9', text: 'x' },
    { type: 'removeEvidence', id: A, evidenceId: 'e9' },
    { type: 'addEvidence', id: A, evidenceId: '', text: 'x' },
    { type: 'markRest', ids: [A], answer: 'notDone' },
    { type: 'markRest', ids: [], answer: 'notDone' },
    { type: 'confirmCarried', ids: [A, B] },
    { type: 'assumeRest', ids: [A], answer: 'assured' },
    { type: 'confirm', ids: [A, B] },
    { type: 'dropUnconfirmed', ids: [A, B] },
    { type: 'setRemedy', id: B, remedy: ' ' },
    { type: 'setFigure', fact: 'parIndex', value: null },
    { type: 'setFigure', fact: 'parIndex', value: '' },
    { type: 'setFigure', fact: 'toString', value: '5' },
    { type: 'setFigureItem', fact: 'fieldIndexes', item: 'the-che', value: null },
    { type: 'setAbout', about: {} },
    { type: 'setAbout', about: { role: 'truong-phong', acting: false, unit: 'Phòng Tư pháp', year: 2026 } },
    { type: 'setAbout', about: { year: 20_260 } },
    { type: 'setAbout', about: { year: Number.NaN } },
    { type: 'setAbout', about: { role: '' } },
    { type: 'restore', draft: emptyDraft('another') },
  ])('without effect returns the same object: %j', (action) => {
    const draft = after(emptyDraft(), { type: 'setAnswer', id: A, answer: 'assured' });
    expect(editDraft(draft, action, LATER)).toBe(draft);
  });

  test('returns either the same object or the next revision, and its result reads back unchanged', () => {
    fc.assert(
      fc.property(anyDraft, anyAction, (draft, action) => {
        const copy = structuredClone(draft);
        const next = editDraft(draft, action, LATER);
        expect(draft).toEqual(copy);
        if (next !== draft) {
          expect(next.revision).toBe(draft.revision + 1);
          expect(next.updatedAt).toBe(LATER);
          expect(same({ ...next, revision: 0, updatedAt: '' }, { ...draft, revision: 0, updatedAt: '' })).toBe(false);
        }
        const stored: unknown = JSON.parse(JSON.stringify(next));
        expect(readDraft(stored)).toEqual({ kind: 'draft', draft: next, dropped: [] });
        expect(editDraft(next, action, LATER), 'the same action again changes nothing').toBe(next);
      }),
      { numRuns: 300 },
    );
  });
});

describe('answers', () => {
  test('replacing an answer drops only what belongs to it; note and evidence stay', () => {
    const draft = after(
      emptyDraft(),
      { type: 'setNote', id: A, note: 'chờ văn bản' },
      { type: 'addEvidence', id: A, evidenceId: 'e1', text: 'Báo cáo 12/BC' },
      { type: 'setAnswer', id: A, answer: 'deficient' },
      { type: 'setShortfalls', id: A, shortfalls: ['effect', 'late', 'late'] },
    );
    expect(draft.entries[A]).toEqual({
      note: 'chờ văn bản',
      evidence: [{ id: 'e1', text: 'Báo cáo 12/BC' }],
      answer: 'deficient',
      shortfalls: ['effect', 'late'],
    });
    const notApplicable = after(
      draft,
      { type: 'setAnswer', id: A, answer: 'notApplicable' },
      { type: 'setReason', id: A, reason: 'không được giao' },
    );
    expect(notApplicable.entries[A]).toEqual({
      note: 'chờ văn bản',
      evidence: [{ id: 'e1', text: 'Báo cáo 12/BC' }],
      answer: 'notApplicable',
      reason: 'không được giao',
    });
    expect(after(notApplicable, { type: 'setAnswer', id: A, answer: null }).entries[A]).toEqual({
      note: 'chờ văn bản',
      evidence: [{ id: 'e1', text: 'Báo cáo 12/BC' }],
    });
  });

  test('an empty entry is removed', () => {
    const draft = after(
      emptyDraft(),
      { type: 'setAnswer', id: A, answer: 'assured' },
      { type: 'setAnswer', id: A, answer: null },
    );
    expect(draft.entries).toEqual({});
  });

  test('marking the rest keeps existing answers', () => {
    const draft = after(
      emptyDraft(),
      { type: 'setAnswer', id: A, answer: 'notDone' },
      { type: 'setNote', id: B, note: 'xem lại' },
      { type: 'markRest', ids: [A, B, 'dieu-9.khoan-3'], answer: 'assured' },
    );
    expect(draft.entries).toEqual({
      [A]: { answer: 'notDone' },
      [B]: { note: 'xem lại', answer: 'assured' },
      'dieu-9.khoan-3': { answer: 'assured' },
    });
    expect(draft.revision).toBe(3);
  });

  test('an answer stays when the new role lacks the duty', () => {
    const draft = after(
      emptyDraft(),
      { type: 'setAnswer', id: A, answer: 'notDone' },
      { type: 'setAbout', about: { role: 'chu-tich-ubnd-xa' } },
    );
    expect(draft.role).toBe('chu-tich-ubnd-xa');
    expect(draft.entries[A]).toEqual({ answer: 'notDone' });
  });

  test('last year’s answers count only when confirmed, and an answer replaces them', () => {
    const draft: Draft = { ...emptyDraft(), entries: { [A]: { carried: 'notDone' }, [B]: { carried: 'assured' } } };
    expect(after(draft, { type: 'confirmCarried', ids: [A] }).entries).toEqual({
      [A]: { answer: 'notDone' },
      [B]: { carried: 'assured' },
    });
    expect(after(draft, { type: 'setAnswer', id: A, answer: 'assured' }).entries[A]).toEqual({ answer: 'assured' });
    expect(after(draft, { type: 'markRest', ids: [A], answer: 'deficient' }).entries[A]).toEqual({
      answer: 'deficient',
    });
  });
});

describe('duties assumed as assured', () => {
  const C = 'dieu-9.khoan-3';
  const together = after(
    emptyDraft(),
    { type: 'setAnswer', id: A, answer: 'deficient' },
    { type: 'setNote', id: B, note: 'xem lại' },
    { type: 'assumeRest', ids: [A, B, C], answer: 'assured' },
  );

  test('include all without an answer, marked as unconfirmed; existing answers stay', () => {
    expect(together.entries).toEqual({
      [A]: { answer: 'deficient' },
      [B]: { note: 'xem lại', answer: 'assured', unconfirmed: true },
      [C]: { answer: 'assured', unconfirmed: true },
    });
  });

  test('lose only the mark when confirmed; answers without it are unchanged', () => {
    expect(after(together, { type: 'confirm', ids: [A, B] }).entries).toEqual({
      [A]: { answer: 'deficient' },
      [B]: { note: 'xem lại', answer: 'assured' },
      [C]: { answer: 'assured', unconfirmed: true },
    });
  });

  test('are confirmed by the same answer at the duty, and replaced by another', () => {
    expect(after(together, { type: 'setAnswer', id: B, answer: 'assured' }).entries[B]).toEqual({
      note: 'xem lại',
      answer: 'assured',
    });
    expect(after(together, { type: 'setAnswer', id: B, answer: 'notDone' }).entries[B]).toEqual({
      note: 'xem lại',
      answer: 'notDone',
    });
  });

  test('lose their unconfirmed answers when dropped, but not their notes', () => {
    const confirmed = after(together, { type: 'confirm', ids: [C] });
    expect(after(confirmed, { type: 'dropUnconfirmed', ids: [A, B, C] }).entries).toEqual({
      [A]: { answer: 'deficient' },
      [B]: { note: 'xem lại' },
      [C]: { answer: 'assured' },
    });
  });

  test('are not changed by marking the rest of an article', () => {
    expect(editDraft(together, { type: 'markRest', ids: [A, B, C], answer: 'notDone' }, LATER)).toBe(together);
  });

  test('are carried over to another year only as suggestions', () => {
    const next = carryOver(together, { ...emptyDraft(), id: 'd2', year: 2027 }, LATER);
    expect(next.entries).toEqual({
      [A]: { carried: 'deficient' },
      [B]: { carried: 'assured' },
      [C]: { carried: 'assured' },
    });
  });
});

describe('the remedy of a duty', () => {
  test('is a single line next to any answer, and is removed when blank', () => {
    const draft = after(
      emptyDraft(),
      { type: 'setAnswer', id: A, answer: 'deficient' },
      { type: 'setRemedy', id: A, remedy: 'Xong\ntrước 30/6' },
    );
    expect(draft.entries[A]).toEqual({ answer: 'deficient', remedy: 'Xong trước 30/6' });
    expect(after(draft, { type: 'setAnswer', id: A, answer: 'notDone' }).entries[A]).toEqual({
      answer: 'notDone',
      remedy: 'Xong trước 30/6',
    });
    expect(after(draft, { type: 'setRemedy', id: A, remedy: ' ' }).entries[A]).toEqual({ answer: 'deficient' });
  });
});

describe('evidence', () => {
  test('is added, edited and removed by id; a used id is rejected', () => {
    const draft = after(
      emptyDraft(),
      { type: 'addEvidence', id: A, evidenceId: 'e1', text: 'một' },
      { type: 'addEvidence', id: A, evidenceId: 'e2', text: 'hai' },
    );
    expect(editDraft(draft, { type: 'addEvidence', id: A, evidenceId: 'e1', text: 'ba' }, LATER)).toBe(draft);
    const edited = after(draft, { type: 'editEvidence', id: A, evidenceId: 'e1', text: 'https://example.org' });
    expect(edited.entries[A]?.evidence).toEqual([
      { id: 'e1', text: 'https://example.org' },
      { id: 'e2', text: 'hai' },
    ]);
    expect(
      after(
        edited,
        { type: 'removeEvidence', id: A, evidenceId: 'e1' },
        { type: 'removeEvidence', id: A, evidenceId: 'e2' },
      ).entries,
    ).toEqual({});
  });

  test('is limited in number', () => {
    let draft = emptyDraft();
    for (let count = 0; count <= LIMITS.evidence; count += 1)
      draft = after(draft, { type: 'addEvidence', id: A, evidenceId: `e${count}`, text: 'x' });
    expect(draft.entries[A]?.evidence).toHaveLength(LIMITS.evidence);
  });
});

describe('figures', () => {
  test('are set and removed, as a whole or by item', () => {
    const draft = after(
      emptyDraft(),
      { type: 'setFigure', fact: 'parIndex', value: '87.5' },
      { type: 'setFigure', fact: 'flags.discipline', value: false },
      { type: 'setFigureItem', fact: 'fieldIndexes', item: 'the-che', value: '70' },
      { type: 'setFigureItem', fact: 'fieldIndexes', item: 'doi-ngu', value: '55' },
    );
    expect(draft.figures).toEqual({
      parIndex: '87.5',
      'flags.discipline': false,
      fieldIndexes: { 'the-che': '70', 'doi-ngu': '55' },
    });
    const less = after(
      draft,
      { type: 'setFigure', fact: 'parIndex', value: null },
      { type: 'setFigureItem', fact: 'fieldIndexes', item: 'the-che', value: null },
      { type: 'setFigureItem', fact: 'fieldIndexes', item: 'doi-ngu', value: null },
    );
    expect(less.figures).toEqual({ 'flags.discipline': false });
  });
});

describe('line ends', () => {
  test.each(['\u000b', '\u000c', '\r', '\r\n', '\u0085', '\u2028', '\u2029'])(
    '%j from another program is a line break in a note and a space in a single-line field',
    (end) => {
      const text = `Dòng 1${end}Dòng 2`;
      const draft = after(
        emptyDraft(),
        { type: 'setAbout', about: { unit: text } },
        { type: 'setAnswer', id: A, answer: 'notApplicable' },
        { type: 'setReason', id: A, reason: text },
        { type: 'setNote', id: A, note: text },
        { type: 'addEvidence', id: A, evidenceId: 'e1', text },
        { type: 'addEvidence', id: A, evidenceId: 'e2', text: '' },
        { type: 'editEvidence', id: A, evidenceId: 'e2', text },
      );
      const [one, two] = ['Dòng 1 Dòng 2', 'Dòng 1\nDòng 2'];
      expect(draft.unit).toBe(one);
      expect(draft.entries[A]).toEqual({
        answer: 'notApplicable',
        reason: one,
        note: two,
        evidence: [
          { id: 'e1', text: one },
          { id: 'e2', text: one },
        ],
      });
      expect(newDraft({ ...draft, unit: text }, NOW).unit).toBe(one);
    },
  );
});

describe('limits', () => {
  test('a text is truncated at its limit, never inside a character', () => {
    const draft = after(emptyDraft(), { type: 'setNote', id: A, note: `${'x'.repeat(LIMITS.note - 1)}😀` });
    expect(draft.entries[A]?.note).toBe('x'.repeat(LIMITS.note - 1));
  });
});

describe('undo', () => {
  test('restores the content as a new revision and keeps id, creation time and count', () => {
    const earlier = after(emptyDraft(), { type: 'setAnswer', id: A, answer: 'assured' });
    const later = after(
      earlier,
      { type: 'setAnswer', id: A, answer: null },
      { type: 'setAbout', about: { unit: 'Phòng Nội vụ' } },
    );
    const undone = after(later, { type: 'restore', draft: earlier });
    expect(undone).toEqual({ ...earlier, revision: 4, updatedAt: LATER });
    expect(editDraft(undone, { type: 'restore', draft: earlier }, NOW)).toBe(undone);
  });

  test('of any action restores the content before it', () => {
    fc.assert(
      fc.property(anyDraft, anyAction, (draft, action) => {
        const undone = editDraft(editDraft(draft, action, LATER), { type: 'restore', draft }, LATER);
        expect({ ...undone, revision: 0, updatedAt: '' }).toEqual({ ...draft, revision: 0, updatedAt: '' });
      }),
    );
  });
});

describe('what a draft cannot keep is rejected', () => {
  const full = {
    ...emptyDraft(),
    entries: Object.fromEntries(Array.from({ length: LIMITS.entries }, (_, i) => [`dieu-${i + 1}`, { note: 'x' }])),
    figures: Object.fromEntries(Array.from({ length: LIMITS.figures }, (_, i) => [`f${i}`, '1'])),
  };

  test('an entry or a figure more than allowed; those that are there can still be changed', () => {
    expect(after(full, { type: 'setNote', id: 'dieu-9999', note: 'x' })).toBe(full);
    expect(after(full, { type: 'setFigure', fact: 'more', value: '1' })).toBe(full);
    expect(after(full, { type: 'setNote', id: 'dieu-1', note: 'y' }).entries['dieu-1']).toEqual({ note: 'y' });
    expect(after(full, { type: 'setFigure', fact: 'f0', value: '2' }).figures['f0']).toBe('2');
    expect(Object.keys(after(full, { type: 'setNote', id: 'dieu-1', note: '' }).entries)).toHaveLength(
      LIMITS.entries - 1,
    );
    const oneLess = after(full, { type: 'setNote', id: 'dieu-1', note: '' });
    expect(after(oneLess, { type: 'setNote', id: 'dieu-9999', note: 'x' }).entries['dieu-9999']).toBeDefined();
  });

  test.each<readonly [string, DraftAction]>([
    ['a role that is no id', { type: 'setAbout', about: { role: 'Trưởng phòng' } }],
    ['a year out of range', { type: 'setAbout', about: { year: 1999 } }],
    [
      'outcomes that are none',
      { type: 'seen', textVersion: 't2', lastSeen: { rulesVersion: 'r', possible: { ladder: ['rất tốt'] } } },
    ],
    ['a state of another draft', { type: 'restore', draft: { ...emptyDraft('d2'), unit: 'Khác' } }],
    [
      'a state under another regulation',
      { type: 'restore', draft: { ...emptyDraft(), regulation: 'khac', unit: 'Khác' } },
    ],
  ])('%s', (_, action) => {
    const draft = emptyDraft();
    expect(after(draft, action)).toBe(draft);
  });

  test.each([2030, null])('the year %s is kept', (year) => {
    expect(after(emptyDraft(), { type: 'setAbout', about: { year } }).year).toBe(year);
  });
});

test('the outcomes seen are kept with the versions of text and rules', () => {
  const lastSeen = { rulesVersion: 'r2', possible: { ladder: ['tot'] } };
  expect(after(emptyDraft(), { type: 'seen', textVersion: 't2', lastSeen })).toMatchObject({
    textVersion: 't2',
    rulesVersion: 'r2',
    lastSeen,
  });
});

test('a duty counted as the rest again has the best answer, unconfirmed, unless it has that already', () => {
  const exception = after(emptyDraft(), { type: 'setAnswer', id: A, answer: 'notDone' });
  const counted = after(exception, { type: 'countAsRest', id: A, answer: 'assured' });
  expect(counted.entries[A]).toEqual({ answer: 'assured', unconfirmed: true });
  expect(after(counted, { type: 'countAsRest', id: A, answer: 'dat' }), 'already counted').toBe(counted);
  expect(after(exception, { type: 'countAsRest', id: A, answer: 'deficient' }), 'not the best').toBe(exception);
});

test('only shortfalls that are ids are kept', () => {
  const draft = after(
    emptyDraft(),
    { type: 'setAnswer', id: A, answer: 'notDone' },
    { type: 'setShortfalls', id: A, shortfalls: ['late', 'rất chậm'] },
  );
  expect(draft.entries[A]?.shortfalls).toEqual(['late']);
});

test('one piece of evidence is removed, the others stay', () => {
  const draft = after(
    emptyDraft(),
    ...['e1', 'e2', 'e3'].map((evidenceId) => ({ type: 'addEvidence', id: A, evidenceId, text: 'x' }) as const),
    { type: 'removeEvidence', id: A, evidenceId: 'e2' },
  );
  expect(draft.entries[A]?.evidence?.map(({ id }) => id)).toEqual(['e1', 'e3']);
});
