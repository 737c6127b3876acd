import type { RegulationId } from '../../ids.ts';
import type { Problem } from '../../problem.ts';
import type { RegulationText } from '../../regulation/tree/tree.ts';
import { buildCondition, conditionsIn, leavesSomething, type Places, type Setting } from './conditions.ts';
import { refuseBadFacts, refuseBadItems, refuseUnknown } from './facts.ts';
import { idleConditions } from './idle.ts';
import { buildReadings } from './readings.ts';
import { buildRoles, type RolesPart } from './roles.ts';
import { listed, refuseInto, refuseTwice, type Refuse, type Source } from '../../source.ts';
import type { RatingFile } from './ratingSchema.ts';
import type { RolesFile } from './rolesSchema.ts';
import type { Condition, LevelId, RuleSet } from '../ruleset.ts';

/** A rule set without its version, which is derived from it. */
export type Rules = Omit<RuleSet, 'version'>;

/** The parsed rule files and text from which a rule set is built. */
export interface RuleSources {
  /** The regulation's slug. */
  readonly regulation: RegulationId;
  readonly text: RegulationText;
  readonly rating: Source<RatingFile>;
  readonly roles: Source<RolesFile>;
}

/**
 * Builds the rule set from a regulation's rule files. Checks everything that the schemas cannot: unique and known ids,
 * ranges, readings and, if there are no other problems, conditions that never matter. Unknown provisions are reported
 * by `refuseUnknownProvisions`.
 * @returns the rules, or null with every problem found
 */
export function buildRuleset({ regulation, text, rating, roles: rolesSource }: RuleSources): {
  readonly rules: Rules | null;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const refuse = refuseInto(problems, rating);
  const refuseRoles = refuseInto(problems, rolesSource);
  const file = rating.data;
  const roles = buildRoles(rolesSource, text, refuseRoles);
  refuseBadFacts(file.facts, roles, refuse);
  refuseBadItems(file.facts, rolesSource.data, roles, refuseRoles);
  refuseBadLevels(file, refuse);
  refuseBadConsequences(file, roles, refuse);
  file.gap.forGroups?.forEach(({ groups }, place) =>
    refuseUnknown(groups, roles, ['gap', 'forGroups', place, 'groups'], refuse),
  );

  const setting: Setting = { facts: file.facts, roles, refuse };
  const places: Places = new Map();
  const printed = buildConditions(file, places, setting);
  const standing = new Set(
    Object.values(printed)
      .flatMap(conditionsIn)
      .map(({ id }) => id),
  );
  const readings = buildReadings(file, printed, (id) => places.has(id) && !standing.has(id), setting);
  const { levels, facts, words, consequences, gap, clause } = file;
  const precedenceBecause = { text: file.precedence.because, clause: file.precedence.clause };
  const rules: Rules = {
    regulation,
    clause,
    levels,
    precedence: file.precedence.order,
    precedenceBecause,
    words,
    facts,
    ...roles,
    ...(rolesSource.data.acting === undefined ? {} : { acting: rolesSource.data.acting }),
    readings,
    consequences,
    gap,
    undefined: file.undefined,
  };
  if (problems.length === 0) refuseIdle(rules, file, places, refuse);
  return problems.length === 0 ? { rules, problems } : { rules: null, problems };
}

function refuseBadLevels({ levels, precedence, conditions }: RatingFile, refuse: Refuse): void {
  const ids = levels.map(({ id }) => id);
  refuseTwice(ids, (place) => ['levels', place, 'id'], 'mức', refuse);
  ids.forEach((id, place) => {
    if (id === 'gap' || id === 'undefined')
      refuse(
        ['levels', place, 'id'],
        `"${id}"`,
        'mã khác gap và undefined',
        'Hai mã này dành cho khoảng trống và trường hợp không tính được; chọn mã khác.',
      );
    if (!Object.hasOwn(conditions, id))
      refuse(
        ['conditions'],
        `không có điều kiện của mức "${id}"`,
        'mỗi mức một điều kiện',
        `Thêm "${id}" vào "conditions".`,
      );
  });
  for (const id of Object.keys(conditions)) {
    if (!ids.includes(id))
      refuse(
        ['conditions', id],
        `"${id}"`,
        `một mức đã khai báo: ${listed(ids)}`,
        'Sửa mã, hoặc khai báo mức ở "levels".',
      );
  }
  const { order } = precedence;
  order.forEach((id, place) => {
    if (!ids.includes(id))
      refuse(['precedence', 'order', place], `"${id}"`, `một mức đã khai báo: ${listed(ids)}`, 'Sửa mã.');
  });
  refuseTwice(order, (place) => ['precedence', 'order', place], 'mức', refuse);
  const missing = ids.filter((id) => !order.includes(id));
  if (missing.length > 0)
    refuse(
      ['precedence', 'order'],
      `thiếu: ${listed(missing)}`,
      'mỗi mức đúng một lần',
      'Thêm các mức còn thiếu vào thứ tự ưu tiên.',
    );
}

