/** Conditions on a fact of one value, and what all conditions without parts check of facts. */
import { mendId } from '../../../nearest.ts';
import { absentWords, itemsFor } from '../../entered.ts';
import { appliesTo } from '../../engine/applies.ts';
import type { Condition, LeafCondition } from '../../condition.ts';
import type { Fact } from '../../fact.ts';
import type { FactId, RoleRule } from '../../ruleset.ts';
import { listed, refuseTwice, type YamlPath } from '../../../source.ts';
import type { ConditionEntry } from '../schemas/conditionSchema.ts';
import type { Setting } from './conditions.ts';
import { domainOf } from '../declarations/extents.ts';
import { refuseBadLimits, type Domain } from '../declarations/limits.ts';

export type Base = Pick<LeafCondition, 'id' | 'clause' | 'groups'>;

/** A declared fact, refused where it is none. */
export function knownFact(id: FactId, path: YamlPath, { facts, refuse }: Setting): Fact | null {
  const fact = facts.find((one) => one.id === id);
  if (fact !== undefined) return fact;
  refuse(
    path,
    `"${id}"`,
    `một số liệu đã khai báo: ${listed(facts.map((one) => one.id))}`,
    mendId(
      id,
      facts.map((one) => one.id),
      'Sửa mã, hoặc khai báo số liệu ở "facts".',
    ),
  );
  return null;
}

/** Refuses a fact that some of the roles do not have. */
export function refuseMissing(fact: Fact, concerned: readonly RoleRule[], path: YamlPath, { refuse }: Setting): void {
  const without = concerned
    .filter((role) => !appliesTo(role, fact.groups) || itemsFor(fact, role)?.length === 0)
    .map(({ id }) => id);
  if (without.length === 0) return;
  const fix =
    fact.groups === undefined ? 'Ghi "groups" vào điều kiện.' : `Ghi "groups: [${listed(fact.groups)}]" vào điều kiện.`;
  refuse(
    path,
    `"${fact.id}" không áp dụng cho: ${listed(without)}`,
    'điều kiện chỉ cho những vai trò có số liệu này',
    fix,
  );
}

/** Whether a fact has one value; refused where it has several. */
export function isOneValue(fact: Fact, path: YamlPath, { roles, refuse }: Setting): boolean {
  if (fact.kind === 'lowestOf' || roles.roles.every((role) => itemsFor(fact, role) === null)) return true;
  refuse(
    path,
    `"${fact.id}" có nhiều mục`,
    'một số liệu có một giá trị',
    'Đếm các mục bằng "countOf"; xét mục thấp nhất thì khai báo "kind: lowestOf"; cộng hay lấy trung bình thì khai báo "sumOf", "meanOf".',
  );
  return false;
}

/** A test on a fact of one value. */
export function factCondition(
  entry: ConditionEntry,
  base: Base,
  concerned: readonly RoleRule[],
  path: YamlPath,
  setting: Setting,
): Condition | null {
  const { refuse } = setting;
  const fact = knownFact(entry.fact ?? '', [...path, 'fact'], setting);
  if (fact === null) return null;
  refuseMissing(fact, concerned, [...path, 'fact'], setting);
  if (!isOneValue(fact, [...path, 'fact'], setting)) return null;
  if (fact.kind === 'yesNo' && entry.is !== undefined) return { ...base, kind: 'yesNo', fact: fact.id, is: entry.is };
  if ((fact.kind === 'level' || fact.kind === 'choice') && entry.in !== undefined) {
    refuseBadChoices(fact, entry.in, [...path, 'in'], setting);
    return { ...base, kind: 'choice', fact: fact.id, in: entry.in };
  }
  if (absentWords(fact) !== null) {
    refuse(
      [...path, 'fact'],
      `"${fact.id}" có "absent"`,
      'một số lúc nào cũng có',
      'Văn bản không nói mức nào cho số không có thì không xét được: xét một tổng hay tỷ lệ có nó, hoặc bỏ "absent".',
    );
    return null;
  }
  const domain = domainFor(fact, concerned, setting);
  if (domain !== null && entry.bounds !== undefined) {
    refuseBadLimits(entry.bounds, domain, [...path, 'bounds'], entry.asPrinted === true, refuse);
    return { ...base, kind: 'number', fact: fact.id, bounds: entry.bounds };
  }
  const fitting =
    domain !== null ? 'fact cùng với "bounds"' : fact.kind === 'yesNo' ? 'fact cùng với "is"' : 'fact cùng với "in"';
  refuse(path, `số liệu "${fact.id}" loại ${fact.kind}`, fitting, 'Sửa điều kiện cho hợp với loại số liệu.');
  return null;
}

/** The numbers that a fact can be for some roles, with its name; null for a fact that is not a number. */
export function domainFor(fact: Fact, concerned: readonly RoleRule[], { ruleset }: Setting): Domain | null {
  const domain = domainOf(fact, concerned, ruleset);
  return domain === null ? null : { ...domain, name: fact.name, percent: 'unit' in fact && fact.unit === 'percent' };
}

/** Refuses options that a choice does not have, or all of them. */
export function refuseBadChoices(
  fact: Fact,
  given: readonly string[],
  path: YamlPath,
  { ruleset, refuse }: Setting,
): void {
  const known = (fact.kind === 'choice' ? fact.choices : ruleset.levels).map(({ id }) => id);
  given.forEach((id, index) => {
    if (!known.includes(id)) refuse([...path, index], `"${id}"`, `một trong: ${listed(known)}`, mendId(id, known));
  });
  refuseTwice(given, (index) => [...path, index], 'lựa chọn', refuse);
  if (known.every((id) => given.includes(id)))
    refuse(path, listed(given), 'ít hơn mọi lựa chọn', 'Điều kiện này lúc nào cũng đúng: bỏ bớt.');
}
