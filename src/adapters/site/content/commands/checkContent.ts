/**
 * `npm run check:content`: checks `content/` without a build and prints every problem with its file, line, what was
 * found, what was expected and how to fix it.
 */
import { fileURLToPath } from 'node:url';
import { ContentError } from '../../../../domain/problem.ts';
import { referenceRemarks } from '../../../../domain/regulation/references/checkReferences.ts';
import { contentFolder } from '../files/contentFolder.ts';
import { draftProblems } from './draftProblems.ts';
import { loadRegulations } from '../loadRegulation.ts';
import { loadSite } from '../site/loadSite.ts';
import { analysisRemarks } from './analysisRemarks.ts';
import { outcomeRemarks } from './outcomeRemarks.ts';

try {
  const content = contentFolder(fileURLToPath(new URL('../../../../..', import.meta.url)));
  const regulations = bothOf(
    () => loadRegulations(content),
    () => loadSite(content),
  );
  const unnoted = regulations.flatMap((regulation) => draftProblems(regulation, content));
  if (unnoted.length > 0) throw new ContentError(unnoted);
  for (const { slug, ruleset, references, related, remarks } of regulations) {
    console.log(`✓ ${slug}${ruleset === null ? ' (không có quy tắc xếp loại)' : ''}`);
    const all = [
      ...remarks,
      ...(ruleset === null ? [] : [...outcomeRemarks(ruleset), ...analysisRemarks(ruleset)]),
      ...referenceRemarks(references, related),
    ];
    for (const sentence of all) console.log(sentence.replace(/^/gm, '    '));
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(`${error.message}\n\n${error.problems.length} chỗ cần sửa.`);
  process.exitCode = 1;
}

/** The first one's value; throws with the problems of both. */
function bothOf<T>(first: () => T, second: () => unknown): T {
  const problems = [];
  for (const part of [second, first]) {
    try {
      const value = part();
      if (part === first && problems.length === 0) return value as T;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
    }
  }
  throw new ContentError(problems);
}
