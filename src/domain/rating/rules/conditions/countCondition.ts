/** Conditions on how many of several values pass a test. */
import { absentWords, itemsFor } from '../../entered.ts';
import type { ItemTest } from '../../measures.ts';
import type { Condition } from '../../condition.ts';
import { isEntered, type Fact } from '../../fact.ts';
import type { RoleRule } from '../../ruleset.ts';
import { refuseTwice, type YamlPath } from '../../../source.ts';
import type { ConditionEntry } from '../schemas/conditionSchema.ts';
import type { Setting } from './conditions.ts';
import { domainFor, knownFact, refuseBadChoices, refuseMissing, type Base } from './leafConditions.ts';
import { countDomain, refuseBadLimits } from '../declarations/limits.ts';
import { itemsMeant } from '../declarations/measures.ts';
import { refuseBadItemNames } from '../declarations/scores.ts';

/** A test on how many of several values pass a test. */
export function countCondition(
  entry: ConditionEntry,
  base: Base,
  concerned: readonly RoleRule[],
  path: YamlPath,
  setting: Setting,
): Condition | null {
  const { refuse } = setting;
  const ids = typeof entry.countOf === 'string' ? [entry.countOf] : (entry.countOf ?? []);
  const paths =
    typeof entry.countOf === 'string' ? [[...path, 'countOf']] : ids.map((_, index) => [...path, 'countOf', index]);
  const facts = ids.map((id, index) => knownFact(id, paths[index]!, setting));
  const found = facts.filter((fact) => fact !== null);
  if (found.length < facts.length) return null;
  refuseTwice(ids, (index) => paths[index]!, 'số liệu', refuse);
  let isUnfit = false;
  found.forEach((fact, index) => {
    refuseMissing(fact, concerned, paths[index]!, setting);
    const several = setting.roles.roles.some((role) => itemsFor(fact, role) !== null);
    isUnfit ||= found.length === 1 && !several;
    if (!isEntered(fact))
      refuse(
        paths[index]!,
        `"${fact.id}" được tính ra`,
        'số liệu được nhập',
        'Ghép các điều kiện "fact" bằng "any" cùng với "count".',
      );
    else if (found.length === 1 && !several)
      refuse(
        paths[index]!,
        `"${fact.id}" chỉ có một giá trị`,
        'một số liệu nhiều mục, hoặc một danh sách số liệu',
        'Ghi "items" cho số liệu, hoặc dùng "fact".',
      );
    if (found.length > 1 && several)
      refuse(
        paths[index]!,
        `"${fact.id}" có nhiều mục`,
        'trong danh sách, mỗi số liệu một giá trị',
        'Đếm số liệu nhiều mục bằng một điều kiện riêng.',
      );
  });
  const [first] = found;
  // Whatever else is wrong follows from these.
  if (first === undefined || isUnfit || !found.every(isEntered)) return null;
  let areItemsKnown = true;
  if (entry.of !== undefined) {
    const declared = setting.entries.find(({ id }) => id === first.id);
    if (found.length > 1)
      refuse([...path, 'of'], '"of" với một danh sách số liệu', '"of" chỉ đi với một số liệu nhiều mục', 'Bỏ "of".');
    else if (declared !== undefined)
      areItemsKnown = refuseBadItemNames(declared, entry.of, [...path, 'of'], setting.roles.roles, refuse);
  }
  const items =
    entry.of === undefined ? undefined : itemsMeant(first.id, entry.of, setting.entries, setting.roles.roles);
  const each = eachFrom(entry, found, concerned, path, setting);
  if (each === null) return null;
  const lacking = found.find(
    (fact) =>
      absentWords(fact) !== null || (fact.kind === 'choice' && fact.choices.some(({ absent }) => absent === true)),
  );
  if (entry.share !== undefined && lacking !== undefined)
    refuse(
      [...path, 'share'],
      `"${lacking.id}" có mục không tính ("absent")`,
      '"count" với những mục ấy',
      'Đếm những mục chưa đạt: count: { atMost: … }; hoặc một "any" theo số mục không có, ví dụ đủ 3 mục, hoặc từ 2 mục không có và đủ 2 mục. Điểm tính theo tỷ lệ thì dùng "ratioOf" với "addMax".',
    );
  const as = entry.share === undefined ? 'count' : 'share';
  const bounds = entry[as] ?? {};
  const domain = countDomain(as, mostValues(found, items, concerned));
  if (areItemsKnown) refuseBadLimits(bounds, domain, [...path, as], entry.asPrinted === true, refuse);
  return { ...base, kind: 'count', facts: ids, ...(items === undefined ? {} : { items }), each, as, bounds };
}

/** The greatest number of values that any of some roles has: one of each fact, or the items (meant) of a single one. */
export function mostValues(
  facts: readonly Fact[],
  items: readonly string[] | undefined,
  roles: readonly RoleRule[],
): number {
  const [first] = facts;
  if (first === undefined || facts.length > 1) return facts.length;
  const counts = ({ id }: { readonly id: string }): boolean => items === undefined || items.includes(id);
  return Math.max(0, ...roles.map((role) => (itemsFor(first, role) ?? []).filter(counts).length));
}

/** The test on each value; null if it does not fit the facts. */
export function eachFrom(
  entry: Pick<ConditionEntry, 'bounds' | 'ofMax' | 'is' | 'in'>,
  facts: readonly Fact[],
  concerned: readonly RoleRule[],
  path: YamlPath,
  setting: Setting,
): ItemTest | null {
  const { refuse } = setting;
  for (const fact of facts) {
    if (entry.is !== undefined && fact.kind === 'yesNo') continue;
    if (entry.in !== undefined && (fact.kind === 'choice' || fact.kind === 'level')) {
      refuseBadChoices(fact, entry.in, [...path, 'in'], setting);
      continue;
    }
    if (fact.kind === 'number' || fact.kind === 'lowestOf' || fact.kind === 'scores') {
      if (entry.ofMax !== undefined) {
        refuseBadLimits(
          entry.ofMax,
          { min: 0, max: 100, name: 'phần trăm của mức tối đa', percent: true },
          [...path, 'ofMax'],
          false,
          refuse,
        );
        if (fact.min < 0)
          refuse(
            [...path, 'ofMax'],
            `"${fact.id}" có thể nhỏ hơn 0`,
            'số từ 0 trở lên',
            'Dùng "bounds" thay cho "ofMax".',
          );
        continue;
      }
      const domain = domainFor(fact, concerned, setting);
      if (entry.bounds !== undefined && domain !== null) {
        refuseBadLimits(entry.bounds, domain, [...path, 'bounds'], false, refuse);
        continue;
      }
    }
    const fitting =
      fact.kind === 'yesNo'
        ? 'countOf cùng với "is"'
        : fact.kind === 'choice' || fact.kind === 'level'
          ? 'countOf cùng với "in"'
          : 'countOf cùng với "bounds" hoặc "ofMax"';
    refuse(path, `số liệu "${fact.id}" loại ${fact.kind}`, fitting, 'Sửa điều kiện cho hợp với loại số liệu.');
    return null;
  }
  if (entry.is !== undefined) return { is: entry.is };
  if (entry.in !== undefined) return { in: entry.in };
  return entry.ofMax === undefined ? { bounds: entry.bounds ?? {} } : { bounds: entry.ofMax, ofMax: true };
}
