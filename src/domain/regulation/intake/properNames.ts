/** Names printed in capitals, with the capitals that they have in a sentence. */

/**
 * A name printed in capitals, in title case: lower case except for the first word and the words after huyện, tỉnh, xã …
 */
export function properName(printed: string): string {
  if (printed !== printed.toUpperCase()) return printed;
  const lower = printed.toLowerCase();
  const [, before = lower, locality = ''] =
    new RegExp(`^(.*?(?:thành phố|thị xã|thị trấn|huyện|tỉnh|quận|phường|xã|${SCHOOL}) )(.*)$`, 'u').exec(lower) ?? [];
  const named = locality
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  const whole = (before.charAt(0).toUpperCase() + before.slice(1) + named)
    .replace(
      /(^|^(?:Phó g|G)iám đốc )sở (\p{Ll})/iu,
      (_, lead: string, first: string) => `${lead}Sở ${first.toUpperCase()}`,
    )
    .replace(/^phòng (\p{Ll})/iu, (_, first: string) => `Phòng ${first.toUpperCase()}`);
  return PROPER.reduce((words, [name, written]) => words.replace(name, written), whole).replace(
    /(^(?:(?:Bộ|Thứ) trưởng )?|[-–,] |và )bộ (?!trưởng)(\p{L})/giu,
    (_, lead: string, first: string) => `${lead}Bộ ${first.toUpperCase()}`,
  );
}

/** A person's name; one printed in capitals with only the first letters so. */
export function personName(printed: string): string {
  if (printed !== printed.toUpperCase()) return printed;
  return printed
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{Ll})/gu, (_, gap: string, first: string) => gap + first.toUpperCase());
}

/** An office printed in capitals: “KT. THỐNG ĐỐC”, “PHÓ CHỦ TỊCH” as “Phó Chủ tịch”. */
export function officeName(printed: string): string {
  return properName(printed.replace(/^(?:KT|Q|TL|TUQ)\. ?/, '')).replace(
    /^(Phó|Chánh|Quyền) (\p{Ll})/u,
    (_, lead: string, first: string) => `${lead} ${first.toUpperCase()}`,
  );
}

/** Kinds of schools, before their names. */
const SCHOOL =
  'trường (?:mầm non|mẫu giáo|tiểu học(?: và thcs)?|trung học cơ sở|trung học phổ thông|thcs(?: và thpt)?|thpt|th)';

/** Bodies whose names are capitalised inside a name, and abbreviations. */
const PROPER: readonly (readonly [name: RegExp, written: string])[] = [
  [/(?<!\p{L})thcs(?!\p{L})/giu, 'THCS'],
  [/(?<!\p{L})thpt(?!\p{L})/giu, 'THPT'],
  [/(?<=^Trường )th(?= )/giu, 'TH'],
  [/(?<!\p{L})quốc hội(?!\p{L})/gu, 'Quốc hội'],
  [/(?<!\p{L})chính phủ(?!\p{L})/gu, 'Chính phủ'],
  [/(?<!\p{L})nhà nước(?!\p{L})/gu, 'Nhà nước'],
  [/(?<!\p{L})ủy ban(?!\p{L})/gu, 'Ủy ban'],
  [/(?<!\p{L})hội đồng(?!\p{L})/gu, 'Hội đồng'],
  [/(?<!\p{L})việt nam(?!\p{L})/gu, 'Việt Nam'],
];
