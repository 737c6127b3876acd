/** Generated drafts, apart from `reportContext.ts`, which browser tests load: fast-check takes more than a second. */
import fc from 'fast-check';
import type { Draft, DutyEntry } from '../../../src/domain/draft/draft.ts';
import { anyText } from '../draft/arbitraries.ts';
import { blankDraft, reportContext } from './reportContext.ts';

const anyRole = fc.constantFrom(...reportContext.ruleset.roles.map(({ id }) => id));
const entry = fc.record(
  {
    answer: fc.constantFrom('assured', 'deficient', 'notDone', 'notApplicable'),
    shortfalls: fc.subarray(['late', 'quality', 'effect'] as const),
    reason: anyText,
    note: anyText,
    evidence: fc.array(fc.record({ id: fc.uuid(), text: anyText }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<DutyEntry>;
const anyFigure = fc.oneof(
  fc.constantFrom('0', '49.99', '60', '87.5', '90', '100', '101', 'x', 'xuat-sac'),
  fc.boolean(),
  fc.dictionary(fc.constantFrom('the-che', 'doi-ngu', 'hien-dai-hoa'), fc.constantFrom('50', '70', '', 'y')),
);

/** Any draft about this regulation: any role, answers (also to foreign or unknown duties) and figures. */
export const anyReportDraft: fc.Arbitrary<Draft> = fc
  .record({
    role: anyRole,
    unit: anyText,
    year: fc.option(fc.integer({ min: 2000, max: 2100 })),
    acting: fc.boolean(),
    entries: fc.dictionary(
      fc.constantFrom(...new Set(reportContext.ruleset.roles.flatMap(({ duties }) => duties)), 'dieu-99'),
      entry,
      { maxKeys: 60 },
    ),
    figures: fc.dictionary(fc.constantFrom(...reportContext.ruleset.facts.map(({ id }) => id), 'khac'), anyFigure),
  })
  .map((parts) => ({ ...blankDraft(parts.role), ...parts }));
