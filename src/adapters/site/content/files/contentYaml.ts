import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Problem } from '../../../../domain/problem.ts';

/** A parsed YAML file: its data, and the line of each part of it. */
export interface ContentYaml {
  readonly data: unknown;
  /** File and 1-based line of the key or list item at a path, or of its nearest existing ancestor. */
  readonly locate: (path: readonly (string | number)[]) => { readonly file: string; readonly line: number };
  /** Syntax problems of the YAML itself; if there are any, `data` is null. */
  readonly problems: readonly Problem[];
}

/** Messages for common mistakes; other errors are reported with the parser's own (English) message. */
const WORDS_OF_CODE: Readonly<Record<string, { readonly found: string; readonly fix: string }>> = {
  DUPLICATE_KEY: { found: 'một khóa viết hai lần ở cùng một chỗ', fix: 'Bỏ hoặc đổi tên một trong hai.' },
  TAB_AS_INDENT: { found: 'dấu tab ở đầu dòng', fix: 'Thụt dòng bằng dấu cách.' },
  BAD_INDENT: { found: 'thụt dòng không đều', fix: 'Cho các dòng ngang hàng thụt vào bằng nhau.' },
  MULTIPLE_DOCS: { found: 'nhiều tài liệu trong một tệp (dòng ---)', fix: 'Bỏ các dòng ---.' },
};

/**
 * Parses YAML 1.2. Never throws.
 * @param file the path to name in problems
 */
export function readYaml(source: string, file: string): ContentYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | undefined): number => Math.max(1, lines.linePos(offset ?? 0).line);
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }): Problem => {
    const known = WORDS_OF_CODE[code];
    return {
      file,
      line: lineAt(pos[0]),
      found: known?.found ?? `chỗ không đọc được (${message})`,
      expected: 'một tệp YAML đúng cách viết',
      fix: known?.fix ?? 'Xem lại dấu hai chấm, dấu nháy và thụt dòng ở chỗ này.',
    };
  });
  const locate = (path: readonly (string | number)[]): { file: string; line: number } => ({
    file,
    line: lineAt(offsetOf(document.contents, path)),
  });
  if (problems.length > 0) return { data: null, locate, problems };
  try {
    return { data: document.toJS() as unknown, locate, problems };
  } catch (error) {
    // Unresolved aliases, or aliases that expand without limit.
    const found = `chỗ không đọc được (${error instanceof Error ? error.message : String(error)})`;
    return {
      data: null,
      locate,
      problems: [
        { file, line: 1, found, expected: 'một tệp YAML đúng cách viết', fix: 'Viết giá trị ra, không dùng & và *.' },
      ],
    };
  }
}

function offsetOf(root: Node | null, path: readonly (string | number)[]): number | undefined {
  let node: unknown = root;
  let offset = root?.range?.[0];
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) return offset;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)] as Node | undefined;
      if (item === undefined) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}
