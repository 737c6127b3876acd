/**
 * The JSON Schema (2020-12) of the file that `sessionText` writes, published with the site. Built from the reader's own
 * limits and patterns, so that the two cannot diverge.
 */
import { EXCHANGE_FORMAT } from '../../draft/exchange/exchange.ts';
import { LIMITS, PATTERNS, YEARS } from '../../draft/guards.ts';
import { AUTHORITY_LIMITS } from './authority.ts';
import { OFFICE_FACTS } from './officeFacts.ts';
import { SESSION_FORMAT, SESSION_LIMITS, SESSION_VERSION } from './session.ts';

const words = (maxLength: number, description: string) => ({ type: 'string', maxLength, description });
const slug = (description: string) => ({
  type: 'string',
  maxLength: LIMITS.name,
  pattern: PATTERNS.slug.source,
  description,
});
const orNull = (schema: object, description: string) => ({ anyOf: [{ type: 'null' }, schema], description });
const exactly = (properties: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}) => ({
  type: 'object',
  required: Object.keys(properties),
  properties: { ...properties, ...optional },
  additionalProperties: false,
});
const name = words(LIMITS.unit, 'Tên đơn vị như đã ghi');
const time = { type: 'string', pattern: PATTERNS.time.source, description: 'Thời điểm theo giờ UTC' };
const year = { type: 'integer', minimum: YEARS.from, maximum: YEARS.to };

const entry = exactly(
  {
    unit: words(LIMITS.unit, 'Tên đơn vị như bản tự kiểm tra ghi; trống nếu bản ấy không ghi tên'),
    draft: words(LIMITS.name, 'Mã của bản tự kiểm tra không ghi tên; trống với mọi bản khác'),
    year: orNull(year, 'Năm đánh giá'),
    proposed: orNull(slug('Mã của mức'), 'Mức đề nghị'),
    decided: orNull(slug('Mã của mức'), 'Mức quyết định'),
    reason: words(AUTHORITY_LIMITS.reason, 'Lý do mức ấy khác bản tự kiểm tra'),
    remark: words(AUTHORITY_LIMITS.remark, 'Ghi chú in trong bảng'),
    changedAt: time,
  },
  { unitLevel: slug('Mã của mức mà đơn vị do người này phụ trách đã được xếp; không có nếu chưa ghi') },
);

const work = exactly({
  slug: slug('Mã của văn bản trên trang'),
  year: {
    anyOf: [{ enum: ['main', 'none', 'all'] }, year],
    description: 'Năm đang xem; main = năm gần nhất có nhiều đơn vị, none = không ghi năm, all = mọi năm',
  },
  reading: orNull(slug('Mã của cách hiểu'), 'Cách hiểu đang dùng; null = cách hiểu đứng đầu'),
  apart: { type: 'array', maxItems: SESSION_LIMITS.units, items: name, description: 'Tên đã tách thành đơn vị riêng' },
  joined: {
    type: 'array',
    maxItems: SESSION_LIMITS.units,
    items: { type: 'array', prefixItems: [name, name], minItems: 2, maxItems: 2 },
    description: 'Tên đã nối, mỗi tên với tên của cùng đơn vị',
  },
  expected: { type: 'array', maxItems: SESSION_LIMITS.units, items: name, description: 'Các đơn vị phải gửi' },
  authority: {
    type: 'array',
    maxItems: AUTHORITY_LIMITS.entries,
    items: entry,
    description: 'Ghi của cơ quan đánh giá',
  },
  office: {
    ...exactly(Object.fromEntries(OFFICE_FACTS.map(({ id, name: words_, longest }) => [id, words(longest, words_)]))),
    description: 'Những điều về cơ quan lập giấy tờ',
  },
});

/** The whole schema, ready to be serialised as JSON. */
export const sessionSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Tệp phiên tổng hợp',
  description: 'Công việc tổng hợp của cơ quan đánh giá. Không phải quyết định xếp loại.',
  ...exactly({
    format: { const: SESSION_FORMAT },
    version: { const: SESSION_VERSION, description: 'Phiên bản của tệp' },
    about: { type: 'string', description: 'Lời giải thích cho người mở tệp' },
    savedAt: time,
    regulations: { type: 'array', items: work, description: 'Phần ghi theo từng văn bản' },
    files: {
      type: 'array',
      maxItems: SESSION_LIMITS.files,
      description: 'Các tệp đã mở, theo thứ tự',
      items: exactly({
        name: words(SESSION_LIMITS.name, 'Tên tệp'),
        problems: { type: 'array', items: { type: 'string' }, description: 'Vì sao tệp không có trong bảng' },
        content: {
          anyOf: [
            { type: 'null' },
            {
              type: 'object',
              required: ['format', 'drafts'],
              properties: { format: { const: EXCHANGE_FORMAT }, drafts: { type: 'array' } },
            },
          ],
          description:
            'Nội dung tệp tự kiểm tra như đã nhận (lược đồ riêng: ban-tu-kiem-tra.schema.json), không kèm nguyên văn điều khoản; null nếu tệp không thêm gì',
        },
      }),
    },
  }),
} as const;
