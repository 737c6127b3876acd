/**
 * Checks a draft: every rule over the text, and what the parser could not read. Pure and without a clock, so that it
 * runs in a worker as well as in Node.
 */
import type { ParseResult } from '../regulation/parse/parse.ts';
import type { Problem } from '../problem.ts';
import type { DraftFinding, DraftText, Rule, Severity } from './text/finding.ts';
import { draftOf } from './text/pieces.ts';
import { asPrinted, hasUnits, linesAsDraft, readLoosely, renumbered } from './text/readable.ts';
import { lineStarts, sourceRange, type SourceRange } from './text/sourceRange.ts';
import type { RegulationText } from '../regulation/tree/tree.ts';
import { REFERENCE_RULES, TEXT_RULES, WORD_RULES } from './rules/allRules.ts';
import { mixedUnicode } from './rules/unicode.ts';

/** A finding with its range in the source. */
export interface LocatedFinding extends DraftFinding {
  /** UTF-16 offsets in the source (NFC); null if the words cannot be found there. */
  readonly source: SourceRange | null;
}

export interface DraftReport {
  /** The text as it was read; null if its structure is too broken. */
  readonly text: RegulationText | null;
  /** The same as printed, where numbers are wrong; null if it has no units. */
  readonly printed: RegulationText | null;
  /** In the order of the source, without repetition. */
  readonly findings: readonly LocatedFinding[];
}

/** The findings of the rules in a text that could be read. */
export function findingsOf(text: RegulationText): readonly DraftFinding[] {
  return ruled(draftOf(text), [...WORD_RULES, ...TEXT_RULES]);
}

function ruled(draft: DraftText, rules: readonly Rule[]): readonly DraftFinding[] {
  return inOrder(rules.flatMap((rule) => rule(draft)));
}

function inOrder(findings: readonly DraftFinding[]): readonly DraftFinding[] {
  return [...findings].sort((a, b) => a.line - b.line || a.start - b.start);
}

/** The rules for a draft whose structure may have errors, and the text that they examine. */
function toBeRuled(source: string, parsed: ParseResult): readonly [DraftText, readonly Rule[]] {
  const all = [...WORD_RULES, ...TEXT_RULES];
  if (parsed.text !== null) return [draftOf(parsed.text), all];
  return hasUnits(parsed.tree) ? [draftOf(renumbered(source, parsed)), all] : [linesAsDraft(source), WORD_RULES];
}

/**
 * What a rule finds in a draft with wrong numbers: of the references only what is wrong both as the numbers are printed
 * and as they were expected.
 */
function inBothNumberings(rule: Rule, corrected: DraftText, printed: DraftText): readonly DraftFinding[] {
  if (!REFERENCE_RULES.includes(rule)) return rule(corrected);
  const key = ({ rule: id, line, words, proposal }: DraftFinding) => [id, line, words, proposal].join('\n');
  const known = new Set(rule(printed).map(key));
  return rule(corrected).filter((finding) => known.has(key(finding)));
}

/** Share of the work that is done before the rules. */
const READ = 0.3;

/**
 * Checks the words of a draft as they were pasted or read from a file, step by step: yields the share done, from 0 to
 * 1, so that a page can show it, and stop.
 */
export function* draftSteps(words: string): Generator<number, DraftReport> {
  const source = words.normalize('NFC');
  yield 0;
  const { lines, parsed } = readLoosely(source);
  const { text, tree, problems } = parsed;
  yield READ / 2;
  const [draft, rules] = toBeRuled(lines, parsed);
  const printed = text === null ? draftOf(tree) : draft;
  const named = text === null ? asPrinted(draft, tree) : (finding: DraftFinding) => finding;
  const ruling: DraftFinding[] = [];
  for (const [at, rule] of rules.entries()) {
    yield READ + ((1 - READ) * at) / rules.length;
    ruling.push(...(text === null ? inBothNumberings(rule, draft, printed).map(named) : rule(draft)));
  }
  const starts = lineStarts(source);
  const findings = [...mixedUnicode(words), ...problems.map(findingOf), ...inOrder(ruling)];
  return {
    text,
    printed: text === null && !hasUnits(tree) ? null : tree,
    findings: findings
      .map((finding): LocatedFinding => ({ ...finding, source: sourceRange(source, starts, finding) }))
      .sort((a, b) => a.line - b.line || (a.source?.start ?? 0) - (b.source?.start ?? 0)),
  };
}

/** Checks the words of a draft as they were pasted or read from a file, in one go. */
export function checkDraft(words: string): DraftReport {
  const steps = draftSteps(words);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** A number that is skipped, doubled or out of order, an empty unit: what the parser cannot accept. */
function findingOf({ line, found, expected, fix }: Problem): DraftFinding {
  return {
    rule: 'cau-truc',
    severity: 'severe',
    at: '',
    part: 'text',
    start: 0,
    end: 0,
    words: '',
    lead: '',
    line,
    why: `Gặp ${found}, cần ${expected}.`,
    elsewhere: [],
    proposal: fix,
  };
}

const SHOWN: readonly Severity[] = ['severe', 'check'];

/** True for findings that are shown even if hints are not. */
export function isShown({ severity }: Pick<DraftFinding, 'severity'>): boolean {
  return SHOWN.includes(severity);
}
