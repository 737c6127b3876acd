/** A quotation of an amending text in Akoma Ntoso: a modification with the quoted structure and its units. */
import { lastOf } from '../../baseline.ts';
import { quotedLines, type QuotedLine } from '../../regulation/parse/words/quotedLines.ts';
import { LEVELS, type UnitLevel } from '../../regulation/parse/words/draftTree.ts';
import { tableOf } from '../../regulation/tree/tables.ts';
import { inline, xmlText } from '../xml.ts';
import { ELEMENTS } from './units.ts';

/** Renders the words of the quotation between two offsets. */
export type WriteWords = (start: number, end: number) => string;

/** Renders the table between two offsets. */
export type WriteTable = (start: number, end: number, eId: string) => string;

interface QuotedUnit {
  readonly line: QuotedLine;
  readonly below: (QuotedUnit | QuotedLine)[];
}

/** A quotation as `p` with `mod` and `quotedStructure`, followed by any text after the closing mark. */
export function quotationXml(
  quotation: string,
  paragraph: Readonly<Record<string, string>> & { readonly eId: string },
  words: WriteWords,
  table: WriteTable,
): string {
  const { eId } = paragraph;
  const open = /^[“"«]/.exec(quotation)?.[0] ?? '';
  const [, close = '', tail = ''] = /([”"»]?)([.,;:)]*)$/.exec(quotation) ?? [];
  const end = quotation.length - close.length - tail.length;
  const lines = quotedLines(quotation).map((line) => ({
    ...line,
    start: Math.max(line.start, open.length),
    end: Math.min(line.end, end),
  }));
  const structure = `${eId}__mod_1__qstr_1`;
  const attributes = { eId: structure, startQuote: open, ...(close === '' ? {} : { endQuote: close }) };
  const content = nest(lines).map((one, index) => partXml(one, `${structure}__${index + 1}`, quotation, words, table));
  return inline(
    'p',
    paragraph,
    inline('mod', { eId: `${eId}__mod_1` }, inline('quotedStructure', attributes, ...content), xmlText(tail)),
  );
}

/** Nests the paragraphs under the numbers to which they belong. */
function nest(lines: readonly QuotedLine[]): (QuotedUnit | QuotedLine)[] {
  const top: (QuotedUnit | QuotedLine)[] = [];
  const open: QuotedUnit[] = [];
  const rank = (level: UnitLevel) => LEVELS.indexOf(level);
  for (const line of lines) {
    const { mark } = line;
    if (mark !== null)
      while (open.length > 0 && rank(lastOf(open)?.line.mark?.level ?? 'part') >= rank(mark.level)) open.pop();
    const siblings = lastOf(open)?.below ?? top;
    if (mark === null) {
      siblings.push(line);
      continue;
    }
    const unit: QuotedUnit = { line, below: [] };
    siblings.push(unit);
    open.push(unit);
  }
  return top;
}

function partXml(
  part: QuotedUnit | QuotedLine,
  eId: string,
  quotation: string,
  words: WriteWords,
  table: WriteTable,
): string {
  if (!('below' in part)) {
    const isTable = tableOf(quotation.slice(part.start, part.end)) !== null;
    return isTable ? table(part.start, part.end, eId) : inline('p', { eId }, words(part.start, part.end));
  }
  const { line, below } = part;
  const mark = line.mark;
  const from =
    line.end -
    (quotation.slice(line.start, line.end).length -
      quotation.slice(line.start, line.end).indexOf(mark?.printed ?? '') -
      (mark?.printed.length ?? 0));
  const own =
    quotation.slice(from, line.end).trim() === ''
      ? ''
      : inline('p', { eId: `${eId}__p_0` }, words(from + (quotation[from] === ' ' ? 1 : 0), line.end));
  const prose = below
    .filter((one) => !('below' in one))
    .map((one, index) => partXml(one, `${eId}__p_${index + 1}`, quotation, words, table));
  const units = below
    .filter((one) => 'below' in one)
    .map((one, index) => partXml(one, `${eId}__${index + 1}`, quotation, words, table));
  const container = units.length === 0 ? 'content' : 'intro';
  const inside =
    own === '' && prose.length === 0 ? '' : inline(container, { eId: `${eId}__${container}` }, own, ...prose);
  return inline(
    ELEMENTS[mark?.kind ?? 'article'],
    { eId },
    inline('num', {}, xmlText(mark?.printed ?? '')),
    inside,
    ...units,
  );
}
