/** Sentences whose provisions can become links: lists of provisions, tests and cases in words. */
import { parentId, provisionWords } from '../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { Test } from '../conditionTest.ts';
import type { Fact } from '../fact.ts';
import type { FactId, RuleSet } from '../ruleset.ts';
import { conditionPhrase } from './phrases.ts';

/** A sentence in pieces, so that a page can make each provision in it a link. No full stop. */
export type Sentence = readonly (string | Cited)[];

/** A provision by its full name, or by the words that stand for it beside others (`đ khoản 4 Điều 12`). */
interface Cited {
  readonly clause: ProvisionId;
  readonly words?: string;
}

/** A sentence as plain text. */
export function plainWords(sentence: Sentence): string {
  return sentence
    .map((piece) => (typeof piece === 'string' ? piece : (piece.words ?? provisionWords(piece.clause))))
    .join('');
}

/**
 * Yes/no cases by their provisions: `Không thuộc các điểm a, d, đ khoản 4 Điều 12`; those whose provision states other
 * yes/no facts too by their names: `Không thuộc trường hợp: Có bể bơi`.
 */
export function casesSentence(ruleset: RuleSet, facts: readonly FactId[], is: boolean): Sentence {
  const { clauses, names } = casesNamed(ruleset, facts);
  const cited = clauses.length === 0 ? [] : [`${is ? 'Thuộc' : 'Không thuộc'} `, ...provisionList(clauses)];
  if (names.length === 0) return cited;
  const named = is
    ? names.join('; ')
    : `${cited.length === 0 ? 'Không' : 'không'} thuộc trường hợp: ${names.join('; ')}`;
  return [...cited, cited.length === 0 ? named : `; ${named}`];
}

/** Yes/no cases by the provisions that state them alone, and by the names of the others. */
function casesNamed(
  { facts: all }: RuleSet,
  facts: readonly FactId[],
): { readonly clauses: readonly ProvisionId[]; readonly names: readonly string[] } {
  const own = all.filter(({ id }) => facts.includes(id));
  const isAlone = ({ id, clause }: Fact): boolean =>
    !all.some((other) => other.kind === 'yesNo' && other.id !== id && other.clause === clause);
  return {
    clauses: own.filter(isAlone).map(({ clause }) => clause),
    names: own.filter((fact) => !isAlone(fact)).map(({ name }) => name),
  };
}

/**
 * Provisions one after the other; points or clauses that are neighbours under one name: `các điểm a, d, đ
 * khoản 4 Điều 12`.
 */
export function provisionList(clauses: readonly ProvisionId[]): Sentence {
  const groups: ProvisionId[][] = [];
  for (const clause of clauses) {
    const before = groups.find(([first = '']) => siblingKey(first) === siblingKey(clause));
    if (before === undefined) groups.push([clause]);
    else before.push(clause);
  }
  return groups.flatMap((group, at): Sentence => [...(at === 0 ? [] : [', ']), ...siblings(group)]);
}

function siblings(group: readonly ProvisionId[]): Sentence {
  const [first = ''] = group;
  if (group.length < 2) return [{ clause: first }];
  const kind = provisionWords(first).split(' ')[0] ?? '';
  return [
    `các ${kind} `,
    ...group.flatMap((clause, at): Sentence => {
      const [, number = '', ...above] = provisionWords(clause).split(' ');
      const words = at === group.length - 1 ? [number, ...above].join(' ') : number;
      return [...(at === 0 ? [] : [', ']), { clause, words }];
    }),
  ];
}

/** The same for provisions of one kind in one unit. */
function siblingKey(id: ProvisionId): string {
  return `${parentId(id) ?? ''} ${provisionWords(id).split(' ')[0] ?? ''}`;
}

/** Tests in sentences, one each; all yes/no cases that must not be in one. */
export function testSentences(ruleset: RuleSet, tests: readonly Test[]): readonly Sentence[] {
  const outside = tests.flatMap((test) => (test.kind === 'yesNo' && !test.is ? [test.fact] : []));
  const others = tests.flatMap((test): Sentence[] => {
    if (test.kind !== 'yesNo') return [[conditionPhrase(ruleset, test)]];
    return test.is ? [casesSentence(ruleset, [test.fact], true)] : [];
  });
  return outside.length === 0 ? others : [...others, casesSentence(ruleset, outside, false)];
}

/**
 * Regions as the cases of a list, each as sentences joined by “and”; yes/no cases that are the only test of a region
 * are listed together.
 */
export function casesOf(ruleset: RuleSet, regions: readonly (readonly Test[])[]): readonly (readonly Sentence[])[] {
  const single = regions.flatMap(([test, ...more]) =>
    test?.kind === 'yesNo' && test.is && more.length === 0 ? [test.fact] : [],
  );
  if (single.length < 2) return regions.map((region) => testSentences(ruleset, region));
  const others = regions.filter(([test, ...more]) => more.length > 0 || test?.kind !== 'yesNo' || !test.is);
  const { clauses, names } = casesNamed(ruleset, single);
  return [
    ...others.map((region) => testSentences(ruleset, region)),
    ...names.map((name) => [[name]]),
    ...(clauses.length === 0
      ? []
      : [[[clauses.length === 1 ? 'Thuộc ' : 'Thuộc một trong ', ...provisionList(clauses)]]]),
  ];
}
