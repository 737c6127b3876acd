/** Order and completeness: titles, cut-off sentences, totals that do not add up, levels that exclude nothing. */
import { lastOf } from '../../baseline.ts';
import { endsItem, isDangling, isTerminated } from '../../regulation/parse/words/sentences.ts';
import { tableOf } from '../../regulation/tree/tables.ts';
import { isDivision, type Division, type Provision } from '../../regulation/tree/tree.ts';
import { articlesOf, instrumentsOf, walk } from '../../regulation/tree/walk.ts';
import { findingAt, type DraftText, type DraftFinding, type TextPiece, type Rule } from '../text/finding.ts';
import { syllablesOf, wholeWords } from '../text/pieces.ts';
import { printedNumber } from './thresholds.ts';

/** The first piece of a unit, to which a finding about the whole unit points. */
function pieceOf(draft: DraftText, { id }: Pick<Provision, 'id'>): TextPiece | undefined {
  return draft.pieces.find(({ at }) => at === id);
}

/** An article without a title among others that have one. */
export const untitledArticles: Rule = (draft) =>
  instrumentsOf(draft.text).flatMap((instrument): readonly DraftFinding[] => {
    const articles = articlesOf(instrument).map(({ node }) => node);
    const untitled = articles.filter(
      ({ heading, paragraphs }) => heading === null && !/bãi bỏ/u.test(paragraphs[0] ?? ''),
    );
    if (articles.length < 5 || untitled.length * 10 > articles.length) return [];
    return untitled.flatMap((article): DraftFinding[] => {
      const piece = pieceOf(draft, article);
      if (piece === undefined) return [];
      return [
        findingAt(piece, 0, Math.min(40, piece.words.length), {
          rule: 'khong-ten',
          severity: 'check',
          why: `Điều ${article.label} không có tên, trong khi các Điều khác đều có.`,
        }),
      ];
    });
  });

/** A point or clause that stops in the middle: its siblings end with a mark, it does not. */
export const cutSentences: Rule = (draft) =>
  instrumentsOf(draft.text).flatMap((instrument) =>
    [...walk(instrument)].flatMap(({ node }): readonly DraftFinding[] => {
      const units: readonly (Division | Provision)[] = node.children;
      const leaves = units.filter(
        (child): child is Provision => !isDivision(child) && child.kind !== 'article' && child.children.length === 0,
      );
      const ends = (unit: Provision) => {
        const last = lastOf(unit.paragraphs) ?? unit.heading ?? '';
        // In a consolidated text, “(được bãi bỏ)” is all that is left of a repealed unit.
        const isRemark = /^\([^()]*\)$/.test(last);
        return isRemark || isTerminated(last) || endsItem(last) || last.includes('\n') || last.includes('\t');
      };
      return leaves.flatMap((unit): DraftFinding[] => {
        const last = lastOf(unit.paragraphs) ?? '';
        const piece = draft.pieces.find(({ at, part }) => at === unit.id && part === unit.paragraphs.length - 1);
        if (piece === undefined || ends(unit)) return [];
        const others = leaves.filter((other) => other !== unit);
        if (!isDangling(last) && (others.length < 2 || !others.every(ends))) return [];
        return [
          findingAt(piece, Math.max(0, last.length - 30), last.length, {
            rule: 'cau-cut',
            severity: 'check',
            why: `Câu không có dấu kết thúc: “…${last.slice(-30)}”. Có thể bị thiếu phần sau.`,
          }),
        ];
      });
    }),
  );

