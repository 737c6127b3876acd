/** The forms in which amending texts give orders. */

const UNIT = '(?:các |những )?(?:tiết|điểm|khoản|điều|tiểu mục|mục|chương|phần|phụ lục)';

/** Verbs that make other units of some, with new words. */
export const REGROUPS = 'gộp|ghép|nhập|hợp nhất|tách|chia';

/** The same, and verbs whose orders nobody has read yet, before the units that they are about. */
const RARE = new RegExp(
  `^(?:${REGROUPS}|đổi tên|đặt lại tên|điều chỉnh|viết lại|loại bỏ|lược bỏ|xóa|xoá|thêm|dồn|đảo)(?= (?:các |tên |nội dung |vị trí |số thứ tự )*(?:tiết|điểm|khoản|điều|mục|chương|phụ lục) [\\p{L}\\d(])`,
  'iu',
);

/** Verbs that nobody has read yet with a unit of another text after them, wherever it is: “Gia hạn hiệu lực Điều 6”. */
const UNREAD =
  /^(?:xóa|xoá|lược bỏ|loại bỏ|cắt bỏ|bớt|rút gọn|tạm dừng|dừng|hoán đổi|hoán vị|đảo|gia hạn|điều chỉnh|chỉnh sửa|chỉnh lý|hiệu chỉnh|đổi|(?:tạm )?hoãn|(?:chấm dứt|kết thúc) hiệu lực|(?:nâng|tăng|giảm|hạ) mức)(?![\p{L}])(?!.*(?:này|đó)(?![\p{L}])).* (?:điểm|khoản|điều|mục|chương|phụ lục) [\dIVXLC]/isu;
