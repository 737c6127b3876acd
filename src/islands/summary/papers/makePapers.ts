/** Makes all papers; loaded when one is requested. */
import type { Paper } from '../../../domain/report/papers/paper.ts';
import type { OfficeCase } from '../../../domain/report/office/papers/officeCase.ts';
import { feedbackLetter } from '../../../domain/report/office/papers/feedbackLetter.ts';
import { signList } from '../../../domain/report/office/papers/signList.ts';
import { summarySheet } from '../../../domain/report/office/papers/summarySheet.ts';
import { yearReport } from '../../../domain/report/office/papers/yearReport.ts';

/** The papers in the order in which they are listed. */
export function officePapers(office: OfficeCase): readonly Paper[] {
  return [summarySheet(office), yearReport(office), signList(office), feedbackLetter(office)];
}