function refuseBadConsequences({ consequences, levels, facts }: RatingFile, roles: RolesPart, refuse: Refuse): void {
  const ids = levels.map(({ id }) => id);
  refuseTwice(
    consequences.map(({ id }) => id),
    (place) => ['consequences', place, 'id'],
    'hệ quả',
    refuse,
  );
  consequences.forEach(({ outcomes = [], groups, fact }, place) => {
    const path = ['consequences', place];
    outcomes.forEach((outcome, at) => {
      if (![...ids, 'gap', 'undefined'].includes(outcome))
        refuse(
          [...path, 'outcomes', at],
          `"${outcome}"`,
          `một kết quả: ${listed([...ids, 'gap', 'undefined'])}`,
          'Sửa mã.',
        );
    });
    refuseUnknown(groups, roles, [...path, 'groups'], refuse);
    if (fact === undefined) return;
    const declared = facts.find(({ id }) => id === fact.id);
    if (declared === undefined)
      return refuse(
        [...path, 'fact', 'id'],
        `"${fact.id}"`,
        `một số liệu đã khai báo: ${listed(facts.map(({ id }) => id))}`,
        'Sửa mã, hoặc khai báo số liệu ở "facts".',
      );
    const fitting: readonly unknown[] =
      declared.kind === 'level' ? [...ids, null] : declared.kind === 'yesNo' ? [true, false, null] : [null];
    fact.in.forEach((value, at) => {
      if (!fitting.includes(value))
        refuse([...path, 'fact', 'in', at], String(value), `một trong: ${listed(fitting.map(String))}`, 'Sửa giá trị.');
    });
  });
}

/** The printed conditions by level, without rejected ones. Reports a level that has no condition for some role. */
function buildConditions(file: RatingFile, places: Places, setting: Setting): Readonly<Record<LevelId, Condition>> {
  const { refuse, roles } = setting;
  const printed: Record<LevelId, Condition> = {};
  for (const [level, entry] of Object.entries(file.conditions)) {
    const path = ['conditions', level];
    if (entry.clause === undefined)
      refuse(
        path,
        `điều kiện "${entry.id}" không có "clause"`,
        'quy định nêu điều kiện của mức này',
        'Thêm "clause", ví dụ clause: dieu-12.khoan-1.',
      );
    const condition = buildCondition(entry, entry.clause ?? file.clause, roles.roles, path, places, setting);
    if (condition === null) continue;
    printed[level] = condition;
    const without = roles.roles.filter((role) => !leavesSomething(condition, role)).map(({ id }) => id);
    if (without.length > 0)
      refuse(
        path,
        `mức "${level}" không có điều kiện nào cho: ${listed(without)}`,
        'mỗi mức có ít nhất một điều kiện cho mỗi vai trò',
        'Sửa "groups", hoặc thêm điều kiện.',
      );
  }
  return printed;
}

function refuseIdle(rules: Rules, file: RatingFile, places: Places, refuse: Refuse): void {
  const printedSo = new Set(
    [...places].filter(([, path]) => valueAt(file, [...path, 'asPrinted']) === true).map(([id]) => id),
  );
  for (const id of idleConditions({ ...rules, version: '' }, printedSo)) {
    refuse(
      places.get(id) ?? [],
      `điều kiện "${id}" không bao giờ làm đổi kết quả`,
      'điều kiện mà có nó hay không thì có trường hợp khác kết quả',
      'Sửa điều kiện, hoặc bỏ nó.',
    );
  }
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce(
    (value: unknown, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined,
    data,
  );
}
