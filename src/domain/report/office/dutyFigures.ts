/** Each duty across the units of a report: who has it, how it was answered, and what they say about it. */
import { hasOwn } from '../../baseline.ts';
import type { DutyEntry } from '../../draft/draft.ts';
import { scoredDuties } from '../../draft/scored.ts';
import { printable } from '../../printable.ts';
import { answersOf, countedAnswers } from '../../rating/answers.ts';
import type { Answer, RuleSet } from '../../rating/ruleset.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { answerWords } from '../answerWords.ts';
import type { SummaryRow } from '../summaryRow.ts';

/** What one unit says about a duty that it did not give the best answer. */
interface DutyResponse {
  readonly row: SummaryRow;
  readonly duty: ProvisionId;
  readonly answer: Answer;
  /** The answer in words with its details: `Chưa bảo đảm (chậm tiến độ)`. */
  readonly answered: string;
  /** Printable; empty where there are none. */
  readonly note: string;
  readonly remedy: string;
  readonly evidence: readonly string[];
}

export interface DutyFigure {
  readonly duty: ProvisionId;
  /** The article that it belongs to. */
  readonly article: ProvisionId;
  /** Units that have this duty, without those to which it does not apply. */
  readonly of: number;
  /** How many gave each answer, by the answer's id; answers that nobody gave are 0. */
  readonly byAnswer: Readonly<Record<Answer, number>>;
  /** How many gave an answer that counts but is not the best: not assured, not done. */
  readonly short: number;
  /** The number of units to which it does not apply. */
  readonly leftOut: number;
  readonly unanswered: number;
  /** What those who fall short or leave it out say, in the order of the units. */
  readonly responses: readonly DutyResponse[];
}

/**
 * Every duty that some unit has and answers (not those given points), the weakest first: by the share of units that
 * fall short, then by their number, then in the order of the text.
 */
export function dutyFigures(ruleset: RuleSet, rows: readonly SummaryRow[]): readonly DutyFigure[] {
  const answers = answersOf(ruleset);
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const others = new Set(countedAnswers(ruleset).others.map(({ id }) => id));
  const left = new Set(answers.filter(({ leftOut }) => leftOut === true).map(({ id }) => id));
  const answered = new Map(
    ruleset.roles.map((role) => {
      const scored = scoredDuties(ruleset, role);
      return [role.id, role.duties.filter((id) => !scored.has(id))] as const;
    }),
  );
  const found = new Map<ProvisionId, DutySum>();
  for (const row of rows) {
    for (const duty of answered.get(row.roleId) ?? []) {
      const figure = found.get(duty) ?? emptySum();
      found.set(duty, figure);
      const entry = entryOf(row, duty);
      const known = entry.answer === undefined ? undefined : byId.get(entry.answer);
      if (known === undefined) figure.open += 1;
      else figure.counts.set(known.id, (figure.counts.get(known.id) ?? 0) + 1);
      if (known !== undefined && (others.has(known.id) || left.has(known.id)))
        figure.by.push({ row, entry, answer: known.id });
    }
  }
  return [...found]
    .map(([duty, { counts, open, by }]): DutyFigure => {
      const sum = (ids: ReadonlySet<Answer>) => [...ids].reduce((total, id) => total + (counts.get(id) ?? 0), 0);
      const all = [...counts.values()].reduce((total, count) => total + count, open);
      return {
        duty,
        article: articleOf(duty),
        of: all - sum(left),
        byAnswer: Object.fromEntries(answers.map(({ id }) => [id, counts.get(id) ?? 0])),
        short: sum(others),
        leftOut: sum(left),
        unanswered: open,
        // Computed lazily: of a thousand units only the duties that are opened are put into words.
        get responses() {
          return by.map(({ row, entry, answer }) => responseOf(ruleset, row, duty, entry, answer));
        },
      };
    })
    .sort((a, b) => share(b) - share(a) || b.short - a.short || collator.compare(a.duty, b.duty));
}

interface DutySum {
  readonly counts: Map<Answer, number>;
  open: number;
  /** Who falls short or leaves it out. */
  readonly by: { readonly row: SummaryRow; readonly entry: DutyEntry; readonly answer: Answer }[];
}

function emptySum(): DutySum {
  return { counts: new Map(), open: 0, by: [] };
}

/** For an article: how many answers of all units fall short. */
export interface ArticleFigure {
  readonly article: ProvisionId;
  /** Duties of all units that apply. */
  readonly of: number;
  readonly short: number;
}

/** The same by article, the weakest first. */
export function articleFigures(duties: readonly DutyFigure[]): readonly ArticleFigure[] {
  const sums = new Map<ProvisionId, { of: number; short: number }>();
  for (const { article, of, short } of duties) {
    const sum = sums.get(article) ?? { of: 0, short: 0 };
    sums.set(article, { of: sum.of + of, short: sum.short + short });
  }
  return [...sums]
    .map(([article, sum]) => ({ article, ...sum }))
    .sort((a, b) => share(b) - share(a) || b.short - a.short || collator.compare(a.article, b.article));
}

function share({ of, short }: { readonly of: number; readonly short: number }): number {
  return of === 0 ? 0 : short / of;
}

/** A row's entry for a duty; an empty one if there is none. */
function entryOf({ content }: SummaryRow, duty: ProvisionId): DutyEntry {
  return hasOwn(content.entries, duty) ? (content.entries[duty] ?? {}) : {};
}

function responseOf(
  ruleset: RuleSet,
  row: SummaryRow,
  duty: ProvisionId,
  entry: DutyEntry,
  answer: Answer,
): DutyResponse {
  return {
    row,
    duty,
    answer,
    answered: answerWords(ruleset, entry),
    note: printable(entry.note ?? ''),
    remedy: printable(entry.remedy ?? ''),
    evidence: (entry.evidence ?? []).map(({ text }) => printable(text)).filter((text) => text !== ''),
  };
}

/** The article of a duty; in a text without articles its outermost provision. */
function articleOf(duty: ProvisionId): ProvisionId {
  return /^(?:.*?\.)?dieu-[^.]+/.exec(duty)?.[0] ?? duty.split('.')[0] ?? duty;
}

/** Provisions in the order of the text, as their ids say. */
const collator = new Intl.Collator('en', { numeric: true });
