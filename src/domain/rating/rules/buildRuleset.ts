import type { RegulationId } from '../../ids.ts';
import type { Problem } from '../../problem.ts';
import type { RegulationText } from '../../regulation/tree/tree.ts';
import { listed, refuseInto, refuseTwice, type YamlPath, type Refuse, type Source } from '../../source.ts';
import { answersOf, areUsual } from '../answers.ts';
import { isEmpty } from '../bounds.ts';
import { Expressions, isMeasure } from '../engine/joint/expressions.ts';
import { extentOf } from '../engine/joint/measures.ts';
import '../engine/joint/install.ts';
import type { Condition, Fact, FactId, LevelId, RuleSet } from '../ruleset.ts';
import { buildCondition, conditionsIn, leavesSomething, type ConditionPaths, type Setting } from './conditions.ts';
import type { FactEntry } from './factSchema.ts';
import { refuseBadFacts, refuseBadItems, refuseUnknown } from './facts.ts';
import { idleConditions } from './idle.ts';
import { factsFrom, groupRuleFrom, relationFrom, withScored } from './measures.ts';
import { refuseBadExtents, refuseBadParts, refuseBadRelations } from './parts.ts';
import type { RatingFile } from './ratingSchema.ts';
import { buildReadings } from './readings.ts';
import { buildRoles, type RolesPart } from './roles.ts';
import type { RolesFile } from './rolesSchema.ts';

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
  /** What the maintainer should know of, though nothing is wrong. */
  readonly remarks: readonly Problem[];
} {
  const problems: Problem[] = [];
  const remarks: Problem[] = [];
  const refuse = refuseInto(problems, rating);
  const refuseRoles = refuseInto(problems, rolesSource);
  const file = rating.data;
  const bare = buildRoles(rolesSource, text, refuseRoles);
  const roles: RolesPart = { ...bare, roles: withScored(file.facts, bare.roles) };
  refuseBadFacts(file.facts, roles, refuse);
  refuseBadItems(file.facts, rolesSource.data, roles, refuseRoles);
  refuseBadParts({ entries: file.facts, roles: roles.roles, refuse });
  refuseBadLevels(file, roles, refuse);
  refuseBadConsequences(file, roles, refuse);
  refuseBadGroupRules(file, roles, refuse);
  file.gap.forGroups?.forEach(({ groups }, index) =>
    refuseUnknown(groups, roles, ['gap', 'forGroups', index, 'groups'], refuse),
  );
  const scored = new Set<string>(
    roles.roles
      .flatMap(({ items }) => file.facts.flatMap(({ id, kind }) => (kind === 'scores' ? (items[id] ?? []) : [])))
      .map(({ id }) => id),
  );
  const answered = roles.roles.some(({ duties }) => duties.some((duty) => !scored.has(duty)));
  refuseBadAnswerWords(file, answered, refuse);

  // Whatever is computed from facts that do not fit would only be said twice.
  if (problems.length > 0) return { rules: null, problems, remarks };
  const facts = factsFrom(file.facts, roles.roles);
  const rules = rulesWithout(regulation, file, facts, roles, rolesSource.data);
  const ruleset: RuleSet = { ...rules, version: '' };
  refuseBadExtents(ruleset, refuse);
  refuseBadRelations(file.relations ?? [], ruleset, refuse);

  const setting: Setting = { facts, entries: file.facts, roles, scored, answers: answersOf(rules), ruleset, refuse };
  const paths: ConditionPaths = new Map();
  const printed = buildConditions(file, paths, setting);
  const standing = new Set(
    Object.values(printed)
      .flatMap(conditionsIn)
      .map(({ id }) => id),
  );
  refuseManyRests(printed, refuse);
  const readings = buildReadings(file, printed, (id) => paths.has(id) && !standing.has(id), setting);
  const whole: Rules = { ...rules, readings };
  if (problems.length === 0) refuseWithoutMeaning(whole, file, refuse);
  if (problems.length === 0) refuseIdle(whole, file, paths, refuse, refuseInto(remarks, rating));
  return problems.length === 0 ? { rules: whole, problems, remarks } : { rules: null, problems, remarks };
}

