import type { Test } from '../conditionTest.ts';
import type { DutiesChange, FigureChange, Way } from '../analysis/leastChange.ts';
import { amountPhrase, boundsPhrase, capital, conditionPhrase } from './phrases.ts';
import { casesSentence, type Sentence } from './sentence.ts';
import type { MeasureFact } from '../measures.ts';
import type { Bounds } from '../condition.ts';
import type { Fact, LowestOfFact, NumberFact } from '../fact.ts';
import type { RuleSet } from '../ruleset.ts';

/**
 * A least way in sentences without a full stop, one for each thing that has to get better: `Chỉ số cải cách hành chính:
 * từ 78,5% lên ít nhất 80% (thêm 1,5 điểm phần trăm)`. Yes/no cases are named by their provisions.
 */
export function waySentences(ruleset: RuleSet, way: Way): readonly Sentence[] {
  const phrases = [
    ...(way.duties === null ? [] : dutiesPhrases(ruleset, way.duties)),
    ...way.figures.flatMap((change) => figurePhrases(ruleset, change)),
  ];
  const cases = ([true, false] as const).flatMap((to): Sentence[] => {
    const facts = way.yesNo.filter((change) => change.to === to).map(({ fact }) => fact);
    return facts.length === 0 ? [] : [casesSentence(ruleset, facts, to)];
  });
  const tied = (way.tied ?? []).map(({ to }): Sentence => [tiedPhrase(ruleset, to)]);
  return [...phrases.map((phrase) => [phrase]), ...tied, ...cases];
}

/**
 * `Tổng điểm: cần từ 90 điểm trở lên`, `Điểm trung bình môn: cần ít nhất 6 môn từ 9 trở lên`,
 * `Không quá 20% tiêu chí chưa đạt`.
 */
function tiedPhrase(ruleset: RuleSet, to: Test): string {
  const fact = 'fact' in to ? ruleset.facts.find(({ id }) => id === to.fact) : undefined;
  if (to.kind === 'number' && fact !== undefined && 'unit' in fact && fact.kind !== 'scores') {
    const { from } = to.bounds;
    const asked =
      from !== undefined && from === fact.max
        ? `đạt ${amountPhrase(from, fact.unit)}`
        : boundsPhrase(to.bounds, fact.unit);
    if (fact.kind === 'lowestOf') return `${capital(fact.name)}: ${fact.itemWord ?? 'mục'} nào cũng ${needed(asked)}`;
    return `${capital(fact.name)}: ${needed(asked)}`;
  }
  const phrase = conditionPhrase(ruleset, to);
  if (to.kind === 'count' || to.kind === 'choice') {
    const at = phrase.lastIndexOf(': ') + 2;
    return phrase.slice(0, at) + needed(phrase.slice(at));
  }
  return to.kind === 'duties' ? capital(needed(lowered(phrase))) : `Cần: ${lowered(phrase)}`;
}

/** A requirement that something must not be the case needs no further word. */
function needed(asked: string): string {
  return asked.startsWith('không') ? asked : `cần ${asked}`;
}

/** Without the capital at the beginning. */
function lowered(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

function dutiesPhrases(
  { words }: RuleSet,
  { assure, finish, deficient, notDone, unanswered }: DutiesChange,
): readonly string[] {
  const { duty, answers } = words;
  const undone = notDone.length + unanswered.length;
  const all = deficient.length + undone;
  const isAllOpen = unanswered.length === all;
  const unknown = `${duty} chưa trả lời`;
  const among = isAllOpen ? unknown : `${duty} chưa được đánh giá là “${answers.assured}”`;
  const become = isAllOpen ? 'phải là' : 'phải thành';
  const open = unanswered.length === 0 || isAllOpen ? '' : ` (trong đó ${unanswered.length} ${unknown})`;
  const some = (count: number, of: number, name: string): string =>
    count < of ? `Ít nhất ${count} trong ${of} ${name}` : of === 1 ? capital(name) : `Cả ${of} ${name}`;
  const sentences: string[] = [];
  if (assure > 0)
    sentences.push(
      `${some(assure, all, among)}${open} ${become} “${answers.assured}”${assure === all ? '' : `; chọn ${duty} nào cũng được`}`,
    );
  // If all duties have to be assured, it is redundant to say that they have to be finished.
  if (finish > 0 && assure < all) {
    const none = `“${answers.notDone}”`;
    const within = assure > 0 ? '' : open;
    if (notDone.length === 0) sentences.push(`${some(finish, undone, unknown)} không được là ${none}`);
    else if (finish === undone) sentences.push(`Không còn ${duty} nào ${none}${within}`);
    else sentences.push(`${some(finish, undone, `${duty} ${none}`)}${within} phải tốt hơn mức ấy`);
  }
  return sentences;
}

function figurePhrases(ruleset: RuleSet, { fact: id, now, to, by, items }: FigureChange): readonly string[] {
  const fact: Fact | undefined = ruleset.facts.find((declared) => declared.id === id);
  if (fact === undefined || !('unit' in fact) || fact.kind === 'scores') return [];
  const rise = (from: number | null): string =>
    from === null
      ? `cần ${boundsPhrase(to, fact.unit)}`
      : `từ ${amountPhrase(from, fact.unit)} ${goalPhrase(fact, to)}`;
  // If no item is known, one sentence covers all of them.
  if (fact.kind === 'lowestOf' && items.length > 1 && items.every((item) => item.now === null))
    return [`${fact.name}: mục nào cũng cần ${boundsPhrase(to, fact.unit)}`];
  if (fact.kind === 'lowestOf')
    return items.map(({ item, now: known }) => `${fact.name} – ${item.name}: ${rise(known)}`);
  if (by === null) return [`${fact.name}: ${rise(now)}`];
  const falls = fact.better === 'lower';
  const strictly = falls ? to.atMost === undefined : to.from === undefined;
  const [far, word] = falls
    ? [to.from ?? to.above, to.from === undefined ? 'trên' : 'từ']
    : [to.atMost ?? to.below, to.atMost === undefined ? 'dưới' : 'không quá'];
  const limit = far === undefined ? '' : `, và vẫn ${word} ${amountPhrase(far, fact.unit)}`;
  const distance = amountPhrase(by, fact.unit === 'percent' ? 'điểm phần trăm' : fact.unit);
  return [`${fact.name}: ${rise(now)} (${falls ? 'bớt' : 'thêm'} ${strictly ? 'hơn ' : ''}${distance})${limit}`];
}

/**
 * The near end of a range as something to reach: `lên ít nhất 80%`, `lên trên 50%`, `xuống nhiều nhất 5 ngày`, `xuống
 * dưới 5 ngày`.
 */
function goalPhrase(fact: NumberFact | LowestOfFact | MeasureFact, { from, above, atMost, below }: Bounds): string {
  if (fact.kind !== 'lowestOf' && fact.better === 'lower')
    return atMost === undefined
      ? `xuống dưới ${amountPhrase(below ?? fact.max ?? 0, fact.unit)}`
      : `xuống nhiều nhất ${amountPhrase(atMost, fact.unit)}`;
  return from === undefined
    ? `lên trên ${amountPhrase(above ?? fact.min ?? 0, fact.unit)}`
    : `lên ít nhất ${amountPhrase(from, fact.unit)}`;
}
