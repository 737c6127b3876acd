/** What can be wrong with computed facts, scored duties and relations between facts. */
import { concerns } from '../engine/compile.ts';
import { Expressions } from '../engine/joint/expressions.ts';
import { extentOf } from '../engine/joint/measures.ts';
import { itemsFor } from '../entered.ts';
import type { Fact, FactId, RoleRule, RuleSet } from '../ruleset.ts';
import { listed, refuseTwice, type YamlPath, type Refuse } from '../../source.ts';
import type { FactEntry, PartEntry, RelationEntry } from './factSchema.ts';
import { factsFrom, isWithin, partEntries, relationFrom } from './measures.ts';

/** What is checked here, by the file's own entries. */
export interface Checked {
  readonly entries: readonly FactEntry[];
  /** With the items of scored duties. */
  readonly roles: readonly RoleRule[];
  readonly refuse: Refuse;
}

/** Refuses parts of computed facts that do not fit, circles, and scored duties that are none. */
export function refuseBadParts({ entries, roles, refuse }: Checked): void {
  entries.forEach((entry, index) => {
    const at: YamlPath = ['facts', index];
    if (entry.kind === 'scores') refuseBadScores(entry, at, entries, roles, refuse);
    for (const [key, parts] of partLists(entry)) {
      parts.forEach((part, number) =>
        refuseBadPart(
          entry,
          part,
          typeof entry[key as keyof FactEntry] === 'string' ? [...at, key] : [...at, key, number],
          { entries, roles, refuse },
        ),
      );
    }
    if ('round' in entry && entry.round !== undefined && entry.round <= 0)
      refuse([...at, 'round'], `${entry.round}`, 'một số lớn hơn 0', 'Ghi đơn vị làm tròn, ví dụ 0.1.');
    const circle = circleFrom(entry.id, entries, []);
    if (circle !== null)
      refuse(
        at,
        `"${entry.id}" được tính từ chính nó: ${circle.join(' → ')}`,
        'số liệu chỉ tính từ số liệu khác',
        'Bỏ vòng.',
      );
  });
}

function partLists(entry: FactEntry): readonly (readonly [key: string, parts: readonly PartEntry[]])[] {
  if (entry.kind === 'sumOf' || entry.kind === 'meanOf') return [['parts', entry.parts]];
  return entry.kind === 'ratioOf'
    ? [
        ['part', partEntries(entry.part)],
        ['whole', partEntries(entry.whole)],
      ]
    : [];
}

/** The facts on the way from one back to itself; null where there is none. */
function circleFrom(id: FactId, entries: readonly FactEntry[], way: readonly FactId[]): readonly FactId[] | null {
  if (way[0] === id) return [...way, id];
  if (way.includes(id)) return null;
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) return null;
  for (const part of partLists(entry).flatMap(([, parts]) => parts)) {
    const circle = circleFrom(part.add ?? part.subtract ?? '', entries, [...way, id]);
    if (circle !== null) return circle;
  }
  return null;
}

function refuseBadPart(entry: FactEntry, part: PartEntry, path: YamlPath, { entries, roles, refuse }: Checked): void {
  const named = [part.add, part.subtract].filter((id) => id !== undefined);
  const [id] = named;
  if (id === undefined || named.length > 1)
    return refuse(
      path,
      `phần của "${entry.id}" có: ${listed(Object.keys(part))}`,
      'đúng một trong add, subtract',
      'Cộng thì ghi "add", trừ thì ghi "subtract".',
    );
  const fact = entries.find((one) => one.id === id);
  if (fact === undefined)
    return refuse(
      path,
      `"${id}"`,
      `một số liệu đã khai báo: ${listed(entries.map((one) => one.id))}`,
      'Sửa mã, hoặc khai báo số liệu ở "facts".',
    );
  if (fact.kind === 'level')
    return refuse(
      path,
      `"${id}" loại level`,
      'một số, có/không, hoặc lựa chọn có "points"',
      'Dùng "kind: choice" với "points" nếu mỗi mức được tính điểm.',
    );
  if (fact.kind === 'choice' && fact.choices.some(({ points }) => points === undefined))
    refuse(
      path,
      `"${id}" có lựa chọn không có "points"`,
      'mọi lựa chọn đều có "points"',
      'Ghi điểm của từng lựa chọn.',
    );
  if (part.times !== undefined && part.times <= 0)
    refuse([...path, 'times'], `${part.times}`, 'một số lớn hơn 0', 'Trừ thì dùng "subtract" thay cho "add".');
  const limited = part.atMost !== undefined || part.atLeast !== undefined;
  if (entry.kind === 'meanOf' && (part.subtract !== undefined || limited))
    refuse(
      path,
      'subtract, atMost hoặc atLeast trong "meanOf"',
      'chỉ add, times, of',
      'Dùng "sumOf", rồi lấy trung bình của nó.',
    );
  if (part.atMost !== undefined && part.atLeast !== undefined && part.atLeast > part.atMost)
    refuse(path, `từ ${part.atLeast} đến ${part.atMost}`, '"atLeast" không lớn hơn "atMost"', 'Sửa một trong hai.');
  const [built] = factsFrom([fact], roles);
  const without = roles
    .filter(
      (role) =>
        concerns(role, entry.groups) &&
        (!concerns(role, fact.groups) || (built !== undefined && itemsFor(built, role)?.length === 0)),
    )
    .map((role) => role.id);
  if (without.length > 0)
    refuse(
      path,
      `"${id}" không áp dụng cho: ${listed(without)}`,
      `số liệu có ở mọi chức danh mà "${entry.id}" áp dụng`,
      'Ghi "groups" cho số liệu được tính, hoặc bỏ phần này.',
    );
  refuseBadItemNames(fact, part.of, [...path, 'of'], roles, refuse);
}