/** The rules without their conditions. */
function rulesWithout(
  regulation: string,
  file: RatingFile,
  facts: readonly Fact[],
  roles: RolesPart,
  rolesFile: RolesFile,
): Rules {
  const { levels, words, answers, relations = [], consequences, groupRules = [], gap, clause } = file;
  const names = answers === undefined ? words.answers : Object.fromEntries(answers.map(({ id, name }) => [id, name]));
  return {
    regulation,
    clause,
    levels,
    precedence: file.precedence.order,
    precedenceBecause: { text: file.precedence.because, clause: file.precedence.clause },
    words: {
      ...words,
      duty: words.duty ?? 'nội dung',
      answers: names ?? {},
      ...(answers !== undefined && areUsual(answers) ? { usual: answers } : {}),
    },
    ...(answers === undefined || areUsual(answers) ? {} : { answers }),
    facts,
    ...(relations.length === 0 ? {} : { relations: relations.map(relationFrom) }),
    ...roles,
    ...(rolesFile.acting === undefined ? {} : { acting: rolesFile.acting }),
    readings: [],
    consequences,
    ...(groupRules.length === 0 ? {} : { groupRules: groupRules.map(groupRuleFrom) }),
    gap,
    undefined: file.undefined ?? {
      name: 'Không xác định được',
      short: 'Không xác định',
      text: 'Không có gì để tính.',
      clause,
    },
  };
}

/** Refuses words for answers where there are none, twice, or not at all. */
function refuseBadAnswerWords({ words, answers }: RatingFile, answered: boolean, refuse: Refuse): void {
  if (answers === undefined) {
    if (answered && words.answers === undefined)
      refuse(
        ['words'],
        'không có "answers"',
        'chữ cho các câu trả lời, hoặc "answers" riêng của cách xếp loại',
        'Thêm "words.answers", hoặc khai báo "answers".',
      );
    if (answered && words.duty === undefined)
      refuse(
        ['words'],
        'không có "duty"',
        'một nội dung trách nhiệm được gọi là gì',
        'Thêm "duty", ví dụ duty: tiêu chí.',
      );
    return;
  }
  if (words.answers !== undefined)
    refuse(
      ['words', 'answers'],
      '"words.answers" cùng với "answers"',
      'một trong hai',
      'Bỏ "words.answers": tên câu trả lời đã có ở "answers".',
    );
  if (!answered)
    refuse(
      ['answers'],
      'các câu trả lời mà không nội dung nào được trả lời',
      'nội dung trách nhiệm có câu trả lời',
      'Bỏ "answers", hoặc ghi "division" trong roles.yaml.',
    );
  refuseTwice(
    answers.map(({ id }) => id),
    (index) => ['answers', index, 'id'],
    'câu trả lời',
    refuse,
  );
  if (answers.filter(({ leftOut }) => leftOut !== true).length < 2)
    refuse(
      ['answers'],
      'ít hơn hai câu trả lời được đếm',
      'ít nhất hai câu trả lời không có "leftOut"',
      'Bỏ bớt "leftOut".',
    );
}

/** Refuses more than one level for whatever is left. */
function refuseManyRests(printed: Readonly<Record<LevelId, Condition>>, refuse: Refuse): void {
  const rests = Object.entries(printed).filter(([, { kind }]) => kind === 'otherwise');
  if (rests.length > 1)
    refuse(
      ['conditions', rests[1]![0]],
      `"otherwise" ở các mức: ${listed(rests.map(([level]) => level))}`,
      'nhiều nhất một mức có "otherwise"',
      'Giữ lại một.',
    );
}

