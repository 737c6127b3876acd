/** A checked draft as a page shows it: only plain data, small enough to be sent from a worker. */
import { detectOldFont, type OldFont } from '../oldFonts.ts';
import { articleIdOf, provisionWords } from '../regulation/tree/ids.ts';
import type { RegulationText } from '../regulation/tree/tree.ts';
import { instrumentsOf, articlesOf, indexById } from '../regulation/tree/walk.ts';
import { draftSteps, type DraftReport, type LocatedFinding } from './checkDraft.ts';
import type { Severity } from './text/finding.ts';
import { scalesOf, type ScaleMap } from './scales.ts';
import { syllablesOf } from './text/pieces.ts';
import { ratingTemplate } from './ratingTemplate.ts';
import { sectionsOf, type DraftSection } from './text/sections.ts';
import { lineStarts, sourceRange, type SourceRange } from './text/sourceRange.ts';

/** Other words that a finding refers to. */
export interface OtherLocation {
  /** `khoản 1 Điều 12`; '' outside of the numbered units. */
  readonly citation: string;
  readonly words: string;
  readonly source: SourceRange | null;
}

/** One finding as it is listed. */
export interface ListedFinding {
  /** The same after edits elsewhere in the draft: what a dismissal remembers. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  /** 1-based line on which its words begin. */
  readonly line: number;
  readonly citation: string;
  readonly words: string;
  readonly why: string;
  readonly elsewhere: readonly OtherLocation[];
  readonly proposal: string | null;
  readonly source: SourceRange | null;
}

/** A scale of levels, and the names of the provisions that contain its steps. */
export interface LocatedScale extends ScaleMap {
  /** One for each step; '' for what is between two levels. */
  readonly citations: readonly string[];
  /** The article of all its levels: `Điều 12`; '' if they are in several. */
  readonly article: string;
  /** A start of `rating.yaml` from it; null if it is in several articles. */
  readonly rules: string | null;
}

export interface CheckedDraft {
  /** False if numbers are wrong, so that not every reference could be checked. */
  readonly isWhole: boolean;
  /** The old font in which it was typed, if it was. */
  readonly oldFont: OldFont | null;
  readonly articles: number;
  readonly syllables: number;
  readonly sections: readonly DraftSection[];
  /** In the order of the text. */
  readonly findings: readonly ListedFinding[];
  readonly scales: readonly LocatedScale[];
}

/** Checks a draft step by step; yields the share done, from 0 to 1. */
export function* checkedSteps(words: string): Generator<number, CheckedDraft> {
  return checkedOf(words, yield* draftSteps(words));
}

function checkedOf(words: string, report: DraftReport): CheckedDraft {
  const source = words.normalize('NFC');
  const starts = lineStarts(source);
  const { text, printed } = report;
  const lines = new Map([...(printed === null ? [] : indexById(printed))].map(([id, { line }]) => [id, line]));
  const seen = new Map<string, number>();
  const articles = printed === null ? 0 : instrumentsOf(printed).reduce((all, one) => all + articlesOf(one).length, 0);
  return {
    isWhole: text !== null,
    oldFont: detectOldFont(source),
    articles,
    syllables: syllablesOf(source).length,
    sections: sectionsOf(printed),
    findings: report.findings.map((finding) => ({
      key: keyOf(finding, seen),
      rule: finding.rule,
      severity: finding.severity,
      line: lineAt(starts, finding.source?.start) ?? finding.line,
      citation: provisionWords(finding.at),
      words: finding.words,
      why: finding.why,
      elsewhere: finding.elsewhere.map(({ at, words: quoted }) => ({
        citation: provisionWords(at),
        words: quoted,
        source: sourceRange(source, starts, { words: quoted, lead: '', line: lines.get(at) ?? 0 }),
      })),
      proposal: finding.proposal,
      source: finding.source,
    })),
    scales: text === null ? [] : locatedScales(text),
  };
}

/** Maximum number of levels in a picture, and of scales in a list: more would be unreadable. */
const [MAX_STEPS, MAX_SCALES] = [30, 40];

function locatedScales(text: RegulationText): readonly LocatedScale[] {
  return scalesOf(text)
    .filter(({ steps }) => steps.length <= MAX_STEPS)
    .slice(0, MAX_SCALES)
    .map((scale) => locatedScale(text, scale));
}

function locatedScale(text: RegulationText, scale: ScaleMap): LocatedScale {
  const articles = new Set(scale.steps.flatMap(({ at }) => (at === null ? [] : [articleIdOf(at)])));
  const [article] = articles;
  return {
    ...scale,
    citations: scale.steps.map(({ at }) => (at === null ? '' : provisionWords(at))),
    article: articles.size === 1 && article !== undefined && article !== null ? provisionWords(article) : '',
    rules: ratingTemplate(text, scale),
  };
}

/** Number of characters of the words by which a finding is recognised. */
const KNOWN = 80;

/** Rule and words with the words before them; those that are the same are counted. */
function keyOf({ rule, words, lead, why }: LocatedFinding, seen: Map<string, number>): string {
  const key = `${rule} ${lead.slice(-12)}|${(words === '' ? why : words).slice(0, KNOWN)}`;
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key} ${count}`;
}

/** The 1-based line of an offset, by the offsets at which lines start. */
function lineAt(starts: readonly number[], offset: number | undefined): number | null {
  if (offset === undefined) return null;
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
