/** The tree as canonical text: what the parser reads back to the same tree. */
import { hasDash } from './back.ts';
import { isTable } from '../tree/tables.ts';
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
 * Prints a whole text: paragraphs separated by empty lines, bold ones between `**`. Apart from white space it gives back the
 * source character for character (neighbouring bold lines of a caption or a signature share one pair of `**`).
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
  const caption = node.heading === '' ? node.caption : `${node.caption}\n${node.heading}`;
  return [bold(caption, node.strong), ...node.children.flatMap(printNode)];
}

function printProvision(provision: Provision): readonly string[] {
  const [first, ...others] =
    provision.heading === null ? provision.paragraphs : [provision.heading, ...provision.paragraphs];
  const mark = markText(provision);
  return [
    ...(first === undefined ? [mark] : isTable(first) ? [mark, first] : [`${mark} ${first}`]),
    ...others,
    ...provision.children.flatMap(printProvision),
  ];
}

/** The mark of a provision as it is printed: `Điều 12.`, `4.`, `đ)`. */
export function markText({ kind, label }: Pick<Provision, 'kind' | 'label'>): string {
  if (kind === 'article') return `Điều ${label}.`;
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
