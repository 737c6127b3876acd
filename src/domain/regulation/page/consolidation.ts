/**
 * A version of an amended text as a consolidated one (văn bản hợp nhất) is laid out according to Pháp lệnh
 * 01/2012/UBTVQH13: the texts that amend it after its title, and a footnote at each change that names the provision and
 * the day.
 */
import { longDay } from '../../day.ts';
import { isOrder } from '../amend/orders/orderForms.ts';
import type { TextHistory } from '../amend/history.ts';
import type { AmendingText, UnitChange } from '../amend/operation/operation.ts';
import { repealedIn } from '../amend/repealed.ts';
import type { DatedText } from '../amend/textOn.ts';
import type { Metadata } from '../metadata.ts';
import { provisionWords } from '../tree/ids.ts';
import type { Division, Instrument, Provision, ProvisionId } from '../tree/tree.ts';
import { instrumentsOf, walk } from '../tree/walk.ts';
import { footnoteWords, numberedName, uncapital } from './footnoteWords.ts';

/** What a consolidated text contains besides the words of the version. */
export interface Consolidation {
  /** “Thông tư số … ngày … của …, có hiệu lực kể từ ngày …, được sửa đổi, bổ sung bởi:”. */
  readonly lead: string;
  /** Each amending text, with its number in the list. */
  readonly amending: readonly string[];
  /** The paragraphs of each footnote, in the order of the marks. */
  readonly footnotes: readonly (readonly string[])[];
  /** Those of them that quote the amending texts: their recitals and final provisions. */
  readonly quoting: readonly (readonly string[])[];
  /** The numbers (from 1) of the footnotes at a unit or passage. */
  readonly marksAt: (id: ProvisionId) => readonly number[];
  /** True for a unit that is printed as “(được bãi bỏ)”. */
  readonly isRepealed: (id: ProvisionId) => boolean;
}

type ConsolidatedText = Pick<Metadata, 'instrument' | 'number' | 'date' | 'title' | 'issuer' | 'inForceFrom'>;

/** The consolidation of a version; null for the text as it was issued. */
export function consolidationOf(
  meta: ConsolidatedText,
  history: TextHistory,
  version: DatedText,
): Consolidation | null {
  const amending = history.amending.filter(
    ({ id, from }) => from <= version.day || version.changes.some(({ operation }) => operation.source.text === id),
  );
  if (version.changes.length === 0 || amending.length === 0) return null;
  const footnotes: (readonly string[])[] = [];
  const marks = new Map<ProvisionId, number[]>();
  const add = (at: ProvisionId, paragraphs: readonly string[]): void => {
    if (paragraphs.length === 0) return;
    footnotes.push(paragraphs);
    marks.set(at, [...(marks.get(at) ?? []), footnotes.length]);
  };
  const changesIn = changesAt(version);
  const [first, ...others] = instrumentsOf(version.text);
  const recitals = first === undefined ? undefined : recitalsEnd(first);
  const quoting: (readonly string[])[] = [];
  const quote = (at: ProvisionId, paragraphs: readonly string[]): void => {
    add(at, paragraphs);
    if (paragraphs.length > 0) quoting.push(paragraphs);
  };
  for (const text of amending) if (recitals !== undefined) quote(recitals, recitalsOf(text));
  const final = finalUnit(version.text.regulation);
  for (const instrument of [...(first === undefined ? [] : [first]), ...others]) {
    for (const change of changesIn(instrumentId(instrument)))
      add(instrumentId(instrument), [footnoteWords(change, history)]);
    for (const { id } of instrument.front.filter(({ kind }) => kind === 'title'))
      for (const change of changesIn(id)) add(id, [footnoteWords(change, history)]);
    for (const { node } of walk(instrument)) {
      for (const change of changesIn(node.id)) add(node.id, [footnoteWords(change, history)]);
      if (node === final) for (const text of amending) quote(node.id, finalProvisionsOf(text, version));
    }
  }
  const repealed = repealedIn(version);
  return {
    lead: `${namedWithTitle(meta)}, có hiệu lực kể từ ngày ${longDay(meta.inForceFrom)}, được sửa đổi, bổ sung bởi:`,
    amending: amending.map(
      (text, index) =>
        `${index + 1}. ${numberedName(text)} ngày ${longDay(text.signed)} ${uncapital(text.title)}, có hiệu lực kể từ ngày ${longDay(text.from)}.`,
    ),
    footnotes,
    quoting,
    marksAt: (id) => marks.get(id) ?? [],
    isRepealed: (id) => repealed.has(id),
  };
}

