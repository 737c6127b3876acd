/** Problems of conditions that cannot be decided together, because there are too many ways. */
import { listed, type Refuse } from '../../source.ts';
import { compiledFor } from '../engine/compile.ts';
import { ContradictionError } from '../engine/joint/contradictionError.ts';
import { TooFine } from '../engine/joint/plan.ts';
import type { RuleSet } from '../ruleset.ts';
import type { ConditionPaths } from './conditions/conditions.ts';

/** More conditions than this are counted, not named. */
const MAX_NAMED = 4;

/**
 * Runs a check of all cases. Where there are too many, refuses the conditions that make it so instead; where relations
 * leave none, the relations.
 */
export function refuseTooLarge(
  rules: Omit<RuleSet, 'version'>,
  paths: ConditionPaths,
  refuse: Refuse,
  check: () => void,
): void {
  try {
    check();
  } catch (error) {
    if (error instanceof ContradictionError)
      return refuse(
        ['relations'],
        `không số nào thỏa mãn cùng lúc các quan hệ: ${listed(error.relations.map(({ id }) => id))}`,
        'các quan hệ có thể cùng đúng',
        'Sửa một quan hệ, hoặc "min", "max" của số liệu.',
      );
    if (!(error instanceof TooFine)) throw error;
    const found = tooLarge({ ...rules, version: '' });
    const names = found.ids.slice(0, MAX_NAMED).map((id) => `"${id}"`);
    const more = found.ids.length > MAX_NAMED ? ` và ${found.ids.length - MAX_NAMED} điều kiện khác` : '';
    refuse(
      paths.get(found.ids[0] ?? '') ?? [],
      `quá nhiều trường hợp để xét cùng nhau các điều kiện ${listed(names)}${more}`,
      'ít điều kiện cùng xét một số liệu, một nội dung hơn',
      found.areDuties
        ? 'Điều, khoản được xét chung thì tính là một nội dung bằng "asOne" trong roles.yaml; điều kiện về mọi nội dung thì thay bằng các điều kiện về từng phần.'
        : 'Khai báo tổng lớn từ các tổng nhỏ, hoặc bớt số liệu cùng có trong nhiều tổng, nhiều quan hệ.',
    );
  }
}

interface TooLarge {
  readonly ids: readonly string[];
  readonly areDuties: boolean;
}

/** The conditions of the first block for which not every case can be found. */
function tooLarge(ruleset: RuleSet): TooLarge {
  for (const role of ruleset.roles) {
    const compiled = compiledFor(ruleset, role.id);
    for (const [at, block] of (compiled.joint?.blocks ?? []).entries()) {
      if (orNull(() => ({ open: block.settleAll(compiled.values) })) !== null) continue;
      const own = compiled.conditions.filter((one) => one.block === at);
      return { ids: own.map(({ id }) => id), areDuties: own.some(({ kind }) => kind === 'duties') };
    }
  }
  return { ids: [], areDuties: false };
}

/** The result of work; null where there are too many ways. */
function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooFine) return null;
    throw error;
  }
}
