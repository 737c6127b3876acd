import type * as z from 'zod/mini';
import { nearestWord } from '../../../../domain/nearest.ts';
import type { Problem } from '../../../../domain/problem.ts';
import { allowedKeys, keyHint, requiredKeys } from './allowedKeys.ts';
import type { ContentYaml } from './contentYaml.ts';
import { brokenValue, nearHint, writtenOtherwise } from './schemaHints.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'một số',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'các khóa và giá trị',
  record: 'các khóa và giá trị',
  null: 'để trống (null)',
};

/**
 * A file's data as a schema takes it, or every way in which it does not fit, in Vietnamese with file and line.
 * Works for any strict zod schema; a schema's own messages are taken as what was expected.
 */
export function readWith<S extends z.core.$ZodType>(
  schema: S & { safeParse: (data: unknown) => z.core.util.SafeParseResult<z.output<S>> },
  file: ContentYaml,
): { readonly data: z.output<S> | null; readonly problems: readonly Problem[] } {
  if (file.problems.length > 0) return { data: null, problems: file.problems };
  const result = schema.safeParse(file.data);
  if (result.success) return { data: result.data, problems: [] };
  return { data: null, problems: withoutMisspelt(result.error.issues, file, schema) };
}

/** The problems of issues, without the lack of a key that is there in another spelling. */
function withoutMisspelt(issues: readonly Issue[], file: ContentYaml, schema: z.core.$ZodType): readonly Problem[] {
  const misspelt = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const allowed = allowedKeys(schema, file.data, issue.path.map(keyOf));
    return issue.keys.map((key) => JSON.stringify([...issue.path, nearestWord(key, allowed)]));
  });
  return issues
    .filter((issue) => !(issue.code === 'invalid_type' && misspelt.includes(JSON.stringify(issue.path))))
    .filter(
      (issue, at, all) => issue.code === 'unrecognized_keys' || all.findIndex((one) => samePath(one, issue)) === at,
    )
    .flatMap((issue) => problemsOf(issue, file, schema));
}

function samePath(one: Issue, other: Issue): boolean {
  return one.code !== 'unrecognized_keys' && JSON.stringify(one.path) === JSON.stringify(other.path);
}

function keyOf(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

function problemsOf(issue: Issue, file: ContentYaml, schema: z.core.$ZodType): readonly Problem[] {
  const path = issue.path.map(keyOf);
  const value = valueAt(file.data, path);
  const found = foundAt(path, value);
  const isNeeded = (): boolean =>
    requiredKeys(schema, file.data, path.slice(0, -1)).some((key) => key === path[path.length - 1]);
  const fixed = (fix: string): string => {
    if (value !== null || path.length === 0) return writtenOtherwise(value, issue) ?? fix;
    return isNeeded() ? 'Điền giá trị.' : 'Điền giá trị, hoặc bỏ dòng này.';
  };
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = allowedKeys(schema, file.data, path);
      return issue.keys.map((key) => {
        const own = valueAt(file.data, [...path, key]);
        return {
          ...file.locate([...path, key]),
          found: `khóa "${key}"`,
          expected: allowed.length === 0 ? 'chỉ các khóa đã quy ước' : `chỉ các khóa: ${allowed.join(', ')}`,
          fix: brokenValue(key, own) ?? keyHint(key, allowed, own === null),
        };
      });
    }
    case 'invalid_type': {
      const keys = issue.expected === 'object' ? allowedKeys(schema, file.data, path) : [];
      const expected = keys.length > 0 ? `các khóa: ${keys.join(', ')}` : (KINDS[issue.expected] ?? issue.expected);
      return [
        {
          ...file.locate(path),
          found,
          expected,
          fix: value === undefined ? `Thêm khóa "${path.at(-1) ?? ''}".` : fixed(mended(path, value, keys, issue)),
        },
      ];
    }
    case 'invalid_value':
      return [{ ...file.locate(path), found, expected: oneOf(issue.values), fix: nearHint(value, issue.values) }];
    case 'invalid_union': {
      if ('options' in issue && Array.isArray(issue.options))
        return [{ ...file.locate(path), found, expected: oneOf(issue.options), fix: nearHint(value, issue.options) }];
      const forms = issue.errors
        .flat()
        .map((part) => ('expected' in part ? (KINDS[part.expected] ?? part.expected) : part.message));
      const expected = [...new Set(forms)]
        .filter((form, _, all) => !all.some((other) => other !== form && other.startsWith(form)))
        .join(' hoặc ');
      return [{ ...file.locate(path), found, expected, fix: fixed('Sửa lại theo một trong các dạng ấy.') }];
    }
    case 'too_small':
      if (issue.origin === 'string')
        return [
          {
            ...file.locate(path),
            found: `"${path.at(-1) ?? ''}" để trống`,
            expected: 'có chữ',
            fix: 'Điền vào giữa hai dấu nháy.',
          },
        ];
      return [{ ...file.locate(path), found, expected: `ít nhất ${issue.minimum} mục`, fix: 'Thêm cho đủ.' }];
    case 'too_big':
      return [{ ...file.locate(path), found, expected: `nhiều nhất ${issue.maximum} mục`, fix: 'Bớt đi.' }];
    default:
      // Where a fraction may stand, a number may.
      return [
        {
          ...file.locate(path),
          found,
          expected: issue.message.startsWith('phân số như') ? `một số, hoặc ${issue.message}` : issue.message,
          fix: fixed('Viết lại cho đúng.'),
        },
      ];
  }
}

/** How a value of one kind is written as the kind that was expected: a list, or keys. */
function mended(path: readonly (string | number)[], value: unknown, keys: readonly string[], issue: Issue): string {
  const isText = typeof value === 'string' && !/[,[\]{}]/.test(value);
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    if (isText) return `Đặt trong dấu ngoặc vuông: [${value}].`;
    if (typeof value === 'object') return 'Ghi dấu gạch và một dấu cách ở đầu mỗi mục, kể cả khi chỉ có một mục.';
  }
  const key = path.at(-1);
  return keys.length > 0 && typeof key === 'string' && typeof value !== 'object'
    ? `Ghi từng khóa: ${key}: { ${keys.map((one) => `${one}: …`).join(', ')} }.`
    : 'Viết lại cho đúng loại.';
}

/** What is at a path, in words. */
function foundAt(path: readonly (string | number)[], value: unknown): string {
  const key = path.at(-1) ?? '';
  if (value === undefined) return `không có "${key}"`;
  if (value !== null) return shown(value);
  return path.length === 0 ? 'tệp trống' : typeof key === 'number' ? 'một mục để trống' : `"${key}" để trống`;
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `một trong: ${values.map(String).join(', ')}`;
}

function shown(value: unknown): string {
  // JSON has no word for numbers without end.
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );
}
