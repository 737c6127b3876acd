/** Generated legal texts as trees; their ids are computed independently of the code under test. */
import fc from 'fast-check';
import type {
  Division,
  Instrument,
  Passage,
  PassageKind,
  Provision,
  RegulationText,
} from '../../../../src/domain/regulation/tree/tree.ts';

const WORDS =
  'cơ quan đơn vị trách nhiệm thực hiện cải cách hành chính người đứng đầu chỉ đạo kiểm tra giám sát báo cáo định kỳ ngưỡng Ủy ban nhân dân huyện Đảng nghĩa vụ quyền hạn tuyển dụng viên chức thường xuyên rà soát ẩm ướt Ỷ lại yết kiến'.split(
    ' ',
  );
const INSIDE = [
  'khoản 2 Điều này',
  'Chương II Quy định này',
  'các điểm a, b và c khoản 1 Điều 5',
  '(Par index)',
  '61/2018/NĐ-CP',
  '100%',
  '- Truyền hình',
  'ngày 01/02/2021',
  'Điều 11 Quy định này',
  'mức độ 3, mức độ 4',
  '“một cửa”',
  '1.345 tỷ đồng',
  'HĐND&UBND',
];
const LETTERS = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI'];
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu'];

type Pick = fc.GeneratorValue;

const chance = (g: Pick, percent: number): boolean => g(fc.integer, { min: 1, max: 100 }) <= percent;
const upTo = (g: Pick, min: number, max: number): number => g(fc.integer, { min, max });
const oneOf = <T>(g: Pick, values: readonly T[]): T => values[g(fc.integer, { min: 0, max: values.length - 1 })] as T;
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Words that do not end a sentence: a heading or an unfinished paragraph. */
function phrase(g: Pick): string {
  const words: string[] = [];
  const count = upTo(g, 1, 6);
  for (let index = 0; index < count; index += 1)
    words.push(index > 0 && index < count - 1 && chance(g, 15) ? oneOf(g, INSIDE) : oneOf(g, WORDS));
  return capital(words.join(' '));
}

const sentence = (g: Pick): string =>
  `${chance(g, 10) ? '- ' : ''}${phrase(g)}${oneOf(g, ['.', ';', ':', '.', ' ;', '..', './.', './|/|', '?', '.”'])}`;

/**
 * A table in its paragraph format: cells separated by tabs, rows by line breaks; only the heading row has no empty
 * cells.
 */
function table(g: Pick): string {
  const columns = upTo(g, 2, 4);
  const row = (cell: () => string): string => Array.from({ length: columns }, cell).join('\t');
  return [
    row(() => phrase(g)),
    ...Array.from(
      { length: upTo(g, 1, 3) },
      (_, index) =>
        `${index + 1}.\t${row(() => (chance(g, 15) ? '' : phrase(g)))
          .split('\t')
          .slice(1)
          .join('\t')}`,
    ),
  ].join('\n');
}

/** A provision's heading and paragraphs, in every combination that occurs in texts. */
function contents(g: Pick, mayBeBare: boolean, hasChildren: boolean): { heading: string | null; paragraphs: string[] } {
  const more = Array.from({ length: upTo(g, 0, 2) }, () =>
    chance(g, 20) ? phrase(g) : chance(g, 6) ? table(g) : sentence(g),
  );
  if (!mayBeBare && chance(g, 60)) {
    const paragraphs = more.length === 0 && !hasChildren ? [sentence(g)] : more;
    return { heading: phrase(g), paragraphs };
  }
  if (mayBeBare && (more.length > 0 || hasChildren) && chance(g, 40)) return { heading: phrase(g), paragraphs: more };
  if (hasChildren && more.length === 0 && chance(g, 10)) return { heading: null, paragraphs: [] };
  const alone = mayBeBare && more.length === 0 && !hasChildren && chance(g, 30);
  return { heading: null, paragraphs: [alone ? phrase(g) : sentence(g), ...more] };
}

/** Labels as in amended texts: 1, 2, 2a, 2b, 3 … */
function labels(g: Pick, count: number, from = 1): string[] {
  const found: string[] = [];
  let number = from - 1;
  let suffix = 0;
  for (let index = 0; index < count; index += 1) {
    if (number >= from && chance(g, 12)) suffix += 1;
    else [number, suffix] = [number + 1, 0];
    found.push(`${number}${suffix === 0 ? '' : LETTERS[suffix - 1]}`);
  }
  return found;
}

