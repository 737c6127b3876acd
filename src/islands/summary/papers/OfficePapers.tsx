import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { overNetwork } from '../../../adapters/browser/faults/networkFailure.ts';
import { saveFile } from '../../../adapters/browser/files/saveFile.ts';
import { fetchPapersContext } from '../../../adapters/browser/office/fetchPapersContext.ts';
import type { PublishedRules } from '../../../adapters/browser/office/regulationRules.ts';
import { runInSlices } from '../../../adapters/browser/page/runInSlices.ts';
import { pageAnchorOf } from '../../../domain/regulation/tree/ids.ts';
import { fileName } from '../../../domain/report/fileName.ts';
import { officeReport } from '../../../domain/report/office/officeReport.ts';
import type { OfficeCase } from '../../../domain/report/office/papers/officeCase.ts';
import { matchesOf, type RowChoice } from '../../../domain/report/summaryList.ts';
import { unitYears } from '../../../domain/report/unitYears.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';
import type { Paper } from '../../../domain/report/papers/paper.ts';
import { useAttempt } from '../../faults/useAttempt.ts';
import { useAuthority } from '../office/authorityContext.ts';
import { recallFacts, rememberFacts } from '../session/storedWork.ts';
import { usePaperPreview } from '../../ui/paper/usePaperPreview.tsx';
import { FactsForm } from './FactsForm.tsx';

interface Props {
  readonly root: string;
  readonly rules: PublishedRules;
  readonly rows: readonly SummaryRow[];
  readonly choice: RowChoice;
  /** Names of the units that have to send a self-check. */
  readonly expected: () => readonly string[];
}

type PaperId = Paper['id'];

/** The papers, and what each is for. */
const PAPERS: readonly (readonly [PaperId, string, string])[] = [
  ['tong-hop', 'Bảng tổng hợp', 'A4 ngang, có tổng cộng và chỗ ký'],
  ['bao-cao', 'Báo cáo', 'số liệu, khoảng trống và vấn đề còn mở đã điền; kiến nghị để trống'],
  ['danh-sach', 'Danh sách đề nghị xếp loại để ký', 'những người đã có mức đề nghị, xếp theo mức'],
  ['phan-anh', 'Văn bản phản ánh vướng mắc', 'chỗ vướng của lời văn, kèm trường hợp thật'],
];

