/** The duties of a report: what the draft has on each, and how many have each answer. */
import { hasOwn } from '../baseline.ts';
import type { ChecklistArticle, ChecklistDuty } from '../draft/checklist.ts';
import type { Draft, DutyEntry } from '../draft/draft.ts';
import { scoredDuties } from '../draft/scored.ts';
import { printable } from '../printable.ts';
import { answersOf } from '../rating/answers.ts';
import type { DutyCount } from '../rating/result.ts';
import type { RoleRule, RuleSet } from '../rating/ruleset.ts';
import { capital, dutyWord, sharePhrase } from '../rating/wording/phrases.ts';
import { adviceOn, answerWords } from './answerWords.ts';
import { pointsPhrase } from './askedFacts.ts';
import type { ReportAnswer, ReportArticle, ReportDuty } from './report.ts';

type Scored = ReturnType<typeof scoredDuties>;

/** The articles of a checklist with what the draft has on each duty. */
export function reportArticles(
  ruleset: RuleSet,
  role: RoleRule,
  checklist: readonly ChecklistArticle[],
  draft: Draft,
): readonly ReportArticle[] {
  const scored = scoredDuties(ruleset, role);
  return checklist.map(({ id, label, heading, clauses }) => ({
    id,
    name: heading === '' ? `Điều ${label}` : `Điều ${label}. ${heading}`,
    clauses: clauses.map(({ id: clause, heading: lead, duties }) => ({
      id: clause,
      lead,
      duties: duties.map((duty) => dutyOf(ruleset, duty, draft, scored)),
    })),
  }));
}

function dutyOf(ruleset: RuleSet, duty: ChecklistDuty, { entries, figures }: Draft, scored: Scored): ReportDuty {
  const entry: DutyEntry = hasOwn(entries, duty.id) ? (entries[duty.id] ?? {}) : {};
  const one = scored.get(duty.id);
  const points = one === undefined ? null : pointsPhrase(ruleset, one, figures);
  const evidence = (entry.evidence ?? []).map(({ text }) => printable(text)).filter((text) => text !== '');
  const answerParts = {
    answer: one === undefined ? (entry.answer ?? null) : null,
    points,
    unconfirmed: entry.unconfirmed === true,
    answered: one === undefined ? answerWords(ruleset, entry) : (points ?? 'Chưa chấm'),
    evidence,
    note: printable(entry.note ?? ''),
    remedy: printable(entry.remedy ?? ''),
  };
  return { ...duty, ...answerParts, advice: adviceOn(ruleset, entry, answerParts) };
}

/** The answers with how many duties have each. */
export function answersCountedIn(ruleset: RuleSet, count: DutyCount): readonly ReportAnswer[] {
  const usual = new Map<string, number>([
    ['assured', count.assured],
    ['deficient', count.deficient],
    ['notDone', count.notDone],
    ['notApplicable', count.notApplicable],
  ]);
  return answersOf(ruleset).map(({ id, name, leftOut = false }) => ({
    id,
    name,
    leftOut,
    count: (count.byAnswer === undefined ? usual.get(id) : count.byAnswer[id]) ?? 0,
  }));
}

/** The counts in sentences; none if no duty is answered in the regulation. */
export function countedSentences(
  ruleset: RuleSet,
  { applicable, notApplicable, unanswered }: DutyCount,
  answers: readonly ReportAnswer[],
): readonly string[] {
  if (applicable + notApplicable === 0) return [];
  const { duty } = ruleset.words;
  const left = answers.filter(({ leftOut, count }) => leftOut && count > 0);
  const counted = answers.filter(({ leftOut }) => !leftOut);
  const others = counted.slice(1);
  const short = others.reduce((sum, { count }) => sum + count, 0);
  const without = left.map(({ name, count }) => `${count} ${duty} ${name}`).join(', ');
  return [
    `${capital(duty)} áp dụng: ${applicable}${left.length === 0 ? '' : ` (không kể ${without})`}`,
    capital([...counted.map(({ name, count }) => `${name}: ${count}`), `chưa trả lời: ${unanswered}`].join('; ')),
    ...(applicable === 0
      ? []
      : [
          `Tỷ lệ ${dutyWord(ruleset, 'share')} ${others.map(({ name }) => name).join(' hoặc ')}: ${short}/${applicable} (${sharePhrase(short, applicable)})${unanswered === 0 ? '' : ', chưa kể phần chưa trả lời'}`,
        ]),
  ];
}
