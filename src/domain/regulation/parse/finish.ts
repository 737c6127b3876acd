/** Converts a draft instrument to the final tree: ids, headings, passages. Reports units without content. */
import { isProse } from '../tree/blocks.ts';
import { settleBack } from './frontAndBack/back.ts';
import {
  isDraftDivision,
  LEVEL_WORDS,
  ordinalOf,
  type Block,
  type DraftDivision,
  type DraftPassage,
  type DraftProvision,
  type UnitLevel,
} from './words/draftTree.ts';
import { labelSlug } from '../tree/ids.ts';
import type { InstrumentDraft } from './instrument.ts';
import { printNumber } from '../tree/numbering.ts';
import type { ReportProblem } from './report/report.ts';
import { isTerminated } from './words/sentences.ts';
import type { Division, Instrument, Passage, PassageKind, Provision } from '../tree/tree.ts';

/**
 * The finished instrument; `prefix` starts all its ids. Reports articles, clauses, points and divisions without
 * content.
 */
export function finishInstrument(draft: InstrumentDraft, prefix: string, report: ReportProblem): Instrument {
  const names = passageNames(prefix);
  const passage = ({ kind, text, strong, line }: DraftPassage): Passage => ({
    id: names(kind),
    kind,
    text,
    strong,
    line,
  });
  const isOutline = draft.form.body === 'outline';
  // In an outline, empty headings and items are as the author left them.
  const reportWithin: ReportProblem = isOutline ? () => undefined : report;
  const areContent = areMostlyBare(draft.body.nodes);
  return {
    prefix,
    front: draft.front.map(passage),
    body: draft.body.nodes.map((node) => finishNode(node, prefix, prefix, reportWithin, areContent)),
    back: settleBack(draft.back).map(passage),
  };
}

/** What the last part of a unit's id starts with. */
export const UNIT_SLUGS: Readonly<Record<UnitLevel, string>> = {
  part: 'phan',
  chapter: 'chuong',
  section: 'muc',
  subsection: 'tieu-muc',
  letter: 'phan',
  roman: 'muc',
  article: 'dieu',
  clause: 'khoan',
  point: 'diem',
  subpoint: 'tiet',
};

/**
 * A draft unit with its ids. Reports units without content.
 * @param prefix the start of the ids of articles: that of the instrument
 * @param within the start of the ids of other units at the top: that of the unit above, with its dot
 * @param areContent articles of one line are content without a full stop, not titles
 */
export function finishNode(
  node: DraftDivision | DraftProvision,
  prefix: string,
  within: string,
  report: ReportProblem,
  areContent = false,
): Division | Provision {
  if (!isDraftDivision(node))
    return finishProvision(
      node,
      `${node.kind === 'article' ? prefix : within}${UNIT_SLUGS[node.kind]}-${labelSlug(node.label)}`,
      report,
      areContent,
    );
  const { kind, level, label, caption, heading, line } = node;
  const ordinal = ordinalOf(node);
  // Letters and Roman numbers of an outline are kept: `muc-ii` is not Mục 2.
  const slug = kind === 'outline' || ordinal === null ? labelSlug(label) : printNumber(ordinal);
  const id = `${within}${UNIT_SLUGS[level]}-${slug}`;
  if (node.children.length === 0)
    report(
      line,
      `${caption} không có Điều nào`,
      'ít nhất một Điều',
      'Bổ sung phần còn thiếu theo bản chính, hoặc bỏ dòng này.',
    );
  const children = node.children.map((child) => finishNode(child, prefix, `${id}.`, report, areContent));
  return {
    id,
    kind,
    label,
    caption,
    heading: heading.text,
    strong: heading.strong,
    paragraphs: wordsOf(node.blocks),
    children,
    line,
  };
}

/** A single line as long as this is more likely an article's content than its title. */
const LONGEST_BARE_TITLE = 60;

/** An order of an amending text, which is never a title: “Bãi bỏ khoản 2 Điều 4”. */
const REPEALS = /^(?:Bãi bỏ|Hủy bỏ|Huỷ bỏ|Bỏ|Ngưng hiệu lực) .*(?:điểm|khoản|Điều|Phụ lục|Chương|Mục) [\dIVX\p{Ll}]/u;

