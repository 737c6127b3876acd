/** Measures the recall and the false alarms of the checks (`npm run bench:lint`, pinned in a test). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDraft, isShown, type LocatedFinding } from '../../../src/domain/draftCheck/checkDraft.ts';
import { articlesOf, instrumentsOf } from '../../../src/domain/regulation/tree/walk.ts';
import { cleanDrafts } from './cleanDrafts.ts';
import type { Broken, Pick } from './breaking.ts';
import { withTotal } from './brokenNumbers.ts';
import { BREAKERS } from './injected.ts';

/** A small pseudo-random generator: the same seed gives the same numbers. */
function picker(seed: number): Pick {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return most === 0 ? 0 : ((state ^ (state >>> 13)) >>> 0) % most;
  };
}

const lineOf = (source: string, { source: range, line }: LocatedFinding): number =>
  range === null ? line : source.slice(0, range.start).split('\n').length;

/** True if a finding is the defect: its rule, and its place. */
function isIt(broken: Broken, finding: LocatedFinding): boolean {
  const line = lineOf(broken.source.normalize('NFC'), finding);
  const isHere = finding.rule === 'cau-truc' ? Math.abs(finding.line - broken.line) <= 1 : line === broken.line;
  const fits = finding.words.includes(broken.words) || broken.words.includes(finding.words);
  return finding.rule === broken.rule && (isHere || (finding.words !== '' && fits)) && (broken.words === '' || fits);
}

export interface Injected {
  readonly kind: string;
  readonly tried: number;
  readonly found: number;
  readonly misses: readonly string[];
  readonly false: readonly string[];
}

/** Introduces each kind of defect into each clean draft, several times. */
export function measureInjected(times: number): readonly Injected[] {
  const clean = cleanDrafts();
  return Object.entries(BREAKERS).map(([kind, breaker], number) => {
    const misses: string[] = [];
    const wrong: string[] = [];
    let tried = 0;
    let found = 0;
    for (const [at, [name, source]] of clean.entries()) {
      for (let time = 0; time < times; time += 1) {
        const made = breaker(source.split('\n'), picker(1 + number * 7919 + at * 131 + time * 17));
        if (made === null) continue;
        const broken = withTotal(made);
        tried += 1;
        const findings = checkDraft(broken.source).findings.filter(isShown);
        const hit = findings.find((finding) => isIt(broken, finding));
        if (hit === undefined) misses.push(`${name}:${broken.line} ${broken.words}`);
        else found += 1;
        // A finding caused by the same words is not a false alarm.
        const more = findings.filter(
          (finding) => finding !== hit && lineOf(broken.source, finding) !== broken.line && finding.rule !== 'cau-truc',
        );
        wrong.push(...more.map(({ rule, words }) => `${name}:${broken.line} ${rule} ${words}`));
      }
    }
    return { kind, tried, found, misses, false: wrong };
  });
}

/** The defects of the first regulation as listed by its editor: the expected finding at each location. */
const LISTED: readonly (readonly [defect: string, rule: string | null, at: string])[] = [
  ['Hón Quản: the district’s name', null, ''],
  ['./|/|', 'dau-cau', 'quyet-dinh.dieu-3'],
  ['Như Điều 2', 'noi-nhan-dieu', 'quyet-dinh.noi-nhan.7'],
  ['two titles', 'hai-ten', 'tieu-de'],
  ['61/2018/NĐ-CP of 2016', 'hai-ngay', 'dieu-6.khoan-2.diem-e'],
  ['nghiêm ýt', 'chu-la', 'dieu-10.khoan-4'],
  ['Điều 11: Trưởng Đài is of no phòng, ban', 'khac-ten-dieu', 'dieu-11.khoan-5'],
  ['khoản 5 Điều 11: which index for Trưởng Đài', null, ''],
  ['từ 90% đến dưới 80%', 'khoang-nguoc', 'dieu-12.khoan-2'],
  ['của tỉnh / của huyện', 'cua-ai', 'dieu-12.khoan-2'],
  ['tiêu chí', 'ty-le-khong-ro', 'dieu-12.khoan-3'],
  ['from 20% to 50% of the tiêu chí', 'khoang-trong', 'dieu-12.khoan-4.diem-b'],
  ['khoản 4 and khoản 1–3', 'muc-khong-thu-tu', 'dieu-12.khoan-4'],
  ['Điều 14: who rates a đơn vị sự nghiệp', 'bo-sot-doi-tuong', 'dieu-14'],
  ['theo Điều 11', 'dan-chieu-lech', 'dieu-15.khoan-2'],
  ['khoản 5 Điều 8: to whom it applies', null, ''],
];

