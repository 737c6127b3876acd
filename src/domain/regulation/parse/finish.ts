/** Turns a draft of an instrument into the tree: ids, headings, passages; refuses units without words. */
import {
  isDraftDivision,
  LEVEL_WORDS,
  ordinalOf,
  type DraftDivision,
  type DraftPassage,
  type DraftProvision,
} from './draftTree.ts';
import { labelSlug } from '../tree/ids.ts';
import type { InstrumentDraft } from './instrument.ts';
import { printNumber } from '../tree/numbering.ts';
import type { Report } from './report.ts';
import { isTerminated } from './sentences.ts';
import { isTable } from '../tree/tables.ts';
import type { Division, Instrument, Passage, PassageKind, Provision } from '../tree/tree.ts';

/** The finished instrument; `prefix` begins all its ids. Reports articles, clauses, points and divisions without content. */
export function finishInstrument(draft: InstrumentDraft, prefix: string, report: Report): Instrument {
  const names = passageNames();
  const passage = ({ kind, text, strong, line }: DraftPassage): Passage => ({
    id: prefix + names(kind),
    kind,
    text,
    strong,
    line,
  });
  return {
    prefix,
    front: draft.front.map(passage),
    body: draft.body.nodes.map((node) => finishNode(node, prefix, prefix, report)),
    back: draft.back.map(passage),
  };
}

const DIVISION_SLUGS = { part: 'phan', chapter: 'chuong', section: 'muc' } as const;

function finishNode(
  node: DraftDivision | DraftProvision,
  prefix: string,
  within: string,
  report: Report,
): Division | Provision {
  if (!isDraftDivision(node)) return finishProvision(node, `${prefix}dieu-${labelSlug(node.label)}`, report);
  const ordinal = ordinalOf(node);
  const id = `${within}${DIVISION_SLUGS[node.kind]}-${labelSlug(ordinal === null ? node.label : printNumber(ordinal))}`;
  if (node.children.length === 0) {
    report(
      node.line,
      `${node.caption} không có Điều nào`,
      'ít nhất một Điều',
      'Bổ sung phần còn thiếu theo bản chính, hoặc bỏ dòng này.',
    );
  }
  const { kind, label, caption, heading, line } = node;
  const children = node.children.map((child) => finishNode(child, prefix, `${id}.`, report));
  return { id, kind, label, caption, heading: heading.text, strong: heading.strong, children, line };
}

function finishProvision(node: DraftProvision, id: string, report: Report): Provision {
  const { kind, label, line } = node;
  const words = node.blocks.map(({ text }) => text).filter((text) => text !== '');
  const [first] = words;
  const hasMore = words.length > 1 || node.children.length > 0;
  const isHeading = first !== undefined && !isTerminated(first) && !isTable(first) && (kind === 'article' || hasMore);
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
    finishProvision(child, `${id}.${child.kind === 'clause' ? 'khoan' : 'diem'}-${labelSlug(child.label)}`, report),
  );
  return {
    id,
    kind,
    label,
    heading: isHeading ? first : null,
    paragraphs: isHeading ? words.slice(1) : words,
    children,
    line,
  };
}

const PASSAGE_SLUGS: Readonly<Record<PassageKind, string>> = {
  instrument: 'loai-van-ban',
  title: 'tieu-de',
  issuer: 'co-quan',
  enactedBy: 'ban-hanh-kem-theo',
  recital: 'can-cu',
  proposal: 'de-nghi',
  enactingWords: 'loi-ban-hanh',
  recipientsHead: 'noi-nhan',
  recipient: 'noi-nhan',
  authority: 'ky',
  office: 'chuc-vu',
  signer: 'nguoi-ky',
  paragraph: 'doan',
};

/** Kinds of which a text usually has several: all are numbered, from 1. Of the others only a second one bears a number. */
const NUMBERED: readonly PassageKind[] = ['recital', 'paragraph'];

/** Gives each passage of one instrument, in order, its name: `can-cu-2`, `noi-nhan.7`, `ky`, `ky.chuc-vu`, `ky-2.nguoi-ky`. */
function passageNames(): (kind: PassageKind) => string {
  const counts = new Map<string, number>();
  const numbered = (stem: string, always: boolean): string => {
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    return always || count > 1 ? `${stem}-${count}` : stem;
  };
  let list = 'noi-nhan';
  let signature = 'ky';
  let signed = true;
  return (kind) => {
    const slug = PASSAGE_SLUGS[kind];
    if (kind === 'recipientsHead') return (list = numbered(slug, false));
    if (kind === 'recipient') return numbered(`${list}.`, true).replace('.-', '.');
    if (kind !== 'authority' && kind !== 'office' && kind !== 'signer') return numbered(slug, NUMBERED.includes(kind));
    // An office without “TM. …” before it also begins a signature of its own.
    if (kind === 'authority' || signed) signature = numbered('ky', false);
    signed = kind === 'signer';
    return kind === 'authority' ? signature : numbered(`${signature}.${slug}`, false);
  };
}
