import { readFileSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import * as z from 'zod/mini';
import type { Problem } from '../../domain/problem.ts';

/** A place inside a content file: keys and list positions from the top. */
export type YamlPath = readonly PropertyKey[];

/** A content file that was read: its data, and the line on which each part of it stands. */
export interface YamlFile<T> {
  /** Path as problems name it. */
  readonly file: string;
  readonly data: T;
  /** 1-based line of the node at `path`, or of its nearest ancestor where the node is missing. */
  readonly lineOf: (path: YamlPath) => number;
}

export type YamlReading<T> = { readonly ok: true; readonly yaml: YamlFile<T> } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Path of a content file as people know it: from the project's folder, with forward slashes. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return (shown.startsWith('..') || isAbsolute(shown) ? path : shown).replaceAll('\\', '/');
}

/** Reads a YAML file and checks it against a strict schema. Never throws on bad content: every problem comes back with its line. */
export function readYamlFile<S extends z.ZodMiniType>(path: string, schema: S): YamlReading<z.infer<S>> {
  const file = shownPath(path);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line || 1,
        found: error.message.split('\n')[0] ?? error.message,
        expected: 'tệp YAML đúng cú pháp',
        mend: 'Kiểm tra thụt lề, dấu hai chấm và dấu nháy ở dòng này.',
      })),
    };
  }
  const lineOf = (at: YamlPath) => lineOfPath(document, lines, at);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { ok: true, yaml: { file, data: parsed.data as z.infer<S>, lineOf } };
  return { ok: false, problems: parsed.error.issues.map((issue) => problemOf(issue, file, lineOf)) };
}

function lineOfPath(document: Document, lines: LineCounter, path: YamlPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function problemOf(issue: z.core.$ZodIssue, file: string, lineOf: YamlFile<unknown>['lineOf']): Problem {
  const place = issue.path.length === 0 ? 'tệp này' : `“${issue.path.join('.')}”`;
  const line = lineOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return {
      file,
      line: lineOf([...issue.path, key]),
      found: `trường lạ ${issue.keys.map((one) => `“${one}”`).join(', ')} trong ${place}`,
      expected: 'chỉ những trường mà content/README.md giải thích',
      mend: 'Xóa trường này hoặc sửa lại tên cho đúng.',
    };
  }
  if (issue.code === 'invalid_type') {
    return { file, line, found: `${place} thiếu hoặc sai loại`, expected: `một giá trị loại ${issue.expected}`, mend: 'Điền giá trị đúng loại; xem ví dụ trong content/README.md.' };
  }
  if (issue.code === 'invalid_value') {
    return { file, line, found: `${place} có giá trị không dùng được`, expected: `một trong: ${issue.values.map(String).join(', ')}`, mend: 'Chọn một trong các giá trị ấy.' };
  }
  return { file, line, found: `${place} không dùng được`, expected: issue.message, mend: 'Sửa giá trị này; xem ví dụ trong content/README.md.' };
}
