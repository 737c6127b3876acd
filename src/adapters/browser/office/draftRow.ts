/** The row of one self-check in the office's table. */
import type { Draft } from '../../../domain/draft/draft.ts';
import type { Outcomes } from '../../../domain/draft/outcome/statedResult.ts';
import { summaryRow, type SummaryRow } from '../../../domain/report/summaryRow.ts';
import { unitKey } from '../../../domain/report/unitName.ts';
import { isNetworkFailure } from '../faults/networkFailure.ts';
import { reportPageError } from '../faults/pageErrors.ts';
import type { PublishedRules } from './regulationRules.ts';

export interface RatedDraft {
  readonly rules: PublishedRules;
  readonly row: SummaryRow;
}

/**
 * Rates a self-check by the published rules. What makes that impossible affects only this self-check: it becomes a
 * Vietnamese sentence, and is reported if it is the page's own fault. Never rejects.
 * @param stated the outcomes stated in its file, if any
 * @param named what sentences call the self-check
 * @param load the published rules of its regulation; null if they are not published here
 */
export async function draftRow(
  draft: Draft,
  stated: Outcomes | null,
  origin: { readonly key: string; readonly file: string },
  named: string,
  load: () => Promise<PublishedRules | 'stopped' | null>,
): Promise<RatedDraft | { readonly problem: string } | 'stopped'> {
  const rules = await load().catch(whyNot);
  if (rules === 'stopped') return 'stopped';
  if (rules === null)
    return { problem: `${named} theo văn bản “${draft.regulation}” không có ở trang này, nên không tính được.` };
  if (rules === 'unreachable')
    return { problem: `${named} chưa tính được vì không tải được quy tắc. Hãy kiểm tra kết nối mạng rồi mở lại tệp.` };
  if (rules === 'fault') return { problem: `${named} chưa tính được: lỗi của trang.` };
  try {
    const row = summaryRow(rules, origin, draft, stated, new Date().toISOString());
    if (row === null)
      return {
        problem: `${named} ghi ${rules.ruleset.words.roleShort ?? 'chức danh'} “${draft.role}”, không có trong quy định đang công bố, nên không tính được.`,
      };
    // Drawing the table compares names; what that needs is computed here, between turns.
    unitKey(row.unit);
    return { rules, row };
  } catch (error) {
    reportPageError(error);
    return { problem: `${named} chưa tính được: lỗi của trang.` };
  }
}

/** Why the rules of a regulation could not be loaded. */
function whyNot(error: unknown): 'unreachable' | 'fault' {
  if (isNetworkFailure(error)) return 'unreachable';
  reportPageError(error);
  return 'fault';
}
