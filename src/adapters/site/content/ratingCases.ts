/** The worked cases of a regulation's folder (`rating-cases.yaml`), run against its rules. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../domain/problem.ts';
import { checkCases } from '../../../domain/rating/rules/cases/cases.ts';
import { casesFileSchema } from '../../../domain/rating/rules/schemas/casesSchema.ts';
import { untouchedClauses } from '../../../domain/rating/rules/cases/coverage.ts';
import type { Facts, RuleSet } from '../../../domain/rating/ruleset.ts';
import { provisionWords } from '../../../domain/regulation/tree/ids.ts';
import { readYaml } from './files/contentYaml.ts';
import { CASES_FILE } from './files/fileNames.ts';
import { readWith } from './files/schemaProblems.ts';
import { shownPath } from './files/shownPath.ts';

/** The cases of a folder: the facts of those that can be rated (null without a file of them), and what is wrong. */
export function readCases(
  folder: string,
  ruleset: RuleSet,
): { readonly facts: readonly Facts[] | null; readonly problems: readonly Problem[] } {
  const path = join(folder, CASES_FILE);
  if (!existsSync(path)) return { facts: null, problems: [] };
  const yaml = readYaml(readFileSync(path, 'utf8'), shownPath(path));
  const { data, problems } = readWith(casesFileSchema, yaml);
  return data === null ? { facts: [], problems } : checkCases(ruleset, { data, locate: yaml.locate });
}

/**
 * How many cases there are (null without a file of them), and the provisions that none of them puts to the test, in
 * sentences.
 */
export function caseRemarks(ruleset: RuleSet, facts: readonly Facts[] | null): readonly string[] {
  if (facts === null) return [`Chưa có trường hợp mẫu nào cho quy tắc xếp loại (tệp ${CASES_FILE}).`];
  const untouched = untouchedClauses(ruleset, facts);
  const counted = `${facts.length} trường hợp mẫu đúng như quy tắc`;
  if (untouched.length === 0) return [`${counted}; quy định nào có điều kiện cũng đã được thử.`];
  return [`${counted}. Chưa trường hợp nào thử: ${untouched.map(provisionWords).join('; ')}.`];
}
