/**
 * Checks of a regulation's folder that do not need its text: files that nothing reads, and files that do not match
 * their schema.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../domain/problem.ts';
import { casesFileSchema } from '../../../domain/rating/rules/schemas/casesSchema.ts';
import { ratingFileSchema } from '../../../domain/rating/rules/schemas/ratingSchema.ts';
import { rolesFileSchema } from '../../../domain/rating/rules/schemas/rolesSchema.ts';
import { notesSchema } from '../../../domain/regulation/notes/noteSchema.ts';
import { relatedListSchema } from '../../../domain/regulation/references/related.ts';
import { readYaml } from './files/contentYaml.ts';
import { CASES_FILE, CONTENT_FILES, NOTES_FILE, RATING_FILE, RELATED_FILE, ROLES_FILE } from './files/fileNames.ts';
import { readWith } from './files/schemaProblems.ts';
import { shownPath } from './files/shownPath.ts';

/**
 * Reports text and YAML files with a name that nothing reads (`note.yaml`, `rating.yml`), and roles or worked cases
 * without rules. All would be ignored silently.
 */
export function strayFiles(folder: string): readonly Problem[] {
  const names = readdirSync(folder).filter((name) => /\.(?:ya?ml|txt)$/i.test(name));
  const stray = names.filter((name) => !CONTENT_FILES.includes(name));
  const problems = stray.map((name): Problem => ({
    file: shownPath(join(folder, name)),
    line: 1,
    found: `tệp “${name}”, không phần nào của trang đọc`,
    expected: `một trong: ${CONTENT_FILES.join(', ')}`,
    fix: 'Sửa tên tệp, hoặc chuyển tệp đi nơi khác.',
  }));
  if (names.includes(RATING_FILE)) return problems;
  const useless = [ROLES_FILE, CASES_FILE].filter((name) => names.includes(name));
  return [
    ...problems,
    ...useless.map((name) => ({
      file: shownPath(join(folder, name)),
      line: 1,
      found: `${name} mà không có ${RATING_FILE}`,
      expected: 'cả hai tệp, hoặc không tệp nào',
      fix: `Thêm ${RATING_FILE} theo content/README.md, hoặc bỏ ${name}.`,
    })),
  ];
}

/**
 * Every schema problem of the files beside the text. Does not check whether the provisions they name exist in the text.
 */
export function formProblems(folder: string): readonly Problem[] {
  const check = (
    name: string,
    problemsOf: (yaml: ReturnType<typeof readYaml>) => readonly Problem[],
  ): readonly Problem[] => {
    const path = join(folder, name);
    return existsSync(path) ? problemsOf(readYaml(readFileSync(path, 'utf8'), shownPath(path))) : [];
  };
  return [
    ...check(ROLES_FILE, (yaml) => readWith(rolesFileSchema, yaml).problems),
    ...check(RATING_FILE, (yaml) => readWith(ratingFileSchema, yaml).problems),
    ...check(CASES_FILE, (yaml) => readWith(casesFileSchema, yaml).problems),
    ...check(NOTES_FILE, (yaml) => readWith(notesSchema, yaml).problems),
    ...check(RELATED_FILE, (yaml) => readWith(relatedListSchema, yaml).problems),
  ];
}
