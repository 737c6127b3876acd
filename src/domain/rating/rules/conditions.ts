import { concerns } from '../engine/compile.ts';
import type { ConditionEntry } from './conditionSchema.ts';
import { isGroup, type Bounds, type Condition, type Fact, type LeafCondition, type RoleRule } from '../ruleset.ts';
import { refuseUnknown } from './facts.ts';
import { dutiesDomain, refuseBadLimits } from './limits.ts';
import type { RolesPart } from './roles.ts';
import { listed, type Path, type Refuse } from '../../source.ts';

/** The declarations that conditions are checked against. */
export interface Setting {
  readonly facts: readonly Fact[];
  readonly roles: RolesPart;
  readonly refuse: Refuse;
}

/** The path of each condition in the file, by id. */
export type Places = Map<string, Path>;

/**
 * Builds a condition of the rule set from its entry in the file; null if it is rejected.
 * @param clause the provision of the parent condition
 * @param concerned the roles to which the parent condition applies
 * @param places receives the path of every condition; a repeated id is rejected
 */
export function buildCondition(
  entry: ConditionEntry,
  clause: string,
  concerned: readonly RoleRule[],
  path: Path,
  places: Places,
  setting: Setting,
): Condition | null {
  const { refuse, roles } = setting;
  if (places.has(entry.id))
    refuse(
      [...path, 'id'],
      `điều kiện "${entry.id}" lần thứ hai`,
      'mỗi điều kiện một mã',
      'Đổi mã, hoặc bỏ chỗ lặp lại.',
    );
  else places.set(entry.id, path);
  refuseUnknown(entry.groups, roles, [...path, 'groups'], refuse);
  const own = concerned.filter((role) => concerns(role, entry.groups));
  const base = { id: entry.id, clause: entry.clause ?? clause, groups: entry.groups };

  const kinds = (['all', 'any', 'duties', 'fact'] as const).filter((key) => entry[key] !== undefined);
  const allowed = { all: [], any: [], duties: ['share', 'count'], fact: ['bounds', 'is'] } as const;
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    refuse(
      path,
      `điều kiện "${entry.id}" có: ${listed(kinds)}`,
      'đúng một trong all, any, duties, fact',
      'Giữ lại một; ghép nhiều điều kiện bằng "all" hoặc "any".',
    );
    return null;
  }
  const details = (['share', 'count', 'bounds', 'is'] as const).filter((key) => entry[key] !== undefined);
  const fitting: readonly string[] = allowed[kind];
  if (details.some((key) => !fitting.includes(key)) || details.length !== Math.min(fitting.length, 1)) {
    refuse(
      path,
      `điều kiện "${entry.id}" có ${kind} cùng với: ${listed(details)}`,
      fitting.length === 0 ? `${kind} đứng một mình` : `${kind} cùng với đúng một trong: ${listed(fitting)}`,
      'Bỏ hoặc thêm cho đúng.',
    );
    return null;
  }
  if (kind === 'all' || kind === 'any') {
    const parts = (entry[kind] ?? []).map((part, place) =>
      buildCondition(part, base.clause, own, [...path, kind, place], places, setting),
    );
    return { ...base, kind, parts: parts.filter((part) => part !== null) };
  }
  if (kind === 'duties') return dutiesCondition(entry, base, path, setting);
  return factCondition(entry, base, own, path, setting);
}

type Base = Pick<LeafCondition, 'id' | 'clause' | 'groups'>;

function dutiesCondition(entry: ConditionEntry, base: Base, path: Path, { roles, refuse }: Setting): Condition {
  const as = entry.share === undefined ? 'count' : 'share';
  const answers = [...new Set(entry.duties ?? [])];
  if (answers.length < (entry.duties?.length ?? 0))
    refuse([...path, 'duties'], listed(entry.duties ?? []), 'mỗi câu trả lời một lần', 'Bỏ chỗ lặp lại.');
  if (answers.length === 3)
    refuse(
      [...path, 'duties'],
      listed(answers),
      'một hoặc hai câu trả lời',
      'Đếm cả ba thì lúc nào cũng là mọi nội dung; bỏ bớt.',
    );
  const bounds: Bounds = entry[as] ?? {};
  const most = Math.max(0, ...roles.roles.map(({ duties }) => duties.length));
  refuseBadLimits(bounds, dutiesDomain(as, most), [...path, as], entry.asPrinted === true, refuse);
  return { ...base, kind: 'duties', answers, as, bounds };
}

function factCondition(
  entry: ConditionEntry,
  base: Base,
  concerned: readonly RoleRule[],
  path: Path,
  { facts, refuse }: Setting,
): Condition | null {
  const fact = facts.find(({ id }) => id === entry.fact);
  if (fact === undefined) {
    refuse(
      [...path, 'fact'],
      `"${entry.fact}"`,
      `một số liệu đã khai báo: ${listed(facts.map(({ id }) => id))}`,
      'Sửa mã, hoặc khai báo số liệu ở "facts".',
    );
    return null;
  }
  const without = concerned.filter((role) => !concerns(role, fact.groups)).map(({ id }) => id);
  if (without.length > 0) {
    refuse(
      [...path, 'fact'],
      `"${fact.id}" không áp dụng cho: ${listed(without)}`,
      'điều kiện chỉ cho những vai trò có số liệu này',
      `Ghi "groups: [${listed(fact.groups ?? [])}]" vào điều kiện.`,
    );
  }
  if (fact.kind === 'yesNo' && entry.is !== undefined) {
    if (entry.asPrinted === true)
      refuse(
        [...path, 'asPrinted'],
        'asPrinted cùng với "is"',
        'asPrinted chỉ đi với giới hạn của một số',
        'Bỏ "asPrinted".',
      );
    return { ...base, kind: 'yesNo', fact: fact.id, is: entry.is };
  }
  if ((fact.kind === 'number' || fact.kind === 'lowestOf') && entry.bounds !== undefined) {
    refuseBadLimits(
      entry.bounds,
      { min: fact.min, max: fact.max, name: fact.name },
      [...path, 'bounds'],
      entry.asPrinted === true,
      refuse,
    );
    return { ...base, kind: 'number', fact: fact.id, bounds: entry.bounds };
  }
  const fitting =
    fact.kind === 'yesNo'
      ? 'fact cùng với "is"'
      : fact.kind === 'level'
        ? 'một số hoặc một câu hỏi có/không'
        : 'fact cùng với "bounds"';
  refuse(path, `số liệu "${fact.id}" loại ${fact.kind}`, fitting, 'Sửa điều kiện cho hợp với loại số liệu.');
  return null;
}

/** Every condition of a tree by its id, parents before their parts. */
export function conditionsIn(condition: Condition): readonly Condition[] {
  return [condition, ...(isGroup(condition) ? condition.parts.flatMap(conditionsIn) : [])];
}

/** Whether any part of a condition applies to a role. */
export function leavesSomething(condition: Condition, role: RoleRule): boolean {
  if (!concerns(role, condition.groups)) return false;
  return !isGroup(condition) || condition.parts.some((part) => leavesSomething(part, role));
}
