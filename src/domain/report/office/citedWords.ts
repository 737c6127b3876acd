/** The official words of the provisions that rating rules cite, for showing a result beside its clause. */
import { type Condition, isGroup } from '../../rating/condition.ts';
import type { RuleSet } from '../../rating/ruleset.ts';
import type { Provision, ProvisionId, RegulationText } from '../../regulation/tree/tree.ts';
import { articlesOf } from '../../regulation/tree/walk.ts';

/** Paragraphs by provision: the number as printed, then the words, also of everything below. */
export type CitedWords = Readonly<Record<ProvisionId, readonly string[]>>;

/** The words of every provision that a condition, a level or a rule across people cites. */
export function citedWords({ regulation }: RegulationText, ruleset: RuleSet): CitedWords {
  const cited = new Set<ProvisionId>([
    ...ruleset.levels.flatMap(({ clause, forGroups = [] }) => [clause, ...forGroups.map((one) => one.clause)]),
    ...ruleset.readings.flatMap(({ clause, changes, conditions }) => [
      clause,
      ...changes.map((change) => change.clause),
      ...Object.values(conditions).flatMap(clausesOf),
    ]),
    ...(ruleset.groupRules ?? []).map(({ clause }) => clause),
  ]);
  const found: [ProvisionId, readonly string[]][] = [];
  const visit = (unit: Provision): void => {
    if (cited.has(unit.id)) found.push([unit.id, wordsOf(unit)]);
    unit.children.forEach(visit);
  };
  for (const { node } of articlesOf(regulation)) visit(node);
  return Object.fromEntries(found);
}

function clausesOf(condition: Condition): readonly ProvisionId[] {
  return [condition.clause, ...(isGroup(condition) ? condition.parts.flatMap(clausesOf) : [])];
}

function wordsOf({ mark, heading, paragraphs, children }: Provision): readonly string[] {
  const [first = '', ...others] = heading === null ? paragraphs : [heading, ...paragraphs];
  return [`${mark} ${first}`, ...others, ...children.flatMap(wordsOf)];
}
