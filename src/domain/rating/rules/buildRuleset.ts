import type { RegulationId } from '../../ids.ts';
import type { Problem } from '../../problem.ts';
import type { RegulationText } from '../../regulation/tree/tree.ts';
import { listed, refuseInto, type Source } from '../../source.ts';
import { answersOf, areUsual } from '../answers.ts';
import '../engine/joint/install.ts';
import type { Condition } from '../condition.ts';
import { appliesTo } from '../engine/applies.ts';
import type { Fact } from '../fact.ts';
import type { LevelId, RuleSet } from '../ruleset.ts';
import { refuseBadAnswerWords } from './declarations/answerWords.ts';
import { refuseBadBands } from './declarations/bands.ts';
import {
  buildCondition,
  conditionsIn,
  leavesSomething,
  type ConditionPaths,
  type Setting,
} from './conditions/conditions.ts';
import { refuseBadConsequences } from './declarations/consequences.ts';
import { refuseBadExtents } from './declarations/extents.ts';
import { refuseBadFacts, refuseBadItems, refuseUnknown } from './declarations/facts.ts';
import { refuseBadGroupRules } from './declarations/groupRules.ts';
import { refuseBadLevels, refuseManyRests } from './declarations/levels.ts';
import { factsFrom, groupRuleFrom, isWithin, relationFrom, withScored } from './declarations/measures.ts';
import { refuseBadShares } from './declarations/shares.ts';
import { refuseBadParts } from './declarations/parts.ts';
import type { RatingFile } from './schemas/ratingSchema.ts';
import { buildReadings } from './conditions/readings.ts';
import { refuseRedundant } from './refuseRedundant.ts';
import { misfitOf, refuseBadRelations } from './declarations/relations.ts';
import { buildRoles, type RolesPart } from './declarations/roles.ts';
import type { RolesFile } from './schemas/rolesSchema.ts';
import { refuseTooLarge } from './tooLarge.ts';
import { refuseUndefined } from './refuseUndefined.ts';

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
  /** Remarks for the maintainer that are not errors. */
  readonly remarks: readonly Problem[];
} {
  const problems: Problem[] = [];
  const remarks: Problem[] = [];
  const refuse = refuseInto(problems, rating);
  const refuseRoles = refuseInto(problems, rolesSource);
  const file = rating.data;
  const bare = buildRoles(rolesSource, text, refuseRoles);
  const roles: RolesPart = { ...bare, roles: withScored(file.facts, bare.roles) };
  // Whatever refers to duties would be refused too; why there are none has been reported.
  const { division, everyone, asOne, exceptions } = rolesSource.data;
  const isAnyMeant = [division, everyone, asOne, exceptions].some((part) => part !== undefined && part.length > 0);
  const areDutiesLost = isAnyMeant && roles.roles.every(({ duties }) => duties.length === 0);
  refuseBadFacts(file.facts, roles, refuse);
  refuseBadItems(file.facts, rolesSource.data, roles, refuseRoles);
  refuseBadParts({ entries: file.facts, roles: roles.roles, areDutiesLost, refuse });
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
  const areScoresLost = file.facts.some(
    (fact) =>
      fact.kind === 'scores' &&
      fact.of.some((at) => !roles.roles.some(({ duties }) => duties.some((duty) => isWithin(duty, at)))),
  );
  if (!areDutiesLost && !areScoresLost) refuseBadAnswerWords(file, answered, refuse);

  // Problems of facts would be reported again by whatever is computed from them.
  if (problems.length > 0 || areDutiesLost) return { rules: null, problems, remarks };
  const facts = factsFrom(file.facts, roles.roles);
  const rules = rulesWithout(regulation, file, facts, roles, rolesSource.data);
  const relations = (rules.relations ?? []).filter((relation) => misfitOf(relation, facts) === null);
  const ruleset: RuleSet = { ...rules, relations, version: '' };
  const unsound = refuseBadBands(file.facts, ruleset, refuse);
  refuseBadExtents(ruleset, unsound, refuse);
  refuseBadShares(ruleset, refuse);
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
  if (problems.length === 0) refuseUndefined(whole, file, refuse);
  const checkRedundant = (): void => refuseRedundant(whole, file, paths, refuse, refuseInto(remarks, rating));
  if (problems.length === 0) refuseTooLarge(whole, paths, refuse, checkRedundant);
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
    const groups = file.levels.find(({ id }) => id === level)?.groups;
    const concerned = roles.roles.filter((role) => appliesTo(role, groups));
    const built = buildCondition(entry, entry.clause ?? file.clause, concerned, path, paths, setting);
    if (built === null) continue;
    const condition = { ...built, groups: built.groups ?? groups };
    printed[level] = condition;
    const without = concerned.filter((role) => !leavesSomething(condition, role)).map(({ id }) => id);
    if (without.length > 0)
      refuse(
        path,
        `mức "${level}" không có điều kiện nào cho: ${listed(without)}`,
        'mỗi mức có ít nhất một điều kiện cho mỗi vai trò',
        'Sửa "groups", hoặc thêm điều kiện. Nếu chỉ một số nhóm có mức này, ghi "groups" vào mức ở "levels".',
      );
  }
  return printed;
}
