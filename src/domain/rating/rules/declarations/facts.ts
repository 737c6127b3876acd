import { mendId } from '../../../nearest.ts';
import { hasOwn } from '../../../baseline.ts';
import { appliesTo } from '../../engine/applies.ts';
import type { RatingFile } from '../schemas/ratingSchema.ts';
import type { RolesFile } from '../schemas/rolesSchema.ts';
import { isOnStep } from '../../decimal.ts';
import type { FactEntry } from '../schemas/factSchema.ts';
import type { FactItem } from '../../fact.ts';
import type { RolesPart } from './roles.ts';
import { listed, refuseTwice, type YamlPath, type Refuse } from '../../../source.ts';

const RESERVED: ReadonlySet<string> = new Set(['role', 'answers', ...Object.getOwnPropertyNames(Object.prototype)]);

/**
 * Refuses facts declared twice, under a name that means something else, one inside the other, for unknown groups, or
 * with an empty range.
 */
export function refuseBadFacts(facts: readonly FactEntry[], roles: RolesPart, refuse: Refuse): void {
  refuseTwice(
    facts.map(({ id }) => id),
    (index) => ['facts', index, 'id'],
    'số liệu',
    refuse,
  );
  facts.forEach((fact, index) => {
    const at = ['facts', index];
    if (fact.id.split('.').some((key) => RESERVED.has(key)))
      refuse([...at, 'id'], `"${fact.id}"`, 'mã chưa dùng vào việc khác', 'Chọn một mã khác.');
    if (facts.some(({ id }) => id.startsWith(`${fact.id}.`)))
      refuse(
        [...at, 'id'],
        `"${fact.id}" vừa là một số liệu vừa chứa số liệu khác`,
        'mã không nằm trong nhau',
        'Đổi một trong các mã.',
      );
    if ('min' in fact && fact.min !== undefined && fact.max !== undefined && fact.min >= fact.max)
      refuse([...at, 'max'], `từ ${fact.min} đến ${fact.max}`, '"min" nhỏ hơn "max"', 'Sửa "min" hoặc "max".');
    if (fact.kind === 'number' || fact.kind === 'lowestOf' || fact.kind === 'scores') refuseBadSteps(fact, at, refuse);
    if (fact.kind === 'number' && fact.due !== undefined && (fact.whole !== true || fact.items !== undefined))
      refuse(
        [...at, 'due'],
        `"due" của "${fact.id}"${fact.items === undefined ? ' không có "whole: true"' : ' có nhiều mục'}`,
        'một số ngày: whole: true, không có "items"',
        fact.items === undefined ? 'Thêm "whole: true".' : 'Mỗi hạn khai báo thành một số liệu riêng.',
      );
    if (fact.kind === 'number' && fact.due !== undefined && fact.absent !== undefined)
      refuse(
        [...at, 'due'],
        `"due" cùng với "absent" ở "${fact.id}"`,
        'một trong hai',
        'Chưa làm, không phải làm thì hỏi thành một số liệu riêng loại yesNo.',
      );
    if (fact.kind === 'choice')
      refuseTwice(
        fact.choices.map(({ id }) => id),
        (choice) => [...at, 'choices', choice, 'id'],
        'lựa chọn',
        refuse,
      );
    if ('items' in fact && Array.isArray(fact.items)) refuseBadOwnItems(fact, fact.items, at, refuse);
    refuseUnknown(fact.groups, roles, [...at, 'groups'], refuse);
  });
}

/** Refuses steps that do not lead from the least to the greatest number. */
function refuseBadSteps(
  { min, max, whole, step }: Extract<FactEntry, { kind: 'number' | 'lowestOf' | 'scores' }>,
  at: YamlPath,
  refuse: Refuse,
): void {
  if (whole === true && step !== undefined)
    return refuse([...at, 'step'], '"whole" cùng với "step"', 'một trong hai', '"whole: true" là bước 1; bỏ bớt một.');
  if (step !== undefined && step <= 0)
    return refuse([...at, 'step'], `${step}`, 'một số lớn hơn 0', 'Ghi bước điểm, ví dụ 0.5.');
  const own = whole === true ? 1 : step;
  if (own !== undefined && min < max && !isOnStep(max, min, own))
    refuse(
      [...at, 'max'],
      `từ ${min} đến ${max}, mỗi bước ${own}`,
      '"max" cách "min" một số lần bước',
      'Sửa "min", "max" hoặc "step".',
    );
}

