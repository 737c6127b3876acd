import type { ProvisionId } from '../regulation/tree/tree.ts';

/** One duty in the checklist, with its own official words. */
export interface ChecklistDuty {
  readonly id: ProvisionId;
  /** The words on its first line if they are a title, else null. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  /**
   * Index of the first paragraph that is not prose (a table, quotation or formula; see blocks.ts); absent if there is
   * none.
   */
  readonly firstTable?: number;
}

/** The duties of one clause, with the clause's title if its points are the duties. */
export interface ChecklistClause {
  readonly id: ProvisionId;
  readonly heading: string | null;
  readonly duties: readonly ChecklistDuty[];
}

export interface ChecklistArticle {
  readonly id: ProvisionId;
  readonly label: string;
  readonly heading: string | null;
  readonly clauses: readonly ChecklistClause[];
}

/** The part of a checklist that applies to one role: same order, empty clauses and articles left out. */
export function checklistForRole(
  checklist: readonly ChecklistArticle[],
  duties: readonly ProvisionId[],
): readonly ChecklistArticle[] {
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
