import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ContentError, printRemark, type Problem } from '../../../domain/problem.ts';
import { metadataSchema, refuseUncitable } from '../../../domain/regulation/metadata.ts';
import type { BoundNote } from '../../../domain/regulation/notes/notes.ts';
import { checkReferences } from '../../../domain/regulation/references/checkReferences.ts';
import { findReferences } from '../../../domain/regulation/references/references.ts';
import { parseRegulation } from '../../../domain/regulation/parse/parse.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import { refuseUnscanned } from '../../../domain/regulation/scan.ts';
import {
  explainRepealed,
  repealedIn,
  repealedRemarks,
  withoutRepealed,
} from '../../../domain/regulation/amend/repealed.ts';
import type { ProvisionId, RegulationText } from '../../../domain/regulation/tree/tree.ts';
import { indexById } from '../../../domain/regulation/tree/walk.ts';
import type { Facts, RuleSet } from '../../../domain/rating/ruleset.ts';
import { sampleOf } from '../../../domain/rating/analysis/sample.ts';
import { readCases, caseRemarks } from './ratingCases.ts';
import { dayOfBuild, loadHistory, refuseFormerTitle, namingRemarks, wordsSince } from './loadHistory.ts';
import { notesOf, relatedOf } from './editorialFiles.ts';
import { readRuleset } from './loadRuleset.ts';
import { readScan } from './readScan.ts';
import { readYaml } from './files/contentYaml.ts';
import { formProblems, strayFiles } from './folderProblems.ts';
import { METADATA_FILE, RATING_FILE, TEXT_FILE } from './files/fileNames.ts';
import { readWith } from './files/schemaProblems.ts';
import { shownPath } from './files/shownPath.ts';

/** A slug becomes part of an address, so it only has characters that never need escaping. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A regulation, with remarks for its maintainer that are not errors: sentences of several lines. */
export interface LoadedRegulation extends Regulation {
  readonly remarks: readonly string[];
  /** The locations of findings that `notes.yaml` dismisses. */
  readonly dismissed: readonly Pick<BoundNote, 'locations'>[];
}

/**
 * Reads and checks one regulation's folder. Throws ContentError with every problem found in any of its files.
 * @param today the day whose text is the current one, if the text was amended
 */
