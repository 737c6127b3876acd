/** What editors add to a text: notes.yaml and related.yaml. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../domain/problem.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { notesSchema } from '../../../domain/regulation/notes/noteSchema.ts';
import { bindNotes, refuseUnknownReadings, type BoundNote } from '../../../domain/regulation/notes/notes.ts';
import { checkRelated } from '../../../domain/regulation/references/checkRelated.ts';
import { relatedListSchema, type RelatedDocument } from '../../../domain/regulation/references/related.ts';
import type { RegulationText } from '../../../domain/regulation/tree/tree.ts';
import { readYaml } from './files/contentYaml.ts';
import { NOTES_FILE, RELATED_FILE } from './files/fileNames.ts';
import { readWith } from './files/schemaProblems.ts';
import { shownPath } from './files/shownPath.ts';

/**
 * The editor's notes bound to their locations, and the locations of what was dismissed; none if there is no such file.
 * Adds errors to `problems`.
 */
export function notesOf(
  folder: string,
  text: RegulationText,
  ruleset: RuleSet | null,
  problems: Problem[],
): { readonly bound: readonly BoundNote[]; readonly dismissed: readonly Pick<BoundNote, 'locations'>[] } {
  const path = join(folder, NOTES_FILE);
  if (!existsSync(path)) return { bound: [], dismissed: [] };
  const yaml = readYaml(readFileSync(path, 'utf8'), shownPath(path));
  const { data, problems: found } = readWith(notesSchema, yaml);
  problems.push(...found);
  if (data === null) return { bound: [], dismissed: [] };
  const { bound, dismissed, problems: unbound } = bindNotes(text, data, yaml);
  problems.push(...unbound);
  if (ruleset !== null)
    problems.push(
      ...refuseUnknownReadings(
        data,
        ruleset.readings.map(({ id }) => id),
        yaml,
      ),
    );
  return { bound, dismissed };
}

/** The other documents that the text cites; null if there is no file that lists them. Adds problems to `problems`. */
export function relatedOf(
  folder: string,
  text: RegulationText,
  problems: Problem[],
): readonly RelatedDocument[] | null {
  const path = join(folder, RELATED_FILE);
  if (!existsSync(path)) return null;
  const yaml = readYaml(readFileSync(path, 'utf8'), shownPath(path));
  const { data, problems: found } = readWith(relatedListSchema, yaml);
  problems.push(...found);
  if (data !== null) problems.push(...checkRelated(text, data, yaml));
  return data ?? [];
}
