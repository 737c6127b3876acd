import type { DraftAction } from '../../src/domain/draft/edit/action.ts';
import type { Draft } from '../../src/domain/draft/draft.ts';
import { editDraft } from '../../src/domain/draft/edit/edit.ts';
import { newDraft } from '../../src/domain/draft/edit/newDraft.ts';
import type { Answer, RoleRule, RuleSet } from '../../src/domain/rating/ruleset.ts';

const FIRST = '2026-11-20T08:00:00.000Z';
const LATER = '2026-11-21T09:30:00.000Z';

/** The drafts of the gallery, one for each state of a result, made with regular edits. */
export interface GalleryDrafts {
  readonly role: RoleRule;
  readonly empty: Draft;
  readonly begun: Draft;
  /** All duties answered together, except one that is not assured. */
  readonly together: Draft;
  /** By their outcome under Điều 12. */
  readonly rated: Readonly<Record<'excellent' | 'good' | 'done' | 'failed' | 'gap' | 'undefined', Draft>>;
}

/** Drafts for the first regulation's rules. Throws if there is no role. */
export function galleryDrafts(ruleset: RuleSet, textVersion: string): GalleryDrafts {
  const [role] = ruleset.roles;
  if (role === undefined) throw new Error('the rules have no role');
  const make = (id: string, unit: string, actions: readonly DraftAction[]): Draft =>
    actions.reduce(
      (draft, action) => editDraft(draft, action, LATER),
      newDraft(
        {
          id,
          regulation: ruleset.regulation,
          textVersion,
          rulesVersion: ruleset.version,
          role: role.id,
          unit,
          year: 2026,
        },
        FIRST,
      ),
    );
  const mark = (answer: Answer): DraftAction => ({ type: 'markRest', ids: role.duties, answer });
  const figure = (fact: string, value: string | boolean): DraftAction => ({ type: 'setFigure', fact, value });
  const figures = (index: string, discipline: boolean): readonly DraftAction[] => [
    figure('parIndex', index),
    figure('taskCompletion', '100'),
    figure('flags.ideology', false),
    figure('flags.corruption', false),
    figure('flags.discipline', discipline),
  ];
  const rated = (id: string, unit: string, index: string, discipline = false): Draft =>
    make(id, unit, [mark('assured'), ...figures(index, discipline)]);
  const [first = '', second = ''] = role.duties;
  return {
    role,
    empty: make('mau-trong', '', []),
    begun: make('mau-do', 'Phòng Kinh tế', [
      { type: 'setAnswer', id: first, answer: 'assured' },
      { type: 'setAnswer', id: second, answer: 'deficient' },
      { type: 'setShortfalls', id: second, shortfalls: ['late', 'effect'] },
      figure('parIndex', '87.5'),
    ]),
    together: make('mau-nhan-chung', 'UBND xã Tân Khai', [
      { type: 'setAnswer', id: second, answer: 'deficient' },
      { type: 'assumeRest', ids: role.duties, answer: 'assured' },
      ...figures('87.5', false),
    ]),
    rated: {
      excellent: rated('mau-1', 'Phòng Tư pháp', '95'),
      good: rated('mau-2', 'Phòng Văn hóa và Thông tin', '85'),
      done: make('mau-3', 'Phòng Nội vụ', [
        { type: 'setAnswer', id: first, answer: 'deficient' },
        mark('assured'),
        ...figures('70', false),
      ]),
      failed: rated('mau-4', 'Phòng Y tế', '95', true),
      gap: rated('mau-5', 'Phòng Giáo dục và Đào tạo', '55'),
      undefined: make('mau-6', 'Đơn vị mới thành lập', [mark('notApplicable'), ...figures('85', false)]),
    },
  };
}
