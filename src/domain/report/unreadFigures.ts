import type { Draft } from '../draft/draft.ts';
import { quoted } from '../draft/read/reader.ts';
import { decimalValue } from '../rating/decimal.ts';
import { boundsPhrase } from '../rating/wording/phrases.ts';
import type { Fact, RoleRule, RuleSet } from '../rating/ruleset.ts';

/**
 * A Vietnamese sentence for each of a draft's figures that is ignored, because its fact cannot have such a value or the
 * rules have no such fact. A fact of another role is not reported: it counts again when the role is changed back.
 */
export function unreadFigures(ruleset: RuleSet, role: RoleRule, { figures }: Draft): readonly string[] {
  return Object.entries(figures).flatMap(([id, value]) => {
    const fact = ruleset.facts.find((one) => one.id === id);
    if (fact === undefined) return [`Số liệu ${quoted(id)} không có trong quy định đang công bố nên bỏ qua.`];
    if (fact.kind !== 'lowestOf') return isSound(ruleset, fact, value) ? [] : [unread(fact, fact.name, value)];
    if (typeof value !== 'object') return [unread(fact, fact.name, value)];
    const everywhere = ruleset.roles.flatMap(({ items }) => items[id] ?? []);
    return Object.entries(value).flatMap(([item, text]) => {
      const named = (role.items[id] ?? []).find((one) => one.id === item) ?? everywhere.find((one) => one.id === item);
      if (named === undefined)
        return [`${fact.name}: mục ${quoted(item)} không có trong quy định đang công bố nên bỏ qua.`];
      return decimalValue(text, fact) === null ? [unread(fact, `${fact.name}: ${named.name}`, text)] : [];
    });
  });
}

function isSound(ruleset: RuleSet, fact: Exclude<Fact, { kind: 'lowestOf' }>, value: unknown): boolean {
  if (fact.kind === 'yesNo') return typeof value === 'boolean';
  if (fact.kind === 'level') return ruleset.levels.some(({ id }) => id === value);
  return typeof value === 'string' && decimalValue(value, fact) !== null;
}

function unread(fact: Fact, name: string, value: unknown): string {
  const said = typeof value === 'string' ? ` ${quoted(value)}` : '';
  const range =
    fact.kind === 'number' || fact.kind === 'lowestOf'
      ? ` (cần ${boundsPhrase({ from: fact.min, atMost: fact.max }, fact.unit)})`
      : '';
  return `${name}${said} không đọc được nên bỏ qua${range}.`;
}
