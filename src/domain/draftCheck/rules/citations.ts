/** Documents that a text cites: one number with two dates or issuers, a year that differs, a later document. */
import { longDay } from '../../day.ts';
import { citedDocuments } from '../../regulation/references/citedDocuments.ts';
import type { Reference } from '../../regulation/references/references.ts';
import type { Passage } from '../../regulation/tree/tree.ts';
import { findingAt, type DraftText, type DraftFinding, type TextPiece, type Rule } from '../text/finding.ts';

interface Citation {
  readonly piece: TextPiece;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Empty for a law cited by its title alone. */
  readonly number: string;
  readonly title: string | null;
  readonly type: string;
  /** `2018-04-23`; null without a full date. */
  readonly date: string | null;
  /** The date as printed: `23 tháng 4 năm 2018`. */
  readonly printed: string | null;
  /** “của Chính phủ”: the body, up to four syllables. */
  readonly issuer: string | null;
}

/** `23 tháng 4 năm 2018`, `23/4/2018` → `2018-04-23`. */
function dayOf(printed: string | null): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/.exec(printed ?? '') ?? [];
  return year === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A number with plain hyphens, without spaces, in capitals. */
function printedNumber(number: string): string {
  return number.replace(/ /g, '').replace(/[‐–]/g, '-').toUpperCase();
}

function printedDay(day: string): string {
  return `ngày ${longDay(day)}`;
}

const BODY =
  /^ của ((?:Thủ tướng )?Chính phủ|Quốc hội|Ủy ban [Tt]hường vụ Quốc hội|Bộ trưởng Bộ \p{Lu}[\p{L} -]{2,30}?|Bộ \p{Lu}[\p{L}]+(?: \p{L}+)?)(?= (?:về|quy định|hướng dẫn|ban hành|sửa đổi)|[,;.)]|$)/u;

function citationsOf({ pieces, references }: DraftText): readonly Citation[] {
  const byPart = new Map<string, Reference[]>();
  for (const reference of references) {
    const key = `${reference.at} ${reference.part}`;
    const list = byPart.get(key) ?? [];
    list.push(reference);
    byPart.set(key, list);
  }
  return pieces.flatMap((piece) =>
    (byPart.get(`${piece.at} ${piece.part}`) ?? []).flatMap(({ start, end, words, target }): Citation[] => {
      if (target.kind !== 'document' || (target.number === null && target.title === null)) return [];
      return [
        {
          piece,
          start,
          end,
          words,
          number: target.number === null ? '' : printedNumber(target.number),
          title: target.title,
          type: target.type.toLowerCase(),
          date: dayOf(target.date),
          printed: target.date,
          issuer: BODY.exec(piece.words.slice(end))?.[1] ?? null,
        },
      ];
    }),
  );
}

/** Citations of one document by its type and number, in order. */
function byDocument(draft: DraftText): readonly (readonly Citation[])[] {
  const groups = new Map<string, Citation[]>();
  for (const citation of citationsOf(draft)) {
    // “22/QĐ-UBND” is another one every year.
    const isSpecific = /\/\d{4}\/|\/QH\d/.test(citation.number);
    // A law cited by its title alone may be an older one of another year.
    const isLaw = citation.number === '' && citation.title !== null && citation.date !== null;
    if (!isSpecific && !isLaw) continue;
    const key = isSpecific
      ? `${citation.type} ${citation.number}`
      : `${citation.title?.toLowerCase() ?? ''} ${citation.date?.slice(0, 4) ?? ''}`;
    const list = groups.get(key) ?? [];
    list.push(citation);
    groups.set(key, list);
  }
  return [...groups.values()];
}

/** The most frequent of some values; of equally frequent ones the first. */
function usual(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, often], [, oftener]) => oftener - often)[0]?.[0];
}

/** A citation with the date of another one; null if it does not have its date as printed. */
function withDay({ words, printed }: Citation, other: Citation | undefined): string | null {
  if (printed === null || other?.printed === null || other === undefined || !words.includes(printed)) return null;
  return words.replace(printed, other.printed);
}

/** One document with two dates. */
export const twoDates: Rule = (draft) =>
  byDocument(draft).flatMap((citations) => {
    const dated = citations.filter(({ date }) => date !== null);
    // The year in the number decides which of two is wrong.
    const year = /\/(\d{4})\//.exec(dated[0]?.number ?? '')?.[1];
    const fitting = dated.flatMap(({ date }) =>
      date !== null && (year === undefined || date.startsWith(year)) ? [date] : [],
    );
    const right = usual(fitting.length > 0 ? fitting : dated.flatMap(({ date }) => date ?? []));
    if (right === undefined) return [];
    return dated
      .filter(({ date }) => date !== right)
      .map((one): DraftFinding => {
        const other = dated.find(({ date }) => date === right);
        return findingAt(one.piece, one.start, one.end, {
          rule: 'hai-ngay',
          severity: 'severe',
          why: `Cùng một văn bản mà ghi hai ngày: ở đây ${printedDay(one.date ?? '')}, chỗ khác ${printedDay(right)}.`,
          elsewhere: other === undefined ? [] : [{ at: other.piece.at, words: other.words }],
          proposal: withDay(one, other),
        });
      });
  });

/** Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2016. */
export const yearOfNumber: Rule = (draft) =>
  citationsOf(draft).flatMap((one): DraftFinding[] => {
    const year = /\/(\d{4})\//.exec(one.number)?.[1];
    if (year === undefined || one.date === null || one.date.startsWith(year)) return [];
    return [
      findingAt(one.piece, one.start, one.end, {
        rule: 'nam-cua-so',
        severity: 'severe',
        why: `Số ${one.number} là của năm ${year}, nhưng ngày ghi năm ${one.date.slice(0, 4)}.`,
      }),
    ];
  });

/** One document of two bodies. */
export const twoIssuers: Rule = (draft) =>
  byDocument(draft).flatMap((citations) => {
    const named = citations.filter(({ issuer }) => issuer !== null);
    const right = usual(named.flatMap(({ issuer }) => issuer ?? []));
    if (right === undefined) return [];
    return named
      .filter(({ issuer }) => issuer !== right)
      .map((one): DraftFinding => {
        const other = named.find(({ issuer }) => issuer === right);
        return findingAt(one.piece, one.start, one.end, {
          rule: 'hai-co-quan',
          severity: 'check',
          why: `Cùng một văn bản mà ở đây ghi của ${one.issuer ?? ''}, chỗ khác ghi của ${right}.`,
          elsewhere: other === undefined ? [] : [{ at: other.piece.at, words: other.words }],
          proposal: `của ${right}`,
        });
      });
  });

/** The number and day of the decision in its letterhead; null where they are blank. */
function ownIssue(draft: DraftText): { readonly number: string | null; readonly date: string | null } {
  const front = (draft.text.decision ?? draft.text.regulation).front.filter(({ kind }) => kind === 'letterhead');
  const found = (pattern: RegExp) => front.flatMap(({ text }) => pattern.exec(text)?.[1] ?? [])[0] ?? null;
  const number = found(/^Số ?: ?(\d+ ?\/ ?\S+)$/iu);
  const printed = found(/, ?ngày (\d{1,2} tháng \d{1,2} năm \d{4})/u);
  return { number: number === null ? null : printedNumber(number), date: dayOf(printed) };
}

/** “(Ban hành kèm theo Quyết định số 13/QĐ-UBND …)” in what Quyết định số 12/QĐ-UBND issues. */
export const otherIssue: Rule = (draft) => {
  const own = ownIssue(draft);
  if (own.number === null) return [];
  const series = (number: string) => number.replace(/^\d+/, '');
  const enacting = draft.pieces.filter(({ unit }) => unit.kind === 'enactedBy');
  return enacting.flatMap((piece) =>
    citedDocuments(piece.words)
      .slice(0, 1)
      .flatMap(({ start, end, number, date: printed }): DraftFinding[] => {
        const [named, date] = [printedNumber(number ?? ''), dayOf(printed)];
        if (own.number === null || series(named) !== series(own.number)) return [];
        const isOtherDay = own.date !== null && date !== null && date !== own.date;
        if (Number.parseInt(named, 10) === Number.parseInt(own.number, 10) && !isOtherDay) return [];
        const day = own.date === null ? '' : ` ${printedDay(own.date)}`;
        return [
          findingAt(piece, start, end, {
            rule: 'kem-theo-khac',
            severity: 'severe',
            why: `Văn bản ban hành ghi ở đầu là số ${own.number}${day}.`,
          }),
        ];
      }),
  );
};

/** A ground of a text that is dated after the text itself. */
export const laterGrounds: Rule = (draft) => {
  const letterhead = [...draft.units.values()].filter((unit): unit is Passage => unit.kind === 'letterhead');
  const printed = letterhead.flatMap(
    ({ text }) => /, ?ngày (\d{1,2} tháng \d{1,2} năm \d{4})/.exec(text)?.[1] ?? [],
  )[0];
  const own = dayOf(printed ?? null);
  if (own === null) return [];
  return citationsOf(draft).flatMap((one): DraftFinding[] => {
    if (one.piece.unit.kind !== 'recital' || one.date === null || one.date <= own) return [];
    return [
      findingAt(one.piece, one.start, one.end, {
        rule: 'can-cu-sau',
        severity: 'severe',
        why: `Căn cứ ban hành sau chính văn bản này (${printedDay(own)}).`,
      }),
    ];
  });
};
