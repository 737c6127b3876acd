import { appliesTo } from '../../engine/applies.ts';
import type { AnswerOption } from '../../measures.ts';
import { isGroup, type Condition } from '../../condition.ts';
import type { Fact } from '../../fact.ts';
import type { RoleRule, RuleSet } from '../../ruleset.ts';
import type { ConditionEntry } from '../schemas/conditionSchema.ts';
import type { FactEntry } from '../schemas/factSchema.ts';
import { refuseUnknown } from '../declarations/facts.ts';
import { countCondition } from './countCondition.ts';
import { dutiesCondition } from './dutiesCondition.ts';
import { factCondition } from './leafConditions.ts';
import { countDomain, refuseBadLimits } from '../declarations/limits.ts';
import type { RolesPart } from '../declarations/roles.ts';
import { listed, type YamlPath, type Refuse } from '../../../source.ts';

/** The declarations that conditions are checked against. */
export interface Setting {
  readonly facts: readonly Fact[];
  /** The facts as the file writes them. */
  readonly entries: readonly FactEntry[];
  readonly roles: RolesPart;
  /** Duties that are scored, not answered. */
  readonly scored: ReadonlySet<string>;
  readonly answers: readonly AnswerOption[];
  /** The rules so far, without conditions: what computed facts need. */
  readonly ruleset: RuleSet;
  readonly refuse: Refuse;
}

/** The path of each condition in the file, by id. */
export type ConditionPaths = Map<string, YamlPath>;

/**
 * Builds a condition of the rule set from its entry in the file; null if it is rejected.
 * @param clause the provision of the parent condition
 * @param concerned the roles to which the parent condition applies
 * @param paths receives the path of every condition; a repeated id is rejected
 */
export function buildCondition(
  entry: ConditionEntry,
  clause: string,
  concerned: readonly RoleRule[],
  path: YamlPath,
  paths: ConditionPaths,
  setting: Setting,
): Condition | null {
  const { refuse, roles } = setting;
  if (paths.has(entry.id))
    refuse(
      [...path, 'id'],
      `điều kiện "${entry.id}" lần thứ hai`,
      'mỗi điều kiện một mã',
      'Đổi mã, hoặc bỏ chỗ lặp lại.',
    );
  else paths.set(entry.id, path);
  refuseUnknown(entry.groups, roles, [...path, 'groups'], refuse);
  const own = concerned.filter((role) => appliesTo(role, entry.groups));
  const base = { id: entry.id, clause: entry.clause ?? clause, groups: entry.groups };

  const kinds = KINDS.filter((key) => entry[key] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    refuse(
      path,
      `điều kiện "${entry.id}" có: ${listed(kinds)}`,
      `đúng một trong ${listed(KINDS)}`,
      kind === undefined ? 'Thêm một.' : 'Giữ lại một; ghép nhiều điều kiện bằng "all" hoặc "any".',
    );
    keepPaths(entry, path, paths);
    return null;
  }
  const problem = misfit(entry, kind);
  if (problem !== null) {
    refuse(
      path,
      `điều kiện "${entry.id}" có ${kind} cùng với: ${listed(detailsOf(entry))}`,
      problem,
      'Bỏ hoặc thêm cho đúng.',
    );
    keepPaths(entry, path, paths);
    return null;
  }
  if (kind === 'otherwise') {
    if (path.length !== 2)
      refuse(
        [...path, 'otherwise'],
        `điều kiện "${entry.id}" nằm trong điều kiện khác`,
        '"otherwise" là cả điều kiện của một mức',
        'Ghi "otherwise" cho cả mức ấy. Nếu mức còn lại cũng có trường hợp riêng thì ghi trường hợp ấy vào "none" của từng mức cao hơn.',
      );
    return { ...base, kind };
  }
  if (kind === 'all' || kind === 'any' || kind === 'none') {
    const parts = (entry[kind] ?? []).map((part, index) =>
      buildCondition(part, base.clause, own, [...path, kind, index], paths, setting),
    );
    const built = { ...base, parts: parts.filter((part) => part !== null) };
    if (entry.count === undefined) return { ...built, kind };
    refuseBadLimits(
      entry.count,
      countDomain('count', parts.length),
      [...path, 'count'],
      entry.asPrinted === true,
      refuse,
    );
    return { ...built, kind: 'some', bounds: entry.count };
  }
  if (kind === 'duties') return dutiesCondition(entry, base, own, path, setting);
  return (kind === 'countOf' ? countCondition : factCondition)(entry, base, own, path, setting);
}

/** The paths of the parts of a rejected condition, so that readings that change them are not rejected too. */
function keepPaths(entry: ConditionEntry, path: YamlPath, paths: ConditionPaths): void {
  for (const kind of ['all', 'any', 'none'] as const)
    entry[kind]?.forEach((part, index) => {
      const own = [...path, kind, index];
      if (!paths.has(part.id)) paths.set(part.id, own);
      keepPaths(part, own, paths);
    });
}

const KINDS = ['all', 'any', 'none', 'duties', 'fact', 'countOf', 'otherwise'] as const;
type Kind = (typeof KINDS)[number];
const DETAILS = ['share', 'count', 'bounds', 'ofMax', 'is', 'in', 'of'] as const;

function detailsOf(entry: ConditionEntry): readonly string[] {
  return DETAILS.filter((key) => entry[key] !== undefined);
}

/** What the details of a condition should be instead; null where they are right. */
function misfit(entry: ConditionEntry, kind: Kind): string | null {
  const details = detailsOf(entry);
  const only = (allowed: readonly string[]): boolean => details.every((key) => allowed.includes(key));
  const one = (of: readonly string[]): boolean => details.filter((key) => of.includes(key)).length === 1;
  switch (kind) {
    case 'any':
      return only(['count']) ? null : 'any đứng một mình, hoặc cùng với count';
    case 'all':
    case 'none':
    case 'otherwise':
      return details.length === 0 ? null : `${kind} đứng một mình`;
    case 'duties':
      return only(['share', 'count', 'of']) && one(['share', 'count'])
        ? null
        : 'duties cùng với đúng một trong: share, count (và "of" nếu chỉ xét một phần)';
    case 'fact':
      return only(['bounds', 'is', 'in']) && details.length === 1
        ? null
        : 'fact cùng với đúng một trong: bounds, is, in';
    case 'countOf':
      return one(['share', 'count']) && one(['bounds', 'ofMax', 'is', 'in'])
        ? null
        : 'countOf cùng với đúng một trong bounds, ofMax, is, in và đúng một trong share, count';
  }
}

/** Every condition of a tree by its id, parents before their parts. */
export function conditionsIn(condition: Condition): readonly Condition[] {
  return [condition, ...(isGroup(condition) ? condition.parts.flatMap(conditionsIn) : [])];
}

/** Whether any part of a condition applies to a role. */
export function leavesSomething(condition: Condition, role: RoleRule): boolean {
  if (!appliesTo(role, condition.groups)) return false;
  return !isGroup(condition) || condition.parts.some((part) => leavesSomething(part, role));
}
