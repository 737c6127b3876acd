/** Content files for the tests of notes and related documents: written in the test, or those of the official text. */
import { readFileSync } from 'node:fs';
import type * as z from 'zod/mini';
import { readYaml, type ContentYaml } from '../../../src/adapters/site/content/files/contentYaml.ts';
import { readWith } from '../../../src/adapters/site/content/files/schemaProblems.ts';
import type { Problem } from '../../../src/domain/problem.ts';

export const FOLDER = 'content/212-qd-ubnd-2021';

/** The content of a file, by its path relative to the project. */
export function fileOf(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}

/** Parses YAML written in a test with the project's own reader. */
export function yamlOf<S extends z.core.$ZodType>(
  schema: S & Parameters<typeof readWith<S>>[0],
  source: string,
  file = 'thu.yaml',
): { readonly data: z.output<S> | null; readonly problems: readonly Problem[]; readonly yaml: ContentYaml } {
  const yaml = readYaml(source, file);
  return { ...readWith(schema, yaml), yaml };
}

/** Parses YAML that must be valid against its schema; throws with the problems. */
export function goodYaml<S extends z.core.$ZodType>(
  schema: S & Parameters<typeof readWith<S>>[0],
  source: string,
  file = 'thu.yaml',
): { readonly data: z.output<S>; readonly yaml: ContentYaml } {
  const { data, problems, yaml } = yamlOf(schema, source, file);
  if (data === null) throw new Error(JSON.stringify(problems, null, 1));
  return { data, yaml };
}
