import { vietnameseDate } from '../../day.ts';
import { unitWords } from '../../regulation/page/citation.ts';
import { provisionWords } from '../../regulation/tree/ids.ts';
import { instrumentName } from '../../regulation/metadata.ts';
import { quotedText } from '../../regulation/notes/quotedText.ts';
import { bareMark } from '../../regulation/tree/names.ts';
import type { Regulation } from '../../regulation/regulation.ts';
import {
  isDivision,
  type Annex,
  type Division,
  type Instrument,
  type Passage,
  type PassageKind,
  type Provision,
  type RegulationText,
} from '../../regulation/tree/tree.ts';
import { walk } from '../../regulation/tree/walk.ts';
import type { SearchUnit } from './searchText.ts';

/** The name of a passage in a list of results. */
const PASSAGE_NAMES: Readonly<Record<PassageKind, string>> = {
  letterhead: 'Đầu văn bản',
  appendix: 'Tên phụ lục',
  instrument: 'Tên loại văn bản',
  title: 'Tên văn bản',
  issuer: 'Cơ quan ban hành',
  enactedBy: 'Dòng ban hành kèm theo',
  history: 'Các lần sửa đổi',
  recital: 'Căn cứ',
  proposal: 'Theo đề nghị',
  enactingWords: 'Lời ban hành',
  recipientsHead: 'Nơi nhận',
  recipient: 'Nơi nhận',
  authority: 'Chữ ký',
  office: 'Chữ ký',
  signer: 'Chữ ký',
  stamp: 'Dấu',
  footnote: 'Chú thích',
  paragraph: 'Đoạn ngoài các Điều',
};

/**
 * The searchable units of one version of a text, in its order: the regulation itself, each division's caption, each
 * article, clause and point with its own words, each passage outside them.
 */
export function officialUnits({ meta, text: printed }: Pick<Regulation, 'meta' | 'text'>): readonly SearchUnit[] {
  const text = quotedText(printed);
  const regulation = meta.regulationName ?? meta.instrument;
  return [
    {
      id: '',
      name: instrumentName(meta),
      heading: meta.title,
      text: `${instrumentName(meta)} ngày ${vietnameseDate(meta.date)} của ${meta.issuer.name}`,
    },
    ...(text.decision === null ? [] : unitsOf(text.decision, meta.instrument)),
    ...unitsOf(text.regulation, regulation),
    ...text.annexes.flatMap((annex) => annexUnits(text, annex)),
  ];
}

function unitsOf(instrument: Instrument, owner: string): readonly SearchUnit[] {
  // The content of the letterhead is in the metadata.
  const front = instrument.front.filter(({ kind }) => kind !== 'letterhead');
  return [
    ...front.map((passage) => passageUnit(passage, owner)),
    ...[...walk(instrument)].map(({ node, within }) => nodeUnit(node, within.filter(isDivision))),
    ...instrument.back.map((passage) => passageUnit(passage, owner)),
  ];
}

/** Units of an annex are named with it: “khoản 2 Phụ lục I”. Its caption goes by its own name. */
function annexUnits(text: RegulationText, annex: Annex): readonly SearchUnit[] {
  const title = annex.front.find(({ kind }) => kind === 'title');
  const passages = [...annex.front, ...annex.back].filter(({ kind }) => kind !== 'title' && kind !== 'letterhead');
  return [
    ...passages.map((passage): SearchUnit =>
      passage.id === annex.id
        ? { id: annex.id, name: annex.name, ...headingOf(title?.text ?? null), text: passage.text }
        : passageUnit(passage, annex.name),
    ),
    ...[...walk(annex)].map(({ node }): SearchUnit => ({
      id: node.id,
      name: unitWords(text, node.id) ?? annex.name,
      ...headingOf(node.heading),
      text: node.paragraphs.join('\n'),
    })),
  ];
}

function passageUnit({ id, kind, text }: Passage, owner: string): SearchUnit {
  return { id, name: `${PASSAGE_NAMES[kind]} của ${owner}`, text };
}

/** A division is named together with those that contain it, as it is cited: “Mục 1 Chương II”. */
function nodeUnit(node: Division | Provision, within: readonly Division[]): SearchUnit {
  const text = node.paragraphs.join('\n');
  const divisions = within.toReversed().map(captionOf);
  if (isDivision(node))
    return { id: node.id, name: [captionOf(node), ...divisions].join(' '), ...headingOf(node.heading), text };
  // In an outline without articles, a clause is only identified together with its divisions.
  const name = /(?:^|\.)dieu-/.test(node.id) ? {} : { name: [provisionWords(node.id), ...divisions].join(' ') };
  return { id: node.id, ...name, ...headingOf(node.heading), text };
}

function headingOf(heading: string | null): Pick<SearchUnit, 'heading'> {
  return heading === null || heading === '' ? {} : { heading };
}

/** `Mục 1.` → `Mục 1`; `II.` of an outline → `Mục II`. */
function captionOf({ kind, caption }: Division): string {
  return `${kind === 'outline' ? 'Mục ' : ''}${bareMark(caption)}`;
}
