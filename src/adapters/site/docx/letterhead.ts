/** The head of an official document: who issues it on the left, quốc hiệu on the right. */
import type { Table } from 'docx';
import { PARAGRAPH_GAP, SIZE, TEXT_WIDTH } from '../../browser/docx/layout.ts';
import { centred, horizontalLine, sideBySide } from '../../browser/docx/words.ts';

/** Shares of the two columns in percent. */
const COLUMNS = [42, 58] as const;

/** @param number and `day` as printed below each column; null where they are left to whoever certifies the paper */
export function textLetterhead(issuer: string, number: string | null, day: string | null): Table {
  const [left, right] = COLUMNS.map((share) => (TEXT_WIDTH * share) / 100);
  const below = { spacing: { before: PARAGRAPH_GAP, after: PARAGRAPH_GAP * 2 } };
  return sideBySide(
    [
      [
        centred(issuer.toUpperCase(), { strong: true }),
        horizontalLine(Math.round((left ?? 0) * 0.3)),
        ...(number === null ? [] : [centred(number, {}, below)]),
      ],
      [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.small, strong: true }),
        centred('Độc lập - Tự do - Hạnh phúc', { strong: true }),
        horizontalLine(Math.round((right ?? 0) * 0.2)),
        ...(day === null ? [] : [centred(day, { emphasis: true }, below)]),
      ],
    ],
    COLUMNS,
    TEXT_WIDTH,
  );
}
