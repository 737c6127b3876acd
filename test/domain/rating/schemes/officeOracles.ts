/** What schemes of test/fixtures/offices come to, worked out from their texts without the engine or the rule files. */

/** A value of a fact, or of an item of it. */
export type Value = number | boolean | string;
/** Values by the fact's id, or `fact.item`. */
export type Values = Readonly<Record<string, Value>>;

export interface Office {
  readonly roles: readonly string[];
  /** Greatest numbers to use instead of the scheme's, so that all cases can be tried. */
  readonly max?: Readonly<Record<string, number>>;
  /** Every value that each fact of a role can have. */
  readonly values: (role: string) => Readonly<Record<string, readonly Value[]>>;
  /** Whether values can be together. */
  readonly canBe?: (values: Values) => boolean;
  /** The level that the text gives. */
  readonly level: (values: Values, role: string) => string;
}

/** The numbers from one to another by a step. */
function range(from: number, to: number, step = 1): readonly number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
}

const YES_NO = [true, false];
const n = (values: Values, id: string): number => Number(values[id]);

const lopHoc: Office = {
  roles: ['lop'],
  values: () => ({
    loi: range(0, 60),
    gioTrungBinh: range(0, 40),
    gioYeu: range(0, 40),
    gioTot: range(0, 60),
    giai: range(0, 20),
    viPham: YES_NO,
  }),
  level: (v) => {
    const study = Math.min(40, 3 * n(v, 'gioTrungBinh') + 5 * n(v, 'gioYeu'));
    const left = Math.max(40, 100 - Math.min(30, 2 * n(v, 'loi')) - study);
    const bonus = Math.min(10, Math.min(5, n(v, 'gioTot')) + Math.min(9, 3 * n(v, 'giai')));
    const total = left + (v['viPham'] === true ? 0 : bonus);
    const rank = total >= 95 ? 0 : total >= 80 ? 1 : total >= 60 ? 2 : 3;
    return ['hang-a', 'hang-b', 'hang-c', 'hang-d'][Math.min(3, rank + (v['viPham'] === true ? 1 : 0))]!;
  },
};

const tuyenDung: Office = {
  roles: ['chuyen-vien', 'nhan-vien'],
  values: (role) => ({
    chung: range(0, 100, 0.5),
    nghiepVu: range(0, 100, 0.5),
    ...(role === 'chuyen-vien' ? { ngoaiNgu: range(0, 100, 0.5) } : {}),
    uuTien: ['anh-hung', 'liet-si', 'thuong-binh', 'khong'],
  }),
  level: (v, role) => {
    const isExpert = role === 'chuyen-vien';
    const papers = ['chung', 'nghiepVu', ...(isExpert ? ['ngoaiNgu'] : [])];
    if (papers.some((paper) => n(v, paper) < (isExpert ? 50 : 40))) return 'khong-dat';
    const extra = { 'anh-hung': 7.5, 'liet-si': 5, 'thuong-binh': 2.5, khong: 0 }[String(v['uuTien'])]!;
    const total = n(v, 'chung') + 2 * n(v, 'nghiepVu') + extra;
    if (total >= (isExpert ? 250 : 200)) return 'trung-tuyen';
    return total > (isExpert ? 220 : 180) ? 'du-bi' : 'khong-dat';
  },
};

const daNguon: Office = {
  roles: ['nhan-vien', 'quan-ly'],
  values: (role) => ({
    tuCham: range(0, 100),
    ...(role === 'nhan-vien' ? { dongNghiep: [...range(0, 100), 'absent'] } : { capDuoi: range(0, 100) }),
    capTren: range(0, 100),
  }),
  level: (v, role) => {
    const [own, above] = [n(v, 'tuCham'), n(v, 'capTren')];
    if (Math.abs(own - above) > 20) return 'chua-xep';
    const isAlone = v['dongNghiep'] === 'absent';
    const [sum, weights] =
      role === 'quan-ly'
        ? [own + 4 * n(v, 'capDuoi') + 5 * above, 10]
        : isAlone
          ? [2 * own + 5 * above, 7]
          : [2 * own + 3 * n(v, 'dongNghiep') + 5 * above, 10];
    const tenths = Math.floor((20 * sum + weights) / (2 * weights));
    if (role === 'quan-ly' ? tenths > 920 : tenths >= 900) return 'xuat-sac';
    return tenths >= 800 ? 'tot' : tenths >= 600 ? 'dat' : 'chua-dat';
  },
};

