/** The office's tables as the sheets of one spreadsheet file. */
import { answersOf, asksDuties, shortName } from '../../../rating/answers.ts';
import { capital } from '../../../rating/wording/phrases.ts';
import { schemeWords } from '../../../rating/wording/schemeWords.ts';
import { provisionWords } from '../../../regulation/tree/ids.ts';
import { numberFacts } from '../../numberColumns.ts';
import { countOutcomes } from '../../summaryList.ts';
import { summaryTable, type SummaryTable } from '../../summaryTable.ts';
import { lastYearSheet } from './lastYearSheet.ts';
import { levelCounts, levelWords, ownWords, peopleByGroup, type OfficeCase } from './officeCase.ts';

interface NamedTable {
  readonly name: string;
  readonly table: SummaryTable;
}

/** The table, the counts, the duties, who has not sent, and everything computed; none that would be empty. */
export function officeSheets(office: OfficeCase): readonly NamedTable[] {
  const { ruleset, report, expected } = office;
  const { missing, unknown } = report.senders;
  const { rated, unitShort } = schemeWords(ruleset);
  return [
    { name: 'Bảng', table: tableOf(office) },
    { name: 'Số theo mức', table: countsOf(office) },
    ...(asksDuties(ruleset) ? [{ name: capital(schemeWords(ruleset).duty), table: dutiesOf(office) }] : []),
    ...(expected === 0
      ? []
      : [
          {
            name: 'Chưa gửi',
            table: {
              upright: true as const,
              columns: [
                { name: 'TT', width: 6 },
                { name: unitShort, width: 50 },
                { name: 'Tình trạng', width: 30 },
              ],
              rows: [
                ...missing.map((name) => ({ name, state: 'Chưa gửi' })),
                ...unknown.map(({ name }) => ({ name, state: `Đã gửi, ${rated} ngoài danh sách` })),
              ].map(({ name, state }, at) => [at + 1, name, state]),
            },
          },
        ]),
    ...(office.lastYear === null ? [] : [{ name: 'So năm trước', table: lastYearSheet(office, office.lastYear) }]),
    { name: 'Chi tiết', table: { ...summaryTable(ruleset, report.rows), frozen: 2 } },
  ];
}

/** What is printed: each unit with its figures and levels. */
function tableOf(office: OfficeCase): SummaryTable {
  const { ruleset, entries } = office;
  const names = schemeWords(ruleset);
  const numbers = numberFacts(ruleset);
  const hasRole = ruleset.roles.length > 1;
  const hasDuties = asksDuties(ruleset);
  return {
    frozen: 2,
    columns: [
      { name: 'TT', width: 5 },
      { name: names.unitShort, width: 22 },
      ...(hasRole ? [{ name: capital(names.kind), width: 18 }] : []),
      ...numbers.map(({ name, unit }) => ({
        name: unit === '' ? name : `${name} (${unit === 'percent' ? '%' : unit})`,
        width: 10,
      })),
      ...(hasDuties
        ? [
            { name: capital(shortName(ruleset)), width: 8 },
            { name: `${capital(names.duty)} áp dụng`, width: 8 },
          ]
        : []),
      { name: 'Mức tự kiểm tra', width: 13 },
      { name: 'Mức đề nghị', width: 13 },
      { name: 'Mức quyết định', width: 13 },
      { name: 'Lý do khác bản tự kiểm tra', width: 16 },
      { name: 'Ghi chú', width: 16 },
    ],
    rows: peopleByGroup(office)
      .flatMap(({ rows }) => rows)
      .map((row, at) => {
        const entry = entries.get(row.key);
        return [
          at + 1,
          row.unit,
          ...(hasRole ? [row.role] : []),
          ...row.numbers,
          ...(hasDuties ? [row.short, row.applicable] : []),
          ownWords(office, row),
          levelWords(office, entry?.proposed ?? null),
          levelWords(office, entry?.decided ?? null),
          entry?.reason ?? '',
          entry?.remark ?? '',
        ];
      }),
  };
}

function countsOf(office: OfficeCase): SummaryTable {
  const { ruleset, report } = office;
  const groups = peopleByGroup(office);
  const shown = groups.length > 1 ? groups : [];
  const own = shown.map(
    ({ rows }) => new Map(countOutcomes(ruleset, rows, report.reading).map((one) => [one.outcome, one.count])),
  );
  const levels = (which: 'proposed' | 'decided') =>
    new Map<string, number>(levelCounts(office, which).map(({ level, count }) => [level, count]));
  const [proposed, decided] = [levels('proposed'), levels('decided')];
  const counts = countOutcomes(ruleset, report.rows, report.reading);
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);
  return {
    columns: [
      { name: 'Kết quả', width: 34 },
      ...shown.map(({ name }) => ({ name, width: 16 })),
      { name: 'Cộng', width: 10 },
      { name: 'Tỷ lệ (%)', width: 10 },
      { name: 'Đề nghị', width: 10 },
      { name: 'Quyết định', width: 10 },
    ],
    rows: [
      ...counts.map(({ outcome, name, count }) => [
        name,
        ...own.map((group) => group.get(outcome) ?? 0),
        count,
        report.rows.length === 0 ? null : Math.round((count * 1000) / report.rows.length) / 10,
        proposed.get(outcome) ?? null,
        decided.get(outcome) ?? null,
      ]),
      [
        'Tổng cộng',
        ...shown.map(({ rows }) => rows.length),
        report.rows.length,
        report.rows.length === 0 ? null : 100,
        sum(proposed.values()),
        sum(decided.values()),
      ],
    ],
  };
}

function dutiesOf({ ruleset, report, dutyWords }: OfficeCase): SummaryTable {
  const { rated } = schemeWords(ruleset);
  const answers = answersOf(ruleset);
  return {
    columns: [
      { name: 'TT', width: 6 },
      { name: 'Điều khoản', width: 20 },
      { name: capital(ruleset.words.duty), width: 60 },
      { name: `Số ${rated} phải làm`, width: 10 },
      ...answers.map(({ name }) => ({ name: capital(name), width: 10 })),
      { name: 'Chưa trả lời', width: 10 },
    ],
    rows: report.duties.map(({ duty, of, byAnswer, unanswered }, at) => [
      at + 1,
      provisionWords(duty),
      dutyWords(duty),
      of,
      ...answers.map(({ id }) => byAnswer[id] ?? 0),
      unanswered,
    ]),
  };
}
