import { schemeWords } from '../../../rating/wording/schemeWords.ts';
import type { PaperBlock } from '../../papers/paper.ts';
import { people, text, type OfficeCase } from './officeCase.ts';

/** Who has sent, who has not and who is not on the list; empty if no list was made. */
export function sendersBlocks(office: OfficeCase): readonly PaperBlock[] {
  const { report, expected, ruleset } = office;
  const { sent, missing, unknown } = report.senders;
  if (expected === 0) return [];
  const { rated } = schemeWords(ruleset);
  return [
    text(
      missing.length === 0
        ? `Cả ${people(office, expected)} trong danh sách đã gửi bản tự kiểm tra.`
        : `${sent.length}/${people(office, expected)} trong danh sách đã gửi bản tự kiểm tra. Chưa gửi (${missing.length}): ${missing.join('; ')}.`,
    ),
    ...(unknown.length === 0
      ? []
      : [
          text(
            `Gửi mà không có trong danh sách (${unknown.length} ${rated}): ${unknown.map(({ name }) => name).join('; ')}.`,
          ),
        ]),
  ];
}
