/**
 * The schemes of test/fixtures/schemes rated by hand, straight from their texts, without the engine and without
 * their rating.yaml. All facts have to be known.
 */
import type { Facts, OutcomeId } from '../../../../src/domain/rating/ruleset.ts';

/** The outcome of each reading. */
type Outcomes = Readonly<Record<string, OutcomeId>>;
type Numbers = Readonly<Record<string, number>>;

const numbersOf = (facts: Facts): Numbers => facts as unknown as Numbers;
const count = <T>(all: readonly T[], wanted: (one: T) => boolean): number => all.filter(wanted).length;

function answersIn(facts: Facts, at: string): readonly string[] {
  return Object.entries(facts.answers ?? {}).flatMap(([duty, answer]) =>
    answer !== undefined && (duty === at || duty.startsWith(at)) ? [answer] : [],
  );
}

/** Điều 6 of nhan-vien. */
export function nhanVien(facts: Facts): Outcomes {
  const { giao = 0, hoanThanh = 0, dungHan = 0, vuot = 0, to = 1, toXong = 0, toTot = 0 } = numbersOf(facts);
  const leads = facts.role === 'nguoi-quan-ly';
  const counted = (at: string): readonly string[] => answersIn(facts, at).filter((answer) => answer !== 'khong-thuoc');
  const all = counted('dieu-');
  const five = counted('dieu-5.');
  const failed = (answers: readonly string[], ...bad: readonly string[]): number =>
    count(answers, (answer) => bad.includes(answer));
  const rated = (...bad: readonly string[]): OutcomeId => {
    const isLost = facts['thatThoat'] === true || facts['kyLuat'] === true || 2 * hoanThanh < giao;
    if (isLost || (all.length > 0 && 2 * failed(all, ...bad) > all.length)) return 'khong-dat';
    const everything = hoanThanh === giao && (!leads || toXong === to);
    if (
      all.length > 0 &&
      failed(all, 'dat-mot-phan', 'chua-dat') === 0 &&
      everything &&
      dungHan === giao &&
      2 * vuot >= giao &&
      (!leads || 10 * toTot >= 7 * to)
    )
      return 'xuat-sac';
    if (
      failed([...counted('dieu-3.'), ...counted('dieu-4.')], 'dat-mot-phan', 'chua-dat') === 0 &&
      4 * failed(five, 'dat') >= 3 * five.length &&
      everything &&
      10 * dungHan >= 8 * giao
    )
      return 'tot';
    if (
      failed(counted('dieu-3.'), ...bad) === 0 &&
      5 * failed(all, ...bad) <= all.length &&
      10 * hoanThanh > 7 * giao &&
      (!leads || 10 * toXong >= 7 * to)
    )
      return 'dat-yeu-cau';
    return 'gap';
  };
  return { 'nguyen-van': rated('chua-dat'), chat: rated('dat-mot-phan', 'chua-dat') };
}

/**
 * Điều 6 of cong-chuc; everything in twelve-hundredths of a point times the products assigned, so that no division is
 * rounded.
 */
export function congChuc(facts: Facts): Outcomes {
  const {
    giao = 1,
    xong = 0,
    datChatLuong = 0,
    saiSot = 0,
    dungHan = 0,
    cham = 0,
    sangKien = 0,
    nhacNho = 0,
  } = numbersOf(facts);
  const scores = Object.entries(facts['tieuChi'] as Numbers);
  const general = scores.reduce((sum, [, score]) => sum + score, 0);
  // Quarters of a product.
  const whole = 4 * giao;
  const quarters = (value: number): number => Math.min(whole, Math.max(0, value));
  const parts = [4 * xong, quarters(4 * datChatLuong - saiSot), quarters(4 * dungHan - cham)];
  const ofUnit = facts['cuaBan'] === 'khong-du' ? 50 : 100;
  const organised = { tot: 100, kha: 75, kem: 50 }[String(facts['toChuc'])] ?? 100;
  if (facts.role === 'truong-ban') parts.push((whole * ofUnit) / 100, (whole * organised) / 100);
  const per = parts.length * whole;
  // Points times `per`, halves of points being the smallest step of what is added.
  const sum = parts.reduce((total, part) => total + part, 0);
  const total = (general + Math.min(5, 2 * sangKien) - 1.5 * nhacNho) * per + 70 * sum;
  const points = Math.min(100 * per, Math.max(0, total));
  const halves = scores.every(([duty, score]) => 2 * score >= (duty === 'dieu-3.khoan-1' ? 10 : 5));
  const rated = (isLadder: boolean): OutcomeId => {
    if (facts['kyLuat'] === true || points < 50 * per) return 'khong';
    if (points >= 90 * per && halves && general >= 25) return 'xuat-sac';
    if (points >= 70 * per && (isLadder || points < 90 * per)) return 'tot';
    return points < 70 * per ? 'hoan-thanh' : 'gap';
  };
  return { 'bac-thang': rated(true), 'nguyen-van': rated(false) };
}

