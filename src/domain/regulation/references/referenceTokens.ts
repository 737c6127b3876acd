/** Tokens of references: “khoản 1”, “a, b và c”, “Điều này”, “của Quy định này”, “Luật …”. */
import { lastOf } from '../../baseline.ts';
import type { CitedDocument } from './citedDocuments.ts';
import { LEVEL_WORDS, type UnitLevel } from '../parse/words/draftTree.ts';
import {
  BEGIN,
  COUNTED,
  FOREIGN,
  JOINS,
  LABELS,
  OTHER_WORDS,
  OWN,
  OWN_ATTACHED,
  THIS,
  UNIT,
  type Join,
} from './referencePatterns.ts';

export interface ReferenceToken {
  /** A unit or annex, “… này” for one, this text's own instrument, or another document. */
  readonly kind: 'unit' | 'this' | 'own' | 'foreign';
  /** 0 = subpoint … 7 = part, 8 = an annex, 9 = a whole instrument. */
  readonly rank: number;
  /** Number or letter of a unit, as printed; otherwise empty. */
  readonly label: string;
  /**
   * For `own`: the instrument's words before “này” (`Quy định`), or `kèm theo` for the attached one as named in the
   * decision.
   */
  readonly name: string;
  /** Only a number or letter, after a comma, “và” or “đến”. */
  readonly bare: boolean;
  readonly join: Join;
  readonly start: number;
  readonly end: number;
}

/** The levels used in citations, smallest first; the index is the rank. */
const CITED: readonly UnitLevel[] = [
  'subpoint',
  'point',
  'clause',
  'article',
  'subsection',
  'section',
  'chapter',
  'part',
];

export const POINT_RANK = 1;
export const CLAUSE_RANK = 2;
export const ARTICLE_RANK = 3;
export const ANNEX_RANK = CITED.length;

/** Rank of a whole instrument, above all units. */
export const INSTRUMENT_RANK = ANNEX_RANK + 1;

/** The level for a unit's rank: 0 → subpoint … 7 → part. */
export function levelOfRank(rank: number): UnitLevel {
  return CITED[rank] ?? 'article';
}

function rankOf(word: string): number {
  if (/^phụ lục$/i.test(word)) return ANNEX_RANK;
  const rank = CITED.findIndex((one) => LEVEL_WORDS[one].toLowerCase() === word.toLowerCase());
  return rank < 0 ? INSTRUMENT_RANK : rank;
}

/** True if a unit's word at an offset is the end of another word. (No lookbehind: Safari lacks it before 16.4.) */
function endsOtherWord(prose: string, at: number, word: string): boolean {
  return OTHER_WORDS[word.toLowerCase()]?.test(prose.slice(Math.max(0, at - 8), at)) === true;
}

/** Every run of connected tokens, each with at least one unit, in order. */
export function tokenRuns(prose: string, documents: readonly CitedDocument[]): readonly (readonly ReferenceToken[])[] {
  const runs: ReferenceToken[][] = [];
  let from = 0;
  for (const { 0: found, index, groups } of prose.matchAll(BEGIN)) {
    if (/[\p{L}\p{N}]/u.test(prose.charAt(index - 1))) continue;
    const word = groups?.['word'];
    if (word !== undefined && endsOtherWord(prose, index + found.length - word.length - 1, word)) continue;
    if (index < from || documents.some(({ start, end }) => start <= index && index < end)) continue;
    const run = readRun(prose, index, documents);
    if (run.length === 0) continue;
    runs.push(run);
    from = lastOf(run)?.end ?? index;
  }
  return runs;
}

function readRun(prose: string, index: number, documents: readonly CitedDocument[]): ReferenceToken[] {
  const run: ReferenceToken[] = [];
  for (let token = unitAt(prose, index, 'and'); token !== null; token = nextToken(prose, run, documents)) {
    run.push(token);
    if (token.rank === INSTRUMENT_RANK && token.kind === 'foreign') break;
  }
  return run;
}

