import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseUnknownProvisions } from '../../domain/rating/build/provisions.ts';
import { refuseInto } from '../../domain/rating/build/source.ts';
import { buildRuleset, type Rules } from '../../domain/rating/buildRuleset.ts';
import { ratingFileSchema } from '../../domain/rating/ratingSchema.ts';
import { rolesFileSchema } from '../../domain/rating/rolesSchema.ts';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import { ContentError, type Problem } from '../../domain/problem.ts';
import { parseRegulation } from '../../domain/regulation/parse.ts';
import { readYaml } from './contentYaml.ts';
import { readWith } from './schemaProblems.ts';
import { shownPath } from './shownPath.ts';

/**
 * The rule set of a regulation's folder: `van-ban.txt`, `roles.yaml`, `rating.yaml`. Runs under plain Node.
 * @param folder e.g. `content/212-qd-ubnd-2021`, from the working directory or absolute, or a file address; its name is the regulation's slug.
 * @returns plain data; `version` changes whenever the rules change, and only then (not with comments or layout).
 * @throws ContentError with every problem found, where a file is missing or does not fit.
 */
export function loadRuleset(folder: string | URL): RuleSet {
  const root = resolve(typeof folder === 'string' ? folder : fileURLToPath(folder));
  const problems: Problem[] = [];
  const text = readText(join(root, 'van-ban.txt'), problems);
  const ratingText = readText(join(root, 'rating.yaml'), problems);
  const rolesText = readText(join(root, 'roles.yaml'), problems);
  if (text === null || ratingText === null || rolesText === null) throw new ContentError(problems);

  const parsed = parseRegulation(text, shownPath(join(root, 'van-ban.txt')));
  const ratingYaml = readYaml(ratingText, shownPath(join(root, 'rating.yaml')));
  const rolesYaml = readYaml(rolesText, shownPath(join(root, 'roles.yaml')));
  const rating = readWith(ratingFileSchema, ratingYaml);
  const roles = readWith(rolesFileSchema, rolesYaml);
  problems.push(...parsed.problems, ...rating.problems, ...roles.problems);
  if (parsed.text !== null) {
    refuseUnknownProvisions(ratingYaml.data, parsed.text, refuseInto(problems, ratingYaml));
    refuseUnknownProvisions(rolesYaml.data, parsed.text, refuseInto(problems, rolesYaml));
  }
  if (parsed.text === null || rating.data === null || roles.data === null) throw new ContentError(inOrder(problems));

  const built = buildRuleset({
    regulation: basename(root),
    text: parsed.text,
    rating: { data: rating.data, place: ratingYaml.place },
    roles: { data: roles.data, place: rolesYaml.place },
  });
  problems.push(...built.problems);
  if (built.rules === null || problems.length > 0) throw new ContentError(inOrder(problems));
  return { ...built.rules, version: versionOf(built.rules) };
}

/** A short hash of rules: twelve hexadecimal digits. */
function versionOf(rules: Rules): string {
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 12);
}

function readText(path: string, problems: Problem[]): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const found = `không đọc được tệp (${error instanceof Error ? error.message : String(error)})`;
    problems.push({ file: shownPath(path), line: 1, found, expected: 'một tệp có thật', mend: 'Kiểm tra tên thư mục và tên tệp.' });
    return null;
  }
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
