/** The schema of `van-ban.json`. The published JSON Schema is generated from it, so that the two cannot differ. */
import * as z from 'zod/mini';
import { metadataSchema, type Metadata } from '../regulation/metadata.ts';
import { NOTE_KINDS } from '../regulation/notes/noteSchema.ts';
import { relatedListSchema } from '../regulation/references/related.ts';
import { described } from './described.ts';

const id = () =>
  described(
    'Mã của một đơn vị: dieu-12.khoan-4.diem-dd là điểm đ khoản 4 Điều 12; quyet-dinh.dieu-1 là Điều 1 của văn bản ban hành; chuong-2; quyet-dinh.can-cu-1',
    z.string(),
  );
const offset = (description: string) => described(description, z.int().check(z.minimum(0)));
const part = () =>
  described(
    'Phần lời văn của đơn vị: "heading" (tên), số thứ tự của đoạn (từ 0), "text" (với phần ngoài các đơn vị có số), "whole" (cả đơn vị)',
    z.union([z.enum(['heading', 'text', 'whole']), z.int().check(z.minimum(0))]),
  );

const passageSchema = z.strictObject({
  id: id(),
  kind: described(
    'Loại: letterhead (đầu văn bản), appendix (phụ lục), instrument (tên loại), title (tên), history (đã được sửa đổi), issuer (cơ quan), enactedBy (ban hành kèm theo), recital (căn cứ), proposal (theo đề nghị), enactingWords, recipientsHead và recipient (nơi nhận), authority, office, signer (chữ ký), stamp (dấu), footnote (chú thích in trong văn bản), paragraph',
    z.string(),
  ),
  text: described('Nguyên văn', z.string()),
  strong: described('Bản nguồn in đậm', z.boolean()),
});

const unitSchema = z.strictObject({
  id: id(),
  kind: described(
    'part (Phần), chapter (Chương), section (Mục), subsection (Tiểu mục), outline (mục lớn chỉ có số I, A), article (Điều), clause (khoản), point (điểm), subpoint (tiết)',
    z.enum(['part', 'chapter', 'section', 'subsection', 'outline', 'article', 'clause', 'point', 'subpoint']),
  ),
  label: described('Số hoặc chữ để dẫn: 12, 5a, đ, II, thứ nhất, 1.2', z.string()),
  caption: described(
    'Dòng số như in, ví dụ “Chương II”; với Điều, khoản, điểm chỉ khi in khác dạng “Điều 1.”, “1.”, “a)”',
    z.optional(z.string()),
  ),
  footnotes: described('Số chú thích in liền sau số của đơn vị', z.optional(z.array(z.string()))),
  heading: described('Tên như in; null hoặc rỗng khi không có', z.nullable(z.string())),
  strong: described('Với Phần, Chương, Mục: bản nguồn in đậm', z.optional(z.boolean())),
  paragraphs: described(
    'Các đoạn nguyên văn của chính đơn vị, trước các đơn vị con. Đoạn mà dòng đầu có dấu tab là bảng: hàng cách nhau bằng dấu xuống dòng, ô bằng dấu tab, đoạn trong ô bằng U+2028; ô chỉ có U+2003 là phần của ô bên trái, U+2002 của ô bên trên. Đoạn nhiều dòng mở bằng dấu ngoặc kép là lời của văn bản khác được trích dẫn; đoạn nhiều dòng khác là công thức, hoặc các dòng không nối được',
    z.optional(z.array(z.string())),
  ),
  get children() {
    return z.array(unitSchema);
  },
});
z.globalRegistry.add(unitSchema, {
  id: 'unit',
  description: 'Một đơn vị có số và các đơn vị bên trong, theo thứ tự của văn bản',
});

const instrumentSchema = z.strictObject({
  front: described('Phần đứng trước Điều đầu tiên', z.array(passageSchema)),
  body: described('Các Phần, Chương, Mục, Điều', z.array(unitSchema)),
  back: described('Nơi nhận, chữ ký', z.array(passageSchema)),
});
z.globalRegistry.add(instrumentSchema, { id: 'instrument' });

const annexSchema = z.strictObject({
  id: id(),
  kind: described(
    'appendix (phụ lục), form (biểu mẫu), attachment (văn bản khác kèm theo)',
    z.enum(['appendix', 'form', 'attachment']),
  ),
  label: described('Số như in; rỗng khi không có', z.string()),
  name: described('Tên gọi, ví dụ “Phụ lục I”', z.string()),
  ...instrumentSchema.shape,
});

const targetSchema = z.discriminatedUnion('kind', [
  described(
    'Đơn vị của chính văn bản này; hơn một khi văn bản ghi một khoảng “từ Điều … đến Điều …”',
    z.strictObject({ kind: z.literal('internal'), ids: z.array(z.string()).check(z.minLength(1)) }),
  ),
  described(
    'Văn bản khác, ghi như in; related là mã trong danh mục “related” nếu có',
    z.strictObject({
      kind: z.literal('document'),
      type: z.string(),
      number: z.nullable(z.string()),
      title: z.nullable(z.string()),
      date: z.nullable(z.string()),
      related: z.nullable(z.string()),
    }),
  ),
  described('Đơn vị không có trong văn bản này', z.strictObject({ kind: z.literal('missing'), asked: z.string() })),
]);

