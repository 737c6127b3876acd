/** What each rule is called where its findings are listed, and which group it belongs to. */

/** A group of rules, as a filter names it. */
export type RuleGroup = 'cau-truc' | 'dan-chieu' | 'van-ban' | 'so' | 'tu-ngu' | 'chu' | 'the-thuc';

export const RULE_GROUPS: Readonly<Record<RuleGroup, string>> = {
  'cau-truc': 'Cấu trúc',
  'dan-chieu': 'Dẫn chiếu',
  'van-ban': 'Văn bản được nhắc đến',
  so: 'Số và mức',
  'tu-ngu': 'Từ ngữ, tên gọi',
  chu: 'Chữ và dấu',
  'the-thuc': 'Thể thức',
};

interface RuleName {
  readonly name: string;
  readonly group: RuleGroup;
  /** True if the proposal can replace the words. */
  readonly replaces?: true;
}

const RULES: Readonly<Record<string, RuleName>> = {
  'cau-truc': { name: 'Số thứ tự, cấu trúc sai', group: 'cau-truc' },
  'khong-ten': { name: 'Điều không có tên', group: 'cau-truc' },
  'trung-ten': { name: 'Hai Điều trùng tên', group: 'cau-truc' },
  'trung-loi': { name: 'Hai đoạn trùng lời', group: 'cau-truc' },
  'cau-cut': { name: 'Câu chưa trọn', group: 'cau-truc' },
  'muc-khong-thu-tu': { name: 'Mức thấp nhất và các mức khác có thể cùng đúng', group: 'cau-truc' },
  'bo-sot-doi-tuong': { name: 'Bỏ sót đối tượng', group: 'cau-truc' },
  'khoan-mot-minh': { name: 'Điều chỉ có một khoản', group: 'cau-truc' },
  'dan-chieu-khong-co': { name: 'Dẫn đến chỗ không có', group: 'dan-chieu' },
  'thieu-phu-luc': { name: 'Nhắc phụ lục không có trong tệp', group: 'dan-chieu' },
  'tu-dan-chieu': { name: 'Dẫn đến chính nó', group: 'dan-chieu' },
  'dan-chieu-lech': { name: 'Dẫn chiếu có lẽ lệch', group: 'dan-chieu', replaces: true },
  'noi-nhan-dieu': { name: 'Nơi nhận ghi sai Điều', group: 'dan-chieu', replaces: true },
  'hai-ngay': { name: 'Một văn bản, hai ngày', group: 'van-ban', replaces: true },
  'nam-cua-so': { name: 'Năm của số và của ngày khác nhau', group: 'van-ban' },
  'hai-co-quan': { name: 'Một văn bản, hai cơ quan', group: 'van-ban' },
  'can-cu-sau': { name: 'Căn cứ ban hành sau văn bản này', group: 'van-ban' },
  'kem-theo-khac': { name: 'Ghi khác số, ngày của văn bản ban hành', group: 'van-ban' },
  'so-khac-loai': { name: 'Số và loại văn bản không khớp', group: 'van-ban' },
  'thu-tu-can-cu': { name: 'Thứ tự căn cứ', group: 'van-ban' },
  'khoang-nguoc': { name: 'Khoảng không có số nào', group: 'so', replaces: true },
  'khoang-trong': { name: 'Khoảng bỏ trống giữa hai mức', group: 'so' },
  'khoang-chong': { name: 'Hai mức chồng lên nhau', group: 'so', replaces: true },
  'cung-nguong': { name: 'Hai mức cùng một khoảng', group: 'so' },
  'so-va-chu': { name: 'Chữ số và số bằng chữ khác nhau', group: 'so' },
  'tong-sai': { name: 'Tổng không khớp', group: 'so' },
  'han-nguoc': { name: 'Hạn tổng hợp trước hạn gửi', group: 'so' },
  'dem-sai': { name: 'Số nêu và số mục liệt kê khác nhau', group: 'so' },
  'ty-le-khong-ro': { name: 'Tỷ lệ của cái chưa đếm được', group: 'so' },
  'hai-ten': { name: 'Tên hai văn bản khác nhau', group: 'tu-ngu', replaces: true },
  'cua-ai': { name: 'Nơi ghi thế này, nơi ghi thế khác', group: 'tu-ngu', replaces: true },
  'hai-cach-viet': { name: 'Một tên riêng, hai cách viết', group: 'tu-ngu', replaces: true },
  'khac-ten-dieu': { name: 'Nói về nơi mà tên Điều không nói', group: 'tu-ngu' },
  'thuat-ngu-thua': { name: 'Giải thích từ không dùng đến', group: 'tu-ngu' },
  'ten-goi-thua': { name: 'Đặt tên gọi không dùng đến', group: 'tu-ngu' },
  'viet-tat': { name: 'Viết tắt chưa giải thích', group: 'tu-ngu' },
  'gio-lam-viec': { name: 'Hai Điều, hai giờ làm việc', group: 'so' },
  'hai-cach-goi': { name: 'Một đối tượng, hai cách gọi', group: 'tu-ngu' },
  'chu-la': { name: 'Tiếng không có trong tiếng Việt', group: 'chu' },
  'go-nham': { name: 'Gõ thiếu dấu, nhầm dấu', group: 'chu', replaces: true },
  'chu-giong': { name: 'Chữ cái của bảng chữ khác', group: 'chu' },
  'lap-tu': { name: 'Viết lặp', group: 'chu', replaces: true },
  'dau-cau': { name: 'Dấu câu', group: 'chu', replaces: true },
  'ngoac-mo': { name: 'Ngoặc chưa đóng', group: 'chu' },
  'dat-dau': { name: 'Hai kiểu đặt dấu thanh', group: 'chu' },
  'quoc-hieu': { name: 'Quốc hiệu', group: 'the-thuc', replaces: true },
  'tieu-ngu': { name: 'Tiêu ngữ', group: 'the-thuc', replaces: true },
  'ngay-thang': { name: 'Ngày, tháng ở đầu văn bản', group: 'the-thuc', replaces: true },
  'so-van-ban': { name: 'Số văn bản', group: 'the-thuc', replaces: true },
  'viet-hoa': { name: 'Viết hoa tên cơ quan', group: 'the-thuc', replaces: true },
  'dau-can-cu': { name: 'Dấu cuối căn cứ', group: 'the-thuc', replaces: true },
  'thieu-phan': { name: 'Thiếu phần của văn bản', group: 'the-thuc' },
  'hieu-luc-truoc': { name: 'Có hiệu lực trước ngày ký', group: 'van-ban' },
  'tu-thay-the': { name: 'Thay thế chính mình', group: 'van-ban' },
  'ngay-khong-co': { name: 'Ngày không có trên lịch', group: 'van-ban' },
  'ngay-nguoc': { name: 'Ngày cuối trước ngày đầu', group: 'van-ban' },
  'unicode-lan': { name: 'Lẫn hai kiểu mã chữ', group: 'chu' },
};

/** The name of a rule; its id if it has none. */
export function ruleName(rule: string): string {
  return RULES[rule]?.name ?? rule;
}

/** The group in which a rule is listed; that of the form for an unknown rule. */
export function groupOf(rule: string): RuleGroup {
  return RULES[rule]?.group ?? 'the-thuc';
}

/** True if the proposal of a rule's findings can replace their words. */
export function proposalReplaces(rule: string): boolean {
  return RULES[rule]?.replaces === true;
}

/** Every rule that has a name. */
export const NAMED_RULES: readonly string[] = Object.keys(RULES);
