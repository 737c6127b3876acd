/** Conditions without parts: tests on duties, on facts, and on how many of several values pass a test. */
import { itemsFor } from '../entered.ts';
import { concerns } from '../engine/compile.ts';
import type { ItemTest } from '../measures.ts';
import type { Bounds, Condition, Fact, FactId, LeafCondition, RoleRule } from '../ruleset.ts';
import { listed, refuseTwice, type YamlPath } from '../../source.ts';
import type { ConditionEntry } from './conditionSchema.ts';
import type { Setting } from './conditions.ts';
import { countDomain, dutiesDomain, refuseBadLimits, type Domain } from './limits.ts';
import { isWithin, itemsMeant } from './measures.ts';
import { domainOf, refuseBadItemNames } from './parts.ts';

export type Base = Pick<LeafCondition, 'id' | 'clause' | 'groups'>;

/** A test on the answers to duties. */
export function dutiesCondition(
  entry: ConditionEntry,
  base: Base,
  concerned: readonly RoleRule[],
  path: YamlPath,
  setting: Setting,
): Condition {
  const { refuse, answers: known } = setting;
  const as = entry.share === undefined ? 'count' : 'share';
  const answers = [...new Set(entry.duties ?? [])];
  refuseBadAnswers(entry.duties ?? [], [...path, 'duties'], setting);
  const { of } = entry;
  const answered = concerned.map(({ duties }) => duties.filter((duty) => !setting.scored.has(duty)));
  if (answered.every((duties) => duties.length === 0))
    refuse(
      [...path, 'duties'],
      'không nội dung nào được trả lời',
      'nội dung trách nhiệm có câu trả lời',
      known.length === 0
        ? 'Ghi "division" trong roles.yaml.'
        : 'Nội dung được chấm điểm thì xét bằng "countOf" hoặc "sumOf".',
    );
  of?.forEach((provision, index) => {
    if (!answered.some((duties) => duties.some((duty) => isWithin(duty, provision))))
      refuse(
        [...path, 'of', index],
        `"${provision}"`,
        'một chỗ có nội dung được trả lời, của chức danh mà điều kiện áp dụng',
        'Sửa mã, hoặc bỏ đi.',
      );
  });
  const most = Math.max(
    0,
    ...answered.map(
      (duties) => duties.filter((duty) => of === undefined || of.some((at) => isWithin(duty, at))).length,
    ),
  );
  const bounds: Bounds = entry[as] ?? {};
  refuseBadLimits(bounds, dutiesDomain(as, most), [...path, as], entry.asPrinted === true, refuse);
  return { ...base, kind: 'duties', answers, ...(of === undefined ? {} : { of }), as, bounds };
}

/** Refuses answers twice, unknown, left out of the count, or all of them. */
export function refuseBadAnswers(given: readonly string[], path: YamlPath, { answers, refuse }: Setting): void {
  if (new Set(given).size < given.length) refuse(path, listed(given), 'mỗi câu trả lời một lần', 'Bỏ chỗ lặp lại.');
  const counted = answers.filter(({ leftOut }) => leftOut !== true).map(({ id }) => id);
  given.forEach((id, index) => {
    if (counted.includes(id)) return;
    const leftOut = answers.some((answer) => answer.id === id);
    refuse(
      [...path, index],
      leftOut ? `"${id}", một câu trả lời không được đếm` : `"${id}"`,
      `một trong: ${listed(counted)}`,
      'Chọn một câu trả lời trong số đó.',
    );
  });
  if (counted.length > 0 && counted.every((id) => given.includes(id))) {
    const fewer = counted.length === 3 ? 'một hoặc hai câu trả lời' : 'ít hơn mọi câu trả lời được đếm';
    refuse(
      path,
      listed(given),
      fewer,
      `Đếm cả ${counted.length === 3 ? 'ba' : counted.length} thì lúc nào cũng là mọi nội dung; bỏ bớt.`,
    );
  }
}

/** A declared fact, refused where it is none. */
export function knownFact(id: FactId, path: YamlPath, { facts, refuse }: Setting): Fact | null {
  const fact = facts.find((one) => one.id === id);
  if (fact !== undefined) return fact;
  refuse(
    path,
    `"${id}"`,
    `một số liệu đã khai báo: ${listed(facts.map((one) => one.id))}`,
    'Sửa mã, hoặc khai báo số liệu ở "facts".',
  );
  return null;
}

