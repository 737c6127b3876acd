import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseUnknownProvisions } from '../../../domain/rating/rules/provisions.ts';
import { refuseInto } from '../../../domain/source.ts';
import { buildRuleset, type Rules } from '../../../domain/rating/rules/buildRuleset.ts';
import { ratingFileSchema } from '../../../domain/rating/rules/schemas/ratingSchema.ts';
import { rolesFileSchema } from '../../../domain/rating/rules/schemas/rolesSchema.ts';
import '../../../domain/rating/wording/measurePhrases.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { ContentError, type Problem } from '../../../domain/problem.ts';
import { parseRegulation } from '../../../domain/regulation/parse/parse.ts';
import type { RegulationText } from '../../../domain/regulation/tree/tree.ts';
import { readYaml } from './files/contentYaml.ts';
import { RATING_FILE, ROLES_FILE, TEXT_FILE } from './files/fileNames.ts';
import { readWith } from './files/schemaProblems.ts';
import { shownPath } from './files/shownPath.ts';

/**
 * Loads the rule set of a regulation's folder from `van-ban.txt`, `roles.yaml` and `rating.yaml`. Runs under plain
 * Node.
 * @param folder e.g. `content/212-qd-ubnd-2021`, absolute or relative to the working directory, or a file URL; its name
 * is the regulation's slug
 * @returns plain data; `version` changes if and only if the rules change (not with comments or layout)
 * @throws ContentError with every problem found, if a file is missing or invalid
 */
export function loadRuleset(folder: string | URL): RuleSet {
  const root = resolve(typeof folder === 'string' ? folder : fileURLToPath(folder));
  const problems: Problem[] = [];
  const source = readText(join(root, TEXT_FILE), problems);
  const parsed = source === null ? { text: null, problems } : parseRegulation(source, shownPath(join(root, TEXT_FILE)));
  return readRuleset(root, parsed.text, parsed.problems).ruleset;
}

/**
 * The rule set of a folder whose text has been parsed, with remarks for its maintainer that are not errors.
 * @param text the text's tree, or null where it could not be read: then the rule files are checked as far as they can
 * be without it.
 * @param textProblems the problems of the text, to be reported with the others.
 * @throws as `loadRuleset`.
 */
export function readRuleset(
  folder: string,
  text: RegulationText | null,
  textProblems: readonly Problem[] = [],
): { readonly ruleset: RuleSet; readonly remarks: readonly Problem[] } {
  const problems: Problem[] = [...textProblems];
  const ratingText = readText(join(folder, RATING_FILE), problems);
  const rolesText = readText(join(folder, ROLES_FILE), problems);
  if (ratingText === null || rolesText === null) throw new ContentError(inOrder(problems));

  const ratingYaml = readYaml(ratingText, shownPath(join(folder, RATING_FILE)));
  const rolesYaml = readYaml(rolesText, shownPath(join(folder, ROLES_FILE)));
  const rating = readWith(ratingFileSchema, ratingYaml);
  const roles = readWith(rolesFileSchema, rolesYaml);
  problems.push(...rating.problems, ...roles.problems);
  if (text !== null) {
    refuseUnknownProvisions(ratingYaml.data, text, refuseInto(problems, ratingYaml));
    refuseUnknownProvisions(rolesYaml.data, text, refuseInto(problems, rolesYaml));
  }
  if (text === null || rating.data === null || roles.data === null) throw new ContentError(inOrder(problems));

  const built = buildRuleset({
    regulation: basename(folder),
    text,
    rating: { data: rating.data, locate: ratingYaml.locate },
    roles: { data: roles.data, locate: rolesYaml.locate },
  });
  problems.push(...built.problems);
  if (built.rules === null || problems.length > 0) throw new ContentError(inOrder(problems));
  return { ruleset: { ...built.rules, version: versionOf(built.rules) }, remarks: built.remarks };
}

/** A short hash of the rules: twelve hexadecimal digits. */
function versionOf(rules: Rules): string {
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 12);
}

function readText(path: string, problems: Problem[]): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    problems.push({
      file: shownPath(path),
      line: 1,
      found: 'không đọc được tệp này',
      expected: `có ${ROLES_FILE} thì có ${RATING_FILE}, và ngược lại`,
      fix: 'Tạo tệp ấy theo content/README.md, hoặc kiểm tra tên thư mục và tên tệp.',
    });
    return null;
  }
}

/** In order of file and line, without repetitions. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map<string, Problem>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.file, problem.line, problem.found]);
    if (!once.has(key)) once.set(key, problem);
  }
  return [...once.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
