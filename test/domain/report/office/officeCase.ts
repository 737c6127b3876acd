/** The data of the office's papers for the forty files. */
import { readImport } from '../../../../src/domain/draft/exchange/exchange.ts';
import { changedEntry, ownLevel, type AuthorityEntry } from '../../../../src/domain/report/office/authority.ts';
import { NO_FACTS } from '../../../../src/domain/report/office/officeFacts.ts';
import { officeReport } from '../../../../src/domain/report/office/officeReport.ts';
import { officeCaseOf, type OfficeCase } from '../../../../src/domain/report/office/papers/officeCase.ts';
import { papersContext } from '../../../../src/domain/report/papersContext.ts';
import { ONE_YEAR } from '../../../../src/domain/report/summaryList.ts';
import { summaryRow } from '../../../../src/domain/report/summaryRow.ts';
import { reportContext, regulation, TIME } from '../reportContext.ts';
import { officeFiles, UNITS } from './officeFiles.ts';

const { ruleset } = reportContext;
const rows = officeFiles()
  .filter(({ name }) => name !== '3 (1).json')
  .flatMap(({ name, text }, at) =>
    readImport(text)
      .drafts.filter((draft) => draft.regulation === regulation.slug)
      .flatMap((draft) => summaryRow(reportContext, { key: String(at), file: name }, draft, null, TIME) ?? []),
  );
const expected = [...UNITS.slice(1).map(({ unit }) => unit), 'Hạt Kiểm lâm'];
const report = officeReport(ruleset, rows, ONE_YEAR, expected);

/** Text that breaks naive formats: a formula, control characters, a direction mark, markup, a very long text. */
export const HOSTILE = '=cmd|’/c calc’!A1 \u202e]]><w:p/>\u0000\u0007 & "x"';
export const LONG = 'x'.repeat(2_000);

/** The self-checks' levels, except for three units: one lower with a reason, one without, one decided. */
function entriesOf(): ReadonlyMap<string, AuthorityEntry> {
  const entries = new Map(
    report.rows.flatMap((row): readonly [string, AuthorityEntry][] => {
      const level = ownLevel(row, 0, ruleset.levels);
      return level === null ? [] : [[row.key, changedEntry(row, undefined, { proposed: level }, TIME)]];
    }),
  );
  const change = (at: number, what: Partial<AuthorityEntry>) => {
    const row = report.rows.find(({ unit }) => unit === UNITS[at]!.unit)!;
    entries.set(row.key, changedEntry(row, entries.get(row.key), what, TIME));
  };
  change(0, { proposed: 'tot', reason: 'Có đơn phản ánh đang xem xét.' });
  change(6, { proposed: 'hoan-thanh', remark: LONG });
  change(2, { decided: 'tot', remark: HOSTILE });
  return entries;
}

const duties = new Map(
  reportContext.checklist.flatMap(({ clauses }) =>
    clauses.flatMap((clause) =>
      clause.duties.map(({ id, heading, paragraphs }) => [
        id,
        [...(heading === null ? [] : [heading]), ...paragraphs].join(' '),
      ]),
    ),
  ),
);

export const officeCase: OfficeCase = officeCaseOf({
  ruleset,
  context: papersContext(regulation),
  report,
  lastYear: null,
  entries: entriesOf(),
  expected: expected.length,
  office: { ...NO_FACTS, issuer: 'Phòng Nội vụ', above: 'UBND huyện Hớn Quản', place: 'Hớn Quản' },
  dutyWords: (id) => duties.get(id) ?? '',
});
