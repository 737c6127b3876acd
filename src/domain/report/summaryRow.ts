import { hasOwn } from '../baseline.ts';
import type { Draft, DraftId } from '../draft/draft.ts';
import { futureSentence } from '../draft/savedSentence.ts';
import { outcomeChanges, type Outcomes } from '../draft/outcome/statedResult.ts';
import { factsOfDraft } from '../draft/outcome/factsOf.ts';
import { possibleSentence } from '../rating/wording/phrases.ts';
import { answersOf, countedAnswers } from '../rating/answers.ts';
import { scoredDuties } from '../draft/scored.ts';
import { rateOrContradict } from '../rating/engine/contradiction.ts';
import type { OutcomeId, RoleId, RoleRule, RuleSet } from '../rating/ruleset.ts';
import { fold } from '../fold.ts';
import { figuresOf } from './askedFacts.ts';
import { numbersOf } from './numberColumns.ts';
import { printable } from '../printable.ts';
import { unreadAnswers, unreadFigures } from './unreadFigures.ts';

/** One self-check in the reviewing office's table. */
export interface SummaryRow {
  /** Unique key: the index of the file and of the draft in it. */
  readonly key: string;
  readonly file: string;
  /** The draft's own id and revision: if both are equal, the same self-check was opened twice. */
  readonly draft: DraftId;
  readonly revision: number;
  readonly unit: string;
  readonly year: number | null;
  readonly role: string;
  readonly roleId: RoleId;
  /** Unit and role in folded spelling, for searching and comparing. */
  readonly folded: { readonly unit: string; readonly role: string };
  readonly acting: boolean;
  /** Outcomes possible in each reading, in the order of the rules. */
  readonly outcomes: readonly (readonly OutcomeId[])[];
  /**
   * The number facts in the order of `numberFacts`; null if unknown or not applicable to the role. The lowest of
   * several items.
   */
  readonly numbers: readonly (number | null)[];
  /** Number of duties not assured, and of applicable duties. */
  readonly short: number;
  readonly applicable: number;
  readonly unanswered: number;
  readonly missingFigures: number;
  readonly editedAt: string;
  /** The time of its last edit is in the future, so either that clock or this one is wrong. */
  readonly ahead: boolean;
  /** What the office should review, as sentences. */
  readonly remarks: readonly string[];
  /** The self-check itself. Its texts are as typed: untrusted, with anything in them. */
  readonly content: Draft;
}

/** The rules for which a table is made. */
export interface SummaryContext {
  readonly ruleset: RuleSet;
  readonly textVersion: string;
}

/**
 * A draft from a file as a row, with its outcome recomputed.
 * @param stated the outcomes stated in the file, if any
 * @param now by this device's clock, ISO 8601
 * @returns null if the draft's role is not in the rules
 */
export function summaryRow(
  { ruleset, textVersion }: SummaryContext,
  origin: { readonly key: string; readonly file: string },
  draft: Draft,
  stated: Outcomes | null,
  now: string,
): SummaryRow | null {
  const role = ruleset.roles.find(({ id }) => id === draft.role);
  if (role === undefined) return null;
  const facts = factsOfDraft(ruleset, draft);
  const { rating, contradictions } = rateOrContradict(ruleset, facts);
  const { short, applicable, unanswered } =
    rating === null
      ? countedIn(ruleset, role, draft)
      : { ...rating.duties, short: rating.duties.deficient + rating.duties.notDone };
  const outcomes = Object.fromEntries(
    ruleset.readings.map(({ id }) => [id, rating === null ? CONTRADICTED : (rating.readings[id]?.possible ?? [])]),
  );
  const ahead = futureSentence(draft.updatedAt, now);
  const unit = printable(draft.unit).replace(/\s+/g, ' ');
  const rated = new Set(ruleset.facts.flatMap(({ id, kind }) => (kind === 'level' ? [] : [id])));
  return {
    ...origin,
    draft: draft.id,
    revision: draft.revision,
    unit,
    year: draft.year,
    role: role.name,
    roleId: role.id,
    folded: { unit: fold(unit), role: fold(role.name) },
    acting: draft.acting,
    outcomes: Object.values(outcomes),
    numbers: numbersOf(ruleset, role, draft, facts),
    short,
    applicable,
    unanswered,
    missingFigures: figuresOf(ruleset, role, draft).filter(({ fact, known }) => !known && rated.has(fact)).length,
    editedAt: draft.updatedAt,
    ahead: ahead !== null,
    remarks: [
      ...contradictions.map(({ text }) => `Số liệu trái nhau, không xếp được: ${text}`),
      ...unreadAnswers(ruleset, role, draft),
      ...unreadFigures(ruleset, role, draft),
      ...(rating === null ? [] : differences(ruleset, stated, outcomes)),
      ...ages(ruleset, textVersion, draft),
      ...(ahead === null ? [] : [ahead]),
    ],
    content: draft,
  };
}

/** No outcome at all: the facts contradict each other. */
const CONTRADICTED: readonly OutcomeId[] = [];

/** The duties of a draft that cannot be rated, counted without the engine. */
function countedIn(ruleset: RuleSet, role: RoleRule, { entries }: Draft) {
  const answers = answersOf(ruleset);
  const { others } = countedAnswers(ruleset);
  const scored = scoredDuties(ruleset, role);
  const given = role.duties
    .filter((id) => !scored.has(id))
    .map((id) => answers.find((one) => one.id === (hasOwn(entries, id) ? entries[id]?.answer : undefined)));
  return {
    short: given.filter((answer) => answer !== undefined && others.some(({ id }) => id === answer.id)).length,
    applicable: given.filter((answer) => answer?.leftOut !== true).length,
    unanswered: given.filter((answer) => answer === undefined).length,
  };
}

function differences(ruleset: RuleSet, stated: Outcomes | null, now: Outcomes): readonly string[] {
  return outcomeChanges(stated ?? {}, now).map(({ reading, from, to }) => {
    const name = ruleset.readings.find(({ id }) => id === reading)?.name ?? reading;
    return `Cách hiểu “${name}”: tệp ghi “${possibleSentence(ruleset, from)}”, tính lại là “${possibleSentence(ruleset, to)}”.`;
  });
}

function ages(ruleset: RuleSet, textVersion: string, draft: Draft): readonly string[] {
  const old = [
    ...(draft.textVersion === textVersion ? [] : ['văn bản']),
    ...(draft.rulesVersion === ruleset.version ? [] : ['quy tắc']),
  ];
  return old.length === 0
    ? []
    : [`Làm theo phiên bản khác của ${old.join(' và ')}; kết quả ở đây tính theo phiên bản đang công bố.`];
}
