/** Reports conditions that never matter. */
import { listed, type Refuse } from '../../source.ts';
import { oncePerEqual } from '../../oncePer.ts';
import { isEmpty } from '../bounds.ts';
import type { RuleSet } from '../ruleset.ts';
import { conditionsIn, type ConditionPaths } from './conditions/conditions.ts';
import { redundantConditions } from './redundant.ts';
import type { RatingFile } from './schemas/ratingSchema.ts';

/** Computed once for regulations with equal rules, and while only their text changes in `npm run dev`. */
const redundantInEqualRules = oncePerEqual(redundantConditions, JSON.stringify);

/**
 * Refuses conditions that never matter; where the text prints them so, or a level that precedes theirs has all the
 * cases in which they would, they are remarked on.
 */
export function refuseRedundant(
  rules: Omit<RuleSet, 'version'>,
  file: RatingFile,
  paths: ConditionPaths,
  refuse: Refuse,
  remark: Refuse,
): void {
  const printedSo = new Set(
    [...paths].filter(([, path]) => valueAt(file, [...path, 'asPrinted']) === true).map(([id]) => id),
  );
  const { redundant, overruled, unproved } = redundantInEqualRules({ ...rules, version: '', regulation: '' });
  if (unproved.length > 0)
    remark(
      paths.get(unproved[0]!) ?? [],
      `quá nhiều trường hợp để thử xem ${listed(unproved.map((id) => `"${id}"`))} có làm đổi kết quả không`,
      'điều kiện mà có nó hay không thì có trường hợp khác kết quả',
      'Tự xem lại điều kiện ấy. Những điều kiện cùng đứng trong một "any" hoặc "all" thì thử được, dù nhiều.',
    );
  const neverMatters = new Set([...redundant, ...overruled, ...unproved]);
  for (const id of redundant) {
    const report = printedSo.has(id) ? remark : refuse;
    report(
      paths.get(id) ?? [],
      `điều kiện "${id}" không bao giờ làm đổi kết quả`,
      'điều kiện mà có nó hay không thì có trường hợp khác kết quả',
      printedSo.has(id)
        ? 'Giữ nguyên, vì "asPrinted" cho biết văn bản in như vậy.'
        : 'Sửa điều kiện, hoặc bỏ nó. Nếu văn bản nói một điều hai lần, ghi thêm "asPrinted: true".',
    );
  }
  for (const ids of byLevel(
    overruled.filter((id) => !printedSo.has(id)),
    paths,
  ).values())
    remark(
      paths.get(ids[0]!) ?? [],
      `điều kiện ${listed(ids.map((id) => `"${id}"`))} không làm đổi kết quả, vì mức đứng trước ở "precedence" đã nhận các trường hợp ấy`,
      'điều kiện mà có nó hay không thì có trường hợp khác kết quả',
      'Văn bản viết như vậy thì giữ nguyên; nếu không, xem lại thứ tự và các giới hạn.',
    );
  const all = rules.readings.flatMap(({ conditions }) => Object.values(conditions).flatMap(conditionsIn));
  for (const id of printedSo) {
    const bounds = all.flatMap((condition) =>
      condition.id === id && 'bounds' in condition ? [condition.bounds ?? {}] : [],
    );
    if (neverMatters.has(id) || bounds.some(isEmpty)) continue;
    refuse(
      [...(paths.get(id) ?? []), 'asPrinted'],
      `điều kiện "${id}" có nghĩa như mọi điều kiện khác`,
      '"asPrinted" ở điều kiện không số nào thỏa mãn hoặc không làm đổi kết quả',
      'Bỏ "asPrinted".',
    );
  }
}

/** Conditions by the level that they belong to. */
function byLevel(ids: readonly string[], paths: ConditionPaths): ReadonlyMap<unknown, readonly string[]> {
  const found = new Map<unknown, readonly string[]>();
  for (const id of ids) {
    const level = paths.get(id)?.[1];
    found.set(level, [...(found.get(level) ?? []), id]);
  }
  return found;
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce(
    (value: unknown, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined,
    data,
  );
}
