/** Phrases about the items of facts: what they are called, the test that each has to pass, and how many have to. */
import type { Bounds } from '../condition.ts';
import type { Fact } from '../fact.ts';
import type { ItemTest } from '../measures.ts';
import type { FactId, RuleSet } from '../ruleset.ts';
import { amountPhrase, boundsPhrase, factName, unitOf } from './phrases.ts';

/** What a count counts: items of a fact, or facts, that pass a test. */
export interface CountedItems {
  readonly facts: readonly FactId[];
  readonly items?: readonly string[] | undefined;
  readonly each: ItemTest;
  readonly as: 'share' | 'count';
}

/** Whose items are counted, what one of them is called, and its test. */
export function countWords(
  ruleset: RuleSet,
  { facts, items, each }: CountedItems,
): { readonly subject: string; readonly word: string; readonly test: string } {
  const [first] = facts;
  const fact = ruleset.facts.find(({ id }) => id === first);
  if (facts.length > 1 || fact === undefined) {
    return {
      subject: `trong ${facts.length} điều: ${facts.map((id) => factName(ruleset, id)).join('; ')}`,
      word: 'điều',
      test: testPhrase(ruleset, first ?? '', each),
    };
  }
  const names = items?.map((item) => itemName(ruleset, fact, item)) ?? [];
  const subject = names.length === 0 ? fact.name : `${fact.name} (${names.join(', ')})`;
  return { subject, word: itemWord(fact), test: testPhrase(ruleset, fact.id, each) };
}

/** What one item of a fact is called. */
function itemWord(fact: Fact): string {
  return ('itemWord' in fact ? fact.itemWord : undefined) ?? 'mục';
}

/** Items of a fact by their names. */
export function itemNames(ruleset: RuleSet, id: FactId, items: readonly string[]): readonly string[] {
  const fact = ruleset.facts.find((one) => one.id === id);
  return fact === undefined ? items : items.map((item) => itemName(ruleset, fact, item));
}

/** An item by its name, whichever role has it. */
function itemName({ roles }: RuleSet, fact: Fact, item: string): string {
  const own = 'items' in fact && Array.isArray(fact.items) ? fact.items : [];
  const all = [...own, ...roles.flatMap(({ items }) => items[fact.id] ?? [])];
  return all.find(({ id }) => id === item)?.name ?? item;
}

/** The test for each item: `từ 8 trở lên`, `từ 50 % mức tối đa trở lên`, `“có”`. */
export function testPhrase(ruleset: RuleSet, fact: FactId, each: ItemTest): string {
  if ('is' in each) return each.is ? 'trả lời “có”' : 'trả lời “không”';
  if ('in' in each) return `là ${choiceNames(ruleset, fact, each.in).join(' hoặc ')}`;
  return each.ofMax === true
    ? `đạt ${boundsPhrase(each.bounds, '% mức tối đa')}`
    : boundsPhrase(each.bounds, unitOf(ruleset, fact));
}

/** For a test that has only a maximum, the test of what is above it; else null. */
export function onlyAtMost(each: ItemTest): ItemTest | null {
  if (!('bounds' in each)) return null;
  const { from, above, atMost } = each.bounds;
  return from === undefined && above === undefined && atMost !== undefined
    ? { ...each, bounds: { above: atMost } }
    : null;
}

/** `không môn học nào`. */
export function nonePhrase(word: string): string {
  return `không ${word} nào`;
}

/** How many: `ít nhất 6 môn học`, `không quá 20 % số môn học`, `không môn học nào`. */
export function manyPhrase(bounds: Bounds, as: 'share' | 'count', word: string): string {
  const { from, above, atMost, below } = bounds;
  if (atMost === 0 || (as === 'count' && below === 1)) return nonePhrase(word);
  if (as === 'share' && from === 100) return `mọi ${word} đều`;
  if (from !== undefined && atMost === undefined && below === undefined)
    return as === 'share' ? `ít nhất ${amountPhrase(from, 'percent')} số ${word}` : `ít nhất ${from} ${word}`;
  const unit = as === 'share' ? 'percent' : '';
  if (above === 0 && atMost === undefined && below === undefined) return `có ${word}`;
  return `${boundsPhrase(bounds, unit)}${as === 'share' ? ' số' : ''} ${word}`;
}

/** The names of some options of a choice. */
export function choiceNames(ruleset: RuleSet, fact: FactId, options: readonly string[]): readonly string[] {
  const found = ruleset.facts.find(({ id }) => id === fact);
  const choices = found?.kind === 'choice' ? found.choices : ruleset.levels;
  return options.map((option) => choices.find(({ id }) => id === option)?.name ?? option);
}
