/**
 * The JSON Schema (2020-12) of the file that `exportDrafts` writes, published with the site as EXCHANGE_SCHEMA_FILE.
 * Built from the same limits and patterns as the reader, so that the two cannot diverge.
 */
import { DRAFT_VERSION } from '../draft.ts';
import { EXCHANGE_FORMAT, EXCHANGE_VERSION } from './exchange.ts';
import { LIMITS, NOT_BEST, NOTHING_ASKED, PATTERNS, YEARS } from '../guards.ts';

const text = (maxLength: number, description: string) => ({ type: 'string', maxLength, description });
const named = (pattern: keyof typeof PATTERNS, description: string) => ({
  type: 'string',
  maxLength: LIMITS.name,
  pattern: PATTERNS[pattern].source,
  description,
});
const record = (pattern: keyof typeof PATTERNS, maxProperties: number, additionalProperties: object) => ({
  type: 'object',
  maxProperties,
  propertyNames: { pattern: PATTERNS[pattern].source, maxLength: LIMITS.name },
  additionalProperties,
});

/** An object with exactly these properties; those in `may` are optional and come last. */
const exactly = (
  properties: Readonly<Record<string, object>>,
  may: Readonly<Record<string, object>> = {},
  description?: string,
) => ({
  type: 'object',
  ...(description === undefined ? {} : { description }),
  required: Object.keys(properties),
  properties: { ...properties, ...may },
  additionalProperties: false,
});

/** The property is only allowed together with an answer, and not with these. */
const notWith = (...answers: readonly string[]) => ({
  required: ['answer'],
  properties: { answer: { not: { enum: answers } } },
});

const time = named('time', 'Thời điểm theo giờ UTC');
const answer = named('answer', 'Mã của một câu trả lời; nghĩa của mã ghi ở mục “answers” của tệp');
const outcomes = {
  type: 'array',
  maxItems: LIMITS.outcomes,
  items: named(
    'slug',
    'Mã của một mức xếp loại; gap = văn bản không quy định, undefined = không có nội dung nào áp dụng',
  ),
};
const figure = { type: 'string', minLength: 1, maxLength: LIMITS.figure };

const entry = {
  ...exactly(
    {},
    {
      answer,
      unconfirmed: { const: true, description: 'Trả lời chung với mọi nội dung khác, chưa xem từng mục' },
      shortfalls: {
        type: 'array',
        maxItems: LIMITS.shortfalls,
        uniqueItems: true,
        items: named('slug', 'Mã của một mặt'),
        description: 'Những mặt được hỏi thêm ở câu trả lời ấy',
      },
      reason: text(LIMITS.reason, 'Lý do được hỏi thêm ở câu trả lời ấy'),
      note: text(LIMITS.note, 'Ghi chú; với nội dung chưa đạt là nguyên nhân'),
      remedy: text(LIMITS.remedy, 'Cách khắc phục, thời hạn'),
      evidence: {
        type: 'array',
        maxItems: LIMITS.evidence,
        description: 'Minh chứng',
        items: exactly({
          id: named('id', 'Mã'),
          text: text(LIMITS.evidenceText, 'Số văn bản, tên tài liệu hoặc liên kết, như đã nhập'),
        }),
      },
      carried: { ...answer, description: 'Câu trả lời của năm trước, chờ xác nhận; chưa phải là câu trả lời' },
    },
  ),
  dependentSchemas: {
    unconfirmed: notWith(...NOT_BEST),
    shortfalls: notWith(NOTHING_ASKED),
    reason: notWith(NOTHING_ASKED),
    carried: { not: { required: ['answer'] } },
  },
};