/** The whole file. */
export const vanBanSchema = z.strictObject({
  $schema: described('Địa chỉ của lược đồ này, tính từ địa chỉ của tệp', z.string()),
  formatVersion: described('Phiên bản của khung tệp', z.literal(1)),
  slug: described('Mã của văn bản trong địa chỉ trang', z.string()),
  textVersion: described('Đổi mỗi khi lời văn đổi', z.string()),
  rulesVersion: described(
    'Đổi mỗi khi quy tắc xếp loại đổi; null khi văn bản không xếp loại ai',
    z.nullable(z.string()),
  ),
  metadata: described('Thông tin về văn bản', metadataSchema),
  decision: described('Văn bản ban hành; null khi văn bản đứng riêng', z.nullable(instrumentSchema)),
  regulation: described('Văn bản được ban hành, hoặc chính văn bản đứng riêng', instrumentSchema),
  annexes: described('Phụ lục, biểu mẫu và các văn bản khác kèm theo', z.optional(z.array(annexSchema))),
  references: described(
    'Các chỗ dẫn chiếu, theo thứ tự của văn bản',
    z.array(
      z.strictObject({
        at: id(),
        part: part(),
        start: offset('Vị trí đầu, tính theo đơn vị UTF-16'),
        end: offset('Vị trí ngay sau chữ cuối'),
        words: described('Chữ ở chỗ ấy', z.string()),
        target: targetSchema,
      }),
    ),
  ),
  notes: described(
    'Ghi chú của người biên tập, không phải nội dung văn bản',
    z.array(
      z.strictObject({
        id: described('Mã của ghi chú', z.string()),
        kind: described('Loại', z.enum(NOTE_KINDS)),
        note: described('Lời ghi chú', z.string()),
        places: described(
          'Các chỗ được nói đến',
          z.array(
            z.strictObject({
              at: id(),
              part: part(),
              start: z.optional(offset('Vị trí đầu')),
              end: z.optional(offset('Vị trí ngay sau chữ cuối')),
              correct: described('Chữ đúng, với lỗi quét và chính tả', z.optional(z.string())),
            }),
          ),
        ),
        readings: described('Các cách hiểu mà chỗ ấy mở ra', z.array(z.string())),
        gaps: described('Các trường hợp vì thế không khoản nào quy định', z.array(z.string())),
      }),
    ),
  ),
  related: described('Các văn bản khác được nhắc đến', relatedListSchema),
  roles: described(
    'Các vai trò; rỗng khi văn bản không xếp loại ai',
    z.array(
      z.strictObject({
        id: described('Mã của vai trò', z.string()),
        name: described('Tên', z.string()),
        clause: described('Mã của điều khoản gọi tên vai trò', z.string()),
      }),
    ),
  ),
  duties: described(
    'Các nội dung được tính, theo thứ tự của văn bản',
    z.array(z.strictObject({ id: id(), roles: described('Mã của các vai trò phải làm', z.array(z.string())) })),
  ),
});
z.globalRegistry.add(vanBanSchema, {
  title: 'Văn bản dưới dạng dữ liệu',
  description:
    'Nguyên văn một văn bản thành cây các đơn vị, cùng dẫn chiếu, ghi chú của người biên tập và các nội dung được tính. Ghép lời văn của cây theo thứ tự thì được đúng bản nguồn, chỉ khác khoảng trắng.',
});

export type VanBan = z.infer<typeof vanBanSchema>;
export type VanBanUnit = z.infer<typeof unitSchema>;

const METADATA: Readonly<Record<keyof Metadata, string>> = {
  instrument: 'Loại văn bản ban hành',
  number: 'Số, ký hiệu',
  date: 'Ngày ký, năm-tháng-ngày',
  issuer: 'Cơ quan ban hành: tên đầy đủ và tên ngắn khi trích dẫn',
  signer: 'Người ký và chức vụ',
  regulationName: 'Tên loại của phần ban hành kèm theo; không có khi văn bản đứng riêng',
  title: 'Tên đầy đủ',
  shortTitle: 'Tên ngắn',
  inForceFrom: 'Ngày bắt đầu có hiệu lực',
  validity: 'Điều đã biết về hiệu lực, kiểm tra đến ngày checked; unverified là chưa xác minh',
  papers: 'Điều khoản mà giấy tờ của cơ quan tổng hợp dẫn làm căn cứ, và nơi nhận',
  source: 'Bản chữ lấy từ đâu',
  scan: 'Bản gốc: là gì, và mỗi Điều bắt đầu ở trang nào; không có khi trang không đăng bản gốc',
};

/** The published JSON Schema (draft 2020-12) of `van-ban.json`. */
export function vanBanJsonSchema(): object {
  const schema = z.toJSONSchema(vanBanSchema);
  const metadata = schema.properties?.['metadata'];
  const properties = typeof metadata === 'object' ? metadata.properties : undefined;
  for (const [name, description] of Object.entries(METADATA)) {
    const property = properties?.[name];
    if (typeof property === 'object') property.description = description;
  }
  return schema;
}