/** True where most articles are one line without a full stop: “Điều 1: Đi học đúng giờ”, as rules on a wall have it. */
function areMostlyBare(nodes: readonly (DraftDivision | DraftProvision)[]): boolean {
  const articlesIn = (node: DraftDivision | DraftProvision): readonly DraftProvision[] =>
    isDraftDivision(node) ? node.children.flatMap(articlesIn) : node.kind === 'article' ? [node] : [];
  const articles = nodes.flatMap(articlesIn);
  const bare = articles.filter((one) => {
    const [first = '', another] = wordsOf(one.blocks);
    return one.children.length === 0 && another === undefined && first !== '' && isProse(first) && !isTerminated(first);
  });
  return bare.length > 2 && bare.length * 2 > articles.length;
}

function finishProvision(node: DraftProvision, id: string, report: ReportProblem, areContent = false): Provision {
  const { kind, label, mark, footnotes, line } = node;
  const words = wordsOf(node.blocks);
  const [first] = words;
  const hasMore = words.length > 1 || node.children.length > 0;
  const isBare = first !== undefined && !hasMore && kind === 'article' && isProse(first) && !isTerminated(first);
  // An order that ends with what it quotes is no title.
  const isContent =
    isBare &&
    (areContent || REPEALS.test(first) || /^\(.*\)$|[”"»’']$/.test(first) || first.length > LONGEST_BARE_TITLE);
  const isHeading =
    first !== undefined && !isTerminated(first) && isProse(first) && (kind === 'article' || hasMore) && !isContent;
  if (!hasMore && (first === undefined || isHeading)) {
    const name = `${LEVEL_WORDS[kind]} ${label}`;
    report(
      line,
      first === undefined ? `${name} không có chữ nào` : `${name} chỉ có tên “${first}”, không có nội dung`,
      'nội dung của đơn vị này',
      'Bổ sung nội dung theo bản chính; nếu dòng này đã là nội dung thì thêm dấu câu cuối theo bản chính.',
    );
  }
  const children = node.children.map((child) =>
    finishProvision(child, `${id}.${UNIT_SLUGS[child.kind]}-${labelSlug(child.label)}`, report),
  );
  const own = { id, kind, label, mark, ...(footnotes.length === 0 ? {} : { footnotes }) };
  return { ...own, heading: isHeading ? first : null, paragraphs: isHeading ? words.slice(1) : words, children, line };
}

function wordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ text }) => text).filter((text) => text !== '');
}

const PASSAGE_SLUGS: Readonly<Record<PassageKind, string>> = {
  letterhead: 'dau-trang',
  appendix: '',
  instrument: 'loai-van-ban',
  title: 'tieu-de',
  issuer: 'co-quan',
  enactedBy: 'ban-hanh-kem-theo',
  history: 'sua-doi',
  recital: 'can-cu',
  proposal: 'de-nghi',
  enactingWords: 'loi-ban-hanh',
  recipientsHead: 'noi-nhan',
  recipient: 'noi-nhan',
  authority: 'ky',
  office: 'chuc-vu',
  signer: 'nguoi-ky',
  stamp: 'dau',
  footnote: 'chu-thich',
  paragraph: 'doan',
};

/** Kinds that usually occur several times: always numbered, from 1. For other kinds only repetitions get a number. */
const NUMBERED: readonly PassageKind[] = ['history', 'recital', 'paragraph', 'letterhead', 'footnote'];

/**
 * Returns a function that assigns ids to the passages of one instrument in order: `can-cu-2`, `noi-nhan.7`, `ky`,
 * `ky.chuc-vu`, `ky-2.nguoi-ky`. The caption of an appendix gets the id of the appendix.
 */
function passageNames(prefix: string): (kind: PassageKind) => string {
  const counts = new Map<string, number>();
  const numbered = (stem: string, always: boolean): string => {
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    return always || count > 1 ? `${stem}-${count}` : stem;
  };
  let list = 'noi-nhan';
  let signature = 'ky';
  let signed = true;
  const name = (kind: PassageKind): string => {
    const slug = PASSAGE_SLUGS[kind];
    if (kind === 'recipientsHead') return (list = numbered(slug, false));
    if (kind === 'recipient') return numbered(`${list}.`, true).replace('.-', '.');
    if (kind !== 'authority' && kind !== 'office' && kind !== 'signer') return numbered(slug, NUMBERED.includes(kind));
    // An office without “TM. …” before it also starts a new signature.
    if (kind === 'authority' || signed) signature = numbered('ky', false);
    signed = kind === 'signer';
    return kind === 'authority' ? signature : numbered(`${signature}.${slug}`, false);
  };
  return (kind) => (kind === 'appendix' ? prefix.replace(/\.$/, '') : prefix + name(kind));
}
