/** Everything that the reviewing office sees of one self-check: its report, and what falls short, with notes. */
import { decidersOf, type Decider } from '../../rating/wording/deciders.ts';
import { factsOfDraft } from '../../draft/outcome/factsOf.ts';
import { rateOrContradict } from '../../rating/engine/contradiction.ts';
import { countedAnswers, leavingOut } from '../../rating/answers.ts';
import { dutiesIn, type Report, type ReportDuty } from '../report.ts';
import { reportOf, type ReportContext } from '../reportOf.ts';
import type { SummaryRow } from '../summaryRow.ts';

export interface UnitDetail {
  /** Null if the facts contradict each other, so that nothing can be computed; the row's remarks say so. */
  readonly report: Report | null;
  /** What decides the outcome according to the first reading; empty while several are possible. */
  readonly deciders: readonly Decider[];
  /** Duties not answered best, and those not applicable, with notes and evidence, in the order of the text. */
  readonly short: readonly ReportDuty[];
  readonly leftOut: readonly ReportDuty[];
  /** What the office should ask about: the same words or evidence for several duties, or none at all. */
  readonly ask: readonly string[];
}

/** The details of one self-check. */
export function unitDetail(context: ReportContext, { content }: SummaryRow): UnitDetail {
  const { ruleset } = context;
  const { rating } = rateOrContradict(ruleset, factsOfDraft(ruleset, content));
  const [first] = ruleset.readings;
  const likely = first === undefined ? undefined : rating?.readings[first.id];
  if (rating === null || first === undefined || likely === undefined)
    return { report: null, deciders: [], short: [], leftOut: [], ask: [] };
  const report = reportOf(context, content);
  const others = new Set(countedAnswers(ruleset).others.map(({ id }) => id));
  const left = new Set(leavingOut(ruleset).map(({ id }) => id));
  const duties = dutiesIn(report.articles);
  const short = duties.filter(({ answer }) => answer !== null && others.has(answer));
  return {
    report,
    deciders: decidersOf(ruleset, first, likely, 4),
    short,
    leftOut: duties.filter(({ answer }) => answer !== null && left.has(answer)),
    ask: askOf(ruleset.words.dutyShort ?? ruleset.words.duty, short),
  };
}

function askOf(word: string, short: readonly ReportDuty[]): readonly string[] {
  const silent = short.filter(({ note }) => note === '').length;
  const bare = short.filter(({ evidence }) => evidence.length === 0).length;
  return [
    ...shared(short.map(({ note }) => note)).map((count) => `${count} ${word} dùng chung một lời giải thích.`),
    ...shared(short.map(({ evidence }) => evidence.join('\n'))).map(
      (count) => `${count} ${word} dùng chung một minh chứng.`,
    ),
    ...(silent === 0 ? [] : [`${silent} ${word} không có lời giải thích.`]),
    ...(bare === 0 ? [] : [`${bare} ${word} không có minh chứng.`]),
  ];
}

/** The number of occurrences of each text that is used for three or more duties. */
function shared(texts: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 2);
}
