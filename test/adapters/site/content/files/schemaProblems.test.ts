/** The messages about data that a schema rejects. */
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readYaml } from '../../../../../src/adapters/site/content/files/contentYaml.ts';
import { readWith } from '../../../../../src/adapters/site/content/files/schemaProblems.ts';
import { ratingFileSchema } from '../../../../../src/domain/rating/rules/schemas/ratingSchema.ts';
import { boundsSchema } from '../../../../../src/domain/rating/rules/schemas/conditionSchema.ts';

const schema = z.strictObject({
  number: z.optional(z.number()),
  yes: z.optional(z.boolean()),
  day: z.optional(z.iso.date('ngày có thật, viết theo dạng năm-tháng-ngày')),
  kind: z.optional(z.enum(['sumOf', 'meanOf'])),
  name: z.optional(z.string()),
  bounds: z.optional(boundsSchema),
  list: z.optional(z.array(z.string())),
  person: z.optional(z.strictObject({ name: z.string(), office: z.optional(z.string()) })),
});

const problemsOf = (source: string) =>
  readWith(schema, readYaml(source, 'tep.yaml')).problems.map(({ found, fix }) => `${found} | ${fix}`);

test.each<[source: string, ...problems: string[]]>([
  ['number: 80,5', '"80,5" | Số thập phân viết bằng dấu chấm: 80.5.'],
  ['number: 80%', '"80%" | Bỏ dấu %: viết 80.'],
  ['number: 1.000.000', '"1.000.000" | Số viết liền, không có dấu ngăn hàng nghìn: 1000000.'],
  ['number: "80"', '"80" | Bỏ dấu nháy: viết 80.'],
  ['number: nhiều', '"nhiều" | Viết lại cho đúng loại.'],
  ['number: .inf', 'Infinity | Viết lại cho đúng loại.'],
  ['number:', '"number" để trống | Điền giá trị, hoặc bỏ dòng này.'],
  ['name: 80', "80 | Đặt trong dấu nháy đơn: '80'."],
  ['name: true', "true | Đặt trong dấu nháy đơn: 'true'."],
  ['name: [a]', '["a"] | Viết lại cho đúng loại.'],
  ['list: Nghị định 1', '"Nghị định 1" | Đặt trong dấu ngoặc vuông: [Nghị định 1].'],
  ['list: một, hai', '"một, hai" | Viết lại cho đúng loại.'],
  ['list: { name: a }', '{"name":"a"} | Ghi dấu gạch và một dấu cách ở đầu mỗi mục, kể cả khi chỉ có một mục.'],
  ['person: Trần Văn B', '"Trần Văn B" | Ghi từng khóa: person: { name: …, office: … }.'],
  ['person: [a]', '["a"] | Viết lại cho đúng loại.'],
  ['person: { name: }', '"name" để trống | Điền giá trị.'],
  ['person: { name: a, office: }', '"office" để trống | Điền giá trị, hoặc bỏ dòng này.'],
  ['yes: có', '"có" | Viết true.'],
  ['yes: Không', '"Không" | Viết false.'],
  ['day: 25/1/2021', '"25/1/2021" | Viết 2021-01-25.'],
  ['day: 2021-02-30', '"2021-02-30" | Viết lại cho đúng.'],
  ['kind: sumof', '"sumof" | Có lẽ là sumOf? Chọn một giá trị trong số đó.'],
  [
    'kind: khác',
    '"khác" | Chọn một giá trị trong số đó. Cách tính chưa có thì xem “Chưa viết được” trong content/README.md.',
  ],
  ['kind: average', '"average" | Ở đây viết là meanOf.'],
  ['kind: date', '"date" | Ở đây viết là number cùng với due.'],
  [
    '{ number: 80,5 }',
    'khóa "5" | Số thập phân viết bằng dấu chấm. Lời văn có dấu phẩy thì đặt trong dấu nháy đơn: \'…\'.',
  ],
  ['{ name: Sản phẩm, dịch vụ }', 'khóa "dịch vụ" | Lời văn có dấu phẩy thì đặt cả trong dấu nháy đơn: \'…\'.'],
  [
    '{ kind: sumOf, meanOf }',
    'khóa "meanOf" | Danh sách thì đặt cả trong dấu ngoặc vuông: [a, b]. Khóa thì phải có giá trị.',
  ],
  ['bounds: { from: 1, to: 2 }', 'khóa "to" | Ở đây viết là "atMost".'],
  ['bounds: { tu: 1 }', 'khóa "tu" | Ở đây viết là "from".'],
  ['nmae:', 'khóa "nmae" | Có lẽ là "name"? Sửa tên khóa, hoặc bỏ đi.'],
  ['max: 1', 'khóa "max" | Sửa tên khóa, hoặc bỏ đi.'],
  ['{ number:80 }', 'khóa "number:80" | Thêm dấu cách sau dấu hai chấm.'],
  ['nmae: a', 'khóa "nmae" | Có lẽ là "name"? Sửa tên khóa, hoặc bỏ đi.'],
  ['bounds: { from: "80,5" }', '"80,5" | Số thập phân viết bằng dấu chấm: 80.5.'],
  ['', 'tệp trống | Viết lại cho đúng loại.'],
])('%s', (source, ...expected) => {
  expect(problemsOf(source)).toEqual(expected);
});

test('a misspelt required key is reported once', () => {
  const source = 'clase: dieu-1\nwords: {}\n';
  const found = readWith(ratingFileSchema, readYaml(source, 'rating.yaml')).problems.map((problem) => problem.found);
  expect(found).toContain('khóa "clase"');
  expect(found).not.toContain('không có "clause"');
  expect(found).toContain('không có "levels"');
});