function nextToken(
  prose: string,
  run: readonly ReferenceToken[],
  documents: readonly CitedDocument[],
): ReferenceToken | null {
  const last = lastOf(run);
  if (last === undefined) return null;
  for (const [join, pattern] of JOINS) {
    pattern.lastIndex = last.end;
    const joint = pattern.exec(prose);
    if (joint === null) continue;
    const at = last.end + joint[0].length;
    const token =
      unitAt(prose, at, join) ??
      (join === 'within' || join === 'comma' ? instrumentAt(prose, at, join, documents) : null) ??
      (join === 'within' ? null : bareAt(prose, at, join, run));
    if (token !== null) return token;
  }
  return null;
}

function unitAt(prose: string, at: number, join: Join): ReferenceToken | null {
  const own = matchAt(THIS, prose, at);
  if (own !== null && !endsOtherWord(prose, at, own.groups?.['word'] ?? ''))
    return {
      kind: 'this',
      rank: rankOf(own.groups?.['word'] ?? ''),
      label: '',
      name: '',
      bare: false,
      join,
      start: at,
      end: at + own[0].length,
    };
  const word = matchAt(UNIT, prose, at);
  if (word === null) return annexAt(prose, at, join);
  const unitWord = word.groups?.['word'] ?? '';
  const labelAt = at + word[0].length;
  if (endsOtherWord(prose, labelAt - unitWord.length - 1, unitWord)) return annexAt(prose, at, join);
  const rank = rankOf(unitWord);
  const label = labelOf(prose, labelAt, rank, prose.slice(0, at));
  if (label === null) return annexAt(prose, at, join);
  // “các” belongs to the list, not to its first item.
  return {
    kind: 'unit',
    rank,
    label: bareLabel(label),
    name: '',
    bare: false,
    join,
    start: labelAt - unitWord.length - 1,
    end: labelAt + label.length,
  };
}

/** “Phụ lục” without a number: the only one. */
function annexAt(prose: string, at: number, join: Join): ReferenceToken | null {
  const word = matchAt(/(?:[Cc]ác )?Phụ lục(?![\p{L}])/uy, prose, at)?.[0];
  return word === undefined
    ? null
    : { kind: 'unit', rank: ANNEX_RANK, label: '', name: '', bare: false, join, start: at, end: at + word.length };
}

/** `(i)` → `i`, `a)` → `a`, `số 01` → `01`. */
function bareLabel(label: string): string {
  return label.replace(/^(?:\(|số )|\)$/g, '');
}

function bareAt(prose: string, at: number, join: Join, run: readonly ReferenceToken[]): ReferenceToken | null {
  const last = lastOf(run);
  if (last === undefined || last.kind !== 'unit') return null;
  const label = last.label === '' ? null : labelOf(prose, at, last.rank, prose.slice(0, at));
  if (label === null || label.startsWith('0') || COUNTED.test(prose.slice(at + label.length))) return null;
  return { ...last, label: bareLabel(label), bare: true, join, start: at, end: at + label.length };
}

/** The label at an offset; the bracket of “a)” belongs to it unless a bracket is open before it. */
function labelOf(prose: string, at: number, rank: number, before: string): string | null {
  const label = matchAt(new RegExp(LABELS[rank] ?? '', 'uy'), prose, at)?.[0];
  if (label === undefined) return null;
  if (label.startsWith('(')) return label;
  return label.endsWith(')') && before.split('(').length > before.split(')').length ? label.slice(0, -1) : label;
}

function instrumentAt(
  prose: string,
  at: number,
  join: Join,
  documents: readonly CitedDocument[],
): ReferenceToken | null {
  const base = { rank: INSTRUMENT_RANK, label: '', bare: false, join, start: at };
  const attached = matchAt(OWN_ATTACHED, prose, at);
  if (attached !== null) return { ...base, kind: 'own', name: 'kèm theo', end: at + attached[0].length };
  const own = matchAt(OWN, prose, at);
  if (own !== null) return { ...base, kind: 'own', name: own.groups?.['name'] ?? '', end: at + own[0].length };
  const document = documents.find(({ start }) => start === at);
  if (document !== undefined) return { ...base, kind: 'foreign', name: '', end: document.end };
  const foreign = matchAt(FOREIGN, prose, at);
  return foreign === null ? null : { ...base, kind: 'foreign', name: '', end: at + foreign[0].length };
}

function matchAt(pattern: RegExp, prose: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(prose);
}