const draft = exactly(
  {
    version: { type: 'integer', minimum: 1, maximum: DRAFT_VERSION, description: 'Phiên bản của phần bản nháp' },
    id: named('id', 'Mã của bản nháp'),
    regulation: named('slug', 'Mã của văn bản'),
    textVersion: text(LIMITS.name, 'Phiên bản của lời văn khi sửa lần cuối'),
    rulesVersion: text(LIMITS.name, 'Phiên bản của quy tắc xếp loại khi sửa lần cuối'),
    role: named('slug', 'Mã của chức danh, vai trò'),
    acting: { type: 'boolean', description: 'Chỉ là người thay thế, nếu văn bản nói đến' },
    unit: text(LIMITS.unit, 'Tên người hoặc đơn vị, như đã nhập'),
    year: {
      anyOf: [{ type: 'null' }, { type: 'integer', minimum: YEARS.from, maximum: YEARS.to }],
      description: 'Năm đánh giá',
    },
    entries: {
      ...record('provision', LIMITS.entries, entry),
      description: 'Những gì đã nhập ở từng nội dung, theo mã điều khoản',
    },
    figures: {
      ...record('fact', LIMITS.figures, {
        anyOf: [{ type: 'boolean' }, figure, { ...record('fact', LIMITS.figureItems, figure), minProperties: 1 }],
      }),
      description:
        'Số liệu: số thập phân viết với dấu chấm (chỗ gõ chưa đúng thì như đã gõ), có/không (true/false), hoặc mã của một lựa chọn; nhiều mục thì theo mã của từng mục, điểm chấm theo mã điều khoản',
    },
    revision: { type: 'integer', minimum: 0, description: 'Số lần sửa' },
    createdAt: time,
    updatedAt: time,
  },
  {
    lastSeen: exactly(
      {
        rulesVersion: text(LIMITS.name, 'Phiên bản của quy tắc xếp loại'),
        possible: record('slug', LIMITS.readings, outcomes),
      },
      {},
      'Kết quả hiện lần cuối, theo từng cách hiểu',
    ),
  },
);

const stated = exactly(
  {
    textVersion: text(LIMITS.name, 'Phiên bản của lời văn'),
    rulesVersion: text(LIMITS.name, 'Phiên bản của quy tắc xếp loại'),
    readings: {
      type: 'array',
      maxItems: LIMITS.readings,
      items: exactly({
        id: named('slug', 'Mã của cách hiểu'),
        name: { type: 'string', description: 'Tên của cách hiểu' },
        possible: { ...outcomes, description: 'Các kết quả còn có thể' },
        outcome: { type: ['string', 'null'], description: 'Kết quả duy nhất còn lại, hoặc null' },
      }),
    },
  },
  {},
  'Kết quả vào lúc xuất tệp. Mở lại tệp thì trang tính lại và báo nếu khác.',
);

/** The whole schema, ready to be serialised as JSON. */
export const exchangeSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Tệp bản tự kiểm tra',
  description:
    'Bản tự kiểm tra, kèm nguyên văn các điều khoản và kết quả theo từng cách hiểu. Không phải quyết định xếp loại.',
  ...exactly(
    {
      format: { const: EXCHANGE_FORMAT },
      version: { const: EXCHANGE_VERSION, description: 'Phiên bản của khung tệp' },
      about: { type: 'string', description: 'Lời giải thích cho người mở tệp' },
      exportedAt: time,
      regulation: exactly({
        slug: named('slug', 'Mã của văn bản trên trang'),
        title: { type: 'string', description: 'Tên văn bản' },
        number: { type: 'string', description: 'Số, ký hiệu' },
        date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Ngày ký' },
      }),
      drafts: {
        type: 'array',
        minItems: 1,
        items: exactly({
          draft,
          clauses: {
            type: 'array',
            items: exactly({
              id: named('provision', 'Mã điều khoản'),
              place: { type: 'string', description: 'Tên điều khoản: điểm a khoản 1 Điều 4' },
              quote: { type: 'string', description: 'Nguyên văn; trống khi văn bản hiện nay không có điều khoản này' },
            }),
          },
          result: {
            anyOf: [{ type: 'null' }, stated],
            description: 'null khi quy tắc không có vai trò ấy, hoặc số liệu trái nhau',
          },
        }),
      },
    },
    {
      answers: {
        type: 'object',
        propertyNames: { pattern: PATTERNS.answer.source },
        additionalProperties: { type: 'string' },
        description: 'Nghĩa của mã các câu trả lời; tệp cũ không có',
      },
    },
  ),
} as const;
