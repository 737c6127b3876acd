/** What can be wrong with points by bands, and with what a ratio of nothing counts as. */
import { thresholdsOf } from '../../bounds.ts';
import { absentWords, itemsFor } from '../../entered.ts';
import { appliesTo } from '../../engine/applies.ts';
import { canBeOfNothing } from '../../engine/joint/measures/expression.ts';
import { Expressions } from '../../engine/joint/measures/expressions.ts';
import { extentOf } from '../../engine/joint/measures/measures.ts';
import { intervalsOf } from '../../ranges.ts';
import { isEntered, type Fact } from '../../fact.ts';
import type { FactId, RoleRule, RuleSet } from '../../ruleset.ts';
import type { YamlPath, Refuse } from '../../../source.ts';
import { domainOf } from './extents.ts';
import type { FactEntry } from '../schemas/factSchema.ts';
import { refuseBadLimits } from './limits.ts';

/**
 * Refuses bands that leave numbers out, are never reached or give nothing, and `ifNone` where it cannot be.
 * @returns the facts whose bands have wrong limits: what they come to means nothing
 */
export function refuseBadBands(entries: readonly FactEntry[], ruleset: RuleSet, refuse: Refuse): ReadonlySet<FactId> {
  const bad = new Set<FactId>();
  ruleset.facts.forEach((fact, index) => {
    const at: YamlPath = ['facts', index];
    const roles = ruleset.roles.filter((role) => appliesTo(role, fact.groups));
    const entry = entries[index];
    if (fact.kind === 'pointsOf' && entry?.kind === 'pointsOf')
      if (!areBandsSound(fact, entry, at, roles, ruleset, refuse)) bad.add(fact.id);
    if (fact.kind === 'ratioOf' && fact.ifNone !== undefined) refuseBadIfNone(fact, at, roles, ruleset, refuse);
  });
  return bad;
}

/** Whether points can be given for a fact: it is one number, entered or computed. */
export function isOneNumber(fact: Fact, roles: readonly RoleRule[]): boolean {
  if (!isEntered(fact)) return true;
  return fact.kind === 'number' && absentWords(fact) === null && roles.every((role) => itemsFor(fact, role) === null);
}

/** Whether the limits of bands make sense; what else is wrong with them is only refused. */
function areBandsSound(
  fact: Extract<Fact, { kind: 'pointsOf' }>,
  entry: Extract<FactEntry, { kind: 'pointsOf' }>,
  at: YamlPath,
  roles: readonly RoleRule[],
  ruleset: RuleSet,
  refuse: Refuse,
): boolean {
  const number = ruleset.facts.find(({ id }) => id === fact.of);
  const extent = number === undefined ? null : domainOf(number, roles, ruleset);
  if (number === undefined || extent === null) return true;
  const unit = 'unit' in number ? number.unit : '';
  const bounds = fact.bands.map((band) => band.bounds);
  const intervals = intervalsOf(extent.min, extent.max, bounds);
  let areLimitsBad = false;
  const refuseLimits: Refuse = (...problem) => {
    areLimitsBad = true;
    refuse(...problem);
  };
  entry.bands.forEach(({ points, times }, band) => {
    const path = [...at, 'bands', band];
    if (points === undefined && times === undefined)
      refuse(
        path,
        'khoảng không có "points", không có "times"',
        'ít nhất một trong hai',
        'Ghi số điểm, ví dụ points: 10.',
      );
    const domain = { ...extent, name: number.name, percent: unit === 'percent' };
    const limits = bounds[band]!;
    if (thresholdsOf(limits).length > 0) refuseBadLimits(limits, domain, path, true, refuseLimits);
  });
  // Which numbers a wrong limit leaves to which band means nothing.
  if (areLimitsBad) return false;
  bounds.forEach((_, band) => {
    const path = [...at, 'bands', band];
    if (!intervals.some(({ holds }) => holds.indexOf(true) === band))
      refuse(
        path,
        'khoảng không số nào được tính theo',
        'khoảng mà các khoảng trước nó chưa gồm hết',
        'Khoảng ghi trước được xét trước: xếp lại các khoảng, hoặc sửa giới hạn.',
      );
  });
  const left = intervals.find(({ holds }) => !holds.includes(true));
  if (left !== undefined)
    refuse(
      [...at, 'bands'],
      `không khoảng nào gồm những số ${JSON.stringify(left.bounds)}`,
      `các khoảng gồm mọi số từ ${extent.min} đến ${extent.max}`,
      'Thêm khoảng cuối cùng cho phần còn lại, ví dụ { points: 0 }. Nếu số ấy không thể có, ghi "min", "max" cho số liệu.',
    );
  return true;
}

function refuseBadIfNone(
  fact: Extract<Fact, { kind: 'ratioOf' }>,
  at: YamlPath,
  roles: readonly RoleRule[],
  ruleset: RuleSet,
  refuse: Refuse,
): void {
  const { ifNone = 0, min = -Infinity, max = Infinity } = fact;
  if (ifNone < min || ifNone > max)
    refuse([...at, 'ifNone'], `${ifNone}`, 'một số từ "min" đến "max" của tỷ lệ', 'Sửa "ifNone".');
  const canBeNone = roles.some((role) => {
    const all = new Expressions(ruleset, role);
    const of = all.expressionOf(fact.id);
    if (of.kind === 'share') return canBeOfNothing({ ...of, none: null }, all.inputs);
    return of.kind === 'ratio' && extentOf(all, of.whole, [])[0] <= 0;
  });
  if (!canBeNone)
    refuse([...at, 'ifNone'], 'số chia không bao giờ bằng 0', 'số chia có thể bằng 0', 'Bỏ "ifNone", hoặc sửa "min".');
}
