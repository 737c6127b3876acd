/** Words for a small change in a sentence. */
import { formatDecimal } from '../../rating/decimal.ts';
import { answersOf } from '../../rating/answers.ts';
import { factName, unitOf } from '../../rating/wording/phrases.ts';
import type { RuleSet } from '../../rating/ruleset.ts';
import type { Shift } from './thresholdMoves.ts';

/** `Chỉ số cải cách hành chính thêm 1 điểm phần trăm`; `Số lần chậm bớt 1 lần`. */
export function shiftPhrase(ruleset: RuleSet, shift: Shift): string {
  if (shift.kind === 'duty') {
    const best = answersOf(ruleset)[0]?.name ?? '';
    return `Thêm một ${ruleset.words.duty} ${best}`;
  }
  const fact = ruleset.facts.find(({ id }) => id === shift.fact);
  const name = factName(ruleset, shift.fact);
  if (shift.kind === 'yesNo') return `${name}: đổi thành ${shift.to ? 'có' : 'không'}`;
  if (shift.kind === 'choice') return `${name}: cao hơn một bậc`;
  const unit = unitOf(ruleset, shift.fact);
  const words = unit === 'percent' ? ' điểm phần trăm' : unit === '' ? '' : ` ${unit}`;
  const items = fact !== undefined && ('items' in fact || fact.kind === 'lowestOf');
  const each = items && fact.kind !== 'number' ? ` (mỗi ${'itemWord' in fact ? (fact.itemWord ?? 'mục') : 'mục'})` : '';
  return `${name}${each} ${shift.by > 0 ? 'thêm' : 'bớt'} ${formatDecimal(Math.abs(shift.by))}${words}`;
}

/** Whether a change is an improvement; for a yes/no, neither. */
export function isBetter({ facts }: RuleSet, shift: Shift): boolean {
  if (shift.kind === 'duty' || shift.kind === 'choice') return true;
  if (shift.kind === 'yesNo') return false;
  const fact = facts.find(({ id }) => id === shift.fact);
  const isLower = fact !== undefined && 'better' in fact && fact.better === 'lower';
  return shift.by > 0 !== isLower;
}
