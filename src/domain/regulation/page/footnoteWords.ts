/** The words of the footnotes of a consolidated text. */
import { longDay } from '../../day.ts';
import type { TextHistory } from '../amend/history.ts';
import type { AmendingText, UnitChange } from '../amend/operation/operation.ts';
import { provisionWords } from '../tree/ids.ts';
import { isDivision } from '../tree/tree.ts';

const NAMES: Readonly<Record<string, string>> = {
  dieu: 'Điều',
  khoan: 'Khoản',
  diem: 'Điểm',
  tiet: 'Tiết',
  chuong: 'Chương',
  muc: 'Mục',
  phan: 'Phần',
  'phu-luc': 'Phụ lục',
  mau: 'Mẫu',
};

/** One footnote: “Khoản này được bổ sung theo quy định tại … của …, có hiệu lực kể từ ngày …”. */
export function footnoteWords({ id, as, operation, former }: UnitChange, history: TextHistory): string {
  const { change, from, source, corrects } = operation;
  const slug = id.split('.').at(-1) ?? '';
  const name = slug.startsWith('tieu-muc')
    ? 'Tiểu mục'
    : (NAMES[/^(?:phu-luc|[a-z]+)/.exec(slug)?.[0] ?? ''] ?? 'Phần');
  const text = history.amending.find((one) => one.id === source.text);
  const by = `theo quy định tại ${provisionWords(source.provision)} của ${text === undefined ? source.text : `${numberedName(text)} ${uncapital(text.title)}`}`;
  const since = `có hiệu lực kể từ ngày ${longDay(from)}`;
  const corrected = (operation.amendedBy ?? []).map((one) => {
    const other = history.amending.find(({ id: own }) => own === one.text);
    return ` (đã được ${one.corrects ? 'đính chính' : 'sửa đổi'} bởi ${provisionWords(one.provision)} của ${other === undefined ? one.text : numberedName(other)})`;
  });
  if (slug === 'tieu-de' && change.kind === 'rewrite')
    return `Tên văn bản được ${corrects ? 'đính chính' : 'sửa đổi'} ${by}${corrected.join('')}, ${since}.`;
  if (change.kind === 'suspend') {
    const until = change.until === null ? 'cho đến khi có quy định khác' : `đến hết ngày ${longDay(change.until)}`;
    return `${name} này ngưng hiệu lực thi hành từ ngày ${longDay(from)} ${until} ${by}${corrected.join('')}.`;
  }
  if (change.kind === 'words' && change.words === '')
    return `Cụm từ “${change.by}” được bổ sung vào cuối ${name} này ${by}${corrected.join('')}, ${since}.`;
  if (change.kind === 'words') {
    const done =
      change.by === '' ? 'được bỏ' : `được ${corrects ? 'đính chính' : 'thay thế'} bằng cụm từ “${change.by}”`;
    return `Cụm từ “${change.words}” ${done} ${by}${corrected.join('')}, ${since}.`;
  }
  const number = former === null || isDivision(former) ? '' : ` trước đây là ${provisionWords(former.id)},`;
  const part =
    change.kind === 'paragraph'
      ? 'Một đoạn của '
      : change.kind === 'sentence'
        ? 'Một câu của '
        : change.kind === 'rewrite' && change.part !== 'content'
          ? change.part === 'heading'
            ? 'Tên '
            : 'Đoạn mở đầu của '
          : '';
  const subject = part === '' ? `${name} này` : `${part}${name === 'Điều' ? name : name.toLowerCase()} này`;
  const done = {
    inserted: 'được bổ sung',
    repealed: 'được bãi bỏ',
    renumbered: `${number} được đánh số lại`.trim(),
    replaced: 'được sửa đổi, bổ sung',
    rewritten: 'được sửa đổi, bổ sung',
    reworded: 'được sửa đổi, bổ sung',
    suspended: 'ngưng hiệu lực thi hành',
  }[as];
  return `${subject} ${corrects ? 'được đính chính' : done} ${by}${corrected.join('')}, ${since}.`;
}

/** `Thông tư 06/2023/TT-NHNN` → `Thông tư số 06/2023/TT-NHNN`. */
export function numberedName({ name, number }: AmendingText): string {
  return name.replace(number, `số ${number}`);
}

/** A title with a small first letter, for the middle of a sentence. */
export function uncapital(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
