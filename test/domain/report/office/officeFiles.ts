/**
 * Forty files as an office receives them: 37 of 30 units (wrong, doubled, older, of another year), and three useless
 * ones; with each unit's answers in plain form, so that a test can count without the site's own functions.
 */
import type { Draft, DutyEntry } from '../../../../src/domain/draft/draft.ts';
import { fileText } from '../../../browser/summary/summaryFiles.ts';
import { fullDraft, reportContext } from '../reportContext.ts';

/** A unit's answers, in plain form. */
export interface Plain {
  readonly unit: string;
  readonly role: 'truong-phong' | 'chu-tich-ubnd-xa' | 'truong-phong-tu-phap';
  readonly year: number;
  readonly index: number | null;
  /** Lowest of the fields, for a role that has them. */
  readonly field: number | null;
  readonly tasks: number;
  readonly discipline: boolean;
  /** The positions of its duties with each answer; all others are assured. */
  readonly deficient: readonly number[];
  readonly notDone: readonly number[];
  readonly left: readonly number[];
  readonly open: readonly number[];
  readonly note: string;
}

export interface OfficeFile {
  readonly name: string;
  readonly text: string;
}

const PLACES = [
  'Thanh An',
  'An Khương',
  'An Phú',
  'Đồng Nơ',
  'Minh Đức',
  'Minh Tâm',
  'Phước An',
  'Tân Hiệp',
  'Tân Hưng',
  'Tân Lợi',
  'Tân Quan',
  'Thanh Bình',
];
const OFFICES = [
  'Tài nguyên và Môi trường',
  'Nông nghiệp',
  'Kinh tế và Hạ tầng',
  'Lao động - Thương binh và Xã hội',
  'Giáo dục và Đào tạo',
  'Văn hóa và Thông tin',
  'Dân tộc',
  'Y tế',
  'Thanh tra',
];

/** The 30 units of 2026. Numbers vary by position, on and next to every threshold. */
export const UNITS: readonly Plain[] = Array.from({ length: 30 }, (_, n): Plain => {
  const role = n < 12 ? 'chu-tich-ubnd-xa' : n < 21 ? 'truong-phong' : 'truong-phong-tu-phap';
  const unit =
    n < 12 ? `UBND xã ${PLACES[n]}` : n < 21 ? `Phòng ${OFFICES[n - 12]}` : `Phòng Tư pháp khu vực ${n - 20}`;
  return {
    unit,
    role,
    year: 2026,
    index: n === 5 ? null : ([95, 89.5, 80, 79.99, 60, 59, 90, 72.5][n % 8] ?? 0),
    field: role === 'truong-phong-tu-phap' ? ([70, 69.5, 60, 50, 49.99][n % 5] ?? 0) : null,
    tasks: n === 17 ? 49.5 : 100,
    discipline: n === 8,
    deficient: n % 3 === 1 ? range(n % 4 === 1 ? 9 : 2) : n % 7 === 5 ? range(30) : [],
    notDone: n % 10 === 4 ? [31, 32] : [],
    left: n % 6 === 2 ? [33, 34, 35] : [],
    open: n === 11 ? [36] : [],
    note: n % 2 === 0 ? 'Chậm so với kế hoạch do thiếu nhân lực.' : '',
  };
});

/** The same units a year before: some better, some worse; the last two are not there, one is gone since. */
export const LAST_YEAR: readonly Plain[] = [
  ...UNITS.slice(0, 28).map((plain, n): Plain => ({
    ...plain,
    year: 2025,
    index: [85, 65, 95, 79.99][n % 4] ?? 0,
    deficient: n % 5 === 0 ? [1] : [],
    notDone: [],
    open: [],
    discipline: false,
  })),
  { ...UNITS[0]!, unit: 'UBND xã Thanh Lương', year: 2025 },
];

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

export function dutiesOf(role: string): readonly string[] {
  return reportContext.ruleset.roles.find(({ id }) => id === role)?.duties ?? [];
}

