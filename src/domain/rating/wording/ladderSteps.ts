/** The levels as steps of a ladder, each with what decides it in few words. */
import { boundsPhrase, unitOf } from './phrases.ts';
import { groupNames } from './schemeWords.ts';
import { isGroup, type Condition } from '../condition.ts';
import type { FactId, Level, Reading, RuleSet } from '../ruleset.ts';

/** One step of the ladder. */
interface LadderStep {
  readonly level: Level;
  /** `từ 90% trở lên`, `một trong 6 trường hợp`, `3 điều kiện`, `mọi trường hợp còn lại`. */
  readonly asks: string;
}

/**
 * The steps of a reading, worst level first.
 * @param fact the number whose threshold is named where a level asks for one; null if no number is drawn
 */
export function ladderSteps(ruleset: RuleSet, reading: Reading, fact: FactId | null): readonly LadderStep[] {
  return [...ruleset.levels].reverse().map((level) => {
    const asks = asked(ruleset, reading, level, fact);
    return { level, asks: level.groups === undefined ? asks : `${asks}; chỉ với ${groupNames(ruleset, level.groups)}` };
  });
}

function asked(ruleset: RuleSet, { conditions }: Reading, { id }: Level, fact: FactId | null): string {
  const root = conditions[id];
  if (root === undefined) return '';
  if (root.kind === 'otherwise') return 'mọi trường hợp còn lại';
  if (root.kind === 'any' && root.parts.length > 1) return `một trong ${root.parts.length} trường hợp`;
  const parts = togetherIn(root);
  const bounds = parts.flatMap((part) =>
    part.kind === 'number' && part.fact === fact && part.groups === undefined ? [part.bounds] : [],
  );
  // Bounds stated in two conditions would need both.
  if (fact !== null && bounds.length === 1 && bounds[0] !== undefined)
    return boundsPhrase(bounds[0], unitOf(ruleset, fact));
  return parts.length === 1 ? '1 điều kiện' : `${parts.length} điều kiện`;
}

/** The conditions that must all hold. */
function togetherIn(condition: Condition): readonly Condition[] {
  return isGroup(condition) && condition.kind === 'all' ? condition.parts.flatMap(togetherIn) : [condition];
}
