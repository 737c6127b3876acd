/** Checks the levels and their order. */
import { mendId } from '../../../nearest.ts';
import { listed, refuseTwice, type Refuse } from '../../../source.ts';
import { appliesTo } from '../../engine/applies.ts';
import type { Condition } from '../../condition.ts';
import type { LevelId } from '../../ruleset.ts';
import { refuseUnknown } from './facts.ts';
import type { RatingFile } from '../schemas/ratingSchema.ts';
import type { RolesPart } from './roles.ts';

/** Refuses levels that are twice, unknown, without a condition, or missing in the order of precedence. */
export function refuseBadLevels(
  { levels, precedence, conditions }: RatingFile,
  roles: RolesPart,
  refuse: Refuse,
): void {
  const ids = levels.map(({ id }) => id);
  levels.forEach(({ groups: own, forGroups }, index) => {
    refuseUnknown(own, roles, ['levels', index, 'groups'], refuse);
    forGroups?.forEach(({ groups }, at) =>
      refuseUnknown(groups, roles, ['levels', index, 'forGroups', at, 'groups'], refuse),
    );
  });
  const without = roles.roles.filter((role) => levels.filter(({ groups }) => appliesTo(role, groups)).length < 2);
  if (without.length > 0)
    refuse(
      ['levels'],
      `chưa đủ hai mức cho: ${listed(without.map(({ id }) => id))}`,
      'mỗi vai trò có ít nhất hai mức',
      'Thêm mức, hoặc sửa "groups" của các mức.',
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
        mendId(id, ids, 'Sửa mã, hoặc khai báo mức ở "levels".'),
      );
  }
  const { order } = precedence;
  order.forEach((id, index) => {
    if (!ids.includes(id))
      refuse(['precedence', 'order', index], `"${id}"`, `một mức đã khai báo: ${listed(ids)}`, mendId(id, ids));
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

/** Refuses more than one level for the remaining cases. */
export function refuseManyRests(printed: Readonly<Record<LevelId, Condition>>, refuse: Refuse): void {
  const rests = Object.entries(printed).filter(([, { kind }]) => kind === 'otherwise');
  if (rests.length > 1)
    refuse(
      ['conditions', rests[1]![0]],
      `"otherwise" ở các mức: ${listed(rests.map(([level]) => level))}`,
      'nhiều nhất một mức có "otherwise"',
      'Giữ lại một.',
    );
}
