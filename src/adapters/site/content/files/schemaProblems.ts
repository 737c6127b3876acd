import type * as z from 'zod/mini';
import type { Problem } from '../../../../domain/problem.ts';
import { allowedKeys, keyHint } from './allowedKeys.ts';
import type { ContentYaml } from './contentYaml.ts';

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
  return { data: null, problems: result.error.issues.flatMap((issue) => problemsOf(issue, file, schema)) };
}

function problemsOf(issue: Issue, file: ContentYaml, schema: z.core.$ZodType): readonly Problem[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const value = valueAt(file.data, path);
  const found = value === undefined ? `không có "${path.at(-1) ?? ''}"` : shown(value);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = allowedKeys(schema, file.data, path);
      return issue.keys.map((key) => ({
        ...file.locate([...path, key]),
        found: `khóa "${key}"`,
        expected: allowed.length === 0 ? 'chỉ các khóa đã quy ước' : `chỉ các khóa: ${allowed.join(', ')}`,
        fix: keyHint(key, allowed),
      }));
    }
    case 'invalid_type': {
      const expected = KINDS[issue.expected] ?? issue.expected;
      return [
        {
          ...file.locate(path),
          found,
          expected,
          fix: value === undefined ? `Thêm khóa "${path.at(-1) ?? ''}".` : 'Viết lại cho đúng loại.',
        },
      ];
    }
    case 'invalid_value':
      return [{ ...file.locate(path), found, expected: oneOf(issue.values), fix: 'Chọn một giá trị trong số đó.' }];
    case 'invalid_union': {
      const options =
        'options' in issue && Array.isArray(issue.options)
          ? oneOf(issue.options)
          : issue.errors
              .flat()
              .map((part) => ('expected' in part ? (KINDS[part.expected] ?? part.expected) : part.message))
              .join(' hoặc ');
      return [{ ...file.locate(path), found, expected: options, fix: 'Sửa lại theo một trong các dạng ấy.' }];
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
      return [{ ...file.locate(path), found, expected: issue.message, fix: 'Viết lại cho đúng.' }];
  }
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `một trong: ${values.map(String).join(', ')}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
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