export interface Official {
  readonly found: readonly string[];
  readonly missed: readonly string[];
  /** Shown, and not among the defects listed. */
  readonly more: readonly string[];
}

export function measureOfficial(): Official {
  const path = fileURLToPath(new URL('../../../content/212-qd-ubnd-2021/van-ban.txt', import.meta.url));
  const findings = checkDraft(readFileSync(path, 'utf8')).findings.filter(isShown);
  const isFound = ([, rule, at]: (typeof LISTED)[number]) =>
    rule !== null && findings.some((finding) => finding.rule === rule && finding.at === at);
  return {
    found: LISTED.filter(isFound).map(([defect]) => defect),
    missed: LISTED.filter((one) => !isFound(one)).map(([defect]) => defect),
    more: findings
      .filter(({ rule, at }) => !LISTED.some(([, known, where]) => rule === known && at === where))
      .map(({ rule, at, words }) => `${rule} ${at} ${words}`),
  };
}

/** Findings in the real texts that were verified as correct, by rule and words; all others are false alarms. */
const TRUE_FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'nd-30-2020.txt': ['unicode-lan kết'],
  // The text of a PDF file whose letters are split: “tr ướ c”, “vi ệc”.
  'th-nd-10-2022.txt': ['chu-la trướ', 'chu-la ệc'],
  'tt-06-2023.txt': ['chu-la thiêt', 'chu-la phưong'],
  'tt-06-2023-tt-nhnn.txt': ['chu-la thiêt', 'chu-la phưong'],
  'vbhn-21-2024-tt39.txt': [
    'thuat-ngu-thua Cho vay phục vụ nhu cầu đời sống',
    'thuat-ngu-thua Cho vay bù đắp tài chính',
  ],
  'vp-2008-23.QD-991-UBND.txt': ['go-nham nhiêm vụ'],
  'vp-2007-Quy-che-chi-tieu-noi-bo-2007.txt': [
    'hai-ten CHI TIÊU NỘI BỘ, QUẢN LÝ VÀ SỬ DỤNG TÀI SẢN CÔNG CỦA BAN QUẢN LÝ CÁC KCN BR - VT',
    'ngoac-mo (bao gồm cả biên chế hợp đồng ',
    'chu-la Căên',
    'chu-la nghạch',
    'dan-chieu-khong-co điểm 1 điều 9',
    'chu-la thưc',
    'dan-chieu-khong-co điểm 1.1 điều này',
    'dan-chieu-khong-co điểm 1.1 điều 9',
    'chu-la muợn',
    'lap-tu các các',
    // “Điều 23” occurs a second time as the beginning of its own paragraph.
    'tu-dan-chieu Điều 23',
  ],
};

export interface Real {
  readonly articles: number;
  readonly reported: number;
  readonly false: readonly string[];
}

/** The findings in the real texts in a folder of cases. */
export function measureReal(cases: string): Real {
  let articles = 0;
  let reported = 0;
  const wrong: string[] = [];
  for (const folder of ['texts', 'amendments']) {
    for (const name of readdirSync(join(cases, folder)).filter((one) => one.endsWith('.txt'))) {
      const { text, findings } = checkDraft(readFileSync(join(cases, folder, name), 'utf8'));
      articles += text === null ? 0 : instrumentsOf(text).reduce((all, one) => all + articlesOf(one).length, 0);
      for (const { rule, words, at } of findings.filter(isShown)) {
        reported += 1;
        if (TRUE_FINDINGS[name]?.includes(`${rule} ${words}`) !== true) wrong.push(`${name} ${at} ${rule} ${words}`);
      }
    }
  }
  return { articles, reported, false: wrong };
}
