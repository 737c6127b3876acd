/** Resolves references in context: “Điều này”, “Quy định này”, a chapter's number, and which units exist. */
import { findLast, lastOf } from '../../baseline.ts';
import { annexNumber } from '../parse/words/annexCaptions.ts';
import { ordinalOf, type UnitLevel } from '../parse/words/draftTree.ts';
import { articleIdOf } from '../tree/ids.ts';
import {
  isDivision,
  type Division,
  type Instrument,
  type Provision,
  type ProvisionId,
  type RegulationText,
} from '../tree/tree.ts';
import { ATTACHED_NAMES, isCalled, kindOf } from './instrumentKind.ts';
import { instrumentOf, instrumentsOf, walk, type Nested } from '../tree/walk.ts';

/** The context of a piece of text. An instrument is identified by the prefix of its ids. */
export interface ReferenceContext {
  /** The unit of a level that contains the text (or is its own unit), or null. */
  readonly current: (level: UnitLevel) => ProvisionId | null;
  /**
   * The instrument called “<name> này” here, by its prefix; `kèm theo`: the attached one. `unsure` if no instrument of
   * this text is of that kind: “Nghị định này” in a decision may be a decree cited before. Null if it cannot be one of
   * this text: “Quyết định này” in a Quy định whose decision is not in the file.
   */
  readonly instrument: (name: string) => { readonly prefix: string; readonly unsure: boolean } | null;
  /** Prefix for an article: of the given instrument or unit, or of the context itself. */
  readonly prefix: (container: string | null) => string;
  /** The id itself if there is such a unit, else null. */
  readonly existing: (id: ProvisionId) => ProvisionId | null;
  /**
   * The only division of that level and number in a container (an instrument or division) or nearest to the context;
   * null if there is none or several.
   */
  readonly division: (level: UnitLevel, label: string, container: string | null) => ProvisionId | null;
  /** The annex with a number (empty: the only annex); for null, the annex that contains the prose. */
  readonly annex: (label: string | null) => ProvisionId | null;
  /**
   * A clause, point or subpoint by the last part of its id, in a container or around the context (from its clause if
   * `small`); null if there is none.
   */
  readonly within: (container: string | null, segment: string, small: boolean) => ProvisionId | null;
  /** The only unit with a decimal number (`2-1-2` for 2.1.2) in a container or around the context, of any level. */
  readonly decimal: (container: string | null, slug: string) => ProvisionId | null;
  /** The prose is in an appendix or in a text without articles, where numbers are unreliable. */
  readonly isLoose: boolean;
  /** True for a unit with numbered units in it, and for a whole instrument. */
  readonly isDivided: (id: ProvisionId) => boolean;
  /** The prose orders amendments of another text. */
  readonly amends: boolean;
  /**
   * The units of the same kind from one to another (inclusive), in the order of the text; empty if they differ in kind
   * or are in the wrong order.
   */
  readonly between: (from: ProvisionId, to: ProvisionId) => readonly ProvisionId[];
}

/** Indexes a text once; `at` gives the context of any of its units. */
export function contextsOf(text: RegulationText): { readonly contextOf: (id: ProvisionId) => ReferenceContext } {
  const nodes = new Map<ProvisionId, Nested<Division | Provision>>();
  for (const instrument of instrumentsOf(text))
    for (const nested of walk(instrument)) nodes.set(nested.node.id, nested);
  return { contextOf: (id) => contextAt(text, nodes, id) };
}