function pointLabels(g: Pick, count: number): string[] {
  const found: string[] = [];
  let suffix = 0;
  for (let letter = -1; found.length < count;) {
    if (letter >= 0 && chance(g, 10)) suffix += 1;
    else [letter, suffix] = [letter + 1, 0];
    if (letter >= LETTERS.length) break;
    found.push(`${LETTERS[letter]}${suffix === 0 ? '' : suffix}`);
  }
  return found;
}

const slug = (label: string): string => label.replaceAll('đ', 'dd');

function points(g: Pick, parent: string): Provision[] {
  const count = chance(g, 5) ? 23 : chance(g, 30) ? upTo(g, 5, 9) : upTo(g, 1, 3);
  return pointLabels(g, count).map((label) => ({
    id: `${parent}.diem-${slug(label)}`,
    kind: 'point',
    label,
    mark: `${label})`,
    ...contents(g, true, false),
    children: [],
    line: 0,
  }));
}

function article(g: Pick, prefix: string, label: string): Provision {
  const id = `${prefix}dieu-${slug(label)}`;
  const shape = oneOf(g, ['bare', 'clauses', 'clauses', 'points'] as const);
  const children =
    shape === 'points'
      ? points(g, id)
      : shape === 'bare'
        ? []
        : labels(g, upTo(g, 1, 4)).map((own): Provision => {
            const clause = `${id}.khoan-${slug(own)}`;
            const below = chance(g, 50) ? points(g, clause) : [];
            return {
              id: clause,
              kind: 'clause',
              label: own,
              mark: `${own}.`,
              ...contents(g, true, below.length > 0),
              children: below,
              line: 0,
            };
          });
  return {
    id,
    kind: 'article',
    label,
    mark: `Điều ${label}.`,
    ...contents(g, false, children.length > 0),
    children,
    line: 0,
  };
}

function division(
  g: Pick,
  kind: 'part' | 'chapter' | 'section',
  within: string,
  number: number,
  children: Division['children'] | ((id: string) => Division['children']),
): Division {
  const slugs = { part: 'phan', chapter: 'chuong', section: 'muc' } as const;
  const id = `${within}${slugs[kind]}-${number}`;
  const capitals = chance(g, 30);
  const word = { part: 'Phần', chapter: 'Chương', section: 'Mục' }[kind];
  const printed =
    kind === 'part' ? `thứ ${ORDINALS[number - 1]}` : kind === 'chapter' ? (ROMAN[number - 1] ?? '') : String(number);
  const label = capitals && kind === 'part' ? printed.toUpperCase() : printed;
  const caption = `${capitals ? word.toUpperCase() : word} ${label}${chance(g, 40) ? oneOf(g, ['.', ':']) : ''}`;
  const heading = chance(g, 10) ? '' : chance(g, 60) ? phrase(g).toUpperCase() : phrase(g);
  return {
    id,
    kind,
    label,
    caption,
    heading,
    strong: chance(g, 30),
    paragraphs: [],
    children: typeof children === 'function' ? children(`${id}.`) : children,
    line: 0,
  };
}

/**
 * The numbered part: articles alone, in chapters, in chapters with sections, or in parts with continuous or restarting
 * chapters.
 */
function body(g: Pick, prefix: string): Instrument['body'] {
  const names = labels(g, upTo(g, 1, 8));
  const articles = names.map((label) => article(g, prefix, label));
  const shape = oneOf(g, ['plain', 'chapters', 'sections', 'parts', 'partsOfArticles'] as const);
  if (shape === 'plain') return articles;
  const groups = split(g, articles);
  const opening = chance(g, 15) && groups.length > 1 ? (groups.shift() ?? []) : [];
  if (shape === 'chapters')
    return [...opening, ...groups.map((group, index) => division(g, 'chapter', prefix, index + 1, group))];
  if (shape === 'partsOfArticles')
    return [
      ...opening,
      ...groups.slice(0, ORDINALS.length).map((group, index) => division(g, 'part', prefix, index + 1, group)),
    ];
  if (shape === 'sections') {
    return [
      ...opening,
      ...groups.map((group, index) =>
        division(g, 'chapter', prefix, index + 1, (within) =>
          split(g, group).map((own, at) => division(g, 'section', within, at + 1, own)),
        ),
      ),
    ];
  }
  const runOn = chance(g, 50);
  let chapters = 0;
  return [
    ...opening,
    ...groups.slice(0, ORDINALS.length).map((group, index) =>
      division(g, 'part', prefix, index + 1, (within) => {
        if (!runOn) chapters = 0;
        return split(g, group).map((own) => division(g, 'chapter', within, (chapters += 1), own));
      }),
    ),
  ];
}

