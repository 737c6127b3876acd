/** Reads a Lighthouse report of one page: its scores, and the audits that lowered them. */
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
  /** By category name, 0–100 as displayed; null if the category could not be scored. */
  readonly scores: ReadonlyMap<string, number | null>;
  /** Weighted audits below 1, one line each: `first-contentful-paint 0.97: First Contentful Paint, 1.4 s`. */
  readonly missed: readonly string[];
}

/** Parses a report. @throws ZodError for anything but a report of Lighthouse 13 */
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
      // No score: the audit does not apply to the page.
      return score === null || score >= 1
        ? []
        : [`${id} ${score}: ${[title, displayValue].filter(Boolean).join(', ')}`];
    }),
  };
}

/** The median of several runs of one page by the sum of their scores, which ignores a busy moment of the machine. */
export function middleOf(runs: readonly PageScores[]): PageScores | undefined {
  const sum = ({ scores }: PageScores) => [...scores.values()].reduce<number>((all, score) => all + (score ?? 0), 0);
  return [...runs].sort((a, b) => sum(a) - sum(b))[Math.floor(runs.length / 2)];
}

/** Whether every category scored 100; false if nothing was scored. */
export function isFull({ scores }: PageScores): boolean {
  return scores.size > 0 && [...scores.values()].every((score) => score === 100);
}
