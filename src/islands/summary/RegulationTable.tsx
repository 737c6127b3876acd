import { useMemo } from 'preact/hooks';
import type { PublishedRules } from '../../adapters/browser/office/regulationRules.ts';
import { chooseRows, matchesOf, ONE_YEAR, sortRows } from '../../domain/report/summaryList.ts';
import { schemeWords, type PageWords } from '../../domain/rating/wording/schemeWords.ts';
import { officeReport, type OfficeReport } from '../../domain/report/office/officeReport.ts';
import type { SummaryRow } from '../../domain/report/summaryRow.ts';
import { unitYears } from '../../domain/report/unitYears.ts';
import { lazy } from '../ui/lazy.tsx';
import { useRestored } from '../ui/useRestored.ts';
import type { FindingsProps } from './analysis/Findings.tsx';
import { ChoiceControls } from './ChoiceControls.tsx';
import { ExpectedUnits } from './ExpectedUnits.tsx';
import { Levels } from './Levels.tsx';
import { AuthorityBar } from './office/AuthorityBar.tsx';
import { AuthorityFields, LevelCell } from './office/AuthorityCell.tsx';
import { AuthorityProvider, useTableAuthority } from './office/authorityContext.ts';
import type { AuthorityState } from './office/authorityState.ts';
import { OfficePapers } from './papers/OfficePapers.tsx';
import { readOrder, type RowsOrder } from './readChoice.ts';
import type { ExtraColumn } from './rowLook.ts';
import { Rows } from './Rows.tsx';
import { SameUnits } from './SameUnits.tsx';
import { SectionLinks } from './SectionLinks.tsx';
import { recallExpected } from './session/storedWork.ts';
import { useChoice } from './session/useChoice.ts';
import { useStages } from '../ui/useStages.ts';
import { TableFiles } from './TableFiles.tsx';
import { YearSwitch } from './YearSwitch.tsx';

interface Props {
  /** Address of the site's root. */
  readonly root: string;
  readonly slug: string;
  readonly rules: PublishedRules;
  readonly rows: readonly SummaryRow[];
  readonly authority: AuthorityState;
}

const LEVELS: readonly ExtraColumn[] = [
  { name: 'Đề nghị', cell: (row) => <LevelCell row={row} which="proposed" /> },
  { name: 'Quyết định', cell: (row) => <LevelCell row={row} which="decided" /> },
];
const textsOf = (row: SummaryRow) => <AuthorityFields row={row} />;

const Findings = lazy<FindingsProps>(
  () => import('./analysis/Findings.tsx').then(({ Findings: View }) => View),
  'Đang mở phần hình và nhận xét…',
);

/** All self-checks of one regulation: who sent, the levels, the table, the papers, and what they show together. */
export function RegulationTable({ root, slug, rules, rows, authority }: Props) {
  // Not rendered again for each file that is read.
  return useMemo(
    () => <Table root={root} slug={slug} rules={rules} rows={rows} authority={authority} />,
    [root, slug, rules, rows, authority],
  );
}

/** The number of parts that are rendered one after another. */
const STAGES = 5;

