import { csvText } from '../../adapters/browser/files/csv.ts';
import { overNetwork } from '../../adapters/browser/faults/networkFailure.ts';
import { runInSlices } from '../../adapters/browser/page/runInSlices.ts';
import { saveFile } from '../../adapters/browser/files/saveFile.ts';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import { fileName } from '../../domain/report/fileName.ts';
import type { SummaryRow } from '../../domain/report/summaryRow.ts';
import { summaryTable } from '../../domain/report/summaryTable.ts';
import { useAttempt } from '../faults/useAttempt.ts';

interface Props {
  readonly ruleset: RuleSet;
  readonly rows: readonly SummaryRow[];
  /** Total number of rows, including those not shown. */
  readonly all: number;
  readonly slug: string;
}

/** Downloads the shown rows as files for a spreadsheet, and prints them. */
export function TableFiles({ ruleset, rows, all, slug }: Props) {
  const { message, attempt } = useAttempt(
    'Đang lập tệp…',
    'Không lập được tệp. Hãy kiểm tra kết nối mạng rồi thử lại; bảng vẫn còn nguyên.',
  );
  const give = (ending: 'xlsx' | 'csv', make: () => Promise<Blob>) =>
    attempt(async () => {
      const file = new File([await make()], fileName(['tong-hop', slug], ending));
      saveFile(file);
      return `Đã tải tệp ${file.name} gồm ${rows.length} bản.`;
    });
  const xlsx = async () =>
    runInSlices(
      (await overNetwork(() => import('../../adapters/browser/xlsx/xlsxFile.ts'))).xlsxSteps([
        { name: slug, table: summaryTable(ruleset, rows) },
      ]),
    );
  const csv = async () => new Blob([csvText(summaryTable(ruleset, rows))], { type: 'text/csv;charset=utf-8' });
  return (
    <div class="screen">
      <p class="actions">
        <button type="button" class="btn" onClick={() => void give('xlsx', xlsx)}>
          Tải bảng (XLSX)
        </button>
        <button type="button" class="btn plain" onClick={() => void give('csv', csv)}>
          Tải bảng (CSV)
        </button>
        {/* Firefox for Android can only print from its own menu. */}
        {typeof print === 'function' && (
          <button type="button" class="btn plain" onClick={() => print()}>
            In bảng
          </button>
        )}
      </p>
      {rows.length < all && (
        <p class="quiet">
          Tệp và bản in gồm {rows.length} bản đang hiện, không phải cả {all} bản.
        </p>
      )}
      <p class="status-message" role="status">
        {message}
      </p>
    </div>
  );
}
