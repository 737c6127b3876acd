import type { RuleSet } from '../rating/ruleset.ts';
import { isProse } from '../regulation/tree/blocks.ts';
import type { Provision, ProvisionId, RegulationText } from '../regulation/tree/tree.ts';
import { articlesOf } from '../regulation/tree/walk.ts';
import type { ChecklistArticle, ChecklistClause, ChecklistDuty } from './checklist.ts';

/** Every duty that applies to any role, by article and clause in the order of the text. */
export function checklistOf(text: RegulationText, ruleset: RuleSet): readonly ChecklistArticle[] {
  const wanted = new Set(ruleset.roles.flatMap(({ duties }) => duties));
  return articlesOf(text.regulation).flatMap(({ node: article }) => {
    const clauses = article.children
      .map((clause) => clauseOf(clause, wanted))
      .filter(({ duties }) => duties.length > 0);
    const own = wanted.has(article.id) ? [{ id: article.id, heading: null, duties: [dutyOf(article)] }] : [];
    const all = [...own, ...clauses];
    return all.length === 0 ? [] : [{ id: article.id, label: article.label, heading: article.heading, clauses: all }];
  });
}

function clauseOf(clause: Provision, wanted: ReadonlySet<ProvisionId>): ChecklistClause {
  const duties = dutiesWithin(clause, wanted).map(dutyOf);
  const isDuty = duties.length === 1 && duties[0]?.id === clause.id;
  return { id: clause.id, heading: isDuty ? null : (clause.heading ?? clause.paragraphs[0] ?? null), duties };
}

/** The wanted units in a clause; one that is a duty itself has all below it. */
function dutiesWithin(node: Provision, wanted: ReadonlySet<ProvisionId>): readonly Provision[] {
  return wanted.has(node.id) ? [node] : node.children.flatMap((child) => dutiesWithin(child, wanted));
}

/** A point is the smallest unit that a duty is counted by: its tiết are words of it. */
function dutyOf(unit: Provision): ChecklistDuty {
  const { id, heading } = unit;
  const paragraphs = [...unit.paragraphs, ...unit.children.flatMap(wordsBelow)];
  const firstTable = paragraphs.findIndex((paragraph) => !isProse(paragraph));
  return { id, heading, paragraphs, ...(firstTable < 0 ? {} : { firstTable }) };
}

function wordsBelow({ mark, heading, paragraphs, children }: Provision): readonly string[] {
  const [first = '', ...others] = heading === null ? paragraphs : [heading, ...paragraphs];
  return [`${mark} ${first}`, ...others, ...children.flatMap(wordsBelow)];
}
