/** The working hours of one body, told twice in different articles. */
import { articleIdOf } from '../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { findingAt, type DraftFinding, type DraftText, type Rule, type TextPiece } from '../text/finding.ts';

// Not `String.raw`: its letters would stay outside ASCII in the script.
const TIME = '(\\d{1,2}) ?(?:giờ|[hg:](?=[ \\d.,;)]|$))(?: ?(\\d{2})(?: ?phút)?)?';
const RANGE = new RegExp(`từ ${TIME} (?:đến|tới|-|–) ${TIME}`, 'giu');
const WORKING = /(?:giờ|thời gian|thời giờ) làm việc/iu;
/** Other hours at some times, for some people or for something else. */
const SPECIAL =
  /mùa|tháng|thứ (?:bảy|7)|chủ nhật|ngày lễ|trực|tăng ca|theo ca|ca (?:sáng|chiều|đêm)|tiếp (?:công )?dân|một cửa|trung tâm|riêng|trừ |khám|họp|học/iu;
const OF =
  /làm việc(?: hành chính)? (?:của|đối với|tại) ([^:;.,]{2,60}?)(?= (?:là|từ|buổi|bắt đầu|được|như|theo|hằng|hàng|trong)\b|[:;.,]|$)/iu;
/** The body that the text is about, which other articles need not name. */
const WHOLE = /^(?:các |toàn )?(?:cơ quan|đơn vị|ủy ban|uỷ ban|ubnd|cán bộ|công chức|huyện|xã|sở|phòng|công ty)/iu;

interface Hours {
  readonly piece: TextPiece;
  readonly article: ProvisionId;
  readonly start: number;
  readonly words: string;
  readonly session: string;
  /** Minutes after midnight, from and to. */
  readonly minutes: string;
  readonly whose: string;
}

/** The sentence around a range, after the words of the units around it. */
function wordsAround({ units }: DraftText, { at, words }: TextPiece, start: number): string {
  const sentence =
    (/[^.;]*$/u.exec(words.slice(0, start))?.[0] ?? '') + (/^[^.;]*/u.exec(words.slice(start))?.[0] ?? '');
  const around: string[] = [];
  for (let id = at; id.includes('.');) {
    id = id.slice(0, id.lastIndexOf('.'));
    const unit = units.get(id);
    if (unit !== undefined && 'heading' in unit) around.unshift(unit.heading ?? '');
    if (unit !== undefined && 'paragraphs' in unit) around.unshift(unit.paragraphs[0] ?? '');
  }
  const own = units.get(at);
  return [...around, own !== undefined && 'heading' in own ? (own.heading ?? '') : '', sentence].join('. ');
}

function hoursIn(draft: DraftText, piece: TextPiece): readonly Hours[] {
  const article = articleIdOf(piece.at);
  if (article === null) return [];
  return [...piece.words.matchAll(RANGE)].flatMap(
    ({ 0: words, 1: from, 2: past = '0', 3: to, 4: toPast = '0', index }) => {
      const around = wordsAround(draft, piece, index);
      if (!WORKING.test(around) || SPECIAL.test(around)) return [];
      const named = /(?:sáng|chiều)(?=[^;.]{0,20}$)/iu.exec(piece.words.slice(0, index))?.[0].toLowerCase();
      const session = named ?? (Number(to) <= 12 ? 'sáng' : Number(from) >= 12 ? 'chiều' : 'cả ngày');
      const minutes = (hours: string | undefined, rest: string) =>
        (Number(hours) + (session === 'chiều' && Number(hours) < 7 ? 12 : 0)) * 60 + Number(rest);
      const body = OF.exec(around)?.[1] ?? '';
      return [
        {
          piece,
          article,
          start: index,
          words,
          session,
          minutes: `${minutes(from, past)}-${minutes(to, toPast)}`,
          whose: WHOLE.test(body) ? '' : body.toLowerCase(),
        },
      ];
    },
  );
}

/** “Buổi sáng từ 7 giờ 00 đến 11 giờ 30” in one article, “buổi sáng từ 7 giờ 30 …” in another. */
export const differentHours: Rule = (draft) => {
  const all = draft.pieces.flatMap((piece) => hoursIn(draft, piece));
  const alike = (one: Hours, other: Hours) => one.session === other.session && one.whose === other.whose;
  /** Several hours in one article are for several seasons or people. */
  const isOnly = (one: Hours) =>
    all.every((other) => other.article !== one.article || !alike(one, other) || other.minutes === one.minutes);
  const single = all.filter(isOnly);
  return single.flatMap((hours, at): DraftFinding[] => {
    const first = single.slice(0, at).find((other) => other.article !== hours.article && alike(other, hours));
    if (first === undefined || first.minutes === hours.minutes) return [];
    return [
      findingAt(hours.piece, hours.start, hours.start + hours.words.length, {
        rule: 'gio-lam-viec',
        severity: 'check',
        why: `Hai Điều ghi giờ làm việc${hours.session === 'cả ngày' ? '' : ` buổi ${hours.session}`} khác nhau.`,
        elsewhere: [{ at: first.piece.at, words: first.words }],
      }),
    ];
  });
};