/** Refuses rules that do not say what happens where a share or a ratio has nothing to be a part of. */
function refuseWithoutMeaning(rules: Rules, file: RatingFile, refuse: Refuse): void {
  if (file.undefined !== undefined) return;
  const leaves = rules.readings.flatMap(({ conditions }) => Object.values(conditions).flatMap(conditionsIn));
  const leftOut = answersOf(rules).some((answer) => answer.leftOut === true);
  const counts = leftOut && leaves.some(({ kind }) => kind === 'duties');
  const divides = leaves.some((leaf) => leaf.kind === 'number' && canDivideByNothing(rules, leaf.fact));
  if (counts || divides)
    refuse(
      [],
      'không có "undefined"',
      counts ? 'lời nói khi không nội dung nào áp dụng' : 'lời nói khi số chia của một tỷ lệ bằng 0',
      'Thêm "undefined": name, short, text, clause.',
    );
}

function canDivideByNothing(rules: Rules, id: FactId): boolean {
  const fact = rules.facts.find((one) => one.id === id);
  if (fact === undefined || !isMeasure(fact)) return false;
  const terms = fact.kind === 'ratioOf' ? [...fact.part, ...fact.whole] : fact.terms;
  if (terms.some((term) => canDivideByNothing(rules, term.fact))) return true;
  if (fact.kind !== 'ratioOf') return false;
  return rules.roles.some((role) => {
    const all = new Expressions({ ...rules, version: '' }, role);
    const of = all.expressionOf(id);
    return of.kind === 'ratio' && extentOf(all, of.whole, [])[0] <= 0;
  });
}

