import { computedNumbers } from '../rating/engine/computed.ts';
import type { FactId, Facts, RoleRule, RuleSet } from '../rating/ruleset.ts';
import { amountPhrase } from '../rating/wording/phrases.ts';
import type { ProvisionId } from '../regulation/tree/tree.ts';

/** A number that the rules compute, in words. */
export interface ComputedFigure {
  readonly fact: FactId;
  readonly name: string;
  /** `87,5 điểm`, `từ 40 điểm đến 90 điểm`, `chưa tính được`. */
  readonly value: string;
  readonly known: boolean;
  readonly clause: ProvisionId;
}

/** The numbers that the rules compute for a role from the known facts, in the order of the rules. */
export function computedFigures(ruleset: RuleSet, role: RoleRule, facts: Facts): readonly ComputedFigure[] {
  return computedNumbers(ruleset, role, facts).flatMap(({ fact: id, ends }) => {
    const fact = ruleset.facts.find((one) => one.id === id);
    if (fact === undefined) return [];
    const unit = 'unit' in fact ? fact.unit : 'percent';
    const format = (value: number) => amountPhrase(Math.round(value * 100) / 100, unit);
    const known = ends !== null && ends[0] === ends[1];
    const value =
      ends === null
        ? 'chưa tính được'
        : known
          ? rounded(ends[0], format)
          : `từ ${format(ends[0])} đến ${format(ends[1])}`;
    return [{ fact: id, name: fact.name, value, known, clause: fact.clause }];
  });
}

/** A known number, with a word that marks a rounded one. */
function rounded(value: number, format: (value: number) => string): string {
  return Math.abs(Math.round(value * 100) / 100 - value) < 1e-9 ? format(value) : `khoảng ${format(value)}`;
}
