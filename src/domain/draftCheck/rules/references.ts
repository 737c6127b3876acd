/** References inside the text: to what is not there, to the unit itself, to another article than the words fit. */
import { articleIdOf, provisionWords } from '../../regulation/tree/ids.ts';
import type { Provision, ProvisionId } from '../../regulation/tree/tree.ts';
import { articlesOf, instrumentsOf } from '../../regulation/tree/walk.ts';
import { findingAt, type DraftText, type DraftFinding, type TextPiece, type Rule } from '../text/finding.ts';
import { syllablesOf, wholeWords } from '../text/pieces.ts';

function pieceOf({ pieces }: DraftText): (at: ProvisionId, part: TextPiece['part']) => TextPiece | undefined {
  const index = new Map(pieces.map((piece) => [`${piece.at} ${piece.part}`, piece]));
  return (at, part) => index.get(`${at} ${part}`);
}

/** “khoản 9 Điều 5” where Điều 5 has four. */
export const missingTargets: Rule = (draft) => {
  const hasArticles = instrumentsOf(draft.text).some((instrument) => articlesOf(instrument).length > 0);
  const at = pieceOf(draft);
  return draft.references.flatMap((reference): DraftFinding[] => {
    const piece = at(reference.at, reference.part);
    if (reference.target.kind !== 'missing' || piece === undefined) return [];
    const isAnnex = /phụ lục|^mẫu/i.test(reference.words);
    // Appendices often come in files of their own, and what such a file names is in another.
    const isAbsent = isAnnex ? draft.text.annexes.length === 0 : !hasArticles;
    return [
      findingAt(piece, reference.start, reference.end, {
        rule: isAnnex ? 'thieu-phu-luc' : 'dan-chieu-khong-co',
        severity: isAbsent ? 'hint' : 'severe',
        why: isAnnex
          ? `Nhắc đến “${reference.words}” nhưng không có phụ lục ấy trong tệp.`
          : `Dẫn đến “${reference.words}” nhưng văn bản không có chỗ ấy.`,
      }),
    ];
  });
};

/** “theo khoản 2 Điều 5” in khoản 2 Điều 5. */
export const selfReferences: Rule = (draft) => {
  const at = pieceOf(draft);
  return draft.references.flatMap((reference): DraftFinding[] => {
    const piece = at(reference.at, reference.part);
    const { target } = reference;
    if (piece === undefined || target.kind !== 'internal' || target.ids.length !== 1) return [];
    if (target.ids[0] !== reference.at) return [];
    return [
      findingAt(piece, reference.start, reference.end, {
        rule: 'tu-dan-chieu',
        severity: 'check',
        why: `${provisionWords(reference.at)} dẫn đến chính nó.`.replace(/^./u, (first) => first.toUpperCase()),
      }),
    ];
  });
};

/** The syllables before a reference that say what is found there. */
const WINDOW = 16;
/** A title of this many syllables is not in a sentence by chance. */
const LONG_TITLE = 5;
/** Minimum number of rare runs of words in the other article. */
const MIN = 3;
const LINK = /\s(?:được )?(?:quy định |nêu |ghi )?(?:tại|theo|ở)\s(?:quy định (?:tại |của )?)?$/u;

/** Runs of three syllables. */
function triples(words: readonly string[]): readonly string[] {
  return words.slice(2).map((last, index) => [words[index], words[index + 1], last].join(' '));
}

/**
 * “bị đánh giá không hoàn thành nhiệm vụ theo Điều 11” where only Điều 12 speaks of that. Reported if one other article
 * has at least twice as many of the rare words of the sentence as the one named and as any other.
 */