function contextAt(
  text: RegulationText,
  nodes: ReadonlyMap<ProvisionId, Nested<Division | Provision>>,
  at: ProvisionId,
): ReferenceContext {
  const { decision, regulation, annexes } = text;
  const home = instrumentOf(text, at);
  const nested = nodes.get(at);
  const around = nested === undefined ? [] : [...nested.within, nested.node];
  const here = annexes.find((annex) => annex === home) ?? null;
  // An appendix without articles cites those of the main text.
  const ofArticles = here === null || nodes.has(`${here.prefix}dieu-1`) ? home.prefix : regulation.prefix;
  const prefixOf = (container: string | null): string => {
    if (container === null) return home.prefix;
    return (
      instrumentsOf(text).find(
        ({ prefix }) => prefix !== '' && (container.startsWith(prefix) || `${container}.` === prefix),
      )?.prefix ?? regulation.prefix
    );
  };
  const existing = (id: ProvisionId) => (nodes.has(id) ? id : null);
  return {
    current: (level) => findLast(around, (node) => levelsOf(node).includes(level))?.id ?? null,
    instrument: (name) => {
      const sure = (prefix: string) => ({ prefix, unsure: false });
      if (name === 'kèm theo') return sure(regulation.prefix);
      if (here?.kind === 'attachment' && isCalled(kindOf(here) ?? here.name.toLowerCase(), name))
        return sure(here.prefix);
      const first = decision === null || ATTACHED_NAMES.includes(name) ? regulation : decision;
      const called = [first, ...instrumentsOf(text)].find((one) => isCalled(kindOf(one), name));
      if (called !== undefined) return sure(called.prefix);
      const isWhole = decision === null && !regulation.front.some(({ kind }) => kind === 'enactedBy');
      return isWhole ? { prefix: regulation.prefix, unsure: true } : null;
    },
    prefix: (container) => (container === null ? ofArticles : prefixOf(container)),
    existing,
    annex: (label) => {
      if (label === null) return here?.id ?? null;
      const appendices = annexes.filter(({ kind }) => kind === 'appendix');
      const found =
        label === ''
          ? appendices.length === 1
            ? appendices
            : appendices.filter((one) => one.label === '')
          : appendices.filter((one) => annexNumber(one.label) === annexNumber(label));
      return found.length === 1 ? (found[0]?.id ?? null) : null;
    },
    within: (container, segment, small) => {
      if (container !== null)
        return (
          existing(`${container.replace(/\.$/, '')}${container === '' ? '' : '.'}${segment}`) ??
          asClause(container, segment)
        );
      const article = findLast(around, ({ kind }) => kind === 'article')?.id;
      const clause = findLast(around, ({ kind }) => kind === 'clause')?.id;
      if (article !== undefined) return existing(`${small ? (clause ?? article) : article}.${segment}`);
      const holders = [...around.map(({ id }) => `${id}.`).reverse(), home.prefix];
      return holders.map((holder) => existing(holder + segment)).find((id) => id !== null) ?? null;
    },
    decimal: (container, slug) => {
      const holder = container ?? findLast(around, ({ kind }) => kind === 'article')?.id ?? null;
      if (holder === null) return null;
      const [only, second] = [...nodes.keys()].filter(
        (id) => id.startsWith(`${holder}.`) && /[^.]*$/.exec(id)?.[0].replace(/^[a-z]+-/, '') === slug,
      );
      return second === undefined ? (only ?? null) : null;
    },
    isLoose: here !== null || !nodes.has(`${home.prefix}dieu-1`),
    isDivided: (id) => {
      const node = nodes.get(id)?.node;
      return node === undefined ? !annexes.some((annex) => annex.id === id) : node.children.length > 0;
    },
    amends: isAmending(home, around),
    division: (level, label, container) => {
      const prefix = prefixOf(container);
      const inside = container === null || container === prefix || `${container}.` === prefix ? null : container;
      const fitting = [...nodes.values()].filter(({ node, within }) => {
        const isHere = prefixOf(node.id) === prefix && (inside === null || within.some(({ id }) => id === inside));
        return isHere && isDivision(node) && levelsOf(node).includes(level) && sameNumber(level, label, node);
      });
      const exact = fitting.filter(({ node }) => node.kind === level);
      const found = exact.length > 0 ? exact : fitting;
      // Sections restart in every chapter, chapters in some parts: the one nearest to the context is meant.
      const near = found.filter(({ within }) => within.every(({ id }) => around.some((holder) => holder.id === id)));
      const [only, second] = found.length > 1 ? near : found;
      return second === undefined ? (only?.node.id ?? null) : null;
    },
    between: (from, to) => {
      const first = nodes.get(from);
      const kin = [...nodes.values()].filter(
        ({ node, within }) =>
          node.kind === first?.node.kind &&
          (node.kind === 'article'
            ? prefixOf(node.id) === prefixOf(from)
            : lastOf(within)?.id === lastOf(first.within)?.id),
      );
      const ids = kin.map(({ node }) => node.id);
      const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
      return start < 0 || end <= start || articleOf(from) !== articleOf(to) ? [] : ids.slice(start, end + 1);
    },
  };

  /** “điểm 1 Mục I”: the name for clauses in outlines. */
  function asClause(container: string, segment: string): ProvisionId | null {
    return /^diem-\d/.test(segment) ? existing(`${container}.${segment.replace('diem-', 'khoan-')}`) : null;
  }
}

/** The levels under which a unit may be cited: an outline heading is called Mục or Phần. */
function levelsOf(node: Division | Provision): readonly UnitLevel[] {
  return node.kind === 'outline' ? ['section', 'part'] : [node.kind];
}

function sameNumber(level: UnitLevel, label: string, node: Division): boolean {
  const isLetter = (words: string) => /^[A-ZĐ]$/.test(words) && !/^[IVXLC]$/.test(words);
  if (node.kind === 'outline' && (isLetter(node.label) || isLetter(label))) return node.label === label;
  const [asked, own] = [
    ordinalOf({ level, label }),
    ordinalOf({ level: node.kind === 'outline' ? 'roman' : node.kind, label: node.label }),
  ];
  return asked !== null && own !== null && own.number === asked.number && own.sub === asked.sub;
}

const AMENDING = /^(?:Sửa đổi|Bổ sung|Thay thế|Thay|Bãi bỏ|Hủy bỏ|Huỷ bỏ|Đính chính|Ngưng hiệu lực)(?![\p{L}])/iu;
const NAMES_TEXT =
  /(?:Hiến pháp|Bộ [Ll]uật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Quy định|Quy chế|Điều lệ|Nội quy)(?! này)/u;

/**
 * True in an article that orders amendments of another text: it starts with the order, and either the article or the
 * title names that text.
 */
function isAmending({ front }: Instrument, around: readonly (Division | Provision)[]): boolean {
  const article = around.find(({ kind }) => kind === 'article');
  if (article === undefined || isDivision(article)) return false;
  const words = article.heading ?? article.paragraphs[0] ?? '';
  if (!AMENDING.test(words)) return false;
  const title = front.find(({ kind }) => kind === 'title')?.text ?? '';
  return NAMES_TEXT.test(words) || AMENDING.test(title);
}

/** The article that contains a clause or point; null for an article and everything above it. */
function articleOf(id: ProvisionId): ProvisionId | null {
  const article = articleIdOf(id);
  return article === id ? null : article;
}
