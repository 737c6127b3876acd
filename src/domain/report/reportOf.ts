import { checklistForRole, type ChecklistArticle } from '../draft/checklist.ts';
import type { Draft } from '../draft/draft.ts';
import { consequencesOf } from '../draft/outcome/consequences.ts';
import { factsOfDraft } from '../draft/outcome/factsOf.ts';
import { bestFirst, capital, gapText, outcomeName, possibleSentence } from '../rating/wording/phrases.ts';
import { rateCase } from '../rating/engine/rateCase.ts';
import { clauseOfOutcome } from '../rating/wording/ground.ts';
import type { Rating } from '../rating/result.ts';
import type { OutcomeId, RoleRule, RuleSet } from '../rating/ruleset.ts';
import { byClausePhrase } from '../rating/analysis/byClause.ts';
import { splitsOf } from '../rating/analysis/splits.ts';
import { provisionWords } from '../regulation/tree/ids.ts';
import { shortName } from '../rating/answers.ts';
import { schemeWords } from '../rating/wording/schemeWords.ts';
import { factsFor, figuresOf } from './askedFacts.ts';
import { computedFigures } from './computedFigures.ts';
import { assumptionsOf } from './assumptions.ts';
import { levelsOf } from './levels.ts';
import { answersCountedIn, reportArticles, countedSentences } from './reportDuties.ts';
import { onOneLine, printable } from '../printable.ts';
import {
  dutiesIn,
  type Report,
  type ReportArticle,
  type ReportFigure,
  type ReportGap,
  type ReportSource,
} from './report.ts';

/** The inputs of a report besides the draft; the same for every draft of a regulation. */
export interface ReportContext {
  readonly ruleset: RuleSet;
  /** Every duty of any role, in the order of the text. */
  readonly checklist: readonly ChecklistArticle[];
  readonly textVersion: string;
  readonly source: ReportSource;
}

/**
 * The report of a draft. The same inputs always give the same report.
 * @throws RangeError if the draft's role is not in the rule set, or its facts contradict each other
 */
export function reportOf(context: ReportContext, draft: Draft): Report {
  const { ruleset, source } = context;
  const role = ruleset.roles.find(({ id }) => id === draft.role);
  const [first] = ruleset.readings;
  if (role === undefined || first === undefined)
    throw new RangeError(`role "${draft.role}" is not one of the rule set`);
  const facts = factsOfDraft(ruleset, draft);
  const rating = rateCase(ruleset, facts);
  const likely = rating.readings[first.id];
  const possible = likely?.possible ?? [];
  const articles = reportArticles(ruleset, role, checklistForRole(context.checklist, role.duties), draft);
  const answers = answersCountedIn(ruleset, rating.duties);
  const figures = figuresOf(ruleset, role, draft);
  const splits = splitsOf(ruleset, rating);
  const outcomes = bestFirst(ruleset, possible).map((id) => ({
    id,
    name: outcomeName(ruleset, id),
    clause: clauseOfOutcome(ruleset, id),
  }));
  const [only] = outcomes;
  return {
    source,
    unit: onOneLine(printable(draft.unit)),
    year: draft.year,
    role: { name: role.name, clause: role.clause },
    acting: draft.acting && ruleset.acting !== undefined ? ruleset.acting : null,
    articles,
    count: rating.duties,
    unconfirmed: dutiesIn(articles).filter(({ unconfirmed }) => unconfirmed).length,
    words: ruleset.words,
    answers,
    names: schemeWords(ruleset),
    shortName: shortName(ruleset),
    counted: countedSentences(ruleset, rating.duties, answers),
    figures,
    computed: computedFigures(ruleset, role, facts),
    levels: levelsOf(ruleset, first, likely?.levels ?? []),
    outcomes,
    verdict:
      outcomes.length === 1 && only !== undefined
        ? { text: verdictOf(ruleset, role, only.id), clause: only.clause }
        : { text: possibleSentence(ruleset, possible), clause: ruleset.clause },
    certainty: certaintyOf(ruleset, rating),
    readings: ruleset.readings.map(({ id, name, reason, clause }) => {
      const left = rating.readings[id]?.possible ?? [];
      const because =
        splits
          .find(({ reading }) => reading === id)
          ?.conditions.map(({ because: why, by, clause: at }) => ({
            text: by === id ? why : `Cách hiểu “${first.name}” thì khác: ${why}`,
            clause: at,
          })) ?? [];
      return { id, name, reason, clause, possible: left, outcome: possibleSentence(ruleset, left), because };
    }),
    missing: [
      ...openDuties(articles),
      ...openFigures(
        figures,
        new Set(factsFor(ruleset.facts, role).flatMap(({ id, kind }) => (kind === 'level' ? [] : [id]))),
      ),
    ],
    consequences: consequencesOf(ruleset, draft, possible).map(({ text, clause, remark }) => ({
      text: remark === undefined ? text : `${text} Ghi chú của người biên tập: ${remark}`,
      clause,
    })),
    assumptions: assumptionsOf(ruleset, role, first, rating, source),
    textVersion: context.textVersion,
    rulesVersion: ruleset.version,
    editedAt: draft.updatedAt,
  };
}

/** Whether the readings agree, and whether counting by clause would change the outcome. */
function certaintyOf(ruleset: RuleSet, rating: Rating): string {
  const byClause = byClausePhrase(ruleset, rating);
  const counted = byClause === null ? '' : `${rating.agree ? ', nhưng' : ';'} nếu đếm theo khoản thì ${byClause}`;
  return `${rating.agree ? 'Mọi cách hiểu cho cùng kết quả' : 'Các cách hiểu cho kết quả khác nhau'}${counted}.`;
}

/** The name of a level; for `gap` and `undefined`, the text from the rules. */
function verdictOf(ruleset: RuleSet, role: RoleRule, outcome: OutcomeId): string {
  if (outcome === 'gap') return gapText(ruleset, role);
  if (outcome === 'undefined') return ruleset.undefined.text;
  return outcomeName(ruleset, outcome);
}

function openDuties(articles: readonly ReportArticle[]): readonly ReportGap[] {
  return dutiesIn(articles)
    .filter(({ answer, points }) => answer === null && points === null)
    .map(({ id, answered }) => ({
      text: `${capital(provisionWords(id))}: ${answered.toLowerCase()}`,
      duty: id,
      fact: null,
      item: null,
    }));
}

/** The unknown figures on which the rating depends; a fact of kind `level` affects only consequences. */
function openFigures(figures: readonly ReportFigure[], rated: ReadonlySet<string>): readonly ReportGap[] {
  return figures
    .filter(({ fact, known }) => !known && rated.has(fact))
    .map(({ fact, item, name, value }) => ({ text: `${name}: ${value}`, duty: null, fact, item }));
}
