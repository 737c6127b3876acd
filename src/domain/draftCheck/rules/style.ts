/** Matters of style and habit, shown when asked for: hints, apart from a number that is of another kind of document. */
import type { Provision } from '../../regulation/tree/tree.ts';
import { articlesOf, instrumentsOf } from '../../regulation/tree/walk.ts';
import { findingAt, type DraftFinding, type Rule } from '../text/finding.ts';
import { isVietnamese } from './syllables.ts';

/** What the letters of a number say about the kind of document. */
const CODES: readonly (readonly [code: RegExp, kind: string])[] = [
  [/^NĐ-/, 'nghị định'],
  [/^QĐ-/, 'quyết định'],
  [/^TTLT-/, 'thông tư liên tịch'],
  [/^TT-/, 'thông tư'],
  [/^NQ-/, 'nghị quyết'],
  [/^CT-/, 'chỉ thị'],
  [/^TTr-/i, 'tờ trình'],
];

/** “Nghị quyết số 61/2018/NĐ-CP”. */
export const kindsOfNumbers: Rule = ({ pieces, references }) => {
  const byLocation = new Map(pieces.map((piece) => [`${piece.at} ${piece.part}`, piece]));
  return references.flatMap((reference): DraftFinding[] => {
    const piece = byLocation.get(`${reference.at} ${reference.part}`);
    const { target } = reference;
    if (piece === undefined || target.kind !== 'document' || target.number === null) return [];
    const code = target.number.slice(target.number.lastIndexOf('/') + 1);
    const kind = CODES.find(([start]) => start.test(code))?.[1];
    if (kind === undefined || target.type.toLowerCase() === kind) return [];
    return [
      findingAt(piece, reference.start, reference.end, {
        rule: 'so-khac-loai',
        severity: 'severe',
        why: `Số ${target.number} là số của ${kind}, nhưng ghi là ${target.type}.`,
      }),
    ];
  });
};

/** oa, oe, uy with the tone on the first letter, and on the second, at the end of a syllable. */
const OLD_PLACE = /(?:[óòỏõọ][ae]|[úùủũụ]y)(?![\p{L}])/giu;
const NEW_PLACE = /(?:o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])(?![\p{L}])/giu;

/** “hòa” beside “hoà”: the rarer of the two ways, once. */
export const mixedTones: Rule = ({ all }) => {
  const of = (pattern: RegExp) =>
    all.flatMap((piece) =>
      [...piece.words.matchAll(pattern)]
        // After q the u belongs to the onset: “quý” has one place only.
        .filter(({ index }) => !/q$/i.test(piece.words.slice(0, index)))
        .map((match) => ({ piece, match })),
    );
  const [old, current] = [of(OLD_PLACE), of(NEW_PLACE)];
  if (old.length === 0 || current.length === 0) return [];
  const [first] = old.length < current.length ? old : current;
  if (first === undefined) return [];
  const start = first.match.index;
  return [
    findingAt(first.piece, start, start + first.match[0].length, {
      rule: 'dat-dau',
      severity: 'hint',
      why: `Đặt dấu theo hai kiểu (hòa, hoà): ${old.length} chữ kiểu “hòa”, ${current.length} chữ kiểu “hoà”. Nên dùng một kiểu.`,
    }),
  ];
};

/** Abbreviations that every office knows. */
const KNOWN = new Set(
  'UBND HĐND UBMTTQ MTTQ CP NĐ QĐ TT NQ CT TTg QH QHĐ TW TƯ VT VP BTC BNV TTLT CNTT PCCC BHXH BHYT GDĐT ATTP HTX KT TM TL TUQ PCT STT VND USD CCHC TTHC'.split(
    ' ',
  ),
);