function split<T>(g: Pick, items: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last === undefined || chance(g, 40)) groups.push([item]);
    else last.push(item);
  }
  return groups;
}

type Bare = readonly [id: string, kind: PassageKind, text: string, strong?: boolean];
const passages = (prefix: string, list: readonly Bare[]): Passage[] =>
  list.map(([id, kind, text, strong = false]) => ({ id: prefix + id, kind, text, strong, line: 0 }));

function enactingFront(g: Pick, prefix: string): Passage[] {
  const strong = chance(g, 30);
  const recitals = Array.from({ length: upTo(g, 0, 3) }, (_, index): Bare => [
    `can-cu-${index + 1}`,
    'recital',
    `Căn cứ Luật ${phrase(g)}${oneOf(g, [';', '.', ','])}`,
  ]);
  return passages(prefix, [
    ...(chance(g, 20) ? [['dau-trang-1', 'letterhead', 'Số: 12/2020/QĐ-UBND'] satisfies Bare] : []),
    ['loai-van-ban', 'instrument', oneOf(g, ['QUYẾT ĐỊNH', 'LUẬT', 'NGHỊ ĐỊNH', 'THÔNG TƯ']), strong],
    ['tieu-de', 'title', `Về việc ${phrase(g)}`, strong],
    ['co-quan', 'issuer', oneOf(g, ['ỦY BAN NHÂN DÂN HUYỆN HÓN QUẢN', 'CHÍNH PHỦ', 'HỘI ĐỒNG NHÂN DÂN XÃ'])],
    ...recitals,
    ...(chance(g, 60) ? [['de-nghi', 'proposal', `Theo đề nghị của ${phrase(g)}.`] satisfies Bare] : []),
    ...(chance(g, 70) ? [['loi-ban-hanh', 'enactingWords', 'QUYẾT ĐỊNH:', chance(g, 50)] satisfies Bare] : []),
  ]);
}

function back(g: Pick, prefix: string): Passage[] {
  const strong = chance(g, 50);
  const recipients = Array.from({ length: upTo(g, 1, 4) }, (_, index): Bare => [
    `noi-nhan.${index + 1}`,
    'recipient',
    `- ${phrase(g)};`,
  ]);
  return passages(prefix, [
    ...(chance(g, 70) ? [['noi-nhan', 'recipientsHead', 'Nơi nhận:'] satisfies Bare, ...recipients] : []),
    ['ky', 'authority', 'TM. ỦY BAN NHÂN DÂN', strong],
    ['ky.chuc-vu', 'office', oneOf(g, ['CHỦ TỊCH', 'KT. CHỦ TỊCH']), strong],
    ...(chance(g, 30) ? [['ky.chuc-vu-2', 'office', 'PHÓ CHỦ TỊCH', strong] satisfies Bare] : []),
    ...(chance(g, 70)
      ? [['ky.nguoi-ky', 'signer', oneOf(g, ['Phan Thị Kim Oanh', 'Lý Ỷ', 'Đỗ Đức Đạt']), chance(g, 30)] satisfies Bare]
      : []),
  ]);
}

function attachment(g: Pick): Instrument {
  const front = passages('', [
    ['loai-van-ban', 'instrument', oneOf(g, ['QUY ĐỊNH', 'QUY CHẾ', 'ĐIỀU LỆ'])],
    ['tieu-de', 'title', phrase(g)],
    ...(chance(g, 80)
      ? [['ban-hanh-kem-theo', 'enactedBy', '(Ban hành kèm theo Quyết định số 12/2020/QĐ-UBND)'] satisfies Bare]
      : []),
  ]);
  return { prefix: '', front, body: body(g, ''), back: chance(g, 50) ? back(g, '') : [] };
}

/**
 * Any text the parser accepts: a decision with its regulation, or a standalone instrument, with or without front and
 * back matter.
 */
export const anyText: fc.Arbitrary<RegulationText> = fc.gen().map((g): RegulationText => {
  if (chance(g, 50)) {
    return {
      decision: {
        prefix: 'quyet-dinh.',
        front: enactingFront(g, 'quyet-dinh.'),
        body: body(g, 'quyet-dinh.'),
        back: back(g, 'quyet-dinh.'),
      },
      regulation: attachment(g),
      annexes: [],
    };
  }
  return {
    decision: null,
    regulation: {
      prefix: '',
      front: chance(g, 80) ? enactingFront(g, '') : [],
      body: body(g, ''),
      back: chance(g, 60) ? back(g, '') : [],
    },
    annexes: [],
  };
});
