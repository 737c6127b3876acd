/** Prints the tree as canonical text, which parses back to the same tree. */
import { hasDash } from './frontAndBack/back.ts';
import { isProse } from '../tree/blocks.ts';
import { CELL_BREAK, FROM_ABOVE, FROM_LEFT, isTable } from '../tree/tables.ts';
import { instrumentsOf } from '../tree/walk.ts';
import {
  isDivision,
  type Division,
  type Instrument,
  type Passage,
  type Provision,
  type RegulationText,
} from '../tree/tree.ts';

/**
 * Prints a whole text: paragraphs separated by empty lines, bold ones between `**`. Apart from white space the result
 * equals the source character for character (adjacent bold lines of a caption or a signature share one pair of `**`).
 */
export function printText(text: RegulationText): string {
  return `${instrumentsOf(text).map(printInstrument).join('\n\n')}\n`;
}

function printInstrument(instrument: Instrument): string {
  return [
    ...printPassages(instrument.front),
    ...instrument.body.flatMap(printNode),
    ...printPassages(instrument.back),
  ].join('\n\n');
}

function printNode(node: Division | Provision): readonly string[] {
  if (!isDivision(node)) return printProvision(node);
  // After a full stop the title is on the same line as its number, so that it cannot be parsed as anything else.
  const caption =
    node.heading === ''
      ? node.caption
      : `${node.caption}${/[.:)/–-]$/u.test(node.caption) ? ' ' : '\n'}${node.heading}`;
  return [bold(caption, node.strong), ...node.paragraphs.map(printBlock), ...node.children.flatMap(printNode)];
}

function printProvision(provision: Provision): readonly string[] {
  const [first, ...others] =
    provision.heading === null ? provision.paragraphs : [provision.heading, ...provision.paragraphs];
  const mark =
    provision.mark + (provision.footnotes ?? []).join(provision.footnotes?.[0]?.startsWith('[') === true ? '' : ', ');
  const lead = first === undefined ? [mark] : isProse(first) ? [`${mark} ${first}`] : [mark, printBlock(first)];
  return [...lead, ...others.map(printBlock), ...provision.children.flatMap(printProvision)];
}

/** A paragraph in the notation of van-ban.txt: breaks and merges of table cells are written out. */
function printBlock(paragraph: string): string {
  return isTable(paragraph)
    ? paragraph.replaceAll(CELL_BREAK, ' ⏎ ').replaceAll(FROM_LEFT, '←').replaceAll(FROM_ABOVE, '↑')
    : paragraph;
}

/** The mark of a provision in the standard form: `Điều 12.`, `4.`, `đ)`, `(iv)`. */
export function markText({ kind, label }: Pick<Provision, 'kind' | 'label'>): string {
  if (kind === 'article') return `Điều ${label}.`;
  if (kind === 'subpoint') return `(${label})`;
  return kind === 'clause' ? `${label}.` : `${label})`;
}

/** Passages as paragraphs; recipients as lines of one paragraph, a bold signature as one bold paragraph. */
function printPassages(passages: readonly Passage[]): readonly string[] {
  const paragraphs: string[] = [];
  let run: Passage[] = [];
  const flush = (): void => {
    const [first] = run;
    if (first !== undefined) paragraphs.push(bold(run.map(({ text }) => text).join('\n'), first.strong));
    run = [];
  };
  for (const passage of passages) {
    const last = run.at(-1);
    if (last !== undefined && !sharesParagraph(last, passage)) flush();
    run.push(passage);
  }
  flush();
  return paragraphs;
}

function sharesParagraph(last: Passage, next: Passage): boolean {
  if (last.strong !== next.strong) return false;
  if (last.kind === 'recipient' && next.kind === 'recipient') return hasDash(next.text);
  return next.strong && ['authority', 'office'].includes(last.kind) && ['office', 'signer'].includes(next.kind);
}

function bold(text: string, strong: boolean): string {
  return strong ? `**${text}**` : text;
}
