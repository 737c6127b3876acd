/** Ways to break names and the form required by Nghị định 30/2020/NĐ-CP. */
import { between, inserting, listing, one, put, type Breaker } from './breaking.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'HUYỆN LỘC NINH',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 15/QĐ-UBND',
  'Lộc Ninh, ngày 15 tháng 10 năm 2021',
];

/** Puts a head with one broken line before a text that has none. */
function heading(rule: string, at: number, broken: string): Breaker {
  return (lines) =>
    lines.slice(0, 10).some((line) => line.startsWith('CỘNG H'))
      ? null
      : put([...HEAD, '', ...lines], at, broken, rule, broken.slice(0, 6));
}

export const FORMS: Readonly<Record<string, Breaker>> = {
  'a day that no calendar has': inserting('ngay-khong-co', (pick) => {
    const day = one(['31 tháng 4', '31 tháng 9', '30 tháng 02', '32 tháng 10', '15 tháng 13'], pick) ?? '';
    const words = `ngày ${day} năm ${between(pick, 2015, 2024)}`;
    return [` kể từ ${words}`, words];
  }),
  'days from a later one to an earlier one': inserting('ngay-nguoc', (pick) => {
    const [day, month, year] = [between(pick, 2, 28), between(pick, 1, 12), between(pick, 2015, 2024)];
    const until = between(pick, 1, day - 1);
    const words = `từ ngày ${day} tháng ${month} năm ${year} đến ngày ${until} tháng ${month} năm ${year}`;
    return [` ${words}`, words];
  }),
  'a name spelled two ways': listing('hai-cach-viet', (pick) => {
    const [right, wrong] = one(
      [
        ['huyện Hớn Quản', 'huyện Hơn Quản'],
        ['xã Thanh Lương', 'xã Thanh Lưỡng'],
        ['tỉnh Bình Phước', 'tỉnh Bình Phược'],
      ] as const,
      pick,
    ) ?? ['', ''];
    const points = [right, right, right, right, wrong].map((name, at) => `việc thứ ${at + 1} của ${name}`);
    return [points, wrong.replace(/^\S+ /, '')];
  }),
  'a body with a small letter': (lines, pick) => {
    const places = lines.flatMap((line, at) => (/ Ủy ban nhân dân /.test(line) ? [at] : []));
    // With only one left, no usual spelling can be recognised.
    const at = places.length < 3 ? undefined : one(places, pick);
    if (at === undefined) return null;
    const by = (lines[at] ?? '').replace(' Ủy ban nhân dân ', ' ủy ban nhân dân ');
    return put(lines, at, by, 'viet-hoa', 'ủy ban nhân dân');
  },
  'a day and month without 0': heading('ngay-thang', 5, 'Lộc Ninh, ngày 5 tháng 2 năm 2021'),
  'another motto': heading('tieu-ngu', 3, 'Độc Lập - Tự Do - Hạnh Phúc'),
  'the country’s name cut short': heading('quoc-hieu', 2, 'CỘNG HÒA XHCN VIỆT NAM'),
  'a number without 0': heading('so-van-ban', 4, 'Số: 5/QĐ-UBND'),
};
