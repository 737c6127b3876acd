/** The facts that decide a result, each listed once even if several levels test it. */
import type { LeafResult, ReadingResult } from '../result.ts';
import type { LevelId, Reading, RuleSet } from '../ruleset.ts';
import { answersPhrase, capital, conditionPhrase, factName, valuePhrase } from './phrases.ts';
import { casesSentence, plainWords, type Sentence } from './sentence.ts';
import { conditionSubject, decidingLeaves } from './decidingConditions.ts';
import { reasonOf } from './reasons.ts';

/** One of the facts that decide a result. */
export interface Decider {
  /** What was declared: `Chỉ số cải cách hành chính: 87,5%`, `3/45 nội dung trách nhiệm chưa bảo đảm`. */
  readonly title: Sentence;
  /** It rules out the next better level, or gives a level that nobody wants. */
  readonly isAgainst: boolean;
  /** What levels require there: the nearest better level that it rules out, then the result's own. */
  readonly because: readonly Sentence[];
}

/** What the levels require about one subject. */
interface Subject {
  /** Conditions of the outcome's own level. */
  readonly own: LeafResult[];
  /** Conditions of the nearest better level that the subject rules out; `next` if that is the next better one. */
  blocks: { readonly level: LevelId; readonly next: boolean; readonly leaves: LeafResult[] } | null;
  /** Conditions of levels that nobody wants and that are not met. */
  readonly outside: LeafResult[];
}

/**
 * The facts that decide a settled result in one reading, most decisive first. Empty while several outcomes are
 * possible.
 * @param most how many of them at most
 */
export function decidersOf(ruleset: RuleSet, reading: Reading, likely: ReadingResult, most = 3): readonly Decider[] {
  const { levels, outcome } = likely;
  if (outcome === null) return [];
  const isFailing = (level: LevelId) => ruleset.levels.find(({ id }) => id === level)?.failing === true;
  const at = levels.findIndex(({ level }) => level === outcome);
  const own = levels[at];
  const gives = own !== undefined && isFailing(own.level);
  const better = (at < 0 ? levels : levels.slice(0, at))
    .filter(({ level, state }) => !isFailing(level) && state === 'notMet')
    .reverse();

  const subjects = new Map<string, Subject>();
  const subjectOf = (leaf: LeafResult): Subject => {
    const key = conditionSubject(leaf);
    const known = subjects.get(key) ?? { own: [], blocks: null, outside: [] };
    subjects.set(key, known);
    return known;
  };
  for (const leaf of own === undefined ? [] : decidingLeaves(own.condition)) subjectOf(leaf).own.push(leaf);
  for (const [index, { level, condition }] of better.entries()) {
    for (const leaf of decidingLeaves(condition)) {
      const subject = subjectOf(leaf);
      subject.blocks ??= { level, next: index === 0, leaves: [] };
      if (subject.blocks.level === level) subject.blocks.leaves.push(leaf);
    }
  }
  for (const { level, state, condition } of levels)
    if (isFailing(level) && state === 'notMet')
      for (const leaf of decidingLeaves(condition)) subjectOf(leaf).outside.push(leaf);

  const rank = ({ own: carried, blocks }: Subject): number => {
    if (gives) return carried.length > 0 ? 0 : 2;
    if (blocks?.next === true) return 1;
    return blocks !== null || carried.length > 0 ? 2 : 3;
  };
  const ranked = [...subjects.values()].sort((a, b) => rank(a) - rank(b));
  // Facts that only an unwanted level tests are listed together, in the first of them.
  const rest = ranked.slice(most).filter((subject) => rank(subject) === 3);
  return ranked.slice(0, most).map((subject, index, shown) => {
    const isLast = rank(subject) === 3 && shown.findIndex((one) => rank(one) === 3) === index;
    const leaves = [...(subject.blocks?.leaves ?? []), ...subject.own];
    const named = leaves.length > 0 ? leaves : subject.outside;
    const title = titleOf(ruleset, named);
    return {
      title,
      isAgainst: (gives && subject.own.length > 0) || subject.blocks?.next === true || isOnlyAgainst(subject),
      because: [...(isTitleEnough(named) ? [] : named), ...(isLast ? rest.flatMap(({ outside }) => outside) : [])].map(
        (leaf) =>
          withoutTitle(title, named.includes(leaf) ? statedIn(ruleset, leaf) : null, reasonOf(ruleset, reading, leaf)),
      ),
    };
  });
}

/**
 * Drops the title from the start of a reason that begins with it: `Khoản 2 Điều 12 không cho phép …`, `Thấp hơn mức 80%
 * của …`.
 */
function withoutTitle(title: Sentence, stated: string | null, sentence: Sentence): Sentence {
  const [first, second, ...rest] = sentence;
  const start = stated ?? `${plainWords(title)}, `;
  if (typeof first === 'string' && first.startsWith(start))
    return [capital(first.slice(start.length)), ...sentence.slice(1)];
  if (first !== `${plainWords(title)}; ` || second === undefined || typeof second === 'string') return sentence;
  return [{ ...second, words: capital(plainWords([second])) }, ...rest];
}

/** A number as the title and a reason state it, the latter without the colon. */
function statedIn(ruleset: RuleSet, leaf: LeafResult): string | null {
  const { value } = leaf;
  return value.kind === 'number' ? `${factName(ruleset, value.fact)} ${valuePhrase(ruleset, leaf)} ` : null;
}

function isOnlyAgainst({ blocks, own }: Subject): boolean {
  return blocks !== null && own.length === 0;
}

/** Cases that do not apply are named by their provisions in the title already. */
function isTitleEnough([leaf]: readonly LeafResult[]): boolean {
  return leaf?.value.kind === 'yesNo' && leaf.value.value !== true;
}

function titleOf(ruleset: RuleSet, leaves: readonly LeafResult[]): Sentence {
  const [leaf] = leaves;
  if (leaf === undefined) return [];
  const { value } = leaf;
  if (value.kind === 'duties') {
    const { duty } = ruleset.words;
    const so = answersPhrase(ruleset, value.answers);
    return value.high === 0 ? [`Không ${duty} nào ${so}`] : [`${value.low}/${value.of} ${duty} ${so}`];
  }
  if (value.kind === 'yesNo') {
    const facts = leaves.flatMap((one) => (one.value.kind === 'yesNo' ? [one.value.fact] : []));
    return casesSentence(ruleset, facts, value.value === true);
  }
  if (value.kind === 'number') return [`${factName(ruleset, value.fact)}: ${valuePhrase(ruleset, leaf)}`];
  return [conditionPhrase(ruleset, leaf)];
}
