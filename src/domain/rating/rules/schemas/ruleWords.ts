/** Basic schemas shared by `rating.yaml` and `roles.yaml`. Build-time only: the browser gets the finished rule set. */
import * as z from 'zod/mini';
import { fractionOf, GREATEST, MAX_DECIMALS, percentOf } from '../../bounds.ts';

/** Id of a level, role, group, reading or condition. */
export const slug = z
  .string()
  .check(
    z.regex(
      /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
      'mã gồm chữ thường không dấu và số, nối bằng dấu gạch, ví dụ hoan-thanh',
    ),
  );
/** Id of a fact; a dot makes it a path into an object. */
export const factId = z
  .string()
  .check(
    z.regex(
      /^[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*(?:\.[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)*$/,
      'mã số liệu như parIndex, diem-mon hoặc flags.discipline',
    ),
  );
/** Words to be shown. */
export const words = z.string().check(z.regex(/\S/, 'lời văn, không để trống'));
/** A provision id; whether it exists is checked later. */
export const provision = z.string().check(z.regex(/^[a-z0-9.-]+$/, 'mã quy định như dieu-12.khoan-4.diem-dd'));
/** A number that the engine can compare exactly. */
export const decimal = z
  .number()
  .check(
    z.refine(
      (value) =>
        Math.abs(value) <= GREATEST && new RegExp(`^-?\\d+(?:\\.\\d{1,${MAX_DECIMALS}})?$`).test(String(value)),
      `số không quá ${MAX_DECIMALS} chữ số thập phân và không quá một tỷ`,
    ),
  );

/** A fraction that no percentage of a few decimals says: `2/3`. */
const FRACTION = /^([1-9]\d?)\/([1-9]\d?)$/;

/** A percentage: a number, or a fraction of the whole such as `2/3`. Becomes a number (`percentOf`). */
export const percentage = z.pipe(
  z.union([
    decimal,
    z
      .string()
      .check(z.regex(FRACTION, 'phân số như 2/3'))
      .check(
        z.refine(
          (text) => fractionOf(percentFrom(text)) !== null,
          'phân số nhỏ hơn 1, không viết được bằng số thập phân, như 2/3 (1/2 thì ghi 50)',
        ),
      ),
  ]),
  z.transform((value) => (typeof value === 'number' ? value : percentFrom(value))),
);

function percentFrom(text: string): number {
  const [part = NaN, whole = NaN] = text.split('/').map(Number);
  return part < whole ? percentOf(part, whole) : NaN;
}
