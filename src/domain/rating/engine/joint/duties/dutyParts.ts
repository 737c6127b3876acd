/** Duties in parts that no test looks at together: each part can turn out in its own ways, whatever the others do. */
import type { Cluster, Improvements } from '../../../conditionTest.ts';
import type { DutiesCondition, LeafCondition } from '../../../condition.ts';
import type { DutyCount, LeafValue } from '../../../result.ts';
import type { Facts, RuleSet } from '../../../ruleset.ts';
import type { ProvisionId } from '../../../../regulation/tree/tree.ts';
import type { OpenVariable } from '../../explore.ts';
import type { JointDuties } from '../../joint.ts';
import { DutyBlock, type DutyState } from './dutyBlock.ts';
import { isAmong } from './dutyWays.ts';

/** The duties of each part, and the tests on them, by `partKey`. */
interface DutyPart {
  readonly duties: readonly ProvisionId[];
  readonly keys: ReadonlySet<string>;
}

/** The same for conditions on the same duties. */
export function partKey({ of }: DutiesCondition): string {
  return JSON.stringify(of ?? null);
}

/** The parts of duties that tests look at; those of no test are in none. */
export function dutyParts(leaves: readonly LeafCondition[], duties: readonly ProvisionId[]): readonly DutyPart[] {
  const parts: { duties: ReadonlySet<ProvisionId>; keys: ReadonlySet<string> }[] = [];
  for (const leaf of leaves) {
    if (leaf.kind !== 'duties') continue;
    const own = new Set(duties.filter((duty) => isAmong(duty, leaf.of)));
    const shared = parts.filter(
      (part) => part.keys.has(partKey(leaf)) || [...own].some((duty) => part.duties.has(duty)),
    );
    for (const part of shared) parts.splice(parts.indexOf(part), 1);
    parts.push({
      duties: new Set([...shared.flatMap((part) => [...part.duties]), ...own]),
      keys: new Set([...shared.flatMap(({ keys }) => [...keys]), partKey(leaf)]),
    });
  }
  return parts.map((part) => ({ keys: part.keys, duties: duties.filter((duty) => part.duties.has(duty)) }));
}

/** Counts all duties where their tests are in several blocks; decides nothing. */
export class DutyCounter implements JointDuties<DutyState> {
  declare private readonly all: DutyBlock;

  constructor(ruleset: RuleSet, duties: readonly ProvisionId[]) {
    this.all = new DutyBlock(ruleset, duties);
  }

  add(_: number, leaf: LeafCondition): void {
    throw new RangeError(`condition "${leaf.id}" is in another block`);
  }

  read(facts: Facts): DutyState {
    return this.all.read(facts);
  }

  settle(): OpenVariable | null {
    return null;
  }

  settleAll(): OpenVariable | null {
    return null;
  }

  cases(): Cluster {
    return { dimensions: [], combinations: [[]], exact: true };
  }

  improvements(): Improvements {
    return { dimensions: [], combinations: [[]], exact: true, now: [], open: [], fixed: [] };
  }

  countOf(state: DutyState): DutyCount {
    return this.all.countOf(state);
  }

  valueOf(leaf: LeafCondition): LeafValue {
    throw new RangeError(`condition "${leaf.id}" is in another block`);
  }
}