/** The papers of the year, in the layout of Nghị định 30/2020/NĐ-CP: each can be viewed, printed or downloaded. */
export function OfficePapers({ root, rules, rows, choice, expected }: Props) {
  const { ruleset } = rules;
  const slug = ruleset.regulation;
  const authority = useAuthority();
  const [facts, setFacts] = useState(() => recallFacts(slug));
  const [isStored, setStored] = useState(true);
  const { message, attempt } = useAttempt(
    'Đang lập…',
    'Chưa lập được. Hãy kiểm tra kết nối mạng rồi thử lại; bảng vẫn còn nguyên.',
  );
  const title = useRef<HTMLHeadingElement>(null);
  const duties = useMemo(
    () =>
      new Map(
        rules.checklist.flatMap(({ clauses }) =>
          clauses.flatMap((clause) =>
            clause.duties.map(({ id, heading: own, paragraphs }) => [
              id,
              [...(own === null ? [] : [own]), ...paragraphs].join(' ').replace(/\s+/g, ' '),
            ]),
          ),
        ),
      ),
    [rules],
  );
  const caseNow = async (): Promise<OfficeCase> => {
    const names = expected();
    const [{ officeCaseOf }, { lastYearOf }] = await overNetwork(() =>
      Promise.all([
        import('../../../domain/report/office/papers/officeCase.ts'),
        import('../../../domain/report/office/yearChanges.ts'),
      ]),
    );
    const matches = matchesOf(choice);
    const report = officeReport(ruleset, rows, { ...choice, onlyLatest: true }, names);
    return officeCaseOf({
      ruleset,
      context: await fetchPapersContext(root, slug),
      report,
      lastYear: lastYearOf(ruleset, report, unitYears(rows, matches), matches),
      entries: authority.assigned().byRow,
      expected: names.length,
      office: facts,
      dutyWords: (id) => duties.get(id) ?? '',
    });
  };
  const papersOf = async (office: OfficeCase, only: PaperId | null): Promise<readonly Paper[]> => {
    const { paperSteps } = await overNetwork(() => import('./makePapers.ts'));
    return runInSlices(paperSteps(office, only));
  };
  const nameOf = (what: string, { report: { year } }: OfficeCase, ending: string) =>
    fileName([what, slug, typeof year === 'number' ? year : null], ending);
  const docx = (only: PaperId | null) =>
    attempt(async () => {
      const office = await caseNow();
      const papers = await papersOf(office, only);
      const { docxInWorker } = await overNetwork(() => import('../../../adapters/browser/office/docxInWorker.ts'));
      const name = nameOf(only ?? 'giay-to-tong-hop', office, 'docx');
      saveFile(new File([await docxInWorker(papers, office.office.issuer)], name));
      return `Đã tải tệp ${name}.`;
    });
  const xlsx = () =>
    attempt(async () => {
      const office = await caseNow();
      const [{ officeSheets }, { xlsxSteps }] = await overNetwork(() =>
        Promise.all([
          import('../../../domain/report/office/papers/workbook.ts'),
          import('../../../adapters/browser/xlsx/xlsxFile.ts'),
        ]),
      );
      const name = nameOf('tong-hop', office, 'xlsx');
      saveFile(new File([await runInSlices(xlsxSteps(officeSheets(office)))], name));
      return `Đã tải tệp ${name}.`;
    });
  const href = (id: string) => {
    const { page, anchor } = pageAnchorOf(id);
    return `${root}van-ban/${slug}/${page === '' ? '' : `${page}/`}${anchor === '' ? '' : `#${anchor}`}`;
  };
  const { show, hide, preview } = usePaperPreview('h4', href, () => title.current?.focus());
  const look = (only: PaperId) =>
    attempt(async () => {
      await show(async () => papersOf(await caseNow(), only));
      return '';
    });
  // The preview shows the state at the time of the request.
  useEffect(hide, [rows, choice, facts, hide]);
  useEffect(() => authority.state.subscribe(hide), [authority, hide]);
  if (choice.year === 'all') return <p class="quiet screen office-papers">Chọn một năm ở đầu bảng để lập giấy tờ.</p>;
  return (
    <section class="office-papers" aria-labelledby={`giay-to-${slug}`}>
      <div class="screen">
        <h3 id={`giay-to-${slug}`} tabIndex={-1} ref={title}>
          Giấy tờ
        </h3>
        <p class="quiet">
          Trình bày theo Nghị định 30/2020/NĐ-CP. Số, ngày và chữ ký để trống; sửa tiếp được trong Word, Excel. Lời về
          chỗ vướng lấy từ ghi chú của người biên tập trang này: hãy đọc lại trước khi ký.
        </p>
        <FactsForm
          facts={facts}
          isStored={isStored}
          set={(next) => {
            setFacts(next);
            setStored(rememberFacts(slug, next));
          }}
        />
        <p class="actions">
          <button type="button" class="btn" onClick={() => void docx(null)}>
            Tải cả bốn giấy tờ (DOCX)
          </button>
          <button type="button" class="btn plain" onClick={() => void xlsx()}>
            Tải bảng tính (XLSX)
          </button>
        </p>
        <ul class="paper-list">
          {PAPERS.map(([id, name, words]) => (
            <li key={id}>
              <span>
                <b>{name}</b> <small>{words}</small>
              </span>
              <span class="actions">
                <button
                  type="button"
                  class="btn plain small"
                  aria-label={`Xem, in: ${name}`}
                  onClick={() => void look(id)}
                >
                  Xem, in
                </button>
                <button
                  type="button"
                  class="btn plain small"
                  aria-label={`Tải DOCX: ${name}`}
                  onClick={() => void docx(id)}
                >
                  Tải DOCX
                </button>
              </span>
            </li>
          ))}
        </ul>
        <p class="status-message" role="status">
          {message}
        </p>
      </div>
      {preview}
    </section>
  );
}
