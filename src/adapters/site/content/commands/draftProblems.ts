import { join } from 'node:path';
import { findingsOf } from '../../../../domain/draftCheck/checkDraft.ts';
import { isNoted } from '../../../../domain/draftCheck/noteOfFinding.ts';
import type { Problem } from '../../../../domain/problem.ts';
import { TEXT_FILE } from '../files/fileNames.ts';
import type { LoadedRegulation } from '../loadRegulation.ts';
import { shownPath } from '../files/shownPath.ts';

/**
 * The definite errors in the words of a published text that its `notes.yaml` neither notes nor dismisses. Only
 * `check:content` reports them: a rule that is added later must not stop a site from being built.
 */
export function draftProblems(
  {
    slug,
    text,
    notes,
    dismissed,
    history,
  }: Pick<LoadedRegulation, 'slug' | 'text' | 'notes' | 'dismissed' | 'history'>,
  content: string,
): readonly Problem[] {
  // An amended title differs from that in the decision, which stays as it was issued.
  const isRetitled = history?.current.changes.some(({ formerWords }) => formerWords !== undefined) === true;
  return findingsOf(text)
    .filter(({ rule }) => !(isRetitled && rule === 'hai-ten'))
    .filter((finding) => finding.severity === 'severe' && !isNoted([...notes, ...dismissed], finding))
    .map(({ rule, at, line, words, why, proposal }) => ({
      file: shownPath(join(content, slug, TEXT_FILE)),
      line,
      found: `“${words}” ở ${at}: ${why}${proposal === null ? '' : ` Có lẽ là “${proposal}”.`}`,
      expected: 'một ghi chú trong notes.yaml nói với người đọc điều ấy',
      fix: `Thêm ghi chú ở ${at}; hoặc nếu văn bản không sai, thêm một mục có kind: bỏ qua, và nói vì sao ở note (quy tắc ${rule}).`,
    }));
}
