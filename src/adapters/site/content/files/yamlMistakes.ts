/** The YAML parser's errors for authors of content: in Vietnamese, each with its fix. */
import type { YAMLError } from 'yaml';

/** What was found, and how to fix it. */
interface Mistake {
  readonly found: string;
  readonly fix: string;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const QUOTE = "Đặt cả giá trị trong dấu nháy đơn: '…'.";
const NO_COLON: Mistake = {
  found: 'một dòng không đọc được thành "khóa: giá trị"',
  fix: 'Thêm dấu hai chấm và một dấu cách sau khóa. Lời văn nhiều dòng thì viết trên một dòng, trong dấu nháy đơn.',
};
const REFERENCE: Mistake = { found: 'giá trị bắt đầu bằng dấu & hoặc *', fix: QUOTE };
const TAG: Mistake = { found: 'giá trị bắt đầu bằng dấu !', fix: QUOTE };
const OPEN: Mistake = {
  found: 'dấu { hoặc [ mở mà không đóng, hoặc các dòng bên trong không thụt vào',
  fix: 'Thêm dấu } hoặc ] ở cuối, và cho các dòng bên trong thụt vào hơn khóa.',
};
const INDENT: Mistake = { found: 'thụt dòng không đều', fix: 'Cho các dòng ngang hàng thụt vào bằng nhau.' };
const NO_COMMA: Mistake = {
  found: 'thiếu dấu phẩy giữa hai mục',
  fix: 'Trong { } và [ ], các mục cách nhau bằng dấu phẩy, không bằng xuống dòng hay dấu gạch; lời văn có dấu hai chấm hay dấu phẩy thì đặt trong dấu nháy đơn.',
};
const TWO_COLONS: Mistake = {
  found: 'hai dấu hai chấm trên một dòng',
  fix: `Giá trị có dấu hai chấm: ${lower(QUOTE)}`,
};
const OTHER: Mistake = {
  found: 'chữ hoặc dấu không đúng chỗ',
  fix: 'Xem lại dấu nháy, dấu ngoặc, dấu phẩy, dấu hai chấm và thụt dòng ở dòng này và dòng trên.',
};

/** By the error's code and a part of its message; the first that fits. */
const MISTAKES: readonly (readonly [code: string, says: RegExp, mistake: Mistake])[] = [
  ['TAB_AS_INDENT', /(?:)/, { found: 'dấu tab ở đầu dòng', fix: 'Thụt dòng bằng dấu cách.' }],
  ['MULTIPLE_DOCS', /(?:)/, { found: 'nhiều tài liệu trong một tệp (dòng ---)', fix: 'Bỏ các dòng ---.' }],
  ['BLOCK_AS_IMPLICIT_KEY', /(?:)/, INDENT],
  [
    'MISSING_CHAR',
    /closing/,
    {
      found: 'dấu nháy mở mà không đóng',
      fix: "Đóng nháy ở cuối giá trị. Trong nháy đơn, một dấu ' viết thành hai ''.",
    },
  ],
  ['MISSING_CHAR', /must end with/, OPEN],
  ['MISSING_CHAR', /Missing , /, NO_COMMA],
  ['MISSING_CHAR', /space after :/, { found: 'dấu hai chấm không có dấu cách ở sau', fix: 'Thêm dấu cách.' }],
  ['MISSING_CHAR', /map values/, NO_COLON],
  ['MISSING_CHAR', /Comments/, { found: 'dấu # liền với chữ', fix: `Thêm dấu cách trước #. ${QUOTE}` }],
  [
    'MISSING_CHAR',
    /without -/,
    { found: 'một dòng ngang hàng với các mục mà không có dấu gạch', fix: 'Thêm "- " ở đầu mục, hoặc thụt dòng vào.' },
  ],
  ['MULTILINE_IMPLICIT_KEY', /(?:)/, NO_COLON],
  ['BAD_INDENT', /must be sufficiently indented/, OPEN],
  ['BAD_INDENT', /(?:)/, INDENT],
  ['BAD_SCALAR_START', /(?:)/, { found: 'giá trị bắt đầu bằng một dấu', fix: QUOTE }],
  ['UNEXPECTED_TOKEN', /Unexpected ,|empty item/, { found: 'dấu phẩy thừa', fix: 'Bỏ dấu phẩy ấy.' }],
  [
    'UNEXPECTED_TOKEN',
    /same line with key/,
    { found: 'mục có dấu gạch nằm cùng dòng với khóa', fix: 'Xuống dòng trước dấu gạch, hoặc viết [a, b].' },
  ],
  [
    'UNEXPECTED_TOKEN',
    /at node end/,
    {
      found: 'chữ thừa sau giá trị',
      fix: `Đặt cả giá trị trong một cặp dấu nháy đơn; một dấu ' ở trong viết thành hai ''.`,
    },
  ],
  ['UNEXPECTED_TOKEN', /-end token/, { found: 'dấu } hoặc ] thừa', fix: 'Bỏ dấu ấy.' }],
  ['UNEXPECTED_TOKEN', /scalar token$/, NO_COMMA],
  ['BLOCK_IN_FLOW', /(?:)/, NO_COMMA],
  ['BAD_DQ_ESCAPE', /(?:)/, { found: 'dấu \\ trong nháy kép', fix: 'Dùng nháy đơn.' }],
  ['BAD_ALIAS', /(?:)/, REFERENCE],
  ['ALIAS_PROPS', /(?:)/, REFERENCE],
  ['MULTIPLE_ANCHORS', /(?:)/, REFERENCE],
  ['TAG_RESOLVE_FAILED', /(?:)/, TAG],
  ['MULTIPLE_TAGS', /(?:)/, TAG],
  [
    'BAD_DIRECTIVE',
    /(?:)/,
    { found: 'dòng bắt đầu bằng dấu %', fix: 'Bỏ dòng ấy, hoặc đặt giá trị trong dấu nháy đơn.' },
  ],
];

/** What an error of the parser means. */
export function mistakeOf({ code, message }: Pick<YAMLError, 'code' | 'message'>, source: string, at: number): Mistake {
  if (code === 'DUPLICATE_KEY') {
    const [key = ''] = /^[^:\n]*/.exec(source.slice(at)) ?? [];
    return { found: `một khóa viết hai lần ở cùng một chỗ: "${key.trim()}"`, fix: 'Bỏ hoặc đổi tên một trong hai.' };
  }
  // The parser means the same by a second colon and by a next line that is indented too far.
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^[^\n]*:(?: |$)/m.test(source.slice(at).split('\n', 1).join()))
    return TWO_COLONS;
  return MISTAKES.find(([one, says]) => one === code && says.test(message))?.[2] ?? OTHER;
}

/**
 * The errors that are mistakes of their own: what follows the first, other than repeated keys, is usually its effect.
 */
export function withoutFollowing<E extends Pick<YAMLError, 'code' | 'pos'>>(errors: readonly E[]): readonly E[] {
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = inOrder.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  return first < 0 ? inOrder : inOrder.slice(0, first + 1);
}
