import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import { newDraft } from '../../../../src/domain/draft/edit/newDraft.ts';
import {
  answersCounted,
  draftTried,
  triedWithout,
  trialOf,
  trialWithShare,
} from '../../../../src/domain/draft/outcome/trial.ts';
import { factsOfDraft } from '../../../../src/domain/draft/outcome/factsOf.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Answer } from '../../../../src/domain/rating/ruleset.ts';
import { dutiesOf, official } from '../../rating/official.ts';

const role = official.roles.find(({ id }) => id === 'truong-phong')!;
const duties = dutiesOf('truong-phong');

function draftWith(answers: readonly (Answer | undefined)[], figures: Draft['figures'] = {}): Draft {
  const empty = newDraft(
    {
      id: 'd',
      regulation: official.regulation,
      textVersion: 't',
      rulesVersion: 'r',
      role: role.id,
      acting: false,
      unit: '',
      year: null,
    },
    '2026-01-01T00:00:00.000Z',
  );
  const entries = Object.fromEntries(
    duties.flatMap((id, i) => (answers[i] === undefined ? [] : [[id, { answer: answers[i], note: 'ghi chú' }]])),
  );
  return { ...empty, entries, figures };
}

describe('a trial', () => {
  test('with the draft’s own values changes nothing', () => {
    const draft = draftWith(['deficient', 'notDone', 'notApplicable', 'assured']);
    expect(draftTried(official, draft, role, trialOf(official, draft, role))).toEqual(draft);
  });

  test('with one more late duty changes the rating accordingly', () => {
    const draft = draftWith(Array<Answer>(42).fill('assured'), {
      parIndex: '95',
      taskCompletion: '100',
      'flags.ideology': false,
      'flags.corruption': false,
      'flags.discipline': false,
    });
    const outcome = (trial: Partial<ReturnType<typeof trialOf>>) =>
      rate(
        official,
        factsOfDraft(official, draftTried(official, draft, role, { ...trialOf(official, draft, role), ...trial })),
      ).readings['ladder']?.outcome;
    expect(outcome({})).toBe('xuat-sac');
    expect(outcome({ counts: { deficient: 1, notDone: 0 } })).toBe('hoan-thanh');
    expect(outcome({ counts: { deficient: 0, notDone: 1 } })).toBe('gap');
    expect(outcome({ figures: { parIndex: '85' } })).toBe('tot');
    expect(outcome({ figures: { parIndex: null } })).toBeNull();
    expect(outcome({ figures: { 'flags.discipline': true } })).toBe('khong-hoan-thanh');
  });

  test('with a share from the map rounds up to at least one duty and keeps undone duties', () => {
    const trial = { counts: { deficient: 4, notDone: 2 }, restBest: false, figures: {} };
    expect(trialWithShare(trial, 42, 0)).toMatchObject({ counts: { deficient: 0, notDone: 0 }, restBest: true });
    expect(trialWithShare(trial, 42, 0.1)).toMatchObject({ counts: { deficient: 0, notDone: 1 } });
    expect(trialWithShare(trial, 42, 50)).toMatchObject({ counts: { deficient: 19, notDone: 2 } });
    expect(trialWithShare(trial, 42, 100)).toMatchObject({ counts: { deficient: 40, notDone: 2 } });
  });

  test('may count unanswered duties as assured', () => {
    const draft = draftWith(['deficient']);
    const tried = draftTried(official, draft, role, { ...trialOf(official, draft, role), restBest: true });
    expect(answersCounted(official, tried, role)).toEqual({
      applicable: 42,
      counts: { deficient: 1, notDone: 0 },
      unanswered: 0,
    });
  });
});

test('a trial has the requested numbers, leaves the draft unchanged and keeps inapplicable duties', () => {
  const answer = fc.constantFrom<Answer | undefined>('assured', 'deficient', 'notDone', 'notApplicable', undefined);
  fc.assert(
    fc.property(
      fc.array(answer, { minLength: 42, maxLength: 42 }),
      fc.nat(50),
      fc.nat(50),
      fc.boolean(),
      (answers, deficient, notDone, restBest) => {
        const draft = draftWith(answers);
        const copy = structuredClone(draft);
        const tried = draftTried(official, draft, role, { counts: { deficient, notDone }, restBest, figures: {} });
        expect(draft).toEqual(copy);
        const before = answersCounted(official, draft, role);
        const after = answersCounted(official, tried, role);
        expect(after.applicable).toBe(before.applicable);
        expect(after.counts['notDone']).toBe(Math.min(notDone, before.applicable));
        expect(after.counts['deficient']).toBe(Math.min(deficient, before.applicable - (after.counts['notDone'] ?? 0)));
        const toSpare = before.applicable - triedWithout({ ...trialOf(official, tried, role) }, '');
        if (restBest) expect(after.unanswered).toBe(0);
        else expect(after.unanswered).toBe(Math.min(before.unanswered, toSpare));
        for (const [id, entry] of Object.entries(draft.entries)) expect(tried.entries[id]?.note).toBe(entry.note);
      },
    ),
  );
});