/** Điều 2, 3, 4 of hoc-sinh. Marks in tenths. */
export function hocSinh(facts: Facts): Outcomes {
  const marks = Object.values(facts['diem'] as Numbers).map((mark) => Math.round(10 * mark));
  const lowest = Math.min(...marks);
  const from = (mark: number): number => count(marks, (one) => one >= mark);
  // Halves go up: the sum of eight marks, plus half of eight.
  const mean = Math.floor((marks.reduce((sum, mark) => sum + mark, 0) + 4) / 8);
  const failed = count(Object.values(facts['nhanXet'] as Record<string, string>), (one) => one === 'chua-dat');
  const first = String(facts['hocKy1']);
  const second = String(facts['hocKy2']);
  const conduct = (): 'tot' | 'kha' | 'dat' | 'chua-dat' => {
    if (second === 'chua-dat') return 'chua-dat';
    if (second === 'tot') return first === 'tot' || first === 'kha' ? 'tot' : 'kha';
    if (second === 'kha') return first === 'chua-dat' ? 'dat' : 'kha';
    return first === 'tot' ? 'kha' : 'dat';
  };
  const year = conduct();
  const good = year === 'tot' && failed === 0;
  const rated = (): OutcomeId => {
    if (good && lowest >= 65 && from(90) >= 6) return 'xuat-sac';
    if (good && lowest >= 65 && from(80) >= 6 && mean >= 80) return 'gioi';
    if ((year === 'tot' || year === 'kha') && failed === 0 && lowest >= 50 && from(65) >= 6) return 'kha';
    if (good && from(65) >= 7 && from(80) >= 6 && mean >= 80 && lowest < 50) return 'kha';
    if (year !== 'chua-dat' && failed <= 1 && from(50) >= 6 && lowest >= 35 && Number(facts['nghi']) <= 45)
      return 'trung-binh';
    return 'yeu';
  };
  return { 'nguyen-van': rated() };
}

/** Điều 3, 4 of gia-dinh. */
export function giaDinh(facts: Facts): Outcomes {
  const passed = (at: string): number => count(answersIn(facts, at), (answer) => answer === 'dat');
  const offences = count(Object.values(facts['viPham'] as Record<string, boolean>), (is) => is);
  const years = count(Object.values(facts['congNhan'] as Record<string, boolean>), (is) => is);
  if (offences >= 2) return { 'nguyen-van': 'khong' };
  if (passed('dieu-1.') === 3 && passed('dieu-2.') === 4 && years === 2) return { 'nguyen-van': 'tieu-bieu' };
  const isEnough = passed('dieu-1.') >= 2 && passed('dieu-2.') >= 3 && passed('dieu-2.khoan-3') === 1;
  return { 'nguyen-van': isEnough ? 'van-hoa' : 'khong' };
}

/** Điều 6 of chi-so; points in hundredths times the tasks assigned times the tenths of the capital assigned. */
export function chiSo(facts: Facts): Outcomes {
  const { giao = 1, xong = 0, baoCaoCham = 0, hoSo = 0, dungHan = 0, phanAnh = 0, traLoi = 0 } = numbersOf(facts);
  const { von = 0, giaiNgan = 0, haiLong = 0, sangKien = 0, pheBinh = 0 } = numbersOf(facts);
  const capital = Math.max(1, Math.round(10 * von));
  const spent = von === 0 ? 1 : Math.round(10 * giaiNgan);
  const per = 100 * giao * capital;
  const planned = xong === giao ? 10 * per : 10 * xong >= 8 * giao ? 1_000 * xong * capital : 0;
  const first = planned + (10 - 2 * baoCaoCham) * per;
  const bands = [95, 90, 80].filter((percent) => 100 * dungHan >= percent * hoSo).length;
  const second = (hoSo === 0 ? 30 : 10 * bands) + (traLoi === phanAnh ? 10 : 0);
  const third = 2_000 * spent * giao;
  const survey = Math.round(100 * haiLong) * giao * capital;
  const extra = Math.min(3, sangKien) - Math.min(6, 2 * pheBinh);
  const total = Math.min(100 * per, first + second * per + third + survey + extra * per);
  const rated = (): OutcomeId => {
    if (facts['keHoach'] === true || total < 65 * per) return 'yeu';
    const halves = first >= 10 * per && second >= 20 && third >= 10 * per && survey >= 10 * per;
    if (total >= 90 * per && halves) return 'tot';
    return total >= 80 * per ? 'kha' : 'trung-binh';
  };
  return { 'nguyen-van': rated() };
}
