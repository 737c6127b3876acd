/** Conditions on the answers to duties. */
import { mendId } from '../../../nearest.ts';
import type { Bounds, Condition } from '../../condition.ts';
import type { RoleRule } from '../../ruleset.ts';
import { listed, type YamlPath } from '../../../source.ts';
import type { ConditionEntry } from '../schemas/conditionSchema.ts';
import type { Setting } from './conditions.ts';
import type { Base } from './leafConditions.ts';
import { countDomain, refuseBadLimits } from '../declarations/limits.ts';
import { isWithin } from '../declarations/measures.ts';

/** A test on the answers to duties. */
export function dutiesCondition(
  entry: ConditionEntry,
  base: Base,
  concerned: readonly RoleRule[],
  path: YamlPath,
  setting: Setting,
): Condition {
  const { refuse } = setting;
  const as = entry.share === undefined ? 'count' : 'share';
  const answers = [...new Set(entry.duties ?? [])];
  refuseBadAnswers(entry.duties ?? [], [...path, 'duties'], setting);
  const { of } = entry;
  const answered = concerned.map(({ duties }) => duties.filter((duty) => !setting.scored.has(duty)));
  const isNone = answered.every((duties) => duties.length === 0);
  if (isNone)
    refuse(
      [...path, 'duties'],
      'không nội dung nào được trả lời',
      'nội dung trách nhiệm có câu trả lời',
      concerned.every(({ duties }) => duties.length === 0)
        ? 'Ghi "division" trong roles.yaml.'
        : 'Nội dung được chấm điểm thì xét bằng "countOf" hoặc "sumOf".',
    );
  let areKnown = !isNone;
  of?.forEach((provision, index) => {
    const isKnown = answered.some((duties) => duties.some((duty) => isWithin(duty, provision)));
    areKnown &&= isKnown;
    if (!isKnown)
      refuse(
        [...path, 'of', index],
        `"${provision}"`,
        'một chỗ có nội dung được trả lời, của chức danh mà điều kiện áp dụng',
        'Sửa mã, hoặc bỏ đi.',
      );
  });
  const bounds: Bounds = entry[as] ?? {};
  const domain = countDomain(as, mostDuties(concerned, of, setting));
  // Of how many duties they are limits is not known otherwise.
  if (areKnown) refuseBadLimits(bounds, domain, [...path, as], entry.asPrinted === true, refuse);
  return { ...base, kind: 'duties', answers, ...(of === undefined ? {} : { of }), as, bounds };
}

/** The greatest number of answered duties of any of some roles; of those within some provisions, where given. */
export function mostDuties(roles: readonly RoleRule[], of: readonly string[] | undefined, { scored }: Setting): number {
  const counts = (duty: string): boolean =>
    !scored.has(duty) && (of === undefined || of.some((at) => isWithin(duty, at)));
  return Math.max(0, ...roles.map(({ duties }) => duties.filter(counts).length));
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
      mendId(id, counted, 'Chọn một câu trả lời trong số đó.'),
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
