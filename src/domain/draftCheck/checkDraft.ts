/**
 * Checks a draft: every rule over the text, and what the parser could not read. Pure and without a clock, so that it
 * runs in a worker as well as in Node.
 */
import { parseRegulation } from '../regulation/parse/parse.ts';
import type { Problem } from '../problem.ts';
import { laterGrounds, twoDates, twoIssuers, yearOfNumber } from './citations.ts';
import type { DraftFinding, DraftText, Rule, Severity } from './finding.ts';
import { doubledMarks, doubledWords, lookAlikes, misspeltSyllables, openBrackets } from './letters.ts';
import { emptyRanges, equalLevels, unevenLevels } from './levels.ts';
import { numbersInWords } from './numbersInWords.ts';
import { draftOf } from './pieces.ts';
import { linesAsDraft, renumbered } from './readable.ts';
import { misfittingTargets, missingTargets, recipientsArticle, selfReferences } from './references.ts';
import { uncountedShares } from './shares.ts';
import { lineStarts, sourceRange, type SourceRange } from './sourceRange.ts';
import {
  cutSentences,
  forgottenSubjects,
  levelsWithoutOrder,
  sameTitles,
  untitledArticles,
  wrongMaxima,
  wrongTotals,
} from './structure.ts';
import { groundsInOrder, kindsOfNumbers, mixedTones, singleClauses, twoLists, unknownAbbreviations } from './style.ts';
import { mixedOwners, twoTitles, unusedShortNames, unusedTerms } from './terms.ts';
import { mixedUnicode } from './unicode.ts';
import type { RegulationText } from '../regulation/tree/tree.ts';

/** The rules that look at words alone. */
const WORD_RULES: readonly Rule[] = [
  misspeltSyllables,
  doubledWords,
  doubledMarks,
  lookAlikes,
  openBrackets,
  numbersInWords,
  emptyRanges,
];

/** The rules that need units and references as well. */
const TEXT_RULES: readonly Rule[] = [
  unevenLevels,
  equalLevels,
  uncountedShares,
  twoDates,
  yearOfNumber,
  twoIssuers,
  laterGrounds,
  missingTargets,
  selfReferences,
  misfittingTargets,
  recipientsArticle,
  twoTitles,
  mixedOwners,
  unusedTerms,
  unusedShortNames,
  untitledArticles,
  cutSentences,
  wrongTotals,
  wrongMaxima,
  levelsWithoutOrder,
  forgottenSubjects,
  sameTitles,
  kindsOfNumbers,
  mixedTones,
  unknownAbbreviations,
  groundsInOrder,
  singleClauses,
  twoLists,
];

/** A finding with its place in the source. */
export interface PlacedFinding extends DraftFinding {
  /** UTF-16 offsets in the source (NFC); null if the words cannot be found there. */
  readonly source: SourceRange | null;
}

export interface DraftReport {
  /** The text as it was read; null if its structure is too broken. */
  readonly text: RegulationText | null;
  /** In the order of the source, without repetition. */
  readonly findings: readonly PlacedFinding[];
}

/** The findings of the rules in a text that could be read. */
export function findingsOf(text: RegulationText): readonly DraftFinding[] {
  return ruled(draftOf(text), [...WORD_RULES, ...TEXT_RULES]);
}

function ruled(draft: DraftText, rules: readonly Rule[]): readonly DraftFinding[] {
  return rules.flatMap((rule) => rule(draft)).sort((a, b) => a.line - b.line || a.start - b.start);
}

/** Whatever can be said of a draft whose structure has errors. */
function despite(source: string, problems: readonly Problem[]): readonly DraftFinding[] {
  const text = renumbered(source, problems);
  if (text === null) return ruled(linesAsDraft(source), WORD_RULES);
  // After other numbers nobody knows where a reference leads.
  return findingsOf(text).filter(({ rule }) => !/dan-chieu|noi-nhan/.test(rule));
}

/** Checks the words of a draft as they were pasted or read from a file. */
export function checkDraft(words: string): DraftReport {
  const source = words.normalize('NFC');
  const { text, problems } = parseRegulation(source, '');
  const starts = lineStarts(source);
  const findings = [
    ...mixedUnicode(words),
    ...problems.map(findingOf),
    ...(text === null ? despite(source, problems) : findingsOf(text)),
  ];
  return {
    text,
    findings: findings
      .map((finding): PlacedFinding => ({ ...finding, source: sourceRange(source, starts, finding) }))
      .sort((a, b) => a.line - b.line || (a.source?.start ?? 0) - (b.source?.start ?? 0)),
  };
}

/** A number that is skipped, doubled or out of order, an empty unit: what the parser cannot accept. */
function findingOf({ line, found, expected, mend }: Problem): DraftFinding {
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
    proposal: mend,
  };
}

const SHOWN: readonly Severity[] = ['severe', 'check'];

/** True for findings that are shown unless hints are asked for. */
export function isShown({ severity }: Pick<DraftFinding, 'severity'>): boolean {
  return SHOWN.includes(severity);
}
