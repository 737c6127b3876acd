/** The articles of a draft as runs of its lines, for navigating its text. */
import { lastOf } from '../../baseline.ts';
import type { Instrument, RegulationText } from '../../regulation/tree/tree.ts';
import { articlesOf } from '../../regulation/tree/walk.ts';

/** A part of a draft: the head of an instrument, an article, or an appendix. */
export interface DraftSection {
  /** `Điều 12`, `Phụ lục 1`, `Phần đầu`. */
  readonly name: string;
  /** The shortest name: `12`. */
  readonly short: string;
  /** 1-based first line; goes on to the next section. */
  readonly line: number;
}

/** The sections in the order of their lines, the first from line 1. One section for a text that could not be read. */
export function sectionsOf(text: RegulationText | null): readonly DraftSection[] {
  if (text === null) return [WHOLE];
  const { decision, regulation, annexes } = text;
  const sections = [
    ...(decision === null ? [] : instrumentSections(decision, 'Văn bản ban hành', 'VB')),
    ...instrumentSections(regulation, decision === null ? 'Phần đầu' : 'Tên văn bản kèm theo', 'Đầu'),
    ...annexes.flatMap((annex, at) => headOf(annex, annex.name, `PL${annexes.length === 1 ? '' : at + 1}`)),
  ];
  const ordered: DraftSection[] = [];
  for (const section of sections.sort((a, b) => a.line - b.line)) {
    // A head without lines of its own.
    if (lastOf(ordered)?.line === section.line) ordered.pop();
    ordered.push(section);
  }
  const [first, ...rest] = ordered;
  return first === undefined ? [WHOLE] : [{ ...first, line: 1 }, ...rest];
}

const WHOLE: DraftSection = { name: 'Cả bản', short: 'Cả bản', line: 1 };

function instrumentSections(instrument: Instrument, name: string, short: string): readonly DraftSection[] {
  const articles = articlesOf(instrument).map(({ node }) => ({
    name: `Điều ${node.label}`,
    short: node.label,
    line: node.line,
  }));
  const [end] = instrument.back;
  return [
    ...headOf(instrument, name, short),
    ...articles,
    ...(end === undefined || articles.length === 0 ? [] : [{ name: 'Phần cuối', short: 'Cuối', line: end.line }]),
  ];
}

function headOf({ front, body }: Instrument, name: string, short: string): readonly DraftSection[] {
  const line = front[0]?.line ?? body[0]?.line;
  return line === undefined ? [] : [{ name, short, line }];
}