const motCua: Office = {
  roles: ['bo-phan'],
  max: { tongHoSo: 120, treHan: 120 },
  values: () => ({
    haiLong: range(0, 1000).map((tenths) => tenths / 10),
    tongHoSo: range(0, 120),
    treHan: range(0, 120),
    nhungNhieu: YES_NO,
  }),
  canBe: (v) => n(v, 'treHan') <= n(v, 'tongHoSo'),
  level: (v) => {
    if (v['nhungNhieu'] === true) return 'yeu';
    const [all, late] = [n(v, 'tongHoSo'), n(v, 'treHan')];
    // Without any file nothing is late: the rate counts as 0, and only then is there no rank.
    if (all === 0) return 'khong-xep';
    const row = n(v, 'haiLong') >= 90 ? 0 : n(v, 'haiLong') > 75 ? 1 : 2;
    const column = 100 * late <= all ? 0 : 100 * late <= 5 * all ? 1 : 2;
    return ['tot', 'kha', 'trung-binh', 'yeu', 'yeu'][row + column]!;
  },
};

const YEARS = range(1, 5).map((year) => `nam-${year}`);

const khenThuong: Office = {
  roles: ['tap-the'],
  values: () => ({
    ...Object.fromEntries(
      YEARS.map((year) => [`xepLoai.${year}`, ['xuat-sac', 'tot', 'hoan-thanh', 'khong-hoan-thanh']]),
    ),
    ...Object.fromEntries(YEARS.map((year) => [`co.${year}`, YES_NO])),
    daTang: ['bang-khen', 'giay-khen', 'chua-co'],
  }),
  level: (v) => {
    const ranks = YEARS.map((year) => v[`xepLoai.${year}`]);
    const best = ranks.map((rank) => (rank === 'xuat-sac' ? 'x' : '-')).join('');
    const isGood = ranks.map((rank) => rank === 'xuat-sac' || rank === 'tot');
    const flags = YEARS.filter((year) => v[`co.${year}`] === true).length;
    if (best === 'xxxxx' && flags >= 2 && v['daTang'] === 'bang-khen') return 'huan-chuong';
    if (best.includes('xxx') && isGood.every(Boolean) && v['daTang'] !== 'chua-co') return 'bang-khen';
    return isGood[0] === true && isGood[1] === true && !ranks.includes('khong-hoan-thanh') ? 'giay-khen' : 'khong';
  },
};

const cumThiDua: Office = {
  roles: ['mien-nui', 'dong-bang'],
  values: () => ({ thuHang: range(1, 40), soDonVi: range(3, 40), diem: range(0, 100, 0.5) }),
  canBe: (v) => n(v, 'thuHang') <= n(v, 'soDonVi'),
  level: (v, role) => {
    const isHigh = role === 'mien-nui';
    const points = isHigh ? Math.min(100, n(v, 'diem') + 3) : n(v, 'diem');
    if (n(v, 'thuHang') === 1 && points >= 95) return 'co-thi-dua';
    if ((isHigh ? 2 : 3) * n(v, 'thuHang') <= n(v, 'soDonVi') && points > 85) return 'bang-khen';
    return points >= 70 ? 'giay-khen' : 'khong';
  },
};

const donViMoi: Office = {
  roles: ['don-vi'],
  max: { giao: 60, xong: 60, dungHan: 60, thang: 24 },
  values: () => ({
    giao: range(0, 60),
    xong: range(0, 60),
    dungHan: range(0, 60),
    dot1: range(0, 20),
    dot2: range(0, 20),
    sangKien: range(0, 20),
    kyLuat: YES_NO,
    thang: range(0, 24),
  }),
  level: (v) => {
    // A percentage in tenths, halves up.
    const rate = (part: number, whole: number, none: number): number =>
      whole === 0 ? none : Math.min(1000, Math.floor((2000 * part + whole) / (2 * whole)));
    const [done, onTime] = [rate(n(v, 'xong'), n(v, 'giao'), 1000), rate(n(v, 'dungHan'), n(v, 'xong'), 0)];
    const checked = Math.max(n(v, 'dot1'), n(v, 'dot2'));
    const base = Math.floor((5 * done + 3 * onTime + 100 * checked + 5) / 10);
    const hundredths = 10 * base + Math.min(200 * n(v, 'sangKien'), base);
    const total = v['kyLuat'] === true ? Math.min(7900, hundredths) : hundredths;
    if (n(v, 'thang') < 6) return 'khong-xep';
    if (total >= (n(v, 'thang') < 12 ? 8500 : 9000)) return 'loai-a';
    return total >= 7000 ? 'loai-b' : 'loai-c';
  },
};

export const OFFICES: Readonly<Record<string, Office>> = {
  'lop-hoc': lopHoc,
  'tuyen-dung': tuyenDung,
  'da-nguon': daNguon,
  'mot-cua': motCua,
  'khen-thuong': khenThuong,
  'cum-thi-dua': cumThiDua,
  'don-vi-moi': donViMoi,
};
