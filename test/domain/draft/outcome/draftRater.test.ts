import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDraft } from '../../../../src/domain/draft/edit/edit.ts';
import { draftRater } from '../../../../src/domain/draft/outcome/draftRater.ts';
import { factsOfDraft } from '../../../../src/domain/draft/outcome/factsOf.ts';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import { rateOrContradict } from '../../../../src/domain/rating/engine/contradiction.ts';
import { official } from '../../rating/official.ts';
import { anyAction, anyDraft, emptyDraft, NOW } from '../arbitraries.ts';

const rateAnew = (draft: Draft) => rateOrContradict(official, factsOfDraft(official, draft));
const [anyRole] = official.roles;
const draft: Draft = { ...emptyDraft(), role: anyRole?.id ?? '' };

describe('the rater of drafts', () => {
  test('rates every draft as the engine does, whichever drafts it rated before', () => {
    const known = anyDraft.map((one) => ({ ...one, role: draft.role }));
    fc.assert(
      fc.property(known, fc.array(anyAction, { maxLength: 4 }), (first, actions) => {
        const rate = draftRater(official);
        let now = first;
        expect(rate(now)).toEqual(rateAnew(now));
        for (const action of actions) {
          now = editDraft(now, action, NOW);
          if (official.roles.some(({ id }) => id === now.role)) expect(rate(now)).toEqual(rateAnew(now));
          else expect(rate(now)).toBeNull();
        }
        expect(rate(first)).toEqual(rateAnew(first));
      }),
    );
  });

  test('does not rate a draft whose role is not in the rules', () => {
    const rate = draftRater(official);
    rate(draft);
    expect(rate({ ...draft, role: 'giam-doc' })).toBeNull();
  });

  test('returns the same rating after edits that cannot affect it', () => {
    const rate = draftRater(official);
    const before = rate(draft);
    expect(rate(editDraft(draft, { type: 'setAbout', about: { unit: 'Phòng Tư pháp' } }, NOW))).toBe(before);
    expect(rate({ ...draft, year: 2026 })).toBe(before);
  });
});
