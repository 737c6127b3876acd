/** How to fix values in the usual Vietnamese notation, and values broken up by a comma. */
import type * as z from 'zod/mini';
import { nearestWord } from '../../../../domain/nearest.ts';

const COMMA_NUMBER = /^\s*([-+]?\d+),(\d+)\s*%?\s*$/;
const PERCENT = /^\s*([-+]?\d+(?:\.\d+)?)\s*%\s*$/;
const THOUSANDS = /^\s*[-+]?\d{1,3}(?:[. ]\d{3})+\s*$/;
const DATE = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;
const YES = /^(?:có|co|yes|đúng|x)$/i;
const NO = /^(?:không|khong|no|sai)$/i;

/** How a value is to be written that means something in Vietnamese writing; null where that is not known. */
export function writtenOtherwise(value: unknown, issue: z.core.$ZodIssue): string | null {
  if (typeof value === 'number' || typeof value === 'boolean')
    return wants(issue, 'string') ? `Đặt trong dấu nháy đơn: '${value}'.` : null;
  if (typeof value !== 'string') return null;
  if (wants(issue, 'number')) return numberHint(value);
  if (wants(issue, 'boolean')) {
    if (YES.test(value)) return 'Viết true.';
    if (NO.test(value)) return 'Viết false.';
  }
  const [, day, month, year] = DATE.exec(value) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined && issue.message?.includes('năm-tháng-ngày'))
    return `Viết ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}.`;
  return null;
}

/** Whether a number, words, or a yes or no, would be right, alone or among other things. */
function wants(issue: z.core.$ZodIssue, kind: 'number' | 'string' | 'boolean'): boolean {
  if (issue.code === 'invalid_type') return issue.expected === kind;
  if (kind === 'number' && issue.message?.startsWith('phân số')) return true;
  return issue.code === 'invalid_union' && issue.errors.flat().some((one) => wants(one, kind));
}

function numberHint(value: string): string | null {
  const [, whole, part] = COMMA_NUMBER.exec(value) ?? [];
  if (whole !== undefined) return `Số thập phân viết bằng dấu chấm: ${whole}.${part}.`;
  const [, percent] = PERCENT.exec(value) ?? [];
  if (percent !== undefined) return `Bỏ dấu %: viết ${percent}.`;
  if (THOUSANDS.test(value)) return `Số viết liền, không có dấu ngăn hàng nghìn: ${value.replace(/[. ]/g, '')}.`;
  return Number.isFinite(Number(value)) && value.trim() !== '' ? `Bỏ dấu nháy: viết ${value.trim()}.` : null;
}

/**
 * How to fix a key that is really a part of a value: a comma within { } splits a value, and a colon without a space
 * after it does not end a key. Null for other keys.
 */
export function brokenValue(key: string, value: unknown): string | null {
  if (value !== null) return null;
  if (/^\d+%?$/.test(key))
    return `Số thập phân viết bằng dấu chấm. Lời văn có dấu phẩy thì đặt trong dấu nháy đơn: '…'.`;
  if (/^[A-Za-z][A-Za-z0-9]*:\S/.test(key)) return 'Thêm dấu cách sau dấu hai chấm.';
  return /[^A-Za-z0-9_-]/.test(key) ? `Lời văn có dấu phẩy thì đặt cả trong dấu nháy đơn: '…'.` : null;
}

/** Kinds of facts that people may expect, and the kind that means the same here. */
const PROPER_KINDS: Readonly<Record<string, string>> = {
  sum: 'sumOf',
  total: 'sumOf',
  mean: 'meanOf',
  average: 'meanOf',
  ratio: 'ratioOf',
  percent: 'ratioOf',
  bands: 'pointsOf',
  points: 'pointsOf',
  min: 'lowestOf',
  lowest: 'lowestOf',
  boolean: 'yesNo',
  bool: 'yesNo',
  enum: 'choice',
  select: 'choice',
  integer: 'number cùng với whole: true',
  date: 'number cùng với due',
  deadline: 'number cùng với due',
};

/** The value that was probably meant. */
export function nearHint(value: unknown, values: readonly unknown[]): string {
  if (typeof value === 'string' && values.includes('sumOf')) {
    const proper = PROPER_KINDS[value];
    if (proper !== undefined) return `Ở đây viết là ${proper}.`;
    if (nearestWord(value, values.map(String)) === null)
      return 'Chọn một giá trị trong số đó. Cách tính chưa có thì xem “Chưa viết được” trong content/README.md.';
  }
  const nearest = typeof value === 'string' ? nearestWord(value, values.map(String)) : null;
  return nearest === null ? 'Chọn một giá trị trong số đó.' : `Có lẽ là ${nearest}? Chọn một giá trị trong số đó.`;
}
