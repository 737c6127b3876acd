/** Last year in the yearly report: who rose and fell, by which conditions, each with its clause. */
import { schemeWords } from '../../../rating/wording/schemeWords.ts';
import { cite, plain } from '../../papers/parts.ts';
import type { PaperBlock, PaperLine } from '../../papers/paper.ts';
import { outcomeOf } from '../../summaryList.ts';
import type { SummaryRow } from '../../summaryRow.ts';
import { STATE_WORDS, YEAR_KINDS, type YearChange } from '../yearChanges.ts';
import { people, text, type OfficeCase } from './officeCase.ts';
import { outcomeWord } from './outcomeWord.ts';

/** Maximum number of changed units listed one by one. */
const MAX = 60;

/** Empty if no self-check of an earlier year was opened. */
export function lastYearBlocks(office: OfficeCase): readonly PaperBlock[] {
  const { lastYear, report, ruleset } = office;
  if (lastYear === null || typeof report.year !== 'number') return [];
  const of = (kind: YearChange['kind']) => lastYear.changes.filter((change) => change.kind === kind);
  const moved = (['rose', 'fell', 'other'] as const).flatMap(of);
  const names = (kind: 'new' | 'gone') =>
    of(kind)
      .map(({ unit }) => unit || schemeWords(ruleset).noUnit)
      .join('; ');
  return [
    { kind: 'heading', text: 'SO VỚI NĂM TRƯỚC' },
    text(
      `So năm ${report.year} với năm ${lastYear.earlier}, cả hai tính theo quy tắc đang công bố: ${YEAR_KINDS.filter(
        ([kind]) => of(kind).length > 0,
      )
        .map(([kind, words]) => `${people(office, of(kind).length)} ${words}`)
        .join('; ')}.`,
    ),
    ...(moved.length === 0
      ? []
      : [{ kind: 'list' as const, items: moved.slice(0, MAX).map((change) => changeLine(office, change)) }]),
    ...(moved.length > MAX ? [text(`và ${people(office, moved.length - MAX)} khác, ghi ở bảng tính kèm theo.`)] : []),
    ...(of('new').length === 0 ? [] : [text(`Mới có năm nay (${of('new').length}): ${names('new')}.`)]),
    ...(of('gone').length === 0 ? [] : [text(`Năm nay chưa có (${of('gone').length}): ${names('gone')}.`)]),
  ];
}

function changeLine(office: OfficeCase, { unit, before, now, because }: YearChange): PaperLine {
  const { ruleset, report } = office;
  const outcomeText = (row: SummaryRow | null) =>
    row === null ? '–' : outcomeWord(ruleset, outcomeOf(row, report.reading));
  return [
    plain(`${unit || schemeWords(ruleset).noUnit}: từ ${outcomeText(before)} sang ${outcomeText(now)}.`),
    ...because.flatMap(({ text: words, clause, before: was, now: is, state }) => [
      plain(` ${words} (`),
      cite(clause),
      plain(`): ${was === is ? is : `từ ${was} thành ${is}`}, ${STATE_WORDS[state]}.`),
    ]),
  ];
}
