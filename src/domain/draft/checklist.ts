import type { RuleSet } from '../rating/ruleset.ts';
import type { Provision, ProvisionId, RegulationText } from '../regulation/tree.ts';
import { articlesOf, smallestUnits } from '../regulation/walk.ts';

/** One duty as the checklist shows it: its own official words. */
export interface ChecklistDuty {
  readonly id: ProvisionId;
  /** The words on its first line when they are a title, else null. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
}

/** The duties of one clause, under the clause's title where its points are the duties. */
export interface ChecklistClause {
  readonly id: ProvisionId;
  readonly heading: string | null;
  readonly duties: readonly ChecklistDuty[];
}

export interface ChecklistArticle {
  readonly id: ProvisionId;
  readonly label: string;
  readonly heading: string;
  readonly clauses: readonly ChecklistClause[];
}

/** Every duty that applies to any role, by article and clause in the order of the text. */
export function checklistOf(text: RegulationText, ruleset: RuleSet): readonly ChecklistArticle[] {
  const wanted = new Set(ruleset.roles.flatMap(({ duties }) => duties));
  return articlesOf(text.regulation).flatMap(({ node: article }) => {
    const clauses = article.children.map((clause) => clauseOf(clause, wanted)).filter(({ duties }) => duties.length > 0);
    const own = wanted.has(article.id) ? [{ id: article.id, heading: null, duties: [dutyOf(article)] }] : [];
    const all = [...own, ...clauses];
    return all.length === 0 ? [] : [{ id: article.id, label: article.label, heading: article.heading ?? '', clauses: all }];
  });
}

function clauseOf(clause: Provision, wanted: ReadonlySet<ProvisionId>): ChecklistClause {
  const duties = smallestUnits(clause).filter(({ id }) => wanted.has(id)).map(dutyOf);
  const isDuty = duties.length === 1 && duties[0]?.id === clause.id;
  return { id: clause.id, heading: isDuty ? null : (clause.heading ?? clause.paragraphs[0] ?? null), duties };
}

function dutyOf(unit: Provision): ChecklistDuty {
  return { id: unit.id, heading: unit.heading, paragraphs: unit.paragraphs };
}

/** The part of a checklist that applies to one role: same order, empty clauses and articles left out. */
export function checklistForRole(checklist: readonly ChecklistArticle[], duties: readonly ProvisionId[]): readonly ChecklistArticle[] {
  const applies = new Set(duties);
  return checklist
    .map((article) => ({
      ...article,
      clauses: article.clauses
        .map((clause) => ({ ...clause, duties: clause.duties.filter(({ id }) => applies.has(id)) }))
        .filter((clause) => clause.duties.length > 0),
    }))
    .filter((article) => article.clauses.length > 0);
}
