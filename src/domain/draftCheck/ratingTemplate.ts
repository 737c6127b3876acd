/** A start of `rating.yaml` from the levels that could be read in a draft: thresholds, the rest is to be filled in. */
import { articleIdOf, provisionWords } from '../regulation/tree/ids.ts';
import type { RegulationText } from '../regulation/tree/tree.ts';
import { indexById } from '../regulation/tree/walk.ts';
import type { ScaleMap, ScaleStep } from './scales.ts';

/** One number from 0 to this where the text gives no upper end. */
const MAX = 100;

/**
 * The text of a file that `npm run check:content` accepts once there are roles; null where the levels are not all
 * in one article.
 */
export function ratingTemplate(text: RegulationText, { measure, unit, steps }: ScaleMap): string | null {
  const levels = [...steps.filter(({ kind }) => kind === 'level' || kind === 'empty')].sort((a, b) => top(b) - top(a));
  const article = articleIdOf(levels[0]?.at ?? '');
  if (article === null || levels.some(({ at }) => at === null || articleIdOf(at) !== article)) return null;
  const units = indexById(text);
  const nameOf = ({ at }: ScaleStep) => {
    const node = units.get(at ?? '');
    const heading = node !== undefined && 'heading' in node ? node.heading : null;
    return heading ?? `Mức theo ${provisionWords(at ?? '')}`;
  };
  const values = steps.flatMap(({ low, high }) =>
    [low, high].flatMap((bound) => (bound === null ? [] : [bound.value])),
  );
  const most = unit === '%' ? MAX : Math.max(MAX, ...values);
  const isWhole = values.every(Number.isInteger);
  const quoted = (words: string) => JSON.stringify(words);
  return [
    `# Bắt đầu từ các mức đọc được ở ${provisionWords(article)}: máy chỉ đọc được các ngưỡng, chép đúng như dự thảo.`,
    '# Sửa tên các mức và chữ ở words, thêm những điều kiện khác, rồi chạy npm run check:content.',
    `clause: ${article}`,
    'words:',
    '  role: Ai được xếp loại',
    '  unit: Tên',
    '  noUnit: Chưa ghi tên',
    '  year: Năm đánh giá',
    '  person: người được xếp loại',
    'levels:',
    ...levels.map((level, at) =>
      [
        `  - { id: muc-${at + 1}, name: ${quoted(nameOf(level))}, short: ${quoted(`Mức ${at + 1}`)}`,
        `clause: ${level.at ?? article}${at === levels.length - 1 ? ', failing: true' : ''} }`,
      ].join(', '),
    ),
    'precedence:',
    `  order: [${levels.map((_, at) => `muc-${at + 1}`).join(', ')}]`,
    `  clause: ${article}`,
    '  because: Mức cao được xét trước.',
    'facts:',
    [
      `  - { id: ketQua, kind: number, name: ${quoted(capital(measure === '' ? 'kết quả' : measure))}`,
      `clause: ${article}, min: 0, max: ${most}, unit: ${quoted(unit)}${isWhole ? '' : ', step: 0.01'} }`,
    ].join(', '),
    'conditions:',
    ...levels.map((level, at) =>
      [
        `  muc-${at + 1}: { id: k${at + 1}, clause: ${level.at ?? article}, fact: ketQua`,
        `bounds: ${boundsOf(level)}${level.kind === 'empty' ? ', asPrinted: true' : ''} }`,
      ].join(', '),
    ),
    'readings:',
    `  - { id: nguyen-van, name: Đúng câu chữ, reason: Đúng như văn bản viết., clause: ${article} }`,
    'consequences: []',
    `gap: { name: ${quoted(`${provisionWords(article)} không quy định`)}, short: Không quy định, text: ${quoted(`${provisionWords(article)} không nói đến.`)}, clause: ${article} }`,
    '',
  ].join('\n');
}

/** The upper end of a level; that of an empty one where it was meant to be. */
function top({ low, high }: ScaleStep): number {
  return Math.max(low?.value ?? -Infinity, high?.value ?? (low === null ? -Infinity : Infinity));
}

function boundsOf({ low, high }: ScaleStep): string {
  const bounds = [
    ...(low === null ? [] : [`${low.within ? 'from' : 'above'}: ${low.value}`]),
    ...(high === null ? [] : [`${high.within ? 'atMost' : 'below'}: ${high.value}`]),
  ];
  return `{ ${bounds.join(', ')} }`;
}

function capital(words: string): string {
  return words.replace(/^./u, (first) => first.toUpperCase());
}
