/** What in a parsed text is regular but looks odd, so that a person should compare it with the print. */
import { findReferences } from '../references/references.ts';
import { quote } from '../parse/report.ts';
import { isTerminated } from '../parse/sentences.ts';
import { isTable } from '../tree/tables.ts';
import { isDivision, type RegulationText } from '../tree/tree.ts';
import { indexById, instrumentsOf, walk } from '../tree/walk.ts';

/** One thing to look at: the 1-based line of the source, and a sentence. */
export interface Doubt {
  readonly line: number;
  readonly words: string;
}

/** A title longer than this is more likely a sentence whose end was lost. */
const LONG_TITLE = 200;

/** The doubts, in the order of the lines. */
export function doubtsOf(text: RegulationText): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const say = (line: number, words: string): void => void doubts.push({ line, words });
  const units = indexById(text);
  for (const instrument of instrumentsOf(text)) {
    for (const { kind, line, text: words } of [...instrument.front, ...instrument.back]) {
      if (kind === 'paragraph')
        say(line, `Không rõ dòng này là gì: ${quote(words)}. Nếu không thuộc văn bản thì bỏ đi.`);
    }
    for (const { node } of walk(instrument)) {
      if (isDivision(node)) {
        if (node.heading === '') say(node.line, `${node.caption} không có tên.`);
        continue;
      }
      if (node.heading !== null && node.heading.length > LONG_TITLE)
        say(node.line, `Tên rất dài: ${quote(node.heading)}. Có thể thiếu dấu câu cuối.`);
      const open = node.paragraphs.filter((words) => !isTable(words) && !isTerminated(words));
      for (const words of open)
        say(
          node.line,
          `Đoạn không có dấu câu cuối: “…${words.slice(-40)}”. Có thể bị cắt hoặc bị xuống dòng giữa câu.`,
        );
    }
  }
  if (!instrumentsOf(text).some(({ back }) => back.some(({ kind }) => kind === 'signer')))
    say(1, 'Không thấy tên người ký.');
  for (const { at, words, target } of findReferences(text)) {
    if (target.kind === 'missing')
      say(
        units.get(at)?.line ?? 1,
        `Dẫn chiếu ${quote(words)} không có trong văn bản. Nếu bản chính ghi như vậy thì thêm một ghi chú.`,
      );
  }
  return doubts.toSorted((a, b) => a.line - b.line);
}

/** How the text cites other documents, each once: what `related.yaml` should list. */
export function documentsCited(text: RegulationText): readonly string[] {
  const cited = findReferences(text).filter(({ target }) => target.kind === 'document');
  return [...new Set(cited.map(({ words }) => words))];
}
