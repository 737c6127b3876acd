/** The schema of `phien-ban.json`. The published JSON Schema is generated from it, so that the two cannot differ. */
import * as z from 'zod/mini';

/** Adds a part's description to the published schema; its readers are Vietnamese. */
function said<S extends z.core.$ZodType>(description: string, schema: S): S {
  z.globalRegistry.add(schema, { description });
  return schema;
}

const day = (description: string) => said(description, z.iso.date());
const unit = () => said('Mã của một đơn vị trong lời văn, ví dụ dieu-12.khoan-4.diem-dd', z.string());

const sourceSchema = z.strictObject({
  text: said('Mã của văn bản sửa đổi, trong “amending”', z.string()),
  provision: said('Mã của điều, khoản, điểm ra lệnh ấy, trong văn bản sửa đổi', z.string()),
  words: said('Cách dẫn điều, khoản ấy', z.string()),
});
z.globalRegistry.add(sourceSchema, { id: 'source', description: 'Điều, khoản, điểm của một văn bản sửa đổi' });

const changeSchema = z.strictObject({
  unit: unit(),
  words: said('Tên gọi của đơn vị khi dẫn, ví dụ điểm đ khoản 4 Điều 12', z.string()),
  as: said(
    'replaced và rewritten (viết lại), inserted (bổ sung), repealed (bãi bỏ), reworded (thay hoặc bỏ cụm từ), renumbered (đánh số lại), suspended (ngưng hiệu lực)',
    z.enum(['replaced', 'inserted', 'rewritten', 'repealed', 'suspended', 'reworded', 'renumbered']),
  ),
  source: sourceSchema,
  from: day('Ngày đầu tiên lệnh có hiệu lực'),
  until: said('Ngày cuối cùng ngưng hiệu lực; null khi không nêu hoặc không phải lệnh ngưng', z.nullable(z.iso.date())),
  corrects: said('Đúng khi là đính chính', z.boolean()),
  amendedBy: said('Các điều, khoản đã sửa đổi hoặc đính chính chính lệnh ấy trước khi áp dụng', z.array(sourceSchema)),
  former: said(
    'Lời văn trước, mỗi đoạn một dòng; null khi trước đó không có đơn vị này, hoặc lời văn không đổi',
    z.nullable(z.string()),
  ),
  after: said('Lời văn sau, mỗi đoạn một dòng; null khi lời văn không đổi', z.nullable(z.string())),
});
z.globalRegistry.add(changeSchema, { id: 'change', description: 'Một thay đổi của một đơn vị' });

/** The whole file. */
const versionsSchema = z.strictObject({
  $schema: said('Địa chỉ của lược đồ này, tính từ địa chỉ của tệp', z.string()),
  formatVersion: said('Phiên bản của khung tệp', z.literal(1)),
  slug: said('Mã của văn bản trong địa chỉ trang', z.string()),
  number: said('Số, ký hiệu của văn bản gốc', z.string()),
  textVersion: said('Đổi mỗi khi lời văn đổi', z.string()),
  amending: said(
    'Các văn bản sửa đổi, theo ngày ký',
    z.array(
      z.strictObject({
        id: said('Mã, cũng là tên thư mục trong địa chỉ sua-doi/<mã>/', z.string()),
        number: said('Số, ký hiệu', z.string()),
        name: said('Loại và số', z.string()),
        title: said('Tên', z.string()),
        signed: day('Ngày ký'),
        inForceFrom: day('Ngày bắt đầu có hiệu lực'),
      }),
    ),
  ),
  versions: said(
    'Các phiên bản của lời văn, theo ngày; phiên bản đầu là lời văn khi ban hành',
    z.array(
      z.strictObject({
        day: day('Ngày đầu tiên của phiên bản'),
        until: said('Ngày cuối cùng; null khi chưa biết', z.nullable(z.iso.date())),
        current: said('Đúng với phiên bản có hiệu lực vào ngày dựng trang', z.boolean()),
        address: said('Địa chỉ của toàn văn phiên bản ấy, tính từ địa chỉ của tệp', z.string()),
        changes: said('Những gì đổi so với phiên bản trước, theo thứ tự của lời văn', z.array(changeSchema)),
        suspensionsEnded: said('Các đơn vị hết bị ngưng hiệu lực', z.array(unit())),
      }),
    ),
  ),
});
z.globalRegistry.add(versionsSchema, {
  title: 'Các phiên bản của một văn bản được sửa đổi',
  description:
    'Mỗi ngày lời văn đổi là một phiên bản, kèm từng thay đổi: đơn vị, điều khoản ra lệnh, ngày, lời văn trước và sau. Do trang ghép từ các văn bản sửa đổi, không phải văn bản hợp nhất chính thức.',
});

export type Versions = z.infer<typeof versionsSchema>;

/** The published JSON Schema (draft 2020-12) of `phien-ban.json`. */
export function versionsJsonSchema(): object {
  return z.toJSONSchema(versionsSchema);
}
