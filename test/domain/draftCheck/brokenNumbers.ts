/** Ways to break the numbers of a draft: in words, as ranges, as levels, as totals. */
import { between, inserting, leaves, listing, one, put, type Breaker, type Broken } from './breaking.ts';

export const WORDS = ['hai', 'ba', 'bốn', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const;
export const AMOUNTS = [2, 3, 4, 6, 7, 8, 9, 10] as const;

export const NUMBERS: Readonly<Record<string, Breaker>> = {
  'a number in other words': inserting('so-va-chu', (pick) => {
    const at = pick(WORDS.length);
    const words = `${String(AMOUNTS[at] ?? 2).padStart(2, '0')} (${WORDS[(at + between(pick, 1, 6)) % WORDS.length] ?? ''})`;
    return [` trong ${words} ngày làm việc`, words];
  }),
  'an amount in other words': inserting('so-va-chu', (pick) => {
    const words = `${between(pick, 2, 9)}00.000 đồng (một triệu đồng)`;
    return [`, nhiều nhất là ${words}`, words];
  }),
  'a reversed range': inserting('khoang-nguoc', (pick) => {
    const low = between(pick, 20, 80);
    const unit = one(['%', ' điểm', ' ngày', ' triệu đồng'], pick) ?? '%';
    const words = `từ ${low + between(pick, 1, 15)}${unit} đến ${pick(2) === 0 ? 'dưới ' : ''}${low}${unit}`;
    return [` khi đạt ${words}`, words];
  }),
  'a range without a number': inserting('khoang-nguoc', (pick) => {
    const value = between(pick, 5, 90);
    return [` khi đạt từ ${value}% đến dưới ${value}%`, `từ ${value}% đến dưới ${value}%`];
  }),
  'a gap between levels': listing('khoang-trong', (pick) => {
    const [high, low] = [between(pick, 80, 90), between(pick, 40, 60)];
    const of = 'Tỷ lệ hồ sơ của đơn vị được giải quyết đạt';
    return [
      [`${of} từ ${high}% trở lên`, `${of} từ ${low}% đến dưới ${high - between(pick, 2, 9)}%`, `${of} dưới ${low}%`],
      `từ ${high}% trở lên`,
    ];
  }),
  'levels that overlap': listing('khoang-chong', (pick) => {
    const [high, low] = [between(pick, 80, 90), between(pick, 40, 60)];
    const of = 'Tỷ lệ hồ sơ của đơn vị được giải quyết đạt';
    return [
      [`${of} từ ${high}% trở lên`, `${of} từ ${low}% đến ${pick(2) === 0 ? high : high + 3}%`, `${of} dưới ${low}%`],
      `từ ${high}% trở lên`,
    ];
  }),
  'one range for two levels': listing('cung-nguong', (pick) => {
    const [high, low] = [between(pick, 80, 90), between(pick, 40, 60)];
    const of = 'Tỷ lệ hồ sơ của đơn vị được giải quyết đạt';
    const middle = `${of} từ ${low}% đến dưới ${high}%`;
    return [
      [`${of} từ ${high}% trở lên`, middle, `${middle} và đúng hạn`, `${of} dưới ${low}%`],
      `từ ${low}% đến dưới ${high}%`,
    ];
  }),
  'points that do not add up': listing('tong-sai', (pick) => {
    const first = between(pick, 10, 40);
    return [[`Hồ sơ, tối đa ${first} điểm`, `Kết quả, tối đa ${90 - first} điểm`], 'tổng số điểm là 100 điểm'];
  }),
  'a table with another total': (lines, pick) => {
    const at = one(leaves(lines), pick);
    if (at === undefined) return null;
    const [a, b] = [between(pick, 5, 40), between(pick, 5, 40)];
    const total = String(a + b + between(pick, 1, 9));
    const table = ['STT\tNội dung\tĐiểm', `1\tHồ sơ\t${a}`, `2\tKết quả\t${b}`, `\tTổng\t${total}`].join('\n');
    return put(lines, at, `${(lines[at] ?? '').replace(/[.;]$/, ', theo bảng sau:')}\n${table}`, 'tong-sai', total);
  },
};

/** Points need their total in the clause above them. */
export function withTotal(broken: Broken): Broken {
  return broken.words.startsWith('tổng số điểm')
    ? { ...broken, source: broken.source.replace(', cụ thể:', ', tổng số điểm là 100 điểm, cụ thể:') }
    : broken;
}