/** The self-check of a unit. */
export function draftOf(plain: Plain, id: string, updatedAt = '2026-11-20T03:00:00.000Z'): Draft {
  const duties = dutiesOf(plain.role);
  const entries: Record<string, DutyEntry> = {};
  const answer = (places: readonly number[], entry: DutyEntry) => {
    for (const at of places) entries[duties[at]!] = entry;
  };
  answer(plain.deficient, {
    answer: 'deficient',
    shortfalls: ['late'],
    ...(plain.note === '' ? {} : { note: plain.note }),
    evidence: [{ id: 'e', text: 'Báo cáo số 45/BC-UBND' }],
  });
  answer(plain.notDone, { answer: 'notDone' });
  answer(plain.left, { answer: 'notApplicable', reason: 'Không có bộ phận này' });
  answer(plain.open, {});
  const fields = reportContext.ruleset.roles.find(({ id: role }) => role === plain.role)?.items['fieldIndexes'] ?? [];
  const draft = fullDraft(plain.role, entries, {
    taskCompletion: String(plain.tasks),
    'flags.discipline': plain.discipline,
    ...(plain.field === null
      ? {}
      : { fieldIndexes: Object.fromEntries(fields.map((item) => [item.id, String(plain.field)])) }),
  });
  const { parIndex: _, ...figures } = draft.figures;
  return {
    ...draft,
    figures: plain.index === null ? figures : { ...figures, parIndex: String(plain.index) },
    id,
    unit: plain.unit,
    year: plain.year,
    updatedAt,
  };
}

function file(name: string, ...drafts: readonly Draft[]): OfficeFile {
  return { name, text: fileText(drafts) };
}

/** The forty files. */
export function officeFiles(): readonly OfficeFile[] {
  const older = (n: number, unit: string): Draft => ({
    ...draftOf({ ...UNITS[n]!, unit, index: 10, deficient: range(40) }, `cu-${n}`, '2026-10-01T03:00:00.000Z'),
  });
  const doubled = draftOf(UNITS[3]!, 'd3');
  return [
    // One has an edited stated result only: it is rated from its answers.
    ...UNITS.map((plain, n) => file(`${n}.json`, draftOf(plain, `d${n}`))),
    // Older ones, each spelled in its own way.
    file('cu-1.json', older(1, 'Uỷ ban nhân dân xã An Khương')),
    file('cu-2.json', older(2, 'UBND XÃ AN PHÚ')),
    file('cu-4.json', older(4, '  UBND  xã Minh Đức'.normalize('NFD'))),
    // The same self-check again.
    { name: '3 (1).json', text: fileText([doubled]) },
    // Another year.
    file('nam-truoc.json', draftOf({ ...UNITS[0]!, year: 2025, index: 85 }, 'truoc')),
    // Rated by newer rules; still rated again by those published.
    file('moi-hon.json', {
      ...draftOf({ ...UNITS[6]!, index: 12 }, 'moi', '2026-10-05T03:00:00.000Z'),
      rulesVersion: 'quy tắc mới',
    }),
    // Another regulation.
    file('khac.json', { ...draftOf(UNITS[7]!, 'khac'), regulation: '99-qd-ubnd-2030' }),
    { name: 'hong.json', text: fileText([draftOf(UNITS[9]!, 'hong')]).slice(0, 700) },
    { name: 'danh-ba.json', text: '{"ten":"danh bạ"}' },
    { name: 'trong.json', text: ' ' },
  ];
}

export const LADDER = ['xuat-sac', 'tot', 'hoan-thanh', 'khong-hoan-thanh', 'gap', 'open'] as const;

/** Điều 12 in its first reading, implemented independently for these units. */
export function levelOf(plain: Plain): (typeof LADDER)[number] {
  const applicable = dutiesOf(plain.role).length - plain.left.length;
  const short = plain.deficient.length + plain.notDone.length;
  const results = (plain.open.length > 0 ? [0, 1] : [0]).flatMap((openShort) =>
    (plain.index === null ? [0, 59.99, 60, 79.99, 80, 90] : [plain.index]).flatMap((index) =>
      (openShort === 0 ? [0] : [0, 1]).map((openNotDone) =>
        settled(index, short + openShort, plain.notDone.length + openNotDone),
      ),
    ),
  );
  return results.every((one) => one === results[0]) ? results[0]! : 'open';

  function settled(index: number, notAssured: number, notDone: number): (typeof LADDER)[number] {
    const field = plain.field ?? 100;
    if (plain.discipline || plain.tasks < 50 || field < 50) return 'khong-hoan-thanh';
    if (notAssured * 2 > applicable && index < 60) return 'khong-hoan-thanh';
    if (notAssured === 0 && index >= 90 && field >= 70) return 'xuat-sac';
    if (notAssured === 0 && index >= 80 && field >= 60) return 'tot';
    if (notDone === 0 && notAssured * 5 <= applicable && index >= 60 && field >= 50) return 'hoan-thanh';
    return 'gap';
  }
}
