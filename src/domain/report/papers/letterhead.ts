import type { Letterhead } from './paper.ts';

/**
 * Abbreviations of bodies that issue documents: Nghị định 30/2020/NĐ-CP, Phụ lục I, writes the issuing body's name out.
 */
const WRITTEN_OUT: readonly (readonly [abbreviation: RegExp, whole: string])[] = [
  [/(^|\s)UBND(?=\s|$)/gu, 'Ủy ban nhân dân'],
  [/(^|\s)HĐND(?=\s|$)/gu, 'Hội đồng nhân dân'],
];

/** After such a body its place stands on a line of its own. */
const BODY = /^(Ủy ban nhân dân|Hội đồng nhân dân)\s+(?=\S)/u;

/** The head of an official paper of a unit; the unit's name may be empty. */
export function letterheadOf(unit: string): Letterhead {
  const whole = WRITTEN_OUT.reduce((name, [abbreviation, words]) => name.replace(abbreviation, `$1${words}`), unit);
  const lines = whole === '' ? ['………………………………'] : whole.replace(BODY, '$1\n').split('\n');
  return {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    unit: lines.map((line) => line.toUpperCase()),
    number: 'Số: ……/……',
    localityAndDay: '………, ngày …… tháng …… năm ……',
  };
}