/** Refuses items twice, and what is wrong with each. */
function refuseBadOwnItems(fact: FactEntry, items: readonly FactItem[], at: YamlPath, refuse: Refuse): void {
  refuseTwice(
    items.map(({ id }) => id),
    (item) => [...at, 'items', item, 'id'],
    'mục',
    refuse,
  );
  items.forEach((item, index) => refuseBadItem(fact, item, [...at, 'items', index], refuse));
}

/** Refuses an item whose name every object has as a property, or whose maximum has no effect. */
function refuseBadItem(fact: FactEntry | undefined, { id, max }: FactItem, path: YamlPath, refuse: Refuse): void {
  if (RESERVED.has(id)) refuse([...path, 'id'], `"${id}"`, 'mã chưa dùng vào việc khác', 'Chọn một mã khác.');
  if (max === undefined || fact === undefined) return;
  if (fact.kind !== 'number' && fact.kind !== 'lowestOf')
    refuse([...path, 'max'], `"max" của một mục loại ${fact.kind}`, '"max" chỉ đi với số', 'Bỏ "max".');
  else if (max <= fact.min || max > fact.max)
    refuse(
      [...path, 'max'],
      `${max}`,
      `lớn hơn ${fact.min} và không quá ${fact.max}`,
      'Sửa "max" của mục, hoặc của số liệu.',
    );
}

/** Refuses groups that roles.yaml does not declare. */
export function refuseUnknown(
  groups: readonly string[] | undefined,
  roles: RolesPart,
  path: readonly (string | number)[],
  refuse: Refuse,
): void {
  groups?.forEach((group, index) => {
    if (!roles.groups.some(({ id }) => id === group)) {
      refuse(
        [...path, index],
        `nhóm "${group}"`,
        `một trong: ${listed(roles.groups.map(({ id }) => id))}`,
        mendId(
          group,
          roles.groups.map(({ id }) => id),
          'Sửa mã, hoặc khai báo nhóm trong roles.yaml.',
        ),
      );
    }
  });
}

/** Reports items for facts that have none, and roles without items for a fact that applies to them. */
export function refuseBadItems(facts: RatingFile['facts'], file: RolesFile, roles: RolesPart, refuse: Refuse): void {
  file.roles.forEach(({ id, items = {} }, index) => {
    const role = roles.roles[index];
    if (role === undefined) return;
    const wanted = facts.filter((fact) => isPerRole(fact) && appliesTo(role, fact.groups)).map((fact) => fact.id);
    for (const fact of wanted) {
      if (!hasOwn(items, fact))
        refuse(
          ['roles', index, 'id'],
          `vai trò "${id}" không có mục nào của "${fact}"`,
          `"items" có "${fact}"`,
          'Thêm các mục, hoặc giới hạn số liệu ấy bằng "groups" trong rating.yaml.',
        );
    }
    for (const [fact, list] of Object.entries(items)) {
      const path = ['roles', index, 'items', fact];
      if (!wanted.includes(fact))
        refuse(
          path,
          `"${fact}"`,
          `một số liệu nhiều mục ("lowestOf", hoặc "items: perRole") áp dụng cho vai trò này: ${listed(wanted)}`,
          mendId(fact, wanted, 'Sửa mã, hoặc bỏ các mục này.'),
        );
      refuseTwice(
        list.map((item) => item.id),
        (at) => [...path, at, 'id'],
        'mục',
        refuse,
      );
      const declared = wanted.includes(fact) ? facts.find((one) => one.id === fact) : undefined;
      list.forEach((item, at) => refuseBadItem(declared, item, [...path, at], refuse));
    }
  });
}

/** True where roles.yaml names the items. */
function isPerRole(fact: FactEntry): boolean {
  if (fact.kind === 'scores' || !('items' in fact)) return fact.kind === 'lowestOf';
  return fact.items === 'perRole' || (fact.kind === 'lowestOf' && fact.items === undefined);
}