function refuseBadLevels({ levels, precedence, conditions }: RatingFile, roles: RolesPart, refuse: Refuse): void {
  const ids = levels.map(({ id }) => id);
  levels.forEach(({ forGroups }, index) =>
    forGroups?.forEach(({ groups }, at) =>
      refuseUnknown(groups, roles, ['levels', index, 'forGroups', at, 'groups'], refuse),
    ),
  );
  refuseTwice(ids, (index) => ['levels', index, 'id'], 'mức', refuse);
  ids.forEach((id, index) => {
    if (id === 'gap' || id === 'undefined')
      refuse(
        ['levels', index, 'id'],
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
  order.forEach((id, index) => {
    if (!ids.includes(id))
      refuse(['precedence', 'order', index], `"${id}"`, `một mức đã khai báo: ${listed(ids)}`, 'Sửa mã.');
  });
  refuseTwice(order, (index) => ['precedence', 'order', index], 'mức', refuse);
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
    (index) => ['consequences', index, 'id'],
    'hệ quả',
    refuse,
  );
  consequences.forEach(({ outcomes = [], groups, fact }, index) => {
    const path = ['consequences', index];
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
    const fitting: readonly unknown[] = valuesFor(declared, ids);
    fact.in.forEach((value, at) => {
      if (!fitting.includes(value))
        refuse([...path, 'fact', 'in', at], String(value), `một trong: ${listed(fitting.map(String))}`, 'Sửa giá trị.');
    });
  });
}

/** The printed conditions by level, without rejected ones. Reports a level that has no condition for some role. */
function buildConditions(
  file: RatingFile,
  paths: ConditionPaths,
  setting: Setting,
): Readonly<Record<LevelId, Condition>> {
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
    const condition = buildCondition(entry, entry.clause ?? file.clause, roles.roles, path, paths, setting);
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

/** Refuses conditions that never matter; where the text prints them so, they are remarked on. */
function refuseIdle(rules: Rules, file: RatingFile, paths: ConditionPaths, refuse: Refuse, remark: Refuse): void {
  const printedSo = new Set(
    [...paths].filter(([, path]) => valueAt(file, [...path, 'asPrinted']) === true).map(([id]) => id),
  );
  const { idle, unproved } = idleConditions({ ...rules, version: '' });
  if (unproved.length > 0)
    remark(
      paths.get(unproved[0]!) ?? [],
      `quá nhiều trường hợp để thử xem ${listed(unproved.map((id) => `"${id}"`))} có làm đổi kết quả không`,
      'điều kiện mà có nó hay không thì có trường hợp khác kết quả',
      'Tự xem lại điều kiện ấy. Những điều kiện cùng đứng trong một "any" hoặc "all" thì thử được, dù nhiều.',
    );
  for (const id of idle) {
    const say = printedSo.has(id) ? remark : refuse;
    say(
      paths.get(id) ?? [],
      `điều kiện "${id}" không bao giờ làm đổi kết quả`,
      'điều kiện mà có nó hay không thì có trường hợp khác kết quả',
      printedSo.has(id)
        ? 'Giữ nguyên, vì "asPrinted" cho biết văn bản in như vậy.'
        : 'Sửa điều kiện, hoặc bỏ nó. Nếu văn bản nói một điều hai lần, ghi thêm "asPrinted: true".',
    );
  }
  const all = rules.readings.flatMap(({ conditions }) => Object.values(conditions).flatMap(conditionsIn));
  for (const id of printedSo) {
    const bounds = all.flatMap((condition) =>
      condition.id === id && 'bounds' in condition ? [condition.bounds ?? {}] : [],
    );
    if (idle.includes(id) || unproved.includes(id) || bounds.some(isEmpty)) continue;
    refuse(
      [...(paths.get(id) ?? []), 'asPrinted'],
      `điều kiện "${id}" có nghĩa như mọi điều kiện khác`,
      '"asPrinted" ở điều kiện không số nào thỏa mãn hoặc không làm đổi kết quả',
      'Bỏ "asPrinted".',
    );
  }
}

/** Refuses rules across people that are neither a cap nor about heads, or that name what is not there. */
function refuseBadGroupRules({ groupRules = [], levels }: RatingFile, roles: RolesPart, refuse: Refuse): void {
  const ids = levels.map(({ id }) => id);
  refuseTwice(
    groupRules.map(({ id }) => id),
    (index) => ['groupRules', index, 'id'],
    'quy tắc chung',
    refuse,
  );
  const known = (given: readonly string[], path: YamlPath): void =>
    given.forEach((id, at) => {
      if (!ids.includes(id)) refuse([...path, at], `"${id}"`, `một mức đã khai báo: ${listed(ids)}`, 'Sửa mã.');
    });
  groupRules.forEach((rule, index) => {
    const path: YamlPath = ['groupRules', index];
    if ((rule.notAboveUnit === undefined) === (rule.atMost === undefined))
      return refuse(
        path,
        `quy tắc "${rule.id}" có: ${listed(Object.keys(rule))}`,
        'đúng một trong atMost (cùng với levels và readings), notAboveUnit',
        'Giữ lại một.',
      );
    const heads = [...roles.groups, ...roles.roles].map(({ id }) => id);
    rule.notAboveUnit?.forEach((id, at) => {
      if (!heads.includes(id))
        refuse([...path, 'notAboveUnit', at], `"${id}"`, `một nhóm hoặc vai trò: ${listed(heads)}`, 'Sửa mã.');
    });
    if (rule.atMost === undefined) return;
    if (rule.levels === undefined || rule.readings === undefined)
      refuse(
        path,
        `quy tắc "${rule.id}" không có ${rule.levels === undefined ? '"levels"' : '"readings"'}`,
        '"levels": những mức bị giới hạn; "readings": tỷ lệ tính trên ai',
        'Thêm vào.',
      );
    for (const [key, value] of [
      ['atMost', rule.atMost],
      ['unless', rule.unless?.atMost ?? 0],
    ] as const)
      if (value < 0 || value > 100) refuse([...path, key], `${value}`, 'phần trăm, từ 0 đến 100', 'Sửa tỷ lệ.');
    known(rule.levels ?? [], [...path, 'levels']);
    rule.readings?.forEach(({ of }, at) => known(of, [...path, 'readings', at, 'of']));
  });
}

/** What a consequence can ask of a fact. */
function valuesFor(fact: FactEntry, levels: readonly string[]): readonly unknown[] {
  if ('items' in fact && fact.items !== undefined) return [null];
  if (fact.kind === 'level') return [...levels, null];
  if (fact.kind === 'choice') return [...fact.choices.map(({ id }) => id), null];
  return fact.kind === 'yesNo' ? [true, false, null] : [null];
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce(
    (value: unknown, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined,
    data,
  );
}