/** A column of numbers whose last row states another total. */
export const wrongTotals: Rule = ({ pieces }) =>
  pieces.flatMap((piece): readonly DraftFinding[] => {
    const table = piece.block === 'table' ? tableOf(piece.words) : null;
    if (table === null) return [];
    const rows = table.rows.slice(table.head);
    const totalAt = rows.findIndex((row) =>
      row.some(({ words }) => /^(?:tổng(?: cộng| số| điểm)?|cộng)$/iu.test(words.trim())),
    );
    const total = rows[totalAt];
    if (total === undefined || totalAt < 2) return [];
    // A cell that spans columns shifts those after it: columns are counted from the end.
    return total.flatMap((cell, index): DraftFinding[] => {
      const fromEnd = total.length - index;
      if (!/^\d+(?:[.,]\d+)*$/.test(cell.words.trim())) return [];
      const column = rows.slice(0, totalAt).map((row) => row[row.length - fromEnd]?.words.trim() ?? '');
      // Groups with sums of their own (I, II, A) would be counted twice.
      const isFlat = rows.slice(0, totalAt).every(([first]) => /^\d+$/.test(first?.words.trim() ?? ''));
      if (!isFlat || !column.every((words) => /^\d+(?:[.,]\d+)*$/.test(words))) return [];
      const sum = column.reduce((all, words) => all + printedNumber(words), 0);
      if (Math.abs(sum - printedNumber(cell.words.trim())) < 1e-6) return [];
      return [
        findingAt(piece, cell.start, cell.end, {
          rule: 'tong-sai',
          severity: 'severe',
          why: `Cộng các dòng trên được ${String(sum).replace('.', ',')}, nhưng ghi ${cell.words.trim()}.`,
          proposal: String(sum).replace('.', ','),
        }),
      ];
    });
  });

const TOTAL =
  /(?:tổng (?:số )?(?:điểm )?(?:là |tối đa (?:là )?)?|tối đa (?:là )?|thang điểm (?:là )?|\()(\d+(?:,\d+)?)(?: điểm|\)|(?=,? (?:gồm|trong đó|chia)))/giu;
