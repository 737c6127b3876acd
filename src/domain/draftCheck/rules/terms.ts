/** Terms and names: two titles of one text, “của tỉnh” beside “của huyện”, terms defined and never used. */
import { findingAt, type DraftFinding, type TextPiece, type Rule } from '../text/finding.ts';
import { piecesByArticle, syllablesOf } from '../text/pieces.ts';

const KINDS = '(?:quy định|quy chế|quy tắc|điều lệ|nội quy|quy trình|kế hoạch|chương trình|đề án|phương án|hướng dẫn)';

const LEAD = new RegExp(`^(?:v/v|về) (?:việc )?(?:ban hành )?(?:${KINDS} (?:về )?)?`, 'iu');

/** The subject of a title: without “Về việc ban hành Quy định”. */
function subjectOf(title: string): string {
  return syllablesOf(title)
    .join(' ')
    .replace(/^(?:v v |về )?(?:việc )?(?:ban hành )?/u, '')
    .replace(new RegExp(`^${KINDS} (?:về (?:việc )?)?`, 'u'), '')
    .replace(/^về (?:việc )?/u, '');
}

function inCaseOf(words: string, other: string): string {
  return words === words.toUpperCase() ? other.toUpperCase() : other;
}

/** A decision that issues “Quy định A”, with “Quy định B” attached. */
export const twoTitles: Rule = (draft) => {
  const title = (prefix: string | undefined) =>
    draft.pieces.find(({ at, unit }) => unit.kind === 'title' && at === `${prefix ?? '?'}tieu-de`);
  const [issuing, attached] = [title(draft.text.decision?.prefix), title('')];
  if (draft.text.decision === null || issuing === undefined || attached === undefined) return [];
  if (!/ban hành/iu.test(issuing.words)) return [];
  const [one, other] = [subjectOf(issuing.words), subjectOf(attached.words)];
  if (one === other || one === '' || other === '') return [];
  // A decision that issues several texts names them all.
  const isOneOfSeveral = draft.text.annexes.some(({ kind }) => kind === 'attachment');
  if (isOneOfSeveral && ` ${one} `.includes(` ${other} `)) return [];
  return [
    findingAt(attached, 0, attached.words.length, {
      rule: 'hai-ten',
      severity: 'severe',
      why: 'Tên ở văn bản kèm theo khác tên ở văn bản ban hành.',
      elsewhere: [{ at: issuing.at, words: issuing.words }],
      proposal: inCaseOf(
        attached.words,
        issuing.words.replace(LEAD, '').replace(/^./u, (first) => first.toUpperCase()),
      ),
    }),
  ];
};

const ISSUED = new RegExp(
  `ban hành kèm theo (?:Quyết định|Nghị quyết|Nghị định|Thông tư) này (?:là )?[“"]?(${KINDS}) ([^“”".;]*?)[”"]?(?=[.;]|$|,? (?:gồm|bao gồm|có) )`,
  'iu',
);

/** “Ban hành kèm theo Quyết định này Quy chế hoạt động …”, with “QUY CHẾ làm việc …” attached. */
export const issuedAsOther: Rule = (draft) => {
  const { decision, annexes } = draft.text;
  const attached = draft.pieces.find(({ at, unit }) => unit.kind === 'title' && at === 'tieu-de');
  const kind = draft.pieces.find(({ at }) => at === 'loai-van-ban')?.words.toLowerCase();
  if (decision === null || attached === undefined || annexes.some((one) => one.kind === 'attachment')) return [];
  // Two titles that differ are one finding.
  if (twoTitles(draft).length > 0) return [];
  const title = subjectOf(attached.words);
  return draft.pieces.flatMap((piece): DraftFinding[] => {
    const [, named = '', subject = ''] = (piece.at.startsWith(decision.prefix) && ISSUED.exec(piece.words)) || [];
    if (named === '') return [];
    const own = subjectOf(`${named} ${subject}`);
    const isOtherKind = kind !== undefined && kind !== named.toLowerCase();
    if (title === '' || (!isOtherKind && (own.includes(title) || title.includes(own)))) return [];
    const words = `${named} ${subject}`;
    const start = piece.words.indexOf(words);
    return [
      findingAt(piece, start, start + words.length, {
        rule: 'hai-ten',
        severity: 'check',
        why: `Văn bản kèm theo mang tên khác: “${kind === undefined ? '' : `${kind} `}${title}”.`,
        elsewhere: [{ at: attached.at, words: attached.words }],
      }),
    ];
  });
};

