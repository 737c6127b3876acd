import { mendId } from '../../../nearest.ts';
import type { ProvisionId, RegulationText } from '../../../regulation/tree/tree.ts';
import { indexById } from '../../../regulation/tree/walk.ts';
import type { RolesFile } from '../schemas/rolesSchema.ts';
import type { DutyException, RoleGroup, RoleRule } from '../../ruleset.ts';
import { listed, refuseTwice, type Refuse, type Source } from '../../../source.ts';
import { unitsFinder, unitsWithin } from './dutyUnits.ts';

/** Roles, groups and duties: the part of a rule set that comes from roles.yaml. */
export interface RolesPart {
  readonly groups: readonly RoleGroup[];
  readonly roles: readonly RoleRule[];
  readonly exceptions: readonly DutyException[];
}

/**
 * Determines which duties bind which roles. Refuses unknown and repeated roles and groups, duties bound to nobody or
 * twice, and roles without duties.
 */
export function buildRoles({ data: file }: Source<RolesFile>, text: RegulationText, refuse: Refuse): RolesPart {
  const data = completed(file);
  refuseTwice(
    data.groups.map(({ id }) => id),
    (index) => ['groups', index, 'id'],
    'nhóm',
    refuse,
  );
  refuseTwice(
    data.roles.map(({ id }) => id),
    (index) => ['roles', index, 'id'],
    'vai trò',
    refuse,
  );
  data.roles.forEach(({ id }, index) => {
    if (data.groups.some((group) => group.id === id))
      refuse(
        ['roles', index, 'id'],
        `vai trò "${id}" trùng mã với một nhóm`,
        'mã vai trò khác mã nhóm',
        'Đổi một trong hai mã.',
      );
  });
  refuseUnknownGroups(data, refuse);

  const provisions = indexById(text);
  const units = unitsFinder(provisions, data.asOne);
  const duties = data.division.map((division) => units(division) ?? []);
  duties.forEach((found, at) => {
    // Unknown ids are all reported by `refuseUnknownProvisions`.
    if (found.length === 0 && provisions.has(data.division[at]!))
      refuse(
        Array.isArray(file.division) ? ['division', at] : ['division'],
        `"${data.division[at]}"`,
        'phần của văn bản có các điều, khoản, điểm',
        'Ghi mã của chương chứa các nội dung phải làm, ví dụ chuong-2.',
      );
  });
  if (data.division.length === 0) {
    for (const key of ['everyone', 'asOne', 'exceptions'] as const)
      if (data[key].length > 0)
        refuse(
          [key],
          `"${key}" mà không có "division"`,
          '"division" cùng với các nội dung phải làm',
          'Thêm "division", hoặc bỏ phần này.',
        );
  }
  const ids = new Set(duties.flat().map(({ id }) => id));
  data.asOne.forEach((provision, index) => {
    if (ids.size > 0 && !ids.has(provision))
      refuse(
        ['asOne', index],
        `"${provision}"`,
        'một điều hoặc khoản trong "division", không nằm trong một mã khác ở đây',
        'Sửa mã, hoặc bỏ đi.',
      );
  });
  const within = data.division.join(', ');
  const binding = new Map<ProvisionId, readonly string[]>();

  const exceptions: DutyException[] = [];
  data.exceptions.forEach(({ at, to, clause, because }, number) => {
    const bound = rolesNamed(data, to, number, refuse);
    at.forEach((provision, index) => {
      const path = ['exceptions', number, 'at', index];
      exceptions.push({ provision, roles: bound, clause, because });
      for (const { id } of unitsWithin(units, provision, ids, within, path, refuse)) {
        if (binding.has(id))
          refuse(
            path,
            `"${id}" đã có ở một ngoại lệ khác`,
            'mỗi nội dung thuộc nhiều nhất một ngoại lệ',
            'Gộp hai ngoại lệ, hoặc chia nhỏ mã ở "at".',
          );
        binding.set(id, bound);
      }
    });
  });
  const all = data.roles.map(({ id }) => id);
  data.everyone.forEach((provision, index) => {
    for (const { id } of unitsWithin(units, provision, ids, within, ['everyone', index], refuse))
      if (!binding.has(id)) binding.set(id, all);
  });
  // Whom duties bind is not known where a provision is misspelt, which is reported by `refuseUnknownProvisions`.
  const named = [...data.everyone, ...data.exceptions.flatMap(({ at }) => at)];
  const areKnown = named.every((id) => provisions.has(id));
  const loose = [...ids].filter((id) => !binding.has(id));
  if (loose.length > 0 && areKnown)
    refuse(
      ['division'],
      `không ai phải làm: ${listed(loose)}`,
      'mỗi nội dung áp dụng cho ít nhất một vai trò',
      'Thêm mã vào "everyone" hoặc vào "exceptions".',
    );

  const roles = data.roles.map(({ id, name, clause, groups, items }, index): RoleRule => {
    const own = [...ids].filter((duty) => binding.get(duty)?.includes(id) === true);
    if (own.length === 0 && ids.size > 0 && areKnown)
      refuse(
        ['roles', index, 'id'],
        `vai trò "${id}" không có nội dung nào phải làm`,
        'ít nhất một nội dung',
        'Thêm vai trò (hoặc nhóm của nó) vào "exceptions", hoặc bỏ vai trò.',
      );
    return { id, name, clause, groups, duties: own, items: items ?? {} };
  });
  return { groups: data.groups, roles, exceptions };
}

function refuseUnknownGroups(data: Completed, refuse: Refuse): void {
  const groups = data.groups.map(({ id }) => id);
  data.roles.forEach((role, index) => {
    role.groups.forEach((group, at) => {
      if (!groups.includes(group))
        refuse(
          ['roles', index, 'groups', at],
          `nhóm "${group}"`,
          `một trong: ${listed(groups)}`,
          mendId(group, groups, 'Sửa mã, hoặc khai báo nhóm ở "groups".'),
        );
    });
  });
  data.groups.forEach(({ id }, index) => {
    if (!data.roles.some((role) => role.groups.includes(id)))
      refuse(
        ['groups', index, 'id'],
        `nhóm "${id}" không có vai trò nào`,
        'nhóm có ít nhất một vai trò',
        'Ghi nhóm vào "groups" của một vai trò, hoặc bỏ nhóm.',
      );
  });
}

/** The roles in a list of roles and groups, in the order of the roles. */
function rolesNamed(
  { groups, roles }: Completed,
  to: readonly string[],
  number: number,
  refuse: Refuse,
): readonly string[] {
  const known = [...groups, ...roles].map(({ id }) => id);
  to.forEach((id, index) => {
    if (!known.includes(id))
      refuse(
        ['exceptions', number, 'to', index],
        `"${id}"`,
        `một trong các nhóm và vai trò: ${listed(known)}`,
        mendId(id, known, 'Sửa mã, hoặc khai báo nhóm, vai trò ấy.'),
      );
  });
  return roles
    .filter((role) => to.includes(role.id) || role.groups.some((group) => to.includes(group)))
    .map(({ id }) => id);
}

/** The file with its defaults filled in. */
type Completed = ReturnType<typeof completed>;

function completed(file: RolesFile) {
  const { division, everyone = [], asOne = [], groups = [], exceptions = [] } = file;
  return {
    division: division === undefined ? [] : typeof division === 'string' ? [division] : division,
    everyone,
    asOne,
    groups,
    exceptions,
    roles: file.roles.map((role) => ({ ...role, groups: role.groups ?? [] })),
  };
}