export function loadRegulation(folder: string, today: string = dayOfBuild()): LoadedRegulation {
  const slug = basename(folder);
  const problems: Problem[] = [];
  if (!SLUG.test(slug)) {
    problems.push({
      file: shownPath(folder),
      line: 1,
      found: `thư mục “${slug}”`,
      expected: 'tên chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối',
      fix: 'Đổi tên thư mục, ví dụ 212-qd-ubnd-2021.',
    });
  }
  for (const name of [TEXT_FILE, METADATA_FILE]) {
    if (!existsSync(join(folder, name))) {
      problems.push({
        file: shownPath(join(folder, name)),
        line: 1,
        found: 'không có tệp này',
        expected: `mỗi văn bản có một tệp ${name}`,
        fix: 'Tạo tệp này theo content/README.md.',
      });
    }
  }
  const found = readScan(folder);
  problems.push(...strayFiles(folder), ...found.problems);
  if (![TEXT_FILE, METADATA_FILE].every((name) => existsSync(join(folder, name))))
    throw new ContentError([...problems, ...formProblems(folder)]);

  const source = readFileSync(join(folder, TEXT_FILE), 'utf8');
  const { text: issued, problems: textProblems } = parseRegulation(source, shownPath(join(folder, TEXT_FILE)));
  problems.push(...textProblems);
  const metadataYaml = readYaml(
    readFileSync(join(folder, METADATA_FILE), 'utf8'),
    shownPath(join(folder, METADATA_FILE)),
  );
  const metadata = readWith(metadataSchema, metadataYaml);
  problems.push(...metadata.problems);
  const loaded =
    issued === null || metadata.data === null
      ? null
      : loadHistory(folder, { ...metadata.data, text: issued }, today, problems);
  const former =
    loaded === null || metadata.data === null ? null : refuseFormerTitle(loaded, metadata.data.title, metadataYaml);
  if (former !== null) problems.push(former);
  const current = loaded?.current;
  const text = current?.text ?? issued;
  const repealed = current === undefined ? new Set<ProvisionId>() : repealedIn(current);
  if (metadata.data !== null && text !== null)
    problems.push(...refuseUncitable(metadata.data, new Set(indexById(text).keys()), metadataYaml));
  if (metadata.data !== null && issued !== null && found.problems.length === 0)
    problems.push(...refuseUnscanned(metadata.data, found.scan, issued, metadataYaml));
  const remarks: string[] = found.remarks.map(printRemark);
  const rules =
    existsSync(join(folder, RATING_FILE)) && text !== null
      ? rulesetOf(folder, withoutRepealed(text, repealed), problems, remarks)
      : null;
  const ruleset = rules?.ruleset ?? null;
  // Without a parsed text no provision can be checked, but all other problems are still reported in the same run.
  if (text === null) problems.push(...formProblems(folder));
  const { bound: notes, dismissed } =
    text === null ? { bound: [], dismissed: [] } : notesOf(folder, text, ruleset, problems);
  const related = text === null ? null : relatedOf(folder, text, problems);
  const references =
    text === null
      ? []
      : findReferences(
          text,
          related?.flatMap(({ spellings }) => spellings),
        );
  // An error in the notes or the list may be why a reference does not resolve, so it is reported first.
  if (problems.length === 0 && text !== null)
    problems.push(...checkReferences(text, references, notes, dismissed, shownPath(join(folder, TEXT_FILE))));
  if (problems.length > 0 || text === null || metadata.data === null)
    throw new ContentError(current === undefined ? problems : explainRepealed(problems, current));
  remarks.push(...repealedRemarks(references, repealed, shownPath(join(folder, TEXT_FILE))).map(printRemark));
  if (current !== undefined) remarks.push(...namingRemarks(folder, current).map(printRemark));
  return {
    slug,
    meta: metadata.data,
    text,
    history: loaded,
    textVersion: shortHash([source, ...(loaded === null ? [] : wordsSince(loaded))].join('\n').normalize('NFC')),
    notes,
    related: related ?? [],
    references,
    ruleset,
    sample: rules?.sample ?? undefined,
    scan: found.scan,
    remarks,
    dismissed,
  };
}

/** The rules, and the worked case that best illustrates them. */
interface Rated {
  readonly ruleset: RuleSet;
  readonly sample: Facts | null;
}

function rulesetOf(folder: string, text: RegulationText, problems: Problem[], remarks: string[]): Rated | null {
  try {
    const { ruleset, remarks: found } = readRuleset(folder, text);
    remarks.push(...found.map(printRemark));
    const cases = readCases(folder, ruleset);
    problems.push(...cases.problems);
    if (cases.problems.length > 0) return { ruleset, sample: null };
    remarks.push(...caseRemarks(ruleset, cases.facts));
    return { ruleset, sample: sampleOf(ruleset, cases.facts ?? []) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

/** The first twelve hex digits of the content's SHA-256. */
function shortHash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** The folders under `content/`, one per regulation, in order of name. */
function regulationFolders(content: string): readonly string[] {
  if (!existsSync(content))
    throw new ContentError([
      {
        file: shownPath(content),
        line: 1,
        found: 'không có thư mục này',
        expected: 'thư mục chứa mỗi văn bản một thư mục',
        fix: 'Kiểm tra biến CONTENT_DIR, hoặc tạo thư mục.',
      },
    ]);
  return readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(content, entry.name))
    .sort();
}

/** Loads every regulation under `content/`. Throws ContentError with the problems of all of them. */
export function loadRegulations(content: string): readonly LoadedRegulation[] {
  return loadedFolders(content, (folder) => loadRegulation(folder));
}

/** The same with another way to load one folder, and in the form that it gives. */
export function loadedFolders<T>(content: string, load: (folder: string) => T): readonly T[] {
  const problems: Problem[] = [];
  const regulations = regulationFolders(content).flatMap((folder) => {
    try {
      return [load(folder)];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ContentError(problems);
  return regulations;
}