/** Refuses items that a fact does not have. */
export function refuseBadItemNames(
  fact: FactEntry,
  of: readonly string[] | undefined,
  path: YamlPath,
  roles: readonly RoleRule[],
  refuse: Refuse,
): void {
  if (of === undefined) return;
  const [built] = factsFrom([fact], roles);
  const items = built === undefined ? [] : roles.map((role) => itemsFor(built, role));
  if (items.every((own) => own === null))
    return refuse(path, `"of" với "${fact.id}"`, 'số liệu nhiều mục', 'Bỏ "of", hoặc ghi "items" cho số liệu ấy.');
  const known = [...new Set(items.flatMap((own) => own ?? []).map(({ id }) => id))];
  of.forEach((id, index) => {
    const found = fact.kind === 'scores' ? known.some((duty) => isWithin(duty, id)) : known.includes(id);
    if (!found)
      refuse(
        [...path, index],
        `"${id}"`,
        `một trong: ${listed(known)}${fact.kind === 'scores' ? ' (hoặc điều, khoản chứa chúng)' : ''}`,
        'Sửa mã.',
      );
  });
  refuseTwice(of, (index) => [...path, index], 'mục', refuse);
}

function refuseBadScores(
  entry: Extract<FactEntry, { kind: 'scores' }>,
  at: YamlPath,
  entries: readonly FactEntry[],
  roles: readonly RoleRule[],
  refuse: Refuse,
): void {
  const duties = [...new Set(roles.flatMap((role) => role.duties))];
  entry.of.forEach((provision, index) => {
    const own = duties.filter((duty) => isWithin(duty, provision));
    if (own.length === 0)
      refuse(
        [...at, 'of', index],
        `"${provision}"`,
        'một chỗ có nội dung trách nhiệm, trong "division" của roles.yaml',
        'Sửa mã, hoặc sửa "division".',
      );
    const other = entries.find(
      (one) =>
        one.kind === 'scores' && one !== entry && one.of.some((here) => own.some((duty) => isWithin(duty, here))),
    );
    if (other !== undefined && entries.indexOf(other) < entries.indexOf(entry))
      refuse(
        [...at, 'of', index],
        `"${provision}" đã được chấm điểm ở "${other.id}"`,
        'mỗi nội dung chấm điểm một lần',
        'Sửa "of" của một trong hai.',
      );
  });
  entry.maxOf?.forEach(({ at: paths, max }, number) => {
    const path = [...at, 'maxOf', number];
    paths.forEach((provision, index) => {
      if (!duties.some((duty) => isWithin(duty, provision) && entry.of.some((here) => isWithin(duty, here))))
        refuse([...path, 'at', index], `"${provision}"`, `một chỗ trong "of": ${listed(entry.of)}`, 'Sửa mã.');
    });
    if (max <= entry.min) refuse([...path, 'max'], `${max}`, `lớn hơn "min" (${entry.min})`, 'Sửa "max".');
  });
}

/** The numbers that a fact can come to for some roles; null where it is no number. */
export function domainOf(
  fact: Fact,
  roles: readonly RoleRule[],
  ruleset: RuleSet,
): { readonly min: number; readonly max: number } | null {
  if (fact.kind === 'number' || fact.kind === 'lowestOf' || fact.kind === 'scores')
    return { min: fact.min, max: fact.max };
  if (fact.kind !== 'sumOf' && fact.kind !== 'meanOf' && fact.kind !== 'ratioOf') return null;
  const extents = roles.map((role) => {
    const all = new Expressions(ruleset, role);
    return extentOf(all, all.expressionOf(fact.id), []);
  });
  return { min: Math.min(...extents.map(([min]) => min)), max: Math.max(...extents.map(([, max]) => max)) };
}