/** “KPTX” that no words introduce. */
export const unknownAbbreviations: Rule = ({ pieces }) => {
  const prose = pieces.filter(
    ({ words, unit }) => unit.kind !== 'recipient' && words !== words.toUpperCase() && !words.includes('\t'),
  );
  const all = prose.map(({ words }) => words).join('\n');
  const reported = new Set<string>();
  return prose.flatMap((piece) =>
    [...piece.words.matchAll(/(^|[ (“])(\p{Lu}{2,7})(?=[ ,.;:)”]|$)/gu)].flatMap((match): DraftFinding[] => {
      const [, lead = '', name = ''] = match;
      // Words that are printed in capitals are syllables; abbreviations seldom are.
      if (KNOWN.has(name) || isVietnamese(name) || /^[IVXLC]+$/.test(name) || reported.has(name)) return [];
      reported.add(name);
      if (
        new RegExp(`(?:là:? [“"]?|[(“"])${name}[)”"]`, 'u').test(all) ||
        new RegExp(`(?:gọi|viết) (?:tắt|chung) là:? ${name}`).test(all)
      )
        return [];
      const start = match.index + lead.length;
      return [
        findingAt(piece, start, start + name.length, {
          rule: 'viet-tat',
          severity: 'hint',
          why: `“${name}” viết tắt mà chưa nói viết đầy đủ là gì.`,
        }),
      ];
    }),
  );
};

/** Which documents come first among the grounds of a text. */
const RANKS: readonly RegExp[] = [/^Hiến pháp/, /^(?:Bộ )?[Ll]uật|^Pháp lệnh/, /^Nghị định/, /^Thông tư/];

/** A law after a decree among the grounds. */
export const groundsInOrder: Rule = ({ pieces }) => {
  let last = -1;
  return pieces.flatMap((piece): DraftFinding[] => {
    if (piece.unit.kind !== 'recital') return [];
    const name = piece.words.replace(/^(?:[-–] ?)?Căn cứ (?:vào )?(?:các )?/u, '');
    const rank = RANKS.findIndex((pattern) => pattern.test(name));
    if (rank < 0) return [];
    if (rank >= last) {
      last = rank;
      return [];
    }
    return [
      findingAt(piece, 0, Math.min(60, piece.words.length), {
        rule: 'thu-tu-can-cu',
        severity: 'hint',
        why: 'Căn cứ có hiệu lực cao hơn nên đứng trước.',
      }),
    ];
  });
};

/** An article with one clause only: the number says nothing. */
export const singleClauses: Rule = ({ text, pieces }) =>
  instrumentsOf(text).flatMap((instrument) =>
    articlesOf(instrument).flatMap(({ node }): readonly DraftFinding[] => {
      const [only, ...others]: readonly Provision[] = node.children;
      const piece = pieces.find(({ at }) => at === only?.id);
      if (only?.kind !== 'clause' || others.length > 0 || piece === undefined) return [];
      return [
        findingAt(piece, 0, Math.min(40, piece.words.length), {
          rule: 'khoan-mot-minh',
          severity: 'hint',
          why: `Điều ${node.label} chỉ có một khoản; nên viết thành đoạn không đánh số.`,
        }),
      ];
    }),
  );

const LIST = /(?:^|[^\p{L},] ?|[^,] )(\p{Ll}+ \p{Ll}+(?:, \p{Ll}+ \p{Ll}+){1,3})(?=[ .;:)]|$)/gu;

/** “cơ quan, đơn vị” beside “cơ quan, đơn vị, địa phương”: two names for the same bodies, once. */
export const twoLists: Rule = ({ pieces }) => {
  const uses = pieces.flatMap((piece) =>
    [...piece.words.matchAll(LIST)].map((match) => ({ piece, match, list: match[1] ?? '' })),
  );
  const count = new Map<string, number>();
  for (const { list } of uses) count.set(list, (count.get(list) ?? 0) + 1);
  const reported = new Set<string>();
  return uses.flatMap(({ piece, match, list }): DraftFinding[] => {
    const longer = [...count].find(([other, times]) => times > 2 && other.startsWith(`${list}, `))?.[0];
    if (longer === undefined || (count.get(list) ?? 0) < 3 || reported.has(list)) return [];
    reported.add(list);
    const start = match.index + match[0].length - list.length;
    const other = uses.find((use) => use.list === longer);
    return [
      findingAt(piece, start, start + list.length, {
        rule: 'hai-cach-goi',
        severity: 'hint',
        why: `Nơi viết “${list}”, nơi viết “${longer}”: nếu cùng nói về những cơ quan ấy thì nên viết một cách.`,
        elsewhere: other === undefined ? [] : [{ at: other.piece.at, words: longer }],
      }),
    ];
  });
};
