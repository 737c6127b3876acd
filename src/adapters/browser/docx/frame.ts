import { AlignmentType, Header, PageNumber, Paragraph, TextRun, type Table } from 'docx';
import type { Letterhead, Paper } from '../../../domain/report/papers/paper.ts';
import { FONT, PARAGRAPH_GAP, SIZE } from './layout.ts';
import { centred, horizontalLine, sideBySide } from './words.ts';

/** The unit's column and that of quốc hiệu, in percent. */
const COLUMNS = [40, 60] as const;

/** The letterhead where there is one, then the title with its rule. @param width of the text, in twips */
export function frontOf({ letterhead, kind, subject, remark }: Paper, width: number): readonly (Paragraph | Table)[] {
  const head = letterhead === null ? [] : [letterheadOf(letterhead, width)];
  if (kind === '') return head;
  return [
    ...head,
    centred(
      kind,
      { size: SIZE.title, strong: true },
      { spacing: { before: letterhead === null ? 0 : PARAGRAPH_GAP * 2 } },
    ),
    centred(subject, { size: SIZE.text, strong: true }),
    horizontalLine(Math.round(width * 0.33)),
    ...(remark === ''
      ? []
      : [centred(remark, { emphasis: true }, { spacing: { before: PARAGRAPH_GAP / 2, after: PARAGRAPH_GAP / 2 } })]),
  ];
}

/** Who issues it and its number on the left; quốc hiệu, tiêu ngữ, locality and day on the right. */
function letterheadOf(
  { above = [], unit, number, nation, motto, localityAndDay, about }: Letterhead,
  width: number,
): Table {
  const [left, right] = COLUMNS.map((share) => (width * share) / 100);
  const below = { spacing: { before: PARAGRAPH_GAP } };
  return sideBySide(
    [
      [
        ...above.map((line) => centred(line)),
        ...unit.map((line) => centred(line, { strong: true })),
        horizontalLine(Math.round((left ?? 0) * 0.3)),
        centred(number, {}, below),
        ...(about === undefined ? [] : [centred(about, { size: SIZE.small })]),
      ],
      [
        centred(nation, { size: SIZE.small, strong: true }),
        centred(motto, { size: SIZE.text, strong: true }),
        horizontalLine(Math.round((right ?? 0) * 0.2)),
        centred(localityAndDay, { emphasis: true }, below),
      ],
    ],
    COLUMNS,
    width,
  );
}

/** The page's number in the middle of the upper margin. */
export function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.text })],
      }),
    ],
  });
}