const MAXIMUM = /(?:tối đa|điểm tối đa:?|\() ?(\d+(?:,\d+)?) điểm/u;

/** Points of items that do not add up to the total above them. */
export const wrongMaxima: Rule = (draft) =>
  instrumentsOf(draft.text).flatMap((instrument) =>
    [...walk(instrument)].flatMap(({ node }): readonly DraftFinding[] => {
      if (isDivision(node) || node.children.length < 2) return [];
      const lead = draft.pieces.filter(({ at }) => at === node.id);
      const maxima = node.children.map((child) => MAXIMUM.exec(child.heading ?? child.paragraphs[0] ?? '')?.[1]);
      if (!maxima.every((one) => one !== undefined)) return [];
      const sum = maxima.reduce((all, one) => all + printedNumber(one ?? '0'), 0);
      return lead.flatMap((piece): DraftFinding[] => {
        const totals = [...piece.words.matchAll(TOTAL)];
        const match = lastOf(totals);
        if (match === undefined || totals.some(([, total]) => printedNumber(total ?? '0') === sum)) return [];
        return [
          findingAt(piece, match.index, match.index + match[0].length, {
            rule: 'tong-sai',
            severity: 'severe',
            why: `Các mục bên dưới cộng lại được ${String(sum).replace('.', ',')} điểm, nhưng ở đây ghi ${match[1] ?? ''} điểm.`,
            proposal: null,
          }),
        ];
      });
    }),
  );

/** The lowest level by a list of cases, while the higher ones do not say that these cases exclude them. */
export const levelsWithoutOrder: Rule = (draft) =>
  instrumentsOf(draft.text).flatMap((instrument) =>
    articlesOf(instrument).flatMap(({ node: article }): readonly DraftFinding[] => {
      if (!/xếp loại|xếp hạng|phân loại/iu.test(article.heading ?? '') || article.children.length < 3) return [];
      const listing = article.children.filter(
        ({ heading, paragraphs, children }) =>
          children.length > 1 && /một trong (?:các|những) trường hợp/u.test([heading ?? '', ...paragraphs].join(' ')),
      );
      const [level] = listing;
      if (level === undefined || listing.length > 1) return [];
      const says =
        /không thuộc|trừ (?:các |những )?trường hợp|không có (?:một|các|hành vi)|không vi phạm|nếu không|không xét|mặc dù|kể cả|dù/u;
      if (article.children.some((child) => says.test(wholeWords(child)))) return [];
      const piece = pieceOf(draft, level);
      if (piece === undefined) return [];
      return [
        findingAt(piece, 0, Math.min(piece.words.length, 60), {
          rule: 'muc-khong-thu-tu',
          severity: 'check',
          why: 'Không nói các trường hợp này có loại trừ các mức khác hay không khi cùng một lúc thỏa mãn cả hai.',
        }),
      ];
    }),
  );

/** Kinds of bodies, as a text names those whom it concerns. */
const SUBJECTS: readonly (readonly [name: string, words: RegExp])[] = [
  ['phòng, ban', /phòng,? ban|các phòng|phòng chuyên môn/u],
  ['đơn vị sự nghiệp', /đơn vị sự nghiệp/u],
  ['Ủy ban nhân dân cấp xã', /(?:ủy ban nhân dân|ubnd) (?:cấp xã|các xã|xã|phường|các phường)/u],
  ['doanh nghiệp', /doanh nghiệp/u],
  ['hợp tác xã', /hợp tác xã/u],
  ['sở, ngành', /các sở|sở, (?:ban, )?ngành/u],
  ['trường học', /trường học|các trường|nhà trường/u],
  ['viên chức', /viên chức/u],
  ['người lao động', /người lao động/u],
];

/** Whom the text concerns, and who decides about them: one kind is left out. */
export const forgottenSubjects: Rule = (draft) =>
  instrumentsOf(draft.text).flatMap((instrument): readonly DraftFinding[] => {
    const articles = articlesOf(instrument).map(({ node }) => node);
    const scope = articles.find(({ heading }) => /đối tượng áp dụng/iu.test(heading ?? ''));
    const wanted =
      scope === undefined ? [] : SUBJECTS.filter(([, words]) => words.test(wholeWords(scope).toLowerCase()));
    if (scope === undefined || wanted.length < 3) return [];
    return articles.flatMap((article): DraftFinding[] => {
      if (!/^thẩm quyền/iu.test(article.heading ?? '')) return [];
      const words = wholeWords(article).toLowerCase();
      const left = wanted.filter(([, subject]) => !subject.test(words));
      const piece = pieceOf(draft, article);
      if (piece === undefined || left.length === 0 || left.length * 2 > wanted.length) return [];
      const names = left.map(([name]) => name).join('; ');
      return [
        findingAt(piece, 0, piece.words.length, {
          rule: 'bo-sot-doi-tuong',
          severity: 'check',
          why: `Văn bản áp dụng cả cho ${names}, nhưng Điều về thẩm quyền này không nhắc đến.`,
          elsewhere: [{ at: scope.id, words: scope.heading ?? '' }],
        }),
      ];
    });
  });

/** Reads the syllables of a title; reports two articles with the very same one. */
export const sameTitles: Rule = (draft) =>
  instrumentsOf(draft.text).flatMap((instrument): readonly DraftFinding[] => {
    const seen = new Map<string, Provision>();
    return articlesOf(instrument).flatMap(({ node, within }): DraftFinding[] => {
      if (node.heading === null) return [];
      // Chương of a code often begin with the same titles.
      const key = `${within.map(({ id }) => id).join(' ')} ${syllablesOf(node.heading).join(' ')}`;
      const first = seen.get(key);
      const piece = pieceOf(draft, node);
      if (first === undefined) seen.set(key, node);
      if (first === undefined || piece === undefined) return [];
      return [
        findingAt(piece, 0, piece.words.length, {
          rule: 'trung-ten',
          severity: 'check',
          why: `Điều ${node.label} trùng tên với Điều ${first.label}.`,
          elsewhere: [{ at: first.id, words: node.heading }],
        }),
      ];
    });
  });
