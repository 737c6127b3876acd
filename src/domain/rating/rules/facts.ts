import { concerns } from '../engine/compile.ts';
import type { RatingFile } from './ratingSchema.ts';
import type { RolesFile } from './rolesSchema.ts';
import type { Fact } from '../ruleset.ts';
import type { RolesPart } from './roles.ts';
import { listed, refuseTwice, type Refuse } from '../../source.ts';

const RESERVED: ReadonlySet<string> = new Set(['role', 'answers', ...Object.getOwnPropertyNames(Object.prototype)]);

/** Refuses facts declared twice, under a name that means something else, one inside the other, for unknown groups, or with an empty range. */
export function refuseBadFacts(facts: readonly Fact[], roles: RolesPart, refuse: Refuse): void {
  refuseTwice(
    facts.map(({ id }) => id),
    (place) => ['facts', place, 'id'],
    'số liệu',
    refuse,
  );
  facts.forEach((fact, place) => {
    const at = ['facts', place];
    if (fact.id.split('.').some((key) => RESERVED.has(key)))
      refuse([...at, 'id'], `"${fact.id}"`, 'mã chưa dùng vào việc khác', 'Chọn một mã khác.');
    if (facts.some(({ id }) => id.startsWith(`${fact.id}.`)))
      refuse(
        [...at, 'id'],
        `"${fact.id}" vừa là một số liệu vừa chứa số liệu khác`,
        'mã không nằm trong nhau',
        'Đổi một trong các mã.',
      );
    if ('min' in fact && fact.min >= fact.max)
      refuse([...at, 'max'], `từ ${fact.min} đến ${fact.max}`, '"min" nhỏ hơn "max"', 'Sửa "min" hoặc "max".');
    refuseUnknown(fact.groups, roles, [...at, 'groups'], refuse);
  });
}

/** Refuses groups that roles.yaml does not declare. */
export function refuseUnknown(
  groups: readonly string[] | undefined,
  roles: RolesPart,
  path: readonly (string | number)[],
  refuse: Refuse,
): void {
  groups?.forEach((group, place) => {
    if (!roles.groups.some(({ id }) => id === group)) {
      refuse(
        [...path, place],
        `nhóm "${group}"`,
        `một trong: ${listed(roles.groups.map(({ id }) => id))}`,
        'Sửa mã, hoặc khai báo nhóm trong roles.yaml.',
      );
    }
  });
}

/** Reports items for facts that have none, and roles without items for a fact that applies to them. */
export function refuseBadItems(facts: RatingFile['facts'], file: RolesFile, roles: RolesPart, refuse: Refuse): void {
  file.roles.forEach(({ id, items = {} }, place) => {
    const role = roles.roles[place];
    if (role === undefined) return;
    const wanted = facts
      .filter((fact) => fact.kind === 'lowestOf' && concerns(role, fact.groups))
      .map((fact) => fact.id);
    for (const fact of wanted) {
      if (!Object.hasOwn(items, fact))
        refuse(
          ['roles', place, 'id'],
          `vai trò "${id}" không có mục nào của "${fact}"`,
          `"items" có "${fact}"`,
          'Thêm các mục, hoặc giới hạn số liệu ấy bằng "groups" trong rating.yaml.',
        );
    }
    for (const [fact, list] of Object.entries(items)) {
      const path = ['roles', place, 'items', fact];
      if (!wanted.includes(fact))
        refuse(
          path,
          `"${fact}"`,
          `một số liệu "lowestOf" áp dụng cho vai trò này: ${listed(wanted)}`,
          'Sửa mã, hoặc bỏ các mục này.',
        );
      refuseTwice(
        list.map((item) => item.id),
        (at) => [...path, at, 'id'],
        'mục',
        refuse,
      );
      list.forEach((item, at) => {
        if (RESERVED.has(item.id))
          refuse([...path, at, 'id'], `"${item.id}"`, 'mã chưa dùng vào việc khác', 'Chọn một mã khác.');
      });
    }
  });
}
