/** Finds citations of units of this text, and resolves them. */
import type { CitedDocument } from './citedDocuments.ts';
import { labelSlug } from '../tree/ids.ts';
import { readNumber } from '../tree/numbering.ts';
import type { ReferenceContext } from './referenceContext.ts';
import { quoteDepths } from '../tree/blocks.ts';
import {
  ANNEX_RANK,
  ARTICLE_RANK,
  CLAUSE_RANK,
  INSTRUMENT_RANK,
  levelOfRank,
  POINT_RANK,
  type ReferenceToken,
} from './referenceTokens.ts';
import { sharedUnit, unitRuns } from './unitRuns.ts';
import { containingToken, endOf, namesContainer, rangeEnd } from './tokenContainers.ts';
import type { ProvisionId } from '../tree/tree.ts';

/** The target of words that cite this text. */
export type UnitTarget =
  /** Existing units of this text; more than one for a printed range (“từ Điều 4 đến Điều 10”). */
  | { readonly kind: 'internal'; readonly ids: readonly [ProvisionId, ...ProvisionId[]] }
  /** A unit of this text that does not exist: not a link, but reported to the editor. */
  | {
      readonly kind: 'missing';
      readonly asked: string;
      /** The unit may exist without a number: in an appendix, or in a unit whose numbers were lost. */
      readonly unsure: boolean;
    };

/** Words that cite a unit: UTF-16 offsets, `end` exclusive. */
export interface CitedUnit {
  readonly start: number;
  readonly end: number;
  readonly target: UnitTarget;
}

/**
 * The meaning of a token: part of another document, or a unit of this text (for an instrument its prefix; null if it
 * does not exist).
 */
type Meaning = { readonly kind: 'foreign' } | { readonly kind: 'unit'; readonly id: ProvisionId | null };

/**
 * The citations of this text's units in a piece of prose, in order. Words between quotation marks belong to another
 * text, or to another version of this one, so nothing in them is a citation.
 * @param documents the citations of other documents in the prose
 * @param context the context of the prose: what “này” refers to and which ids exist
 */
