import { hasOwn } from '../baseline.ts';
import type { Draft } from '../draft/draft.ts';
import { quoted } from '../draft/read/reader.ts';
import { answersOf } from '../rating/answers.ts';
import { enteredValue, itemsFor, rangeOf } from '../rating/entered.ts';
import { boundsPhrase, capital } from '../rating/wording/phrases.ts';
import { provisionWords } from '../regulation/tree/ids.ts';
import { isEntered, type Fact, type FactItem } from '../rating/fact.ts';
import type { RoleRule, RuleSet } from '../rating/ruleset.ts';

/** A sentence for each answer of a role's duties that these rules do not have; it counts as none. */
export function unreadAnswers(ruleset: RuleSet, { duties }: RoleRule, { entries }: Draft): readonly string[] {
  const known = answersOf(ruleset);
  return duties.flatMap((id) => {
    const answer = hasOwn(entries, id) ? entries[id]?.answer : undefined;
    return answer === undefined || known.some((one) => one.id === answer)
      ? []
      : [`${capital(provisionWords(id))}: câu trả lời ${quoted(answer)} không có trong cách xếp loại này nên bỏ qua.`];
  });
}

/**
 * A Vietnamese sentence for each of a draft's figures that is ignored, because its fact cannot have such a value or the
 * rules have no such fact. A fact of another role is not reported: it counts again when the role is changed back.
 */
export function unreadFigures(ruleset: RuleSet, role: RoleRule, { figures }: Draft): readonly string[] {
  return Object.entries(figures).flatMap(([id, value]) => {
    const fact = ruleset.facts.find((one) => one.id === id);
    if (fact === undefined || !isEntered(fact))
      return [`Số liệu ${quoted(id)} không có trong quy định đang công bố nên bỏ qua.`];
    const items = itemsFor(fact, role);
    if (items === null)
      return enteredValue(ruleset, fact, null, value) === null ? [unread(fact, null, fact.name, value)] : [];
    if (typeof value !== 'object') return [unread(fact, null, fact.name, value)];
    const everywhere = ruleset.roles.flatMap((one) => itemsFor(fact, one) ?? []);
    return Object.entries(value).flatMap(([item, text]) => {
      const named = items.find((one) => one.id === item) ?? everywhere.find((one) => one.id === item);
      if (named === undefined)
        return [`${fact.name}: mục ${quoted(item)} không có trong quy định đang công bố nên bỏ qua.`];
      const sound = enteredValue(ruleset, fact, named, text) !== null;
      return sound ? [] : [unread(fact, named, `${fact.name}: ${named.name}`, text)];
    });
  });
}

function unread(fact: Fact, item: FactItem | null, name: string, value: unknown): string {
  const shown = typeof value === 'string' ? ` ${quoted(value)}` : '';
  const range = rangeOf(fact, item);
  const needed =
    range === null || !('unit' in fact)
      ? ''
      : ` (cần ${boundsPhrase({ from: range.min, atMost: range.max }, fact.unit)})`;
  return `${name}${shown} không đọc được nên bỏ qua${needed}.`;
}