const OWNER =
  /(^|[^\p{L}])của (tỉnh|huyện|xã|thành phố|quận|phường)(?= (?:trong|thuộc|theo|đạt|được|từ|có|năm)|[,;.]|$)/gu;
/** Minimum number of equal syllables before the owner. */
const SAME = 4;

/** “Chỉ số cải cách hành chính của huyện” in one clause, “… của tỉnh” in another of the same article. */
export const mixedOwners: Rule = (draft) =>
  [...piecesByArticle(draft).values()].flatMap((pieces): readonly DraftFinding[] => {
    const byPhrase = new Map<
      string,
      { readonly piece: TextPiece; readonly start: number; readonly end: number; readonly owner: string }[]
    >();
    for (const piece of pieces) {
      for (const match of piece.words.matchAll(OWNER)) {
        const start = match.index + (match[1]?.length ?? 0);
        const before = /[^,;.:()]*$/u.exec(piece.words.slice(0, start))?.[0] ?? '';
        const phrase = syllablesOf(before).slice(-SAME);
        if (phrase.length < SAME) continue;
        const key = phrase.join(' ');
        const list = byPhrase.get(key) ?? [];
        list.push({ piece, start, end: match.index + match[0].length, owner: match[2] ?? '' });
        byPhrase.set(key, list);
      }
    }
    return [...byPhrase].flatMap(([, uses]) => {
      const [first] = uses;
      const other = uses.find(({ owner, piece }) => owner !== first?.owner && piece !== first?.piece);
      if (first === undefined || other === undefined) return [];
      return [
        findingAt(other.piece, other.start, other.end, {
          rule: 'cua-ai',
          severity: 'check',
          why: `Cùng một cụm từ mà ở đây là “của ${other.owner}”, chỗ khác là “của ${first.owner}”.`,
          elsewhere: [{ at: first.piece.at, words: first.piece.words.slice(Math.max(0, first.start - 40), first.end) }],
          proposal: `của ${first.owner}`,
        }),
      ];
    });
  });

const DEFINED = /^(?:Từ )?[“"]?(\p{Lu}[^“”":;.(]{2,60}?)[”"]? (?:là|được hiểu là)(?![\p{L}])/u;

/** “X là …” among the terms that are explained, while no other provision speaks of X. */
export const unusedTerms: Rule = (draft) =>
  [...piecesByArticle(draft)].flatMap(([id, pieces]): readonly DraftFinding[] => {
    const heading = pieces.find(({ part }) => part === 'heading')?.words ?? '';
    if (!/giải thích (?:từ ngữ|thuật ngữ)/iu.test(heading)) return [];
    return pieces.flatMap((piece): DraftFinding[] => {
      const [, term = ''] = (piece.unit.kind === 'clause' && piece.part === 0 && DEFINED.exec(piece.words)) || [];
      if (term === '') return [];
      const sought = syllablesOf(term.replace(/ ?\(.*/u, '')).join(' ');
      const isUsed = draft.pieces.some(
        (other) =>
          (other.at !== piece.at || other.part !== piece.part) &&
          ` ${syllablesOf(other.words).join(' ')} `.includes(` ${sought} `),
      );
      if (isUsed || sought === '') return [];
      const start = piece.words.indexOf(term);
      return [
        findingAt(piece, start, start + term.length, {
          rule: 'thuat-ngu-thua',
          severity: 'check',
          why: `“${term}” được giải thích ở Điều này (${id.replace('dieu-', 'Điều ')}) nhưng không chỗ nào dùng đến.`,
        }),
      ];
    });
  });

/** “(sau đây gọi tắt là Quỹ)” where Quỹ never comes again. */
export const unusedShortNames: Rule = ({ pieces }) => {
  const all = pieces.map(({ words }) => words);
  return pieces.flatMap((piece) =>
    [...piece.words.matchAll(/(?:sau|dưới) đây (?:được )?gọi (?:tắt|chung) là:? [“"]?([^“”")(;,.]{2,40})/gu)].flatMap(
      ({ 0: words, 1: name = '', index }): DraftFinding[] => {
        const uses = all.join('\n').toLowerCase().split(name.trim().toLowerCase()).length - 1;
        if (uses > 1) return [];
        return [
          findingAt(piece, index, index + words.length, {
            rule: 'ten-goi-thua',
            severity: 'check',
            why: `Đặt tên gọi “${name.trim()}” nhưng không dùng lại chỗ nào.`,
          }),
        ];
      },
    ),
  );
};
