import { useMemo } from 'preact/hooks';
import type { PublishedRules } from '../../adapters/browser/office/regulationRules.ts';
import {
  chooseRows,
  chosenYear,
  matchesOf,
  ONE_YEAR,
  sortRows,
  type RowChoice,
} from '../../domain/report/summaryList.ts';
import { schemeWords, type PageWords } from '../../domain/rating/wording/schemeWords.ts';
import type { SummaryRow } from '../../domain/report/summaryRow.ts';
import { unitYears, yearCounts, type UnitYear } from '../../domain/report/unitYears.ts';
import { useKept } from '../ui/useKept.ts';
import { ChoiceControls } from './ChoiceControls.tsx';
import { Counts } from './Counts.tsx';
import { ExpectedUnits } from './ExpectedUnits.tsx';
import { readChoice, readOrder, type RowsOrder } from './readChoice.ts';
import { Rows } from './Rows.tsx';
import { SameUnits } from './SameUnits.tsx';
import { TableFiles } from './TableFiles.tsx';
import { YearSwitch } from './YearSwitch.tsx';

interface Props {
  /** Address of the site's root. */
  readonly root: string;
  readonly slug: string;
  readonly rules: PublishedRules;
  readonly rows: readonly SummaryRow[];
}

/** All self-checks of one regulation: duplicates to review, counts, the table, and its downloads. */
export function RegulationTable({ root, slug, rules, rows }: Props) {
  const { ruleset, name } = rules;
  const { rated } = schemeWords(ruleset);
  const [choice, setChoice] = useKept<RowChoice>(`choice.${slug}`, ONE_YEAR, (stored) => readChoice(ruleset, stored));
  const [order, setOrder] = useKept<RowsOrder>(`order.${slug}`, { by: 'unit', descending: false }, (stored) =>
    readOrder(ruleset, stored),
  );
  const { apart, joined } = choice;
  const matches = useMemo(() => matchesOf({ apart, joined }), [apart, joined]);
  const groups = useMemo(() => unitYears(rows, matches), [rows, matches]);
  const shown = useMemo(
    () => sortRows(ruleset, chooseRows(rows, choice, groups), order.by, order.descending, choice.reading),
    [ruleset, rows, choice, groups, order],
  );
  const year = chosenYear(choice, groups);
  const ofYear = groups.filter((group) => year === 'all' || group.year === year);
  return (
    <section class="office" aria-labelledby={`bang-${slug}`}>
      <h2 id={`bang-${slug}`}>
        {name}:{' '}
        {year === 'all'
          ? `${rows.length} bản tự kiểm tra`
          : `${ofYear.length} ${rated}${year === null ? '' : `, năm ${year}`}`}
      </h2>
      <YearSwitch
        rated={rated}
        years={yearCounts(groups)}
        year={year}
        choose={(one) => setChoice({ ...choice, year: one })}
      />
      <p>{countSentence(rows, ofYear, choice.onlyLatest, rated)}</p>
      <p class="quiet">
        Kết quả được tính lại từ các câu trả lời trong tệp. Đây là tổng hợp các bản tự đánh giá, không phải quyết định
        xếp loại.
      </p>
      <ExpectedUnits
        slug={slug}
        rated={rated}
        senders={ofYear.map(({ unit }) => unit)}
        matches={matches}
        join={(pairs) => setChoice({ ...choice, joined: pairs })}
      />
      <SameUnits
        rated={rated}
        groups={ofYear}
        apart={choice.apart}
        onlyLatest={choice.onlyLatest}
        setApart={(names) => setChoice({ ...choice, apart: names })}
      />
      <Counts ruleset={ruleset} rows={shown} reading={choice.reading} noun={choice.onlyLatest ? rated : 'bản'} />
      <ChoiceControls
        ruleset={ruleset}
        rows={rows}
        hasSame={groups.length < rows.length}
        choice={choice}
        setChoice={setChoice}
        order={order}
        setOrder={setOrder}
      />
      <TableFiles ruleset={ruleset} rows={shown} all={rows.length} slug={slug} />
      <Rows root={root} ruleset={ruleset} rows={shown} order={order} setOrder={setOrder} />
    </section>
  );
}

/** How many of the opened self-checks count, and why the others do not. */
function countSentence(
  rows: readonly SummaryRow[],
  groups: readonly UnitYear[],
  onlyLatest: boolean,
  rated: PageWords['rated'],
): string {
  const ofYear = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const older = onlyLatest ? ofYear - groups.length : 0;
  const otherYears = rows.length - ofYear;
  const left = [
    ...(older === 0 ? [] : [`${older} bản cũ hơn của cùng ${rated}`]),
    ...(otherYears === 0 ? [] : [`${otherYears} bản của năm khác`]),
  ];
  const counted = `Đã mở ${rows.length} bản tự kiểm tra, tính ${ofYear - older} bản`;
  return left.length === 0 ? `${counted}.` : `${counted}; không tính ${left.join(', ')}.`;
}
