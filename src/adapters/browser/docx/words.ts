import { AlignmentType, BorderStyle, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import type { Line } from '../../../domain/report/form.ts';
import { FONT, SIZE } from './layout.ts';

interface Style {
  readonly size?: number;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
}

/** A form's line as a paragraph; line breaks in it are kept. */
export function paragraph(
  line: Line,
  options: IParagraphOptions = {},
  { size = SIZE.text, strong = false, emphasis = false }: Style = {},
): Paragraph {
  const children = line.flatMap((run) =>
    run.text.split('\n').map(
      (text, index) =>
        new TextRun({
          text,
          font: FONT,
          size,
          ...(strong || run.strong ? { bold: true } : {}),
          ...(emphasis || run.emphasis ? { italics: true } : {}),
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  );
  return new Paragraph({ ...options, children });
}

/** A centred paragraph. */
export function centred(text: string, style: Style = {}, options: IParagraphOptions = {}): Paragraph {
  return paragraph([{ text }], { alignment: AlignmentType.CENTER, ...options }, style);
}

/** A thin horizontal line, indented on both sides by `inset` (twips), as below the motto and the title. */
export function rule(inset: number): Paragraph {
  return new Paragraph({
    indent: { left: inset, right: inset },
    spacing: { before: 0, after: 0, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}