function Table({ root, slug, rules, rows, authority: state }: Props) {
  const stage = useStages(STAGES);
  const { ruleset, name } = rules;
  const { rated } = schemeWords(ruleset);
  const [choice, setChoice] = useChoice(ruleset);
  const [order, setOrder] = useRestored<RowsOrder>(`order.${slug}`, { by: 'unit', descending: false }, (stored) =>
    readOrder(ruleset, stored),
  );
  const { year: wantedYear, apart, joined, onlyLatest, reading } = choice;
  const matches = useMemo(() => matchesOf({ apart, joined }), [apart, joined]);
  const groups = useMemo(() => unitYears(rows, matches), [rows, matches]);
  const report = useMemo(
    () => officeReport(ruleset, rows, { ...ONE_YEAR, year: wantedYear, apart, joined, onlyLatest, reading }),
    [ruleset, rows, wantedYear, apart, joined, onlyLatest, reading],
  );
  const shown = useMemo(
    () => sortRows(ruleset, chooseRows(rows, choice, groups), order.by, order.descending, choice.reading),
    [ruleset, rows, choice, groups, order],
  );
  const at = useMemo(() => ({ root, slug }), [root, slug]);
  const { year, units } = report;
  // For all years: last year's entries belong to the table even if they are not shown.
  const authority = useTableAuthority(state, ruleset, groups, reading);
  const findings = useMemo(
    () => <Findings.View at={at} rules={rules} report={report} units={groups} matches={matches} />,
    [at, rules, report, groups, matches],
  );
  const id = (part: string) => `${part}-${slug}`;
  return (
    <AuthorityProvider value={authority}>
      <section class="office" aria-labelledby={id('bang')}>
        <h2 id={id('bang')}>
          {name}:{' '}
          {year === 'all'
            ? `${rows.length} bản tự kiểm tra`
            : `${units.length} ${rated}${year === null ? '' : `, năm ${year}`}`}
        </h2>
        <YearSwitch
          rated={rated}
          years={report.years}
          year={year}
          choose={(one) => setChoice({ ...choice, year: one })}
        />
        <SectionLinks ruleset={ruleset} report={report} id={id} />
        <section aria-labelledby={id('gui')}>
          <h3 id={id('gui')}>Đã gửi</h3>
          <p>{countSentence(report, rated)}</p>
          <p class="quiet">
            Kết quả được tính lại từ các câu trả lời trong tệp. Đây là tổng hợp các bản tự đánh giá, không phải quyết
            định xếp loại.
          </p>
          <ExpectedUnits
            slug={slug}
            rated={rated}
            units={units}
            matches={matches}
            join={(pairs) => setChoice({ ...choice, joined: pairs })}
          />
          <SameUnits
            slug={slug}
            rated={rated}
            groups={units}
            apart={apart}
            onlyLatest={onlyLatest}
            setApart={(names) => setChoice({ ...choice, apart: names })}
          />
        </section>
        {stage >= 2 && (
          <section class="levels" aria-labelledby={id('muc')}>
            <h3 id={id('muc')}>Mức xếp loại theo bản tự kiểm tra</h3>
            <Levels
              at={at}
              ruleset={ruleset}
              report={report}
              onlyLatest={onlyLatest}
              setReading={(one) => setChoice({ ...choice, reading: one })}
            />
          </section>
        )}
        {stage >= 3 && (
          <section aria-labelledby={id('danh-sach')}>
            <h3 id={id('danh-sach')}>Bảng {rated}</h3>
            <ChoiceControls
              ruleset={ruleset}
              rows={rows}
              hasSame={groups.length < rows.length}
              choice={choice}
              setChoice={setChoice}
              order={order}
              setOrder={setOrder}
            />
            <p class="quiet" role="status">
              {shown.length < report.rows.length &&
                `Bảng đang hiện ${shown.length} trên ${report.rows.length} ${onlyLatest ? rated : 'bản'}.`}
            </p>
            <AuthorityBar rows={report.rows} />
            <Rows
              at={at}
              rules={rules}
              rows={shown}
              reading={reading}
              hasYears={year === 'all'}
              order={order}
              setOrder={setOrder}
              columns={LEVELS}
              aside={textsOf}
            />
            <TableFiles ruleset={ruleset} rows={shown} all={rows.length} slug={slug} />
          </section>
        )}
        {stage >= 4 && (
          <OfficePapers root={root} rules={rules} rows={rows} choice={choice} expected={() => recallExpected(slug)} />
        )}
        {stage >= 5 && findings}
        {stage < STAGES && <p hidden data-coming />}
      </section>
    </AuthorityProvider>
  );
}

/** How many of the opened self-checks count, and why the others do not. */
function countSentence({ opened, rows, older, otherYears }: OfficeReport, rated: PageWords['rated']): string {
  const left = [
    ...(older === 0 ? [] : [`${older} bản cũ hơn của cùng ${rated}`]),
    ...(otherYears === 0 ? [] : [`${otherYears} bản của năm khác`]),
  ];
  const counted = `Đã mở ${opened} bản tự kiểm tra, tính ${rows.length} bản`;
  return left.length === 0 ? `${counted}.` : `${counted}; không tính ${left.join(', ')}.`;
}
