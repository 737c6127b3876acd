import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Problem } from '../../../../domain/problem.ts';
import { mistakeOf, withoutFollowing } from './yamlMistakes.ts';

/** A parsed YAML file: its data, and the line of each part of it. */
export interface ContentYaml {
  readonly data: unknown;
  /** File and 1-based line of the key or list item at a path, or of its nearest existing ancestor. */
  readonly locate: (path: readonly (string | number)[]) => { readonly file: string; readonly line: number };
  /** Syntax problems of the YAML itself; if there are any, `data` is null. */
  readonly problems: readonly Problem[];
}

const EXPECTED = 'một tệp YAML đúng cách viết';

/**
 * Parses YAML 1.2. Never throws.
 * @param file the path to name in problems
 */
export function readYaml(source: string, file: string): ContentYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | undefined): number => Math.max(1, lines.linePos(offset ?? 0).line);
  const problemAt = (offset: number | undefined, found: string, expected: string, fix: string): Problem => ({
    file,
    line: lineAt(offset),
    found,
    expected,
    fix,
  });
  const locate = (path: readonly (string | number)[]): { file: string; line: number } => ({
    file,
    line: lineAt(offsetOf(document.contents, path)),
  });
  const unread = (problems: readonly Problem[]): ContentYaml => ({ data: null, locate, problems });

  const notText = /[\uFFFD\0]/.exec(source);
  if (notText !== null)
    return unread([
      problemAt(
        notText.index,
        'chữ không phải mã UTF-8',
        'tệp chữ mã UTF-8',
        'Mở tệp bằng Notepad, chọn Save As, ở Encoding chọn UTF-8.',
      ),
    ]);
  const errors = withoutFollowing([...document.errors, ...document.warnings]);
  if (errors.length > 0)
    return unread(
      errors.map((error) => {
        const { found, fix } = mistakeOf(error, source, error.pos[0]);
        const isOpen = /closing/.test(error.message);
        return problemAt(isOpen ? lastQuote(document) : error.pos[0], found, EXPECTED, fix);
      }),
    );
  const doubtful = doubtfulIn(document).map(([offset, found, expected, fix]) =>
    problemAt(offset, found, expected, fix),
  );
  if (doubtful.length > 0) return unread(doubtful);
  try {
    return { data: document.toJS() as unknown, locate, problems: [] };
  } catch {
    // Aliases that expand without limit.
    return unread([problemAt(0, 'chỗ không đọc được', EXPECTED, 'Viết giá trị ra, không dùng & và *.')]);
  }
}

/** Where the last quoted value begins: one that stays open takes in all that follows. */
function lastQuote(document: Document.Parsed): number | undefined {
  let last: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') last = range?.[0];
    },
  });
  return last;
}

/** A number that means one thing here and another in Vietnamese writing: `1.000` is one, and one thousand. */
const THOUSANDS = /^[-+]?[1-9]\d{0,2}\.\d{3}$/;

/** References to anchors that the file lacks, and numbers that may be meant otherwise; with their offsets. */
function doubtfulIn(
  document: Document.Parsed,
): readonly (readonly [offset: number | undefined, found: string, expected: string, fix: string])[] {
  const found: (readonly [number | undefined, string, string, string])[] = [];
  visit(document, (_, node) => {
    if (isAlias(node) && node.resolve(document) === undefined)
      found.push([
        node.range?.[0],
        `"*${node.source}"`,
        'một giá trị viết ra',
        "Viết giá trị ra, không dùng & và *. Nếu dấu * thuộc lời văn, đặt cả giá trị trong dấu nháy đơn: '…'.",
      ]);
    else if (isScalar(node) && typeof node.value === 'number' && THOUSANDS.test(node.source ?? '')) {
      const [whole = '', part = ''] = (node.source ?? '').split('.');
      found.push([
        node.range?.[0],
        `số "${node.source}"`,
        'một số viết chỉ một cách hiểu: ở đây dấu chấm là dấu thập phân',
        `Nếu là hàng nghìn, viết ${whole}${part}. Nếu là số thập phân, viết ${/[1-9]/.test(part) ? `${whole}.${part}0` : whole}.`,
      ]);
    }
  });
  return found;
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