/** “Thông tư số … ngày … của … quy định về …”; “Nội quy vườn cây số … của …” where the title begins with its type. */
function namedWithTitle({ instrument, number, date, title, issuer }: ConsolidatedText): string {
  const signed = `số ${number} ngày ${longDay(date)} của ${issuer.name}`;
  return title.toLowerCase().startsWith(instrument.toLowerCase())
    ? `${title} ${signed}`
    : `${instrument} ${signed} ${uncapital(title)}`;
}

const WHOLE: readonly UnitChange['as'][] = ['replaced', 'inserted', 'repealed', 'renumbered'];

/**
 * The changes that a consolidated text lists at each unit: the last one that replaced it as a whole, and changes of its
 * words and suspensions since. Units below one that was replaced or repealed later are covered by that one's footnote.
 */
function changesAt({ changes }: DatedText): (id: ProvisionId) => readonly UnitChange[] {
  return (id) => {
    const own = changes.filter((change) => change.id === id);
    const kept = own.slice(
      Math.max(
        0,
        own.findLastIndex(({ as, operation }) => WHOLE.includes(as) || isContent(operation.change)),
      ),
    );
    return kept.filter((change) => {
      const index = changes.indexOf(change);
      return !changes.some(
        (other, at) =>
          (at > index && WHOLE.includes(other.as) && id.startsWith(`${other.id}.`)) ||
          // A repealed chapter says so once, though each of its articles is repealed with it.
          (change.as === 'repealed' && at < index && other.operation === change.operation && isAbove(other, change)),
      );
    });
  };
}

function isContent(change: UnitChange['operation']['change']): boolean {
  return change.kind === 'rewrite' && (change.part === 'content' || change.target.steps.length === 0);
}

function isAbove({ former }: UnitChange, { id }: UnitChange): boolean {
  const holds = (unit: Division | Provision): boolean => unit.children.some((child) => child.id === id || holds(child));
  return former !== null && holds(former);
}

/**
 * The last recital of an instrument, or else the end of its front; the recitals of the amending texts are attached to
 * it.
 */
function recitalsEnd({ front }: Instrument): ProvisionId | undefined {
  const last = front.findLast(({ kind }) => kind === 'recital' || kind === 'proposal');
  return (last ?? front.findLast(({ kind }) => kind === 'title' || kind === 'instrument'))?.id;
}

/** The recitals of an amending text, quoted. */
function recitalsOf(text: AmendingText): readonly string[] {
  const { decision, regulation } = text.text;
  const recitals = (decision ?? regulation).front.filter(({ kind }) => kind === 'recital' || kind === 'proposal');
  if (recitals.length === 0) return [];
  return [
    `${numberedName(text)} ${uncapital(text.title)} có căn cứ ban hành như sau:`,
    ...quoted(recitals.map(({ text: words }) => words)),
  ];
}

/** Where the final provisions of the amending texts are quoted: the last chapter, or the last article without one. */
function finalUnit({ body }: Instrument): Division | Provision | undefined {
  return body.at(-1);
}

/** The articles of an amending text that order nothing, quoted: responsibility, entry into force, transition. */
function finalProvisionsOf(text: AmendingText, { changes }: DatedText): readonly string[] {
  const { decision, regulation } = text.text;
  const articles = [...walk(decision ?? regulation)].flatMap(({ node }) => (node.kind === 'article' ? [node] : []));
  const ordering = new Set(
    changes.flatMap(({ operation: { source } }) => (source.text === text.id ? [source.provision.split('.')[0]] : [])),
  );
  const own = articles.filter(
    ({ id, heading, paragraphs }) =>
      !ordering.has(id) && ![heading ?? '', ...paragraphs].some((words) => isOrder(words)),
  );
  if (own.length === 0) return [];
  return [
    `${own.map(({ id }) => provisionWords(id)).join(', ')} của ${numberedName(text)} ${uncapital(text.title)}, có hiệu lực kể từ ngày ${longDay(text.from)} quy định như sau:`,
    ...quoted(own.flatMap(linesOf)),
  ];
}

function linesOf(unit: Provision): readonly string[] {
  const [first, ...others] = [...(unit.heading === null ? [] : [unit.heading]), ...unit.paragraphs];
  return [first === undefined ? unit.mark : `${unit.mark} ${first}`, ...others, ...unit.children.flatMap(linesOf)];
}

function quoted(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${index === 0 ? '“' : ''}${line}${index === lines.length - 1 ? '”' : ''}`);
}

/** `phu-luc-1` for an appendix; for the others an id that no change has. */
function instrumentId(instrument: Instrument): ProvisionId {
  return 'id' in instrument && typeof instrument.id === 'string' ? instrument.id : '';
}
