/** Findings as a list: ordered, numbered, filtered, and counted. */
import type { ListedFinding } from './checked.ts';
import type { Severity } from './text/finding.ts';
import { groupOf, type RuleGroup } from './ruleNames.ts';

export interface NumberedFinding extends ListedFinding {
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly isDismissed: boolean;
}

/** Which findings are shown. */
export interface FindingChoice {
  readonly order: 'severity' | 'text';
  readonly severities: readonly Severity[];
  /** Null for all. */
  readonly group: RuleGroup | null;
}

export const ALL_SEVERITIES: readonly Severity[] = ['severe', 'check', 'hint'];

/** The findings that are shown, numbered. @param dismissed keys of those that were dismissed */
export function numberedFindings(
  findings: readonly ListedFinding[],
  dismissed: ReadonlySet<string>,
  { order, severities, group }: FindingChoice,
): readonly NumberedFinding[] {
  const shown = findings.filter(
    ({ severity, rule }) => severities.includes(severity) && (group === null || groupOf(rule) === group),
  );
  const rank = ({ severity }: ListedFinding) => ALL_SEVERITIES.indexOf(severity);
  const ordered = order === 'text' ? shown : [...shown].sort((a, b) => rank(a) - rank(b));
  return ordered.map((finding, at) => ({ ...finding, number: at + 1, isDismissed: dismissed.has(finding.key) }));
}

/** The next finding that is not dismissed, going round; null if there is none. @param step 1 or -1 */
export function nextOpen(
  findings: readonly NumberedFinding[],
  key: string | null,
  step: 1 | -1,
): NumberedFinding | null {
  const open = findings.filter((finding) => !finding.isDismissed || finding.key === key);
  const at = open.findIndex((finding) => finding.key === key);
  const next = at < 0 ? (step === 1 ? 0 : open.length - 1) : (at + step + open.length) % open.length;
  return open[next] ?? null;
}

/** One piece of a line: plain, or marked by a finding. */
export interface LinePiece {
  readonly words: string;
  readonly finding: NumberedFinding | null;
}

/** A line cut where marks begin and end; of marks that overlap, the one with the lower number is drawn. */
export function piecesOfLine(line: string, from: number, findings: readonly NumberedFinding[]): readonly LinePiece[] {
  const to = from + line.length;
  const within = findings.flatMap((finding) => {
    const { source } = finding;
    if (source === null || source.end <= from || source.start >= to) return [];
    return [{ finding, start: Math.max(source.start, from) - from, end: Math.min(source.end, to) - from }];
  });
  const cuts = [...new Set([0, line.length, ...within.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    const over = within.filter((mark) => mark.start <= start && end <= mark.end);
    const [first] = over.sort((a, b) => a.finding.number - b.finding.number);
    return { words: line.slice(start, end), finding: first?.finding ?? null };
  });
}

/**
 * The offset in a text as it was typed of an offset in its NFC form. The same where the text is NFC.
 * @param typed any form
 */
export function typedOffset(typed: string, offset: number): number {
  if (typed.length === typed.normalize('NFC').length) return offset;
  let composed = 0;
  let at = 0;
  // A letter with its marks is composed by itself.
  for (const [cluster] of typed.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    if (composed >= offset) return at;
    composed += cluster.normalize('NFC').length;
    at += cluster.length;
  }
  return at;
}
