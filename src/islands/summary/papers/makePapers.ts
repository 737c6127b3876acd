/** Makes the papers; loaded when one is requested. */
import type { Paper } from '../../../domain/report/papers/paper.ts';
import type { OfficeCase } from '../../../domain/report/office/papers/officeCase.ts';
import { feedbackLetter } from '../../../domain/report/office/papers/feedbackLetter.ts';
import { signList } from '../../../domain/report/office/papers/signList.ts';
import { summarySheet } from '../../../domain/report/office/papers/summarySheet.ts';
import { yearReport } from '../../../domain/report/office/papers/yearReport.ts';

/** In the order in which they are listed. */
const MAKERS = {
  'tong-hop': summarySheet,
  'bao-cao': yearReport,
  'danh-sach': signList,
  'phan-anh': feedbackLetter,
};
type PaperId = keyof typeof MAKERS;

/** One of the papers, or all, a paper a step. */
export function* paperSteps(office: OfficeCase, only: string | null): Generator<void, readonly Paper[]> {
  const papers: Paper[] = [];
  for (const id of Object.keys(MAKERS) as readonly PaperId[]) {
    if (only !== null && only !== id) continue;
    papers.push(MAKERS[id](office));
    yield;
  }
  return papers;
}