/** Refuses a fact that some of the roles do not have. */
function refuseMissing(fact: Fact, concerned: readonly RoleRule[], path: YamlPath, { refuse }: Setting): void {
  const without = concerned
    .filter((role) => !concerns(role, fact.groups) || itemsFor(fact, role)?.length === 0)
    .map(({ id }) => id);
  if (without.length === 0) return;
  const mend =
    fact.groups === undefined ? 'Ghi "groups" vào điều kiện.' : `Ghi "groups: [${listed(fact.groups)}]" vào điều kiện.`;
  refuse(
    path,
    `"${fact.id}" không áp dụng cho: ${listed(without)}`,
    'điều kiện chỉ cho những vai trò có số liệu này',
    mend,
  );
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
  if (fact.kind !== 'lowestOf' && setting.roles.roles.some((role) => itemsFor(fact, role) !== null)) {
    refuse(
      [...path, 'fact'],
      `"${fact.id}" có nhiều mục`,
      'một số liệu có một giá trị',
      'Đếm các mục bằng "countOf"; xét mục thấp nhất thì khai báo "kind: lowestOf"; cộng hay lấy trung bình thì khai báo "sumOf", "meanOf".',
    );
    return null;
  }
  if (fact.kind === 'yesNo' && entry.is !== undefined) return { ...base, kind: 'yesNo', fact: fact.id, is: entry.is };
  if ((fact.kind === 'level' || fact.kind === 'choice') && entry.in !== undefined) {
    refuseBadChoices(fact, entry.in, [...path, 'in'], setting);
    return { ...base, kind: 'choice', fact: fact.id, in: entry.in };
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

/** The numbers that a fact can be for some roles, with its name; null for what is no number. */
export function domainFor(fact: Fact, concerned: readonly RoleRule[], { ruleset }: Setting): Domain | null {
  const domain = domainOf(fact, concerned, ruleset);
  return domain === null ? null : { ...domain, name: fact.name };
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
    if (!known.includes(id)) refuse([...path, index], `"${id}"`, `một trong: ${listed(known)}`, 'Sửa mã.');
  });
  refuseTwice(given, (index) => [...path, index], 'lựa chọn', refuse);
  if (known.every((id) => given.includes(id)))
    refuse(path, listed(given), 'ít hơn mọi lựa chọn', 'Điều kiện này lúc nào cũng đúng: bỏ bớt.');
}

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
  found.forEach((fact, index) => {
    refuseMissing(fact, concerned, paths[index]!, setting);
    const several = setting.roles.roles.some((role) => itemsFor(fact, role) !== null);
    if (found.length === 1 && !several)
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
    if (fact.kind === 'sumOf' || fact.kind === 'meanOf' || fact.kind === 'ratioOf')
      refuse(
        paths[index]!,
        `"${fact.id}" được tính ra`,
        'số liệu được nhập',
        'Ghép các điều kiện "fact" bằng "any" cùng với "count".',
      );
  });
  const [first] = found;
  if (first === undefined) return null;
  if (entry.of !== undefined) {
    const declared = setting.entries.find(({ id }) => id === first.id);
    if (found.length > 1)
      refuse([...path, 'of'], '"of" với một danh sách số liệu', '"of" chỉ đi với một số liệu nhiều mục', 'Bỏ "of".');
    else if (declared !== undefined)
      refuseBadItemNames(declared, entry.of, [...path, 'of'], setting.roles.roles, refuse);
  }
  const items =
    entry.of === undefined ? undefined : itemsMeant(first.id, entry.of, setting.entries, setting.roles.roles);
  const each = eachFrom(entry, found, concerned, path, setting);
  if (each === null) return null;
  const as = entry.share === undefined ? 'count' : 'share';
  const numbers = concerned.map((role) =>
    found.length > 1
      ? found.length
      : (itemsFor(first, role) ?? []).filter(({ id }) => items === undefined || items.includes(id)).length,
  );
  const bounds = entry[as] ?? {};
  refuseBadLimits(bounds, countDomain(as, Math.max(0, ...numbers)), [...path, as], entry.asPrinted === true, refuse);
  return { ...base, kind: 'count', facts: ids, ...(items === undefined ? {} : { items }), each, as, bounds };
}

/** What is asked of each value; null where it does not fit the facts. */
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
          { min: 0, max: 100, name: 'phần trăm của mức tối đa' },
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
