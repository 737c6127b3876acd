/** Checks rules about groups of people. */
import { mendId } from '../../../nearest.ts';
import { listed, refuseTwice, type Refuse, type YamlPath } from '../../../source.ts';
import type { RatingFile } from '../schemas/ratingSchema.ts';
import type { RolesPart } from './roles.ts';

/** Refuses rules across people that are neither a cap nor about heads, or that name something unknown. */
export function refuseBadGroupRules({ groupRules = [], levels }: RatingFile, roles: RolesPart, refuse: Refuse): void {
  const ids = levels.map(({ id }) => id);
  refuseTwice(
    groupRules.map(({ id }) => id),
    (index) => ['groupRules', index, 'id'],
    'quy tắc chung',
    refuse,
  );
  const known = (given: readonly string[], path: YamlPath): void =>
    given.forEach((id, at) => {
      if (!ids.includes(id)) refuse([...path, at], `"${id}"`, `một mức đã khai báo: ${listed(ids)}`, mendId(id, ids));
    });
  groupRules.forEach((rule, index) => {
    const path: YamlPath = ['groupRules', index];
    if ((rule.notAboveUnit === undefined) === (rule.atMost === undefined))
      return refuse(
        path,
        `quy tắc "${rule.id}" có: ${listed(Object.keys(rule))}`,
        'đúng một trong atMost (cùng với levels và readings), notAboveUnit',
        rule.atMost === undefined ? 'Thêm một.' : 'Giữ lại một.',
      );
    const heads = [...roles.groups, ...roles.roles].map(({ id }) => id);
    rule.notAboveUnit?.forEach((id, at) => {
      if (!heads.includes(id))
        refuse([...path, 'notAboveUnit', at], `"${id}"`, `một nhóm hoặc vai trò: ${listed(heads)}`, mendId(id, heads));
    });
    if (rule.atMost === undefined) {
      const ignored = (['levels', 'unless', 'within', 'readings'] as const).filter((key) => rule[key] !== undefined);
      if (ignored.length > 0)
        refuse(
          path,
          `quy tắc "${rule.id}" có "notAboveUnit" cùng với: ${listed(ignored)}`,
          '"notAboveUnit" đứng một mình, vì không tính tỷ lệ nào',
          'Bỏ những khóa ấy. Nếu còn một giới hạn tỷ lệ thì ghi thành một quy tắc riêng có "atMost".',
        );
      return;
    }
    if (rule.levels === undefined || rule.readings === undefined)
      refuse(
        path,
        `quy tắc "${rule.id}" không có ${rule.levels === undefined ? '"levels"' : '"readings"'}`,
        '"levels": những mức bị giới hạn; "readings": tỷ lệ tính trên ai',
        'Thêm vào.',
      );
    const shares: readonly (readonly [YamlPath, number])[] = [
      [['atMost'], rule.atMost],
      [['unless', 'atMost'], rule.unless?.atMost ?? 0],
    ];
    for (const [keys, value] of shares)
      if (value < 0 || value > 100) refuse([...path, ...keys], `${value}`, 'phần trăm, từ 0 đến 100', 'Sửa tỷ lệ.');
    known(rule.levels ?? [], [...path, 'levels']);
    rule.readings?.forEach(({ of }, at) => known(of, [...path, 'readings', at, 'of']));
  });
}