export function citedUnits(
  prose: string,
  documents: readonly CitedDocument[],
  context: ReferenceContext,
): readonly CitedUnit[] {
  const depths = /[“"«]/.test(prose) ? quoteDepths(prose) : [];
  return unitRuns(prose, documents)
    .filter(([first]) => (depths[first?.start ?? 0] ?? 0) === 0)
    .flatMap((run) => unitsOfRun(prose, run, { ...context, documents }));
}

/** The context of a piece of prose, with the documents cited in it. */
type ProseContext = ReferenceContext & { readonly documents: readonly CitedDocument[] };

function unitsOfRun(prose: string, run: readonly ReferenceToken[], context: ProseContext): readonly CitedUnit[] {
  const found: CitedUnit[] = [];
  for (let index = 0; index < run.length; index += 1) {
    const token = run[index];
    if (token === undefined || namesContainer(run, index) || !isCited(token)) continue;
    const to = rangeEnd(run, index);
    const last = to ?? index;
    const shared = sharedUnit(prose, run, index);
    const meaning = shared === null ? meaningOf(run, index, context) : meaningOf(shared, 0, context);
    if (meaning.kind === 'foreign') {
      index = last;
      continue;
    }
    const end = endOf(run, last);
    // Without a larger unit, “điểm a” may not be a citation at all, so only existing units count. An appendix may be
    // missing from the file.
    const isLoose =
      token.kind === 'unit' &&
      (token.rank === ANNEX_RANK || (token.rank < ARTICLE_RANK && containingToken(run, index) === null));
    const ids = to === null ? idList(meaning.id) : rangeIds(meaning, meaningOf(run, to, context), context);
    const [first, ...others] = ids;
    if (first !== undefined)
      found.push({ start: token.start, end, target: { kind: 'internal', ids: [first, ...others] } });
    else if (!isLoose && !isOfUnsureKind(run, index, context))
      found.push({
        start: token.start,
        end,
        target:
          shared === null
            ? { kind: 'missing', asked: asked(prose, run, index), unsure: isUnsure(run, index, context) }
            : { kind: 'missing', asked: asked(prose, shared, 0), unsure: false },
      });
    index = last;
  }
  return found;
}

/** True if the outermost container is “… này” of a kind that this text is not: its units may be in another text. */
function isOfUnsureKind(run: readonly ReferenceToken[], index: number, context: ProseContext): boolean {
  for (let held = containingToken(run, index); held !== null; held = containingToken(run, held)) {
    const token = run[held];
    if (token?.kind === 'own') return context.instrument(token.name)?.unsure ?? true;
  }
  return false;
}

/**
 * True if the unit that should contain the cited one has no numbered units, or if numbers are unreliable (in an outline
 * or appendix).
 */
function isUnsure(run: readonly ReferenceToken[], index: number, context: ProseContext): boolean {
  if (context.isLoose) return true;
  const held = containingToken(run, index);
  const container = held === null ? null : meaningOf(run, held, context);
  return container !== null && container.kind === 'unit' && container.id !== null && !context.isDivided(container.id);
}

/** “Chương này” is a reference; “Điều này”, “khoản này”, “Quy định này” alone only name the unit or text being read. */
function isCited(token: ReferenceToken): boolean {
  return token.rank < INSTRUMENT_RANK && (token.kind === 'unit' || token.rank > ARTICLE_RANK);
}

function meaningOf(run: readonly ReferenceToken[], index: number, context: ProseContext): Meaning {
  const token = run[index];
  if (token === undefined || token.kind === 'foreign') return { kind: 'foreign' };
  if (token.kind === 'own') {
    const own = context.instrument(token.name);
    const isCitedBefore =
      (own?.unsure ?? true) &&
      context.documents.some(
        ({ end, type }) => end <= token.start && type.toLowerCase().startsWith(token.name.toLowerCase()),
      );
    return own === null || isCitedBefore ? { kind: 'foreign' } : { kind: 'unit', id: own.prefix };
  }
  const level = levelOfRank(token.rank);
  if (token.kind === 'this')
    return { kind: 'unit', id: token.rank === ANNEX_RANK ? context.annex(null) : context.current(level) };
  const held = containingToken(run, index);
  const container = held === null ? null : meaningOf(run, held, context);
  if (container?.kind === 'foreign') return container;
  // An appendix that is not in this text: its units are not those of the same number here.
  const holder = held === null ? undefined : run[held];
  if (container?.id === null && holder?.kind === 'unit' && holder.rank === ANNEX_RANK) return container;
  // In the orders of an amending text whatever is not “… này” belongs to the text that it amends.
  if (container === null && context.amends) return { kind: 'foreign' };
  if (token.rank === ANNEX_RANK) return { kind: 'unit', id: context.annex(token.label) };
  const next = run[index + 1];
  const isInArticle = next?.kind === 'unit' && next.rank === ARTICLE_RANK && next.join === 'within';
  if (token.rank > ARTICLE_RANK && isInArticle && /^[IVXLC]+$/.test(token.label)) {
    // “Mục II Điều 1”: a clause with a Roman number.
    const article = meaningOf(run, index + 1, context);
    return article.kind === 'unit' && article.id !== null
      ? { kind: 'unit', id: context.existing(`${article.id}.khoan-${labelSlug(token.label)}`) }
      : article;
  }
  if (token.rank > ARTICLE_RANK)
    return { kind: 'unit', id: context.division(level, token.label, container?.id ?? null) };
  const slug = labelSlug(
    token.label.startsWith('thứ ')
      ? String(readNumber(token.label)?.number ?? token.label)
      : token.label.replace(/^0+(?=\d)/, ''),
  );
  if (token.rank === ARTICLE_RANK)
    return { kind: 'unit', id: context.existing(`${context.prefix(container?.id ?? null)}dieu-${slug}`) };
  if (container !== null && container.id === null) return container;
  // “điểm a.1 khoản 2” is below điểm a.
  const holding = token.rank === POINT_RANK ? /^(\p{Ll})\.\d/u.exec(token.label)?.[1] : undefined;
  const kind =
    token.rank === CLAUSE_RANK ? 'khoan' : token.rank === POINT_RANK && holding === undefined ? 'diem' : 'tiet';
  const segment = `${holding === undefined ? '' : `diem-${labelSlug(holding)}.`}${kind}-${slug}`;
  const found = context.within(container?.id ?? null, segment, token.rank < CLAUSE_RANK);
  const isDecimal = found === null && /^\d+(?:\.\d+)+$/.test(token.label);
  return { kind: 'unit', id: isDecimal ? context.decimal(container?.id ?? null, slug) : found };
}

function rangeIds(from: Meaning, to: Meaning, context: ProseContext): readonly ProvisionId[] {
  return from.kind === 'unit' && to.kind === 'unit' && from.id !== null && to.id !== null
    ? context.between(from.id, to.id)
    : [];
}

function idList(id: ProvisionId | null): readonly ProvisionId[] {
  return id === null ? [] : [id];
}

/** The requested unit in words: its own and those of its containers. */
function asked(prose: string, run: readonly ReferenceToken[], index: number): string {
  const words: string[] = [];
  for (let at: number | null = index; at !== null; at = containingToken(run, at)) {
    const token: ReferenceToken | undefined = run[at];
    if (token === undefined) break;
    // “7” of “khoản 2 các Điều 5 và 7”.
    const isBareNow = token.rank === ARTICLE_RANK && !token.bare && /^\d/.test(prose.slice(token.start));
    words.push(`${isBareNow ? 'Điều ' : ''}${prose.slice(token.start, token.end)}`);
  }
  const range = rangeEnd(run, index);
  const until = range === null ? '' : ` đến ${prose.slice(run[range]?.start, run[range]?.end)}`;
  return words.map((word, at) => (at === 0 ? word + until : word)).join(' ');
}
