import { mendId } from '../../../nearest.ts';
import { listed, type YamlPath } from '../../../source.ts';
import type { Condition } from '../../condition.ts';
import type { LevelId, RoleRule } from '../../ruleset.ts';
import { countDomain, refuseBadLimits, type Domain } from '../declarations/limits.ts';
import type { ChangeEntry } from '../schemas/ratingSchema.ts';
import { conditionsIn, type Setting } from './conditions.ts';
import { concernedBy, find, replaced } from './conditionTree.ts';
import { eachFrom, mostValues } from './countCondition.ts';
import { mostDuties, refuseBadAnswers } from './dutiesCondition.ts';
import { domainFor, isOneValue, knownFact, refuseBadChoices, refuseMissing } from './leafConditions.ts';

/** The condition of each level. */
export type LevelTrees = Readonly<Record<LevelId, Condition>>;

/** Applies one change of a reading; returns the conditions as they are if it is rejected, which is reported. */
export function changeConditions(
  conditions: LevelTrees,
  change: ChangeEntry,
  path: YamlPath,
  setting: Setting,
): LevelTrees {
  const { refuse } = setting;
  const kinds = CHANGES.filter((key) => change[key] !== undefined);
  if (kinds.length !== 1) {
    refuse(
      path,
      `thay đổi "${change.condition}" có: ${listed(kinds)}`,
      `đúng một trong ${listed(CHANGES)}`,
      kinds.length === 0 ? 'Thêm một.' : 'Giữ lại một.',
    );
    return conditions;
  }
  const [level] = Object.keys(conditions).filter((id) => find(conditions[id], change.condition) !== undefined);
  const root = level === undefined ? undefined : conditions[level];
  const old = find(root, change.condition);
  if (level === undefined || root === undefined || old === undefined) {
    const known = Object.values(conditions)
      .flatMap(conditionsIn)
      .map(({ id }) => id);
    refuse(
      [...path, 'condition'],
      `"${change.condition}"`,
      `một điều kiện của cách hiểu được dựa vào: ${listed(known)}`,
      mendId(change.condition, known),
    );
    return conditions;
  }
  const concerned = concernedBy(root, old.id, setting.roles.roles);
  const next = replacement(old, change, concerned, path, setting);
  if (next === undefined) return conditions;
  const tree = replaced(root, old.id, next);
  if (tree === null) {
    refuse(
      [...path, 'omit'],
      `bỏ "${change.condition}" thì không còn điều kiện nào ở đó`,
      'còn lại ít nhất một điều kiện',
      'Bỏ cả nhóm chứa nó, hoặc giữ lại một điều kiện.',
    );
    return conditions;
  }
  return { ...conditions, [level]: tree };
}

/** The replacement of a condition by a change: null = removed; undefined = refused. */
function replacement(
  old: Condition,
  change: ChangeEntry,
  concerned: readonly RoleRule[],
  path: YamlPath,
  setting: Setting,
): Condition | null | undefined {
  const { facts, refuse } = setting;
  if (change.omit === true) return null;
  const next = ((): Condition | null => {
    if (change.bounds !== undefined && 'bounds' in old && old.bounds !== undefined) {
      const domain = domainForBounds(old, concerned, setting);
      if (domain !== null) refuseBadLimits(change.bounds, domain, [...path, 'bounds'], false, refuse);
      return { ...old, bounds: change.bounds };
    }
    if (change.is !== undefined && old.kind === 'yesNo') return { ...old, is: change.is };
    if (change.in !== undefined && old.kind === 'choice') {
      const fact = facts.find(({ id }) => id === old.fact);
      if (fact !== undefined) refuseBadChoices(fact, change.in, [...path, 'in'], setting);
      return { ...old, in: change.in };
    }
    if (change.each !== undefined && old.kind === 'count') {
      const counted = facts.filter(({ id }) => old.facts.includes(id));
      const each = eachFrom(change.each, counted, concerned, [...path, 'each'], setting);
      return each === null ? null : { ...old, each };
    }
    if (change.fact !== undefined && old.kind === 'number') {
      const fact = knownFact(change.fact, [...path, 'fact'], setting);
      if (fact === null || !isOneValue(fact, [...path, 'fact'], setting)) return null;
      const domain = domainFor(fact, concerned, setting);
      if (domain !== null) {
        refuseMissing(fact, concerned, [...path, 'fact'], setting);
        refuseBadLimits(old.bounds, domain, [...path, 'fact'], false, refuse);
        return { ...old, fact: fact.id };
      }
    }
    if (change.duties !== undefined && old.kind === 'duties') {
      refuseBadAnswers(change.duties, [...path, 'duties'], setting);
      return { ...old, answers: change.duties };
    }
    refuse(
      path,
      `điều kiện "${old.id}" loại ${old.kind}`,
      'bounds cho số và tỷ lệ, is cho câu hỏi có/không, in cho lựa chọn, each cho countOf, duties cho nội dung, omit cho mọi loại',
      'Sửa thay đổi cho hợp với điều kiện.',
    );
    return null;
  })();
  if (next === null) return undefined;
  if (JSON.stringify(sorted(next)) === JSON.stringify(sorted(old)))
    refuse(
      [...path, CHANGES.find((key) => change[key] !== undefined) ?? 'condition'],
      JSON.stringify(change.bounds ?? change.is ?? change.in ?? change.each ?? change.fact ?? change.duties),
      'khác với cách hiểu được dựa vào',
      'Bỏ thay đổi này.',
    );
  return next;
}

const CHANGES = ['bounds', 'is', 'in', 'each', 'fact', 'duties', 'omit'] as const;

/** The numbers that a condition's bounds can be about; null where that is not known. */
function domainForBounds(old: Condition, concerned: readonly RoleRule[], setting: Setting): Domain | null {
  if (old.kind === 'duties') return countDomain(old.as, mostDuties(concerned, old.of, setting));
  if (old.kind === 'count') {
    const facts = setting.facts.filter(({ id }) => old.facts.includes(id));
    return countDomain(old.as, mostValues(facts, old.items, concerned));
  }
  if (old.kind === 'some') return countDomain('count', old.parts.length);
  const fact = old.kind === 'number' ? setting.facts.find(({ id }) => id === old.fact) : undefined;
  return fact === undefined ? null : domainFor(fact, concerned, setting);
}

/** A value with the keys of every object in it in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, sorted(part)]);
}