export const misfittingTargets: Rule = (draft) => {
  const at = pieceOf(draft);
  return instrumentsOf(draft.text).flatMap((instrument): readonly DraftFinding[] => {
    const articles = articlesOf(instrument).map(({ node }) => node);
    if (articles.length < 4) return [];
    const sets = new Map(articles.map((article) => [article.id, new Set(triples(syllablesOf(wholeWords(article))))]));
    const often = new Map<string, number>();
    for (const set of sets.values()) for (const triple of set) often.set(triple, (often.get(triple) ?? 0) + 1);
    const isRare = (triple: string) => (often.get(triple) ?? 0) <= 3;
    return draft.references.flatMap((reference): DraftFinding[] => {
      const piece = at(reference.at, reference.part);
      const { target } = reference;
      if (piece === undefined || target.kind !== 'internal' || target.ids.length !== 1) return [];
      const named = sets.get(target.ids[0] ?? '');
      const own = articleIdOf(reference.at);
      if (named === undefined || own === null || own === target.ids[0] || !own.startsWith(instrument.prefix)) return [];
      const before = piece.words.slice(0, reference.start);
      if (!LINK.test(before)) return [];
      const clause = /[^.;:]*$/u.exec(before.replace(LINK, ''))?.[0] ?? '';
      if (isNamedIn(draft.units.get(target.ids[0] ?? ''), clause)) return [];
      // The whole title of another article is in the sentence.
      const titles = articles.filter(
        (article) =>
          article.id !== own && syllablesOf(article.heading ?? '').length >= LONG_TITLE && isNamedIn(article, clause),
      );
      if (titles.length === 1 && titles[0] !== undefined) return [misfit(piece, reference, titles[0])];
      const wanted = [...new Set(triples(syllablesOf(clause).slice(-WINDOW)))].filter(isRare);
      const score = (set: ReadonlySet<string> | undefined) => wanted.filter((triple) => set?.has(triple)).length;
      const others = articles
        .filter(({ id }) => id !== own && id !== target.ids[0])
        .map((article) => ({ article, points: score(sets.get(article.id)) }))
        .sort((a, b) => b.points - a.points);
      const [best, second] = others;
      // Only if one other article stands out from the one named and from all others.
      if (best === undefined || best.points < MIN || score(named) * 2 > best.points) return [];
      if ((second?.points ?? 0) * 2 > best.points) return [];
      return [misfit(piece, reference, best.article)];
    });
  });
};

/** True if the sentence has the title of the article that it refers to. */
function isNamedIn(article: ReturnType<DraftText['units']['get']>, clause: string): boolean {
  const title = article !== undefined && 'heading' in article ? syllablesOf(article.heading ?? '') : [];
  return title.length > 1 && ` ${syllablesOf(clause).join(' ')} `.includes(` ${title.join(' ')} `);
}

function misfit(
  piece: TextPiece,
  { start, end, words }: { readonly start: number; readonly end: number; readonly words: string },
  best: Provision,
): DraftFinding {
  return findingAt(piece, start, end, {
    rule: 'dan-chieu-lech',
    severity: 'check',
    why: `Điều dẫn đến không nói về việc này; Điều ${best.label}${best.heading === null ? '' : ` (${best.heading})`} thì có.`,
    elsewhere: [{ at: best.id, words: best.heading ?? '' }],
    proposal: words.replace(/Điều \d+\p{Ll}?/u, `Điều ${best.label}`),
  });
}

/** “Như Điều 2” among those who get the text, while Điều 3 says who carries it out. */
export const recipientsArticle: Rule = (draft) =>
  instrumentsOf(draft.text).flatMap((instrument): readonly DraftFinding[] => {
    const carried = articlesOf(instrument).filter(({ node }) =>
      /chịu trách nhiệm (?:thi hành|thực hiện)|(?:có trách nhiệm|căn cứ) (?:tổ chức )?thi hành (?:Quyết định|Nghị quyết|Quy định|Chỉ thị) này/u.test(
        wholeWords(node),
      ),
    );
    const [first] = carried;
    if (first === undefined) return [];
    return draft.pieces.flatMap((piece): DraftFinding[] => {
      const [words, label] = /[Nn]hư Điều (\d+)/u.exec(piece.words) ?? [];
      if (piece.unit.kind !== 'recipient' || words === undefined || !piece.at.startsWith(instrument.prefix)) return [];
      if (carried.some(({ node }) => node.label === label)) return [];
      const start = piece.words.indexOf(words);
      return [
        findingAt(piece, start, start + words.length, {
          rule: 'noi-nhan-dieu',
          severity: 'severe',
          why: `Nơi nhận ghi “${words}”, nhưng nơi thi hành nêu tại Điều ${first.node.label}.`,
          elsewhere: [{ at: first.node.id, words: first.node.heading ?? first.node.paragraphs[0] ?? '' }],
          proposal: `Như Điều ${first.node.label}`,
        }),
      ];
    });
  });