/**
 * Refuses computed facts that can only have one value, wholes that may be less than nothing, and limits that are never
 * reached.
 */
export function refuseBadExtents(ruleset: RuleSet, refuse: Refuse): void {
  ruleset.facts.forEach((fact, index) => {
    if (fact.kind !== 'sumOf' && fact.kind !== 'meanOf' && fact.kind !== 'ratioOf') return;
    const at: YamlPath = ['facts', index];
    const roles = ruleset.roles.filter((role) => concerns(role, fact.groups));
    for (const role of roles) {
      const all = new Expressions(ruleset, role);
      const of = all.expressionOf(fact.id);
      if (of.kind === 'ratio' && extentOf(all, of.whole, [])[0] < 0) {
        refuse(
          [...at, 'whole'],
          `"${fact.id}" chia cho một số có thể nhỏ hơn 0`,
          'số chia không bao giờ nhỏ hơn 0',
          'Sửa "whole".',
        );
        return;
      }
    }
    const bare: Fact = { ...fact, min: undefined, max: undefined };
    const open = domainOf(bare, roles, { ...ruleset, facts: ruleset.facts.map((one) => (one === fact ? bare : one)) });
    if (open === null || roles.length === 0) return;
    if (open.min === open.max)
      refuse(at, `"${fact.id}" lúc nào cũng là ${open.min}`, 'một số có thể khác nhau', 'Sửa các phần của nó.');
    if (fact.min !== undefined && fact.min >= open.max)
      refuse([...at, 'min'], `${fact.min}`, `nhỏ hơn ${open.max}, số lớn nhất tính ra được`, 'Sửa "min".');
    if (fact.max !== undefined && fact.max <= open.min)
      refuse([...at, 'max'], `${fact.max}`, `lớn hơn ${open.min}, số nhỏ nhất tính ra được`, 'Sửa "max".');
  });
}

/** Refuses relations on what is no number, with no or two sides, that always hold, or that never can. */
export function refuseBadRelations(relations: readonly RelationEntry[], ruleset: RuleSet, refuse: Refuse): void {
  refuseTwice(
    relations.map(({ id }) => id),
    (index) => ['relations', index, 'id'],
    'quan hệ',
    refuse,
  );
  relations.forEach((entry, index) => {
    const at: YamlPath = ['relations', index];
    const sides = (['atMost', 'below', 'equals'] as const).filter((key) => entry[key] !== undefined);
    if (sides.length !== 1)
      return refuse(
        at,
        `quan hệ "${entry.id}" có: ${listed(sides)}`,
        'đúng một trong atMost, below, equals',
        'Giữ lại một.',
      );
    const relation = relationFrom(entry);
    for (const { fact: id } of relation.terms) {
      const fact = ruleset.facts.find((one) => one.id === id);
      if (fact === undefined)
        return refuse(
          at,
          `"${id}"`,
          `một số liệu đã khai báo: ${listed(ruleset.facts.map((one) => one.id))}`,
          'Sửa mã, hoặc khai báo số liệu ở "facts".',
        );
      if (fact.kind !== 'number' && fact.kind !== 'lowestOf' && fact.kind !== 'scores')
        return refuse(at, `"${id}" loại ${fact.kind}`, 'những số được nhập', 'Quan hệ chỉ nói về các số được nhập.');
    }
    const concerned = ruleset.roles.filter((role) =>
      relation.terms.every(({ fact: id }) => concerns(role, ruleset.facts.find((one) => one.id === id)?.groups)),
    );
    if (concerned.length === 0)
      return refuse(
        at,
        `quan hệ "${entry.id}" không chức danh nào có đủ số liệu`,
        'các số liệu cùng áp dụng cho một chức danh',
        'Sửa "groups" của số liệu.',
      );
    const extents = concerned.map((role) => {
      const all = new Expressions(ruleset, role);
      return extentOf(all, all.relationOf(relation), []);
    });
    const never = ([low, high]: readonly [number, number]): boolean =>
      relation.is === 'atMost' ? low > 0 : relation.is === 'below' ? low >= 0 : low > 0 || high < 0;
    const always = ([, high]: readonly [number, number]): boolean =>
      relation.is === 'atMost' ? high <= 0 : relation.is === 'below' && high < 0;
    if (extents.every(never))
      refuse(
        at,
        `quan hệ "${entry.id}" không số nào thỏa mãn`,
        'một quan hệ có thể đúng',
        'Sửa quan hệ, hoặc "min", "max" của số liệu.',
      );
    if (extents.every(always))
      refuse(at, `quan hệ "${entry.id}" lúc nào cũng đúng`, 'một quan hệ có thể sai', 'Bỏ quan hệ này.');
  });
}
