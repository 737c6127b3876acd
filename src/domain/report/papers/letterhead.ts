import type { Letterhead } from './paper.ts';

/**
 * Abbreviations of bodies that issue documents: Nghị định 30/2020/NĐ-CP, Phụ lục I, writes the issuing body's name out.
 */
const WRITTEN_OUT: readonly (readonly [abbreviation: RegExp, whole: string])[] = [
  [/(^|\s)UBND(?=\s|$)/gu, 'Ủy ban nhân dân'],
  [/(^|\s)HĐND(?=\s|$)/gu, 'Hội đồng nhân dân'],
];

/** After such a body its locality is on a separate line. */
const BODY = /^(Ủy ban nhân dân|Hội đồng nhân dân)\s+(?=\S)/u;

/** A body's name written out in capitals, split into lines; none for an empty name. */
export function bodyLines(unit: string): readonly string[] {
  const whole = WRITTEN_OUT.reduce((name, [abbreviation, words]) => name.replace(abbreviation, `$1${words}`), unit);
  return whole === ''
    ? []
    : whole
        .replace(BODY, '$1\n')
        .split('\n')
        .map((line) => line.toUpperCase());
}

/** The head of an official paper of a unit; the unit's name and the locality may be empty. */
export function letterheadOf(unit: string, locality = ''): Letterhead {
  const lines = bodyLines(unit);
  return {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    unit: lines.length === 0 ? ['………………………………'] : lines,
    number: 'Số: ……/……',
    localityAndDay: `${locality === '' ? '………' : locality}, ngày …… tháng …… năm ……`,
  };
}
