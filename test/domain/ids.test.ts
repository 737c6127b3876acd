import { expectTypeOf, test } from 'vitest';
import type { RegulationId } from '../../src/domain/ids.ts';
import type { DraftId } from '../../src/domain/draft/draft.ts';
import type {
  ConditionId,
  FactId,
  GroupId,
  ItemId,
  LevelId,
  OutcomeId,
  ReadingId,
  RoleId,
} from '../../src/domain/rating/ruleset.ts';
import type { ProvisionId } from '../../src/domain/regulation/tree/tree.ts';

test('an id of one kind is not assignable to one of another', () => {
  expectTypeOf<ProvisionId>().not.toExtend<
    LevelId | OutcomeId | ReadingId | RoleId | FactId | ItemId | GroupId | ConditionId | DraftId | RegulationId
  >();
  expectTypeOf<LevelId>().not.toExtend<ReadingId | RoleId | FactId | ProvisionId>();
  expectTypeOf<DraftId>().not.toExtend<ProvisionId | RegulationId>();
});

test('an outcome is a level’s id or one of two words, not any id', () => {
  expectTypeOf<LevelId>().toExtend<OutcomeId>();
  expectTypeOf<'gap' | 'undefined'>().toExtend<OutcomeId>();
  expectTypeOf<Exclude<OutcomeId, LevelId | 'gap' | 'undefined'>>().toBeNever();
  expectTypeOf<string>().not.toEqualTypeOf<OutcomeId>();
  expectTypeOf<ReadingId>().not.toExtend<OutcomeId>();
});
