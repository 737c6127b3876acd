/** The schema of `phien-ban.json`. The published JSON Schema is generated from it, so that the two cannot differ. */
import * as z from 'zod/mini';
import { described } from './described.ts';

const day = (description: string) => described(description, z.iso.date());
const unit = () => described('Mã của một đơn vị trong lời văn, ví dụ dieu-12.khoan-4.diem-dd', z.string());

const sourceSchema = z.strictObject({
  text: described('Mã của văn bản sửa đổi, trong “amending”', z.string()),
  provision: described('Mã của điều, khoản, điểm ra lệnh ấy, trong văn bản sửa đổi', z.string()),
  words: described('Cách dẫn điều, khoản ấy', z.string()),
});
z.globalRegistry.add(sourceSchema, { id: 'source', description: 'Điều, khoản, điểm của một văn bản sửa đổi' });

const changeSchema = z.strictObject({
  unit: unit(),
  words: described('Tên gọi của đơn vị khi dẫn, ví dụ điểm đ khoản 4 Điều 12', z.string()),
  as: described(
    'replaced và rewritten (viết lại), inserted (bổ sung), repealed (bãi bỏ), reworded (thay hoặc bỏ cụm từ), renumbered (đánh số lại), suspended (ngưng hiệu lực)',
    z.enum(['replaced', 'inserted', 'rewritten', 'repealed', 'suspended', 'reworded', 'renumbered']),
  ),
  source: sourceSchema,
  from: day('Ngày đầu tiên lệnh có hiệu lực'),
  until: described(
    'Ngày cuối cùng ngưng hiệu lực; null khi không nêu hoặc không phải lệnh ngưng',
    z.nullable(z.iso.date()),
  ),
  corrects: described('Đúng khi là đính chính', z.boolean()),
  amendedBy: described(
    'Các điều, khoản đã sửa đổi hoặc đính chính chính lệnh ấy trước khi áp dụng',
    z.array(sourceSchema),
  ),
  former: described(
    'Lời văn trước, mỗi đoạn một dòng; null khi trước đó không có đơn vị này, hoặc lời văn không đổi',
    z.nullable(z.string()),
  ),
  after: described('Lời văn sau, mỗi đoạn một dòng; null khi lời văn không đổi', z.nullable(z.string())),
});
z.globalRegistry.add(changeSchema, { id: 'change', description: 'Một thay đổi của một đơn vị' });

/** The whole file. */
const versionsSchema = z.strictObject({
  $schema: described('Địa chỉ của lược đồ này, tính từ địa chỉ của tệp', z.string()),
  formatVersion: described('Phiên bản của khung tệp', z.literal(1)),
  slug: described('Mã của văn bản trong địa chỉ trang', z.string()),
  number: described('Số, ký hiệu của văn bản gốc', z.string()),
  textVersion: described('Đổi mỗi khi lời văn đổi', z.string()),
  amending: described(
    'Các văn bản sửa đổi, theo ngày ký',
    z.array(
      z.strictObject({
        id: described('Mã, cũng là tên thư mục trong địa chỉ sua-doi/<mã>/', z.string()),
        number: described('Số, ký hiệu', z.string()),
        name: described('Loại và số', z.string()),
        title: described('Tên', z.string()),
        signed: day('Ngày ký'),
        inForceFrom: day('Ngày bắt đầu có hiệu lực'),
      }),
    ),
  ),
  versions: described(
    'Các phiên bản của lời văn, theo ngày; phiên bản đầu là lời văn khi ban hành',
    z.array(
      z.strictObject({
        day: day('Ngày đầu tiên của phiên bản'),
        until: described('Ngày cuối cùng; null khi chưa biết', z.nullable(z.iso.date())),
        current: described('Đúng với phiên bản có hiệu lực vào ngày dựng trang', z.boolean()),
        address: described('Địa chỉ của toàn văn phiên bản ấy, tính từ địa chỉ của tệp', z.string()),
        changes: described('Những gì đổi so với phiên bản trước, theo thứ tự của lời văn', z.array(changeSchema)),
        suspensionsEnded: described('Các đơn vị hết bị ngưng hiệu lực', z.array(unit())),
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