/** “Điều 4: “a” nay sửa là “b””. */
const NOW = /^(?:điểm|khoản|điều|mục|chương|phụ lục) [^“”"«»]{1,80}: ?[“"«].*[”"»],? (?:nay )?(?:sửa|đổi|được)/isu;
/** “Tại dòng thứ 2 khoản 1 Điều 3 đã in “a”, nay sửa thành “b””. */
const AT_LINE =
  /^tại (?:dòng|trang|đoạn|câu|gạch đầu dòng|căn cứ|phần|bảng|biểu|mẫu) .*(?:sửa|thay|đính chính|bỏ|bổ sung)/isu;

/** “Thêm khoản 3 vào Điều 3”, “Thêm cụm từ “a””: said for “bổ sung”. */
const ADD =
  /^thêm(?= (?:(?:các )?(?:cụm từ|từ|chữ|câu|đoạn|tiết|điểm|khoản|điều|mục|chương|phụ lục)(?![\p{L}])|vào ))/iu;

/** Starts of sentences that order something. */
const ORDER =
  /^(?:sửa đổi|bổ sung|thay|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|kéo dài(?= (?:thời (?:hạn|gian)|hiệu lực) )|ngưng|ngừng|tạm ngưng|tạm ngừng|đình chỉ|đính chính|sửa|đánh số lại|(?:chuyển|đổi|thay đổi số thứ tự)(?= (?:các )?(?:tiết|điểm|khoản|điều|mục|chương) )|không áp dụng(?= (?:các )?(?:tiết|điểm|khoản|điều|mục|chương) (?!.* (?:này|đó)(?![\p{L}])))|chấm dứt (?:việc )?(?:tạm )?(?:ngưng|ngừng|đình chỉ)|(?!.*(?:đối với|cho đến|hợp đồng))tiếp tục (?:có hiệu lực|thi hành|thực hiện|áp dụng)(?: hiệu lực)?(?: thi hành)?(?: đối với)?(?= (?:các )?(?:tiết|điểm|khoản|điều|mục|chương) ))(?![\p{L}])/iu;

/** “Điều chỉnh khoản 2 Điều 3 như sau: “…””: the new words say what changes. */
const ADJUST =
  /^(?:điều chỉnh|chỉnh sửa|hiệu chỉnh)(?:, (?:sửa đổi, )?bổ sung)?(?= (?:các )?(?:nội dung )?(?:tiết|điểm|khoản|điều|mục|chương|phụ lục) [^“”"«»]*như sau ?:)/iu;
/** “Sửa đổi Điều 4: Thay cụm từ …”: what the colon announces is the order. */
const ANNOUNCED = new RegExp(
  `^(?:sửa đổi, bổ sung|sửa đổi|điều chỉnh)(?: các)? (?=${UNIT} [^“”"«»:]{1,60}: ?(?:thay|bỏ|bãi bỏ|hủy bỏ|bổ sung|sửa)(?![\\p{L}]))`,
  'iu',
);
/** “Gia hạn thời gian áp dụng Quyết định số …”: about the time of a whole text, which nobody reads. */
const WHOLE_TIME =
  /^(?:gia hạn|kéo dài|rút ngắn|(?:tạm )?hoãn)(?![\p{L}])[^“”"«»]*(?:Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Quy định|Quy chế) số \d/iu;

/** “Tại khoản 2 Điều 3, cụm từ “a” được sửa thành “b””. */
const AT_UNIT = /^tại (?:tiết|điểm|khoản|điều|mục|chương|phụ lục) (?:.*(?:sửa|thay|đính chính|bỏ|bổ sung)|[^“”"]*:$)/iu;

/** “Khoản 2 Điều 5 được sửa đổi, bổ sung như sau:”, “Cụm từ “a” tại Điều 5 được thay bằng …”. */
const PASSIVE = new RegExp(
  `^((?:(?:tên |đoạn mở đầu |đoạn [^ ]+ [^ ]+ )(?:của )?)?${UNIT} [^“”"]*?) (?:(?:đã )?được (sửa đổi, bổ sung|sửa đổi|bổ sung|thay thế|thay(?= bằng)|bãi bỏ|hủy bỏ|đính chính|đánh số lại)|bị (bãi bỏ|hủy bỏ)|(sửa đổi, bổ sung|sửa đổi|bổ sung)(?= như sau:?$| (?:các )?(?:khoản|điểm) ))(?![\\p{L}])(.*)$`,
  'isu',
);
const WORDS_PASSIVE =
  /^(?:các )?(?:cụm từ|từ|chữ|số|con số|dẫn chiếu|nội dung|câu|đoạn|dấu|tên(?: gọi)?) ?:? ?[“"«].*? (?:(?:được|bị|nay) (?:thay|sửa|đổi|đính chính|bỏ|bãi bỏ|điều chỉnh|chuyển)|(?:thay|sửa|đổi)(?: đổi| lại| thế)? (?:thành|bằng|là))(?![\p{L}])/isu;
/** “Khoản 1 Điều 1 đã in: “a”, nay sửa là: “b””. */
const MISPRINTED = /^(?:tiết|điểm|khoản|điều) [^“”"]*(?:đã in|đã viết|đã ghi|in là|ghi là|viết là)(?![\p{L}])/iu;

/** “Khoản 1 Điều 3: thay cụm từ “a” bằng …”. */
const UNIT_FIRST = new RegExp(
  `^${UNIT} [^“”"«»:]{1,120}?[:,]? (?:thay(?: thế)?|sửa(?: đổi)?|bỏ|bãi bỏ|bổ sung)(?: (?:các )?(?:cụm từ|từ|chữ))? [“"«]`,
  'iu',
);

const WORDS_REMOVED = /^((?:các )?(?:cụm từ|từ|chữ) [“"«].*?) (?:được|bị) (?:bỏ|bãi bỏ)(?![\p{L}])(.*)$/isu;

/** “Khoản 2 Điều 5 … hết hiệu lực”, “… chuyển thành khoản 3”. */
const EXPIRES = new RegExp(
  `^(${UNIT} [^“”"]*?) (?:hết hiệu lực|không còn hiệu lực|chấm dứt hiệu lực)(?: thi hành)?(?![\\p{L}])(.*)$`,
  'isu',
);
const MOVED = new RegExp(`^(${UNIT} [^“”"]*?) (?:được )?(?:chuyển|đổi)(?: số)? (thành .*)$`, 'isu');

/** “Điều 3 được bổ sung khoản 4 như sau:” after its act. */
const ADDED_TO = /^ ((?:các )?(?:điểm|khoản) [^“”"«»]+?)((?: như sau| vào sau| sau |:).*)$/isu;

/** “Bổ sung vào khoản 2 Điều 5 điểm d như sau:”. */
const HOLDER_FIRST =
  /^bổ sung (?:thêm )?vào ((?:khoản \S+ )?Điều \S+) ((?:các )?(?:điểm|khoản) [^“”"«»]+?)(?= (?:như sau|vào |sau )|:)/iu;

/** “Tại Điều 3, bãi bỏ khoản 2”: the article only holds what is repealed. */
const HOLDER_AT = new RegExp(
  `^tại ((?:(?:điểm|khoản) \\S+ )*(?:Điều|Phụ lục) [^ ,]+),? (sửa đổi, bổ sung|sửa đổi|bổ sung|bãi bỏ|hủy bỏ) ((?:các )?(?:điểm|khoản) [^“”"«»]*?)(?= như sau|[:.;]|$)`,
  'iu',
);

/**
 * “Khoản 1 Điều 3 nay sửa thành: “1. …””, “Tên Điều 3 được viết lại như sau:”: new words for a unit, in verbs that the
 * passive forms above lack.
 */
const REWRITTEN = new RegExp(
  `^((?:(?:tên|tiêu đề|đoạn mở đầu|câu [^ ]+|đoạn [^ ]+(?: [^ ]+)?) (?:của )?)?${UNIT} [^“”"«»:]{1,80}?),? (?:(?:nay |được ){1,2}(?:sửa|viết|thay|ghi|đổi)|(?:sửa|viết|thay))(?: đổi| lại| thế)?(?:, bổ sung)?(?: lại)? (?:như sau|là|thành|bằng)(?: như sau)? ?:? ?(?=[“"«]|$)`,
  'isu',
);

/** “Điều 5: Sửa đổi khoản 2 như sau:”, “Khoản 2 Điều 2: bãi bỏ điểm c.”: the unit that holds what is changed. */
const HOLDER_COLON = new RegExp(
  `^(${UNIT} [^“”"«»:]{1,60}?) ?: ?((?:sửa đổi|bổ sung|thay|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|viết lại|đổi tên|thêm|xóa|xoá|ngưng|ngừng|đình chỉ|đánh số)(?![\\p{L}]).*)$`,
  'isu',
);
/** “Khoản 4 Điều 2: thời hạn “a” được sửa thành “b””. */
const HOLDER_WORDS = new RegExp(
  `^(${UNIT} [^“”"«»:]{1,60}?) ?: ?[^“”"«»:.;]{0,40}?([“"«][^“”"«»]+[”"»]) (?:(?:được|nay|đã) )*(?:sửa|thay|đổi)(?: đổi| lại| thế)? (?:thành|bằng|là) ?:?[^“”"«»:.;]{0,20}?([“"«][^“”"«»]+[”"»])[.;]?$`,
  'isu',
);
/** “Tại Điều 2:”, “Điều 2:” above the orders on its parts. */
const HOLDER_ALONE = new RegExp(`^(?:tại )?${UNIT} [^“”"«»:,.;]{1,60}:$`, 'iu');

/** “Đổi tên Quy chế thành “a””, “Tên gọi của Quy chế được sửa đổi như sau:”. */
const TITLE_OF_TEXT =
  /^(?:(?:đổi|đặt lại|thay đổi) (?:tên gọi|tên|tiêu đề)(?: của)? (?:Luật|Pháp lệnh|Nghị|Quyết định|Thông tư|Chỉ thị|Quy|Nội quy|Điều lệ|Kế hoạch|Đề án|Chương trình|Hướng dẫn)|(?:tên gọi|tên|tiêu đề)(?: của)? (?:Luật|Pháp lệnh|Nghị|Quyết định|Thông tư|Chỉ thị|Quy|Nội quy|Điều lệ|Kế hoạch|Đề án|Chương trình|Hướng dẫn)[^“”"«»:]* (?:được|nay|sửa|đổi))(?![\p{L}])/iu;

/** What an order names first in the unit before its colon. */
const IN_HOLDER =
  /^((?:sửa đổi, bổ sung|sửa đổi|bổ sung|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|viết lại|thêm)) ((?:thêm )?(?:(?:tên|tiêu đề|câu \S+|đoạn \S+)(?: của)? )?(?:các )?(?:tiết|điểm|khoản) [^“”"«»:]*?)(?= như sau|:|[.;]?$)(.*)$/isu;

/** What may come before an order in the final provisions: “Kể từ ngày Thông tư này có hiệu lực, …”. */
const PREAMBLE =
  /^(?:giữ nguyên [^;“”"]{1,80}; ?(?=(?:sửa|bổ sung|thay|bãi bỏ|hủy bỏ|bỏ) )|(?:kể )?từ ngày (?:[^,“”"]*?) (?:có hiệu lực(?: thi hành)?),? |(?:nay |thống nhất |đồng ý |tiến hành |thực hiện ){1,2}(?:việc )?(?=(?:sửa|bổ sung|thay|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|xóa|xoá|đính chính|ngưng|ngừng|tạm|đình chỉ|đánh số) )|(?:Thông tư|Nghị định|Quyết định|Nghị quyết|Luật|Pháp lệnh|Quy định) này (?=(?:bãi bỏ|hủy bỏ|huỷ bỏ|thay thế) ))/iu;

/** “Kể từ ngày 01/7/2021, bãi bỏ Điều 6”. */
const DAY_FIRST =
  /^((?:kể )?từ ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}| tháng \d{1,2} năm \d{4})),? ((?:sửa|bổ sung|thay|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|ngưng|ngừng|tạm|đình chỉ|đánh số)(?![\p{L}])[^:]*?)\.?$/isu;

/** True for words that order an amendment. */
export function isOrder(words: string): boolean {
  const order = words.replace(PREAMBLE, '').replace(DAY_FIRST, '$2');
  return [
    ORDER,
    RARE,
    UNREAD,
    NOW,
    AT_LINE,
    AT_UNIT,
    ADD,
    ADJUST,
    WHOLE_TIME,
    UNIT_FIRST,
    REWRITTEN,
    HOLDER_COLON,
    HOLDER_WORDS,
    HOLDER_ALONE,
    TITLE_OF_TEXT,
    PASSIVE,
    WORDS_PASSIVE,
    MISPRINTED,
    EXPIRES,
    MOVED,
  ].some((form) => form.test(order));
}

/** An order in the passive voice as the others are: “Sửa đổi, bổ sung khoản 2 Điều 5 như sau:”. */
export function active(sentence: string): string {
  const order = sentence
    .replace(PREAMBLE, '')
    .replace(DAY_FIRST, (_, day: string, act: string) => `${capital(act)} ${day}.`)
    .replace(ADJUST, 'Sửa đổi')
    .replace(ANNOUNCED, '')
    .replace(
      HOLDER_WORDS,
      (_, unit: string, words: string, by: string) => `Tại ${named(unit)}, sửa ${words} thành ${by}.`,
    )
    .replace(HOLDER_COLON, inHolder)
    .replace(ADD, 'Bổ sung')
    .replace(REWRITTEN, (_, unit: string) => `Sửa đổi ${named(unit)} như sau: `)
    .trim()
    .replace(/^(?:xóa bỏ|xoá bỏ|xóa|xoá|lược bỏ|loại bỏ|cắt bỏ|bớt)(?= (?:các )?(?:cụm từ|từ|chữ) )/iu, 'Bỏ')
    .replace(WORDS_REMOVED, 'Bỏ $1$2')
    .replace(HOLDER_AT, (_, holder: string, act: string, units: string) => `${capital(act)} ${units} ${holder}`)
    .replace(HOLDER_FIRST, (_, holder: string, added: string) => `Bổ sung ${added} ${holder}`);
  const [, unit = '', printed, lost, other = '', rest = ''] = PASSIVE.exec(order) ?? [];
  const act = printed ?? lost;
  if (unit === '' && UNIT_FIRST.test(order)) return `Tại ${named(order)}`;
  if (unit !== '') {
    const [, added = '', after = ''] = ADDED_TO.exec(rest) ?? [];
    const inserted = (act ?? other).toLowerCase() === 'bổ sung' && added !== '';
    return inserted ? `Bổ sung ${added} ${named(unit)}${after}` : `${capital(act ?? other)} ${named(unit)}${rest}`;
  }
  const [, expired = '', since = ''] = EXPIRES.exec(order) ?? [];
  if (expired !== '') return `Bãi bỏ ${named(expired)}${since}`;
  const [, moved = '', to = ''] = MOVED.exec(order) ?? [];
  return moved === '' ? order : `Đánh số lại ${named(moved)} ${to}`;
}

/** “Khoản 2 Điều 2: bãi bỏ điểm c” as “Bãi bỏ điểm c khoản 2 Điều 2”; other orders as they are. */
function inHolder(whole: string, holder: string, order: string): string {
  const [, act = '', units = '', rest = ''] = IN_HOLDER.exec(order) ?? [];
  if (units !== '' && !/(?:Điều|Phụ lục) /u.test(units)) return `${capital(act)} ${units} ${named(holder)}${rest}`;
  const [, plain = '', after = ''] =
    /^((?:sửa đổi, bổ sung|sửa đổi|sửa|thay|viết lại|bãi bỏ|hủy bỏ|bỏ))( (?:như sau|thành|là|bằng)[^“”"«»]*|[.;]?)$/isu.exec(
      order,
    ) ?? [];
  if (plain !== '') return `${capital(plain)} ${named(holder)}${after}`;
  const [, words = '', below = '', end = ''] =
    /^([^]*) tại ((?:các )?(?:tiết|điểm|khoản) [^“”"«»;:]*?)([.;]?)$/iu.exec(order) ?? [];
  if (words !== '' && !/(?:Điều|Phụ lục) /u.test(below)) return `${capital(words)} tại ${below} ${named(holder)}${end}`;
  return /[“"«]/u.test(order) ? `Tại ${named(holder)}, ${order.charAt(0).toLowerCase()}${order.slice(1)}` : whole;
}

function named(unit: string): string {
  return /^điều |^mục |^chương |^phần |^phụ lục /iu.test(unit) ? unit : unit.charAt(0).toLowerCase() + unit.slice(1);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
