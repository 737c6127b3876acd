/** Reads what Lighthouse reports of one page: the scores, and what kept them from being full. */
import * as z from 'zod/mini';

const Report = z.object({
  categories: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.nullable(z.number()),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.nullable(z.number()), displayValue: z.optional(z.string()) }),
  ),
});

export interface PageScores {
  /** By the category's name, 0–100 as Lighthouse shows them; null where it could not score. */
  readonly scores: ReadonlyMap<string, number | null>;
  /** Audits that count and are not full, as lines: `first-contentful-paint 0.97: First Contentful Paint, 1.4 s`. */
  readonly missed: readonly string[];
}

/** @throws ZodError for anything that is no report of Lighthouse 13 */
export function readReport(json: unknown): PageScores {
  const { categories, audits } = z.parse(Report, json);
  const all = Object.values(categories);
  const counted = [
    ...new Set(all.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id))),
  ];
  return {
    scores: new Map(all.map(({ title, score }) => [title, score === null ? null : Math.round(score * 100)])),
    missed: counted.flatMap((id) => {
      const { title = id, score = null, displayValue } = audits[id] ?? {};
      // Without a score: it does not apply to the page.
      return score === null || score >= 1
        ? []
        : [`${id} ${score}: ${[title, displayValue].filter(Boolean).join(', ')}`];
    }),
  };
}

/** Of several runs of one page the one in the middle by the sum of its scores: one busy moment of the machine says nothing of the page. */
export function middleOf(runs: readonly PageScores[]): PageScores | undefined {
  const sum = ({ scores }: PageScores) => [...scores.values()].reduce<number>((all, score) => all + (score ?? 0), 0);
  return [...runs].sort((a, b) => sum(a) - sum(b))[Math.floor(runs.length / 2)];
}

/** Whether every category has its 100; false too where nothing was scored. */
export function isFull({ scores }: PageScores): boolean {
  return scores.size > 0 && [...scores.values()].every((score) => score === 100);
}
