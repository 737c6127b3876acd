/** Introduces one defect into each clean draft, of the kinds that the rules look for. */
import { isVietnamese } from '../../../src/domain/draftCheck/rules/syllables.ts';
import {
  between,
  changing,
  inserting,
  leaves,
  listing,
  one,
  put,
  sentences,
  titled,
  type Breaker,
  type Broken,
  type Pick,
} from './breaking.ts';
import { FORMS } from './brokenForm.ts';
import { CONTRADICTIONS } from './contradicting.ts';
import { NUMBERS } from './brokenNumbers.ts';

export const BREAKERS: Readonly<Record<string, Breaker>> = {
  ...NUMBERS,
  'a letter left out, doubled or moved': changing('chu-la', (word, pick) => {
    const changed = one(
      [
        `${word.slice(0, -2)}${word.slice(-1)}${word.slice(-2, -1)}`,
        `${word}${word.slice(-1)}`,
        word.replace('ươ', 'ưo'),
        word.replace('iê', 'yê'),
        `${word.slice(0, 1)}${word}`,
      ],
      pick,
    );
    return changed === undefined || isVietnamese(changed) || !/[\u0300-\u036fđ]/.test(changed.normalize('NFD'))
      ? null
      : changed;
  }),
  'a letter of another alphabet': changing('chu-giong', (word) => {
    const changed = word.replace('c', '\u0441').replace('o', '\u043e');
    return changed === word ? null : changed;
  }),
  'a word twice': changing('lap-tu', (word) =>
    /^(?:của|các|theo|trong|được|này|phải)$/u.test(word) ? `${word} ${word}` : null,
  ),
  'a mark twice': (lines, pick) => {
    const at = one(
      sentences(lines).filter((line) => /\p{Ll}, /u.test(lines[line] ?? '')),
      pick,
    );
    const mark = one([';,', ',,', ',;'], pick) ?? ',,';
    return at === undefined
      ? null
      : put(lines, at, (lines[at] ?? '').replace(/(\p{Ll}), /u, `$1${mark} `), 'dau-cau', mark);
  },
  'a bracket left open': inserting('ngoac-mo', () => [' (kể cả trường hợp khác', '(kể cả trường hợp khác']),
  'a document with two dates': (lines, pick) => {
    const [first, second] = [one(sentences(lines), pick), one(sentences(lines), pick)];
    if (first === undefined || second === undefined || first >= second) return null;
    const year = between(pick, 2011, 2020);
    const number = `Nghị định số ${between(pick, 1, 170)}/${year}/NĐ-CP`;
    const words = `${number} ngày 04 tháng 5 năm ${year}`;
    const changed = put(
      lines,
      first,
      (lines[first] ?? '').replace(/([.;])$/, ` theo ${number} ngày 03 tháng 5 năm ${year}$1`),
      '',
      '',
    ).source.split('\n');
    return put(changed, second, (changed[second] ?? '').replace(/([.;])$/, ` theo ${words}$1`), 'hai-ngay', words);
  },
  'a date of another year': inserting('nam-cua-so', (pick) => {
    const year = between(pick, 2011, 2020);
    const words = `Thông tư số ${between(pick, 1, 90)}/${year}/TT-BTC ngày 12 tháng 6 năm ${year - between(pick, 1, 3)}`;
    return [` theo ${words}`, words];
  }),
  'a document of two bodies': inserting('hai-co-quan', (pick) => {
    const number = `Nghị định số ${between(pick, 1, 170)}/2017/NĐ-CP`;
    return [` theo ${number} của Chính phủ, ${number} của Chính phủ, ${number} của Quốc hội`, number];
  }),
  'a reference to what is not there': inserting('dan-chieu-khong-co', (pick) => {
    const words = one([`khoản ${between(pick, 21, 40)} Điều này`, `Điều ${between(pick, 60, 90)}`], pick) ?? '';
    return [` theo quy định tại ${words}`, words];
  }),
  'a reference to itself': (lines, pick) => {
    const at = one(leaves(lines), pick);
    const number = /^\d+/.exec(lines[at ?? -1] ?? '')?.[0];
    if (at === undefined || number === undefined) return null;
    const words = `khoản ${number} Điều này`;
    return put(
      lines,
      at,
      (lines[at] ?? '').replace(/([.;])$/, `, trừ trường hợp quy định tại ${words}$1`),
      'tu-dan-chieu',
      words,
    );
  },
  'a reference to another article than the words fit': (lines, pick) => {
    const articles = titled(lines).filter(({ title }) => title.split(' ').length > 4);
    const [meant, named] = [one(articles, pick), one(articles, pick)];
    const at = one(sentences(lines), pick);
    if (meant === undefined || named === undefined || at === undefined || meant.at === named.at) return null;
    const own = titled(lines)
      .filter((article) => article.at < at)
      .at(-1);
    // A title too similar to others cannot be distinguished from them.
    const wanted = meant.title.split(' ');
    const alike = articles.filter(
      ({ title }) => wanted.filter((word) => title.includes(word)).length * 2 > wanted.length,
    );
    if (own === undefined || own.at === meant.at || own.at === named.at || alike.length > 1) return null;
    const subject = meant.title.charAt(0).toLowerCase() + meant.title.slice(1);
    const words = `Điều ${named.label}`;
    return put(
      lines,
      at,
      (lines[at] ?? '').replace(/([.;])$/, `; việc ${subject} thực hiện theo quy định tại ${words}$1`),
      'dan-chieu-lech',
      words,
    );
  },
  'a sentence cut off': (lines, pick) => {
    const points = sentences(lines).filter(
      (at) =>
        /^[a-zđ]\)/.test(lines[at] ?? '') &&
        [at - 1, at + 1].every((other) => /^(?:[a-zđ]\)|$)/.test(lines[other] ?? '')),
    );
    const at = one(points, pick);
    const words = (lines[at ?? -1] ?? '')
      .split(' ')
      .slice(0, 6)
      .join(' ')
      .replace(/[,;.]$/, '');
    return at === undefined ? null : put(lines, at, words, 'cau-cut', words.split(' ').slice(-3).join(' '));
  },
  'a number that is skipped': (lines, pick) => renumbered(lines, pick, 1),
  'a number twice': (lines, pick) => renumbered(lines, pick, -1),
  'an article with the title of another': (lines, pick) => {
    const articles = titled(lines);
    const index = between(pick, 1, Math.max(1, articles.length - 1));
    const [before, here] = [articles[index - 1], articles[index]];
    if (before === undefined || here === undefined) return null;
    const isApart = lines.slice(before.at, here.at).some((line) => /^(?:\*\*)?(?:Chương|CHƯƠNG|Mục|Phần)/.test(line));
    return isApart ? null : put(lines, here.at, `Điều ${here.label}. ${before.title}`, 'trung-ten', before.title);
  },
  'two owners of one thing': listing('cua-ai', (pick) => {
    const [one_, other] = pick(2) === 0 ? ['huyện', 'tỉnh'] : ['xã', 'huyện'];
    return [
      [
        `Kết quả chấm điểm thi đua hằng năm của ${one_}`,
        `Hồ sơ kèm theo; kết quả chấm điểm thi đua hằng năm của ${other}`,
      ],
      `của ${other}`,
    ];
  }),
  'a name that is never used': inserting('ten-goi-thua', () => [
    ' (sau đây gọi tắt là Tổ rà soát độc lập)',
    'sau đây gọi tắt là Tổ rà soát độc lập',
  ]),
  'a share of what is not counted': inserting('ty-le-khong-ro', (pick) => {
    const words = `${between(pick, 10, 60)}% chỉ tiêu`;
    return [`, trong đó không quá ${words} chưa đạt`, words];
  }),
  'letters typed in two ways': (lines, pick) => {
    const at = one(sentences(lines), pick);
    return at === undefined ? null : put(lines, at, (lines[at] ?? '').normalize('NFD'), 'unicode-lan', '');
  },
  'a list of recipients with another article': (lines) => {
    const at = lines.findIndex((line) => /Như Điều \d/.test(line));
    return at < 0
      ? null
      : put(lines, at, (lines[at] ?? '').replace(/Như Điều \d+/, 'Như Điều 1'), 'noi-nhan-dieu', 'Như Điều 1');
  },
  'another title of the attached text': (lines, pick) => {
    const at = lines.findIndex((line) => /^Trách nhiệm .{40,}/u.test(line));
    const words = (lines[at] ?? '').split(' ');
    const cut = between(pick, 3, Math.max(3, words.length - 4));
    return at < 0
      ? null
      : put(lines, at, [...words.slice(0, cut), ...words.slice(cut + 1)].join(' '), 'hai-ten', words[0] ?? '');
  },
  // Last, so that the others keep breaking the same places.
  ...FORMS,
  ...CONTRADICTIONS,
};

/** Adds `by` to the number of one clause or point. */
function renumbered(lines: readonly string[], pick: Pick, by: 1 | -1): Broken | null {
  const at = one(
    leaves(lines).filter((line) => /^[2-9]\./.test(lines[line] ?? '')),
    pick,
  );
  return at === undefined
    ? null
    : put(
        lines,
        at,
        (lines[at] ?? '').replace(/^\d+/, (number) => String(Number(number) + by)),
        'cau-truc',
        '',
      );
}
